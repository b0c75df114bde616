import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { bind } from "../../src/model/bind.ts";
import { runRules } from "../../src/rules/index.ts";
import { parse } from "../../src/syntax/parse.ts";

/** All findings of one source, as `ppb check` gives them. */
export function findings(text: string, path = "peta.ppb"): readonly Diagnostic[] {
  const file = { path, text };
  const parsed = parse(file);
  const bound = bind([{ file, tree: parsed.tree }]);
  return runRules(bound.repository, {}, [...parsed.diagnostics, ...bound.diagnostics]);
}
