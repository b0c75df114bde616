/** A place along an axis where a page may end, pt, and what it costs to end it there. */
export interface Mark {
  readonly at: number;
  readonly cost: number;
}

/** What one stretch between two marks takes: how many sheets, and how ill it is cut; null when it fits no sheet. */
export interface Stretch {
  readonly sheets: number;
  readonly cost: number;
}

/** Pages as unequal as one that is full and one that is empty cost as much as this many flows cut. */
const UNEVEN = 20;
/** Fewer sheets always win over better cuts. */
const SHEET = 10_000;

/**
 * Cuts an axis at marks into stretches: as few sheets as can be, then few flows cut and stretches of equal length.
 * Returns the marks taken, first and last included; null when some stretch fits no sheet however it is cut.
 */
export function cutAxis(
  marks: readonly Mark[],
  stretch: (from: number, to: number) => Stretch | null,
): { readonly bounds: readonly number[]; readonly sheets: number; readonly cost: number } | null {
  const last = marks.length - 1;
  const total = (marks[last]?.at ?? 0) - (marks[0]?.at ?? 0);
  const stretches = marks.map((_, to) =>
    Array.from({ length: to }, (__, from) => (from < to ? stretch(from, to) : null)),
  );
  let best: ReturnType<typeof cutAxis> = null;
  let least = Number.POSITIVE_INFINITY;
  // Stretches of equal length can only be told once their number is known, so each number is tried.
  for (let count = 1, beyond = 0; count <= last && beyond < 2; count += 1) {
    const found = cutInto(count, marks, stretches, total / count);
    if (found === null) {
      if (best !== null) beyond += 1;
      continue;
    }
    if (best !== null) beyond += 1;
    const cost = found.sheets * SHEET + found.cost;
    if (cost < least) {
      least = cost;
      best = found;
    }
  }
  return best;
}

interface State extends Stretch {
  readonly from: number;
}

function cutInto(
  count: number,
  marks: readonly Mark[],
  stretches: readonly (readonly (Stretch | null)[])[],
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
      for (let from = to - 1; from >= 0; from -= 1) {
        const [start, one] = [before[from], stretches[to]?.[from]];
        if (start === null || start === undefined || one === null || one === undefined) continue;
        const uneven = (mark.at - (marks[from]?.at ?? 0)) / ideal - 1;
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
