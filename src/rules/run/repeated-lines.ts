import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { comparePlaces, type Span } from "../../source/source.ts";
import { changed, merge, placesOf, type Changes, type Standing } from "./changes.ts";
import { areSameLines, fileLines, lineOf, linesBetween, linesOfDeclaration } from "./lines.ts";

const messages = defineMessages({
  lines: {
    id: "Baris {from}–{to} sama dengan baris {first}–{last}: hapus salah satunya.",
    en: "Lines {from}–{to} are the same as lines {first}–{last}: delete one of the two.",
  },
  line: {
    id: "Baris {from} sama dengan baris {first}: hapus salah satunya.",
    en: "Line {from} is the same as line {first}: delete one of the two.",
  },
  linesAgain: {
    id: "Baris {from}–{to} mengulang baris {first}–{last}: hapus ulangannya.",
    en: "Lines {from}–{to} repeat lines {first}–{last}: delete what is repeated.",
  },
  lineAgain: {
    id: "Baris {from}–{to} mengulang baris {first}: hapus ulangannya.",
    en: "Lines {from}–{to} repeat line {first}: delete what is repeated.",
  },
  others: {
    id: "Baris {from}–{to} sama dengan baris {first}–{last} di {path}: hapus salah satunya.",
    en: "Lines {from}–{to} are the same as lines {first}–{last} of {path}: delete one of the two.",
  },
  also: { id: "ditulis dua kali", en: "written twice" },
});

/** What is found of something that is declared once more, with the other declaration as its first related place. */
const REPEATED: ReadonlySet<string> = new Set([
  "alur-ganda",
  "cfm-ganda",
  "dasar-ganda",
  "kode-ganda",
  "langkah-ganda",
  "tahap-ganda",
  "tertulis-ganda",
  "unit-ganda",
]);

/** Something that is written twice: the earlier and the later place. */
interface Pair {
  readonly finding: Diagnostic;
  readonly first: Span;
  readonly second: Span;
}

/** Pairs that stand in lines of one run which is written twice, word for word. */
type Run = readonly [Pair, ...(readonly Pair[])];

/**
 * The findings without those that follow from lines that were pasted again, once or several times in a row: of what these
 * lines declare the first finding stays, and says which lines are the same.
 */
export function withoutRepeatedLines(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const pairs = found.flatMap((finding) => pairOf(finding) ?? []);
  const changes: Changes = new Map();
  const runs = grouped(
    pairs.sort((a, b) => comparePlaces(a.second, b.second)),
    areRepeated,
  );
  for (const copies of grouped(runs, areCopies)) {
    const [cause, ...followers] = copies.flat();
    if (cause === undefined || (followers.length === 0 && !isWhole(cause))) continue;
    const others = followers.map(({ finding }) => finding);
    merge(changes, cause.finding, others, explained(cause, followers, copies.length > 1));
  }
  return changed(found, changes);
}

function pairOf(finding: Diagnostic): Pair | null {
  const { code, severity, span, related: [other] = [] } = finding;
  if (!REPEATED.has(code) || severity === "hint" || other === undefined) return null;
  const isLater = other.span.file === span.file && other.span.start > span.start;
  return isLater
    ? { finding, first: span, second: other.span }
    : { finding, first: other.span, second: span };
}

type Group<T> = readonly [T, ...(readonly T[])];

/** What stands in a row and belongs to the first of its group. */
function grouped<T>(
  all: readonly T[],
  belongs: (next: T, first: T, before: T) => boolean,
): readonly Group<T>[] {
  const groups: [T, ...T[]][] = [];
  for (const one of all) {
    const group = groups.at(-1);
    if (group !== undefined && belongs(one, group[0], group.at(-1) ?? group[0])) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function areRepeated(next: Pair, { first, second }: Pair, before: Pair): boolean {
  const isApart = first.file !== second.file || next.first.start < second.start;
  return (
    isApart &&
    areSameLines(linesBetween(before.first, next.first, 1), linesBetween(before.second, next.second, 1))
  );
}

/** Whether the lines of a run follow once more where they ended. */
function areCopies(next: Run, [{ first, second }]: Run, [before]: Run): boolean {
  const isAgain = next[0].first.file === first.file && next[0].first.start === first.start;
  if (!isAgain || !next.every(isWhole)) return false;
  return areSameLines(linesBetween(first, second, 0), linesBetween(before.second, next[0].second, 0));
}

/** Whether what is declared once more is all the same, with its block. */
function isWhole({ first, second }: Pair): boolean {
  const isApart = first.file !== second.file || lineOf(first) !== lineOf(second);
  return isApart && areSameLines(linesOfDeclaration(first), linesOfDeclaration(second));
}

function explained(cause: Pair, followers: readonly Pair[], isAgain: boolean): Standing {
  const { first, second } = cause;
  const places = placesOfLines(cause, followers.at(-1) ?? cause);
  const isOneLine = places.first === places.last;
  const [line, lines] = isAgain ? [messages.lineAgain, messages.linesAgain] : [messages.line, messages.lines];
  return {
    help:
      first.file === second.file
        ? (isOneLine ? line : lines)(places)
        : messages.others({ ...places, path: first.file.path }),
    related: placesOf(
      followers.map(({ finding }) => finding),
      () => messages.also(),
    ),
  };
}

type Places = Pick<Pair, "first" | "second">;

/** The numbers of the lines that are the same, from 1, with those around them that are the same as well. */
function placesOfLines({ first, second }: Places, end: Places) {
  const [earlier, later] = [fileLines(first.file), fileLines(second.file)];
  const [lowest, highest] = [lineOf(second), lineOf(end.second)];
  let [from, to] = [lowest, highest];
  let [firstFrom, firstTo] = [lineOf(first), lineOf(end.first)];
  const isSame = (a: number, b: number): boolean => {
    const text = earlier.texts[b] ?? "";
    return text !== "" && text === later.texts[a];
  };
  const isFree = (line: number): boolean => earlier !== later || line < firstFrom || line > firstTo;
  while (isSame(to + 1, firstTo + 1) && firstTo + 1 !== from) {
    to += 1;
    firstTo += 1;
  }
  while (isFree(from - 1) && isSame(from - 1, firstFrom - 1)) {
    from -= 1;
    firstFrom -= 1;
  }
  // A block around them is one of them where all of it is.
  const depth = (): number => later.depths[to + 1]! - later.depths[from]!;
  while (to > highest && depth() < 0) {
    to -= 1;
    firstTo -= 1;
  }
  while (from < lowest && depth() > 0) {
    from += 1;
    firstFrom += 1;
  }
  return { from: from + 1, to: to + 1, first: firstFrom + 1, last: firstTo + 1 };
}
