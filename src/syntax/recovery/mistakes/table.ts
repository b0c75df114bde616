import type { Correction } from "../../report/correction.ts";
import type { Context } from "../statements.ts";
import { flowWithoutArrow, flowWithoutWord, labelAsText } from "./flows.ts";
import { nameInWords, noName, numberedStep, renamedBefore } from "./names.ts";
import {
  codeWithoutDot,
  date,
  letterForDigit,
  levelNumber,
  numbersApart,
  typedItemNumber,
  years,
} from "./numbers.ts";
import { headWithoutPart, leftOut, moved, nextEvent, nextStep, wordBefore, withoutValue } from "./parts.ts";
import type { Place } from "./place.ts";
import { doubledQuotes, innerQuotes, printedName, unquotedText } from "./texts.ts";
import { blockWord, certainKeyword, connective, likelyKeyword, parted, quotedWord, twice } from "./words.ts";

/** One kind of mistake in a statement: where it may be, and what is most likely meant, in their order. */
interface Mistake {
  readonly in?: readonly Context[];
  /** The rule that the statement is read with. */
  readonly rule?: string;
  /** A type of token that would have been right. */
  readonly expects?: string;
  readonly correct: (place: Place) => Correction | null | readonly (Correction | null)[];
}

/** In this order: what is certain comes before what is likely, and what leaves words out is last. */
const mistakes: readonly Mistake[] = [
  { correct: blockWord },
  { correct: doubledQuotes },
  { correct: certainKeyword },
  { correct: parted },
  { correct: renamedBefore },
  { in: ["level", "file"], correct: numbersApart },
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
  { correct: withoutValue },
  { in: ["lane"], correct: nextEvent },
  { correct: moved },
  { correct: likelyKeyword },
  { in: ["lane"], correct: nextStep },
  { correct: headWithoutPart },
  { correct: wordBefore },
  { correct: leftOut },
];

/** What may be meant by a statement that cannot be read, the most certain first. */
export function* correctionsOf(place: Place): Iterable<Correction> {
  for (const { in: contexts, rule = place.rule, expects, correct } of mistakes) {
    if (contexts?.includes(place.context) === false || rule !== place.rule) continue;
    if (expects !== undefined && !place.trouble.expected.includes(expects)) continue;
    for (const correction of [correct(place)].flat()) if (correction !== null) yield correction;
  }
}
