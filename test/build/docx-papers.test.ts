import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type * as Png from "../../src/paint/png.ts";
import { docxPapers } from "../../src/build/outputs/docx-papers.ts";
import type { MissingDrawing } from "../../src/build/result.ts";
import type { DrawingOptions } from "../../src/documents/docx/document.ts";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";
import { mapOf } from "./support.ts";

/** Titles of the drawings for which the maker of PNGs has no memory. */
const failing = vi.hoisted(() => new Set<string>());
vi.mock("../../src/paint/png.ts", async (original) => {
  const real = await original<typeof Png>();
  return {
    ...real,
    svgToPng: async (svg: Uint8Array) => {
      const title = /<title[^>]*>([^<]*)/.exec(new TextDecoder().decode(svg))?.[1] ?? "";
      if ([...failing].some((one) => title.includes(one))) throw new Error("out of memory\n at render");
      return real.svgToPng(svg);
    },
  };
});
afterEach(() => failing.clear());

describe("a paper for word processors", () => {
  const empty = Uint8Array.from([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]);
  const sound = Uint8Array.from([0x50, 0x4b, 3, 4, ...empty.slice(4), ...empty]);
  sound[sound.length - 6] = 22;

  /** What is kept and what is reported of papers that are made of these drawings. */
  function papers() {
    const kept: string[] = [];
    const missing: MissingDrawing[] = [];
    const paper = docxPapers(
      {
        png: async (svg) => svg,
        onMissing: (one) => missing.push(one),
        made: async (path, _, make) => {
          const bytes = await make();
          kept.push(path);
          return bytes;
        },
      },
      { theme: "official" },
    );
    return { paper, kept, missing };
  }
  const with2 = async ({ toPng, onUnpainted }: DrawingOptions): Promise<Uint8Array> => {
    await toPng(Uint8Array.of(60));
    onUnpainted({ drawing: "p-1", heading: "CFM P.1", error: new Error("unreachable\n at wasm") });
    onUnpainted({ drawing: "p-2", heading: "CFM P.2", error: "no memory" });
    return sound;
  };

  it("is kept with its pictures when all are there", async () => {
    const { paper, kept, missing } = papers();
    const bytes = await paper("lampiran.docx", {}, async ({ toPng }) => {
      await toPng(Uint8Array.of(60));
      return sound;
    });
    expect(bytes).toEqual(sound);
    expect(kept).toEqual(["gambar.png", "lampiran.docx"]);
    expect(missing).toEqual([]);
  });

  it("is given, but not kept, when drawings could not be painted; each is reported", async () => {
    const { paper, kept, missing } = papers();
    expect(await paper("lampiran.docx", {}, with2)).toEqual(sound);
    expect(kept).toEqual(["gambar.png"]);
    expect(missing).toEqual([
      {
        code: "gambar-tanpa-png",
        message: "CFM P.1",
        subject: { drawing: "p-1", step: null },
        reason: "unreachable",
      },
      {
        code: "gambar-tanpa-png",
        message: "CFM P.2",
        subject: { drawing: "p-2", step: null },
        reason: "no memory",
      },
    ]);
  });

  it("says of each paper what that one lacks", async () => {
    const { paper, kept, missing } = papers();
    await paper("lampiran.docx", {}, with2);
    await paper("keputusan.docx", {}, async () => sound);
    expect(missing).toHaveLength(2);
    expect(kept).toEqual(["gambar.png", "keputusan.docx"]);
  });

  it("is neither given nor reported when it fails for another reason, or comes out damaged", async () => {
    const { paper, missing } = papers();
    const fault = new Error("no such face");
    await expect(paper("lampiran.docx", {}, () => Promise.reject(fault))).rejects.toBe(fault);
    const cut = async (drawings: DrawingOptions): Promise<Uint8Array> =>
      (await with2(drawings)).subarray(0, 30);
    await expect(paper("lampiran.docx", {}, cut)).rejects.toThrow("damaged");
    expect(missing).toEqual([]);
  });
});

