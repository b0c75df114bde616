import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { groupBy } from "../group-by.ts";
import { lineStart } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import type { SignKey } from "../messages/sign-advice.ts";
import type { Gap } from "../recovery/lost.ts";
import type { Correction, Range } from "./correction.ts";

/** Parts that one finding stands for; a file with more is not explained by it. */
const MAX_LOST = 50;

const AS_SPACE: SignKey = "behindWord";
const AT_END: SignKey = "lineEnd";
/** What is said of the brace of a block at the line that opens it, and is clear from what is said of its words. */
const IN_HEADS: ReadonlySet<string> = new Set(["unopened", "within"]);

/**
 * The corrections that are shown. Of several about one line those nearest to the cause are: signs of other programs, then
 * mistyped keywords, then the first character without meaning, or the first correction of words, then braces that are not
 * opened. A correction that explains the odd characters of its line, a text that is not in quotes, stands for them. What
 * has a fix that leaves the others as they are is a cause of its own: a value behind a mistyped keyword and its colon.
 */
export function chooseCorrections(
  file: SourceFile,
  corrections: readonly Correction[],
): readonly Correction[] {
  const lastLine = lineStart(file, file.text.trimEnd().length);
  const isCutOff = corrections.some(({ help }) => help.key === "closeAtEnd");
  const hasUnclosed = corrections.some(({ code }) => code === "teks-tak-ditutup");
  const chosen = [...groupBy(corrections, ({ start }) => lineStart(file, start))]
    .flatMap(([line, own]) =>
      // Of a file that ends in the middle the end is the cause.
      isCutOff && line === lastLine ? own.filter(({ layer }) => layer === "brace") : chooseOnLine(own),
    )
    .filter(({ isQuiet }) => isQuiet !== true || !hasUnclosed)
    .sort((a, b) => a.start - b.start);
  return withLineEnds(file, chosen);
}

function chooseOnLine(own: readonly Correction[]): readonly Correction[] {
  const of = (layer: Correction["layer"]) => own.filter((one) => one.layer === layer);
  const [words, signs] = [of(undefined), of("sign")];
  const strays = of("stray").sort((a, b) => a.start - b.start);
  const [keywords, spaces] = [words.filter(isWord), strays.filter(isSpace)];
  // What is left over of a sign is known to nobody.
  const stray = strays.find((one) => !isSpace(one) && (one.habit !== undefined || signs.length === 0));
  const isOdd = signs.length > 0 || strays.length > spaces.length;
  const others = words.filter((one) => !isWord(one));
  const covering = others.find(({ coversSigns }) => coversSigns);
  const beside = others.find(
    (one) => isApart(one, [...keywords, ...spaces]) && (one.isValue ?? keywords.length === 0),
  );
  const isPlain = keywords.length + strays.length + signs.length === 0;
  const first = isPlain ? others[0] : (covering ?? (isOdd ? undefined : beside));
  const isCovered = [first, ...signs].some((one) => one?.coversSigns === true);
  return own.filter((one) => {
    if (one.layer === "sign") return true;
    if (one.layer === "brace") return first === undefined || !IN_HEADS.has(one.message.key ?? "");
    if (one.layer === undefined) return one === first || isWord(one);
    if (isSpace(one) && (stray === undefined || one.start < stray.start))
      return !isCovered || (first?.isValue === true && isApart(one, [first]));
    return !isCovered && (one === stray || (one.habit !== undefined && one.habit === stray?.habit));
  });
}

/** `alur: mulai -> selesai.`: where each line that a sign ends has one behind its word as well, both are one habit. */
function withLineEnds(file: SourceFile, chosen: readonly Correction[]): readonly Correction[] {
  const lineOf = ({ start }: Correction): number => lineStart(file, start);
  const isEnd = ({ habit }: Correction): boolean => habit === AT_END;
  const space = chosen.find(isSpace);
  const lines = new Set(chosen.filter(isSpace).map(lineOf));
  if (space === undefined || !chosen.every((one) => !isEnd(one) || lines.has(lineOf(one)))) return chosen;
  const { message, help, habit } = space;
  return chosen.map((one) => (isEnd(one) ? { ...one, message, help, habit, note: one.message } : one));
}

function isWord({ code }: Correction | Diagnostic): boolean {
  return code === "sintaks-kata";
}

/** Signs behind a keyword or a name, as YAML and others have them: a space is read. */
function isSpace({ message }: Correction | Diagnostic): boolean {
  return message.key === AS_SPACE;
}

/** Whether a correction has a fix that changes nothing of what the others change. */
function isApart({ grade, edits }: Correction, others: readonly Correction[]): boolean {
  const isBeside = ({ start, end }: Range, other: Range): boolean => end <= other.start || start >= other.end;
  const changed = others.flatMap((other) => other.edits);
  return grade !== null && edits.every((edit) => changed.every((other) => isBeside(edit, other)));
}

/** What is said of values on lines without another finding than a mistyped word, or a sign that is read as a space. */
export function onOtherLines(
  file: SourceFile,
  found: readonly Diagnostic[],
  values: readonly Diagnostic[],
): readonly Diagnostic[] {
  const spans = found.flatMap((one) =>
    isWord(one) || isSpace(one) ? [] : [one.span, ...(one.related ?? []).map(({ span }) => span)],
  );
  const lines = new Set(spans.map(({ start }) => lineStart(file, start)));
  return values.filter(({ span }) => !lines.has(lineStart(file, span.start)));
}

/** The findings, each with what could not be read because of it. */
export function withGaps(
  file: SourceFile,
  found: readonly Diagnostic[],
  gaps: readonly Gap[],
): readonly Diagnostic[] {
  if (gaps.length === 0) return found;
  const sorted = found.toSorted((a, b) => a.span.start - b.span.start);
  let at = 0;
  const lost = groupBy(gaps, ({ end }) => {
    while ((sorted[at + 1]?.span.start ?? Number.POSITIVE_INFINITY) < end) at += 1;
    return sorted[at];
  });
  return sorted.map((finding) => {
    const own = lost.get(finding)?.slice(0, MAX_LOST);
    if (own === undefined) return finding;
    const within = (block: Range | null) => (block === null ? null : { file, ...block });
    return { ...finding, lost: own.map(({ parts, block }) => ({ parts, within: within(block) })) };
  });
}
