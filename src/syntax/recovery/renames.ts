import type { Correction } from "../report/correction.ts";

/** Places of one name that are changed with it. */
const MAX_PLACES = 1000;

export interface Collected {
  readonly corrections: readonly Correction[];
  /** Names that were read as others, by what is written. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly add: (correction: Correction) => void;
}

/** The corrections of a file; a name is reported where it is first written, with all its places. */
export function collectCorrections(): Collected {
  const corrections: Correction[] = [];
  const renamed = new Map<string, string>();
  const places = new Map<string, number>();
  return {
    corrections,
    renamed,
    add(correction) {
      const { renames, edits } = correction;
      const first = renames === undefined ? undefined : places.get(renames.written);
      const known = first === undefined ? undefined : corrections[first];
      if (renames !== undefined && first !== undefined && known !== undefined) {
        if (known.edits.length < MAX_PLACES)
          corrections[first] = { ...known, edits: [...known.edits, ...edits] };
        return;
      }
      if (renames !== undefined) {
        renamed.set(renames.written, renames.name);
        places.set(renames.written, corrections.length);
      }
      corrections.push(correction);
    },
  };
}
