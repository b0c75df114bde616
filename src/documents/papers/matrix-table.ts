import type { MatrixColumn } from "../../views/matrix/columns.ts";
import type { Matrix, MatrixCell } from "../../views/matrix/matrix.ts";
import type { TableBlock, TableCell, TableRow } from "../blocks.ts";

/** Follows a title whose row, or rows, go on on another page. */
export const CONTINUED = "(lanjutan)";

/** A printed column: a level has one for its code and one for its title, unless they stand above one another. */
interface PrintedColumn {
  readonly of: number;
  readonly holds: "code" | "title" | "both";
}

/** The matrix as a table; codes stand above their titles where the sheet is too narrow for columns of their own. */
export function matrixTable(matrix: Matrix): TableBlock {
  return tableOf(matrix, printedColumns(matrix, false), tableOf(matrix, printedColumns(matrix, true), null));
}

function tableOf(matrix: Matrix, columns: readonly PrintedColumn[], narrow: TableBlock | null): TableBlock {
  return {
    kind: "table",
    columns: columns.map(({ holds }) => ({ whole: holds === "code" })),
    header: [headerOf(matrix, columns)],
    rows: matrix.rows.map((_, r) => columns.flatMap((column, c) => cellOf(matrix, r, column, c))),
    narrow,
    size: "matrix",
  };
}

function printedColumns(matrix: Matrix, stacked: boolean): PrintedColumn[] {
  return matrix.columns.flatMap((column, of): PrintedColumn[] =>
    (column.kind === "level" || column.own !== undefined) && !stacked
      ? [
          { of, holds: "code" },
          { of, holds: "title" },
        ]
      : [{ of, holds: "both" }],
  );
}

/** A header cell covers the code and the title of its level, unless each has a heading of its own. */
function headerOf(matrix: Matrix, columns: readonly PrintedColumn[]): TableRow {
  return matrix.columns.flatMap(({ header, own }, of): TableRow => {
    const column = columns.findIndex((printed) => printed.of === of);
    const count = columns.filter((printed) => printed.of === of).length;
    if (own === undefined || count === 1) return [{ column, columns: count, role: "column", text: header }];
    return [own.code, own.text].map((text, i) => ({ column: column + i, role: "column", text }));
  });
}

function cellOf(matrix: Matrix, row: number, { of, holds }: PrintedColumn, column: number): TableCell[] {
  const cell = matrix.rows[row]?.cells[of];
  const kind = matrix.columns[of]?.kind;
  if (cell === undefined || kind === undefined) return [];
  switch (cell.kind) {
    case "no-level":
      return [{ column, role: "value", text: "", shaded: true }];
    case "empty":
      return [{ column, role: "value", text: "" }];
    case "covered":
      return matrix.mode === "dashes" ? [{ column, role: "value", text: "-", align: "center" }] : [];
    case "filled":
      return [filledCell(matrix.mode, cell, kind, holds, column)];
  }
}

function filledCell(
  mode: Matrix["mode"],
  cell: Extract<MatrixCell, { kind: "filled" }>,
  kind: MatrixColumn["kind"],
  holds: PrintedColumn["holds"],
  column: number,
): TableCell {
  const rows = mode === "merged" ? cell.rows : 1;
  const code = holds === "both" && cell.code !== "" ? { code: cell.code } : {};
  const text = holds === "code" ? cell.code : cell.text;
  // A screen reader says with each value which process it belongs to.
  const heads = kind === "institution" || (kind === "level" && holds !== "title");
  return {
    column,
    rows,
    role: heads ? "row" : "value",
    ...code,
    text,
    continued: holds === "code" ? text : `${text} ${CONTINUED}`,
    ...(cell.drawing === null
      ? {}
      : { link: { anchor: cell.drawing, label: `Ke gambar ${cell.code === "" ? cell.text : cell.code}` } }),
  };
}
