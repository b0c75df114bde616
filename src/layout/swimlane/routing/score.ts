import { isTie, type Edge, type Graph } from "../order/graph.ts";
import { COST } from "../search/costs.ts";
import type { GridRoute } from "../search/astar.ts";
import type { Grid, Port } from "./grid.ts";
import { SIDES, type Side } from "./sides.ts";

/** What routes ask of a reader, in pt of length. */
export interface Score {
  readonly cost: number;
  /** Those of ties count in part. */
  readonly crossings: number;
  /** How many ways out leave between two corners of a box one of whose corners is free. */
  readonly needless: number;
  /** The edges that cross others, by number. */
  readonly crossed: ReadonlySet<number>;
  /** The edges that leave a box between two of its corners, by number. */
  readonly slanted: ReadonlySet<number>;
  /** The edges that wind, by number. */
  readonly winding: ReadonlySet<number>;
  /** The edges that turn twice or more, by number. */
  readonly bent: ReadonlySet<number>;
}

/** Bends from which a line winds: any two boxes with free room between them are joined by two. */
const WINDING = 3;
/** Bends from which a line may run straighter if one of its boxes stood elsewhere. */
const BENT = 2;
/** What a way out between two corners counts while one is free, pt: it may have been routed when all were taken. */
const NEEDLESS = 1000;

/** Judges a route of each edge as it lies in the end, at the costs of routing; lines that run together are crossed once. */
export function scoreOf(graph: Graph, routes: readonly (GridRoute | null)[], grid: Grid): Score {
  const { crossings, crossed } = crossingsOf(graph.edges, routes);
  const [x, y] = [grid.along.places, grid.across.places];
  const { bend, wind, crossed: each } = graph.weights;
  let cost = each * crossings;
  const slanted = new Set<number>();
  const winding = new Set<number>();
  const bent = new Set<number>();
  routes.forEach((one, route) => {
    if (one === null) return;
    const { points, ends, out } = one;
    if (isSlanted(graph, graph.edges[route]!.from, out)) slanted.add(route);
    if (points.length - 2 >= WINDING) winding.add(route);
    if (points.length - 2 >= BENT) bent.add(route);
    cost += wind * Math.max(0, points.length - 1 - WINDING);
    cost += ends + (points.length - 2) * bend;
    for (let k = 1; k < points.length; k += 1) {
      const a = points[k - 1]!;
      const b = points[k]!;
      cost += COST.length * (Math.abs(x[b.x]! - x[a.x]!) + Math.abs(y[b.y]! - y[a.y]!));
    }
  });
  const needless = besideFreeCorner(graph, routes, slanted);
  cost += NEEDLESS * needless;
  return { cost, crossings, needless, crossed, slanted, winding, bent };
}

/** No grid has as many lines across. */
const MOST_LINES = 1 << 24;

/** A stretch of a route: the line it runs on, and from where to where. */
interface Stretch {
  readonly route: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function crossingsOf(
  edges: readonly Edge[],
  routes: readonly (GridRoute | null)[],
): Pick<Score, "crossings" | "crossed"> {
  const level: Stretch[] = [];
  const upright: Stretch[] = [];
  routes.forEach((one, route) => {
    if (one === null) return;
    const { points } = one;
    for (let k = 1; k < points.length; k += 1) {
      const a = points[k - 1]!;
      const b = points[k]!;
      if (a.y === b.y) level.push({ route, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) });
      else upright.push({ route, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) });
    }
  });
  /** Of each place where lines cross what that weighs. */
  const places = new Map<number, number>();
  const crossed = new Set<number>();
  for (const h of level)
    for (const v of upright)
      if (h.route !== v.route && v.at > h.from && v.at < h.to && h.at > v.from && h.at < v.to) {
        const weight = isTie(edges[h.route]!) || isTie(edges[v.route]!) ? COST.tieCrossed : 1;
        const place = v.at * MOST_LINES + h.at;
        places.set(place, Math.max(weight, places.get(place) ?? 0));
        crossed.add(h.route).add(v.route);
      }
  return { crossings: [...places.values()].reduce((sum, weight) => sum + weight, 0), crossed };
}

/** How many lines begin or end between two corners of a box. */
export function slantedEnds(graph: Graph, routes: readonly (GridRoute | null)[]): number {
  return routes.reduce((sum, route, edge) => {
    if (route === null) return sum;
    const { from, to } = graph.edges[edge]!;
    return sum + Number(isSlanted(graph, from, route.out)) + Number(isSlanted(graph, to, route.into));
  }, 0);
}

/** How many of some ways out between two corners leave a box at one of whose four nothing begins or ends. */
function besideFreeCorner(
  { edges }: Graph,
  routes: readonly (GridRoute | null)[],
  slanted: ReadonlySet<number>,
): number {
  // A corner that a line left to be routed again is not free.
  if (slanted.size === 0 || routes.includes(null)) return 0;
  const taken = new Map([...slanted].map((edge) => [edges[edge]!.from, new Set<Side>()]));
  routes.forEach((route, edge) => {
    const { from, to } = edges[edge]!;
    if (route?.out.middle === true) taken.get(from)?.add(route.out.side);
    if (route?.into.middle === true) taken.get(to)?.add(route.into.side);
  });
  return [...slanted].filter((edge) => taken.get(edges[edge]!.from)!.size < SIDES.length).length;
}

/** Whether a port is between two corners of its box. */
function isSlanted({ boxes }: Graph, box: number, { middle }: Port): boolean {
  return !middle && boxes[box]!.node.ports.slanted;
}

/** The edges whose routes cross that of an edge. */
export function rivalsOf(
  edges: readonly Edge[],
  routes: readonly (GridRoute | null)[],
  edge: number,
): readonly number[] {
  const own = routes[edge] ?? null;
  return routes.flatMap((route, other) => {
    if (other === edge || route === null || own === null) return [];
    return crossingsOf([edges[edge]!, edges[other]!], [own, route]).crossings > 0 ? [other] : [];
  });
}