describe("a drawing without PNG", () => {
  const two = mapOf("UJI")
    .replace(
      'UJI.1 "Pelayanan" pengampu bidang',
      'UJI.1 "Pelayanan" pengampu bidang\n  UJI.2 "Pengawasan" pengampu bidang',
    )
    .concat(
      'cfm UJI.2 {\n  lajur bidang {\n    mulai\n    catat "Mencatat"\n    selesai\n  }\n  alur mulai -> catat -> selesai\n}\n',
    );
  const outputs = ["build", "--also", "docx", "--also", "png", "--also", "sop"];
  const textOf = (docx: string): string =>
    execFileSync("unzip", ["-p", docx, "word/document.xml"], { encoding: "utf8" }).replace(/<[^>]+>/g, "\n");

  it("leaves a marked hole in Word files; all else is written, and the next build has it", async () => {
    const cwd = folderWith({ "peta.ppb": two });
    failing.add("UJI.02");
    failing.add("UJI 02");
    const { exit, err } = await ppb(outputs, { cwd });
    expect(exit).toBe(1);
    expect(err.match(/gambar-tanpa-png/g), err).toHaveLength(2);
    expect(err).toContain("CFM UJI 02 tidak dapat dijadikan PNG (out of memory).");
    expect(err).toContain("peta.ppb:24:5");
    expect(err).not.toContain("at render");
    expect(readdirSync(join(cwd, "hasil/png"))).toEqual(["level-0.png", "uji-01.png"]);
    expect(readdirSync(join(cwd, "hasil/svg"))).toContain("uji-02.svg");
    expect(existsSync(join(cwd, "hasil/keputusan.docx"))).toBe(false);
    const holes = textOf(join(cwd, "hasil/lampiran.docx")).split("GAMBAR BELUM ADA").length - 1;
    expect(holes).toBe(1);
    expect(textOf(join(cwd, "hasil/sop/uji-02.docx"))).toContain("GAMBAR BELUM ADA");
    expect(textOf(join(cwd, "hasil/sop/uji-01.docx"))).not.toContain("GAMBAR BELUM ADA");
    failing.clear();
    expect(await ppb(outputs, { cwd })).toMatchObject({ exit: 0 });
    expect(textOf(join(cwd, "hasil/lampiran.docx"))).not.toContain("GAMBAR BELUM ADA");
    expect(readdirSync(join(cwd, "hasil/png"))).toContain("uji-02.png");
    // The first that loads the layout engine and all painters.
  }, 240_000);

  it("is a finding of export and draw, too, in either language", async () => {
    const cwd = folderWith({ "peta.ppb": two });
    failing.add("UJI 02");
    const exported = await ppb(["export", "docx", "-o", "ke", "--lang", "en"], { cwd });
    expect(exported.exit).toBe(1);
    expect(exported.err).toContain("CFM UJI 02 cannot be made into a PNG");
    expect(readFileSync(join(cwd, "ke/lampiran.docx")).length).toBeGreaterThan(1000);
    const drawn = await ppb(["draw", "--format", "png", "-o", "gambar"], { cwd });
    expect(drawn.exit).toBe(1);
    expect(drawn.err).toContain("gambar-tanpa-png");
    expect(readdirSync(join(cwd, "gambar"))).toEqual(["level-0.png", "uji-01.png"]);
  });

  it("stands at its SOP, or at the map where it is the whole of it", async () => {
    const sop = two.replace("cfm UJI.2 {", 'cfm UJI.2 {\n  sop UJI.2.SOP.1 "Pencatatan"');
    const cwd = folderWith({ "peta.ppb": sop });
    failing.add("SOP");
    failing.add("Level 0");
    const { err } = await ppb(["build", "--also", "docx", "--also", "sop"], { cwd });
    expect(err).not.toContain("tidak dapat dibuat (");
    expect(err.split("\n").filter((line) => line.includes("gambar-tanpa-png"))).toMatchInlineSnapshot(`
      [
        "galat [gambar-tanpa-png] Proses Bisnis Level 0 Dinas UJI tidak dapat dijadikan PNG (out of memory).",
        "galat [gambar-tanpa-png] SOP UJI 01 Pelayanan tidak dapat dijadikan PNG (out of memory).",
        "galat [gambar-tanpa-png] UJI 02.SOP.01 Pencatatan tidak dapat dijadikan PNG (out of memory).",
      ]
    `);
  });
});
