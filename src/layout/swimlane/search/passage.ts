import { COST } from "./costs.ts";
import { DX, DY, H, V } from "./moves.ts";
import type { ActiveLines } from "./active.ts";
import type { Occupancy } from "./occupancy.ts";
import { createQueue, grown } from "./queue.ts";

/** Sums of what crossings cost are whole numbers of this, pt. */
const UNIT = 15;
const NONE = -1;
/** Labels of points that no flow but that of their box may enter, and of those where the flow would meet others. */
const WALL = -1;
const MET = -2;

/** The boxes and lines on the whole grid. */
interface SurveyedBoard {
  /** The box that covers each point; -1 for none. */
  readonly covered: Int32Array;
  readonly width: number;
  readonly occupancy: Occupancy;
}

/** What a flow pays at least for crossing others on its way from each point that is looked at to its target. */
export interface Passage {
  /** Looks at the grid as it is for one flow to the box `target`, at which it ends at the points `goals`. */
  survey(
    board: SurveyedBoard,
    flow: number,
    along: ActiveLines,
    across: ActiveLines,
    target: number,
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
  const queue = createQueue();
  let columns = 0;
  let rows = 0;
  /** Of each point the number of its run, or why it is in none. */
  let label = new Int32Array(0);
  /** What crossing costs at each of the points that are in none, level and upright; -1 where that is not allowed. */
  let fee = new Int32Array(0);
  /** Of each run another of the same region, or itself; what the way from that region costs at least. */
  let leader = new Int32Array(0);
  let least = new Int32Array(0);
  /** Of each run its last link, of each link the one before, the run it leads to and what it costs. */
  let lastLink = new Int32Array(0);
  let linkBefore = new Int32Array(1024);
  let linkTo = new Int32Array(1024);
  let linkCost = new Int32Array(1024);
  let links = 0;
  /** Of each column the last run that was met, and what was crossed since. */
  let above = new Int32Array(0);
  let crossed = new Int32Array(0);

  const leaderOf = (run: number): number => {
    let at = run;
    while (leader[at] !== at) at = leader[at] = leader[leader[at]!]!;
    return at;
  };
  const addLink = (from: number, to: number, cost: number): void => {
    if (links === linkTo.length) {
      linkBefore = grown(linkBefore, links + 1);
      linkTo = grown(linkTo, links + 1);
      linkCost = grown(linkCost, links + 1);
    }
    linkBefore[links] = lastLink[from]!;
    linkTo[links] = to;
    linkCost[links] = cost;
    lastLink[from] = links++;
  };
  const join = (a: number, b: number, cost: number): void => {
    if (cost > 0) {
      addLink(a, b, cost);
      addLink(b, a, cost);
      return;
    }
    const [one, other] = [leaderOf(a), leaderOf(b)];
    if (one !== other) leader[Math.max(one, other)] = Math.min(one, other);
  };
  const makeRoom = (): void => {
    const size = columns * rows;
    if (label.length < size) {
      label = new Int32Array(size + (size >> 1));
      fee = new Int32Array(2 * label.length);
      leader = new Int32Array(label.length);
      least = new Int32Array(label.length);
      lastLink = new Int32Array(label.length);
    }
    if (above.length < columns) {
      above = new Int32Array(2 * columns);
      crossed = new Int32Array(2 * columns);
    }
  };

  /** What the points cost that the last walk passed. */
  let paid = 0;
  /** The region of the first free point from a point on by a way, itself included; -1 for none. */
  const walk = (from: number, way: number): number => {
    const step = DX[way]! + DY[way]! * columns;
    const direction = way === 0 || way === 3 ? H : V;
    const i = from % columns;
    const k = (from - i) / columns;
    let left = way === 0 ? columns - 1 - i : way === 3 ? i : way === 1 ? rows - 1 - k : k;
    paid = 0;
    for (let p = from; left >= 0; p += step, left -= 1) {
      if (label[p]! >= 0) return leaderOf(label[p]!);
      if (label[p] === WALL || fee[p * 2 + direction] === NONE) return NONE;
      paid += fee[p * 2 + direction]!;
    }
    return NONE;
  };
  const leastBy = (from: number, way: number): number => {
    const run = walk(from, way);
    return run === NONE || least[run] === NONE ? NONE : least[run]! + paid;
  };

  /** Links of runs become those of their regions. */
  const linkRegions = (runs: number): void => {
    for (let run = 0; run < runs; run += 1) {
      const to = leaderOf(run);
      if (to === run || lastLink[run] === NONE) continue;
      let first = lastLink[run]!;
      while (linkBefore[first] !== NONE) first = linkBefore[first]!;
      linkBefore[first] = lastLink[to]!;
      lastLink[to] = lastLink[run]!;
    }
  };

  /** From the target on to whatever lies behind a crossing of it, the cheapest first. */
  const spread = (): void => {
    queue.clear();
    queue.push(0, leaderOf(0));
    for (let region = queue.pop(); region !== -1; region = queue.pop()) {
      if (least[region] !== NONE) continue;
      const cost = queue.cost();
      least[region] = cost;
      for (let link = lastLink[region]!; link !== NONE; link = linkBefore[link]!) {
        const to = leaderOf(linkTo[link]!);
        if (least[to] === NONE) queue.push(cost + linkCost[link]!, to);
      }
    }
  };

  return {
    survey({ covered, width, occupancy }, flow, along, across, target, goals) {
      const [xs, ys] = [along.lines, across.lines];
      columns = along.count;
      rows = across.count;
      makeRoom();
      links = 0;
      above.fill(NONE, 0, columns);
      // The first run is the target.
      let runs = 1;
      leader[0] = 0;
      least[0] = NONE;
      lastLink[0] = NONE;
      const { between: hiddenColumns } = along;
      const [labels, fees, runAbove, crossedAbove] = [label, fee, above, crossed];
      const feeOf = (point: number, direction: number): number => {
        const strangers = occupancy.leastMet(point, flow, direction);
        if (strangers < 0) return NONE;
        const cost = Math.floor((strangers * COST.crossing) / UNIT + 0.01);
        const before = point - (direction === H ? 1 : width);
        // A shared stretch costs half, with the crossing before it.
        const shared =
          occupancy.isUsed(occupancy.stretch(point, direction)) ||
          (before >= 0 && occupancy.isUsed(occupancy.stretch(before, direction)));
        return shared ? cost >> 1 : cost;
      };
      for (let k = 0; k < rows; k += 1) {
        const y = ys[k]! * width;
        const hiddenRow = k > 0 ? across.between[k - 1]! : NONE;
        const yBefore = k > 0 ? ys[k - 1]! * width : 0;
        /** The last run in this row, and what was crossed since. */
        let left = NONE;
        let met = 0;
        let isLeftBusy = false;
        /** The two runs that were found to be one region last: most points find the same two. */
        let joined = NONE;
        let joinedAbove = NONE;
        for (let i = 0; i < columns; i += 1) {
          const p = k * columns + i;
          const x = xs[i]!;
          const point = y + x;
          const holder = covered[point]!;
          const isGoal = holder === target && goals.includes(p);
          if (holder !== -1 && !isGoal) {
            labels[p] = WALL;
            left = NONE;
            runAbove[i] = NONE;
            isLeftBusy = false;
            continue;
          }
          if (left !== NONE) {
            const hidden = hiddenColumns[i - 1]!;
            if (
              (hidden !== NONE && covered[y + hidden] !== -1) ||
              (isLeftBusy && !occupancy.mayRun((y + xs[i - 1]!) * 2 + H, flow))
            )
              left = NONE;
          }
          let up = runAbove[i]!;
          if (
            up !== NONE &&
            ((hiddenRow !== NONE && covered[hiddenRow * width + x] !== -1) ||
              !occupancy.mayRun((yBefore + x) * 2 + V, flow))
          )
            up = runAbove[i] = NONE;
          const isBusy = occupancy.isBusy(point);
          isLeftBusy = isBusy;
          const level = isBusy && !isGoal ? feeOf(point, H) : 0;
          if (level === 0) {
            let run = isGoal
              ? 0
              : left !== NONE && met === 0
                ? left
                : up !== NONE && crossedAbove[i] === 0
                  ? up
                  : NONE;
            if (run === NONE) {
              run = runs++;
              leader[run] = run;
              least[run] = NONE;
              lastLink[run] = NONE;
            }
            if (left !== NONE && left !== run) join(left, run, met);
            if (up !== NONE && up !== run) {
              const price = crossedAbove[i]!;
              if (price > 0 || up !== joinedAbove || run !== joined) join(up, run, price);
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
            continue;
          }
          const upright = feeOf(point, V);
          labels[p] = MET;
          fees[p * 2] = level;
          fees[p * 2 + 1] = upright;
          if (level === NONE) left = NONE;
          else met += level;
          if (upright === NONE) runAbove[i] = NONE;
          else crossedAbove[i]! += upright;
        }
      }
      linkRegions(runs);
      spread();
    },
    least(point, direction) {
      const cost =
        label[point]! >= 0
          ? least[leaderOf(label[point]!)]!
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
