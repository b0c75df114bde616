import type { Edge } from "../order/graph.ts";
import { linesOf, type Port } from "../routing/grid.ts";
import type { RoutingProblem } from "../routing/routes.ts";
import { lowerBound } from "./bound.ts";
import { sidesOf } from "./costs.ts";
import type { EndPorts } from "./ends.ts";
import { H, V } from "./moves.ts";

/** What a route of an edge costs at least, whatever else is on the grid: what leaving costs, the way, bends and the end. */
export function createLeast(
  { graph, placement, grid, corners }: Required<RoutingProblem>,
  { outOf }: Pick<EndPorts, "outOf">,
): (edge: number) => number {
  return (index) => {
    const edge = graph.edges[index]!;
    const bound = boundTo(edge, { graph, placement, grid });
    const { out } = sidesOf(edge);
    return outOf(edge).reduce((least, { x, y, side }) => {
      const leaving = side === corners[index] ? Math.min(out[side], out.S) : out[side];
      return Math.min(least, leaving + bound(x, y, directionOf({ side })));
    }, Number.POSITIVE_INFINITY);
  };
}

/** What an edge has to pay at least from a point, reached in a direction. */
export function boundTo(
  edge: Edge,
  { graph, placement, grid }: Omit<RoutingProblem, "corners">,
): ReturnType<typeof lowerBound> {
  const target = linesOf(graph.boxes[edge.to]!, placement.cells[edge.to]!, grid);
  return lowerBound(edge, target, grid.along.places, grid.across.places, graph.weights.bend);
}

export function directionOf({ side }: Pick<Port, "side">): number {
  return side === "E" || side === "W" ? H : V;
}
