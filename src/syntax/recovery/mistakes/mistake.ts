import type { Message } from "../../../diagnostics/diagnostic.ts";
import type { Correction, Range } from "../../report/correction.ts";
import type { Context } from "../statements.ts";
import type { Place } from "./place.ts";

/** What was found at a place: what stands in `edit`, or in `span`, is replaced with `newText`. */
export interface Found extends Partial<Omit<Correction, "edits">> {
  readonly span: Range;
  readonly message: Message;
  readonly help: Message;
  readonly newText: string;
  readonly edit?: Range;
}

/** One kind of mistake in a statement: where it may be, and what is meant by it. */
export interface Mistake {
  readonly in?: readonly Context[];
  /** The rule that the statement, or its part, is read with. */
  readonly rule?: string;
  /** A type of token that would have been right. */
  readonly expects?: string;
  readonly correct: (place: Place) => Found | null;
}

/** The correction of a mistake at a place; null when it is none. */
export function correctMistake(mistake: Mistake, place: Place): Correction | null {
  if (mistake.in !== undefined && !mistake.in.includes(place.context)) return null;
  if (mistake.rule !== undefined && place.rule !== mistake.rule) return null;
  if (mistake.expects !== undefined && !place.trouble.expected.includes(mistake.expects)) return null;
  const found = mistake.correct(place);
  if (found === null) return null;
  const { span, edit = span, newText, ...said } = found;
  return {
    code: "sintaks-tak-terduga",
    grade: "suggested",
    ...said,
    ...span,
    edits: [{ ...edit, newText }],
  };
}
