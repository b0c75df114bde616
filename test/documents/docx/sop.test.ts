import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packDrawn, unpackDrawn } from "../../../src/build/cache/stored-drawing.ts";
import { sopDocx } from "../../../src/documents/docx/papers.ts";
import { sopPdf, type SopInput } from "../../../src/documents/papers/sop.ts";
import { svgToPng } from "../../../src/paint/png.ts";
import { plan } from "../../../src/views/plan.ts";
import { sopsOf } from "../../../src/views/sop/of-map.ts";
import { converted, soffice } from "../../support/office.ts";
import { onlyMap, openPdf, repositoryOf, sopInput } from "../support.ts";
import { faultsOf } from "./schema.ts";
import { allOf, childrenOf, partsOf, textOf, xmlOf, type Node } from "./structure.ts";

/** Enough steps for several sheets: permits that go to and fro between three executors. */
const ROUNDS = 12;
const rounds = Array.from({ length: ROUNDS }, (_, i) => i + 1);
const MAP = `
peta DPM { judul "Peta" instansi "Dinas Contoh" tahun 2027 kode peta "P.1" kode matriks "P.1" }
unit izin "Bidang Perizinan"
unit arsip "Subbagian Arsip"
mitra warga "Warga"
level 0 { P.1 "Pelayanan Izin" pengampu izin }
cfm P.1 {
  lajur warga { mulai
${rounds.map((n) => `    ajukan${n} "Mengajukan berkas ke-${n}" { kelengkapan "KTP" waktu "${n} menit" }`).join("\n")}
  }
  lajur izin {
${rounds.map((n) => `    periksa${n} cabang "Berkas ke-${n} lengkap?"`).join("\n")}
  }
  lajur arsip {
${rounds.map((n) => `    simpan${n} "Menyimpan berkas ke-${n}" { waktu "1 jam" keluaran "Berkas ${n} & salinannya" }`).join("\n")}
    selesai }
  alur mulai -> ajukan1
${rounds
  .map(
    (
      n,
    ) => `  alur ajukan${n} -> periksa${n} -[Ya]-> simpan${n} -> ${n === ROUNDS ? "selesai" : `ajukan${n + 1}`}
  alur periksa${n} -[Tidak]-> ajukan${n}`,
  )
  .join("\n")}
}`;

const repository = repositoryOf({ "peta.ppb": MAP });
const map = onlyMap(repository);
const [sop] = sopsOf(map, plan(map, repository));
const drawings = { toPng: svgToPng, theme: "official", onUnpainted: () => undefined } as const;

let input: Promise<SopInput> | null = null;
let made: Promise<Uint8Array> | null = null;
const given = (): Promise<SopInput> => (input ??= sopInput(map, sop!));
const docx = (): Promise<Uint8Array> => (made ??= given().then((own) => sopDocx(own, drawings)));
const documentOf = (bytes: Uint8Array): Node => xmlOf(partsOf(bytes), "word/document.xml");

/** The tables of the sheets: those whose rows have exact heights. */
async function tablesOf(bytes: Promise<Uint8Array>): Promise<readonly Node[]> {
  return allOf(documentOf(await bytes), "w:tbl").filter((table) =>
    allOf(table, "w:trHeight").some(({ attributes }) => attributes["w:hRule"] === "exact"),
  );
}

