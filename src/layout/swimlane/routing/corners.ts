import type { Box, Edge, Graph } from "../order/graph.ts";
import { linesOf, type BoxLines, type Grid } from "./grid.ts";
import type { Placement } from "../order/rows.ts";
import { SIDES, type Side } from "./sides.ts";

/** The corner at which each edge leaves its source; null where it takes any place. */
export type Corners = readonly (Side | null)[];

/** In pt of length, as the router reckons. */
const COST = {
  bend: 42,
  /** Leaving above or below, and arriving there. */
  aside: 24,
  below: 16,
  crossing: 120,
  /** Leaving against the direction of reading. */
  against: 150,
  slanted: 60,
  /** What the first path of the reader counts more than others. */
  main: 1.5,
} as const;

/** Of more ways out only these get corners: there are four at most. */
const MOST_WAYS = 8;

/**
 * Gives ways out of decisions corners of their own before anything is routed: straight on to what stands straight ahead,
 * up to what stands above, down to what stands below, and all of them together as cheaply as can be. A corner at which
 * something arrives is not given away: what comes from behind arrives at the corner behind.
 */
export function assignCorners(graph: Graph, placement: Placement, grid: Grid): Corners {
  const corners: (Side | null)[] = graph.edges.map(() => null);
  const lines = graph.boxes.map((box, i) => linesOf(box, placement.cells[i]!, grid));
  const ways: Edge[][] = graph.boxes.map(() => []);
  const arrivals = graph.boxes.map((): Set<Side> => new Set());
  for (const edge of graph.edges) {
    if (edge.kind === "sequence") ways[edge.from]!.push(edge);
    arrivals[edge.to]!.add(arrivalSide(lines[edge.from]!, lines[edge.to]!));
  }
  graph.boxes.forEach((box, i) => {
    if (!givesCorners(box)) return;
    const free = SIDES.filter((side) => !arrivals[i]!.has(side));
    const own = ways[i]!.slice(0, MOST_WAYS);
    chosen(own, free, lines[i]!, lines).forEach((side, nth) => {
      corners[own[nth]!.index] = side;
    });
  });
  return corners;
}

/** Whether ways out of a box get corners. */
function givesCorners({ node }: Box): boolean {
  return node.ports.slanted && node.role === "decision";
}

/** Whether an edge is a way out that gets a corner. */
export function isGivenCorner({ boxes, edges }: Graph, edge: number): boolean {
  const { kind, from } = edges[edge]!;
  return kind === "sequence" && givesCorners(boxes[from]!);
}

/** Where an edge arrives: straight from above or below, else from behind. */
function arrivalSide(from: BoxLines, to: BoxLines): Side {
  if (from.x0 !== to.x0) return "W";
  return from.y1 < to.y0 ? "N" : from.y0 > to.y1 ? "S" : "W";
}

/** A way out and where it leads: ahead or back, and how many lines further down, negative for up. */
interface Exit {
  readonly main: boolean;
  readonly ahead: number;
  readonly down: number;
  /** Another box stands on the straight line to it. */
  readonly blocked: boolean;
}

function exitOf(edge: Edge, from: BoxLines, lines: readonly BoxLines[]): Exit {
  const to = lines[edge.to]!;
  const down = to.y0 > from.y1 ? to.y0 - from.y0 : to.y1 < from.y0 ? to.y1 - from.y1 : 0;
  const [left, right] = [Math.min(from.x1, to.x1), Math.max(from.x0, to.x0)];
  const blocked =
    down === 0 && lines.some((b) => b.x0 > left && b.x1 < right && b.y0 <= from.y1 && b.y1 >= from.y0);
  return { main: edge.main, ahead: Math.sign(to.x0 - from.x0), down, blocked };
}

/** The cheapest way to give ways out different corners; the first of equals. Null for what is left without. */
function chosen(
  ways: readonly Edge[],
  free: readonly Side[],
  from: BoxLines,
  lines: readonly BoxLines[],
): readonly (Side | null)[] {
  const exits = ways.map((edge) => exitOf(edge, from, lines));
  const without = Math.max(0, ways.length - free.length);
  let best: readonly (Side | null)[] = ways.map(() => null);
  let least = Number.POSITIVE_INFINITY;
  const choose = (sides: readonly (Side | null)[], sum: number, left: number): void => {
    if (sum >= least) return;
    const exit = exits[sides.length];
    if (exit === undefined) {
      best = sides;
      least = sum;
      return;
    }
    for (const side of free) {
      if (sides.includes(side)) continue;
      const crossed = sides.filter((other, i) => other !== null && crosses(exit, side, exits[i]!, other));
      choose([...sides, side], sum + costOf(exit, side) + crossed.length * COST.crossing, left);
    }
    if (left > 0) choose([...sides, null], sum + costOf(exit, "E") + COST.slanted, left - 1);
  };
  choose([], 0, without);
  return best;
}

/** Roughly what a way costs that leaves at a corner. */
function costOf({ main, ahead, down, blocked }: Exit, side: Side): number {
  const weight = main ? COST.main : 1;
  const { bend, aside, below, crossing, against } = COST;
  switch (side) {
    case "E":
      if (ahead <= 0) return weight * (down === 0 ? 5 * bend : 4 * bend);
      if (down !== 0) return weight * (bend + below);
      return blocked ? weight * (3 * bend + below) : 0;
    case "W":
      return weight * (against + (ahead < 0 ? (down === 0 ? 0 : bend) : 3 * bend));
    case "N":
    case "S": {
      if (down === 0) return weight * (aside + 2 * bend + below);
      const towards = down > 0 === (side === "S");
      if (!towards) return weight * (aside + 3 * bend + crossing);
      return weight * (aside + (ahead === 0 ? 0 : bend));
    }
  }
}

/** Whether two ways cross: what leaves nearer to a target has to be the one whose target is further off. */
function crosses(a: Exit, sideA: Side, b: Exit, sideB: Side): boolean {
  if (a.down * b.down <= 0 || sideA === sideB) return false;
  const rank = (side: Side): number =>
    side === "E" ? 1 : side === "W" ? 3 : side === (a.down > 0 ? "S" : "N") ? 0 : 2;
  const [nearer, other] = rank(sideA) < rank(sideB) ? [a, b] : [b, a];
  return Math.abs(nearer.down) < Math.abs(other.down);
}
