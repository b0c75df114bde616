import { describe, expect, it } from "vitest";
import { relationXlsx } from "../../src/export/relation-xlsx.ts";
import { relationCsv } from "../../src/export/relation-csv.ts";
import { HEADER, LINE, TITLE } from "../../src/export/xlsx/looks.ts";
import type { CellStyle } from "../../src/export/xlsx/workbook.ts";
import type { RelationCell, RelationMatrix } from "../../src/views/relation-matrix.ts";
import { heightsOf, looksOf, sheetOf, textsOf, widthsOf } from "./workbooks.ts";

const NOTHING: RelationCell = { own: false, processes: [] };
const given = (code: string, ...items: readonly string[]): RelationCell => ({
  own: false,
  processes: [{ code, items }],
});

function matrixOf(givers: readonly string[], cells: RelationMatrix["cells"]): RelationMatrix {
  const takers = ["Loket", "Arsip"];
  return { drawing: "a", code: "P.1", title: "Izin", givers, takers, cells };
}

const bytesOf = (matrix: RelationMatrix): Uint8Array =>
  relationXlsx({
    ...{ matrix, title: "Matriks Relasi", institution: "Dinas", paper: "a4" },
    madeOn: { year: 2027, month: 1, day: 2 },
  });

const lines = (count: number): number => count * LINE + 6;
const VALUE: CellStyle = { size: 9, align: "left", bordered: true };

describe("the sheet of who hands what to whom", () => {
  const matrix = matrixOf(
    ["Loket", "Kepala"],
    [
      [{ own: true, processes: [] }, given("P.1", "Berkas", "Surat")],
      [given("P.2", "Izin"), NOTHING],
    ],
  );

  it("has one title over all columns, and its headings stay in view", async () => {
    const sheet = await sheetOf(bytesOf(matrix), "Matriks");
    expect(textsOf(bytesOf(matrix), 1)).toEqual([
      ["Matriks Relasi", "", ""],
      ["Pemberi / Penerima", "Loket", "Arsip"],
      ["Loket", "", "P.1\n• Berkas\n• Surat"],
      ["Kepala", "P.2\n• Izin", ""],
    ]);
    expect(sheet.model.merges).toEqual(["A1:C1"]);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 2 });
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: "2:2", paperSize: 9 });
    expect(sheet.getRow(1).height).toBe(18);
    expect(widthsOf(sheet, 3)).toEqual([24, 26, 26]);
  });

  it("has bold givers, and the cell of a unit with itself is grey", async () => {
    const sheet = await sheetOf(bytesOf(matrix), "Matriks");
    const looks = ["A1", "A2", "C2", "A3", "B3", "C3", "C4"].map((name) => looksOf(sheet.getCell(name)));
    expect(looks).toEqual([
      ...[TITLE, HEADER, HEADER, { ...VALUE, bold: true }],
      ...[{ ...VALUE, shaded: true }, VALUE, VALUE],
    ]);
  });

  it.each([
    ["no text", NOTHING, 1],
    ["a code and two things", given("P.1", "Berkas", "Surat"), 3],
    // Two letters are the mark of an item; a line holds 21 letters.
    ["a thing that just fits", given("P.1", "x".repeat(19)), 2],
    ["a thing of one letter more", given("P.1", "x".repeat(20)), 3],
    ["a thing of three lines", given("P.1", "x".repeat(60)), 4],
  ] as const)("has a row as high as %s needs", async (_, cell, count) => {
    const sheet = await sheetOf(bytesOf(matrixOf(["Loket"], [[NOTHING, cell]])), "Matriks");
    expect(heightsOf(sheet, 2)).toEqual([lines(1), lines(count)]);
  });

  it("has no row that is higher than Excel takes", async () => {
    const many = given("P.1", ...Array.from({ length: 60 }, (_, i) => `Berkas ${i}`));
    expect(heightsOf(await sheetOf(bytesOf(matrixOf(["Loket"], [[many, NOTHING]])), "Matriks"), 3)).toEqual([
      409,
    ]);
  });
});

describe("the list of what is handed over", () => {
  it("can be filtered over all its rows, by codes that stay texts", async () => {
    const bytes = bytesOf(
      matrixOf(["Loket"], [[given("1.10", "Berkas", "Surat"), given("P.2", "x".repeat(90))]]),
    );
    const sheet = await sheetOf(bytes, "Daftar");
    expect(textsOf(bytes, 2).map((row) => row.slice(1))).toEqual([
      ["Penerima", "Yang diserahkan", "Kode proses"],
      ["Loket", "Berkas", "1.10"],
      ["Loket", "Surat", "1.10"],
      ["Arsip", "x".repeat(90), "P.2"],
    ]);
    expect(sheet.autoFilter).toBe("A1:D4");
    expect(sheet.model.merges).toEqual([]);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.pageSetup.printTitlesRow).toBe("1:1");
    expect(["A1", "D1", "A2", "C4", "D2"].map((name) => looksOf(sheet.getCell(name)))).toEqual([
      ...[HEADER, HEADER, VALUE, VALUE, { ...VALUE, asText: true }],
    ]);
    expect(widthsOf(sheet, 4)).toEqual([28, 28, 44, 28]);
    expect(heightsOf(sheet, 1)).toEqual([lines(1), lines(1), lines(1), lines(3)]);
  });

  it("has a filter even when nothing is handed over", async () => {
    const bytes = bytesOf(matrixOf(["Loket"], [[NOTHING, NOTHING]]));
    expect((await sheetOf(bytes, "Daftar")).autoFilter).toBe("A1:D2");
    expect(textsOf(bytes, 2)).toHaveLength(1);
  });
});

describe("a matrix whose last rows have no cells", () => {
  it("has the giver alone in them", () => {
    const short = matrixOf(["Loket", "Kepala"], [[NOTHING, NOTHING]]);
    expect(textsOf(bytesOf(short), 1).at(-1)).toEqual(["Kepala"]);
    expect(textsOf(bytesOf(short), 2)).toHaveLength(1);
    expect(relationCsv(short, ",").split("\r\n").at(-2)).toBe("Kepala");
  });
});
