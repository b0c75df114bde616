import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawOutcome } from "../../src/build/sets/draw-all.ts";
import { cacheIn } from "../../src/build/cache/cache.ts";
import { packDrawn, unpackDrawn } from "../../src/build/cache/stored-drawing.ts";
import { check } from "../../src/check.ts";
import { blemishFindings, missingFindings } from "../../src/cli/drawings/layout-finding.ts";
import { render } from "../../src/diagnostics/message.ts";
import { draw, type Drawn } from "../../src/draw.ts";
import { isBlemishKind } from "../../src/layout/inspect.ts";
import type { Blemish } from "../../src/layout/layout.ts";
import type { PaintedSheet } from "../../src/paint/sheet.ts";
import { plan } from "../../src/views/plan.ts";
import { exampleFiles } from "../support/check.ts";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

/** Two processes with a CFM each; the text of the first one's step is given. */
function twoProcesses(step: string): string {
  const cfm = (code: string, text: string): string =>
    `cfm ${code} {\n  lajur bidang {\n    mulai\n    kerja "${text}"\n    selesai\n  }\n  alur mulai -> kerja -> selesai\n}\n`;
  return `peta SATU {
  judul "Peta"
  instansi "Dinas Satu"
  tahun 2027
  kode peta "SATU 01.01"
}
unit bidang "Bidang"
level 0 "Level" {
  SATU.1 "Pelayanan" pengampu bidang
  SATU.2 "Pengawasan" pengampu bidang
}
${cfm("SATU.1", step)}${cfm("SATU.2", "Mengawasi")}`;
}

const HUGE = "panjang ".repeat(9000);

describe("a drawing that cannot be made", () => {
  it("takes no other along when several are drawn", async () => {
    const cwd = folderWith({ "peta.ppb": twoProcesses(HUGE) });
    const { exit, err } = await ppb(["draw", "--format", "pdf", "-o", "out"], { cwd });
    expect(exit).toBe(1);
    expect(err).toContain("terlalu-besar");
    expect(existsSync(join(cwd, "out/satu-01.pdf"))).toBe(false);
    expect(existsSync(join(cwd, "out/satu-02.pdf"))).toBe(true);
  });

  it("is found beforehand by check --drawings, at its step, and by no other check", async () => {
    const cwd = folderWith({ "peta.ppb": twoProcesses(HUGE) });
    expect((await ppb(["check", "--format", "json"], { cwd })).out).not.toContain("terlalu-besar");
    const { exit, out } = await ppb(["check", "--drawings"], { cwd });
    expect(exit).toBe(1);
    expect(out).toContain("terlalu-besar");
    expect(out).toContain('Langkah "kerja" dari CFM SATU 01 tidak muat');
    expect(out).toContain("peta.ppb:15:5");
  });
});

describe("a drawing that ppb itself has a fault with", () => {
  const { repository } = check(exampleFiles(twoProcesses("Melayani")));
  const [map] = repository.maps;
  const task = {
    theme: "official",
    settings: map!.settings,
    author: "",
    year: 2027,
    forms: ["svg"],
  } as const;

  it("is an answer that names the fault, and the finding asks for a report, not for other flows", async () => {
    const drawing = plan(map!, repository).find(({ name }) => name === "satu-02")!;
    const torn = new Proxy(drawing, {
      get: (of, key) => {
        if (key === "steps") throw new Error("lost its steps\nat once");
        return Reflect.get(of, key) as unknown;
      },
    });
    const { drawn, missing } = await drawOutcome({ ...task, drawing: torn }, cacheIn(null), "");
    expect([drawn, missing?.fault]).toEqual([null, "lost its steps"]);
    const [found] = missingFindings([missing!], repository.maps);
    const { code, severity, message, help, span } = found!.finding!;
    expect([severity, code, span.file.text.slice(span.start, span.end)]).toEqual([
      "error",
      "gambar-tak-sah",
      "SATU.2",
    ]);
    expect(render(message, "en")).toBe(
      "CFM SATU 02 cannot be drawn: a fault inside ppb itself (lost its steps).",
    );
    expect(render(help!, "en")).toBe("Please report it with the source. All other drawings are made.");
  });
});

