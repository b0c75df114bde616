import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";

export const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, hint: 0 };

/** A finding that stands for others is as severe as the most severe of them. */
export function mostSevere(found: readonly Diagnostic[]): Severity {
  return found.reduce<Severity>(
    (most, { severity }) => (RANK[severity] > RANK[most] ? severity : most),
    "hint",
  );
}
