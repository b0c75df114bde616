import type { IToken } from "chevrotain";
import type { Message } from "../../../diagnostics/diagnostic.ts";
import { advice } from "../../messages/statements.ts";
import { corrected, type Correction, type Edit, type Range } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import {
  isCode,
  isEnd,
  isKeyword,
  isName,
  isNamePart,
  isOneOf,
  isOnLineOf,
  isQuoted,
  spanOf,
} from "../../lexing/tokens.ts";
import type { Place } from "./place.ts";

/** What a word of a pattern stands for. */
const KINDS = {
  any: () => true,
  word: isOneOf("Identifier"),
  keyword: isKeyword,
  name: isName,
  namePart: isNamePart,
  code: isCode,
  number: isOneOf("NumberPath"),
  text: isQuoted,
  value: (t: IToken) => isQuoted(t) || t.tokenType.name === "NumberPath",
  end: isEnd,
  plainArrow: isOneOf("Arrow"),
} satisfies Readonly<Record<string, (t: IToken) => boolean>>;

/** A kind of token, or what it looks like. */
type Word = keyof typeof KINDS | RegExp;

/** Where a mistake may be. */
interface Where {
  /** The block. */
  readonly in?: readonly string[];
  /** The rule that the statement is read with. */
  readonly rule?: readonly string[];
  /** The place in a pattern of the token that does not fit; the first when absent. */
  readonly at?: number;
  /** Whether the statement begins with that token. */
  readonly isFirst?: true;
}

type Found = Correction | null | false | readonly (Correction | null)[];

/** One kind of mistake in a statement: where it may be, and what is most likely meant. */
export interface Mistake extends Where {
  readonly correct: (place: Place) => Found;
}

export function mistake(where: Where, correct: Mistake["correct"]): Mistake {
  return { ...where, correct };
}

/** A mistake that tokens in a row on one line show. */
export function pattern<const P extends readonly Word[]>(
  where: Where,
  words: P,
  read: (tokens: { readonly [K in keyof P]: IToken }, place: Place) => Found,
): Mistake {
  const correct: Mistake["correct"] = (place) => {
    const from = place.index - (where.at ?? 0);
    const tokens = place.tokens.slice(Math.max(from, 0), from + words.length);
    const isFound = words.every((word, i) => {
      const t = tokens[i];
      if (t === undefined || (i > 0 && !isOnLineOf(t, tokens[i - 1]))) return false;
      return word instanceof RegExp ? word.test(t.image) : KINDS[word](t);
    });
    return isFound && from >= 0 && read(tokens as unknown as { readonly [K in keyof P]: IToken }, place);
  };
  return { ...where, correct };
}

/** What is written at a place, read as something else; what to do about it is to write that, when nothing else is said. */
export function readAs(
  at: Range | IToken,
  message: Message,
  meant: string | Edit | readonly Edit[],
  more: Partial<Correction> = {},
): Correction {
  const range = "start" in at ? at : spanOf(at);
  const read = typeof meant === "string" || !("newText" in meant) ? meant : [meant];
  const text = typeof meant === "string" ? clipped(meant) : "";
  return corrected(range, message, advice.write({ text }), read, more);
}

/** What may be meant by a statement that cannot be read, in the order of the mistakes. */
export function* correctionsOf(mistakes: readonly Mistake[], place: Place): Iterable<Correction> {
  for (const { in: block, rule, isFirst, correct } of mistakes) {
    if (block?.includes(place.context) === false || rule?.includes(place.rule ?? "") === false) continue;
    if (isFirst === true && place.index > 0) continue;
    for (const correction of [correct(place)].flat())
      if (correction !== null && correction !== false) yield correction;
  }
}
