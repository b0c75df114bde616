import type { Graph } from "./graph.ts";
import { createHeap } from "./heap.ts";
import { portsOf, type Grid, type Port } from "./grid.ts";
import { H, JOINED, leaves, meet, modeOf, OWN, portAt, TRUNK, V } from "./moves.ts";
import type { Placement } from "./place.ts";
import type { StepSize } from "./size.ts";

/** A grid crossing: indexes of the lines that meet there. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** The route of one edge from port to port, and the sides that it uses. */
export interface GridRoute {
  readonly points: readonly GridPoint[];
  readonly out: Port;
  readonly into: Port;
}

/** Costs in pt of length. A bend costs what a detour of that length would. */
const COST = {
  length: 0.35,
  bend: 42,
  crossing: 70,
  emptyCellBend: 30,
  join: 6,
  offMiddle: 9,
  slanted: 60,
  backEast: 60,
} as const;
const OUT_COST: Readonly<Record<Port["side"], number>> = { E: 0, N: 24, S: 24, W: 90 };
const IN_COST: Readonly<Record<Port["side"], number>> = { W: 0, N: 16, S: 16, E: 90 };

/**
 * Routes every edge over the grid, the urgent ones first, or tells which one found no way. Lines of different flows never share a
 * stretch, unless they begin at one box or end at one box; they meet otherwise only by crossing straight.
 */
export function routeAll(
  graph: Graph,
  placement: Placement,
  grid: Grid,
  sizes: readonly StepSize[],
  passes: number,
  urgent: ReadonlySet<number>,
): readonly GridRoute[] | { readonly failed: number } {
  const router = createRouter(graph, placement, grid, sizes);
  const order = graph.edges
    .map((e) => e.index)
    .sort((a, b) => rank(graph, placement, urgent, a) - rank(graph, placement, urgent, b) || a - b);
  const routes: (GridRoute | null)[] = graph.edges.map(() => null);
  for (let pass = 0; pass < passes; pass += 1) {
    let changed = false;
    for (const index of order) {
      const before = routes[index] ?? null;
      if (before !== null) router.remove(index, before);
      const route = router.find(index);
      if (route === null) return { failed: index };
      router.add(index, route);
      changed ||=
        before === null ||
        before.points.length !== route.points.length ||
        before.points.some((p, i) => p.x !== route.points[i]?.x || p.y !== route.points[i].y);
      routes[index] = route;
    }
    if (!changed) break;
  }
  return routes.filter((r) => r !== null);
}

/** The main path first, then what follows it, then short ways before long ones, loops back last. */
function rank(graph: Graph, placement: Placement, urgent: ReadonlySet<number>, index: number): number {
  const edge = graph.edges[index];
  if (edge === undefined) return 0;
  const [from, to] = [placement.cells[edge.from], placement.cells[edge.to]];
  const lanes = Math.abs((graph.boxes[edge.from]?.lane ?? 0) - (graph.boxes[edge.to]?.lane ?? 0));
  const distance = Math.abs((from?.column ?? 0) - (to?.column ?? 0)) + lanes;
  if (edge.kind === "kembar") return -2000;
  if (urgent.has(index)) return -1000 + distance;
  return (edge.main ? 0 : 1000) + (edge.back ? 500 : 0) + (edge.kind === "asosiasi" ? -500 : 0) + distance;
}

interface Router {
  find(edge: number): GridRoute | null;
  add(edge: number, route: GridRoute): void;
  remove(edge: number, route: GridRoute): void;
}

