import { addressOf, type Cell, type Sheet, type SheetRow } from "../../table.ts";

/** The address of a cell as a note names it, with the sheet where there are several. */
export function placeOf({ name }: Pick<Sheet, "name">, column: number, { number }: SheetRow): string {
  return (name === "" ? "" : `${name}!`) + addressOf(column, number);
}

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
