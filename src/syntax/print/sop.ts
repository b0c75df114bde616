import type { SopDecl, SopFact } from "../ast.ts";
import { quoteText } from "../text.ts";
import type { Written } from "../written.ts";
import { block, words } from "./block.ts";
import { signatoryLines } from "./decree.ts";
import { isSopFactWord } from "./places.ts";
import { bareCode, dateWord, nameWord } from "./words.ts";

/** The lines of a `sop`. Throws a RangeError as `print` does. */
export function sopLines({ code, title, facts }: Written<SopDecl>): readonly string[] {
  const head = words("sop", bareCode(code), title === null ? null : quoteText(title));
  return facts.length === 0 ? [head] : block(head, facts.flatMap(factLines));
}

function factLines(fact: Written<SopFact>): readonly string[] {
  if (fact.kind === "penandatangan") return signatoryLines(fact.fields);
  if ("texts" in fact) return [words(fact.kind, ...fact.texts.map(quoteText))];
  if ("date" in fact) return [`${fact.kind} ${dateWord(fact.date)}`];
  return [words(fact.kind, ...fact.steps.map(stepWord))];
}

/** Behind the first step a word that begins a fact would begin one. */
function stepWord(step: string, index: number): string {
  if (index > 0 && isSopFactWord(step)) throw new RangeError(`not a name behind another: ${step}`);
  return nameWord(step);
}
