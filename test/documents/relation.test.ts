import { describe, expect, it } from "vitest";
import type { TableBlock } from "../../src/documents/blocks.ts";
import { lampiranDocx } from "../../src/documents/docx/papers.ts";
import { composeLampiran, lampiranPdf, lampiranSections } from "../../src/documents/papers/lampiran.ts";
import { relationMatrixBlocks } from "../../src/documents/papers/relation.ts";
import { createTypesetter } from "../../src/documents/pdf/typesetter.ts";
import { svgToPng } from "../../src/paint/png.ts";
import { relationsOf } from "../../src/views/relation.ts";
import { relationMatrix, type RelationMatrix } from "../../src/views/relation-matrix.ts";
import { ringMap } from "../support/relations.ts";
import { allOf, partsOf, textOf, xmlOf } from "./docx/structure.ts";
import { lampiranInput, onlyMap, openPdf, repositoryOf } from "./support.ts";

const inputOf = async (source: string) => {
  const repository = repositoryOf({ "peta.ppb": source });
  return lampiranInput(onlyMap(repository), repository);
};

function matrixOf(units: number, skip: number): RelationMatrix {
  const map = onlyMap(repositoryOf({ "peta.ppb": ringMap(units, skip) }));
  return relationMatrix(relationsOf(map)[0]!, map);
}

const isTable = (block: { readonly kind: string }): block is TableBlock => block.kind === "table";

/** "giver > taker: text" of all cells of tables that say something. */
function said(tables: readonly TableBlock[]): readonly string[] {
  return tables.flatMap(({ header, rows }) =>
    rows.flatMap((row) =>
      row
        .filter(({ column, text }) => column > 0 && text !== "")
        .map(({ column, text }) => `${row[0]!.text} > ${header[0]![column]!.text}: ${text}`),
    ),
  );
}

describe("the table of a matrix", () => {
  it.each([3, 6, 7, 13, 20])(
    "says everything once, on as few tables of at most seven columns as can be (%i units)",
    (units) => {
      const blocks = relationMatrixBlocks(matrixOf(units, 2));
      const tables = blocks.filter(isTable);
      const breadths = tables.map(({ columns }) => columns.length - 1);
      expect(tables.length).toBe(Math.ceil(units / 6));
      expect(breadths.reduce((sum, n) => sum + n, 0)).toBe(units);
      expect(Math.max(...breadths)).toBeLessThanOrEqual(6);
      expect(Math.max(...breadths) - Math.min(...breadths)).toBeLessThanOrEqual(1);
      const wrapped = (n: number): number => ((n - 1) % units) + 1;
      const expected = Array.from({ length: units }, (_, i) => i + 1).flatMap((n) => [
        `Unit ${n} > Unit ${wrapped(n + 1)}: DPM 01.01\n• Berkas ${n}-P.1.1`,
        `Unit ${n} > Unit ${wrapped(n + 2)}: DPM 01.02\n• Berkas ${n}-P.1.2`,
      ]);
      expect([...said(tables)].sort()).toEqual([...expected].sort());
    },
  );

  it("is numbered as the sheets of drawings are, and has no row that says nothing", () => {
    const blocks = relationMatrixBlocks(matrixOf(13, 3));
    expect(blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []))).toEqual([
      "Matriks Relasi DPM 01 Pelayanan Izin (1/3)",
      "Matriks Relasi DPM 01 Pelayanan Izin (lanjutan, 2/3)",
      "Matriks Relasi DPM 01 Pelayanan Izin (lanjutan, 3/3)",
    ]);
    for (const { rows } of blocks.filter(isTable))
      for (const row of rows) expect(row.some(({ column, text }) => column > 0 && text !== "")).toBe(true);
  });

  it("has tables that start where all of them fits, if a page holds that", () => {
    expect(
      relationMatrixBlocks(matrixOf(13, 3))
        .filter(isTable)
        .map(({ whole }) => whole),
    ).toEqual([true, true, true]);
  });

  it("has grey cells where giver and receiver are one", () => {
    const [table] = relationMatrixBlocks(matrixOf(3, 1)).filter(isTable);
    const grey = table!.rows.flatMap((row) => row.filter(({ shaded }) => shaded === true));
    expect(grey.map(({ column }) => column)).toEqual([1, 2, 3]);
  });
});

