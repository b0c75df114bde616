import type { Matrix } from "../views/matrix.ts";
import { shownCell } from "../views/matrix.ts";

/**
 * The matrix as CSV: UTF-8 with BOM and CRLF, so that Excel opens it right by a double click; `;` for
 * Indonesian regional settings. A value that covers several rows is repeated in each of them, since CSV can't merge
 * and filters need it (`matriks strip` prints "-" below it, as the decree does). A level that a row does not have is "".
 */
export function matrixCsv(matrix: Matrix, separator: "," | ";" = ","): string {
  const header = matrix.columns.flatMap((column) =>
    column.kind === "level"
      ? [`KODE ${column.header}`, column.header]
      : column.kind === "turunan"
        ? [`KODE ${column.header}`, column.header]
        : [column.header],
  );
  const rows = matrix.rows.map((row, r) =>
    matrix.columns.flatMap((column, c) => {
      const cell = row.cells[c];
      const coded = column.kind === "level" || column.kind === "turunan";
      if (cell?.kind === "sama" && matrix.mode === "strip") return coded ? ["-", "-"] : ["-"];
      const shown = shownCell(matrix, r, c);
      return coded ? [shown?.code ?? "", shown?.text ?? ""] : [shown?.text ?? ""];
    }),
  );
  const lines = [header, ...rows].map((fields) => fields.map((f) => csvField(f, separator)).join(separator));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/**
 * One field. A text that a spreadsheet would take for a formula gets an apostrophe in front, which makes it text;
 * the lone "-" of an empty cell is harmless.
 */
function csvField(text: string, separator: string): string {
  const flat = text.replace(/\r\n?|\n/g, " ").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");
  const safe = /^[\s]*[=+\-@\t\r]/.test(flat) && flat !== "-" ? `'${flat}` : flat;
  const special =
    safe.includes(separator) || safe.includes('"') || safe.includes("'") || /^\s|\s$/.test(safe);
  return special ? `"${safe.replace(/"/g, '""')}"` : safe;
}
