import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { lineSpan, lineText, positionAt } from "../../source/lines.ts";
import { comparePlaces, type Span } from "../../source/source.ts";
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

/**
 * The findings without those that follow from lines that were pasted twice: of what these lines declare the first finding
 * stays, and says which lines are the same.
 */
export function withoutRepeatedLines(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const pairs = found.flatMap((finding) => pairOf(finding) ?? []);
  if (pairs.length < 2) return found;
  const changes: Changes = new Map();
  for (const run of runsOf(pairs.sort((a, b) => comparePlaces(a.second, b.second)))) {
    const [cause, ...followers] = run;
    if (cause === undefined || followers.length === 0) continue;
    const others = followers.map(({ finding }) => finding);
    merge(changes, cause.finding, others, explained(cause, followers));
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

/** Pairs that stand in lines of one run which is written twice, word for word. */
function* runsOf(pairs: readonly Pair[]): Iterable<readonly Pair[]> {
  let run: Pair[] = [];
  for (const pair of pairs) {
    if (run[0] !== undefined && !areRepeated(run[0], pair)) {
      yield run;
      run = [];
    }
    run.push(pair);
  }
  yield run;
}

function areRepeated(from: Pair, to: Pair): boolean {
  const text = (a: Span, b: Span): string | null =>
    a.file === b.file
      ? a.file.text.slice(lineSpan(a.file, a.start).start, lineSpan(b.file, b.start).end).trimEnd()
      : null;
  const second = text(from.second, to.second);
  const isApart = from.first.file !== from.second.file || to.first.start < from.second.start;
  return second !== null && isApart && second === text(from.first, to.first);
}

function explained({ first, second }: Pair, followers: readonly Pair[]): Standing {
  const last = followers.at(-1) ?? { first, second };
  const places = linesOf({ first, second }, last);
  return {
    help:
      first.file !== second.file
        ? messages.others({ ...places, path: first.file.path })
        : places.from === places.to
          ? messages.line(places)
          : messages.lines(places),
    related: placesOf(
      followers.map(({ finding }) => finding),
      () => messages.also(),
    ),
  };
}

type Places = Pick<Pair, "first" | "second">;

/** The numbers of the lines that are the same, with those around them that are the same as well. */
function linesOf({ first, second }: Places, end: Places) {
  const lineOf = ({ file, start }: Span): number => positionAt(file, start).line;
  const places = {
    from: lineOf(second),
    to: lineOf(end.second),
    first: lineOf(first),
    last: lineOf(end.first),
  };
  const isSame = (a: number, b: number): boolean => {
    const text = b < 1 ? "" : lineText(first.file, b);
    return text.trim() !== "" && text === lineText(second.file, a);
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
  return places;
}
