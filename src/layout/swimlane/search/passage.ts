import { DX, DY, H, V } from "./moves.ts";
import type { ActiveLines } from "./active.ts";
import type { Occupancy } from "./occupancy.ts";
import { createRegions } from "./regions.ts";

/** Sums of what crossings cost are whole numbers of this, pt. */
const UNIT = 15;
const NONE = -1;
/** Labels of points that no flow but that of their box may enter, and of those where the flow would meet others. */
const WALL = -1;
const MET = -2;
/** Labels of points that the flow passes for nothing, and of those where it ends, until they are in a run. */
const FREE = -3;
const GOAL = -4;

/** The whole grid: what stands on it, and who runs on it. */
export interface OccupiedGrid {
  /** The box that covers each point; -1 for none. */
  readonly covered: Int32Array;
  /** Points in a row. */
  readonly width: number;
  readonly occupancy: Occupancy;
  /** What crossing another line costs, pt. */
  readonly crossing: number;
}

/** What a flow pays at least for crossing others on its way from each point that is looked at to its target. */
export interface Passage {
  /** Looks at the grid as it is for one flow that ends at the points `goals`. */
  survey(
    grid: OccupiedGrid,
    flow: number,
    along: ActiveLines,
    across: ActiveLines,
    goals: readonly number[],
  ): void;
  /** pt, from a point that is reached level or upright; infinity where no way leads to the target. */
  least(point: number, direction: number): number;
}

/**
 * Lines part the drawing into regions. Within one a flow runs for nothing, from one to the next it has to cross what lies
 * between: so the least that crossings cost is the shortest way from region to region. Nothing is said of bends and
 * length, and of lines that may share a stretch with the flow it is taken that they do.
 */
