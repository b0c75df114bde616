import type { Cell, Sheet } from "../../table.ts";

/** A cell that a table is given instead of what it has. */
export function writtenCell(text: string): Cell {
  return { text, kind: "text", isCovered: false };
}

/** A sheet with other texts in some of its cells: by the row's index, by column; null leaves a cell empty. */
export function withCells(
  sheet: Sheet,
  changes: ReadonlyMap<number, ReadonlyMap<number, string | null>>,
): Sheet {
  const rows = sheet.rows.map((row, index) => {
    const changed = changes.get(index);
    if (changed === undefined) return row;
    const cells = row.cells.map((cell, column) => {
      const text = changed.get(column);
      if (text === undefined) return cell;
      return text === null ? null : writtenCell(text);
    });
    return { ...row, cells };
  });
  return { ...sheet, rows };
}
