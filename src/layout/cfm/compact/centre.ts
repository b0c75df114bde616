import type { AxisRect } from "../../axes.ts";
import type { GapRoom } from "../../swimlane/measures/coords.ts";
import type { Port } from "../../swimlane/routing/grid.ts";
import type { Spacing } from "../../swimlane/measures/spacing.ts";
import type { Topology } from "../topology.ts";
import type { Geometry, Shown } from "./compact.ts";
import { boxParts } from "./parts.ts";

/** A box that moves to its lines keeps this far from all else, pt. */
const CLEAR = 6;

type Axis = "along" | "across";

/**
 * Moves boxes whose ends on two opposite sides all lie beside the middle, and on one line: the box goes to the line, so that
 * it ends in the middle. Where something else stands in the way the box stays.
 */
export function centred(
  topology: Topology,
  start: Geometry,
  show: (geometry: Geometry) => Shown,
  spacing: Spacing,
): Geometry {
  const before = show(start);
  let geometry = start;
  for (const axis of ["across", "along"] as const) {
    const offsets = commonOffsets(topology, axis);
    offsets.forEach((offset, box) => {
      if (offset === 0 || before.nodes[box] === null) return;
      const moved = withMoved(geometry, box, axis, offset * spacing.ports[axis]);
      if (isClear(topology, moved, show(moved), box)) geometry = moved;
    });
  }
  return geometry;
}

/** The room that boxes need which move to their lines. */
export function roomsToMove(topology: Topology, { ports }: Spacing): readonly GapRoom[] {
  const { placement, grid, graph } = topology;
  const rooms = (axis: Axis, gapBefore: (box: number) => number): readonly GapRoom[] =>
    commonOffsets(topology, axis).flatMap((offset, box): readonly GapRoom[] => {
      if (offset === 0) return [];
      const [end, behind] = offset > 0 ? (["start", 1] as const) : (["end", 0] as const);
      return [{ box, axis, end, gap: gapBefore(box) + behind, room: ports[axis] }];
    });
  return [
    ...rooms("along", (box) => placement.cells[box]!.column),
    ...rooms("across", (box) => grid.laneGap[graph.boxes[box]!.lane]! + placement.cells[box]!.row),
  ];
}

function withMoved(geometry: Geometry, box: number, axis: Axis, by: number): Geometry {
  const rooms = geometry.rooms.map((room, i) => (i === box ? { ...room, [axis]: room[axis] + by } : room));
  return { ...geometry, rooms };
}

/** By box, on which side of the middle all its ends lie that an axis sees; 0 where they do not, or one lies on it. */
function commonOffsets({ graph, grid, routes }: Topology, axis: Axis): readonly (-1 | 0 | 1)[] {
  const found = graph.boxes.map(() => new Set<-1 | 0 | 1>());
  const note = (box: number, { side, x, y }: Port): void => {
    const level = side === "E" || side === "W";
    if (level !== (axis === "across")) return;
    const line = level ? grid.across.lines[y]! : grid.along.lines[x]!;
    if (line.type === "port") found[box]!.add(line.port);
  };
  graph.edges.forEach(({ from, to }, i) => {
    note(from, routes[i]!.out);
    note(to, routes[i]!.into);
  });
  return found.map((offsets, i) => {
    const { lane, lastLane, node } = graph.boxes[i]!;
    const [first] = offsets;
    const movable = !node.ports.slanted && (axis === "along" || lane === lastLane);
    return movable && offsets.size === 1 ? first! : 0;
  });
}

/** Whether a box keeps clear of all else, stays in its lane, and before and behind what stands in other columns. */
function isClear({ graph, placement }: Topology, geometry: Geometry, shown: Shown, box: number): boolean {
  const all = boxParts(shown, graph);
  const own = all[box]!;
  const { lane, lastLane } = graph.boxes[box]!;
  const [top, bottom] = [geometry.lanes[lane]!.from + CLEAR, geometry.lanes[lastLane]!.to - CLEAR];
  if (own.some(({ across, breadth }) => across < top || across + breadth > bottom)) return false;
  const at = placement.cells[box]!;
  const others = all.every((parts, i) => {
    if (i === box) return true;
    const { column, row } = placement.cells[i]!;
    return own.every((mine) =>
      parts.every((other) => {
        if (isNear(mine, other)) return false;
        if (column > at.column) return mine.along + mine.length + CLEAR <= other.along;
        if (column < at.column) return other.along + other.length + CLEAR <= mine.along;
        if (graph.boxes[i]!.lane !== lane || row === at.row) return true;
        return row > at.row
          ? mine.across + mine.breadth + CLEAR <= other.across
          : other.across + other.breadth + CLEAR <= mine.across;
      }),
    );
  });
  if (!others) return false;
  return shown.flows.every((flow, i) => {
    if (flow === null) return true;
    const { points } = flow;
    const { from, to } = graph.edges[i]!;
    return points.slice(1).every((b, nth) => {
      const a = points[nth]!;
      const stretch = {
        along: Math.min(a.along, b.along),
        across: Math.min(a.across, b.across),
        length: Math.abs(a.along - b.along),
        breadth: Math.abs(a.across - b.across),
      };
      const ends = (nth === 0 && from === box) || (nth + 2 === points.length && to === box);
      return ends || own.every((mine) => !isNear(mine, stretch));
    });
  });
}

function isNear(a: AxisRect, b: AxisRect): boolean {
  return (
    a.along < b.along + b.length + CLEAR &&
    b.along < a.along + a.length + CLEAR &&
    a.across < b.across + b.breadth + CLEAR &&
    b.across < a.across + a.breadth + CLEAR
  );
}
