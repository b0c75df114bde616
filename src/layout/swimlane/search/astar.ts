import type { Edge } from "../order/graph.ts";
import type { Port } from "../routing/grid.ts";
import type { Work } from "../../layout.ts";
import type { ActiveLines } from "./active.ts";
import { COST } from "./costs.ts";
import type { Entry, Start } from "./ends.ts";
import { directionOf } from "./least.ts";
import type { MarkBook } from "./marks.ts";
import { DX, DY, H, JOINED, MODES, OUTWARD, OWN, TRUNK, V } from "./moves.ts";
import { ON_JOINED, ON_TRUNK, type GridPoint } from "./occupancy.ts";
import type { OccupiedGrid, Passage } from "./passage.ts";
import { corners, firstOf, trace, wayBetween } from "./path.ts";
import type { Queue } from "./queue.ts";

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

/** The whole grid with the places of its lines. */
export interface SearchedGrid extends OccupiedGrid {
  /** What a bend costs, pt. */
  readonly bendCost: number;
  /** Where the lines along and across are, pt. */
  readonly px: readonly number[];
  readonly py: readonly number[];
  /** Whether each of them runs through boxes. */
  readonly portX: readonly boolean[];
  readonly portY: readonly boolean[];
}

/** The lines of the grid that one search looks at, and the positions among them of all lines of the grid. */
export interface View {
  readonly along: ActiveLines;
  readonly across: ActiveLines;
  readonly localX: Int32Array;
  readonly localY: Int32Array;
}

/** The route that is looked for. */
export interface Asked {
  readonly edge: Edge;
  readonly starts: readonly Start[];
  readonly goals: readonly Entry[];
  /** What is still to be paid at least from a point that is reached in a direction, whatever else is on the grid. */
  readonly bound: (x: number, y: number, direction: number) => number;
  /** A route that costs more is not looked for. */
  readonly most: number;
}

/** What searches note things in: large, and of use to one search after the other. */
export interface SearchTools {
  readonly marks: MarkBook;
  readonly queue: Queue;
  readonly passage: Passage;
}

/** No state, point or box. */
const NONE = -1;

/**
 * A* over (grid point, direction, mode): the cheapest route that is asked for; null when there is none, or no work is left.
 * Lines of different flows never share a stretch unless they begin at one box or end at one box, and meet otherwise only by
 * crossing straight: `occupancy` sees to it.
 */
