import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { matrixXlsx } from "../../src/export/matrix-xlsx.ts";
import { buildMatrix } from "../../src/views/matrix/matrix.ts";
import { converted, soffice } from "../support/office.ts";
import { example, onlyMap } from "./support.ts";

const matrix = buildMatrix(onlyMap(example("diskopukm")));

it.skipIf(soffice === undefined)(
  "LibreOffice shows the matrix of a workbook",
  async () => {
    const bytes = matrixXlsx({
      matrix,
      title: "Peta",
      institution: "Dinas",
      paper: "f4",
      madeOn: { year: 2025, month: 8, day: 29 },
    });
    const text = await converted({ "matriks.xlsx": bytes }, "pdf", (path) =>
      execFileSync("pdftotext", ["-raw", path("matriks.xlsx"), "-"], { encoding: "utf8" }).replace(
        /\s+/g,
        "",
      ),
    );
    for (const row of matrix.rows) {
      for (const cell of row.cells) {
        if (cell.kind !== "filled") continue;
        expect(text).toContain(cell.code.replace(/\s+/g, ""));
        expect(text).toContain(cell.text.replace(/\s+/g, ""));
      }
    }
  },
  280_000,
);
