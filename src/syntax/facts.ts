// The table of facts for those who read trees: only this folder knows the grammar.
export {
  factWords,
  processFacts,
  sopFacts,
  sopFactWords,
  stepTexts,
  type FactField,
  type FactWord,
  type SopFactField,
  type SopFactWord,
} from "../../grammar/facts.ts";
