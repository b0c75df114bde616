import type { Range } from "../../axes.ts";

/** A sign below a cut, or above one: where its line runs, and how wide it is, pt. */
export interface HungSign {
  readonly x: number;
  readonly width: number;
}

/** Its middle, and how many rows of signs stand between it and the cut. */
export interface Hung {
  readonly middle: number;
  readonly row: number;
}

/** A sign that has its place. */
interface Placed extends HungSign, Hung {
  readonly left: number;
  readonly right: number;
}

/** Between two signs, and between a sign and another's line, pt. */
const GAP = 1;
const PASSING = 2;
/** Between a sign and a border of its lane, pt. */
const INSIDE = 2;
/** A line meets its sign this far from the sign's ends at least, pt. */
const END = 4;
/** A sign may stand this far aside of its line rather than in a further row, pt. */
const ASIDE = 2.5;

const ROUNDING = 1e-6;

/** What it costs that a sign stands across a border, and in a further row; in pt that signs stand aside of their lines. */
const ACROSS_BORDER = 1000;
const FURTHER_ROW = 10;

/**
 * Where the signs of lines stand that run upright to a cut and may be closer than signs are wide: in the order given, each with
 * its middle at its line as far as the next line and the borders of its lane let it. Where two are too close for one row, one
 * stands deeper, across the line of the other, which ends before it: the right one or the left one, whichever leaves
 * all of them better places. `lanes` are empty where borders do not run along these lines.
 */
export function hang(signs: readonly HungSign[], lanes: readonly Range[]): readonly Hung[] {
  const rightDeeper = hangFromLeft(signs, lanes);
  const mirrored = hangFromLeft(
    signs.map(({ x, width }) => ({ x: -x, width })),
    lanes.map(({ from, to }) => ({ from: -to, to: -from })),
  );
  const leftDeeper = mirrored.map((one) => ({ ...one, middle: -one.middle }));
  return costOf(signs, leftDeeper, lanes) < costOf(signs, rightDeeper, lanes) - 0.01
    ? leftDeeper
    : rightDeeper;
}

function hangFromLeft(signs: readonly HungSign[], lanes: readonly Range[]): readonly Hung[] {
  const order = signs.map((_, i) => i).sort((a, b) => signs[a]!.x - signs[b]!.x);
  const placed: Placed[] = [];
  const found: Hung[] = [];
  order.forEach((sign, nth) => {
    const next = order[nth + 1];
    const { x, width } = signs[sign]!;
    const one = hangOne(signs[sign]!, next === undefined ? null : signs[next]!.x, placed, lanes);
    placed.push({ x, width, ...one, left: one.middle - width / 2, right: one.middle + width / 2 });
    found[sign] = one;
  });
  return found;
}

/** The place of a sign behind those left of it, in the first row in which it is free of them and of their lines. */
function hangOne(
  { x, width }: HungSign,
  next: number | null,
  placed: readonly Placed[],
  lanes: readonly Range[],
): Hung {
  const half = width / 2;
  const lane = lanes.find(({ from, to }) => from <= x && x <= to);
  const most = Math.min((next ?? Infinity) - PASSING, (lane?.to ?? Infinity) - INSIDE) - half;
  const least = (lane?.from ?? -Infinity) + INSIDE + half;
  const wanted = Math.min(most, Math.max(least, x));
  const middle = Math.max(x - half + END, Math.min(wanted, x + half - END));
  for (let row = 0; ; row += 1) {
    /** Behind the signs in the row, and the lines that pass it. */
    const free = Math.max(
      ...placed.map((o) =>
        o.row < row ? -Infinity : half + (o.row === row ? o.right + GAP : o.x + PASSING),
      ),
    );
    if (free <= middle + ROUNDING) return { middle, row };
    if (free <= Math.min(x + ASIDE, most) && !isAcross(free, half, lanes)) return { middle: free, row };
  }
}

function isAcross(middle: number, half: number, lanes: readonly Range[]): boolean {
  return lanes.some(({ from, to }) => [from, to].some((border) => Math.abs(border - middle) < half));
}

function costOf(signs: readonly HungSign[], hung: readonly Hung[], lanes: readonly Range[]): number {
  const rows = Math.max(0, ...hung.map(({ row }) => row));
  return signs.reduce((sum, { x, width }, i) => {
    const { middle } = hung[i]!;
    return sum + Math.abs(middle - x) + (isAcross(middle, width / 2, lanes) ? ACROSS_BORDER : 0);
  }, rows * FURTHER_ROW);
}