function createRouter(graph: Graph, placement: Placement, grid: Grid, sizes: readonly StepSize[]): Router {
  const NX = grid.along.lines.length;
  const NY = grid.across.lines.length;
  const blocked = blockPoints(graph, placement, grid, NX, NY);
  const px = positions(grid.along.steps);
  const py = positions(grid.across.steps);
  /** Edges that run to the right of, and down from, each point. */
  const right: number[][] = Array.from({ length: NX * NY }, () => []);
  const down: number[][] = Array.from({ length: NX * NY }, () => []);
  const ports = graph.boxes.map((_, i) => portsOf(i, graph, placement, grid, sizes[i] as StepSize));

  // One search's marks are told from another's by its stamp, so nothing is cleared in between.
  const states = NX * NY * 6;
  const best = new Float64Array(states);
  const parent = new Int32Array(states);
  const seen = new Int32Array(states);
  const closed = new Int32Array(states);
  let stamp = 0;

  const stretch = (a: GridPoint, b: GridPoint, visit: (list: number[]) => void): void => {
    if (a.y === b.y)
      for (let x = Math.min(a.x, b.x); x < Math.max(a.x, b.x); x += 1) visit(right[a.y * NX + x] as number[]);
    else
      for (let y = Math.min(a.y, b.y); y < Math.max(a.y, b.y); y += 1) visit(down[y * NX + a.x] as number[]);
  };
  const each = (route: GridRoute, visit: (list: number[]) => void): void => {
    route.points.forEach((p, i) => {
      const before = route.points[i - 1];
      if (before !== undefined) stretch(before, p, visit);
    });
  };
  const at = (p: number): readonly number[][] => [
    p % NX > 0 ? (right[p - 1] as number[]) : [],
    right[p] as number[],
    p >= NX ? (down[p - NX] as number[]) : [],
    down[p] as number[],
  ];

  const busy = (p: number): boolean =>
    (right[p] as number[]).length > 0 ||
    (down[p] as number[]).length > 0 ||
    (p % NX > 0 && (right[p - 1] as number[]).length > 0) ||
    (p >= NX && (down[p - NX] as number[]).length > 0);

  // A decision with many ways out keeps its sides for them: all that leads to it arrives at one port.
  const crowded = graph.boxes.map((_, i) => graph.edges.filter((e) => e.from === i).length >= CROWDED);
  const arrivals = (box: number): readonly Port[] =>
    (ports[box] ?? []).filter((port) => crowded[box] !== true || isEntrance(port));
  const departures = (box: number): readonly Port[] =>
    (ports[box] ?? []).filter((port) => crowded[box] !== true || !isEntrance(port));

  function find(index: number): GridRoute | null {
    const edge = graph.edges[index];
    if (edge === undefined) return null;
    // A label stands where its flow leaves, so a labelled flow begins on its own; two flows between the same
    // steps stay apart to the end, or they would look like one.
    const sameSource = (other: number): boolean =>
      graph.edges[other]?.from === edge.from &&
      graph.edges[other].kind === edge.kind &&
      graph.edges[other].label === "" &&
      edge.label === "" &&
      graph.boxes[edge.from]?.step.kind !== "cabang";
    const sameTarget = (other: number): boolean =>
      graph.edges[other]?.to === edge.to &&
      graph.edges[other].kind === edge.kind &&
      graph.edges[other].from !== edge.from &&
      edge.kind !== "kembar";
    const goals = new Map<number, Port>();
    for (const port of arrivals(edge.to)) goals.set(port.y * NX + port.x, port);
    const target = graph.boxes[edge.to];
    const goalCell = placement.cells[edge.to];
    if (target === undefined || goalCell === undefined) return null;
    const gx = px[(grid.along.slots[goalCell.column] ?? 0) + 1] ?? 0;
    const gy0 = py[grid.across.slots[(grid.laneSlot[target.lane] ?? 0) + goalCell.row] ?? 0] ?? 0;
    const gy1 =
      py[(grid.across.slots[(grid.laneSlot[target.lastLane] ?? 0) + goalCell.lastRow] ?? 0) + 2] ?? 0;
    const bound = (x: number, y: number): number => {
      const dy = y < gy0 ? gy0 - y : y > gy1 ? y - gy1 : 0;
      return (Math.max(0, Math.abs((px[x] ?? 0) - gx) - 30) + dy) * COST.length;
    };
    // A state is a point, the direction of arrival and the mode.
    stamp += 1;
    const starts = new Map<number, Port>();
    const heap = createHeap();
    const encode = (p: number, dir: number, mode: number): number => (p * 2 + dir) * 3 + mode;
    const offer = (state: number, cost: number, from: number, x: number, y: number): void => {
      if (seen[state] === stamp && (best[state] ?? 0) <= cost) return;
      seen[state] = stamp;
      best[state] = cost;
      parent[state] = from;
      heap.push(cost + bound(x, y), state);
    };
    for (const port of departures(edge.from)) {
      const p = port.y * NX + port.x;
      const dir = port.side === "E" || port.side === "W" ? H : V;
      let cost =
        OUT_COST[port.side] +
        (port.middle ? 0 : sizes[edge.from]?.gate === true ? COST.slanted : COST.offMiddle);
      if (edge.back && port.side !== "E" && port.side !== "W") cost -= 14;
      if (edge.kind === "asosiasi" && port.side !== "E" && port.side !== "W") cost -= 20;
      if (edge.kind === "kembar" && port.side !== "N" && port.side !== "S") cost += 500;
      for (const mode of [TRUNK, OWN]) {
        const state = encode(p, dir, mode);
        const known = starts.get(state);
        if (
          known === undefined ||
          cost < (seen[state] === stamp ? (best[state] ?? 0) : Number.POSITIVE_INFINITY)
        )
          starts.set(state, port);
        offer(state, cost, -1, port.x, port.y);
      }
    }
    while (heap.size() > 0) {
      const state = heap.pop();
      if (closed[state] === stamp) continue;
      closed[state] = stamp;
      const mode = state % 3;
      const dir = Math.floor(state / 3) % 2;
      const p = Math.floor(state / 6);
      const [x, y] = [p % NX, Math.floor(p / NX)];
      const cost = best[state] ?? 0;
      const goal = goals.get(p);
      const isStart = parent[state] === -1;
      if (goal !== undefined && !isStart) return trace(state, parent, starts, arrivals(edge.to), NX);
      const start = isStart ? starts.get(state) : undefined;
      for (const [dx, dy] of DIRECTIONS) {
        if (start !== undefined && !leaves(start, dx, dy)) continue;
        const [nx, ny] = [x + dx, y + dy];
        if (nx < 0 || ny < 0 || nx >= NX || ny >= NY) continue;
        const q = ny * NX + nx;
        const before = parent[state] ?? -1;
        if (before >= 0 && Math.floor(before / 6) === q) continue;
        const owner = blocked[q] ?? -1;
        const arriving = goals.get(q);
        if (
          owner !== -1 &&
          (owner !== edge.to ||
            arriving === undefined ||
            !enters(goals, q, arrivals(edge.to), nx, ny, dx, dy))
        )
          continue;
        const list = (
          dy === 0 ? right[y * NX + Math.min(x, nx)] : down[Math.min(y, ny) * NX + x]
        ) as number[];
        const direction = dy === 0 ? H : V;
        const bend = direction !== dir && !isStart;
        const nextMode = modeOf(list, mode, sameSource, sameTarget);
        if (nextMode === null) continue;
        const meeting =
          isStart || !busy(p)
            ? 0
            : meet(
                at(p),
                list,
                bend,
                dir,
                nextMode === TRUNK || mode === TRUNK ? sameSource : null,
                mode === JOINED || nextMode === JOINED ? sameTarget : null,
              );
        if (meeting < 0) continue;
        let add =
          Math.abs(dx !== 0 ? (px[nx] ?? 0) - (px[x] ?? 0) : (py[ny] ?? 0) - (py[y] ?? 0)) * COST.length +
          meeting * COST.crossing;
        if (list.length > 0) add *= 0.5;
        if (bend)
          add +=
            COST.bend +
            (grid.along.lines[x]?.type === "port" && grid.across.lines[y]?.type === "port"
              ? COST.emptyCellBend
              : 0);
        if (nextMode === JOINED && mode !== JOINED) add += COST.join;
        if (arriving !== undefined) {
          const port = portAt(arrivals(edge.to), nx, ny, dx, dy);
          if (port !== undefined)
            add +=
              IN_COST[port.side] * (edge.back ? 0.6 : 1) +
              (port.middle ? 0 : COST.offMiddle) +
              (edge.kind === "kembar" && dy === 0 ? 500 : 0);
        }
        offer(encode(q, direction, nextMode), cost + add, state, nx, ny);
      }
    }
    return null;
  }

  return {
    find,
    add: (index, route) => each(route, (list) => list.push(index)),
    remove: (index, route) => each(route, (list) => list.splice(list.indexOf(index), 1)),
  };
}

