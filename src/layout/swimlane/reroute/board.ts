import type { Work } from "../../layout.ts";
import type { Graph } from "../order/graph.ts";
import type { Placement } from "../order/rows.ts";
import { isGivenCorner } from "../routing/corners.ts";
import { linesOf, type Grid } from "../routing/grid.ts";
import type { RoutingProblem } from "../routing/routes.ts";
import type { Side } from "../routing/sides.ts";
import type { ShareKeys } from "../search/keys.ts";
import { createOccupancy, type GridPoint } from "../search/occupancy.ts";
import type { GridRoute } from "../search/astar.ts";
import { createRouter, type RouterTools } from "../search/router.ts";

/** Routes on their grid, some of which can be taken up and laid again. */
export interface Board {
  readonly placement: Placement;
  readonly grid: Grid;
  /**
   * The corner at which each way out of a decision leaves, or is to leave while it is taken up; null for any that is free, and
   * for what leaves between two corners. What nobody leaves at is free to all.
   */
  readonly corners: (Side | null)[];
  /** By edge; null for those that are taken up. */
  readonly routes: readonly (GridRoute | null)[];
  /** What an edge costs at least, whatever else is on the grid. */
  leastOf(edge: number): number;
  take(edges: readonly number[]): void;
  lay(edge: number, route: GridRoute): void;
  /** Routes edges one after the other. False, and none of them laid, where one finds no way or all cost `most` or more. */
  route(edges: readonly number[], most: number): boolean;
  /** Takes up what was routed last, and leaves the corners as they were before. */
  undo(): void;
  /** Leaves its arrays to the next one: it is not to be routed on any more. */
  release(): void;
}

/** A board with the routes given; null for those that are to be laid. */
export function createBoard(
  { graph, placement, grid, corners: exits }: Required<RoutingProblem>,
  start: readonly (GridRoute | null)[],
  keys: ShareKeys,
  work: Work,
  tools: RouterTools,
): Board {
  const { along, across } = grid;
  const occupancy = createOccupancy(along.lines.length, across.lines.length, keys, tools.pool);
  const corners = [...exits];
  const problem = { graph, placement, grid, corners };
  const { find, leastOf, release } = createRouter(problem, occupancy, work, tools);
  const routes = [...start];
  const lay = (edge: number, route: GridRoute): void => {
    routes[edge] = route;
    if (isGivenCorner(graph, edge)) corners[edge] = route.out.middle ? route.out.side : null;
    occupancy.add(edge, route.points);
  };
  const take = (edges: readonly number[]): void => {
    for (const edge of edges) {
      occupancy.remove(edge, routes[edge]!.points);
      routes[edge] = null;
    }
  };
  /** What was routed last, with the corners that it was to have. */
  let last: readonly (readonly [edge: number, corner: Side | null])[] = [];
  const undo = (): void => {
    take(last.flatMap(([edge]) => (routes[edge] === null ? [] : [edge])));
    for (const [edge, corner] of last) corners[edge] = corner;
    last = [];
  };
  start.forEach((route, edge) => {
    if (route !== null) lay(edge, route);
  });
  return {
    placement,
    grid,
    corners,
    routes,
    leastOf,
    take,
    lay,
    undo,
    release() {
      occupancy.release();
      release();
    },
    route(edges, most) {
      last = edges.map((edge) => [edge, corners[edge] ?? null]);
      /** What those that are laid cost, and the rest at least. */
      let sum = edges.reduce((all, edge) => all + leastOf(edge), 0);
      for (const edge of edges) {
        sum -= leastOf(edge);
        const route = sum >= most ? null : find(edge, { most: most - sum });
        if (route !== null) {
          sum += route.cost;
          lay(edge, route);
        }
        if (route === null || sum >= most) {
          undo();
          return false;
        }
      }
      return true;
    },
  };
}

/** The edges whose routes run through one of some boxes without beginning or ending there. */
export function hindered(
  graph: Graph,
  placement: Placement,
  grid: Grid,
  routes: readonly (GridRoute | null)[],
  boxes: readonly number[],
): ReadonlySet<number> {
  const lines = boxes.map((box) => linesOf(graph.boxes[box]!, placement.cells[box]!, grid));
  const isIn = (a: GridPoint, b: GridPoint): boolean =>
    lines.some(
      ({ x0, x1, y0, y1 }) =>
        Math.max(a.x, b.x) >= x0 &&
        Math.min(a.x, b.x) <= x1 &&
        Math.max(a.y, b.y) >= y0 &&
        Math.min(a.y, b.y) <= y1,
    );
  return new Set(
    routes.flatMap((route, edge) => {
      const points = route?.points ?? [];
      return points.some((b, i) => i > 0 && isIn(points[i - 1]!, b)) ? [edge] : [];
    }),
  );
}
