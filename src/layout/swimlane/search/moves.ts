import type { Port } from "../routing/grid.ts";

/** Directions of a stretch: level or upright. */
export const H = 0;
export const V = 1;
/** On the trunk that flows of one source share; on its own; on the trunk into a common target. */
export const TRUNK = 0;
export const OWN = 1;
export const JOINED = 2;
export const MODES = 3;

/** The four ways to go: right, down, up, left. */
export const DX = [1, 0, 0, -1] as const;
export const DY = [0, 1, -1, 0] as const;

/** Position in `DX` and `DY` of the way that leads out of a box at each side. */
export const OUTWARD: Readonly<Record<Port["side"], number>> = { E: 0, S: 1, N: 2, W: 3 };

/** The opposite way. */
export function opposite(way: number): number {
  return 3 - way;
}
