import type { TokenType } from "chevrotain";
import { allTokens, PartWord, ProcessFactWord, SopFactWord, StepKindWord } from "../../../grammar/tokens.ts";

/** Whether a word begins a fact of a process, so that it cannot follow a name in a list. */
export const isProcessFactWord = within(ProcessFactWord);
/** The same of a fact of an SOP. */
export const isSopFactWord = within(SopFactWord);
/** Whether a word opens another part of a file, so that it is the name of a step only before a text. */
export const isPartWord = within(PartWord);
/** Whether a word says the kind of a step. */
export const isStepKindWord = within(StepKindWord);

function within(category: TokenType): (word: string) => boolean {
  const members = allTokens.filter((type) => type.CATEGORIES?.includes(category)).map((type) => type.PATTERN);
  return (word) => members.includes(word);
}