function one(node: Node, name: string): Readonly<Record<string, string>> {
  const [found] = allOf(node, name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found.attributes;
}

describe("the table of an SOP in Word", () => {
  it("is one for each sheet of the PDF, and says every text of every step once, in order", async () => {
    const { sheets, drawing } = await given();
    expect(sheets.length).toBeGreaterThan(1);
    const tables = await tablesOf(docx());
    expect(tables).toHaveLength(sheets.length);
    const rows = tables.flatMap((table) =>
      childrenOf(table, "w:tr")
        .filter((row) => allOf(row, "w:tblHeader").length === 0)
        .map((row) => childrenOf(row, "w:tc").map((cell) => childrenOf(cell, "w:p").map(textOf).join("|"))),
    );
    expect(rows.filter(([number]) => number !== "").map((row) => row.slice(0, 2))).toEqual(
      drawing.rows.map(({ number, activity }) => [number, activity]),
    );
    const [first] = rows.filter(([, activity]) => activity === "Mengajukan berkas ke-1");
    expect(first!.slice(2)).toEqual(["", "KTP", "1 menit", "", ""]);
    const stored = rows.find(([, activity]) => activity === "Menyimpan berkas ke-12");
    expect(stored![5]).toBe("Berkas 12 & salinannya");
  });

  it("has the heads of the form on every sheet, repeated by Word", async () => {
    for (const table of await tablesOf(docx())) {
      const heads = childrenOf(table, "w:tr").filter((row) => allOf(row, "w:tblHeader").length > 0);
      expect(heads.map((row) => childrenOf(row, "w:tc").map(textOf))).toEqual([
        ["No", "Kegiatan", "Pelaksana", "Mutu Baku", "Keterangan"],
        ["", "", "Warga", "Bidang Perizinan", "Subbagian Arsip", "Kelengkapan", "Waktu", "Output", ""],
      ]);
    }
  });

  it("shows one picture a sheet, cut so that each row goes on where the one above ends", async () => {
    const used: string[] = [];
    for (const table of await tablesOf(docx())) {
      const rows = childrenOf(table, "w:tr").filter((row) => allOf(row, "w:drawing").length > 0);
      const parts = rows.map((row) => {
        const cut = one(row, "a:srcRect");
        const { cx, cy } = one(row, "wp:extent");
        const [, l, t, r, b] = ["", cut["l"], cut["t"], cut["r"], cut["b"]].map(Number);
        return {
          picture: one(row, "a:blip")["r:embed"]!,
          row: Number(one(row, "w:trHeight")["w:val"]),
          width: Number(cx) / 12_700,
          height: Number(cy) / 12_700,
          sides: [l, r],
          top: t!,
          bottom: 100_000 - b!,
        };
      });
      expect(new Set(parts.map(({ picture }) => picture)).size).toBe(1);
      used.push(parts[0]!.picture);
      parts.forEach(({ row, height, top, bottom, sides }, i) => {
        // Exactly as high as its row; below the last one Word's own rule is seen.
        expect(height).toBeCloseTo(row / 20 - (i === parts.length - 1 ? 0.75 : 0), 2);
        expect(sides).toEqual(parts[0]!.sides);
        if (i > 0) expect(top).toBe(parts[i - 1]!.bottom);
        // No row is drawn larger than another.
        const scale = height / (bottom - top);
        expect(Math.abs(scale / (parts[0]!.height / (parts[0]!.bottom - parts[0]!.top)) - 1)).toBeLessThan(
          0.01,
        );
      });
      const cells = rows
        .flatMap((row) => childrenOf(row, "w:tc"))
        .filter((cell) => allOf(cell, "w:drawing").length > 0);
      for (const cell of cells) expect(one(cell, "w:gridSpan")["w:val"]).toBe("3");
    }
    expect(new Set(used).size).toBe(used.length);
    const media = [...partsOf(await docx()).keys()].filter((path) => path.endsWith(".png"));
    expect(media).toHaveLength(used.length);
  });

  it("says of each part of the picture who does the step", async () => {
    const [table] = await tablesOf(docx());
    const alts = allOf(table!, "wp:docPr").map(({ attributes }) => attributes["descr"]);
    expect(alts).toContain("1. Warga");
    expect(alts.at(-1)).toMatch(/^[A-Z]: lanjut ke lembar 2/);
  });

  it("paints no text that stands in a cell", async () => {
    const svg = [...partsOf(await docx())].filter(([path]) => path.endsWith(".svg"));
    expect(svg.length).toBeGreaterThan(1);
    for (const [, bytes] of svg) {
      const texts = [...new TextDecoder().decode(bytes).matchAll(/<text[^>]*>([^<]*)/g)].map(
        ([, text]) => text,
      );
      expect(texts.filter((text) => /Mengajukan|Kelengkapan|KTP|menit/.test(text!))).toEqual([]);
      expect(texts).toContain("Tidak");
    }
  });

  it("has every element where the schema has it, and the same bytes every time", async () => {
    const parts = partsOf(await docx());
    const files = [...parts.keys()].filter((path) => /^word\/[^/]+\.xml$/.test(path));
    expect(files.flatMap((path) => faultsOf(xmlOf(parts, path)).map((fault) => `${path}: ${fault}`))).toEqual(
      [],
    );
    expect(Buffer.compare(await docx(), await sopDocx(await given(), drawings))).toBe(0);
  });

  it("has heads in the colour of the theme", async () => {
    const [table] = await tablesOf(sopDocx(await given(), { ...drawings, theme: "contrast" }));
    expect(one(childrenOf(table!, "w:tr")[0]!, "w:shd")["w:fill"]).toBe("FFF4B8");
  });

  it("comes back from the cache as it is; one that is damaged does not", async () => {
    const { sheets } = await given();
    const drawn = { svg: null, pdf: null, sheets, blemishes: [] };
    expect(unpackDrawn(packDrawn(drawn))?.sheets.map(({ table }) => table)).toEqual(
      sheets.map(({ table }) => table),
    );
    const [sheet] = sheets;
    const { table } = sheet!;
    const [cell, ...cells] = table!.cells;
    for (const damaged of [
      { ...table!, cells: [{ ...cell!, column: table!.columns.length }, ...cells] },
      { ...table!, rows: [] },
      { ...table!, cells: [{ ...cell!, content: { kind: "drawn" } }, ...cells] },
    ] as readonly (typeof table)[])
      expect(unpackDrawn(packDrawn({ ...drawn, sheets: [{ ...sheet!, table: damaged }] }))).toBeNull();
  });

  it.skipIf(soffice === undefined)(
    "has the pages of the PDF in LibreOffice, each with its texts (skipped where it is not installed)",
    async () => {
      const pdf = await openPdf(await sopPdf(await given()));
      await converted({ "sop.docx": await docx() }, "pdf", async (path) => {
        const file = path("sop.docx");
        expect((await openPdf(readFileSync(file))).numPages).toBe(pdf.numPages);
        const { sheets } = await given();
        sheets.forEach(({ table }, i) => {
          const page = String(i + 2);
          const words = execFileSync("pdftotext", ["-raw", "-f", page, "-l", page, file, "-"], {
            encoding: "utf8",
          }).replace(/\s+/g, "");
          for (const { content } of table!.cells)
            if (content.kind === "text")
              for (const text of content.texts) expect(words).toContain(text.replace(/\s+/g, ""));
        });
      });
    },
    300_000,
  );
});
