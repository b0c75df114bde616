import type { ImportNote } from "../../../note.ts";
import { spoken } from "../../marks.ts";
import { noteOf } from "../../notes.ts";
import { placeOf, type Cell, type Sheet, type SheetRow } from "../../table.ts";
import { FOOTER, groupOf, isColumnNumbers } from "../rows.ts";
import { depthsOf, type Depth } from "./indents.ts";
import { depthIn } from "./levels.ts";
import type { NameTable } from "./names.ts";

/** A name of a process and how deep it stands. */
export interface Entry {
  /** Index of its row. */
  readonly index: number;
  readonly column: number;
  readonly title: string;
  /** As the table counts, from any number on. */
  readonly depth: number;
  readonly doubt: Depth["doubt"];
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** Indexes of rows that name a process and leave its level open; they are noted. */
  readonly left: ReadonlySet<number>;
}

/** The names of a table with their levels; null where nothing shows these. */
export function entriesOf(sheet: Sheet, table: NameTable, notes: ImportNote[]): Entries | null {
  const rows = tableRows(sheet, table);
  const { names, by } = table;
  if (by.kind === "depth") return statedDepths(sheet, names[0]!, by.column, rows, notes);
  const entries = by.kind === "columns" ? columnDepths(sheet, table, rows) : indentDepths(sheet, table, rows);
  return entries === null || entries.length === 0 ? null : { entries, left: new Set() };
}

/** Indexes of the rows below the heading that may name processes: down to a note or a signature. */
function tableRows({ rows }: Sheet, { at, names }: NameTable): readonly number[] {
  const heading = rows[at]!;
  const found: number[] = [];
  for (let index = at + 1; index < rows.length; index += 1) {
    const row = rows[index]!;
    const own = row.cells.filter((cell): cell is Cell => spoken(cell) !== null && !cell!.isCovered);
    if (own.length === 1 && FOOTER.test(own[0]!.text)) break;
    const isHeading = names.every((column) => row.cells[column]?.text === heading.cells[column]?.text);
    if (own.length > 0 && !isHeading && !isColumnNumbers(row) && groupOf(row) === null) found.push(index);
  }
  return found;
}

/** A cell with a name of its own. */
function nameIn(row: SheetRow, column: number): Cell | null {
  const cell = spoken(row.cells[column]);
  return cell === null || cell.isCovered || !/[\p{L}\p{N}]/u.test(cell.text) ? null : cell;
}

const titleOf = ({ text }: Cell): string => text.replace(/\s+/g, " ");

function statedDepths(
  sheet: Sheet,
  column: number,
  depthColumn: number,
  rows: readonly number[],
  notes: ImportNote[],
): Entries | null {
  const left = new Set<number>();
  const entries = rows.flatMap((index): readonly Entry[] => {
    const row = sheet.rows[index]!;
    const name = nameIn(row, column);
    if (name === null) return [];
    const said = spoken(row.cells[depthColumn]);
    const depth = said === null ? null : depthIn(said);
    if (depth !== null) return [{ index, column, title: titleOf(name), depth, doubt: null }];
    left.add(index);
    notes.push(noteOf("level-missing", placeOf(sheet, depthColumn, row), titleOf(name)));
    return [];
  });
  return entries.length === 0 ? null : { entries, left };
}

function columnDepths(sheet: Sheet, { names }: NameTable, rows: readonly number[]): readonly Entry[] {
  return rows.flatMap((index) =>
    names.flatMap((column, depth): readonly Entry[] => {
      const name = nameIn(sheet.rows[index]!, column);
      return name === null ? [] : [{ index, column, title: titleOf(name), depth, doubt: null }];
    }),
  );
}

/** A name in a column further to the right is set in as by a tab for each. */
function indentDepths(sheet: Sheet, { names }: NameTable, rows: readonly number[]): readonly Entry[] | null {
  const named = rows.flatMap((index) =>
    names.flatMap((column) => {
      const cell = nameIn(sheet.rows[index]!, column);
      if (cell === null) return [];
      const { spaces, tabs, steps } = cell.indent ?? { spaces: 0, tabs: 0, steps: 0 };
      return [{ index, column, cell, indent: { spaces, tabs: tabs + column - names[0]!, steps } }];
    }),
  );
  const depths = depthsOf(named.map(({ indent }) => indent));
  if (depths === null) return null;
  return named.map(({ index, column, cell }, i) => {
    const { level, doubt } = depths[i]!;
    return { index, column, title: titleOf(cell), depth: level, doubt };
  });
}
