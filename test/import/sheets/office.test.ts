import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { matrixCsv } from "../../../src/export/matrix-csv.ts";
import { matrixXlsx } from "../../../src/export/matrix-xlsx.ts";
import { buildMatrix } from "../../../src/views/matrix/matrix.ts";
import { example, onlyMap } from "../../documents/support.ts";
import { converted, soffice } from "../../support/office.ts";
import { imported, type Imported } from "./support.ts";

const matrix = buildMatrix(onlyMap(example("diskopukm")));
const own = matrixXlsx({
  matrix,
  title: "Matriks",
  institution: "Dinas",
  paper: "f4",
  madeOn: { year: 2026, month: 1, day: 1 },
});

describe.skipIf(soffice === undefined)(
  "XLSX that LibreOffice has written (skipped where it is not installed)",
  { timeout: 300_000 },
  () => {
    let again: Imported;
    let fromCsv: Imported;

    beforeAll(async () => {
      const files = {
        "matriks.xlsx": own,
        "tabel.csv": new TextEncoder().encode(matrixCsv(matrix, ",")),
      };
      await converted(files, "xlsx", (path) => {
        again = imported("matriks.xlsx", readFileSync(path("matriks.xlsx")));
        fromCsv = imported("tabel.xlsx", readFileSync(path("tabel.csv")));
      });
    }, 300_000);

    it("of our own workbook says what ours says", () => {
      const ours = imported("matriks.xlsx", own);
      expect(ours.refusal).toBeNull();
      expect(again.refusal).toBeNull();
      expect(again.lines).toEqual(ours.lines);
      expect(again.notes).toEqual(ours.notes);
      expect(again.lines.length).toBe(36);
    });

    it("of our CSV says what our CSV says, though it takes codes for numbers where it can", () => {
      const ours = imported("tabel.csv", matrixCsv(matrix, ","));
      expect(fromCsv.refusal).toBeNull();
      expect(fromCsv.lines).toEqual(ours.lines);
    });
  },
);
