import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { relationCsv } from "../../src/export/relation-csv.ts";
import { relationXlsx } from "../../src/export/relation-xlsx.ts";
import { relationsOf } from "../../src/views/relation.ts";
import { relationMatrix, type RelationMatrix } from "../../src/views/relation-matrix.ts";
import { onlyMap, repositoryOf } from "../documents/support.ts";
import { ringMap } from "../support/relations.ts";

function matrixOf(source: string): RelationMatrix {
  const map = onlyMap(repositoryOf({ "peta.ppb": source }));
  return relationMatrix(relationsOf(map)[0]!, map);
}

describe("the matrix of a relation as CSV", () => {
  it("has a row a giver and a column a receiver, each thing with the code of its process", () => {
    expect(relationCsv(matrixOf(ringMap(3, 1)), ";")).toBe(
      [
        "\ufeffPemberi / Penerima;Unit 1;Unit 2;Unit 3",
        'Unit 1;;"Berkas 1-P.1.1 (DPM 01.01); Berkas 1-P.1.2 (DPM 01.02)";',
        'Unit 2;;;"Berkas 2-P.1.1 (DPM 01.01); Berkas 2-P.1.2 (DPM 01.02)"',
        'Unit 3;"Berkas 3-P.1.1 (DPM 01.01); Berkas 3-P.1.2 (DPM 01.02)";;',
        "",
      ].join("\r\n"),
    );
  });

  it("begins no cell as a formula", () => {
    const hostile = ringMap(3, 1).replaceAll("Berkas 1-P.1.1", "=1+1");
    expect(relationCsv(matrixOf(hostile), ",")).toContain("\"'=1+1 (DPM 01.01)");
  });
});

describe("the matrix of a relation as a workbook", () => {
  const load = async (matrix: RelationMatrix): Promise<ExcelJS.Workbook> => {
    const book = new ExcelJS.Workbook();
    const bytes = relationXlsx({
      matrix,
      title: "Matriks Relasi",
      institution: "Dinas Contoh",
      paper: "f4",
      madeOn: { year: 2027, month: 1, day: 2 },
    });
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    return book;
  };

  it("has the cells of the matrix, whatever its breadth", async () => {
    const matrix = matrixOf(ringMap(13, 3));
    const sheet = (await load(matrix)).getWorksheet("Matriks")!;
    expect(sheet.getRow(2).values).toEqual([undefined, "Pemberi / Penerima", ...matrix.takers]);
    matrix.givers.forEach((giver, r) => {
      const row = sheet.getRow(r + 3);
      expect(row.getCell(1).text).toBe(giver);
      matrix.takers.forEach((_, c) => {
        const { processes, own } = matrix.cells[r]![c]!;
        const cell = row.getCell(c + 2);
        expect(cell.text).toBe(
          processes.flatMap(({ code, items }) => [code, ...items.map((item) => `• ${item}`)]).join("\n"),
        );
        expect(cell.fill.type === "pattern" && cell.fill.pattern === "solid").toBe(own);
      });
    });
  });

  it("lists each thing in each process on a row of its own", async () => {
    const sheet = (await load(matrixOf(ringMap(3, 1)))).getWorksheet("Daftar")!;
    const rows = Array.from({ length: sheet.rowCount }, (_, i) =>
      [1, 2, 3, 4].map((column) => sheet.getRow(i + 1).getCell(column).text),
    );
    expect(rows).toEqual([
      ["Pemberi", "Penerima", "Yang diserahkan", "Kode proses"],
      ...[1, 2, 3].flatMap((n) =>
        [1, 2].map((p) => [`Unit ${n}`, `Unit ${(n % 3) + 1}`, `Berkas ${n}-P.1.${p}`, `DPM 01.0${p}`]),
      ),
    ]);
  });
});
