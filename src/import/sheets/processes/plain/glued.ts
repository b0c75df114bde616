import type { ImportNote } from "../../../note.ts";
import { noteOf } from "../../notes.ts";
import { placeOf, type Cell, type Sheet } from "../../table.ts";
import type { Heading } from "../headings.ts";

/** A number that stands at the letters in front of it, with the numbers behind or the title in the same cell. */
const GLUED = /^(\p{L}{1,10})([0-9]{1,3})(?=[.\s]|$)/u;

/**
 * A sheet whose codes are written P1, P1.1 with the codes as the language writes them: P.1, P.1.1. Letters with one number for
 * the whole table (UPT1.01, UPT1.02) are a prefix and stay.
 */
export function unglued(sheet: Sheet, heading: Heading, notes: ImportNote[]): Sheet {
  const columns = new Set(
    heading.roles.flatMap((role, column) => (role?.kind === "code" || role?.kind === "both" ? [column] : [])),
  );
  const firsts = new Set<string>();
  let isBare = false;
  let found: { readonly place: string; readonly text: string } | null = null;
  for (const row of sheet.rows.slice(heading.below)) {
    for (const column of columns) {
      const cell = row.cells[column] ?? null;
      const match = cell === null || cell.isCovered ? null : GLUED.exec(cell.text);
      if (cell === null || match === null) continue;
      firsts.add(match[2]!);
      isBare ||= cell.text === match[0];
      found ??= { place: placeOf(sheet, column, row), text: match[0] };
    }
  }
  if (found === null || (!isBare && firsts.size < 2)) return sheet;
  const apart = (cell: Cell | null, column: number): Cell | null =>
    cell !== null && columns.has(column) ? { ...cell, text: cell.text.replace(GLUED, "$1.$2") } : cell;
  notes.push(noteOf("glued", found.place, found.text, found.text.replace(GLUED, "$1.$2")));
  const rows = sheet.rows.map((row, index) =>
    index < heading.below ? row : { ...row, cells: row.cells.map(apart) },
  );
  return { ...sheet, rows };
}
