// The table of facts for those who read trees: only this folder knows the grammar.
export { factWords, processFacts, stepTexts, type FactField, type FactWord } from "../../grammar/facts.ts";
