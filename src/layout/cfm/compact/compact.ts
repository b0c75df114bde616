import type { AxisPoint, AxisRect, Range } from "../../axes.ts";
import { createDifferences } from "../../swimlane/compact/differences.ts";
import { keepApart, type Obstacle } from "../../swimlane/compact/obstacles.ts";
import type { Spacing } from "../../swimlane/measures/spacing.ts";
import type { PlacedFlow, PlacedNode } from "../placed.ts";
import type { Topology } from "../topology.ts";
import { apartOf } from "./apart.ts";
import { centred } from "./centre.ts";
import { keepTips } from "./tips.ts";
import { flowVariables, type FlowVariables, type IsVisible } from "./variables.ts";

/** Where rooms of boxes, corners of flows and lanes lie, before outlines and labels are known; pt. */
export interface Geometry {
  readonly rooms: readonly AxisRect[];
  /** Of each flow; its ends lie on the lines of the grid, not yet on outlines. */
  readonly points: readonly (readonly AxisPoint[])[];
  readonly lanes: readonly Range[];
  /** Along the flow of reading, each behind the other. */
  readonly phases: readonly Range[];
  readonly length: number;
  readonly breadth: number;
}

/** A drawing, or a stretch of it, as a geometry shows it: boxes and flows by their numbers, null for what is not shown. */
export interface Shown {
  readonly nodes: readonly (PlacedNode | null)[];
  readonly flows: readonly (PlacedFlow | null)[];
}

/** A drawing that takes no more room than it needs. */
export interface Compacted extends Shown {
  readonly geometry: Geometry;
}

/**
 * Moves columns, rows, lines and lanes together until something that stands beside something else hinders: a column is no
 * wider for what stands in another lane. Columns and rows stay straight, the order along both axes stays, and so does
 * all that the routes say. Of flows that a stretch shows in part, `visible` says which.
 */
export function compacted(
  topology: Topology,
  start: Geometry,
  show: (geometry: Geometry) => Shown,
  least: { readonly lanes: readonly number[]; readonly phases: readonly number[] },
  spacing: Spacing,
  visible: IsVisible,
): Compacted {
  const ends = centred(topology, start, show, spacing);
  const along = compactedAlong(topology, ends, show(ends), least.phases, spacing, visible);
  const across = compactedAcross(topology, along, show(along), least.lanes, spacing, visible);
  return { ...show(across), geometry: across };
}

const START = 0;

