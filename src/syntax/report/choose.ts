import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { lineStart } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import type { Lexed } from "../lexing/lexing.ts";
import type { BraceError } from "../recovery/braces.ts";
import type { Correction } from "../recovery/correction.ts";
import type { Gap } from "../recovery/lost.ts";

interface Findings {
  readonly corrections: readonly Correction[];
  readonly braces: readonly BraceError[];
  readonly lexed: Lexed;
}

/** Parts that one finding stands for; a file with more is not explained by it. */
const MAX_LOST = 50;

/** The findings of a file that are shown, of those that there are. */
export interface Chosen {
  readonly corrections: readonly Correction[];
  readonly braces: readonly BraceError[];
  /** Whether a correction says already what an odd sign at this place is about. */
  readonly isCovered: (place: number) => boolean;
}

/**
 * Of several findings about one line the one nearest to the cause is shown: signs that mean nothing before words that do
 * not fit, mistyped keywords before what they lead to, what was corrected first before the rest, any of them before a block that
 * is not opened. A correction that takes in the signs, a text that is not in quotes, stands for them.
 */
export function chooseFindings(file: SourceFile, { corrections, braces, lexed }: Findings): Chosen {
  const lineOf = (place: number): number => lineStart(file, place);
  const isKeyword = ({ code }: Correction): boolean => code === "sintaks-kata";
  const oddLines = new Set(lexed.places.map(lineOf));
  const keywordLines = new Set(corrections.filter(isKeyword).map(({ start }) => lineOf(start)));
  const shown: Correction[] = [];
  const shownLines = new Set<number>();
  for (const correction of corrections) {
    const line = lineOf(correction.start);
    const isCause = isKeyword(correction) || correction.coversSigns === true;
    if (!isKeyword(correction) && shownLines.has(line)) continue;
    if (!isCause && (oddLines.has(line) || keywordLines.has(line))) continue;
    if (!isKeyword(correction)) shownLines.add(line);
    shown.push(correction);
  }
  const covered = new Set(shown.filter((one) => one.coversSigns === true).map(({ start }) => lineOf(start)));
  return {
    corrections: shown,
    braces: braces.filter(({ kind, at }) => kind !== "unopened" || !shownLines.has(lineOf(at.startOffset))),
    isCovered: (place) => covered.has(lineOf(place)),
  };
}

/** Of `a, b dan c` the comma is shown: both say that names are separated by spaces. */
export function withoutConnectives(
  file: SourceFile,
  found: readonly Diagnostic[],
  values: readonly Diagnostic[],
): readonly Diagnostic[] {
  const isConnective = ({ message }: Diagnostic): boolean => message.key === "notAName";
  if (!values.some(isConnective)) return values;
  const commas = found.filter(({ message }) => message.key === "between");
  const spans = commas.flatMap(({ span, related = [] }) => [span, ...related.map((one) => one.span)]);
  const lines = new Set(spans.map(({ start }) => lineStart(file, start)));
  return values.filter((one) => !isConnective(one) || !lines.has(lineStart(file, one.span.start)));
}

/** The findings, each with what could not be read because of it. */
export function withGaps(
  file: SourceFile,
  found: readonly Diagnostic[],
  gaps: readonly Gap[],
): readonly Diagnostic[] {
  if (gaps.length === 0) return found;
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start);
  const lost = new Map<Diagnostic, NonNullable<Diagnostic["lost"]>[number][]>();
  let at = 0;
  for (const { end, parts, block } of gaps) {
    while ((sorted[at + 1]?.span.start ?? Number.POSITIVE_INFINITY) < end) at += 1;
    const finding = sorted[at];
    if (finding === undefined) continue;
    const own = lost.get(finding) ?? [];
    if (own.length < MAX_LOST) own.push({ parts, within: block === null ? null : { file, ...block } });
    lost.set(finding, own);
  }
  return sorted.map((finding) => {
    const own = lost.get(finding);
    return own === undefined ? finding : { ...finding, lost: own };
  });
}
