import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { lineStart } from "../source/lines.ts";
import type { SourceFile } from "../source/source.ts";
import type { Suppression } from "../syntax/ast.ts";

export interface Silenced {
  readonly kept: readonly Diagnostic[];
  /** Comments that silenced something, reason or not. */
  readonly used: ReadonlySet<Suppression>;
}

/**
 * Takes out what a `// ppb-abaikan rule: reason` comment silences: findings of rules that begin on its own
 * line (a comment behind code) or on the next line with code. Without a reason nothing is silenced, and
 * what is no rule (a typing error) cannot be.
 */
export function applySuppressions(
  found: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  ruleNames: ReadonlySet<string>,
): Silenced {
  const byFile = new Map<SourceFile, Map<string, Suppression>>();
  for (const suppression of suppressions) {
    const { file } = suppression.span;
    const places = byFile.get(file) ?? new Map<string, Suppression>();
    places.set(`${suppression.rule.value} ${suppression.line}`, suppression);
    byFile.set(file, places);
  }
  const used = new Set<Suppression>();
  const kept = found.filter((d) => {
    const places = byFile.get(d.span.file);
    if (places === undefined || !ruleNames.has(d.code)) return true;
    const hit = places.get(`${d.code} ${lineStart(d.span.file, d.span.start)}`);
    if (hit !== undefined) used.add(hit);
    return hit === undefined || hit.reason === "";
  });
  return { kept, used };
}
