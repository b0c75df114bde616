import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { lineStart } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import type { SignKey } from "../messages/signs.ts";
import type { Gap } from "../recovery/lost.ts";
import type { Correction } from "./correction.ts";

/** Parts that one finding stands for; a file with more is not explained by it. */
const MAX_LOST = 50;

/** Signs behind a keyword or a name, as YAML and others have them. */
const AS_SPACE: SignKey = "behindWord";

/**
 * The corrections that are shown. Of several about one line those nearest to the cause are: signs of other programs, then
 * mistyped keywords, then the first character without meaning, or the first correction of words, then braces that are not
 * opened. A correction that explains the odd characters of its line, a text that is not in quotes, stands for them.
 */
export function chooseCorrections(
  file: SourceFile,
  corrections: readonly Correction[],
): readonly Correction[] {
  const lineOf = ({ start }: Correction): number => lineStart(file, start);
  const isKeyword = ({ code }: Correction): boolean => code === "sintaks-kata";
  const isOdd = ({ layer }: Correction): boolean => layer === "sign" || layer === "stray";
  const linesOf = (these: readonly Correction[]): ReadonlySet<number> => new Set(these.map(lineOf));

  const words = corrections.filter(({ layer }) => layer === undefined);
  const [odd, keywords] = [linesOf(corrections.filter(isOdd)), linesOf(words.filter(isKeyword))];
  const signLines = linesOf(corrections.filter(({ layer }) => layer === "sign"));
  const firsts = new Map<number, Correction>();
  for (const one of words) {
    const [line, isCause] = [lineOf(one), one.coversSigns === true];
    if (isKeyword(one) || firsts.has(line) || (!isCause && (odd.has(line) || keywords.has(line)))) continue;
    firsts.set(line, one);
  }
  const covered = linesOf(corrections.filter(({ layer, coversSigns }) => layer === "sign" && coversSigns));
  const strays = new Map<number, string | undefined>();
  const isFirstStray = (one: Correction): boolean => {
    const line = lineOf(one);
    if (firsts.get(line)?.coversSigns === true || covered.has(line)) return false;
    // What is left over of a sign is known to nobody.
    if (one.habit === undefined && signLines.has(line)) return false;
    if (strays.has(line)) return one.habit !== undefined && strays.get(line) === one.habit;
    strays.set(line, one.habit);
    return true;
  };
  const lastLine = lineStart(file, file.text.trimEnd().length);
  const isCutOff = corrections.some(({ help }) => help.key === "closeAtEnd");
  const hasUnclosed = corrections.some(({ code }) => code === "teks-tak-ditutup");
  return corrections
    .toSorted((a, b) => a.start - b.start)
    .filter((one) => {
      // Of a file that ends in the middle the end is the cause.
      if (isCutOff && one.layer !== "brace" && lineOf(one) === lastLine) return false;
      if (one.layer === "sign") return one.isQuiet !== true || !hasUnclosed;
      if (one.layer === "stray") return isFirstStray(one);
      if (one.layer === "brace") return one.message.key !== "unopened" || !firsts.has(lineOf(one));
      return isKeyword(one) || firsts.get(lineOf(one)) === one;
    });
}

/**
 * What is said of values on lines without another finding. A mistyped word is shown beside another one, and beside a finding
 * whose safe fix leaves it as it is.
 */
export function onOtherLines(
  file: SourceFile,
  found: readonly Diagnostic[],
  values: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (found.length === 0) return values;
  const linesOf = (these: readonly Diagnostic[]): ReadonlySet<number> => {
    const spans = these.flatMap(({ span, related = [] }) => [span, ...related.map((one) => one.span)]);
    return new Set(spans.map(({ start }) => lineStart(file, start)));
  };
  const isWord = ({ code }: Diagnostic): boolean => code === "sintaks-kata";
  const [all, others] = [
    linesOf(found),
    linesOf(found.filter((one) => !isWord(one) && one.message.key !== AS_SPACE)),
  ];
  return values.filter((one) => !(isWord(one) ? others : all).has(lineStart(file, one.span.start)));
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
