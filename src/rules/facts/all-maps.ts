import type { ProcessMap, Repository } from "../../model/model.ts";
import { nameKey } from "../../model/symbol.ts";

/** What rules ask of all maps of a repository together, so that each of many maps need not look at all others. */
export interface AllMaps {
  /** Of two maps of one name the last. */
  readonly byName: ReadonlyMap<string, ProcessMap>;
  /** The place of the first map that prints a prefix, among all maps; prefixes as `nameKey` has them. */
  readonly firstPrinting: ReadonlyMap<string, number>;
  /** By names without case and accents: the first map, and the first of another name. */
  readonly alike: ReadonlyMap<string, readonly ProcessMap[]>;
}

const known = new WeakMap<Repository, AllMaps>();

export function allMaps(repository: Repository): AllMaps {
  const made = known.get(repository) ?? lookAt(repository.maps);
  known.set(repository, made);
  return made;
}

function lookAt(maps: readonly ProcessMap[]): AllMaps {
  const firstPrinting = new Map<string, number>();
  const alike = new Map<string, readonly ProcessMap[]>();
  maps.forEach((map, index) => {
    for (const prefix of printedPrefixes(map).map(nameKey))
      if (!firstPrinting.has(prefix)) firstPrinting.set(prefix, index);
    const name = plainName(map);
    const [first, other] = alike.get(name) ?? [];
    if (first === undefined) alike.set(name, [map]);
    else if (other === undefined && nameKey(first.id.value) !== nameKey(map.id.value))
      alike.set(name, [first, map]);
  });
  return { byName: new Map(maps.map((map) => [map.id.value, map])), firstPrinting, alike };
}

/** The prefixes that a map prints, each once. */
export function printedPrefixes(map: ProcessMap): readonly string[] {
  return map.processes.length === 0 ? [] : [...new Set([map.schemes.map.prefix, map.schemes.matrix.prefix])];
}

/** The name of a map without case and accents. */
export function plainName({ id }: ProcessMap): string {
  return id.value
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
