/** States by cost; of equals the one pushed last comes first, so that a search goes ahead, never wide. */
export interface Queue {
  clear(): void;
  /** `cost` is a whole number; what costs less than 0 is left out. */
  push(cost: number, state: number): void;
  /** Takes the cheapest state out; -1 when there is none. */
  pop(): number;
  /** What was taken out last cost this. */
  cost(): number;
  /** Gives all that is in it other costs; those with a cost of -1 are left out. */
  sortAnew(costOf: (state: number) => number): void;
}

/** In place of a state that was taken out. */
const TAKEN = -1;

/** A bucket a cost, each a chain of entries in typed arrays that grow: pushing and popping take no comparisons. */
export function createQueue(): Queue {
  /** Position of a bucket's last entry plus one; 0 for an empty one. */
  let heads = new Int32Array(4096);
  let next = new Int32Array(4096);
  let states = new Int32Array(4096);
  let entries = 0;
  let held = 0;
  let lowest = 0;
  let highest = -1;
  const clear = (): void => {
    if (highest >= 0) heads.fill(0, lowest, highest + 1);
    entries = 0;
    held = 0;
    lowest = 0;
    highest = -1;
  };
  const push = (cost: number, state: number): void => {
    if (cost < 0) return;
    if (cost >= heads.length) heads = grown(heads, cost + 1);
    if (entries === states.length) {
      states = grown(states, entries + 1);
      next = grown(next, entries + 1);
    }
    states[entries] = state;
    next[entries] = heads[cost]!;
    heads[cost] = ++entries;
    held += 1;
    if (highest < 0 || cost < lowest) lowest = cost;
    if (cost > highest) highest = cost;
  };
  return {
    clear,
    push,
    sortAnew(costOf) {
      // In the order in which they came, so that what came last comes first among equals, as before.
      const waiting = states.slice(0, entries);
      clear();
      for (const state of waiting) if (state !== TAKEN) push(costOf(state), state);
    },
    pop() {
      if (held === 0) return -1;
      while (heads[lowest] === 0) lowest += 1;
      const entry = heads[lowest]! - 1;
      heads[lowest] = next[entry]!;
      held -= 1;
      const state = states[entry]!;
      states[entry] = TAKEN;
      return state;
    },
    cost: () => lowest,
  };
}

/** A copy at least twice as long, with 0 behind what was there. */
export function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length * 2, least));
  larger.set(array);
  return larger;
}
