import type { Worksheet } from "exceljs";
import { describe, expect, it } from "vitest";
import { matrixXlsx } from "../../src/export/matrix-xlsx.ts";
import { HEADER, LINE, TITLE } from "../../src/export/xlsx/looks.ts";
import type { CellStyle } from "../../src/export/xlsx/workbook.ts";
import type { MatrixColumn } from "../../src/views/matrix/columns.ts";
import type { FilledCell, Matrix, MatrixCell } from "../../src/views/matrix/matrix.ts";
import { matrixOf } from "./matrices.ts";
import { heightsOf, looksOf, sheetOf as sheetNamed, textsOf as textsOfSheet, widthsOf } from "./workbooks.ts";

const LEVELS: readonly MatrixColumn[] = [
  { kind: "level", level: 0, header: "LEVEL 0" },
  { kind: "level", level: 1, header: "LEVEL 1" },
  { kind: "cfm", header: "CFM" },
  { kind: "owner", header: "PENGAMPU" },
];
const TEXTS: readonly MatrixColumn[] = [{ kind: "owner", header: "PENGAMPU" }];
/** How wide a column of texts is, and how many letters a line of it holds. */
const TEXT = { width: 18, letters: 17 };

const filled = (text: string, code = "", rows = 1): FilledCell => ({
  ...{ kind: "filled", code, text, rows, drawing: null },
});
const covered = (first: number): MatrixCell => ({ kind: "covered", first });
const NO_LEVEL: MatrixCell = { kind: "no-level" };
const EMPTY: MatrixCell = { kind: "empty" };

const bytesOf = (matrix: Matrix): Uint8Array =>
  matrixXlsx({
    ...{ matrix, title: "Dinas Koperasi", institution: "Dinas", paper: "a4" },
    madeOn: { year: 2027, month: 1, day: 2 },
  });

const sheetOf = (matrix: Matrix, name: "Matriks" | "Tabel"): Promise<Worksheet> =>
  sheetNamed(bytesOf(matrix), name);
const textsOf = (matrix: Matrix, sheet: 1 | 2): readonly (readonly string[])[] =>
  textsOfSheet(bytesOf(matrix), sheet);
const lines = (count: number): number => count * LINE + 3;

describe("the headings of the printed sheet", () => {
  const matrix = matrixOf(LEVELS, [[filled("Satu", "P.1"), NO_LEVEL, EMPTY, EMPTY]]);

  it("are two titles over all columns, said once, and a level over its code and its title", () => {
    expect(textsOf(matrix, 1).slice(0, 4)).toEqual([
      ["MATRIKS", "", "", "", "", ""],
      ["DINAS KOPERASI", "", "", "", "", ""],
      ["LEVEL 0", "LEVEL 0", "LEVEL 1", "LEVEL 1", "CFM", "PENGAMPU"],
      ["KODE", "PROSES", "KODE", "PROSES", "CFM", "PENGAMPU"],
    ]);
  });

  it("are merged across where a code stands below, and down where none does", async () => {
    const sheet = await sheetOf(matrix, "Matriks");
    expect([...sheet.model.merges].sort()).toEqual(
      ["A1:F1", "A2:F2", "A3:B3", "C3:D3", "E3:E4", "F3:F4"].sort(),
    );
    expect(looksOf(sheet.getCell("A2"))).toEqual(TITLE);
    for (const name of ["A3", "B4", "F3"]) expect(looksOf(sheet.getCell(name)), name).toEqual(HEADER);
    expect(heightsOf(sheet, 1).slice(2, 4)).toEqual([lines(1), lines(1)]);
  });

  it("of a column whose code and title have own ones are these, each down both rows", async () => {
    const own: readonly MatrixColumn[] = [
      { kind: "level", level: 0, header: "PROSES", own: { code: "KODE PROSES", text: "JUDUL PROSES" } },
      { kind: "sop", header: "SOP", own: { code: "KODE SOP", text: "JUDUL SOP" } },
    ];
    const regulation = matrixOf(own, [[filled("Satu", "P.1"), filled("Melayani", "SOP-1")]]);
    const headings = ["KODE PROSES", "JUDUL PROSES", "KODE SOP", "JUDUL SOP"];
    expect(textsOf(regulation, 1).slice(2)).toEqual([
      headings,
      headings,
      ["P.1", "Satu", "SOP-1", "Melayani"],
    ]);
    expect(textsOf(regulation, 2)[0]).toEqual(headings);
    expect([...(await sheetOf(regulation, "Matriks")).model.merges].sort()).toEqual(
      ["A1:D1", "A2:D2", "A3:A4", "B3:B4", "C3:C4", "D3:D4"].sort(),
    );
  });
});

