import type { IToken } from "chevrotain";
import { advice, statements, tokenNames } from "../../messages/statements.ts";
import { corrected, type Correction } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import { quoteText } from "../../text.ts";
import { flowWithoutArrow, flowWithoutWord, labelAsText } from "./flows.ts";
import type { Mistake } from "./mistake.ts";
import { nameInWords, noName, numberedStep, renamedBefore } from "./names.ts";
import {
  codeWithoutDot,
  date,
  letterForDigit,
  levelNumber,
  quotedWord,
  typedItemNumber,
  years,
} from "./numbers.ts";
import { endOf, isBrace, isOnLineOf, isQuoted, spanOf, type Place } from "./place.ts";
import { unquotedText } from "./unquoted.ts";

/** In this order: what is certain comes before what is likely. */
export const mistakes: readonly Mistake[] = [
  { correct: renamedBefore },
  { correct: twice },
  { correct: innerQuotes },
  { in: ["decreeList", "clauses", "clause"], correct: typedItemNumber },
  { in: ["lane"], correct: numberedStep },
  { rule: "years", correct: years },
  { rule: "decreeDate", correct: date },
  { rule: "level", expects: "NumberPath", correct: levelNumber },
  { correct: letterForDigit },
  { expects: "Name", correct: printedName },
  { correct: connective },
  { correct: quotedWord },
  { correct: nameInWords },
  { correct: unquotedText },
  { correct: noName },
  { in: ["level"], correct: codeWithoutDot },
  { in: ["cfm", "level", "file", "lane"], correct: flowWithoutWord },
  { correct: flowWithoutArrow },
  { correct: labelAsText },
];

/** `kelompok kelompok utama`, or the same text twice. */
function twice({ tokens, index, t, before }: Place): Correction | null {
  if (before === null || isBrace(before)) return null;
  const earlier = tokens[index - 2];
  const isBefore = earlier?.image === before.image && isOnLineOf(before, earlier);
  const doubled = t?.image === before.image ? t : isBefore ? before : null;
  if (doubled === null) return null;
  const found = isQuoted(doubled) ? tokenNames.thisText() : tokenNames.word({ text: clipped(doubled.image) });
  return corrected(spanOf(doubled), statements.twice({ found }), advice.deleteOne(), "");
}

/** `"Pelayanan "Izin" Usaha"`: a quote touches the word beside it. */
function innerQuotes({ tokens, index, t, before, text }: Place): Correction | null {
  if (t === null || before === null || !isQuoted(before) || t.startOffset !== endOf(before)) return null;
  let last: IToken | null = null;
  for (let at = index; tokens[at]?.startLine === t.startLine && !isBrace(tokens[at]); at += 1) {
    const [one, other] = [tokens[at], tokens[at - 1]];
    if (one !== undefined && other !== undefined && isQuoted(one) && one.startOffset === endOf(other))
      last = one;
  }
  if (last === null) return null;
  const span = spanOf(before, last);
  const meant = quoteText(text.slice(span.start + 1, span.end - 1));
  return corrected(span, statements.innerQuotes(), advice.escapeQuotes(), meant, { coversSigns: true });
}

/** `pengampu "Bagian Umum"`: the printed name of a party in place of its short name. */
function printedName({ t, text, partyNamed }: Place): Correction | null {
  const name = isQuoted(t) ? partyNamed(t?.image ?? "") : null;
  if (t === null || name === null) return null;
  const grade = text.startsWith('"', t.startOffset) ? "safe" : null;
  return corrected(spanOf(t), statements.printedName(), advice.write({ text: name }), name, { grade });
}

/** `masukan "Surat" dan "Berkas"`, `margin 25 x 25 x 25 x 30`. */
function connective({ t, before, tokens, index }: Place): Correction | null {
  const next = tokens[index + 1];
  if (t === null || before === null || next === undefined) return null;
  if (!/^(?:x|dan|atau|serta|and|or)$/i.test(t.image)) return null;
  const isNumber = (one: IToken): boolean => one.tokenType.name === "NumberPath";
  if (!(isQuoted(before) && isQuoted(next)) && !(isNumber(before) && isNumber(next))) return null;
  const word = clipped(t.image);
  const edits = [{ start: endOf(before), end: endOf(t), newText: "" }];
  return corrected(spanOf(t), statements.notAnItem({ word }), advice.deleteWord({ word }), "", {
    edits,
    grade: "safe",
  });
}
