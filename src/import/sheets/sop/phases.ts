import { spoken } from "../marks.ts";
import type { SheetRow } from "../table.ts";
import type { SopColumns } from "./columns.ts";

/** The name of a phase: the text of a row that is one cell over the activity and all executors. Null for other rows. */
export function phaseIn(row: SheetRow, { activity, executors, names }: SopColumns): string | null {
  const cell = spoken(row.cells[activity]);
  if (cell === null) return null;
  const over = names === null ? executors.map(({ column }) => column) : [names];
  const isOver = over.every((column) => {
    const other = row.cells[column] ?? null;
    return other !== null && other.isCovered && other.text === cell.text;
  });
  return isOver ? cell.text.replace(/\s+/g, " ") : null;
}
