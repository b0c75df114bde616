import { foldTitle } from "../../../model/words.ts";
import type { ProcessGroup } from "../../../syntax/ast.ts";
import type { ImportNote } from "../../note.ts";
import { markOf } from "../marks.ts";
import { noteOf } from "../notes.ts";
import { placeOf, type Sheet, type SheetRow } from "../table.ts";
import { newTally } from "../tally.ts";
import { addCfm, listsCfm } from "./cfms.ts";
import { shownCode, type CodeScheme } from "./codes.ts";
import { draftOf, noDrafts, setTitle, type Draft, type Drafts } from "./drafts.ts";
import { unglued } from "./plain/glued.ts";
import { factsReader } from "./facts.ts";
import { isLevel, type ColumnRole } from "./heading-words.ts";
import type { Heading } from "./headings.ts";
import { mentionsOf, titleColumnOf, type Mention } from "./mentions.ts";
import { numbersOf } from "./numbers.ts";
import { withPlainCodes } from "./plain/codes.ts";
import { outlineAsCodes } from "./plain/outline.ts";
import { regulationOf, type RegulationMatrix } from "./regulation.ts";
import { tableRows, type TableRow } from "./rows.ts";
import { levelShift, schemeOf, writableScheme } from "./scheme.ts";

/** A process as a sheet names it. */
export interface SheetProcess {
  readonly numbers: readonly number[];
  readonly title: string;
  /** The cell that names it first, with the sheet's name. */
  readonly address: string;
  readonly owners: readonly string[];
  readonly group: ProcessGroup | null;
  readonly cfms: Draft["cfms"];
}

export interface SheetProcesses {
  readonly scheme: CodeScheme;
  /** The matrix in the form of PermenPANRB 19/2018; null for a table of another form. */
  readonly regulation: RegulationMatrix | null;
  readonly processes: readonly SheetProcess[];
}

