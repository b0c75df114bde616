import type { Edge, Graph } from "../order/graph.ts";
import type { Corners } from "../routing/corners.ts";
import { activeLines, coveredPoints, portLines } from "./active.ts";
import { linesOf, portsOf, positions, type Axis, type Grid, type Port } from "../routing/grid.ts";
import { COST, sidesOf } from "./costs.ts";
import { createMarks } from "./marks.ts";
import { DX, DY, H, JOINED, MODES, OUTWARD, OWN, TRUNK, V, opposite } from "./moves.ts";
import { MODE_PAIRS, type GridPoint, type Occupancy } from "./occupancy.ts";
import type { Work } from "../../layout.ts";
import type { Placement } from "../order/rows.ts";
import { corners, firstOf, trace, wayBetween } from "./path.ts";
import { createQueue } from "./queue.ts";

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

/** A way into a box: the point, the way to go into it, and what it costs. */
interface Entry {
  readonly point: number;
  readonly way: number;
  readonly port: Port;
  readonly cost: number;
}

/**
 * Finds the cheapest route of an edge among those that are there; null when there is none, or no work is left. Once all are
 * `settled`, a corner that its way out does not use is free to others.
 */
export type FindRoute = (edge: number, settled?: boolean) => GridRoute | null;

/**
 * A* over (grid point, direction, mode). Lines of different flows never share a stretch unless they begin at one
 * box or end at one box, and meet otherwise only by crossing straight: `occupancy` sees to it.
 */
