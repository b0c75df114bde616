import type { SopDecl, SopFact } from "../../syntax/ast.ts";
import { sopFacts, sopFactWords } from "../../syntax/facts.ts";
import { record } from "./decree.ts";
import { partNumberOf } from "../code.ts";
import type { Sop } from "../model.ts";
import { scope, type Names, type Scope } from "./names.ts";
import type { OfKind, Once } from "./once.ts";
import { symbolId, type SymbolId } from "../symbol.ts";

/** SOPs are named by their numbers within their CFM; of an unreadable one, and of a repeated one, by its code. */
export function bindSops(
  sops: readonly SopDecl[],
  cfm: SymbolId,
  steps: Scope,
  names: Names,
  once: Once,
): readonly Sop[] {
  const taken = scope(cfm);
  return sops.map(({ code, title, facts, span }) => {
    const number = partNumberOf(code, "sop");
    const key = number === null ? `?${code.text}` : String(number);
    names.define("sop", { value: code.text, span: code.span }, taken, key);
    return {
      symbol: symbolId(cfm, "sop", key),
      code,
      number,
      title,
      ...bindFacts(facts, cfm, steps, names, once),
      span,
    };
  });
}

const TEXTS = sopFactWords("texts");
const SINGLE = sopFactWords("text");
const DATES = sopFactWords("date");

type Facts = Omit<Sop, "symbol" | "code" | "number" | "title" | "span">;

/** What stands in the braces: lists of one kind add up, of a number or a date the first counts. */
function bindFacts(facts: readonly SopFact[], cfm: SymbolId, steps: Scope, names: Names, once: Once): Facts {
  const all = <K extends SopFact["kind"]>(kind: K): readonly OfKind<SopFact, K>[] =>
    facts.filter((fact): fact is OfKind<SopFact, K> => fact.kind === kind);
  const fields: Record<string, unknown> = {};
  for (const word of TEXTS) fields[sopFacts[word].field] = all(word).flatMap(({ texts }) => texts);
  for (const word of SINGLE)
    fields[sopFacts[word].field] = once.first(
      word,
      all(word).flatMap(({ texts }) => texts),
    );
  for (const word of DATES) fields[sopFacts[word].field] = once.first(word, all(word))?.date ?? null;
  return {
    // The table gives each field its value; the compiler cannot follow it through a loop.
    ...(fields as Omit<Facts, "approver" | "steps">),
    approver: record(
      "penandatangan",
      "signatory",
      all("penandatangan").flatMap((fact) => fact.fields),
      once,
    ),
    steps: all("mencakup").flatMap((fact) =>
      fact.steps.map((step) => names.refer("sopStep", step, steps, cfm)),
    ),
  };
}
