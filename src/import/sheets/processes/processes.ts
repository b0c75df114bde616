import { foldTitle } from "../../../model/words.ts";
import type { ProcessGroup } from "../../../syntax/ast.ts";
import type { ImportNote } from "../../note.ts";
import { markOf, spoken } from "../marks.ts";
import { noteOf } from "../notes.ts";
import { namesIn } from "../owners.ts";
import { placeOf, type Cell, type Sheet, type SheetRow } from "../table.ts";
import { addCfm, isCfmCode, listsCfm } from "./cfms.ts";
import { shownCode, type CodeScheme } from "./codes.ts";
import { addOwners, draftOf, noDrafts, setTitle, type Draft, type Drafts } from "./drafts.ts";
import { unglued } from "./plain/glued.ts";
import { groupIn } from "./groups.ts";
import type { ColumnRole } from "./heading-words.ts";
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
  const hasGaps = leavesOutWhatIsAbove(rows);
  let lastOwners: readonly string[] = [];
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
    lastOwners = addFacts(deepest, row, roles, { lastOwners, scheme, hasGaps }, place, notes);
    const isSilent = owners === deepest.owners.length && notes.length === before && !listsCfm(row, roles);
    if (again !== null && isSilent)
      notes.push(noteOf("row-repeated", again.address, shownCode(deepest.numbers, scheme)));
  }
  for (const row of table.passedOver) notePassedOver(row, place, notes);
  for (const { title, address, numbers } of drafts.byKey.values())
    if (title === "") notes.push(noteOf("title-missing", address, shownCode(numbers, scheme)));
  const regulation = regulationOf(sheet.rows, heading);
  return { scheme: writableScheme(scheme, notes), regulation, processes: [...drafts.byKey.values()] };
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

function isLevel(role: ColumnRole | null): boolean {
  return role !== null && "level" in role && role.level !== null;
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

interface OwnerContext {
  readonly lastOwners: readonly string[];
  readonly scheme: CodeScheme;
  /** Whether the table leaves cells empty that are as above. */
  readonly hasGaps: boolean;
}

/** Owner and group of a row belong to its deepest process; returns the owners for the rows below that say nothing. */
function addFacts(
  draft: Draft,
  row: SheetRow,
  roles: readonly (ColumnRole | null)[],
  { lastOwners, scheme, hasGaps }: OwnerContext,
  place: Place,
  notes: ImportNote[],
): readonly string[] {
  let owners = lastOwners;
  const isMatrix = roles.some(isLevel);
  // A dash says "as above" in a matrix of levels, and so does an empty cell where the table leaves such out.
  const isSilent = (cell: Cell | null | undefined): boolean =>
    markOf(cell) === "nothing" && (!isMatrix || (!hasGaps && cell == null));
  roles.forEach((role, column) => {
    const cell = spoken(row.cells[column]);
    if (role?.kind === "owner") {
      if (cell !== null) owners = namesIn(cell);
      else if (isSilent(row.cells[column])) owners = [];
      if (draft.owners.length === 0) addOwners(draft, owners);
      else if (cell !== null && !cell.isCovered) {
        // A process may have a row for each of its owners.
        const further = addOwners(draft, owners).map((name) => `"${name}"`);
        const code = shownCode(draft.numbers, scheme);
        if (further.length > 0)
          notes.push(noteOf("owner-added", place(column, row), code, further.join(", ")));
      }
    } else if (role?.kind === "group" && cell !== null) {
      draft.group = groupIn(cell.text);
    } else if (role?.kind === "cfm" && cell !== null && !isCfmCode(cell.text, draft.numbers)) {
      // One of several, or one with a number, has a title of its own.
      const isOwn = draft.cfms.length !== 1 || draft.cfms.some(({ isNumbered }) => isNumbered);
      if (!isOwn && foldTitle(cell.text) !== foldTitle(draft.title))
        notes.push(noteOf("cfm-title", place(column, row), cell.text.replace(/\s+/g, " "), draft.title));
    }
  });
  return owners;
}

/** Rows with words are said; lines and loose numbers are nothing that anybody misses. */
function notePassedOver(row: SheetRow, place: Place, notes: ImportNote[]): void {
  const column = row.cells.findIndex(
    (cell) => cell !== null && !cell.isCovered && /\p{L}{3}/u.test(cell.text),
  );
  if (column < 0) return;
  notes.push(noteOf("row-passed-over", place(column, row), row.cells[column]!.text.slice(0, 60)));
}
