import type { ArrayPool } from "./pool.ts";
import { linesOf, type Axis, type Grid } from "../routing/grid.ts";
import type { Graph } from "../order/graph.ts";
import type { Placement } from "../order/rows.ts";

/** The lines of an axis that one search looks at. */
export interface ActiveLines {
  readonly count: number;
  /** Index of each in the axis, ascending. */
  readonly lines: Int32Array;
  /** A line of the column or row that lies between this one and the next and is not looked at itself; -1 for none. */
  readonly between: Int32Array;
}

/**
 * Which lines matter to a search. Lines that no flow uses are alike: of a run of unused tracks in a gap the
 * middle one stands for all, and unused port lines matter only where the flow begins or ends. The rest is
 * left out, which makes the searched grid several times smaller and changes no way that could be found but by
 * the choice among equals. `used` counts the flows that run along each line;
 * `positions` is filled with where each line stands among those, -1 for those left out.
 */
export function activeLines(
  axis: Axis,
  used: Int32Array,
  wanted: readonly number[],
  positions: Int32Array,
): ActiveLines {
  const all = axis.lines.length;
  positions.fill(-1);
  for (const line of wanted) positions[line] = 0;
  const lines = new Int32Array(all);
  const between = new Int32Array(all).fill(-1);
  let count = 0;
  let skippedPort = -1;
  const take = (line: number): void => {
    if (count > 0) between[count - 1] = skippedPort;
    skippedPort = -1;
    positions[line] = count;
    lines[count++] = line;
  };
  for (let at = 0; at < all;) {
    const line = axis.lines[at]!;
    if (line.type === "port" || used[at]! > 0) {
      if (line.type === "track" || used[at]! > 0 || positions[at] === 0) take(at);
      else skippedPort = at;
      at += 1;
      continue;
    }
    const end = endOfRun(axis, used, at, line.gap);
    take((at + end - 1) >> 1);
    at = end;
  }
  return { count, lines, between };
}

/** Behind the last of the unused tracks of one gap. */
function endOfRun(axis: Axis, used: Int32Array, start: number, gap: number): number {
  let end = start + 1;
  for (; end < axis.lines.length; end += 1) {
    const line = axis.lines[end]!;
    if (line.type !== "track" || line.gap !== gap || used[end]! > 0) break;
  }
  return end;
}

/** The box that covers each point of the whole grid, -1 for none: no flow but its own may enter. */
export function coveredPoints(graph: Graph, placement: Placement, grid: Grid, pool: ArrayPool): Int32Array {
  const width = grid.along.lines.length;
  const covered = pool.take(width * grid.across.lines.length, -1);
  graph.boxes.forEach((box, i) => {
    const cell = placement.cells[i];
    if (cell === undefined) return;
    const { x0, x1, y0, y1 } = linesOf(box, cell, grid);
    for (let y = y0; y <= y1; y += 1) covered.fill(i, y * width + x0, y * width + x1 + 1);
  });
  return covered;
}
