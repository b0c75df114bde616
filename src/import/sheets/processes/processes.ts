import { foldTitle } from "../../../model/words.ts";
import { isWritablePrefix } from "../../../syntax/print/words.ts";
import type { ProcessGroup } from "../../../syntax/ast.ts";
import type { ImportNote } from "../../note.ts";
import { addCfm, listsCfm } from "./cfms.ts";
import { codeOf, readNumbers } from "./codes.ts";
import { draftOf, noDrafts, setTitle, type Draft, type Drafts } from "./drafts.ts";
import { isHeading, type ColumnRole, type Heading } from "./headings.ts";
import { mentionsOf, namesIn, spoken, type Mention } from "./mentions.ts";
import { noteOf } from "../notes.ts";
import { numbersOf } from "./numbers.ts";
import { addressOf, type Sheet, type SheetRow } from "../table.ts";
import type { WrittenCode } from "../../../syntax/written.ts";

/** A process as a sheet names it. */
export interface SheetProcess {
  readonly numbers: readonly number[];
  readonly title: string;
  readonly owners: readonly string[];
  readonly group: ProcessGroup | null;
  readonly cfms: Draft["cfms"];
}

export interface SheetProcesses {
  readonly scheme: Pick<WrittenCode, "prefix" | "separator">;
  /** Digits of a number: 2 where the sheet writes 01. */
  readonly width: number;
  readonly processes: readonly SheetProcess[];
}

/** The processes of a table. What was corrected, and what contradicts itself, is noted at its cell. */
export function processesOf(sheet: Sheet, heading: Heading, notes: ImportNote[]): SheetProcesses {
  const place = (column: number, row: SheetRow): string =>
    (sheet.name === "" ? "" : `${sheet.name}!`) + addressOf(column, row.number);
  const { scheme, width } = schemeOf(sheet, heading);
  const drafts = noDrafts();
  /** The process at each level that the rows below belong to. */
  const open: (readonly number[])[] = [];
  let lastOwners: readonly string[] = [];
  let last: Draft | null = null;
  for (const row of sheet.rows.slice(heading.below)) {
    if (isHeading(row)) continue;
    const mentions = mentionsOf(row, heading.roles, place);
    const before = notes.length;
    let deepest: Draft | null = null;
    for (const mention of mentions) {
      const numbers = numbersOf(mention, { open, drafts, prefix: scheme.prefix }, notes);
      if (numbers === null) continue;
      const draft = addMention(mention, numbers, drafts, notes);
      open.length = numbers.length - 1;
      for (let level = 0; level < numbers.length; level += 1) open[level] = numbers.slice(0, level + 1);
      deepest = draft;
    }
    if (deepest === null && last !== null && listsCfm(row, heading.roles)) {
      addCfm(last, row, heading.roles, place, notes);
      continue;
    }
    if (deepest === null) {
      if (notes.length === before && hasWords(row)) notePassedOver(row, place, notes);
      continue;
    }
    last = deepest;
    addCfm(deepest, row, heading.roles, place, notes);
    lastOwners = addFacts(deepest, row, heading.roles, lastOwners, place, notes);
  }
  for (const { title, address, numbers } of drafts.byKey.values())
    if (title === "") notes.push(noteOf("title-missing", address, numbers.join(".")));
  return { scheme: writableScheme(scheme, notes), width, processes: [...drafts.byKey.values()] };
}