const CROWDED = 5;

function isEntrance(port: Port): boolean {
  return port.side === "W" && port.middle;
}

const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [0, -1],
  [-1, 0],
] as const;

function positions(steps: readonly number[]): readonly number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}

function enters(
  goals: ReadonlyMap<number, Port>,
  _q: number,
  ports: readonly Port[],
  x: number,
  y: number,
  dx: number,
  dy: number,
): boolean {
  return goals.size > 0 && portAt(ports, x, y, dx, dy) !== undefined;
}

function trace(
  state: number,
  parent: Int32Array,
  starts: ReadonlyMap<number, Port>,
  goals: readonly Port[],
  nx: number,
): GridRoute | null {
  const path: GridPoint[] = [];
  let at = state;
  let first = state;
  while (at !== -1) {
    const p = Math.floor(at / 6);
    path.push({ x: p % nx, y: Math.floor(p / nx) });
    first = at;
    at = parent[at] ?? -1;
  }
  path.reverse();
  const out = starts.get(first);
  const [before, last] = path.slice(-2);
  if (out === undefined || before === undefined || last === undefined) return null;
  const into = portAt(goals, last.x, last.y, last.x - before.x, last.y - before.y);
  return into === undefined ? null : { points: corners(path), out, into };
}

function corners(path: readonly GridPoint[]): readonly GridPoint[] {
  return path.filter((p, i) => {
    const [before, after] = [path[i - 1], path[i + 1]];
    if (before === undefined || after === undefined) return true;
    return !((before.x === p.x && p.x === after.x) || (before.y === p.y && p.y === after.y));
  });
}

/** The points that boxes cover: no flow but their own may enter. */
function blockPoints(graph: Graph, placement: Placement, grid: Grid, nx: number, ny: number): Int32Array {
  const blocked = new Int32Array(nx * ny).fill(-1);
  graph.boxes.forEach((box, i) => {
    const cell = placement.cells[i];
    if (cell === undefined) return;
    const x0 = grid.along.slots[cell.column] ?? 0;
    const y0 = grid.across.slots[(grid.laneSlot[box.lane] ?? 0) + cell.row] ?? 0;
    const y1 = (grid.across.slots[(grid.laneSlot[box.lastLane] ?? 0) + cell.lastRow] ?? 0) + 2;
    for (let y = y0; y <= y1; y += 1) for (let x = x0; x <= x0 + 2; x += 1) blocked[y * nx + x] = i;
  });
  return blocked;
}
