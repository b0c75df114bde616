import type { Edge } from "../order/graph.ts";
import type { BoxLines } from "../routing/grid.ts";
import { COST, sidesOf } from "./costs.ts";
import { H } from "./moves.ts";

/**
 * What an edge has to pay at least from a point, reached in a direction, to its target: the way, the bends and the end,
 * whatever else is on the grid. `px` and `py` are the places of the lines, `target` those that its target covers, `bend` what a
 * turn costs.
 */
export function lowerBound(
  edge: Edge,
  { x0, x1, y0, y1 }: BoxLines,
  px: readonly number[],
  py: readonly number[],
  bend: number,
): (x: number, y: number, direction: number) => number {
  const { into } = sidesOf(edge);
  const upright = bend + into.N;
  const around = Math.min(into.E, 2 * bend);
  return (x, y, direction) => {
    const dx = x < x0 ? px[x0]! - px[x]! : x > x1 ? px[x]! - px[x1]! : 0;
    const dy = y < y0 ? py[y0]! - py[y]! : y > y1 ? py[y]! - py[y1]! : 0;
    let turns = 0;
    if (direction === H) turns = dy > 0 ? upright : x > x1 ? around : 0;
    else if (dx > 0) turns = bend;
    return (dx + dy) * COST.length + turns;
  };
}
