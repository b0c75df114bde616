import type { TableCell, TableRow } from "../../blocks.ts";

/** A cell of one row as Word wants it: what covers rows is said again in each of them. */
export interface RowCell {
  /** Null where nothing stands. */
  readonly of: TableCell | null;
  readonly columns: number;
  readonly merge: "none" | "begins" | "goes on";
}

/** The rows of a table with each of its columns covered once, whatever the blocks leave out. */
export function rowCells(rows: readonly TableRow[], columns: number): readonly (readonly RowCell[])[] {
  /** For each column, the cell above that reaches further down, and into how many rows yet. */
  const reaching = Array.from({ length: columns }, (): { cell: TableCell; rows: number } | null => null);
  return rows.map((row, r) => {
    const cells: RowCell[] = [];
    let column = 0;
    while (column < columns) {
      const above = reaching[column];
      const own = row.find((cell) => cell.column === column);
      if (above != null) {
        const width = widthOf(above.cell, columns);
        cells.push({ of: above.cell, columns: width, merge: "goes on" });
        const left = above.rows - 1;
        for (let i = 0; i < width; i += 1) {
          reaching[column + i] = left > 0 ? { cell: above.cell, rows: left } : null;
        }
        column += width;
        continue;
      }
      if (own === undefined) {
        cells.push({ of: null, columns: 1, merge: "none" });
        column += 1;
        continue;
      }
      const width = widthOf(own, columns);
      const down = Math.min(own.rows ?? 1, rows.length - r);
      if (down > 1) {
        for (let i = 0; i < width; i += 1) reaching[column + i] = { cell: own, rows: down - 1 };
      }
      cells.push({ of: own, columns: width, merge: down > 1 ? "begins" : "none" });
      column += width;
    }
    return cells;
  });
}

function widthOf(cell: TableCell, columns: number): number {
  return Math.max(1, Math.min(cell.columns ?? 1, columns - cell.column));
}
