import type { Cfm } from "../../model/model.ts";
import type { SymbolTable } from "../../symbols/table.ts";

/** The units that misspelled lanes of a CFM most likely stand for: that these have no lane would be said twice. */
export function meantLanes({ lanes }: Cfm, symbols: SymbolTable): ReadonlySet<string> {
  return new Set(
    lanes.flatMap(({ reference }) =>
      reference?.resolution.kind === "unresolved" ? (symbols.suggestion(reference)?.text ?? []) : [],
    ),
  );
}
