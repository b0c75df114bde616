import type { Graph } from "../order/graph.ts";
import { assignCorners, type Corners } from "./corners.ts";
import type { Grid, Port } from "./grid.ts";
import { shareKeys } from "../search/keys.ts";
import { createOccupancy, type GridPoint, type Occupancy } from "../search/occupancy.ts";
import type { Work } from "../../layout.ts";
import type { Placement } from "../order/rows.ts";
import type { GridRoute } from "../search/astar.ts";
import { createRouter, createRouterTools, type Router, type RouterTools } from "../search/router.ts";

/** Rounding in the sum of a route's cost. */
const ROUNDING = 0.01;

/** How often flows are routed: those that others hinder are taken up again. */
const PASSES = 3;

/** What is to be routed. */
export interface RoutingProblem {
  readonly graph: Graph;
  readonly placement: Placement;
  readonly grid: Grid;
  /** Where ways out of decisions leave; where none are given, they are assigned. */
  readonly corners?: Corners;
}

export interface RoutingOptions {
  /** Edges that go first. */
  readonly urgent: ReadonlySet<number>;
  /** What may be spent; refining ends when it is gone. */
  readonly work: Work;
  /** Boxes at which ties may run into the lines of sequences. */
  readonly crowded?: ReadonlySet<number>;
  /** Go on when an edge finds no way, or give up at the first. */
  readonly patient: boolean;
  /** What searches note things in, where other searches of the same drawing have it already. */
  readonly tools?: RouterTools;
}

/** A route for each edge; null for those that found no way, which `failed` names. */
export interface Routing {
  readonly routes: readonly (GridRoute | null)[];
  readonly failed: readonly number[];
}

/**
 * Routes every edge over the grid, the urgent ones first. Then those that others hinder are taken up and routed again,
 * and last those that leave a decision between its corners: a corner may be free by now.
 */
export function routeAll(problem: RoutingProblem, options: RoutingOptions): Routing {
  const { graph, placement, grid, corners = assignCorners(graph, placement, grid) } = problem;
  const { crowded = new Set(), work, tools = createRouterTools() } = options;
  const { along, across } = grid;
  const keys = shareKeys(graph, crowded);
  const occupancy = createOccupancy(along.lines.length, across.lines.length, keys, tools.pool);
  const router = createRouter({ graph, placement, grid, corners }, occupancy, work, tools);
  const routing = routeWith(router, occupancy, { graph, placement }, options);
  occupancy.release();
  router.release();
  return routing;
}

function routeWith(
  { find }: Router,
  occupancy: Occupancy,
  { graph, placement }: Pick<RoutingProblem, "graph" | "placement">,
  { urgent, patient }: RoutingOptions,
): Routing {
  const order = byUrgency(graph, placement, urgent);
  const routes: (GridRoute | null)[] = graph.edges.map(() => null);
  const failed: number[] = [];
  for (const index of order) {
    const route = find(index);
    if (route === null) {
      failed.push(index);
      if (!patient) return { routes, failed };
      continue;
    }
    occupancy.add(index, route.points);
    routes[index] = route;
  }
  // A route is looked for again only when another has changed since it was found.
  let version = 0;
  const foundAt = routes.map(() => -1);
  for (let pass = 1; pass < PASSES; pass += 1) {
    let changed = false;
    for (const index of order) {
      const before = routes[index] ?? null;
      if (before === null) continue;
      if (foundAt[index] === version || before.cost <= before.least + ROUNDING) continue;
      occupancy.remove(index, before.points);
      const route = find(index) ?? before;
      occupancy.add(index, route.points);
      routes[index] = route;
      if (!samePath(before.points, route.points)) {
        changed = true;
        version += 1;
      }
      foundAt[index] = version;
    }
    if (!changed) break;
  }
  freeMiddles(graph, routes, (index, rival) => {
    const [a, b] = [routes[index]!, routes[rival]!];
    occupancy.remove(index, a.points);
    occupancy.remove(rival, b.points);
    const one = find(index);
    if (one !== null) occupancy.add(index, one.points);
    const other = one === null ? null : find(rival);
    if (one !== null && other !== null && one.cost + other.cost < a.cost + b.cost - ROUNDING) {
      occupancy.add(rival, other.points);
      [routes[index], routes[rival]] = [one, other];
      return true;
    }
    if (one !== null) occupancy.remove(index, one.points);
    occupancy.add(index, a.points);
    occupancy.add(rival, b.points);
    return false;
  });
  for (const index of order) {
    const before = routes[index] ?? null;
    if (before === null || !isBetweenCorners(graph, index, before)) continue;
    occupancy.remove(index, before.points);
    const route = find(index, { settled: true }) ?? before;
    occupancy.add(index, route.points);
    routes[index] = route;
  }
  return { routes, failed };
}