export function searchRoute(
  grid: SearchedGrid,
  { along, across, localX, localY }: View,
  { edge, starts, goals, bound, most }: Asked,
  work: Work,
  { marks, queue, passage }: SearchTools,
): GridRoute | null {
  const { covered, width, occupancy, px, py, portX, portY, crossing, bendCost } = grid;
  const [xs, ys, columns, rows] = [along.lines, across.lines, along.count, across.count];
  const { stamp, best, parent, seen, closed, entryAt, entrySeen } = marks.next(columns * rows);
  const startAt = new Map<number, Start>();
  /** A hard search knows what crossings it cannot avoid. */
  let hard = false;

  /** Position of a point of the whole grid among those that are looked at. */
  const local = (point: number): number => {
    const x = point % width;
    return localY[(point - x) / width]! * columns + localX[x]!;
  };

  const noteGoals = (): void =>
    goals.forEach((goal, i) => {
      const at = local(goal.point) * 4 + goal.way;
      entryAt[at] = i;
      entrySeen[at] = stamp;
    });

  /** Puts all starts into the queue; what a route from the best of them costs at least. */
  const openStarts = (): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const start of starts) {
      const { port, cost } = start;
      const direction = directionOf(port);
      const total = cost + bound(port.x, port.y, direction);
      least = Math.min(least, total);
      const point = local(port.y * width + port.x);
      for (const mode of [TRUNK, OWN]) {
        const state = (point * 2 + direction) * MODES + mode;
        if (seen[state] === stamp && best[state]! <= cost) continue;
        startAt.set(state, start);
        seen[state] = stamp;
        best[state] = cost;
        parent[state] = NONE;
        queue.push(units(total), state);
      }
    }
    return least;
  };

  /** What is still to be paid at least from a state of a hard search. */
  const restOf = (state: number): number => {
    const turn = Math.floor(state / MODES);
    const p = turn >> 1;
    const i = p % columns;
    const rest = bound(xs[i]!, ys[(p - i) / columns]!, turn & 1);
    if (parent[state] !== NONE) return rest + passage.least(p, turn & 1);
    const way = OUTWARD[startAt.get(state)!.port.side];
    return rest + passage.least(p + DX[way]! + DY[way]! * columns, turn & 1);
  };

  /** From here on crossings that cannot be avoided count beforehand, also for what waits. */
  const harden = (): void => {
    const points = goals.map(({ point }) => local(point));
    passage.survey(grid, edge.index, along, across, points);
    hard = true;
    queue.sortAnew((state) => (closed[state] === stamp ? NONE : units(best[state]! + restOf(state))));
  };

  /** The entry by which a state came into the target; undefined when it is not there. */
  const entryOf = (state: number): Entry | undefined => {
    const p = Math.floor(state / (2 * MODES));
    const before = parent[state]!;
    if (before === NONE || covered[ys[Math.floor(p / columns)]! * width + xs[p % columns]!] !== edge.to)
      return undefined;
    return goals[entryAt[p * 4 + wayBetween(Math.floor(before / (2 * MODES)), p, columns)]!];
  };

  const routeTo = (state: number, goal: Entry, least: number): GridRoute => {
    const start = startAt.get(firstOf(state, parent))!;
    const path = trace(state, parent).map((at) => ({
      x: xs[at % columns]!,
      y: ys[Math.floor(at / columns)]!,
    }));
    return {
      points: corners(path),
      out: start.port,
      into: goal.port,
      cost: best[state]!,
      least,
      ends: start.cost + goal.cost,
    };
  };

  /** Offers a state to each of its neighbours. */
  const expand = (state: number): void => {
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
    const isStart = before === NONE;
    const from = isStart ? NONE : Math.floor(before / (2 * MODES));
    const only = isStart ? OUTWARD[startAt.get(state)!.port.side] : NONE;
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
      if (owner !== NONE && !isEntry) continue;
      const level = way === 0 || way === 3;
      // A box may stand on lines between the two that are not looked at.
      const passed = level ? along.between[way === 0 ? i : ni]! : across.between[way === 1 ? k : nk]!;
      if (passed !== NONE && covered[level ? y * width + passed : passed * width + x] !== NONE) continue;
      const direction = level ? H : V;
      const stretch = occupancy.stretch(way === 0 || way === 1 ? whole : there, direction);
      const nextMode = occupancy.modeOn(stretch, edge.index, mode);
      if (nextMode === NONE) continue;
      const next = (q * 2 + direction) * MODES + nextMode;
      // Whatever this step costs.
      if (seen[next] === stamp && best[next]! <= cost) continue;
      const bend = direction !== dir && !isStart;
      const together =
        (nextMode === TRUNK || mode === TRUNK ? ON_TRUNK : 0) |
        (nextMode === JOINED || mode === JOINED ? ON_JOINED : 0);
      const meeting = isStart ? 0 : occupancy.meets(whole, stretch, edge.index, bend, dir, together);
      if (meeting < 0) continue;
      const far = level ? Math.abs(px[nx]! - px[x]!) : Math.abs(py[ny]! - py[y]!);
      let add = far * COST.length + meeting * crossing;
      if (occupancy.isUsed(stretch)) add *= 0.5;
      if (bend) add += bendCost + (portX[x] === true && portY[y] === true ? COST.emptyCellBend : 0);
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
  };

  queue.clear();
  noteGoals();
  const least = openStarts();
  const limit = most * QUARTERS + 1;
  const price = Math.ceil((columns * rows) / POINTS);
  let easy = Math.max(EASY, price);
  for (let state = queue.pop(); state !== NONE && work.left > 0; state = queue.pop()) {
    if (queue.cost() > limit) return null;
    if (closed[state] === stamp) continue;
    if (easy-- === 0) {
      work.left -= price;
      queue.push(0, state);
      harden();
      continue;
    }
    work.left -= 1;
    closed[state] = stamp;
    const goal = entryOf(state);
    if (goal !== undefined) return routeTo(state, goal, least);
    expand(state);
  }
  return null;
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
  return cost === Number.POSITIVE_INFINITY ? NONE : Math.max(0, Math.round(cost * QUARTERS));
}
