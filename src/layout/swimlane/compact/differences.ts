/** That one variable is at least another plus a distance. */
interface Difference {
  readonly from: number;
  readonly to: number;
  readonly least: number;
}

/** Where a variable is drawn that may stand in several places: to the start of the axis, to its end, or to neither. */
export type Pull = -1 | 0 | 1;

/** Distances that variables keep from each other. */
export interface Differences {
  /** `to` is to be at least `from + least`. */
  add(from: number, to: number, least: number): void;
  /**
   * Values that keep all distances, with the last variable as near to the first, which stays at 0, as can be. Each is in the
   * middle of what it may be then; those that are drawn somewhere go as far as the others let them, in the order given.
   */
  solve(drawn: readonly (readonly [variable: number, to: Pull])[]): Float64Array;
}

/** How far rounding may lead, pt. */
const ROUNDING = 1e-9;

/** Distances between variables, of which the first is the start of the axis and the last its end. */
export function createDifferences(variables: number): Differences {
  const behind: Difference[][] = Array.from({ length: variables }, () => []);
  const before: Difference[][] = Array.from({ length: variables }, () => []);
  return {
    add(from, to, least) {
      if (from === to) return;
      const one = { from, to, least };
      behind[from]!.push(one);
      before[to]!.push(one);
    },
    solve(drawn) {
      const end = variables - 1;
      const earliest = new Float64Array(variables).fill(Number.NEGATIVE_INFINITY);
      raise(0, 0, earliest, behind);
      const latest = new Float64Array(variables).fill(Number.POSITIVE_INFINITY);
      lower(end, earliest[end]!, latest, before);
      const free = new Set(drawn.map(([variable]) => variable));
      // What lies in the middle of what it may be keeps all distances, since these are convex.
      const middle = earliest.map((value, i) => inMiddle(value, latest[i]!));
      middle.forEach((value, i) => {
        if (free.has(i)) return;
        raise(i, value, earliest, behind);
        lower(i, value, latest, before);
      });
      for (const [variable, to] of drawn) {
        const [low, high] = [earliest[variable]!, latest[variable]!];
        const value = to < 0 ? low : to > 0 ? high : inMiddle(low, high);
        raise(variable, value, earliest, behind);
        lower(variable, value, latest, before);
      }
      return earliest.map((value) => (Number.isFinite(value) ? value : 0));
    },
  };
}

function inMiddle(low: number, high: number): number {
  if (!Number.isFinite(low)) return Number.isFinite(high) ? high : 0;
  return Number.isFinite(high) ? (low + high) / 2 : low;
}

/** Raises a variable to a value, and others as far as they keep their distances behind it. */
function raise(
  variable: number,
  value: number,
  earliest: Float64Array,
  behind: readonly (readonly Difference[])[],
): void {
  if (value <= earliest[variable]! + ROUNDING) return;
  earliest[variable] = value;
  const queue = [variable];
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    for (const { to, least } of behind[at]!) {
      const wanted = earliest[at]! + least;
      if (wanted <= earliest[to]! + ROUNDING) continue;
      earliest[to] = wanted;
      queue.push(to);
    }
}

/** The same towards the start. */
function lower(
  variable: number,
  value: number,
  latest: Float64Array,
  before: readonly (readonly Difference[])[],
): void {
  if (value >= latest[variable]! - ROUNDING) return;
  latest[variable] = value;
  const queue = [variable];
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    for (const { from, least } of before[at]!) {
      const wanted = latest[at]! - least;
      if (wanted >= latest[from]! - ROUNDING) continue;
      latest[from] = wanted;
      queue.push(from);
    }
}
