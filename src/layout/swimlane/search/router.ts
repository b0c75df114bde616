import { activeLines, coveredPoints } from "./active.ts";
import type { Axis, Port } from "../routing/grid.ts";
import { COST } from "./costs.ts";
import { createEnds, endPorts, type Start } from "./ends.ts";
import { boundTo, createLeast, directionOf } from "./least.ts";
import { createMarks, type MarkBook } from "./marks.ts";
import { DX, DY, H, JOINED, MODES, OUTWARD, OWN, TRUNK, V } from "./moves.ts";
import { ON_JOINED, ON_TRUNK, type GridPoint, type Occupancy } from "./occupancy.ts";
import { createPassage, type Passage } from "./passage.ts";
import { createArrayPool, type ArrayPool } from "./pool.ts";
import type { Work } from "../../layout.ts";
import type { RoutingProblem } from "../routing/routes.ts";
import { corners, firstOf, trace, wayBetween } from "./path.ts";
import { createQueue, type Queue } from "./queue.ts";

/** The route of one edge from port to port, and the sides that it uses. */
export interface GridRoute {
  readonly points: readonly GridPoint[];
  readonly out: Port;
  readonly into: Port;
  /** In pt of length, see `COST`. */
  readonly cost: number;
  /** The least that it could cost with nobody else on the grid. */
  readonly least: number;
  /** What leaving and arriving at these ports cost of it. */
  readonly ends: number;
}

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

/** What searches note things in: large, and of use to one router after the other. */
export interface RouterTools {
  readonly marks: MarkBook;
  readonly queue: Queue;
  readonly passage: Passage;
  readonly pool: ArrayPool;
}

export function createRouterTools(): RouterTools {
  return { marks: createMarks(), queue: createQueue(), passage: createPassage(), pool: createArrayPool() };
}

/**
 * A* over (grid point, direction, mode). Lines of different flows never share a stretch unless they begin at one
 * box or end at one box, and meet otherwise only by crossing straight: `occupancy` sees to it.
 */
