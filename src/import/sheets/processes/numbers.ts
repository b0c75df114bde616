import { foldTitle } from "../../../model/words.ts";
import type { ImportNote } from "../../note.ts";
import { codesListed, DECIMAL, isDate, readNumbers, showsSame, shownCode, type CodeScheme } from "./codes.ts";
import { childCalled, lastChild, type Drafts } from "./drafts.ts";
import type { Mention } from "./mentions.ts";
import { noteOf } from "../notes.ts";
import type { Cell } from "../table.ts";

/** What the rows above say about a row. */
export interface Above {
  readonly open: readonly (readonly number[])[];
  readonly drafts: Drafts;
  readonly scheme: CodeScheme;
}

/** Numbers of a code of this table; null for another prefix and for what is none. */
function ownNumbers(code: Cell | null, prefix: string): readonly number[] | null {
  const read = code === null || isDate(code) ? null : readNumbers(code.text);
  if (read === null) return null;
  return read.prefix === "" || read.prefix.toLowerCase() === prefix.toLowerCase() ? read.numbers : null;
}

/** The numbers of the process that is meant; null for what cannot be a process. */
export function numbersOf(mention: Mention, above: Above, notes: ImportNote[]): readonly number[] | null {
  const { level, code, title, address } = mention;
  const { open, drafts, scheme } = above;
  const shown = (numbers: readonly number[]): string => shownCode(numbers, scheme);
  const read = ownNumbers(code, scheme.prefix);
  if (level === null) return flatNumbers(mention, read, above, notes);
  const parent = level === 0 ? [] : (open[level - 1] ?? null);
  if (parent === null) {
    if (read === null) notes.push(noteOf("no-parent", address, title?.text ?? code?.text ?? ""));
    return read;
  }
  const known = title === null ? undefined : childCalled(drafts, parent, title.text);
  const expected = known ?? [...parent, lastChild(drafts, parent) + 1];
  if (code === null) {
    if (known === undefined) notes.push(noteOf("code-missing", address, title?.text ?? "", shown(expected)));
    return expected;
  }
  const isDeep = read !== null && read.length === level + 1;
  const isSpoilt = showsSame(code, expected);
  if (isDeep && isPrefix(parent, read) && !(isSpoilt && isTaken(read, title, drafts))) return read;
  if (isSpoilt) {
    notes.push(noteOf("code-spoilt", address, code.text, shown(expected)));
    return expected;
  }
  if (isListed(code, address, notes)) return null;
  if (!isDeep) return otherDepth({ code, title, address }, { parent, expected }, above, notes);
  notes.push(noteOf("wrong-parent", address, code.text, shown(parent)));
  if (read.at(-1) !== expected.at(-1)) return read;
  const other = drafts.byKey.get(read.join("."));
  if (other !== undefined) notes.push(noteOf("code-repeated", address, code.text, other.title));
  notes.push(noteOf("code-corrected", address, code.text, shown(expected)));
  return expected;
}

/** Whether a cell lists several codes, which is noted: one title cannot be that of each. */
function isListed(code: Cell | null, address: string, notes: ImportNote[]): boolean {
  const listed = code === null ? null : codesListed(code.text);
  if (code === null || listed === null) return false;
  notes.push(noteOf("codes-several", address, code.text, listed.join(", ")));
  return true;
}

/**
 * A code in a column of levels that is not as deep as its column. Numbers that end a code below `parent` are that code; a
 * text that is no code gets the next one; a code of another level contradicts its column, and nothing says which is right.
 */
function otherDepth(
  { code, title, address }: Omit<Mention, "level" | "code"> & { readonly code: Cell },
  { parent, expected }: Readonly<Record<"parent" | "expected", readonly number[]>>,
  { drafts, scheme }: Above,
  notes: ImportNote[],
): readonly number[] | null {
  const read = isDate(code) ? null : readNumbers(code.text);
  const numbers = read === null ? null : below(parent, read);
  if (numbers !== null && !isTaken(numbers, title, drafts)) {
    notes.push(noteOf("code-spoilt", address, code.text, shownCode(numbers, scheme)));
    return numbers;
  }
  if (ownNumbers(code, scheme.prefix) === null) {
    notes.push(noteOf("code-unreadable", address, code.text, shownCode(expected, scheme)));
    return expected;
  }
  const other = numbers === null ? undefined : drafts.byKey.get(numbers.join("."));
  notes.push(
    other === undefined
      ? noteOf("code-level", address, code.text, shownCode(parent, scheme))
      : noteOf("code-twice", address, code.text, other.title),
  );
  return null;
}

/** `3`, or `1.3` where the parent ends with 1: the code below `parent` that these numbers end; null when they end none. */
function below(
  parent: readonly number[],
  { prefix, numbers }: NonNullable<ReturnType<typeof readNumbers>>,
): readonly number[] | null {
  // A scanner may have made other letters of the prefix; the numbers are whole then.
  if (numbers.length === parent.length + 1) return isPrefix(parent, numbers) ? numbers : null;
  const rest = numbers.slice(0, -1);
  const isEnd =
    prefix === "" && rest.length < parent.length && same(parent.slice(parent.length - rest.length), rest);
  // 13 may be 1.3 without its dot.
  const isRunTogether = numbers.join("").startsWith(parent.join(""));
  return isEnd && !isRunTogether ? [...parent, numbers.at(-1)!] : null;
}

/** Whether another process has these numbers already. */
function isTaken(numbers: readonly number[], title: Cell | null, drafts: Drafts): boolean {
  const other = drafts.byKey.get(numbers.join("."));
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
  { open, drafts, scheme }: Above,
  notes: ImportNote[],
): readonly number[] | null {
  const before = open.at(-1) ?? [];
  const candidates = [
    [...before, 1],
    ...before.map((_, i) => [...before.slice(0, i), before[i]! + 1]).reverse(),
  ];
  // A text is taken at its word unless another process has that code: 1.1 behind 1.9 in a CSV file was 1.10.
  const isSpoilt =
    code !== null &&
    (code.kind !== "text" ||
      isDate(code) ||
      numbers === null ||
      (DECIMAL.test(code.text) && isTaken(numbers, title, drafts)));
  const expected = isSpoilt
    ? candidates.find((candidate) => showsSame(code, candidate) && !drafts.byKey.has(candidate.join(".")))
    : undefined;
  const isPlain = numbers !== null && candidates.some((candidate) => same(candidate, numbers));
  if (numbers !== null && (isPlain || expected === undefined)) return numbers;
  if (code !== null && expected !== undefined) {
    notes.push(noteOf("code-spoilt", address, code.text, shownCode(expected, scheme)));
    return expected;
  }
  if (isListed(code, address, notes)) return null;
  if (title !== null) notes.push(noteOf("no-code", address, code?.text ?? title.text));
  return null;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && isPrefix(a, b);
}

function isPrefix(a: readonly number[], b: readonly number[]): boolean {
  return a.every((number, index) => number === b[index]);
}