export function createRouter(
  graph: Graph,
  placement: Placement,
  grid: Grid,
  occupancy: Occupancy,
  work: Work,
  exits: Corners,
): FindRoute {
  const width = grid.along.lines.length;
  const px = positions(grid.along);
  const py = positions(grid.across);
  const covered = coveredPoints(graph, placement, grid);
  const portLine = (axis: Axis): readonly boolean[] => axis.lines.map((l) => l.type === "port");
  const [portX, portY] = [portLine(grid.along), portLine(grid.across)];
  const ports = graph.boxes.map((_, i) => portsOf(i, graph, placement, grid));
  // A decision with many ways out keeps its sides for them: all that leads to it arrives at one port.
  const crowded = graph.boxes.map((_, i) => graph.edges.filter((e) => e.from === i).length >= CROWDED);
  /** The corners of each box that ways out of it have. */
  const given = graph.boxes.map((): Set<Port["side"]> => new Set());
  exits.forEach((side, i) => {
    if (side !== null) given[graph.edges[i]!.from]!.add(side);
  });
  /** Of which boxes some way out has no corner: what else is tied to them is no worse off. */
  const short = graph.boxes.map(() => false);
  graph.edges.forEach(({ from, kind }, i) => {
    if (kind === "sequence" && exits[i] === null) short[from] = true;
  });
  const marks = createMarks();
  const queue = createQueue();

  const entries = (index: number): readonly Entry[] => {
    const edge = graph.edges[index]!;
    return (ports[edge.to] ?? [])
      .filter((port) => crowded[edge.to] !== true || isEntrance(port))
      .map((port) => ({
        point: port.y * width + port.x,
        way: opposite(OUTWARD[port.side]),
        port,
        cost:
          sidesOf(edge).into[port.side] +
          (given[edge.to]!.has(port.side) ? COST.givenCorner : 0) +
          (port.middle ? 0 : graph.boxes[edge.to]!.node.ports.slanted ? COST.slanted : beside(edge.to, port)),
      }));
  };

  /** Whether a flow runs on the first stretch out of a port. */
  const isBusy = ({ x, y, side }: Port): boolean => {
    const way = OUTWARD[side];
    const point = y * width + x;
    const first = way === 0 || way === 1 ? point : point + DX[way]! + DY[way]! * width;
    return occupancy.isUsed(occupancy.stretch(first, way === 0 || way === 3 ? H : V));
  };

  /** What an end beside the middle of a side costs: more while nobody has the middle. */
  const beside = (box: number, { side }: Port): number =>
    ports[box]!.some((port) => port.middle && port.side === side && isBusy(port))
      ? COST.offMiddle
      : COST.offFreeMiddle;

  const isGiven = (box: number, port: Port, settled: boolean): boolean =>
    given[box]!.has(port.side) && (!settled || isBusy(port));

  /** Whether a diamond has a corner that no way out was given, and at which nothing ends so far. */
  const hasCorner = (box: number, settled: boolean): boolean =>
    ports[box]!.some((port) => port.middle && !isGiven(box, port, settled) && !isBusy(port));

  /** What leaving at a port costs. */
  const leaving = (edge: Edge, port: Port, settled: boolean): number => {
    const base = sidesOf(edge).out[port.side];
    const { slanted } = graph.boxes[edge.from]!.node.ports;
    if (!slanted) return base + (port.middle ? 0 : beside(edge.from, port));
    const own = exits[edge.index] ?? null;
    if (own === null) {
      if (!port.middle) return base + (hasCorner(edge.from, settled) ? COST.slantedWithCorner : COST.slanted);
      if (!isGiven(edge.from, port, settled)) return base;
      return (
        base + (edge.kind === "sequence" || short[edge.from]! ? COST.givenCorner : COST.slantedWithCorner)
      );
    }
    if (!port.middle) return base + COST.slantedWithCorner;
    if (port.side === own) return Math.min(base, sidesOf(edge).out.S);
    return base + (isGiven(edge.from, port, settled) ? COST.givenCorner : COST.otherCorner);
  };

  /** Whether a flow may run on the last stretch before an entry: else a search for it would look everywhere. */
  const isOpen = (point: number, way: number, index: number): boolean => {
    const before = point - DX[way]! - DY[way]! * width;
    const stretch = occupancy.stretch(
      way === 0 || way === 1 ? before : point,
      way === 0 || way === 3 ? H : V,
    );
    return [TRUNK, OWN, JOINED].some((mode) => occupancy.modeOn(stretch, index, mode) !== -1);
  };

  return (index, settled = false) => {
    const edge = graph.edges[index]!;
    const goals = entries(index);
    if (!goals.some(({ point, way }) => isOpen(point, way, index))) return null;
    const wanted = portLines([...(ports[edge.from] ?? []), ...(ports[edge.to] ?? [])]);
    const along = activeLines(grid.along, occupancy.usedAlong, wanted.x);
    const across = activeLines(grid.across, occupancy.usedAcross, wanted.y);
    const [xs, ys, columns, rows] = [along.lines, across.lines, along.count, across.count];
    const bound = lowerBound(graph, placement, grid, px, py, index);
    const { stamp, best, parent, seen, closed, entryAt, entrySeen } = marks.next(columns * rows);
    /** Position of a point of the whole grid among those that are looked at. */
    const local = (point: number): number => {
      const x = point % width;
      return ys.subarray(0, rows).indexOf((point - x) / width) * columns + xs.subarray(0, columns).indexOf(x);
    };
    goals.forEach((goal, i) => {
      const at = local(goal.point) * 4 + goal.way;
      entryAt[at] = i;
      entrySeen[at] = stamp;
    });
    const starts = new Map<number, { readonly port: Port; readonly cost: number }>();
    queue.clear();
    let least = Number.POSITIVE_INFINITY;
    for (const port of ports[edge.from] ?? []) {
      if (crowded[edge.from] === true && isEntrance(port)) continue;
      const sideways = port.side === "E" || port.side === "W";
      const cost = leaving(edge, port, settled);
      const dir = sideways ? H : V;
      const total = cost + bound(port.x, port.y, dir);
      least = Math.min(least, total);
      const point = local(port.y * width + port.x);
      for (const mode of [TRUNK, OWN]) {
        const state = (point * 2 + dir) * MODES + mode;
        if (seen[state] === stamp && best[state]! <= cost) continue;
        starts.set(state, { port, cost });
        seen[state] = stamp;
        best[state] = cost;
        parent[state] = -1;
        queue.push(units(total), state);
      }
    }
    for (let state = queue.pop(); state !== -1 && work.left > 0; state = queue.pop()) {
      if (closed[state] === stamp) continue;
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
        const bend = direction !== dir && !isStart;
        const pair =
          (nextMode === TRUNK || mode === TRUNK ? 1 : 0) | (nextMode === JOINED || mode === JOINED ? 2 : 0);
        const meeting = isStart ? 0 : occupancy.meets(whole, stretch, index, bend, dir, MODE_PAIRS[pair]!);
        if (meeting < 0) continue;
        const far = level ? Math.abs(px[nx]! - px[x]!) : Math.abs(py[ny]! - py[y]!);
        let add = far * COST.length + meeting * COST.crossing;
        if (occupancy.isUsed(stretch)) add *= 0.5;
        if (bend) add += COST.bend + (portX[x] === true && portY[y] === true ? COST.emptyCellBend : 0);
        if (nextMode === JOINED && mode !== JOINED) add += COST.join;
        if (isEntry) add += goals[entryAt[q * 4 + way]!]!.cost;
        const next = (q * 2 + direction) * MODES + nextMode;
        const total = cost + add;
        if (seen[next] === stamp && best[next]! <= total) continue;
        seen[next] = stamp;
        best[next] = total;
        parent[next] = state;
        queue.push(units(isEntry ? total : total + bound(nx, ny, direction)), next);
      }
    }
    return null;
  };
}

/** Costs as the queue takes them: whole quarters of a pt, and none below zero. */
function units(cost: number): number {
  return Math.max(0, Math.round(cost * 4));
}

/** Ways out from which a decision counts as crowded. */
const CROWDED = 5;

function isEntrance(port: Port): boolean {
  return port.side === "W" && port.middle;
}

/** What is left to pay at least from a point and a direction: the way to the box, the bends, the end. */
function lowerBound(
  graph: Graph,
  placement: Placement,
  grid: Grid,
  px: readonly number[],
  py: readonly number[],
  index: number,
): (x: number, y: number, direction: number) => number {
  const edge = graph.edges[index]!;
  const { x0, x1, y0, y1 } = linesOf(graph.boxes[edge.to]!, placement.cells[edge.to]!, grid);
  const { into } = sidesOf(edge);
  const upright = COST.bend + into.N;
  const around = Math.min(into.E, 2 * COST.bend);
  return (x, y, direction) => {
    const dx = x < x0 ? px[x0]! - px[x]! : x > x1 ? px[x]! - px[x1]! : 0;
    const dy = y < y0 ? py[y0]! - py[y]! : y > y1 ? py[y]! - py[y1]! : 0;
    let turns = 0;
    if (direction === H) turns = dy > 0 ? upright : x > x1 ? around : 0;
    else if (dx > 0) turns = COST.bend;
    return (dx + dy) * COST.length + turns;
  };
}