describe("the columns", () => {
  it("are as wide as the longest code needs, and for texts as these usually are", async () => {
    const matrix = matrixOf(LEVELS, [
      [filled("Satu", "P.1", 2), filled("Dua", "P.1.1.1"), EMPTY, EMPTY],
      [covered(0), filled("Tiga", "P.1.10.100"), EMPTY, EMPTY],
    ]);
    // A code of three letters has the room of four.
    expect(widthsOf(await sheetOf(matrix, "Matriks"), 6)).toEqual([7, 22, 13, 22, 24, TEXT.width]);
    // The headings of the plain table are longer.
    expect(widthsOf(await sheetOf(matrix, "Tabel"), 6)).toEqual([12, 22, 13, 22, 24, TEXT.width]);
  });
});

describe("the values of the printed sheet", () => {
  const rows = [
    [filled("Satu", "P.1", 2), filled("Dua", "P.1.1"), filled("Izin"), filled("Bidang")],
    [covered(0), filled("Tiga", "P.1.2"), EMPTY, EMPTY],
    [filled("Empat", "P.2"), NO_LEVEL, filled("Awasi"), EMPTY],
  ] as const;
  const value: CellStyle = { size: 9, align: "left", bordered: true };
  const code: CellStyle = { ...value, asText: true };

  it("are held by covered cells too, which a filter reads, and merged over both columns", async () => {
    const matrix = matrixOf(LEVELS, rows);
    expect(textsOf(matrix, 1).slice(4)).toEqual([
      ["P.1", "Satu", "P.1.1", "Dua", "Izin", "Bidang"],
      ["P.1", "Satu", "P.1.2", "Tiga", "", ""],
      ["P.2", "Empat", "", "", "Awasi", ""],
    ]);
    const sheet = await sheetOf(matrix, "Matriks");
    expect(sheet.model.merges.filter((range) => /[5-9]$/.test(range)).sort()).toEqual(["A5:A6", "B5:B6"]);
    expect(["A5", "B5", "A6", "E5", "F6"].map((name) => looksOf(sheet.getCell(name)))).toEqual([
      ...[code, value, code, value, value],
    ]);
  });

  it("are shaded where a process has no such level, and nowhere else", async () => {
    const sheet = await sheetOf(matrixOf(LEVELS, rows), "Matriks");
    const shaded = ["A", "B", "C", "D", "E", "F"].flatMap((column) =>
      [5, 6, 7]
        .map((row) => `${column}${row}`)
        .filter((name) => looksOf(sheet.getCell(name)).shaded === true),
    );
    expect(shaded).toEqual(["C7", "D7"]);
  });

  it("have a dash in the middle below them where nothing is merged", async () => {
    const matrix = matrixOf(LEVELS, rows, "dashes");
    expect(textsOf(matrix, 1).slice(4)).toEqual([
      ["P.1", "Satu", "P.1.1", "Dua", "Izin", "Bidang"],
      ["-", "-", "P.1.2", "Tiga", "", ""],
      ["P.2", "Empat", "", "", "Awasi", ""],
    ]);
    const sheet = await sheetOf(matrix, "Matriks");
    expect(sheet.model.merges.filter((range) => /[5-9]$/.test(range))).toEqual([]);
    expect(["A6", "B6", "A5", "B7"].map((name) => looksOf(sheet.getCell(name)).align)).toEqual([
      ...["center", "center", "left", "left"],
    ]);
  });

  it("are plain in the plain table: codes stay texts, nothing is shaded", async () => {
    const sheet = await sheetOf(matrixOf(LEVELS, rows), "Tabel");
    expect(["A2", "B2", "C4", "D4", "E2"].map((name) => looksOf(sheet.getCell(name)))).toEqual([
      ...[code, value, code, value, value],
    ]);
    expect(looksOf(sheet.getCell("A1"))).toEqual(HEADER);
    expect(heightsOf(sheet, 1)).toEqual([lines(2), lines(1), lines(1), lines(1)]);
  });
});

