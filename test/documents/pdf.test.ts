import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decreePdf } from "../../src/documents/papers/decree.ts";
import { SHIPPED } from "../../src/fonts/files.ts";
import { documentFacts } from "../../src/documents/facts.ts";
import { lampiranPdf } from "../../src/documents/papers/lampiran.ts";
import type { LampiranInput } from "../../src/documents/papers/lampiran.ts";
import { matrixPdf } from "../../src/documents/papers/matrix-pdf.ts";
import { profileOf } from "../../src/documents/profile.ts";
import {
  PIXEL,
  SMALL_MAP,
  example,
  lampiranInput,
  mapOf,
  onlyMap,
  openPdf,
  pdfText,
  repositoryOf,
} from "./support.ts";

const folder = mkdtempSync(join(tmpdir(), "ppb-documents-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function save(name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function sound(file: string): void {
  execFileSync("qpdf", ["--check", file], { stdio: "pipe" });
  const fonts = execFileSync("pdffonts", [file], { encoding: "utf8" }).trim().split("\n").slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const line of fonts) expect(line).toMatch(/ yes yes yes /);
}

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

function titles(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap((n) => [n.title, ...titles(n.items)]);
}

describe("lampiran of the real map", () => {
  let input: LampiranInput;
  let bytes: Uint8Array;
  let file: string;

  beforeAll(async () => {
    const repository = example("diskopukm");
    input = await lampiranInput(onlyMap(repository), repository);
    bytes = await lampiranPdf(input);
    file = save("diskopukm.pdf", bytes);
  });

  it("is sound, tagged, in Indonesian, with every font embedded and subset", async () => {
    sound(file);
    expect(execFileSync("pdfinfo", [file], { encoding: "utf8" })).toMatch(/Tagged: +yes/);
    const doc = await openPdf(bytes);
    const { info } = await doc.getMetadata();
    expect(info).toMatchObject({
      Language: "id",
      Author: "Dinas Koperasi, Usaha Kecil dan Menengah Kota Bekasi",
    });
  });

  it("has 17 level maps and 20 CFMs, depth first, then the matrix", () => {
    expect(input.drawings.filter((d) => d.drawing.kind === "level")).toHaveLength(17);
    expect(input.drawings.filter((d) => d.drawing.kind === "cfm")).toHaveLength(20);
    expect(input.matrix.rows).toHaveLength(20);
  });

  it("reads as the golden text", async () => {
    await expect(pdfText(file)).toMatchFileSnapshot("golden/lampiran-diskopukm.txt");
  });

  it("has each process in the outline once", async () => {
    const outline = (await (await openPdf(bytes)).getOutline()) as unknown as OutlineNode[];
    const processes = titles(outline).filter((t) => /^DISKOPUKM \d/.test(t));
    expect(processes).toHaveLength(36);
    expect(new Set(processes).size).toBe(36);
  });

  it("leads from every [+] to the page of its process, and from there back", async () => {
    const doc = await openPdf(bytes);
    const pageText: string[] = [];
    for (let n = 1; n <= doc.numPages; n += 1) {
      const content = await (await doc.getPage(n)).getTextContent();
      pageText.push(content.items.map((i) => ("str" in i ? i.str : "")).join(" "));
    }
    const drawn = new Map<string, string>(input.drawings.map(({ drawing }) => [drawing.name, drawing.code]));
    let down = 0;
    let back = 0;
    for (let n = 1; n <= doc.numPages; n += 1) {
      const links = (await (await doc.getPage(n)).getAnnotations()) as {
        dest: string;
        contentsObj: { str: string };
      }[];
      for (const link of links) {
        const target = await doc.getDestination(link.dest);
        if (target === null) throw new Error(`link on page ${n} leads nowhere`);
        const page = await doc.getPageIndex(target[0] as never);
        const label = link.contentsObj.str;
        if (label.startsWith("Kembali")) {
          back += 1;
          expect(page).toBeLessThanOrEqual(n - 1);
          continue;
        }
        const code = [...drawn.values()]
          .filter((c) => c !== "" && label.includes(`${c} `))
          .sort((a, b) => b.length - a.length)[0];
        if (code === undefined) continue;
        down += 1;
        expect(pageText[page]).toContain(code);
        // A step may go on to any process; a box of a level map opens a map on its own page or behind it.
        if (label.startsWith(`Ke ${code}`)) expect(page).toBeGreaterThanOrEqual(n - 1);
      }
    }
    expect(down).toBeGreaterThanOrEqual(36);
    // Every sheet but level 0's has a way back.
    expect(back).toBe(input.drawings.slice(1).reduce((sum, d) => sum + d.sheets.length, 0));
  });

  it("has an alternative text for every drawing and one H1", async () => {
    const doc = await openPdf(bytes);
    const roles: string[] = [];
    const figures: (string | undefined)[] = [];
    interface Node {
      role?: string;
      alt?: string;
      children?: Node[];
    }
    const visit = (node: Node): void => {
      if (node.role !== undefined) roles.push(node.role);
      if (node.role === "Figure") figures.push(node.alt);
      node.children?.forEach(visit);
    };
    for (let n = 1; n <= doc.numPages; n += 1) {
      const tree = (await (await doc.getPage(n)).getStructTree()) as Node | null;
      if (tree !== null) visit(tree);
    }
    // And one for the signs that they use.
    expect(figures).toHaveLength(input.drawings.reduce((sum, d) => sum + d.sheets.length, 1));
    expect(figures.every((alt) => alt !== undefined && alt.length > 10)).toBe(true);
    expect(roles.filter((r) => r === "H1")).toHaveLength(1);
    expect(roles).toContain("TH");
  });

  it("is the same bytes again", async () => {
    const repository = example("diskopukm");
    const again = await lampiranPdf(await lampiranInput(onlyMap(repository), repository));
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe("documents of a small map", () => {
  it("sets the decree with hanging lists and a signature", async () => {
    const map = mapOf(SMALL_MAP);
    const emblem = PIXEL;
    const file = save(
      "decree.pdf",
      await decreePdf({
        facts: documentFacts(map),
        profile: profileOf(map.settings),
        faces: SHIPPED.text,
        emblem,
        draft: false,
      }),
    );
    sound(file);
    await expect(pdfText(file)).toMatchFileSnapshot("golden/keputusan-kecil.txt");
  });

  it("prints the customary blanks for what a draft does not know, and KONSEP on every page", async () => {
    const map = mapOf(
      'peta A { instansi "Dinas A" }\nlevel 0 { A.1 "Satu" }\nkeputusan { diktum { "Menetapkan." } }',
    );
    const file = save(
      "draft.pdf",
      await decreePdf({
        facts: documentFacts(map),
        profile: profileOf(map.settings),
        faces: SHIPPED.text,
        emblem: null,
        draft: true,
      }),
    );
    const text = pdfText(file);
    expect(text).toMatch(/NOMOR : …+/);
    expect(text).toMatch(/pada tanggal …+/);
    const raw = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
    expect(raw).toMatch(/KONSEP|K\s*O\s*N\s*S\s*E\s*P/);
  });

  it("marks a draft across its drawings, which would hide what lies below them", async () => {
    const repository = repositoryOf({ "peta.ppb": SMALL_MAP });
    const input = await lampiranInput(onlyMap(repository), repository);
    const file = save("draft.pdf", await lampiranPdf({ ...input, draft: true }));
    sound(file);
    const raw = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
    const pages = raw.split("\f").filter((page) => page.trim() !== "");
    expect(pages).toHaveLength(input.drawings.length + 1);
    // The last that is painted on each page.
    for (const page of pages) expect(page.replace(/\s/g, "")).toMatch(/KONSEP$/);
  });

  it("sets the lampiran of a title with markup in it", async () => {
    const repository = repositoryOf({ "peta.ppb": SMALL_MAP });
    const file = save("small.pdf", await lampiranPdf(await lampiranInput(onlyMap(repository), repository)));
    sound(file);
    await expect(pdfText(file)).toMatchFileSnapshot("golden/lampiran-kecil.txt");
    const xmp = readFileSync(file).toString("latin1");
    expect(xmp).toContain("Dinas Contoh &amp; Rekan");
  });

  it("sets rare characters in a drawing and in the text around it", async () => {
    const sources = SMALL_MAP.replaceAll("Memeriksa berkas", "Memeriksa Šubuh").replaceAll(
      "Pelayanan",
      "Pelayanan Nguyễn",
    );
    const repository = repositoryOf({ "peta.ppb": sources });
    const file = save("rare.pdf", await lampiranPdf(await lampiranInput(onlyMap(repository), repository)));
    sound(file);
    const text = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    expect(text).toContain("Memeriksa Šubuh");
    expect(text.match(/Pelayanan Nguyễn/g)!.length).toBeGreaterThan(2);
  });

  it("shows a question mark for what the face lacks, and nothing for what has no looks", async () => {
    const odd = "So\u00adft\u200b\ufe0e\u{e0067} \u65e5\u672c \u{1f600}\ufe0f, e\u0301tude";
    const map = mapOf(SMALL_MAP.replace("bahwa satu;", `bahwa ${odd};`));
    const decree = { facts: documentFacts(map), profile: profileOf(map.settings), faces: SHIPPED.text };
    const file = save("aneh.pdf", await decreePdf({ ...decree, emblem: null, draft: false }));
    sound(file);
    expect(pdfText(file)).toContain("bahwa Soft ?? ?, \u00e9tude;");
  });

  it("repeats header and continued cells on the pages of a long matrix", async () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) =>
        `A.1.${i + 1} "Kegiatan nomor ${i + 1} dengan judul yang cukup panjang untuk dua baris" pengampu u`,
    );
    const map = mapOf(
      `peta A { instansi "Dinas A" }\nunit u "Unit"\nlevel 0 { A.1 "Satu" }\nlevel 1 {\n${rows.join("\n")}\n}`,
    );
    const { buildMatrix } = await import("../../src/views/matrix/matrix.ts");
    const matrix = buildMatrix(map);
    const file = save(
      "long.pdf",
      await matrixPdf({
        matrix,
        facts: documentFacts(map),
        profile: profileOf(map.settings),
        faces: SHIPPED.text,
        draft: false,
      }),
    );
    const pages = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" })
      .split("\f")
      .filter((p) => p.trim() !== "");
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain("PENGAMPU");
    for (const page of pages.slice(1)) expect(page).toContain("(lanjutan)");
    const text = pages.join("\n");
    for (let i = 1; i <= 60; i += 1) expect(text.match(new RegExp(`A\\.1\\.${i}\\s`, "g"))).toHaveLength(1);
  });
});
