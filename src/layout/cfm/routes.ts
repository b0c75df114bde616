import type { Graph } from "./graph.ts";
import type { Grid } from "./grid.ts";
import { createOccupancy, shareKeys, type GridPoint } from "./occupancy.ts";
import type { Placement } from "./rows.ts";
import { createRouter, type GridRoute } from "./router.ts";
import type { PortRules } from "./notation/contract.ts";

/** Rounding in the sum of a route's cost. */
const ROUNDING = 0.01;

/**
 * Routes every edge over the grid, the urgent ones first, or tells which one found no way. Then those that others
 * hinder are taken up and routed again, up to `passes` times in all.
 */
export function routeAll(
  graph: Graph,
  placement: Placement,
  grid: Grid,
  rules: readonly PortRules[],
  passes: number,
  urgent: ReadonlySet<number>,
): readonly GridRoute[] | { readonly failed: number } {
  const occupancy = createOccupancy(grid.along.lines.length, grid.across.lines.length, shareKeys(graph));
  const find = createRouter(graph, placement, grid, rules, occupancy);
  const rank = graph.edges.map((_, i) => urgency(graph, placement, urgent, i));
  const order = graph.edges.map((e) => e.index).sort((a, b) => rank[a]! - rank[b]! || a - b);
  const routes: GridRoute[] = [];
  for (const index of order) {
    const route = find(index);
    if (route === null) return { failed: index };
    occupancy.add(index, route.points);
    routes[index] = route;
  }
  // A route is looked for again only when another has changed since it was found.
  let version = 0;
  const foundAt = routes.map(() => -1);
  for (let pass = 1; pass < passes; pass += 1) {
    let changed = false;
    for (const index of order) {
      const before = routes[index]!;
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
  return routes;
}

/** The main path first, then what follows it, then short ways before long ones, loops back last. */
function urgency(graph: Graph, placement: Placement, urgent: ReadonlySet<number>, index: number): number {
  const edge = graph.edges[index]!;
  const [from, to] = [placement.cells[edge.from], placement.cells[edge.to]];
  const lanes = Math.abs((graph.boxes[edge.from]?.lane ?? 0) - (graph.boxes[edge.to]?.lane ?? 0));
  const distance = Math.abs((from?.column ?? 0) - (to?.column ?? 0)) + lanes;
  if (edge.kind === "kembar") return -2000;
  if (urgent.has(index)) return -1000 + distance;
  return (edge.main ? 0 : 1000) + (edge.back ? 500 : 0) + (edge.kind === "asosiasi" ? -500 : 0) + distance;
}

function samePath(a: readonly GridPoint[], b: readonly GridPoint[]): boolean {
  return a.length === b.length && a.every((p, i) => p.x === b[i]?.x && p.y === b[i].y);
}
