import { foldTitle } from "../../model/words.ts";
import { isWritablePrefix } from "../../syntax/print/words.ts";
import type { ProcessGroup } from "../../syntax/ast.ts";
import type { ImportNote } from "../note.ts";
import { codeOf, readNumbers, saysNothing, showsSame } from "./codes.ts";
import { isHeading, type ColumnRole, type Heading } from "./headings.ts";
import { noteOf } from "./notes.ts";
import { addressOf, type Cell, type Sheet, type SheetRow } from "./table.ts";
import type { WrittenCode } from "../../syntax/written.ts";

/** A process as a sheet names it. */
export interface SheetProcess {
  readonly numbers: readonly number[];
  readonly title: string;
  readonly owners: readonly string[];
  readonly group: ProcessGroup | null;
}

export interface SheetProcesses {
  readonly scheme: Pick<WrittenCode, "prefix" | "separator">;
  /** Digits of a number: 2 where the sheet writes 01. */
  readonly width: number;
  readonly processes: readonly SheetProcess[];
}

/** A code cell and a title cell that name one process. */
interface Mention {
  readonly level: number | null;
  readonly code: Cell | null;
  readonly title: Cell | null;
  readonly address: string;
}

interface Draft {
  readonly numbers: readonly number[];
  title: string;
  owners: readonly string[];
  group: ProcessGroup | null;
}

/** The processes of a table. What was mended, and what contradicts itself, is noted at its cell. */
export function processesOf(sheet: Sheet, heading: Heading, notes: ImportNote[]): SheetProcesses {
  const place = (column: number, row: SheetRow): string =>
    (sheet.name === "" ? "" : `${sheet.name}!`) + addressOf(column, row.number);
  const { scheme, width } = schemeOf(sheet, heading);
  const drafts = new Map<string, Draft>();
  /** The process at each level that the rows below belong to. */
  const open: (readonly number[])[] = [];
  let lastOwners: readonly string[] = [];
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
    if (deepest === null) {
      if (notes.length === before && hasWords(row)) notePassedOver(row, place, notes);
      continue;
    }
    lastOwners = addFacts(deepest, row, heading.roles, lastOwners, place, notes);
  }
  return { scheme: writableScheme(scheme, notes), width, processes: [...drafts.values()] };
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
  const plain = prefix.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  const written = isWritablePrefix(plain, separator)
    ? { prefix: plain, separator }
    : { prefix: "P", separator: "." };
  notes.push(noteOf("prefix", "", prefix, written.prefix));
  return written;
}

function mentionsOf(
  row: SheetRow,
  roles: readonly (ColumnRole | null)[],
  place: (column: number, row: SheetRow) => string,
): readonly Mention[] {
  const mentions: Mention[] = [];
  roles.forEach((role, column) => {
    if (role?.kind === "both") {
      const mention = splitCell(row.cells[column] ?? null, role.level, place(column, row));
      if (mention !== null) mentions.push(mention);
    }
    if (role?.kind !== "code") return;
    const titleColumn = titleColumnOf(roles, column, role.level);
    const code = spoken(row.cells[column]);
    const title = spoken(row.cells[titleColumn]);
    if (code !== null || title !== null)
      mentions.push({
        level: role.level,
        code,
        title,
        address: place(code === null ? titleColumn : column, row),
      });
  });
  return mentions;
}

/** The title belongs to the code before it; a table that puts titles first has it on the other side. */
function titleColumnOf(roles: readonly (ColumnRole | null)[], column: number, level: number | null): number {
  const isTitle = (role: ColumnRole | null): boolean => role?.kind === "title" && role.level === level;
  const after = roles.findIndex((role, at) => at > column && isTitle(role));
  return after >= 0 ? after : roles.findLastIndex((role, at) => at < column && isTitle(role));
}

function spoken(cell: Cell | null | undefined): Cell | null {
  return cell === undefined || saysNothing(cell) ? null : cell;
}

/** `P.1 Peningkatan …` in one cell, on one line or two. */
function splitCell(cell: Cell | null, level: number | null, address: string): Mention | null {
  if (cell === null || saysNothing(cell)) return null;
  const [, code = "", title = cell.text] =
    /^((?:[\p{L}/-]{1,20}[ .-])?[0-9][0-9OlI.,:]*|[\p{L}/-]{1,20}[.-][0-9OlI.,:]+)[.)]?\s+([^]*)$/u.exec(
      cell.text,
    ) ?? [];
  const part = (text: string): Cell | null => (text.trim() === "" ? null : { ...cell, text: text.trim() });
  return { level, code: part(code), title: part(title), address };
}

/** What the rows above say about a row. */
interface Above {
  readonly open: readonly (readonly number[])[];
  readonly drafts: ReadonlyMap<string, Draft>;
  /** The prefix of the table's codes. */
  readonly prefix: string;
}

/** Numbers of a code of this table; null for another prefix and for what is none. */
function ownNumbers(code: Cell | null, prefix: string): readonly number[] | null {
  const read = code === null || code.kind === "date" ? null : readNumbers(code.text);
  if (read === null) return null;
  return read.prefix === "" || read.prefix.toLowerCase() === prefix.toLowerCase() ? read.numbers : null;
}

