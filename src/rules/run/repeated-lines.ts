import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { positionAt } from "../../source/lines.ts";
import { comparePlaces, type SourceFile, type Span } from "../../source/source.ts";
import { changed, merge, placesOf, type Changes, type Standing } from "./changes.ts";

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
  return isApart && areSame(between(before.first, next.first, 1), between(before.second, next.second, 1));
}

/** Whether the lines of a run follow once more where they ended. */
function areCopies(next: Run, [{ first, second }]: Run, [before]: Run): boolean {
  const isAgain = next[0].first.file === first.file && next[0].first.start === first.start;
  const areWhole = next.every(isWhole);
  return isAgain && areWhole && areSame(between(first, second, 0), between(before.second, next[0].second, 0));
}

/** Whether what is declared once more is all the same, with its block. */
function isWhole({ first, second }: Pair): boolean {
  const isApart = first.file !== second.file || lineOf(first) !== lineOf(second);
  return isApart && areSame(statementAt(first), statementAt(second));
}

const plain = new WeakMap<SourceFile, readonly string[]>();

/** The lines of a file, without what indentation and columns make of them. */
function linesOf(file: SourceFile): readonly string[] {
  const known = plain.get(file);
  if (known !== undefined) return known;
  const lines = file.text.split(/\r\n?|\n/).map((line) => line.trim().replace(/\s+/g, " "));
  plain.set(file, lines);
  return lines;
}

function lineOf({ file, start }: Span): number {
  return positionAt(file, start).line;
}

/** The lines from one place to another, with so many of the last one's; null when they are in two files. */
function between(from: Span, to: Span, last: 0 | 1): readonly string[] | null {
  return from.file === to.file ? linesOf(from.file).slice(lineOf(from) - 1, lineOf(to) - 1 + last) : null;
}

function areSame(a: readonly string[] | null, b: readonly string[] | null): boolean {
  const words = [a, b].map((lines) => lines?.filter((line) => line !== "").join("\n"));
  return words[0] !== undefined && words[0] === words[1];
}

/** How many more blocks are opened in lines than closed. */
function depthOf(lines: readonly string[]): number {
  const braces = lines.join("\n").replace(/"[^"\n]*"|\/\/.*/g, "");
  return braces.split("{").length - braces.split("}").length;
}

/** The line of a declaration, with those of its block. */
function statementAt(place: Span): readonly string[] {
  const lines = linesOf(place.file);
  const from = lineOf(place) - 1;
  let to = from;
  for (let depth = 0; to < lines.length && (to === from || depth > 0); to += 1)
    depth += depthOf(lines.slice(to, to + 1));
  return lines.slice(from, to);
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

/** The numbers of the lines that are the same, with those around them that are the same as well. */
function placesOfLines({ first, second }: Places, end: Places) {
  const places = {
    from: lineOf(second),
    to: lineOf(end.second),
    first: lineOf(first),
    last: lineOf(end.first),
  };
  const isSame = (a: number, b: number): boolean => {
    const text = linesOf(first.file)[b - 1] ?? "";
    return text !== "" && text === linesOf(second.file)[a - 1];
  };
  const isFree = (line: number): boolean =>
    first.file !== second.file || line < places.first || line > places.last;
  while (isSame(places.to + 1, places.last + 1) && places.last + 1 !== places.from) {
    places.to += 1;
    places.last += 1;
  }
  while (isFree(places.from - 1) && isSame(places.from - 1, places.first - 1)) {
    places.from -= 1;
    places.first -= 1;
  }
  // A block around them is one of them where all of it is.
  const depth = (): number => depthOf(linesOf(second.file).slice(places.from - 1, places.to));
  while (places.to > lineOf(end.second) && depth() < 0) {
    places.to -= 1;
    places.last -= 1;
  }
  while (places.from < lineOf(second) && depth() > 0) {
    places.from += 1;
    places.first += 1;
  }
  return places;
}
