import type { StepKind } from "../syntax/ast.ts";

/** Whether a step is a thing that work reads or makes, and no work itself. */
export function isData(kind: StepKind): boolean {
  return kind === "document" || kind === "archive";
}
