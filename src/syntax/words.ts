import { meaningsOf } from "../../grammar/synonyms.ts";
import { nearest } from "../diagnostics/nearest.ts";

/** The words of the language and their values, for the rooms that do not know the grammar. */
export { choices, choiceWords, stepKeyword, stepKinds, wordFor } from "../../grammar/words.ts";
export type { ChoiceValue, UnitKind } from "../../grammar/words.ts";
export { meaningsOf } from "../../grammar/synonyms.ts";
export { stepTexts } from "../../grammar/facts.ts";

/** The word that is meant by one that does not stand in a list: the same in capitals, one that means it, or one near to it. */
export function meantWord(written: string, allowed: readonly string[]): string | null {
  const folded = written.toLowerCase();
  if (allowed.includes(folded)) return folded;
  const meanings: readonly string[] = meaningsOf(written);
  return allowed.find((word) => meanings.includes(word)) ?? nearest(written, allowed);
}
