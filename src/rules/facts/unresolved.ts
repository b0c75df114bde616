import type { Reference, ReferenceRole } from "../../model/symbol.ts";
import { comparePlaces } from "../../source/source.ts";
import type { MapFacts } from "./facts.ts";

/** A name that stands for nothing, with the places where it is written, each once. */
export interface UnresolvedName {
  readonly name: string;
  readonly first: Reference;
  readonly others: readonly Reference[];
}

/**
 * The names of some roles that stand for nothing, in the order in which they are first met. A name that is written in
 * many places of one scope is one cause. Names that are doubtful have a finding elsewhere and are left out.
 */
export function unresolvedNames(
  facts: MapFacts,
  roles: readonly ReferenceRole[],
  reason: "name" | "prefix" = "name",
): readonly UnresolvedName[] {
  const groups = new Map<string, Reference[]>();
  for (const reference of facts.unresolved()) {
    const { resolution, role, scope, value } = reference;
    if (resolution.kind !== "unresolved" || resolution.reason !== reason || !roles.includes(role)) continue;
    const key = isOfMap(role) ? value : `${scope} ${value}`;
    const places = groups.get(key);
    if (places === undefined) groups.set(key, [reference]);
    else places.push(reference);
  }
  return [...groups.values()].flatMap((places) => {
    const [first, ...others] = inReadingOrder(places);
    return first === undefined ? [] : [{ name: first.value, first, others }];
  });
}

/** By place, those of the file in which the name is met first before all others: that is where it would be declared. */
function inReadingOrder(places: readonly Reference[]): readonly Reference[] {
  const home = places[0]?.span.file;
  const isAway = ({ span }: Reference): number => Number(span.file !== home);
  return places.toSorted((a, b) => isAway(a) - isAway(b) || comparePlaces(a.span, b.span));
}

const WITHIN_CFM: ReadonlySet<ReferenceRole> = new Set<ReferenceRole>([
  "together",
  "flow",
  "phase",
  "sopStep",
]);

/** Units are declared for the whole map, whatever CFM names them. */
function isOfMap(role: ReferenceRole): boolean {
  return !WITHIN_CFM.has(role);
}
