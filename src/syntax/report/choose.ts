import { lineStart } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import type { Lexed } from "../lexing/lexing.ts";
import type { Correction } from "../recovery/correction.ts";

/** The findings of a file that are shown, of those that there are. */
export interface Chosen {
  readonly corrections: readonly Correction[];
  /** Whether a correction says already what an odd sign at this place is about. */
  readonly isCovered: (place: number) => boolean;
}

/**
 * Of several findings about one line the one nearest to the cause is shown: signs that mean nothing before words that do
 * not fit, mistyped keywords before what they lead to, the first word before the next. A correction that takes in the
 * signs, a text that is not in quotes, stands for them.
 */
export function chooseFindings(file: SourceFile, corrections: readonly Correction[], lexed: Lexed): Chosen {
  const lineOf = (place: number): number => lineStart(file, place);
  const isKeyword = ({ code }: Correction): boolean => code === "sintaks-kata";
  const oddLines = new Set(lexed.places.map(lineOf));
  const keywordLines = new Set(corrections.filter(isKeyword).map(({ start }) => lineOf(start)));
  const shown: Correction[] = [];
  const shownLines = new Set<number>();
  for (const correction of [...corrections].sort((a, b) => a.start - b.start)) {
    const line = lineOf(correction.start);
    const isCause = isKeyword(correction) || correction.coversSigns === true;
    if (!isKeyword(correction) && shownLines.has(line)) continue;
    if (!isCause && (oddLines.has(line) || keywordLines.has(line))) continue;
    if (!isKeyword(correction)) shownLines.add(line);
    shown.push(correction);
  }
  const covered = new Set(shown.filter((one) => one.coversSigns === true).map(({ start }) => lineOf(start)));
  return { corrections: shown, isCovered: (place) => covered.has(lineOf(place)) };
}