/** The prefix that most codes of the table have. */
function schemeOf(sheet: Sheet, heading: Heading): Pick<SheetProcesses, "scheme" | "width"> {
  const votes = new Map<string, number>();
  let padded = 0;
  let total = 0;
  for (const row of sheet.rows.slice(heading.below)) {
    heading.roles.forEach((role, column) => {
      const cell = row.cells[column] ?? null;
      if (cell === null || (role?.kind !== "code" && role?.kind !== "both")) return;
      const text = role.kind === "both" ? cell.text.split(/\n|\s{2,}| (?=\p{L})/u)[0]! : cell.text;
      const read = readNumbers(text);
      if (read === null) return;
      total += 1;
      if (/(?:^|[^0-9])0[1-9]/.test(text)) padded += 1;
      const key = `${read.prefix}\n${read.separator}`;
      votes.set(key, (votes.get(key) ?? 0) + 1);
    });
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  const [prefix = "P", separator = "."] = best?.[0].split("\n") ?? [];
  return { scheme: { prefix, separator }, width: padded * 2 > total ? 2 : 1 };
}

/** A prefix that the language cannot write is written with hyphens; where that is none either, it is P. */
function writableScheme(scheme: SheetProcesses["scheme"], notes: ImportNote[]): SheetProcesses["scheme"] {
  const { prefix, separator } = scheme;
  if (isWritablePrefix(prefix, separator)) return scheme;
  const plain = prefix.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const written = isWritablePrefix(plain, separator)
    ? { prefix: plain, separator }
    : { prefix: "P", separator: "." };
  notes.push(noteOf("prefix", "", prefix, written.prefix));
  return written;
}

function addMention(
  { title, address, code }: Mention,
  numbers: readonly number[],
  drafts: Drafts,
  notes: ImportNote[],
): Draft {
  const draft = draftOf(drafts, numbers, address);
  const text = title === null ? "" : title.text.replace(/\s+/g, " ");
  if (draft.title === "") setTitle(drafts, draft, text);
  else if (text !== "" && foldTitle(draft.title) !== foldTitle(text))
    notes.push(noteOf("code-twice", address, code?.text ?? numbers.join("."), draft.title));
  return draft;
}

const GROUPS: Readonly<Record<string, ProcessGroup>> = {
  utama: "core",
  inti: "core",
  core: "core",
  manajemen: "management",
  manajerial: "management",
  management: "management",
  lainnya: "management",
  pendukung: "support",
  supporting: "support",
  support: "support",
};

/** Owner and group of a row belong to its deepest process; returns the owners for the rows below that say nothing. */
function addFacts(
  draft: Draft,
  row: SheetRow,
  roles: readonly (ColumnRole | null)[],
  lastOwners: readonly string[],
  place: (column: number, row: SheetRow) => string,
  notes: ImportNote[],
): readonly string[] {
  // In a matrix of levels an empty cell says "as above", in a list it says nothing.
  const isMatrix = roles.some((role) => role !== null && "level" in role && role.level !== null);
  let owners = lastOwners;
  roles.forEach((role, column) => {
    const cell = spoken(row.cells[column]);
    if (role?.kind === "owner") {
      if (cell !== null) owners = namesIn(cell);
      else if (!isMatrix) owners = [];
      if (draft.owners.length === 0) draft.owners = owners;
    } else if (role?.kind === "group" && cell !== null) {
      draft.group = GROUPS[foldTitle(cell.text).replace(/^proses /, "")] ?? null;
    } else if (role?.kind === "cfm" && cell !== null && readNumbers(cell.text) === null) {
      // One of several, or one with a number, has a title of its own.
      const isOwn = draft.cfms.length !== 1 || draft.cfms.some(({ isNumbered }) => isNumbered);
      if (!isOwn && foldTitle(cell.text) !== foldTitle(draft.title))
        notes.push(noteOf("cfm-title", place(column, row), cell.text.replace(/\s+/g, " "), draft.title));
    }
  });
  return owners;
}

function hasWords(row: SheetRow): boolean {
  return row.cells.some((cell) => cell !== null && /\p{L}{3}/u.test(cell.text));
}

function notePassedOver(
  row: SheetRow,
  place: (column: number, row: SheetRow) => string,
  notes: ImportNote[],
): void {
  const column = row.cells.findIndex((cell) => cell !== null);
  notes.push(noteOf("row-passed-over", place(column, row), row.cells[column]!.text.slice(0, 60)));
}

/** A code as the table writes it. */
export function writtenCode({ scheme, width }: SheetProcesses, numbers: readonly number[]): WrittenCode {
  return codeOf(numbers, scheme, width);
}
