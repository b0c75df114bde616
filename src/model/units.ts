import type { ProcessMap, Unit } from "./model.ts";
import { nameKey, symbolId, type SymbolId } from "./symbol.ts";

/** The identity of a declared unit, partner or post. */
export function unitSymbol(map: ProcessMap, unit: Unit): SymbolId {
  return symbolId(map.symbol, "unit", nameKey(unit.id));
}

/** A unit and, from below upwards, the units that it belongs to; a circle ends where it closes. */
export function unitChain(unit: Unit, map: ProcessMap): readonly Unit[] {
  const chain = new Set<Unit>();
  let at: Unit | undefined = unit;
  while (at !== undefined && !chain.has(at)) {
    chain.add(at);
    const parent: string | undefined = at.parent?.value;
    at = parent === undefined ? undefined : map.units.find((u) => u.id === parent);
  }
  return [...chain];
}

/** Whether a party belongs to the organisation: a unit, or a post that is not a partner's. */
export function isInternal(unit: Unit, map: ProcessMap): boolean {
  if (unit.kind === "lane") return false;
  return unitChain(unit, map).every((above) => above.kind !== "partner");
}