/** The numbers of the process that is meant; null for what cannot be a process. */
function numbersOf(mention: Mention, above: Above, notes: ImportNote[]): readonly number[] | null {
  const { level, code, title, address } = mention;
  const { open, drafts } = above;
  const read = ownNumbers(code, above.prefix);
  if (level === null) return flatNumbers(mention, read, above, notes);
  const parent = level === 0 ? [] : (open[level - 1] ?? null);
  if (parent === null) {
    if (read === null) notes.push(noteOf("no-parent", address, title?.text ?? code?.text ?? ""));
    return read;
  }
  const known = title === null ? undefined : sameTitle(parent, title.text, drafts);
  const expected = known ?? [...parent, lastChild(parent, drafts) + 1];
  if (code === null) {
    if (known === undefined)
      notes.push(noteOf("code-missing", address, title?.text ?? "", expected.join(".")));
    return expected;
  }
  const isDeep = read !== null && read.length === level + 1;
  if (isDeep && isPrefix(parent, read) && !isTaken(read, title, drafts)) return read;
  if (!isDeep || isPrefix(parent, read) || showsSame(code, expected)) {
    if (isDeep && isPrefix(parent, read) && !showsSame(code, expected)) return read;
    notes.push(noteOf("code-spoilt", address, code.text, expected.join(".")));
    return expected;
  }
  notes.push(noteOf("wrong-parent", address, code.text, parent.join(".")));
  if (read.at(-1) !== expected.at(-1)) return read;
  const other = drafts.get(read.join("."));
  if (other !== undefined) notes.push(noteOf("code-repeated", address, code.text, other.title));
  notes.push(noteOf("code-mended", address, code.text, expected.join(".")));
  return expected;
}

/** Whether another process has these numbers already. */
function isTaken(
  numbers: readonly number[],
  title: Cell | null,
  drafts: ReadonlyMap<string, Draft>,
): boolean {
  const other = drafts.get(numbers.join("."));
  return (
    other !== undefined &&
    other.title !== "" &&
    title !== null &&
    foldTitle(other.title) !== foldTitle(title.text)
  );
}

/** A list without levels: the code says where a process stands. */
function flatNumbers(
  { code, title, address }: Mention,
  numbers: readonly number[] | null,
  { open, drafts }: Above,
  notes: ImportNote[],
): readonly number[] | null {
  const before = open.at(-1) ?? [];
  const candidates = [
    [...before, 1],
    ...before.map((_, i) => [...before.slice(0, i), before[i]! + 1]).reverse(),
  ];
  const isSpoilt = code !== null && (code.kind !== "text" || numbers === null);
  const expected = isSpoilt
    ? candidates.find((candidate) => showsSame(code, candidate) && !drafts.has(candidate.join(".")))
    : undefined;
  const isPlain = numbers !== null && candidates.some((candidate) => same(candidate, numbers));
  if (numbers !== null && (isPlain || expected === undefined)) return numbers;
  if (code !== null && expected !== undefined) {
    notes.push(noteOf("code-spoilt", address, code.text, expected.join(".")));
    return expected;
  }
  if (title !== null) notes.push(noteOf("no-code", address, code?.text ?? title.text));
  return null;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && isPrefix(a, b);
}

function isPrefix(a: readonly number[], b: readonly number[]): boolean {
  return a.every((number, index) => number === b[index]);
}

/** The child of `parent` that is called like this: a row that names it again. */
function sameTitle(
  parent: readonly number[],
  title: string,
  drafts: ReadonlyMap<string, Draft>,
): readonly number[] | undefined {
  const folded = foldTitle(title);
  for (const draft of drafts.values())
    if (
      draft.numbers.length === parent.length + 1 &&
      isPrefix(parent, draft.numbers) &&
      foldTitle(draft.title) === folded
    )
      return draft.numbers;
  return undefined;
}

function lastChild(parent: readonly number[], drafts: ReadonlyMap<string, Draft>): number {
  let last = 0;
  for (const { numbers } of drafts.values())
    if (numbers.length === parent.length + 1 && isPrefix(parent, numbers))
      last = Math.max(last, numbers.at(-1)!);
  return last;
}

function addMention(
  { title, address, code }: Mention,
  numbers: readonly number[],
  drafts: Map<string, Draft>,
  notes: ImportNote[],
): Draft {
  const key = numbers.join(".");
  const text = title === null ? "" : title.text.replace(/\s+/g, " ");
  const known = drafts.get(key);
  if (known === undefined) {
    const draft: Draft = { numbers, title: text, owners: [], group: null };
    drafts.set(key, draft);
    return draft;
  }
  if (known.title === "") known.title = text;
  else if (text !== "" && foldTitle(known.title) !== foldTitle(text))
    notes.push(noteOf("code-twice", address, code?.text ?? key, known.title));
  return known;
}

const GROUPS: Readonly<Record<string, ProcessGroup>> = {
  utama: "utama",
  inti: "utama",
  core: "utama",
  manajemen: "manajemen",
  manajerial: "manajemen",
  management: "manajemen",
  lainnya: "manajemen",
  pendukung: "pendukung",
  supporting: "pendukung",
  support: "pendukung",
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
      if (cell !== null) owners = cell.text.split(/\s*[\n;]\s*/).filter((name) => name !== "");
      else if (!isMatrix) owners = [];
      if (draft.owners.length === 0) draft.owners = owners;
    } else if (role?.kind === "group" && cell !== null) {
      draft.group = GROUPS[foldTitle(cell.text).replace(/^proses /, "")] ?? null;
    } else if (role?.kind === "cfm" && cell !== null && readNumbers(cell.text) === null) {
      if (foldTitle(cell.text) !== foldTitle(draft.title))
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
