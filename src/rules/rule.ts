import type { Diagnostic, Message, Severity } from "../diagnostics/diagnostic.ts";
import type { ProcessMap, Repository } from "../model/model.ts";
import type { SymbolTable } from "../symbols/table.ts";
import type { MapFacts } from "./facts/facts.ts";

export type Finding = Omit<Diagnostic, "code" | "severity">;

export interface RuleContext {
  readonly map: ProcessMap;
  readonly repository: Repository;
  /** What several rules need, computed once a map. */
  readonly facts: MapFacts;
  /** Every name of the repository, with what it refers to. */
  readonly symbols: SymbolTable;
  /** What is wrong with pictures and fonts that maps name, by path: known to those who can look at files. */
  readonly fileFaults: ReadonlyMap<string, Message>;
}

/** One thing that `ppb check` finds; what `ppb explain` says about it is in `docs/` beside it. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** The findings in one map, one after the other: the runner stops asking when it has enough. */
  readonly check: (context: RuleContext) => Iterable<Finding>;
}
