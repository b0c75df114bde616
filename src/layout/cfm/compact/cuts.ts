import type { Range } from "../../axes.ts";
import type { Topology } from "../topology.ts";
import type { Shown } from "./compact.ts";
import { boxParts } from "./parts.ts";

/** A cut keeps this far from lines that run along it, pt. */
const CLEAR = 2;

/** Where a page may be cut along the flow of reading: the start of the first column, then before each other one. */
export function columnCuts({ graph, placement }: Topology, shown: Shown): readonly number[] {
  const parts = boxParts(shown, graph).flatMap((own, box) =>
    own.map(({ along, length }) => ({ slot: placement.cells[box]!.column, from: along, to: along + length })),
  );
  const lines = linesAcross(shown, "along");
  return Array.from({ length: placement.columns }, (_, column) => {
    const [ends, begins] = between(parts, column);
    return column === 0 ? begins : freest({ from: ends, to: begins }, lines);
  });
}

/** The same across the flow of reading, within lanes: before each row but the first of its lane. */
export function rowCuts({ graph, placement, grid }: Topology, shown: Shown): readonly number[] {
  const parts = boxParts(shown, graph).flatMap((own, box) => {
    const { lane, lastLane } = graph.boxes[box]!;
    const { row, lastRow } = placement.cells[box]!;
    const [first, last] = [grid.laneSlot[lane]! + row, grid.laneSlot[lastLane]! + lastRow];
    return own.map(({ across, breadth }) => ({ first, last, from: across, to: across + breadth }));
  });
  const lines = linesAcross(shown, "across");
  return placement.rows.flatMap((rows, lane) =>
    Array.from({ length: rows - 1 }, (_, nth): number => {
      const slot = grid.laneSlot[lane]! + nth + 1;
      const ends = Math.max(...parts.flatMap(({ last, to }) => (last < slot ? [to] : [])));
      const begins = Math.min(...parts.flatMap(({ first, from }) => (first >= slot ? [from] : [])));
      return freest({ from: ends, to: begins }, lines);
    }),
  );
}

/** Where what stands before a slot ends, and where what stands in it or behind it begins. */
function between(
  parts: readonly (Range & { readonly slot: number })[],
  slot: number,
): readonly [number, number] {
  let [ends, begins] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const part of parts)
    if (part.slot < slot) ends = Math.max(ends, part.to);
    else begins = Math.min(begins, part.from);
  return [ends, begins];
}

/** Places of lines that stand across an axis, ascending. */
function linesAcross({ flows }: Shown, axis: "along" | "across"): readonly number[] {
  const places = flows.flatMap((flow) =>
    (flow?.points ?? []).slice(1).flatMap((to, i) => (flow!.points[i]![axis] === to[axis] ? [to[axis]] : [])),
  );
  return [...new Set(places)].sort((a, b) => a - b);
}

/** The middle of the last part of a range in which no line stands; the middle of the widest where none is wide. */
function freest({ from, to }: Range, lines: readonly number[]): number {
  const inner = [from, ...lines.filter((at) => at > from && at < to), to];
  const parts = inner.slice(1).map((end, i) => ({ at: (inner[i]! + end) / 2, width: end - inner[i]! }));
  const wide = parts.filter(({ width }) => width >= 2 * CLEAR).at(-1);
  return (wide ?? parts.reduce((a, b) => (b.width > a.width ? b : a))).at;
}
