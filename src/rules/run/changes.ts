import type { Diagnostic } from "../../diagnostics/diagnostic.ts";

/** What becomes of findings: another in their place, or none (null). */
export type Changes = Map<Diagnostic, Diagnostic | null>;

/** The findings with their changes; those without one stay, in their order. */
export function changed(
  found: readonly Diagnostic[],
  changes: ReadonlyMap<Diagnostic, Diagnostic | null>,
): readonly Diagnostic[] {
  return found.flatMap((one) => {
    const now = changes.get(one);
    return now === undefined ? [one] : now === null ? [] : [now];
  });
}