function compactedAlong(
  topology: Topology,
  start: Geometry,
  { nodes, flows }: Shown,
  phaseLeast: readonly number[],
  spacing: Spacing,
  visible: IsVisible,
): Geometry {
  const { graph, placement } = topology;
  const columnOf = (box: number): number => 1 + placement.cells[box]!.column;
  const lines = flowVariables(topology, "along", 1 + placement.columns, visible, columnOf);
  const cutOf = (column: number): number => lines.next + column - 1;
  const inside = start.phases.filter(({ from }) => from > 0);
  const end = cutOf(placement.columns) + inside.length;
  /** The variable of the line before a phase; the first may begin with the drawing. */
  const borderOf = (phase: Range | undefined): number =>
    phase === undefined ? end : phase.from > 0 ? cutOf(placement.columns) + inside.indexOf(phase) : START;
  const differences = createDifferences(end + 1);
  const obstacles: Obstacle[] = [];
  const own: { readonly column: number; readonly obstacle: Obstacle }[] = [];
  const add = (box: number, kind: Obstacle["kind"], rect: AxisRect): void => {
    const at = columnOf(box);
    const obstacle: Obstacle = { ...seenAlong(rect), kind, first: at, last: at };
    obstacles.push(obstacle);
    own.push({ column: at - 1, obstacle });
  };
  nodes.forEach((node, i) => {
    if (node === null) return;
    add(i, "box", node.outline);
    if (node.caption !== null) add(i, "caption", node.caption);
  });
  flows.forEach((flow, i) => {
    if (flow !== null && flow.label !== null) add(graph.edges[i]!.from, "label", flow.label.bounds);
  });
  obstacles.push(...lineObstacles(flows, lines, "along"));
  obstacles.push(...frame(start.length, START, end));
  for (const phase of inside) {
    const [at, variable] = [phase.from, borderOf(phase)];
    obstacles.push({ ...EVERYWHERE, kind: "border", from: at, to: at, first: variable, last: variable });
  }
  keepApart(obstacles, apartOf(spacing, "along"), differences);
  keepTips(flows, graph, lines, "along", columnOf, differences);
  start.phases.forEach((phase, i) => {
    const length = phase.to - phase.from;
    const least = Math.min(phaseLeast[i]!, length);
    differences.add(borderOf(phase), borderOf(start.phases[i + 1]), least - length);
  });
  // Nothing of one column reaches over what is of the next: a page can be cut between them.
  const [ends, begins] = [new Map<number, number>(), new Map<number, number>()];
  for (const { column, obstacle } of own) {
    ends.set(column, Math.max(ends.get(column) ?? 0, obstacle.to));
    begins.set(column, Math.min(begins.get(column) ?? Number.POSITIVE_INFINITY, obstacle.from));
  }
  for (const { column, obstacle } of own) {
    const { from, to, first, last } = obstacle;
    const at = ends.get(column - 1);
    // The first column that is shown has none before it.
    if (at !== undefined) {
      differences.add(cutOf(column), first, Math.min(CUT, from - at) - (from - at));
    }
    if (column + 1 < placement.columns) {
      const at = ends.get(column)!;
      differences.add(last, cutOf(column + 1), to - at);
    }
  }
  const shift = differences.solve(lines.drawn);
  return {
    ...start,
    rooms: start.rooms.map((room, i) => ({ ...room, along: room.along + shift[columnOf(i)]! })),
    points: start.points.map((points, i) =>
      points.map((point, nth) => ({ ...point, along: point.along + lines.shiftAt(i, nth, shift) })),
    ),
    phases: start.phases.map((phase, i) => ({
      from: phase.from + shift[borderOf(phase)]!,
      to: phase.to + shift[borderOf(start.phases[i + 1])]!,
    })),
    length: start.length + shift[end]!,
  };
}

/** Between what stands in two columns, pt. */
const CUT = 4;

