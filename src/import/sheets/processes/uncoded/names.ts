import { spoken } from "../../marks.ts";
import { MAX_ROWS_ABOVE, type Cell, type Sheet, type SheetRow } from "../../table.ts";
import { readNumbers } from "../codes.ts";
import { roleOfWords, type ColumnRole } from "../heading-words.ts";
import { splitCell } from "../mentions.ts";
import { depthIn } from "./levels.ts";

/** A table of processes without codes: its heading and where their names stand. */
export interface NameTable {
  /** Index of the row of its heading. */
  readonly at: number;
  /** Columns of the names; where their headings show the level, from the upper one down. */
  readonly names: readonly number[];
  /** What shows the level of a name: a column that says it, the columns that the names stand in, or how far they are set in. */
  readonly by: { readonly kind: "depth"; readonly column: number } | { readonly kind: "columns" | "indents" };
  /** Columns of further words about a process, which a map has no place for. */
  readonly remarks: readonly number[];
}

const PROCESS = /proses|process|probis/i;

/** The first table of processes that have names and no codes; null when the sheet has none. */
export function findNames(sheet: Pick<Sheet, "name" | "rows">): NameTable | null {
  const { rows, name } = sheet;
  const said = PROCESS.test(name);
  let isAboutProcesses = said;
  for (let at = 0; at < Math.min(rows.length, MAX_ROWS_ABOVE); at += 1) {
    isAboutProcesses ||= rows[at]!.cells.some((cell) => cell !== null && PROCESS.test(cell.text));
    const table = namesAt(rows, at);
    if (table === null) continue;
    // `PETA PROSES BISNIS` above the heading is a title.
    const below = namesAt(rows, at + 1);
    const found = below !== null && countOf(below) >= countOf(table) ? below : table;
    if (found.by.kind === "columns" || isAboutProcesses || rows[found.at]!.cells.some(isOfProcesses))
      return found;
  }
  return null;
}

function countOf({ names, by, remarks }: NameTable): number {
  return names.length + remarks.length + (by.kind === "depth" ? 1 : 0);
}

/** A heading that only a list of processes has; a name and a level may be those of staff. */
function isOfProcesses(cell: Cell | null): boolean {
  if (cell === null) return false;
  return PROCESS.test(cell.text) || /pengampu|kegiatan|aktivitas|activit/i.test(cell.text);
}

/** The table of names whose heading is this row. */
function namesAt(rows: readonly SheetRow[], at: number): NameTable | null {
  const row = rows[at];
  if (row === undefined) return null;
  const roles = row.cells.map((cell) => (cell === null ? null : roleOfWords(cell.text)));
  const lower = rows[at + 1]?.cells.map((cell) => (cell === null ? null : roleOfWords(cell.text))) ?? [];
  const isCode = (role: ColumnRole | null): boolean => role?.kind === "code";
  if (roles.some(isCode) || lower.some(isCode)) return null;
  const body = rows.slice(at + 1);
  const depth = depthColumn(roles, body);
  const columns = nameColumns(row, roles, body, depth);
  if (columns === null || !holdNames(body, columns.names)) return null;
  const number = roles.findIndex((role) => role?.kind === "number");
  // Numbers that do not count the rows through are codes, or marks of an outline.
  if (number >= 0 && !isCount(body, number, columns.by.kind === "columns")) return null;
  return { at, ...columns };
}

function depthColumn(roles: readonly (ColumnRole | null)[], body: readonly SheetRow[]): number | null {
  const column = roles.findIndex((role) => role?.kind === "depth");
  if (column < 0) return null;
  const cells = body.flatMap(({ cells: all }) => spoken(all[column]) ?? []);
  const read = cells.filter((cell) => depthIn(cell) !== null);
  return read.length > 0 && read.length * 2 >= cells.length ? column : null;
}