describe("the lampiran of a map with peta-relasi ya", () => {
  it("has the relation maps behind the drawings, and a matrix beside one of more than six pairs", async () => {
    const small = await inputOf(ringMap(4, 1, "peta-relasi ya"));
    const large = await inputOf(ringMap(7, 2, "peta-relasi ya"));
    const text = (input: typeof small): string => JSON.stringify(lampiranSections(input));
    expect(text(small)).toContain("Peta Relasi Dinas Contoh");
    expect(text(small)).not.toContain("Matriks Relasi");
    expect(text(large)).toContain("Matriks Relasi DPM 01 Pelayanan Izin");
    const kinds = lampiranSections(large).map(({ blocks }) => blocks.map(({ kind }) => kind).join(" "));
    expect(kinds.slice(-3, -1)).toEqual(["drawing", "heading paragraph gap table gap heading table"]);
  });

  it("names both in the contents and the outline, with the pages on which they stand", async () => {
    const input = await inputOf(ringMap(7, 2, "peta-relasi ya"));
    const { pages, outline } = composeLampiran(input, await createTypesetter(input.faces));
    const at = (anchor: string): number => pages.findIndex(({ anchors }) => anchors.includes(anchor));
    const [map, matrix] = [at("relasi-dpm-01"), at("matriks-relasi-dpm-01")];
    expect(matrix).toBeGreaterThan(map);
    expect(map).toBeGreaterThan(at("dpm-01.02"));
    expect(at("matriks")).toBeGreaterThan(matrix);
    const entry = outline.find(({ anchor }) => anchor === "relasi-dpm-01");
    expect([entry?.title, entry?.children.map(({ title }) => title)]).toEqual([
      "Peta Relasi Pelayanan Izin",
      ["Matriks Relasi DPM 01 Pelayanan Izin"],
    ]);
    const pdf = await openPdf(await lampiranPdf(input));
    const contents = await (await pdf.getPage(1)).getTextContent();
    const words = contents.items.map((item) => ("str" in item ? item.str : "")).join(" ");
    expect(words).toMatch(
      new RegExp(
        `Peta Relasi Pelayanan Izin[ .]*${map + 1}\\s.*Matriks Relasi DPM 01[^.]*[ .]*${matrix + 1}\\b`,
      ),
    );
  });

  it("has neither without the setting", async () => {
    expect(JSON.stringify(lampiranSections(await inputOf(ringMap(7, 2))))).not.toContain("Relasi");
  });

  it("says the same in Word", async () => {
    const input = await inputOf(ringMap(13, 3, "peta-relasi ya"));
    const bytes = await lampiranDocx(input, {
      theme: "official",
      toPng: svgToPng,
      onUnpainted: () => undefined,
    });
    const document = xmlOf(partsOf(bytes), "word/document.xml");
    const cells = allOf(document, "w:tc").map((cell) => textOf(cell));
    for (const relation of input.relations)
      for (const { code, items } of relation.cells.flat(2).flatMap(({ processes }) => processes))
        for (const item of items)
          expect(cells.filter((text) => text.includes(code) && text.includes(`• ${item}`))).toHaveLength(1);
    expect(textOf(document)).toContain("(lanjutan, 3/3)");
  });
});

describe("small relation maps", () => {
  /** Three processes of level 0 in each of which two units hand something on. */
  const three = (settings: string): string => `
peta DPM { judul "Peta" instansi "Dinas Contoh" tahun 2027 kode matriks "P.1"
peta-relasi ya
${settings}
}
unit a "Bidang A"
unit b "Bidang B"
level 0 {
${[1, 2, 3].map((n) => `P.${n} "Proses ${n}" pengampu a`).join("\n")}
}
${[1, 2, 3].map((n) => `cfm P.${n} {\nlajur a { x "Menyusun ${n}" }\nlajur b { y "Menilai ${n}" }\nalur x -> y -> x\n}`).join("\n")}`;

  it.each([
    ["", 1],
    ["halaman terpisah", 3],
  ])("share a page as small level maps do (%j)", async (settings, expected) => {
    const input = await inputOf(three(settings));
    const { pages } = composeLampiran(input, await createTypesetter(input.faces));
    const holding = pages.filter(({ anchors }) => anchors.some((anchor) => anchor.startsWith("relasi-")));
    expect(holding).toHaveLength(expected);
  });
});

describe("sheets of one drawing", () => {
  it("have one size and their tops at one height", async () => {
    const input = await inputOf(ringMap(20, 7, "peta-relasi ya"));
    const { pages } = composeLampiran(input, await createTypesetter(input.faces));
    const sheets = input.drawings.find(({ drawing }) => drawing.kind === "relation")!.sheets;
    expect(sheets.length).toBeGreaterThan(1);
    const forms = new Set(sheets.map(({ form }) => form));
    const placed = pages.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        "items" in part
          ? part.items.flatMap((item) => (item.type === "form" && forms.has(item.form) ? [item] : []))
          : [],
      ),
    );
    expect(placed).toHaveLength(sheets.length);
    expect(new Set(placed.map(({ y }) => y.toFixed(2))).size).toBe(1);
    expect(new Set(placed.map(({ scale }) => scale.toFixed(4))).size).toBe(1);
  });
});
