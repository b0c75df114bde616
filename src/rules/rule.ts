import type { Diagnostic, Severity, Text } from "../diagnostics/diagnostic.ts";
import type { ProcessMap, Repository } from "../model/model.ts";
import type { Suppression } from "../syntax/ast.ts";
import type { MapFacts } from "./facts.ts";

export type Finding = Omit<Diagnostic, "code" | "severity">;

export interface RuleContext {
  readonly map: ProcessMap;
  readonly repository: Repository;
  /** What several rules need, computed once a map. */
  readonly facts: MapFacts;
  /** Comments of this map that silenced nothing: known only after all other rules have run. */
  readonly silencing: { readonly idle: readonly Suppression[]; readonly ruleNames: ReadonlySet<string> };
  readonly report: (finding: Finding) => void;
}

/** One thing that `ppb check` finds. `wrong` and `right` are whole sources that tests run. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  readonly summary: Text;
  /** Why it matters, with the fact or the regulation behind it. */
  readonly explanation: Text;
  readonly wrong: string;
  readonly right: string;
  readonly check: (context: RuleContext) => void;
}

export function text(id: string, en: string): Text {
  return { id, en };
}
