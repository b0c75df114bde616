import { MODES } from "./moves.ts";
import type { GridPoint } from "./occupancy.ts";

/** The way from one point that is looked at to a neighbour of it. */
export function wayBetween(from: number, to: number, columns: number): number {
  const step = to - from;
  return step === columns ? 1 : step === -columns ? 2 : step === 1 ? 0 : 3;
}

/** The points on the way to a state, from the start on. */
export function trace(state: number, parent: Int32Array): readonly number[] {
  const path: number[] = [];
  for (let at = state; at !== -1; at = parent[at]!) path.push(Math.floor(at / (2 * MODES)));
  return path.reverse();
}

/** The state with which the way to a state begins. */
export function firstOf(state: number, parent: Int32Array): number {
  let at = state;
  while (parent[at] !== -1) at = parent[at]!;
  return at;
}

/** A path without the points at which it goes straight on. */
export function corners(path: readonly GridPoint[]): readonly GridPoint[] {
  return path.filter((p, i) => {
    const [before, after] = [path[i - 1], path[i + 1]];
    if (before === undefined || after === undefined) return true;
    return !((before.x === p.x && p.x === after.x) || (before.y === p.y && p.y === after.y));
  });
}
