/** A place along an axis where a page may end, pt, and what it costs to end it there. */
export interface Mark {
  readonly at: number;
  readonly cost: number;
}

/** What one stretch between two marks takes: how many sheets, and how bad its cuts are; null when it fits no sheet. */
export interface Stretch {
  readonly sheets: number;
  readonly cost: number;
}

/** Pages as unequal as one that is full and one that is empty cost as much as this many flows cut. */
const UNEVEN = 20;
/** Fewer sheets always win over better cuts. */
const SHEET = 10_000;
/** So many stretches more than the fewest may take no more sheets and cross less. */
const MORE = 2;

/**
 * Cuts an axis at marks into stretches: as few sheets as can be, then few flows cut and stretches of equal length.
 * Returns the marks taken, first and last included; null when some stretch fits no sheet however it is cut. What
 * contains a stretch that is too long is not looked at, so the work grows with the marks that one sheet holds.
 */
export function cutAxis(
  marks: readonly Mark[],
  stretch: (from: number, to: number) => Stretch | "too-long" | null,
): { readonly bounds: readonly number[]; readonly sheets: number; readonly cost: number } | null {
  const last = marks.length - 1;
  const total = (marks[last]?.at ?? 0) - (marks[0]?.at ?? 0);
  const open = marks.map((_, to) => {
    const reachable: Open[] = [];
    for (let from = to - 1; from >= 0; from -= 1) {
      const one = stretch(from, to);
      if (one === "too-long") break;
      if (one !== null) reachable.push({ from, one });
    }
    return reachable;
  });
  let best: ReturnType<typeof cutAxis> = null;
  let least = Number.POSITIVE_INFINITY;
  const few = fewest(open);
  // Stretches of equal length can only be found once their number is known, so some numbers are tried.
  for (let count = few; count <= Math.min(last, few + MORE); count += 1) {
    const found = cutInto(count, marks, open, total / count);
    if (found === null) continue;
    const cost = found.sheets * SHEET + found.cost;
    if (cost < least) {
      least = cost;
      best = found;
    }
  }
  return best;
}

/** The least number of stretches that reach from the first mark to the last; infinite when none do. */
function fewest(open: readonly (readonly Open[])[]): number {
  const count = open.map((_, to) => (to === 0 ? 0 : Number.POSITIVE_INFINITY));
  open.forEach((reachable, to) => {
    for (const { from } of reachable) count[to] = Math.min(count[to]!, count[from]! + 1);
  });
  return count.at(-1)!;
}

interface State extends Stretch {
  readonly from: number;
}

/** A stretch that fits sheets, by where it begins. */
interface Open {
  readonly from: number;
  readonly one: Stretch;
}

function cutInto(
  count: number,
  marks: readonly Mark[],
  open: readonly (readonly Open[])[],
  ideal: number,
): { readonly bounds: readonly number[]; readonly sheets: number; readonly cost: number } | null {
  const last = marks.length - 1;
  const rank = (state: Stretch): number => state.sheets * SHEET + state.cost;
  let before: readonly (State | null)[] = marks.map((_, i) =>
    i === 0 ? { sheets: 0, cost: 0, from: 0 } : null,
  );
  const steps: (readonly (State | null)[])[] = [];
  for (let k = 0; k < count; k += 1) {
    const now = marks.map((mark, to): State | null => {
      let best: State | null = null;
      for (const { from, one } of open[to]!) {
        const start = before[from] ?? null;
        if (start === null) continue;
        const uneven = (mark.at - marks[from]!.at) / ideal - 1;
        const state = {
          sheets: start.sheets + one.sheets,
          cost: start.cost + one.cost + uneven * uneven * UNEVEN * 0.5 + (to === last ? 0 : mark.cost),
          from,
        };
        if (best === null || rank(state) < rank(best) - 1e-9) best = state;
      }
      return best;
    });
    steps.push(now);
    before = now;
  }
  const end = before[last];
  if (end === null || end === undefined) return null;
  const bounds = [last];
  for (let k = count - 1, at = last; k >= 0; k -= 1) {
    at = steps[k]?.[at]?.from ?? 0;
    bounds.unshift(at);
  }
  return { bounds, sheets: end.sheets, cost: end.cost };
}
