import type { Correction } from "../../report/correction.ts";
import type { Context } from "../statements.ts";
import type { Place } from "./place.ts";

/** One kind of mistake in a statement: where it may be, and what is meant by it. */
export interface Mistake {
  readonly in?: readonly Context[];
  /** The rule that the statement, or its part, is read with. */
  readonly rule?: string;
  /** A type of token that would have been right. */
  readonly expects?: string;
  readonly correct: (place: Place) => Correction | null;
}

/** The correction of a mistake at a place; null when it is none. */
export function correctMistake(mistake: Mistake, place: Place): Correction | null {
  if (mistake.in !== undefined && !mistake.in.includes(place.context)) return null;
  if (mistake.rule !== undefined && place.rule !== mistake.rule) return null;
  if (mistake.expects !== undefined && !place.trouble.expected.includes(mistake.expects)) return null;
  return mistake.correct(place);
}
