import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { matrixXlsx } from "../../src/export/matrix-xlsx.ts";
import { buildMatrix, type Matrix } from "../../src/views/matrix/matrix.ts";
import { example, mapOf, onlyMap } from "./support.ts";

const map = onlyMap(example("diskopukm"));
const matrix = buildMatrix(map);
const input = {
  matrix,
  title: "Peta",
  institution: "Dinas",
  paper: "f4",
  madeOn: { year: 2025, month: 8, day: 29 },
} as const;

/** As another program reads it. */
async function sheetsOf(of: Matrix): Promise<readonly [ExcelJS.Worksheet, ExcelJS.Worksheet]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(matrixXlsx({ ...input, matrix: of }).buffer as ArrayBuffer);
  const [printed, plain] = [book.getWorksheet("Matriks"), book.getWorksheet("Tabel")];
  if (printed === undefined || plain === undefined) throw new Error("a sheet is missing");
  return [printed, plain];
}

function filesOf(of: Matrix): Readonly<Record<string, string>> {
  const files = unzipSync(matrixXlsx({ ...input, matrix: of }));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** A matrix of one column with these values. */
function columnOf(texts: readonly string[]): Matrix {
  return {
    title: "M",
    name: "M",
    mode: "merged",
    columns: [{ kind: "cfm", header: "CFM" }],
    rows: texts.map((text, i) => ({
      leaf: `${i}`,
      mapId: "X",
      owner: "",
      drawing: null,
      cells: [{ kind: "filled", code: "", text, rows: 1, drawing: null }],
    })),
  };
}

describe("the printed sheet", () => {
  it("merges exactly what the model merges, and filters see every row", async () => {
    const [sheet] = await sheetsOf(matrix);
    const merges = sheet.model.merges.filter((range) => Number(/\d+/.exec(range)?.[0]) >= 5).sort();
    const expected: string[] = [];
    matrix.rows.forEach((row, r) => {
      row.cells.forEach((cell, c) => {
        if (cell.kind !== "filled" || cell.rows === 1) return;
        const first = c < 5 ? 2 * c : 5 + c;
        for (const column of c < 5 ? [first, first + 1] : [first]) {
          const letter = String.fromCharCode(65 + column);
          expected.push(`${letter}${5 + r}:${letter}${4 + r + cell.rows}`);
        }
      });
    });
    expect(merges).toEqual(expected.sort());
    expect(sheet.pageSetup).toMatchObject({ paperSize: 14, orientation: "landscape", printTitlesRow: "3:4" });
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 4 });
    expect(sheet.autoFilter).toBe("A4:L24");
    const xml = filesOf(matrix)["xl/worksheets/sheet1.xml"] ?? "";
    const filled = [...xml.matchAll(/<c r="A(\d+)"[^>]*t="s"/g)]
      .map((m) => Number(m[1]))
      .filter((row) => row >= 5);
    expect(filled).toHaveLength(20);
  });

  it("gives each row the height that its texts need, merged ones among them", async () => {
    const small = buildMatrix(
      mapOf(`peta A { instansi "A" }
level 0 { A.1 "Pendek" A.2 "${"Judul yang panjang sekali ".repeat(8).trim()}" A.3 "Tiga" }
level 1 { A.1.1 "Satu" A.1.2 "${"Kegiatan dengan nama yang panjang ".repeat(4).trim()}" A.2.1 "Satu" A.2.2 "Dua" }`),
    );
    const [sheet, plain] = await sheetsOf(small);
    const heights = small.rows.map((_, r) => sheet.getRow(5 + r).height);
    // A.1.1, A.1.2, A.2.1, A.2.2, A.3: the title of A.2 stands over two rows, the second of which it widens.
    const [short, long, first, widened, last] = heights as [number, number, number, number, number];
    expect(long).toBeGreaterThan(3 * short);
    expect(first).toBe(short);
    expect(widened).toBeGreaterThan(6 * short);
    expect(last).toBe(short);
    // In the plain table each row holds the whole title.
    expect(plain.getRow(4).height).toBeGreaterThan(6 * plain.getRow(2).height);
  });
});

