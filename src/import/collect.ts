import { joinCode } from "../syntax/code.ts";
import type { WrittenCode } from "../syntax/written.ts";
import { following, type NewProcess } from "./assemble.ts";
import { processKey, type CarriedCodes } from "./carried.ts";

/** Gathers the processes of the files of one import, and counts the codes of files that say none. */
export interface Collected {
  readonly processes: readonly NewProcess[];
  /** The code of the next file that says none itself. */
  next(): WrittenCode;
  /** Whether a file before has this process, or one below it. */
  readonly has: (code: WrittenCode) => boolean;
  /**
   * Takes the processes of a file, with those above that it names; returns the new ones of these. CFMs that say that they are
   * of one process come together under it.
   */
  add(processes: readonly NewProcess[], above: readonly NewProcess[]): readonly NewProcess[];
}

const FIRST: WrittenCode = { prefix: "P", separator: ".", segments: ["1"] };

/**
 * `code`: what the user has said for the first file. `carried`: what files say, where the user has said none. `sample`: a code
 * of the map that the import goes into.
 */
export function collected(
  code: WrittenCode | null,
  carried: CarriedCodes | null,
  sample: WrittenCode | null,
): Collected {
  const processes: NewProcess[] = [];
  const places = new Map<string, number>();
  const used = new Set<string>();
  const has = (one: WrittenCode): boolean => used.has(processKey(one));
  const isTaken = (one: WrittenCode): boolean => carried?.isTaken({ ...one, parts: [] }) === true;
  const free = (from: WrittenCode): WrittenCode => {
    let one = from;
    while (isTaken(one) || has(one)) one = following(one);
    return one;
  };
  let next = free(code ?? firstLike(carried?.first ?? sample ?? FIRST));
  const addOne = (process: NewProcess): boolean => {
    const { segments } = process.code;
    const at = places.get(processKey({ segments }));
    if (at !== undefined && isTaken(process.code)) {
      processes[at] = together(processes[at]!, process);
      return false;
    }
    if (at === undefined) places.set(processKey({ segments }), processes.length);
    segments.forEach((_, last) => used.add(processKey({ segments: segments.slice(0, last + 1) })));
    processes.push(process);
    return true;
  };
  return {
    processes,
    next: () => next,
    has,
    add(added, above) {
      const isSaid = added.every((process) => isTaken(process.code));
      const fresh = above.filter(addOne);
      for (const process of added) addOne(process);
      next = free(isSaid ? next : following(next));
      return fresh;
    },
  };
}

/** The first process of a map whose codes are spelt like this one. */
function firstLike({ prefix, separator, segments }: WrittenCode): WrittenCode {
  return { prefix, separator, segments: ["1".padStart(segments[0]?.length ?? 1, "0")] };
}

/** What both say of one process. A CFM that two files only list is listed once. */
function together(one: NewProcess, other: NewProcess): NewProcess {
  const cfms = [one, other].flatMap(({ cfm, listed = [] }) => (cfm === null ? listed : [cfm, ...listed]));
  const byCode = new Map(cfms.toReversed().map((cfm) => [joinCode(cfm.code), cfm]));
  const [first = null, ...listed] = [...byCode.values()].toReversed();
  return { ...one, owner: one.owner ?? other.owner, cfm: first, listed };
}