describe("check --drawings", () => {
  it("finds nothing in a map that is drawn well, and writes nothing", async () => {
    const cwd = folderWith({ "peta.ppb": twoProcesses("Melayani") });
    const plain = await ppb(["check", "--format", "json"], { cwd });
    const withDrawings = await ppb(["check", "--drawings", "--format", "json"], { cwd });
    expect(withDrawings.exit).toBe(plain.exit);
    expect(withDrawings.out).toBe(plain.out);
    expect(existsSync(join(cwd, "hasil"))).toBe(false);
  });

  it("goes with --rule: only the findings asked for", async () => {
    const cwd = folderWith({ "peta.ppb": twoProcesses(HUGE) });
    const only = await ppb(["check", "--drawings", "--rule", "gambar-kurang-rapi"], { cwd });
    expect([only.exit, only.out.includes("terlalu-besar")]).toEqual([0, false]);
  });
});

const BLEMISHES: readonly Blemish[] = [
  { kind: "label-astray", step: "kerja", detail: "" },
  { kind: "slanted-exit", step: "kerja", detail: "" },
  { kind: "two-way-point", step: null, detail: "" },
];

describe("a drawing that is only untidy", () => {
  const { repository } = check(exampleFiles(twoProcesses("Melayani")));

  it("is a hint a blemish, at its step or at its CFM", () => {
    const untidy = { drawing: "satu-02", heading: "CFM SATU 02", blemishes: BLEMISHES };
    const found = blemishFindings(untidy, repository.maps);
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      BLEMISHES.map(() => "hint gambar-kurang-rapi"),
    );
    const places = found.map(({ span }) => span.file.text.slice(span.start, span.end));
    expect(places).toEqual(["kerja", "kerja", "SATU.2"]);
    expect(new Set(found.map(({ message }) => JSON.stringify(message))).size).toBe(3);
    expect(blemishFindings({ ...untidy, drawing: "lain" }, repository.maps)).toEqual([]);
  });

  it("stays so in the cache; what is no blemish makes the entry worthless", () => {
    const drawn = { svg: new Uint8Array([60]), pdf: null, sheets: [], blemishes: BLEMISHES };
    expect(unpackDrawn(packDrawn(drawn))?.blemishes).toEqual(BLEMISHES);
    const other = { kind: "flow-through-step", step: null, detail: "" } as unknown as Blemish;
    expect(isBlemishKind(other.kind)).toBe(false);
    expect(unpackDrawn(packDrawn({ ...drawn, blemishes: [other] }))).toBeNull();
  });

  it("keeps both settings of a level map in the cache: for a page for itself and for one that it shares", async () => {
    const { repository: map } = check(exampleFiles(twoProcesses("Melayani")));
    const drawing = plan(map.maps[0]!, map).find(({ kind }) => kind === "level")!;
    const { settings } = map.maps[0]!;
    const drawn = await draw({
      drawing,
      theme: "official",
      settings,
      author: "",
      year: 2027,
      forms: ["pdf"],
    });
    const packed = packDrawn(drawn);
    const again = unpackDrawn(packed);
    expect(drawn.sheets[0]?.compact).not.toBeNull();
    expect(plain(again)).toEqual(plain(drawn));
    // Bytes that are missing at its end are those of the smaller one.
    expect(unpackDrawn(packed.subarray(0, packed.byteLength - 1))).toBeNull();
  });
});

/** Bytes as bytes, whether a buffer holds them or not. */
function plain(drawn: Drawn | null): unknown {
  const sheet = (one: PaintedSheet): unknown => ({
    ...one,
    form: { ...one.form, content: [...one.form.content] },
    compact: one.compact === null ? null : sheet(one.compact),
  });
  return { ...drawn, pdf: [...(drawn?.pdf ?? [])], sheets: drawn?.sheets.map(sheet) };
}