/** `P.1 Layanan`, `1.2 Layanan`: a title that says a code of its own. */
const CODE_BEFORE = /^(?:[\p{L}]{1,5}[.-]|[0-9]{1,2}\.)[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?\s+\p{L}/u;

type Place = (column: number, row: SheetRow) => string;

/** The processes of a sheet's tables. What was corrected, and what contradicts itself, is noted at its cell. */
export function processesOf(written: Sheet, heading: Heading, notes: ImportNote[]): SheetProcesses {
  const sheet = outlineAsCodes(
    withPlainCodes(unglued(written, heading, notes), heading, notes),
    heading,
    notes,
  );
  const place: Place = (column, row) => placeOf(sheet, column, row);
  const table = tableRows(sheet, heading);
  for (const one of table.headings) noteColumns(sheet.rows[one.at]!, one.roles, place, notes);
  const scheme = schemeOf(table.rows);
  const rows = shifted(table.rows, levelShift(table.rows));
  const drafts = noDrafts();
  /** The process at each level that the rows below belong to. */
  const open: (readonly number[])[] = [];
  const facts = factsReader({ scheme, hasGaps: leavesOutWhatIsAbove(rows), place }, notes);
  const headed = headedColumns(sheet, table.headings);
  const others = newTally();
  let last: Draft | null = null;
  for (const { row, roles, group } of rows) {
    const before = notes.length;
    let deepest: Draft | null = null;
    let again: Mention | null = null;
    for (const mention of mentionsOf(row, roles, place)) {
      const numbers = numbersOf(mention, { open, drafts, scheme }, notes);
      if (numbers === null) {
        // What stands below it belongs to no other process of its level.
        if (mention.level !== null) open.length = Math.min(open.length, mention.level);
        continue;
      }
      again = drafts.byKey.has(numbers.join(".")) && !isCovered(mention) ? mention : null;
      deepest = addMention(mention, numbers, { drafts, scheme }, notes);
      if (numbers.length === 1) deepest.group ??= group;
      open.length = numbers.length - 1;
      for (let level = 0; level < numbers.length; level += 1) open[level] = numbers.slice(0, level + 1);
    }
    if (deepest === null) {
      if (last !== null && listsCfm(row, roles)) addCfm(last, row, roles, place, notes);
      else if (notes.length === before) notePassedOver(row, place, notes);
      continue;
    }
    last = deepest;
    addCfm(deepest, row, roles, place, notes);
    const owners = deepest.owners.length;
    facts.add(deepest, row, roles);
    row.cells.forEach((cell, column) => {
      if (headed.has(column) || roles[column] != null || cell === null || cell.isCovered) return;
      if (/\p{L}{2}/u.test(cell.text)) others.add("cell-passed-over", place(column, row), cell.text);
    });
    const isSilent = owners === deepest.owners.length && notes.length === before && !listsCfm(row, roles);
    if (again !== null && isSilent)
      notes.push(noteOf("row-repeated", again.address, shownCode(deepest.numbers, scheme)));
  }
  notes.push(...facts.notes(), ...others.notes());
  for (const row of table.passedOver) notePassedOver(row, place, notes);
  for (const row of table.ofNoGroup)
    notes.push(noteOf("group-heading", firstWords(row, place)[0], wordsOf(row)));
  for (const { title, address, numbers } of drafts.byKey.values())
    if (title === "") notes.push(noteOf("title-missing", address, shownCode(numbers, scheme)));
    else if (CODE_BEFORE.test(title))
      notes.push(noteOf("title-coded", address, title, shownCode(numbers, scheme)));
  const regulation = regulationOf(sheet.rows, heading);
  return { scheme: writableScheme(scheme, notes), regulation, processes: [...drafts.byKey.values()] };
}

/** The columns over which a heading stands. */
function headedColumns({ rows }: Sheet, headings: readonly Heading[]): ReadonlySet<number> {
  return new Set(
    headings.flatMap(({ at, below }) =>
      rows.slice(at, below).flatMap(({ cells }) => cells.flatMap((cell, i) => (cell === null ? [] : [i]))),
    ),
  );
}

/** The rows with the levels of their headings moved by as much. */
function shifted(rows: readonly TableRow[], by: number): readonly TableRow[] {
  if (by === 0) return rows;
  const moved = new Map<TableRow["roles"], TableRow["roles"]>();
  return rows.map((row) => {
    const known = moved.get(row.roles);
    const roles =
      known ??
      row.roles.map((role) =>
        role !== null && "level" in role && role.level !== null ? { ...role, level: role.level + by } : role,
      );
    moved.set(row.roles, roles);
    return { ...row, roles };
  });
}

/**
 * Whether a matrix leaves a level empty that is as in the row above. One that says each of them in every row, by the text
 * again, a merged area or a dash, does not say so by an empty cell; one of a single level is a list. A matrix that has no
 * level to say again is read as one that leaves them out.
 */
function leavesOutWhatIsAbove(rows: readonly TableRow[]): boolean {
  let isSaidAgain = false;
  const above = new Map<number, string>();
  for (const { row, roles } of rows) {
    const levels = roles.flatMap((role, column) => (role?.kind !== "owner" && isLevel(role) ? [column] : []));
    const deepest = levels.findLast((column) => row.cells[column] != null);
    for (const column of levels) {
      if (deepest === undefined || column >= deepest) continue;
      const cell = row.cells[column] ?? null;
      if (cell === null) return true;
      isSaidAgain ||= cell.isCovered || markOf(cell) !== null || above.get(column) === cell.text;
      above.set(column, cell.text);
    }
  }
  const depth = new Set(
    rows.flatMap(({ roles }) => roles.map((role) => (role !== null && "level" in role ? role.level : null))),
  );
  return !isSaidAgain && [...depth].filter((level) => level !== null).length > 1;
}

/** Whether a mention is that of a merged area which began in a row above. */
function isCovered({ code, title }: Mention): boolean {
  return code?.isCovered === true || (code === null && title?.isCovered === true);
}

/** Columns whose heading an import does not know are not imported, and said so. */
function noteColumns(
  row: SheetRow,
  roles: readonly (ColumnRole | null)[],
  place: Place,
  notes: ImportNote[],
): void {
  const taken = new Set(
    roles.flatMap((role, at) => (role?.kind === "code" ? [titleColumnOf(row, roles, at, role.level)] : [])),
  );
  row.cells.forEach((cell, column) => {
    const role = roles[column] ?? null;
    const isImported = role !== null && (role.kind !== "title" || taken.has(column));
    if (cell === null || cell.isCovered || isImported || !/\p{L}{2}/u.test(cell.text)) return;
    notes.push(noteOf("column-passed-over", place(column, row), cell.text));
  });
}

function addMention(
  { title, address, code }: Mention,
  numbers: readonly number[],
  { drafts, scheme }: { readonly drafts: Drafts; readonly scheme: CodeScheme },
  notes: ImportNote[],
): Draft {
  const draft = draftOf(drafts, numbers, address);
  const text = title === null ? "" : title.text.replace(/\s+/g, " ");
  if (draft.title === "") setTitle(drafts, draft, text);
  else if (text !== "" && foldTitle(draft.title) !== foldTitle(text))
    notes.push(noteOf("code-twice", address, code?.text ?? shownCode(numbers, scheme), draft.title));
  return draft;
}

/** Rows with words are said; lines and loose numbers are nothing that anybody misses. */
function notePassedOver(row: SheetRow, place: Place, notes: ImportNote[]): void {
  if (columnOfWords(row) >= 0) notes.push(noteOf("row-passed-over", ...firstWords(row, place)));
}

function wordsOf({ cells }: SheetRow): string {
  const words = cells.flatMap((cell) => (cell === null || cell.isCovered ? [] : [cell.text]));
  return words.join(" | ").slice(0, 60);
}

function columnOfWords({ cells }: SheetRow): number {
  return cells.findIndex((cell) => cell !== null && !cell.isCovered && /\p{L}{3}/u.test(cell.text));
}

/** Where the words of a row begin, and how. */
function firstWords(row: SheetRow, place: Place): readonly [place: string, text: string] {
  const column = columnOfWords(row);
  return [place(column, row), row.cells[column]!.text.slice(0, 60)];
}
