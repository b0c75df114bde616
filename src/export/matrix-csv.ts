import type { Matrix } from "../views/matrix/matrix.ts";
import { printable } from "../text/printable.ts";
import { headingsOf, isCoded } from "../views/matrix/columns.ts";
import { shownCell } from "../views/matrix/matrix.ts";

/**
 * The matrix as CSV: UTF-8 with BOM and CRLF, so that Excel opens it right by a double click; `;` for
 * Indonesian regional settings. A value that covers several rows is repeated in each of them, since CSV can't merge
 * and filters need it (`matriks strip` prints "-" below it, as the decree does). A level that a row does not have is "".
 */
export function matrixCsv(matrix: Matrix, separator: "," | ";" = ","): string {
  const header = matrix.columns.flatMap((column) =>
    isCoded(column) ? [headingsOf(column).code, headingsOf(column).text] : [column.header],
  );
  const rows = matrix.rows.map((row, r) =>
    matrix.columns.flatMap((column, c) => {
      const cell = row.cells[c];
      const coded = isCoded(column);
      if (cell?.kind === "covered" && matrix.mode === "dashes") return coded ? ["-", "-"] : ["-"];
      const shown = shownCell(matrix, r, c);
      return coded ? [shown?.code ?? "", shown?.text ?? ""] : [shown?.text ?? ""];
    }),
  );
  return csvText([header, ...rows], separator);
}

/** A table as CSV: UTF-8 with BOM and CRLF; no field is taken for a formula. */
export function csvText(rows: readonly (readonly string[])[], separator: "," | ";"): string {
  const lines = rows.map((fields) => fields.map((f) => csvField(f, separator)).join(separator));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/**
 * Where a spreadsheet could see the start of a formula: at the start of the field, and behind whatever its regional
 * settings may take for the end of a cell, since a quote inside a cell does not keep the cell together. Blanks and quotes
 * in front do not help. A lone "-" at the end is an empty cell or closes a price ("Rp50.000,-") and is harmless.
 */
const FORMULA = /(?<=^|[,;])(?=[\s"']*[=+\-@＝＋－＠﹦﹢﹣﹫−])(?!\s*-\s*$)/gu;

/** One field. What a spreadsheet would take for a formula gets an apostrophe in front, which makes it text. */
function csvField(text: string, separator: string): string {
  const flat = printable(text).replace(/\n/g, " ");
  const safe = flat.replace(FORMULA, "'");
  const quoted = safe !== flat || safe.includes(separator) || /[,;\t"]|^\s|\s$/.test(safe);
  return quoted ? `"${safe.replace(/"/g, '""')}"` : safe;
}