describe("the plain sheet", () => {
  it("has a row a leaf with everything in it, nothing merged, and a filter over all", async () => {
    const [, sheet] = await sheetsOf(matrix);
    expect(sheet.model.merges).toEqual([]);
    expect(sheet.autoFilter).toBe("A1:L21");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.pageSetup.printTitlesRow).toBe("1:1");
    const rows = sheet.getSheetValues().slice(1) as unknown[][];
    expect(rows[0]?.slice(1)).toEqual(
      ["LEVEL 0", "LEVEL 1", "LEVEL 2", "LEVEL 3", "LEVEL 4"]
        .flatMap((l) => [`KODE ${l}`, l])
        .concat("CFM", "PENGAMPU"),
    );
    expect(rows).toHaveLength(21);
    for (const row of rows.slice(1)) expect(row[1]).toMatch(/^P\.\d$/);
  });

  it("says the same of every leaf when the matrix is printed with dashes", async () => {
    const [, sheet] = await sheetsOf({ ...matrix, mode: "dashes" });
    const [, merged] = await sheetsOf(matrix);
    expect(sheet.getSheetValues()).toEqual(merged.getSheetValues());
  });
});

describe("a workbook", () => {
  it("keeps codes as texts, whatever is typed over them, and shows no warning", async () => {
    const sheets = await sheetsOf(matrix);
    for (const [first, sheet] of [
      [5, sheets[0]],
      [2, sheets[1]],
    ] as const) {
      for (const column of [1, 3, 5]) expect(sheet.getCell(first, column).numFmt).toBe("@");
    }
    const files = filesOf(matrix);
    expect(files["xl/worksheets/sheet1.xml"]).toContain(
      '<ignoredError sqref="A1:L24" numberStoredAsText="1"/>',
    );
    expect(files["xl/worksheets/sheet2.xml"]).toContain(
      '<ignoredError sqref="A1:L21" numberStoredAsText="1"/>',
    );
  });

  it.each([
    ["=1+1", "=1+1"],
    ["＝HYPERLINK(1)", "＝HYPERLINK(1)"],
    ["<b>&\"'</b>", "<b>&\"'</b>"],
    ["_x0041_ dan _x", "_x0041_ dan _x"],
    ["a\u202eb\u0000c\ud800d", "abcd"],
    [" tepi ", " tepi "],
    ["1.10", "1.10"],
  ])("shows the text %j as it is, never as a formula or markup", async (text, shown) => {
    const [sheet] = await sheetsOf(columnOf([text]));
    const cell = sheet.getCell(5, 1);
    expect(cell.type).toBe(ExcelJS.ValueType.String);
    expect(cell.value).toBe(shown);
    expect(Object.values(filesOf(columnOf([text]))).join("")).not.toMatch(/<f[ >]/);
  });

  it("cuts a text at the length that Excel takes", async () => {
    const [sheet] = await sheetsOf(columnOf(["y".repeat(40_000)]));
    expect(sheet.getCell(5, 1).value).toBe("y".repeat(32_767));
  });

  it("has rows even when the map has none", async () => {
    const [sheet, plain] = await sheetsOf(columnOf([]));
    expect(sheet.autoFilter).toBe("A4:A5");
    expect(plain.autoFilter).toBe("A1:A2");
  });

  it("is the same bytes at any time and in any zone", () => {
    const first = matrixXlsx(input);
    const zone = process.env.TZ;
    for (const other of ["Asia/Jakarta", "America/Los_Angeles", "Pacific/Kiritimati"]) {
      process.env.TZ = other;
      expect(Buffer.from(matrixXlsx(input)).equals(Buffer.from(first)), other).toBe(true);
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
});
