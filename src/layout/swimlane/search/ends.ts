import type { Edge, Graph } from "../order/graph.ts";
import type { Corners } from "../routing/corners.ts";
import type { Placement } from "../order/rows.ts";
import { portsOf, type Grid, type Port } from "../routing/grid.ts";
import { COST, sidesOf } from "./costs.ts";
import { DX, DY, H, OUTWARD, V, opposite } from "./moves.ts";
import type { Occupancy } from "./occupancy.ts";

/** A way out of a box and what it costs. */
export interface Start {
  readonly port: Port;
  readonly cost: number;
}

/** A way into a box: the point of the whole grid, the way to go into it, and what it costs. */
export interface Entry extends Start {
  readonly point: number;
  readonly way: number;
}

/** Where edges may begin and end as the lines on the grid are now. */
export interface Ends {
  /** Once all are `settled`, a corner that its way out does not use is free to others. */
  starts(edge: Edge, settled: boolean): readonly Start[];
  entries(edge: Edge): readonly Entry[];
}

/** Where edges may begin and end, whatever is on the grid. */
export interface EndPorts {
  /** Of each box. */
  readonly ports: (box: number) => readonly Port[];
  readonly outOf: (edge: Edge) => readonly Port[];
  readonly into: (edge: Edge) => readonly Port[];
  /** The edges that leave each box. */
  readonly ways: readonly (readonly Edge[])[];
}

export function endPorts(graph: Graph, placement: Placement, grid: Grid): EndPorts {
  /** Of the boxes that were asked for: some routers are asked for few edges. */
  const known: (readonly Port[])[] = [];
  const ports = (box: number): readonly Port[] => (known[box] ??= portsOf(box, graph, placement, grid));
  const ways = graph.boxes.map((): Edge[] => []);
  for (const edge of graph.edges) ways[edge.from]!.push(edge);
  // A decision with many ways out keeps its sides for them: all that leads to it arrives at one port.
  const isCrowded = (box: number): boolean =>
    graph.boxes[box]!.crowded === true || ways[box]!.length >= CROWDED;
  const leaving = (box: number): readonly Port[] =>
    isCrowded(box) ? ports(box).filter((port) => !isEntrance(port)) : ports(box);
  return {
    ports,
    ways,
    outOf: ({ from }) => leaving(from),
    // A line that is routed from its target leaves there.
    into: ({ to, reversed }) =>
      reversed ? leaving(to) : isCrowded(to) ? ports(to).filter(isEntrance) : ports(to),
  };
}

/** `exits` are the corners that ways out have as each is asked for. */
export function createEnds(
  graph: Graph,
  { ports, outOf, into, ways }: EndPorts,
  width: number,
  occupancy: Occupancy,
  exits: Corners,
): Ends {
  /** Whether some way out of a box has one of its corners. */
  const isOwned = (box: number, side: Port["side"]): boolean =>
    ways[box]!.some(({ index }) => exits[index] === side);
  /** Whether some way out of a box has no corner: what else is tied to it is no worse off. */
  const isShort = (box: number): boolean =>
    ways[box]!.some(({ index, kind }) => kind === "sequence" && (exits[index] ?? null) === null);
  /** The first stretch out of a port. */
  const firstOf = ({ x, y, side }: Port): number => {
    const way = OUTWARD[side];
    const point = y * width + x;
    const first = way === 0 || way === 1 ? point : point + DX[way]! + DY[way]! * width;
    return occupancy.stretch(first, way === 0 || way === 3 ? H : V);
  };

  /** Whether a flow runs on the first stretch out of a port. */
  const isBusy = (port: Port): boolean => occupancy.isUsed(firstOf(port));

  /** What an end beside the middle of a side costs: less when somebody has the middle that this edge may not share it with. */
  const beside = ({ index }: Edge, box: number, { side }: Port): number =>
    ports(box).some(
      (port) => port.middle && port.side === side && isBusy(port) && !occupancy.mayRun(firstOf(port), index),
    )
      ? COST.offMiddle
      : COST.offFreeMiddle;

  const isGiven = (box: number, port: Port, settled: boolean): boolean =>
    isOwned(box, port.side) && (!settled || isBusy(port));

  /** Whether a diamond has a corner that no way out was given, and at which nothing ends so far. */
  const hasCorner = (box: number, settled: boolean): boolean =>
    ports(box).some((port) => port.middle && !isGiven(box, port, settled) && !isBusy(port));

  const leaving = (edge: Edge, port: Port, settled: boolean): number => {
    const base = sidesOf(edge).out[port.side];
    const { slanted } = graph.boxes[edge.from]!.node.ports;
    if (!slanted) return base + (port.middle ? 0 : beside(edge, edge.from, port));
    const own = exits[edge.index] ?? null;
    if (own === null) {
      if (!port.middle) return base + (hasCorner(edge.from, settled) ? COST.slantedWithCorner : COST.slanted);
      if (!isGiven(edge.from, port, settled)) return base;
      return (
        base + (edge.kind === "sequence" || isShort(edge.from) ? COST.givenCorner : COST.slantedWithCorner)
      );
    }
    if (!port.middle) return base + COST.slantedWithCorner;
    if (port.side === own) return Math.min(base, sidesOf(edge).out.S);
    return base + (isGiven(edge.from, port, settled) ? COST.givenCorner : COST.otherCorner);
  };

  return {
    starts: (edge, settled) => outOf(edge).map((port) => ({ port, cost: leaving(edge, port, settled) })),
    entries: (edge) =>
      into(edge).map((port) => ({
        point: port.y * width + port.x,
        way: opposite(OUTWARD[port.side]),
        port,
        cost:
          sidesOf(edge).into[port.side] +
          (isOwned(edge.to, port.side) ? COST.givenCorner : 0) +
          (port.middle
            ? 0
            : graph.boxes[edge.to]!.node.ports.slanted
              ? COST.slanted
              : beside(edge, edge.to, port)),
      })),
  };
}

/** Ways out from which a decision counts as crowded. */
const CROWDED = 5;

function isEntrance(port: Port): boolean {
  return port.side === "W" && port.middle;
}
