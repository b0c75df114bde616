import { alsoIn, noteOf } from "./notes.ts";
import type { ImportNote } from "../note.ts";

type Code = Parameters<typeof noteOf>[0];

/** Gathers notes of which one is enough for all cells that are alike; each names its first cell and counts the others. */
export interface Tally {
  /** `name`: what the note is about; cells of one kind of note and one `key`, else one name, are alike. */
  add(code: Code, place: string, name: string, key?: string): void;
  /** The notes in the order of their first cells. */
  notes(): readonly ImportNote[];
}

export function newTally(): Tally {
  const counts = new Map<string, { readonly of: readonly [Code, string, string]; n: number }>();
  return {
    add(code, place, name, key = name) {
      const alike = `${code} ${key}`;
      const known = counts.get(alike);
      if (known === undefined) counts.set(alike, { of: [code, place, name], n: 0 });
      else known.n += 1;
    },
    notes: () =>
      [...counts.values()].map(({ of: [code, place, name], n }) =>
        noteOf(code, place, name, n === 0 ? "" : alsoIn(n)),
      ),
  };
}