/**
 * Finds each route that ends beside a middle which nobody has, since another has the middle at its other end: the two would
 * run straight from middle to middle if that other one arrived elsewhere. `exchange` routes the two anew, that one last, and
 * says whether that was better.
 */
function freeMiddles(
  { boxes, edges }: Graph,
  routes: readonly (GridRoute | null)[],
  exchange: (index: number, rival: number) => boolean,
): void {
  const endsOf = (index: number): readonly (readonly [number, Port])[] => {
    const route = routes[index] ?? null;
    const { from, to } = edges[index]!;
    return route === null
      ? []
      : [
          [from, route.out],
          [to, route.into],
        ];
  };
  const holdersOf = (box: number, side: Port["side"]): readonly number[] =>
    edges.flatMap(({ index }) =>
      endsOf(index).some(([at, port]) => at === box && port.side === side && port.middle) ? [index] : [],
    );
  for (const { index } of edges) {
    const own = endsOf(index).filter(([box, port]) => !port.middle && !boxes[box]!.node.ports.slanted);
    const rivals = own.map(([box, { side }]) => holdersOf(box, side));
    if (rivals.every((holders) => holders.length > 0)) continue;
    for (const rival of rivals.flat()) if (exchange(index, rival)) break;
  }
}

/** Whether a way out leaves a slanted side. */
function isBetweenCorners(graph: Graph, index: number, { out }: GridRoute): boolean {
  return !out.middle && graph.boxes[graph.edges[index]!.from]!.node.ports.slanted;
}

/** All edges in the order in which they are routed. */
export function byUrgency(
  graph: Graph,
  placement: Placement,
  urgent: ReadonlySet<number> = new Set(),
): readonly number[] {
  const rank = graph.edges.map((_, i) => urgency(graph, placement, urgent, i));
  return graph.edges.map((e) => e.index).sort((a, b) => rank[a]! - rank[b]! || a - b);
}

/** The main path first, then what follows it, then short ways before long ones, loops back last. */
function urgency(graph: Graph, placement: Placement, urgent: ReadonlySet<number>, index: number): number {
  const edge = graph.edges[index]!;
  const [from, to] = [placement.cells[edge.from], placement.cells[edge.to]];
  const lanes = Math.abs((graph.boxes[edge.from]?.lane ?? 0) - (graph.boxes[edge.to]?.lane ?? 0));
  const distance = Math.abs((from?.column ?? 0) - (to?.column ?? 0)) + lanes;
  if (edge.kind === "twin") return -2000;
  // What has to end alone takes its port before what may share one.
  const isAlone = edge.reversed || edge.label !== "";
  const isCrowded = [edge.from, edge.to].some((box) => graph.boxes[box]?.crowded === true);
  if (isCrowded && isAlone) return -1500 + distance;
  if (urgent.has(index)) return -1000 + distance;
  return (edge.main ? 0 : 1000) + (edge.back ? 500 : 0) + (edge.kind === "association" ? -500 : 0) + distance;
}

function samePath(a: readonly GridPoint[], b: readonly GridPoint[]): boolean {
  return a.length === b.length && a.every((p, i) => p.x === b[i]?.x && p.y === b[i].y);
}
