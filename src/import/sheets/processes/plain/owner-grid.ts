import type { ImportNote } from "../../../note.ts";
import { markOf } from "../../marks.ts";
import { noteOf } from "../../notes.ts";
import { beginsAsUnit } from "../../owners.ts";
import { placeOf, type Cell, type Sheet, type SheetRow } from "../../table.ts";
import { roleOfWords } from "../heading-words.ts";
import { findHeading } from "../headings.ts";
import { readNumbers } from "../codes.ts";
import { withCells } from "./cells.ts";

/** What people put below the unit that owns a process. */
const TICK = /^(?:v|x|√|✓|✔|✅|☑|●|•|■|◼|ü|o|ya|\+|true|benar)$/iu;
/** A box that nobody has ticked, as spreadsheets keep it. */
const UNTICKED = /^(?:false|salah)$/i;

interface GridColumn {
  readonly column: number;
  readonly name: string;
  /** Whether a heading over it says that owners stand here. */
  readonly isSaid: boolean;
}

/**
 * A sheet whose owners are ticked, a column each (`Sekretariat | Bidang A | Bidang B` with v in the rows), with the names of
 * the ticked ones in one column. Where no heading over them says that they are owners, their names do, and the notes say so.
 */
export function withNamedOwners(sheet: Sheet, notes: ImportNote[]): Sheet {
  const heading = findHeading(sheet);
  if (heading === null) return sheet;
  const codes = heading.roles.flatMap((role, column) =>
    role?.kind === "code" || role?.kind === "both" ? [column] : [],
  );
  const isData = ({ cells }: SheetRow): boolean =>
    codes.some((column) => cells[column] != null && readNumbers(cells[column].text.split(/\s/)[0]!) !== null);
  const first = sheet.rows.findIndex((row, index) => index >= heading.below && isData(row));
  if (first < 0) return sheet;
  const above = sheet.rows.slice(Math.max(0, heading.at - 1), first);
  const data = sheet.rows.slice(first);
  const width = Math.max(...above.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => gridColumn(above, data, column)).filter(
    (column) => column !== null,
  );
  const isCertain = columns.some(({ isSaid }) => isSaid);
  const others = heading.roles.some(
    (role, column) => role?.kind === "owner" && !columns.some((grid) => grid.column === column),
  );
  const isNamed = columns.length > 1 && columns.every(({ name }) => beginsAsUnit(name));
  const [left] = columns;
  if (left === undefined || (!isCertain && (others || !isNamed))) return sheet;
  const changes = new Map<number, Map<number, string | null>>();
  const blank = (): Map<number, string | null> => new Map(columns.map(({ column }) => [column, null]));
  for (let index = Math.max(0, heading.at - 1); index < first; index += 1) {
    const names = blank();
    // Headings that are merged over this row would make it a heading of its own.
    if (index >= heading.below) sheet.rows[index]!.cells.forEach((_, column) => names.set(column, null));
    changes.set(index, names);
  }
  changes.set(heading.at, blank().set(left.column, "PENGAMPU"));
  data.forEach(({ cells }, i) => {
    const names = columns.filter(({ column }) => isTicked(cells[column])).map(({ name }) => name);
    changes.set(first + i, blank().set(left.column, names.length === 0 ? null : names.join(";")));
  });
  if (!isCertain)
    notes.push(
      noteOf(
        "owner-grid",
        placeOf(sheet, left.column, sheet.rows[heading.at]!),
        columns.map(({ name }) => name).join(", "),
      ),
    );
  return withCells(sheet, changes);
}

/** A column with ticks and nothing else below its heading; null for any other. */
function gridColumn(
  above: readonly SheetRow[],
  data: readonly SheetRow[],
  column: number,
): GridColumn | null {
  const heads = above.map(({ cells }) => cells[column] ?? null).filter((cell) => cell !== null);
  const words = heads.filter(({ text }) => /\p{L}{2}/u.test(text));
  const name = words.at(-1);
  if (name === undefined || name.isCovered) return null;
  const isSaid = words.slice(0, -1).some(({ text }) => roleOfWords(text)?.kind === "owner");
  let ticks = 0;
  for (const { cells } of data) {
    const cell = cells[column];
    if (isTicked(cell)) ticks += 1;
    else if (markOf(cell) !== "nothing" && !UNTICKED.test(cell?.text ?? "")) return null;
  }
  return ticks === 0 && !isSaid ? null : { column, name: name.text.replace(/\s+/g, " "), isSaid };
}

function isTicked(cell: Cell | null | undefined): boolean {
  return cell != null && TICK.test(cell.text);
}
