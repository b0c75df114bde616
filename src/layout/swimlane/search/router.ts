import type { Work } from "../../layout.ts";
import type { Edge, Graph } from "../order/graph.ts";
import type { Axis, Grid } from "../routing/grid.ts";
import type { RoutingProblem } from "../routing/routes.ts";
import { activeLines, coveredPoints } from "./active.ts";
import { searchRoute, type GridRoute, type SearchedGrid, type SearchTools, type View } from "./astar.ts";
import { createEnds, endPorts } from "./ends.ts";
import { boundTo, createLeast } from "./least.ts";
import { createMarks } from "./marks.ts";
import { DX, DY, H, V } from "./moves.ts";
import type { Occupancy } from "./occupancy.ts";
import { createPassage } from "./passage.ts";
import { createArrayPool, type ArrayPool } from "./pool.ts";
import { createQueue } from "./queue.ts";

/**
 * Finds the cheapest route of an edge among those that are there; null when there is none, or no work is left. Once all are
 * `settled`, a corner that its way out does not use is free to others. A route that costs more than `most` is not looked for.
 */
type FindRoute = (edge: number, options?: FindOptions) => GridRoute | null;

interface FindOptions {
  readonly settled?: boolean;
  readonly most?: number;
}

export interface Router {
  readonly find: FindRoute;
  /** What the route of an edge costs at least, whatever else is on the grid. */
  readonly leastOf: (edge: number) => number;
  /** Leaves its arrays to the next one: it is not to be used any more. */
  readonly release: () => void;
}

/** What one router leaves to the next. */
export interface RouterTools extends SearchTools {
  readonly pool: ArrayPool;
}

export function createRouterTools(): RouterTools {
  return { marks: createMarks(), queue: createQueue(), passage: createPassage(), pool: createArrayPool() };
}

/** Finds routes among those that are on the grid when it is asked. */
export function createRouter(
  problem: Required<RoutingProblem>,
  occupancy: Occupancy,
  work: Work,
  tools: RouterTools = createRouterTools(),
): Router {
  const { graph, placement, grid, corners: exits } = problem;
  const width = grid.along.lines.length;
  const covered = coveredPoints(graph, placement, grid, tools.pool);
  const places = endPorts(graph, placement, grid);
  const { ports } = places;
  const ends = createEnds(graph, places, width, occupancy, exits);
  const searched = searchedGrid(graph, grid, covered, occupancy);
  /** Positions of the lines of the whole grid among those that a search looks at. */
  const [localX, localY] = [new Int32Array(width), new Int32Array(grid.across.lines.length)];

  /** Whether a flow may run on the last stretch before an entry: else a search for it would look everywhere. */
  const isOpen = (point: number, way: number, index: number): boolean => {
    const before = point - DX[way]! - DY[way]! * width;
    const stretch = occupancy.stretch(
      way === 0 || way === 1 ? before : point,
      way === 0 || way === 3 ? H : V,
    );
    return occupancy.mayRun(stretch, index);
  };

  const viewFor = (edge: Edge): View => {
    const own = [...ports(edge.from), ...ports(edge.to)];
    const [xs, ys] = [own.map(({ x }) => x), own.map(({ y }) => y)];
    return {
      along: activeLines(grid.along, occupancy.usedAlong, xs, localX),
      across: activeLines(grid.across, occupancy.usedAcross, ys, localY),
      localX,
      localY,
    };
  };

  return {
    find(index, { settled = false, most = Number.POSITIVE_INFINITY } = {}) {
      const edge = graph.edges[index]!;
      const goals = ends.entries(edge);
      if (!goals.some(({ point, way }) => isOpen(point, way, index))) return null;
      const view = viewFor(edge);
      const asked = { edge, goals, starts: ends.starts(edge, settled), bound: boundTo(edge, problem), most };
      return searchRoute(searched, view, asked, work, tools);
    },
    leastOf: createLeast(problem, places),
    release: () => tools.pool.give(covered),
  };
}

function searchedGrid(
  { weights }: Graph,
  { along, across }: Grid,
  covered: Int32Array,
  occupancy: Occupancy,
): SearchedGrid {
  const portLine = (axis: Axis): readonly boolean[] => axis.lines.map((l) => l.type === "port");
  return {
    covered,
    width: along.lines.length,
    occupancy,
    crossing: weights.crossing,
    bendCost: weights.bend,
    px: along.places,
    py: across.places,
    portX: portLine(along),
    portY: portLine(across),
  };
}