function nameColumns(
  { cells }: SheetRow,
  roles: readonly (ColumnRole | null)[],
  body: readonly SheetRow[],
  depth: number | null,
): Pick<NameTable, "names" | "by" | "remarks"> | null {
  const columnsOf = (isWanted: (role: NonNullable<ColumnRole>, column: number) => boolean): number[] =>
    roles.flatMap((role, column) =>
      role !== null && cells[column]?.isCovered !== true && isWanted(role, column) ? [column] : [],
    );
  const levelOf = (column: number): number | null => {
    const role = roles[column] ?? null;
    return role !== null && "level" in role ? role.level : null;
  };
  const leveled = columnsOf((role, column) => "level" in role && levelOf(column) !== null);
  const levels = leveled.map(levelOf);
  if (leveled.length > 1 && new Set(levels).size === levels.length && depth === null)
    return {
      names: leveled.toSorted((a, b) => levelOf(a)! - levelOf(b)!),
      by: { kind: "columns" },
      remarks: [],
    };
  const titles = columnsOf((role, column) => role.kind === "title" && levelOf(column) === null);
  // `PROSES | SUB PROSES | URAIAN`: what is called a process or an activity, and words about it.
  const called = titles.filter((column) => isOfProcesses(cells[column]!));
  const [first] = called.length > 0 ? called : titles;
  if (first === undefined) return null;
  const remarksBeside = (names: readonly number[]): readonly number[] =>
    titles.filter((column) => !names.includes(column));
  if (depth !== null)
    return { names: [first], by: { kind: "depth", column: depth }, remarks: remarksBeside([first]) };
  if (called.length > 1) return { names: called, by: { kind: "columns" }, remarks: remarksBeside(called) };
  const names = staggeredFrom(first, cells, roles, body);
  return { names, by: { kind: "indents" }, remarks: remarksBeside(names) };
}

/** The column of the names, and those to its right under the same heading in which names stand alone in their rows. */
function staggeredFrom(
  first: number,
  heading: readonly (Cell | null)[],
  roles: readonly (ColumnRole | null)[],
  body: readonly SheetRow[],
): readonly number[] {
  const own = heading[first]!;
  const width = Math.max(roles.length, ...body.slice(0, 200).map(({ cells }) => cells.length));
  const isOpen = (column: number): boolean => {
    const cell = heading[column] ?? null;
    return cell === null || (cell.isCovered && cell.text === own.text);
  };
  let end = first + 1;
  while (end < width && isOpen(end)) end += 1;
  const columns = Array.from({ length: end - first }, (_, i) => first + i);
  const named = body.map(({ cells }) => columns.filter((column) => isName(cells[column])));
  const used = columns.filter((column) => named.some((all) => all.includes(column)));
  return used.length > 1 && named.every(({ length }) => length < 2) ? used : [first];
}

function isName(cell: Cell | null | undefined): boolean {
  const own = spoken(cell);
  return own !== null && !own.isCovered && /\p{L}{2}/u.test(own.text);
}

/** Whether two names or more stand in the columns, and codes in front of none, or of a few. */
function holdNames(body: readonly SheetRow[], columns: readonly number[]): boolean {
  let names = 0;
  let coded = 0;
  for (const { cells } of body) {
    for (const column of columns) {
      const cell = spoken(cells[column]);
      if (cell === null || cell.isCovered) continue;
      if (isCoded(cell)) coded += 1;
      else names += 1;
    }
  }
  return names > 1 && coded * 4 <= names && (columns.length === 1 || coded === 0);
}

/** A code, or one in front of a name; `Layanan 2` is a name. */
function isCoded(cell: Cell): boolean {
  if (splitCell(cell).code !== null) return true;
  const read = readNumbers(cell.text);
  return read !== null && !(read.separator === " " && /\p{Ll}/u.test(read.prefix));
}

/** Numbers that count the rows up, or none; `beginsAnew`: they may begin at 1 again, in each part of a table. */
function isCount(body: readonly SheetRow[], column: number, beginsAnew: boolean): boolean {
  const texts = body.flatMap(({ cells }) => spoken(cells[column])?.text ?? []);
  if (texts.filter((text) => (readNumbers(text)?.numbers.length ?? 0) > 1).length > 1) return false;
  const numbers = texts.flatMap((text) => /^([0-9]{1,5})[.)]?$/.exec(text)?.[1] ?? []).map(Number);
  return numbers.every((number, i) => i === 0 || number > numbers[i - 1]! || (beginsAnew && number === 1));
}
