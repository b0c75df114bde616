/** The words of the language and their values, for the rooms that do not know the grammar. */
export { choices, choiceWords, stepKeyword, stepKinds, wordFor } from "../../grammar/words.ts";
export type { ChoiceValue, UnitKind } from "../../grammar/words.ts";
export { meaningsOf } from "../../grammar/synonyms.ts";
export { stepTexts } from "../../grammar/facts.ts";