export function createRouter(
  problem: Required<RoutingProblem>,
  occupancy: Occupancy,
  work: Work,
  { marks, queue, passage, pool }: RouterTools = createRouterTools(),
): Router {
  const { graph, placement, grid, corners: exits } = problem;
  const width = grid.along.lines.length;
  const [px, py] = [grid.along.places, grid.across.places];
  const covered = coveredPoints(graph, placement, grid, pool);
  const portLine = (axis: Axis): readonly boolean[] => axis.lines.map((l) => l.type === "port");
  const [portX, portY] = [portLine(grid.along), portLine(grid.across)];
  const places = endPorts(graph, placement, grid);
  const { ports } = places;
  const ends = createEnds(graph, places, width, occupancy, exits);
  const board = { covered, width, occupancy };
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

  const find: FindRoute = (index, { settled = false, most = Number.POSITIVE_INFINITY } = {}) => {
    const edge = graph.edges[index]!;
    const goals = ends.entries(edge);
    if (!goals.some(({ point, way }) => isOpen(point, way, index))) return null;
    const own = [...ports(edge.from), ...ports(edge.to)];
    const along = activeLines(
      grid.along,
      occupancy.usedAlong,
      own.map(({ x }) => x),
      localX,
    );
    const across = activeLines(
      grid.across,
      occupancy.usedAcross,
      own.map(({ y }) => y),
      localY,
    );
    const [xs, ys, columns, rows] = [along.lines, across.lines, along.count, across.count];
    const bound = boundTo(edge, problem);
    const { stamp, best, parent, seen, closed, entryAt, entrySeen } = marks.next(columns * rows);
    /** Position of a point of the whole grid among those that are looked at. */
    const local = (point: number): number => {
      const x = point % width;
      return localY[(point - x) / width]! * columns + localX[x]!;
    };
    goals.forEach((goal, i) => {
      const at = local(goal.point) * 4 + goal.way;
      entryAt[at] = i;
      entrySeen[at] = stamp;
    });
    const starts = new Map<number, Start>();
    queue.clear();
    let least = Number.POSITIVE_INFINITY;
    for (const start of ends.starts(edge, settled)) {
      const { port, cost } = start;
      const dir = directionOf(port);
      const total = cost + bound(port.x, port.y, dir);
      least = Math.min(least, total);
      const point = local(port.y * width + port.x);
      for (const mode of [TRUNK, OWN]) {
        const state = (point * 2 + dir) * MODES + mode;
        if (seen[state] === stamp && best[state]! <= cost) continue;
        starts.set(state, start);
        seen[state] = stamp;
        best[state] = cost;
        parent[state] = -1;
        queue.push(units(total), state);
      }
    }
    /** A hard search knows what crossings it cannot avoid. */
    let hard = false;
    const restOf = (state: number): number => {
      const turn = Math.floor(state / MODES);
      const p = turn >> 1;
      const i = p % columns;
      const rest = bound(xs[i]!, ys[(p - i) / columns]!, turn & 1);
      if (parent[state] !== -1) return rest + passage.least(p, turn & 1);
      const way = OUTWARD[starts.get(state)!.port.side];
      return rest + passage.least(p + DX[way]! + DY[way]! * columns, turn & 1);
    };
    const price = Math.ceil((columns * rows) / POINTS);
    let easy = Math.max(EASY, price);
    const limit = most * QUARTERS + 1;
    for (let state = queue.pop(); state !== -1 && work.left > 0; state = queue.pop()) {
      if (queue.cost() > limit) return null;
      if (closed[state] === stamp) continue;
      if (easy-- === 0) {
        passage.survey(
          board,
          index,
          along,
          across,
          edge.to,
          goals.map(({ point }) => local(point)),
        );
        hard = true;
        work.left -= price;
        queue.push(0, state);
        queue.sortAnew((one) => (closed[one] === stamp ? -1 : units(best[one]! + restOf(one))));
        continue;
      }
      work.left -= 1;
      closed[state] = stamp;
      const mode = state % MODES;
      const turn = (state - mode) / MODES;
      const dir = turn & 1;
      const p = turn >> 1;
      const i = p % columns;
      const k = (p - i) / columns;
      const x = xs[i]!;
      const y = ys[k]!;
      const whole = y * width + x;
      const cost = best[state]!;
      const before = parent[state]!;
      const isStart = before === -1;
      const from = isStart ? -1 : Math.floor(before / (2 * MODES));
      if (!isStart && covered[whole] === edge.to) {
        const goal = goals[entryAt[p * 4 + wayBetween(from, p, columns)]!]!;
        const path = trace(state, parent).map((at) => ({
          x: xs[at % columns]!,
          y: ys[Math.floor(at / columns)]!,
        }));
        const start = starts.get(firstOf(state, parent))!;
        return {
          points: corners(path),
          out: start.port,
          into: goal.port,
          cost,
          least,
          ends: start.cost + goal.cost,
        };
      }
      const only = isStart ? OUTWARD[starts.get(state)!.port.side] : -1;
      for (let way = 0; way < 4; way += 1) {
        if (isStart && way !== only) continue;
        const ni = i + DX[way]!;
        const nk = k + DY[way]!;
        if (ni < 0 || nk < 0 || ni >= columns || nk >= rows) continue;
        const q = nk * columns + ni;
        if (q === from) continue;
        const nx = xs[ni]!;
        const ny = ys[nk]!;
        const there = ny * width + nx;
        const owner = covered[there]!;
        const isEntry = owner === edge.to && entrySeen[q * 4 + way] === stamp;
        if (owner !== -1 && !isEntry) continue;
        const level = way === 0 || way === 3;
        // A box may stand on lines between the two that are not looked at.
        const passed = level ? along.between[way === 0 ? i : ni]! : across.between[way === 1 ? k : nk]!;
        if (passed !== -1 && covered[level ? y * width + passed : passed * width + x] !== -1) continue;
        const direction = level ? H : V;
        const stretch = occupancy.stretch(way === 0 || way === 1 ? whole : there, direction);
        const nextMode = occupancy.modeOn(stretch, index, mode);
        if (nextMode === -1) continue;
        const next = (q * 2 + direction) * MODES + nextMode;
        // Whatever this step costs.
        if (seen[next] === stamp && best[next]! <= cost) continue;
        const bend = direction !== dir && !isStart;
        const together =
          (nextMode === TRUNK || mode === TRUNK ? ON_TRUNK : 0) |
          (nextMode === JOINED || mode === JOINED ? ON_JOINED : 0);
        const meeting = isStart ? 0 : occupancy.meets(whole, stretch, index, bend, dir, together);
        if (meeting < 0) continue;
        const far = level ? Math.abs(px[nx]! - px[x]!) : Math.abs(py[ny]! - py[y]!);
        let add = far * COST.length + meeting * COST.crossing;
        if (occupancy.isUsed(stretch)) add *= 0.5;
        if (bend) add += COST.bend + (portX[x] === true && portY[y] === true ? COST.emptyCellBend : 0);
        if (nextMode === JOINED && mode !== JOINED) add += COST.join;
        if (isEntry) add += goals[entryAt[q * 4 + way]!]!.cost;
        const total = cost + add;
        if (seen[next] === stamp && best[next]! <= total) continue;
        seen[next] = stamp;
        best[next] = total;
        parent[next] = state;
        const rest = isEntry ? 0 : bound(nx, ny, direction) + (hard ? passage.least(q, direction) : 0);
        queue.push(units(total + rest), next);
      }
    }
    return null;
  };
  return { find, leastOf: createLeast(problem, places), release: () => pool.give(covered) };
}

/**
 * States after which a search counts as hard: most end before. It takes no fewer than looking at the whole grid takes the
 * time of, so that doing so in vain never costs more than as much again.
 */
const EASY = 100;
/** Points of the grid that are looked at in the time that a state takes. */
const POINTS = 40;

/** Of a pt: what the queue counts. */
const QUARTERS = 4;

/** Costs as the queue takes them: whole quarters of a pt, none below zero; -1 for what leads nowhere. */
function units(cost: number): number {
  return cost === Number.POSITIVE_INFINITY ? -1 : Math.max(0, Math.round(cost * QUARTERS));
}
