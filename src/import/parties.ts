import { foldTitle } from "../model/words.ts";
import { isName, nameRegistry } from "../syntax/print/names.ts";

/** A unit or partner that an import needs and the map does not have yet. */
export interface NewParty {
  readonly id: string;
  readonly name: string;
  readonly isOwn: boolean;
}

/** The short names of parties: those of the map, and new ones, one for each name however it is spelt. */
export interface PartyRegistry {
  /**
   * The short name of the party called `name`; a new one is the agency's own unit or a partner. `known`: the short name
   * that it has had, which it keeps unless another party has it.
   */
  idOf(name: string, isOwn: boolean, known?: string | null): string;
  /** Keeps a short name for a party that a lane names itself; false when a new party has it. */
  keepForLanes(id: string): boolean;
  /** New parties in the order in which they were first asked for. */
  added(): readonly NewParty[];
}

/** `known`: names of the map's parties with their short names. */
export function partyRegistry(known: ReadonlyMap<string, string>): PartyRegistry {
  const ids = new Map([...known].map(([name, id]) => [foldTitle(name), id]));
  const names = nameRegistry(known.values());
  const newIds = new Set<string>();
  const added: NewParty[] = [];
  return {
    idOf(name, isOwn, known = null) {
      const key = foldTitle(name) || name;
      const present = ids.get(key);
      if (present !== undefined) return present;
      const isFree = known !== null && isName(known) && !names.has(known);
      const id = isFree ? known : names.nameFrom(name, "pihak");
      ids.set(key, id);
      names.take(id);
      newIds.add(id);
      added.push({ id, name, isOwn });
      return id;
    },
    keepForLanes(id) {
      if (!isName(id) || newIds.has(id)) return false;
      names.take(id);
      return true;
    },
    added: () => added,
  };
}