describe("the height of a row", () => {
  const heights = async (...texts: readonly string[]): Promise<readonly number[]> => {
    const matrix = matrixOf(
      TEXTS,
      texts.map((text) => [filled(text)]),
    );
    const [printed, plain] = [await sheetOf(matrix, "Matriks"), await sheetOf(matrix, "Tabel")];
    expect(heightsOf(plain, 2)).toEqual(heightsOf(printed, 5));
    return heightsOf(printed, 5);
  };
  const word = (letters: number): string => "m".repeat(letters);

  it.each([
    ["nothing", "", 1],
    ["as many letters as fit", word(TEXT.letters), 1],
    ["one letter more than fit", word(TEXT.letters + 1), 2],
    ["a word of three lines, the last full", word(3 * TEXT.letters), 3],
    ["two words that just fit with their space", `${word(8)} ${word(8)}`, 1],
    ["two words that do not fit with it", `${word(8)} ${word(9)}`, 2],
    ["three words, two of them on the second line", `${word(12)} ${word(8)} ${word(8)}`, 2],
    ["three words that fit only without their spaces", `${word(5)} ${word(5)} ${word(6)}`, 2],
    ["many spaces, which count as one", `${word(8)}    \n  ${word(8)}`, 1],
    ["a long word after a short one", `${word(3)} ${word(TEXT.letters + 1)}`, 3],
    ["letters beyond the basic plane, each one letter", "𝐚".repeat(TEXT.letters), 1],
  ])("is that of the lines of %s", async (_, text, count) => {
    expect(await heights(text, "x")).toEqual([lines(count), lines(1)]);
  });

  it("is at most what Excel takes", async () => {
    expect(await heights(word(60 * TEXT.letters))).toEqual([409]);
  });

  it("is that of its longest cell, whichever column it is in, a code among them", async () => {
    const long = `${word(20)} ${word(20)} ${word(20)}`;
    const matrix = matrixOf(LEVELS, [
      [filled("Satu", "P.1"), EMPTY, filled(long), filled("x")],
      [filled(`${word(20)} ${word(20)}`, "P.2"), EMPTY, EMPTY, filled("x")],
    ]);
    expect(heightsOf(await sheetOf(matrix, "Matriks"), 5)).toEqual([lines(3), lines(2)]);
    // Its column is as wide as the longest code: one of two words stays on one line.
    const coded = matrixOf([LEVELS[0]!], [[filled("x", "DPM 01.01")]]);
    expect(heightsOf(await sheetOf(coded, "Matriks"), 5)).toEqual([lines(1)]);
  });

  it.each([
    // The first lines of a merged text stand beside the others; what is left over widens the last row.
    ["one that fits", 2, [lines(1), lines(1)]],
    ["one that is longer", 5, [lines(1), lines(5) - lines(1)]],
  ] as const)("leaves room for a merged text, %s", async (_, count, expected) => {
    const text = Array.from({ length: count }, () => word(20)).join(" ");
    const matrix = matrixOf(LEVELS, [
      [filled("Nol", "P.0"), EMPTY, EMPTY, filled("x")],
      [filled(text, "P.1", 2), filled("Dua", "P.1.1"), EMPTY, EMPTY],
      [covered(1), filled("Tiga", "P.1.2"), EMPTY, EMPTY],
      [filled("Empat", "P.2"), EMPTY, EMPTY, EMPTY],
    ]);
    expect(heightsOf(await sheetOf(matrix, "Matriks"), 5)).toEqual([lines(1), ...expected, lines(1)]);
  });

  it("is that of the whole text in the first row where nothing is merged", async () => {
    const text = Array.from({ length: 5 }, () => word(20)).join(" ");
    const matrix = matrixOf(
      LEVELS,
      [
        [filled(text, "P.1", 2), filled("Dua", "P.1.1"), EMPTY, EMPTY],
        [covered(0), filled("Tiga", "P.1.2"), EMPTY, EMPTY],
      ],
      "dashes",
    );
    expect(heightsOf(await sheetOf(matrix, "Matriks"), 5)).toEqual([lines(5), lines(1)]);
  });
});
