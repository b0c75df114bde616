import { createQueue } from "../../swimlane/search/queue.ts";
import {
  linesOf,
  middleOf,
  stepCost,
  type Lattice,
  type LatticePoint,
  type Side,
  type Stop,
} from "./lattice.ts";
import { createOccupancy, type Occupancy } from "./occupancy.ts";

/** A flow between two stops of a sheet, by their numbers. */
export interface Link {
  readonly from: number;
  readonly to: number;
  /** Its label stands where it leaves: it shares that place with no other. */
  readonly labelled: boolean;
}

export interface RouteProblem {
  readonly lattice: Lattice;
  readonly stops: readonly Stop[];
  readonly links: readonly Link[];
}

/** Corners of each link from middle to middle of its stops. */
export type Routes = readonly (readonly LatticePoint[])[];

/** What a turn, a crossing and an unusual side cost, in the unit of `stepCost`. */
const COST = { turn: 8, cross: 10, sharedLabel: 60, sideIn: 3 } as const;

/** Directions by number: up, right, down, left. */
const STEPS: readonly (readonly [number, number])[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
];
const LEAVING: Readonly<Record<Side, number>> = { top: 0, right: 1, bottom: 2, left: 3 };
const ENTERING: Readonly<Record<Side, number>> = { top: 2, right: 3, bottom: 0, left: 1 };

/** Rounds in which each flow is taken out and looks for a better way among all others. */
const ROUNDS = 1;

/**
 * Finds ways for all links: near ones first, then each once more with the others in place. Null when there are not
 * enough tracks. The work is bounded by the lattice and the number of links.
 */
export function routeLinks(problem: RouteProblem): Routes | null {
  const { lattice, stops, links } = problem;
  const occupancy = createOccupancy(lattice, stops, links);
  const search = createSearch(problem, occupancy);
  const routes: (Found | null)[] = links.map(() => null);
  const order = links
    .map((link, index) => ({ index, length: Math.abs(stops[link.to]!.row - stops[link.from]!.row) }))
    .sort((a, b) => a.length - b.length || a.index - b.index);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { index } of order) {
      const old = routes[index];
      if (old != null) occupancy.remove(index, old.points);
      const found = search(index) ?? old;
      if (found == null) return null;
      routes[index] = found;
      occupancy.add(index, found.points);
    }
  }
  return routes.map((route) => cornersOf(route!.points));
}

interface Found {
  /** Every lattice point on the way. */
  readonly points: readonly LatticePoint[];
}

function cornersOf(points: readonly LatticePoint[]): readonly LatticePoint[] {
  return points.filter((p, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === undefined || after === undefined) return true;
    return (before.x === p.x) !== (p.x === after.x);
  });
}

/** Dijkstra's search over places and directions. */
function createSearch(
  { lattice, stops, links }: RouteProblem,
  occupancy: Occupancy,
): (link: number) => Found | null {
  const width = lattice.columns * linesOf(lattice);
  const height = lattice.rows * linesOf(lattice);
  const states = width * height * 4;
  const costs = new Int32Array(states);
  const before = new Int32Array(states);
  const queue = createQueue();
  const across = Array.from({ length: width }, (_, x) => stepCost(lattice, x));
  const down = Array.from({ length: height }, (_, y) => stepCost(lattice, y));

  return (index) => {
    const { from, to, labelled } = links[index]!;
    const [source, target] = [stops[from]!, stops[to]!];
    const back = target.row <= source.row;
    // No way leaves the rows between its steps by more than one.
    const top = Math.max(0, Math.min(source.row, target.row) - 1) * linesOf(lattice);
    const bottom = Math.min(lattice.rows, Math.max(source.row, target.row) + 2) * linesOf(lattice);
    costs.fill(-1, top * width * 4, bottom * width * 4);
    queue.clear();
    const reach = (state: number, cost: number, previous: number): void => {
      if (costs[state]! >= 0 && costs[state]! <= cost) return;
      costs[state] = cost;
      before[state] = previous;
      queue.push(cost, state);
    };
    for (const { x, y, side } of ports(lattice, source, source.out))
      reach((y * width + x) * 4 + LEAVING[side], 0, -1);
    const ends = new Map<number, number>();
    for (const { x, y, side } of ports(lattice, target, target.into)) {
      const unusual = side === "top" || side === "bottom" || back ? 0 : COST.sideIn;
      ends.set((y * width + x) * 4 + ENTERING[side], unusual);
    }
    let best: { state: number; cost: number } | null = null;
    for (let state = queue.pop(); state >= 0; state = queue.pop()) {
      const cost = costs[state]!;
      if (best !== null && cost >= best.cost) break;
      const direction = state % 4;
      const point = (state - direction) / 4;
      const [x, y] = [point % width, Math.floor(point / width)];
      const isStart = before[state] === -1;
      if (!isStart) {
        const extra = occupancy.isSymbol(point) ? ends.get(state) : undefined;
        if (extra !== undefined && (best === null || cost + extra < best.cost))
          best = { state, cost: cost + extra };
      }
      if (!isStart && occupancy.isSymbol(point)) continue;
      for (let turn = 0; turn < 4; turn += 1) {
        if (turn === (direction + 2) % 4 || (isStart && turn !== direction)) continue;
        if (!isStart) {
          const crossing = occupancy.passing(index, point, direction, turn);
          if (crossing === null) continue;
          const [dx, dy] = STEPS[turn]!;
          const added = crossing * COST.cross + (turn === direction ? 0 : COST.turn);
          go(x + dx, y + dy, point, turn, cost + added, state);
        } else {
          const [dx, dy] = STEPS[turn]!;
          go(x + dx, y + dy, point, turn, cost, state);
        }
      }
    }
    return best === null ? null : { points: pathTo(best.state) };

    function go(x: number, y: number, origin: number, turn: number, cost: number, state: number): void {
      if (x < 0 || y < top || x >= width || y >= bottom) return;
      const point = y * width + x;
      const shared = occupancy.sharing(index, origin, point);
      if (shared === null) return;
      if (occupancy.isSymbol(point) && !ends.has(point * 4 + turn)) return;
      const length = turn % 2 === 1 ? across[turn === 1 ? x - 1 : x]! : down[turn === 2 ? y - 1 : y]!;
      const clash = shared && before[state] === -1 && (labelled || occupancy.labelledAt(from, origin, point));
      reach(point * 4 + turn, cost + length + (clash ? COST.sharedLabel : 0), state);
    }
  };

  function pathTo(state: number): readonly LatticePoint[] {
    const points: LatticePoint[] = [];
    for (let at = state; at >= 0; at = before[at]!) {
      const point = (at - (at % 4)) / 4;
      points.push({ x: point % width, y: Math.floor(point / width) });
    }
    return points.reverse();
  }
}

type Port = LatticePoint & { readonly side: Side };

/** The places at which lines may leave or enter a stop by these sides. */
function ports(lattice: Lattice, { row, runs }: Stop, sides: readonly Side[]): readonly Port[] {
  const y = middleOf(lattice, row);
  return runs.flatMap(([first, last]) =>
    sides.flatMap((side): readonly Port[] => {
      if (side === "left") return [{ x: middleOf(lattice, first), y, side }];
      if (side === "right") return [{ x: middleOf(lattice, last), y, side }];
      const columns = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      return columns.map((column) => ({ x: middleOf(lattice, column), y, side }));
    }),
  );
}