export function createPassage(): Passage {
  const regions = createRegions();
  let columns = 0;
  let rows = 0;
  /** Of each point the number of its run, or why it is in none. */
  let label = new Int32Array(0);
  /** What crossing costs at each of the points that are in none, level and upright; -1 where that is not allowed. */
  let fee = new Int32Array(0);
  /** Of each column the last run that was met, and what was crossed since. */
  let above = new Int32Array(0);
  let crossed = new Int32Array(0);

  const makeRoom = (): void => {
    const size = columns * rows;
    if (label.length < size) {
      label = new Int32Array(size + (size >> 1));
      fee = new Int32Array(2 * label.length);
    }
    if (above.length < columns) {
      above = new Int32Array(2 * columns);
      crossed = new Int32Array(2 * columns);
    }
    regions.clear(size);
  };

  /** Labels all points, those in no run with what crossing there costs. */
  const notePoints = (
    { covered, width, occupancy, crossing }: OccupiedGrid,
    flow: number,
    xs: Int32Array,
    ys: Int32Array,
  ): void => {
    const [labels, fees] = [label, fee];
    const feeOf = (point: number, direction: number): number => {
      const strangers = occupancy.leastMet(point, flow, direction);
      if (strangers < 0) return NONE;
      const cost = Math.floor((strangers * crossing) / UNIT + 0.01);
      const before = point - (direction === H ? 1 : width);
      // A shared stretch costs half, with the crossing before it.
      const shared =
        occupancy.isUsed(occupancy.stretch(point, direction)) ||
        (before >= 0 && occupancy.isUsed(occupancy.stretch(before, direction)));
      return shared ? cost >> 1 : cost;
    };
    for (let k = 0, p = 0; k < rows; k += 1) {
      const y = ys[k]! * width;
      for (let i = 0; i < columns; i += 1, p += 1) {
        const point = y + xs[i]!;
        if (covered[point] !== NONE) {
          labels[p] = WALL;
          continue;
        }
        const level = occupancy.isBusy(point) ? feeOf(point, H) : 0;
        labels[p] = level === 0 ? FREE : MET;
        if (level === 0) continue;
        fees[p * 2] = level;
        fees[p * 2 + 1] = feeOf(point, V);
      }
    }
  };

  /** Puts the points of a row into runs, and joins those with what lies left of them and above. */
  const joinRow = (
    k: number,
    { covered, width, occupancy }: OccupiedGrid,
    flow: number,
    along: ActiveLines,
    across: ActiveLines,
  ): void => {
    const [labels, fees, runAbove, crossedAbove] = [label, fee, above, crossed];
    const xs = along.lines;
    const hiddenColumns = along.between;
    const y = across.lines[k]! * width;
    const hiddenRow = k > 0 ? across.between[k - 1]! : NONE;
    const yBefore = k > 0 ? across.lines[k - 1]! * width : 0;
    /** The last run in this row, and what was crossed since. */
    let left = NONE;
    let met = 0;
    /** The two runs that were found to be one region last: most points find the same two. */
    let joined = NONE;
    let joinedAbove = NONE;
    for (let i = 0; i < columns; i += 1) {
      const p = k * columns + i;
      const is = labels[p]!;
      if (is === WALL) {
        left = NONE;
        runAbove[i] = NONE;
        continue;
      }
      const x = xs[i]!;
      if (left !== NONE) {
        const hidden = hiddenColumns[i - 1]!;
        const isParted = hidden !== NONE && covered[y + hidden] !== NONE;
        if (isParted || !occupancy.mayRun((y + xs[i - 1]!) * 2 + H, flow)) left = NONE;
      }
      let up = runAbove[i]!;
      if (up !== NONE) {
        const isParted = hiddenRow !== NONE && covered[hiddenRow * width + x] !== NONE;
        if (isParted || !occupancy.mayRun((yBefore + x) * 2 + V, flow)) up = runAbove[i] = NONE;
      }
      if (is === MET) {
        const level = fees[p * 2]!;
        const upright = fees[p * 2 + 1]!;
        if (level === NONE) left = NONE;
        else met += level;
        if (upright === NONE) runAbove[i] = NONE;
        else crossedAbove[i]! += upright;
        continue;
      }
      const price = crossedAbove[i]!;
      const near = left !== NONE && met === 0 ? left : up !== NONE && price === 0 ? up : NONE;
      const run = is === GOAL ? 0 : near === NONE ? regions.add() : near;
      if (left !== NONE && left !== run) regions.join(left, run, met);
      if (up !== NONE && up !== run) {
        if (price > 0 || up !== joinedAbove || run !== joined) regions.join(up, run, price);
        if (price === 0) {
          joinedAbove = up;
          joined = run;
        }
      }
      labels[p] = run;
      left = run;
      met = 0;
      runAbove[i] = run;
      crossedAbove[i] = 0;
    }
  };

  /** What the points cost that the last walk passed. */
  let paid = 0;
  /** The run of the first free point from a point on by a way, itself included; -1 for none. */
  const walk = (from: number, way: number): number => {
    const step = DX[way]! + DY[way]! * columns;
    const direction = way === 0 || way === 3 ? H : V;
    const i = from % columns;
    const k = (from - i) / columns;
    let left = way === 0 ? columns - 1 - i : way === 3 ? i : way === 1 ? rows - 1 - k : k;
    paid = 0;
    for (let p = from; left >= 0; p += step, left -= 1) {
      if (label[p]! >= 0) return label[p]!;
      if (label[p] === WALL || fee[p * 2 + direction] === NONE) return NONE;
      paid += fee[p * 2 + direction]!;
    }
    return NONE;
  };
  const leastBy = (from: number, way: number): number => {
    const run = walk(from, way);
    const cost = run === NONE ? NONE : regions.costFrom(run);
    return cost === NONE ? NONE : cost + paid;
  };

  return {
    survey(grid, flow, along, across, goals) {
      columns = along.count;
      rows = across.count;
      makeRoom();
      notePoints(grid, flow, along.lines, across.lines);
      for (const goal of goals) label[goal] = GOAL;
      above.fill(NONE, 0, columns);
      // The first run is the target.
      const end = regions.add();
      for (let k = 0; k < rows; k += 1) joinRow(k, grid, flow, along, across);
      regions.settle(end);
    },
    least(point, direction) {
      const cost =
        label[point]! >= 0
          ? regions.costFrom(label[point]!)
          : direction === H
            ? lower(leastBy(point, 0), leastBy(point, 3))
            : lower(leastBy(point, 1), leastBy(point, 2));
      return cost === NONE ? Number.POSITIVE_INFINITY : cost * UNIT;
    },
  };
}

function lower(a: number, b: number): number {
  return a === NONE ? b : b === NONE ? a : Math.min(a, b);
}
