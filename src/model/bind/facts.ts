import type { ProcessFact } from "../../syntax/ast.ts";
import { factWords, processFacts } from "../../syntax/facts.ts";
import type { Process } from "../model.ts";
import type { Names, Scope } from "./names.ts";
import type { OfKind, Once } from "./once.ts";

type Kind = ProcessFact["kind"];
type Own = "group" | "derivedFrom" | "orientation";
type Facts = Pick<Process, Own | (typeof processFacts)[keyof typeof processFacts]["field"]>;

/** What the facts of a process line say; names among them are resolved. Lists of one kind add up. */
export function bindFacts(facts: readonly ProcessFact[], units: Scope, names: Names, once: Once): Facts {
  const all = <K extends Kind>(kind: K): readonly OfKind<ProcessFact, K>[] =>
    facts.filter((f): f is OfKind<ProcessFact, K> => f.kind === kind);
  const [derived, ...others] = all("turunan").map((f) => names.referToCode("derived", f.target));
  once.first("turunan", derived === undefined ? [] : [derived, ...others]);
  const fields: Record<string, unknown> = {};
  for (const word of UNITS) {
    const { field, role } = processFacts[word];
    fields[field] = all(word).flatMap((f) => f.units.map((unit) => names.refer(role, unit, units)));
  }
  for (const word of TEXTS) fields[processFacts[word].field] = all(word).flatMap((f) => f.texts);
  for (const word of SINGLE)
    fields[processFacts[word].field] = once.first(
      word,
      all(word).flatMap((f) => f.texts),
    );
  return {
    // The table gives each field its value; the compiler cannot follow it through a loop.
    ...(fields as Omit<Facts, Own>),
    group: once.first("kelompok", all("kelompok"))?.group ?? null,
    derivedFrom: derived ?? null,
    orientation: once.first("halaman", all("halaman"))?.value.value ?? null,
  };
}

const UNITS = factWords("units");
const TEXTS = factWords("texts");
const SINGLE = factWords("text");