function compactedAcross(
  topology: Topology,
  start: Geometry,
  { nodes, flows }: Shown,
  laneLeast: readonly number[],
  spacing: Spacing,
  visible: IsVisible,
): Geometry {
  const { graph, placement, grid, routes } = topology;
  const rowOf = (box: number): number => {
    return 1 + grid.laneSlot[graph.boxes[box]!.lane]! + placement.cells[box]!.row;
  };
  const lastRowOf = (box: number): number => {
    return 1 + grid.laneSlot[graph.boxes[box]!.lastLane]! + placement.cells[box]!.lastRow;
  };
  const slots = grid.across.slots.length;
  const lines = flowVariables(topology, "across", 1 + slots, visible, (_, line) => {
    const port = grid.across.lines[line]!;
    if (port.type !== "port") throw new Error("a flow ends at a box between its ports");
    return 1 + port.slot;
  });
  const borders = start.lanes.slice(1).map(({ from }, i) => ({ at: from, variable: lines.next + i }));
  const end = lines.next + borders.length;
  const differences = createDifferences(end + 1);
  const obstacles: Obstacle[] = [];
  const add = (kind: Obstacle["kind"], rect: AxisRect, first: number, last: number): void => {
    obstacles.push({ ...seenAcross(rect), kind, first, last });
  };
  nodes.forEach((node, i) => {
    if (node === null) return;
    const { outline, caption, room, least } = node;
    const [first, last] = [rowOf(i), lastRowOf(i)];
    if (first === last) {
      add("box", outline, first, first);
      if (caption !== null) add("caption", caption, first, first);
      return;
    }
    add("box", room, first, last);
    differences.add(first, last, Math.min(room.breadth, least.breadth) - room.breadth);
    // The part of it in its first and its last lane stays there.
    const half = spacing.slot / 2 + spacing.idleEdge;
    const [top, bottom] = [room.across + spacing.slot / 2, room.across + room.breadth - spacing.slot / 2];
    for (const { at, variable } of borders) {
      if (at > top) differences.add(first, variable, Math.min(half, at - top) - (at - top));
      if (at < bottom) differences.add(variable, last, Math.min(half, bottom - at) - (bottom - at));
    }
  });
  // What ends in the middle of a box over several rows ends between the first and the last of them.
  graph.edges.forEach(({ from, to }, i) => {
    const points = start.points[i]!;
    for (const [box, nth, stretch] of [
      [from, 0, 0],
      [to, points.length - 1, points.length - 2],
    ] as const) {
      const variable = lines.variableOf(i, stretch);
      const [first, last] = [rowOf(box), lastRowOf(box)];
      if (variable === null || first === last || nodes[box] === null) continue;
      const { across, breadth } = start.rooms[box]!;
      const [before, behind] = [points[nth]!.across - across, across + breadth - points[nth]!.across];
      differences.add(first, variable, Math.min(spacing.slot / 2, before) - before);
      differences.add(variable, last, Math.min(spacing.slot / 2, behind) - behind);
    }
  });
  flows.forEach((flow, i) => {
    if (flow === null || flow.label === null) return;
    const { label } = flow;
    const { from } = graph.edges[i]!;
    const { side } = routes[i]!.out;
    const variable = side === "N" ? rowOf(from) : side === "S" ? lastRowOf(from) : lines.variableOf(i, 0)!;
    add("label", label.bounds, variable, variable);
  });
  obstacles.push(...lineObstacles(flows, lines, "across"));
  obstacles.push(...frame(start.breadth, START, end));
  for (const { at, variable } of borders)
    obstacles.push({ ...EVERYWHERE, kind: "border", from: at, to: at, first: variable, last: variable });
  keepApart(obstacles, apartOf(spacing, "across"), differences);
  const sideOf = (box: number, isAtStart: boolean): number => (isAtStart ? rowOf(box) : lastRowOf(box));
  keepTips(flows, graph, lines, "across", sideOf, differences);
  const all = [START, ...borders.map(({ variable }) => variable), end];
  start.lanes.forEach(({ from, to }, i) => {
    differences.add(all[i]!, all[i + 1]!, Math.min(laneLeast[i]!, to - from) - (to - from));
  });
  const shift = differences.solve(lines.drawn);
  return {
    ...start,
    rooms: start.rooms.map((room, i) => {
      const [first, last] = [shift[rowOf(i)]!, shift[lastRowOf(i)]!];
      return { ...room, across: room.across + first, breadth: room.breadth + last - first };
    }),
    points: start.points.map((points, i) =>
      points.map((point, nth) => ({ ...point, across: point.across + lines.shiftAt(i, nth, shift) })),
    ),
    lanes: start.lanes.map(({ from, to }, i) => ({
      from: from + shift[all[i]!]!,
      to: to + shift[all[i + 1]!]!,
    })),
    breadth: start.breadth + shift[end]!,
  };
}

const EVERYWHERE = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY } as const;

type Extent = Pick<Obstacle, "from" | "to" | "low" | "high">;

function seenAlong({ along, across, length, breadth }: AxisRect): Extent {
  return { from: along, to: along + length, low: across, high: across + breadth };
}

function seenAcross({ along, across, length, breadth }: AxisRect): Extent {
  return { from: across, to: across + breadth, low: along, high: along + length };
}

function frame(size: number, start: number, end: number): readonly Obstacle[] {
  return [
    { ...EVERYWHERE, kind: "border", from: 0, to: 0, first: start, last: start },
    { ...EVERYWHERE, kind: "border", from: size, to: size, first: end, last: end },
  ];
}

/** The stretches of flows that stand across an axis. */
function lineObstacles(
  flows: Shown["flows"],
  lines: FlowVariables,
  axis: "along" | "across",
): readonly Obstacle[] {
  const other = axis === "along" ? "across" : "along";
  return flows.flatMap((shown, flow) =>
    (shown?.points ?? []).slice(1).flatMap((to, nth): readonly Obstacle[] => {
      const variable = lines.variableOf(flow, nth);
      if (variable === null) return [];
      const from = shown!.points[nth]!;
      const [low, high] = [Math.min(from[other], to[other]), Math.max(from[other], to[other])];
      return [{ kind: "line", from: from[axis], to: from[axis], first: variable, last: variable, low, high }];
    }),
  );
}
