import { COST } from "./costs.ts";
import type { ShareKeys } from "./keys.ts";
import { H, JOINED, OWN, TRUNK, V } from "./moves.ts";
import { createArrayPool, type ArrayPool } from "./pool.ts";

/** A grid crossing: indexes of the lines that meet there. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** No common key: the flows on a stretch have several. */
const MIXED = -1;

/** Who runs where on the grid. A stretch is one step to the right of, or down from, a point. */
export interface Occupancy {
  /** How many stretches of flows run along each line. */
  readonly usedAlong: Int32Array;
  readonly usedAcross: Int32Array;
  /** Number of the stretch between two neighbouring points, by the upper or left one. */
  readonly stretch: (point: number, direction: number) => number;
  add(flow: number, points: readonly GridPoint[]): void;
  remove(flow: number, points: readonly GridPoint[]): void;
  isUsed(stretch: number): boolean;
  /** The mode in which a flow runs on a stretch when it came in another mode; -1 when it may not run there. */
  modeOn(stretch: number, flow: number, mode: number): number;
  /**
   * What a flow meets when it passes a point on to a stretch, with others of its source (`ON_TRUNK`) or into its target
   * (`ON_JOINED`) before or behind the point: 0 when nobody, a weight for strangers that it crosses straight (a bundle counts
   * little more than one, a tie a part), -1 when it would touch one in any other way.
   */
  meets(
    point: number,
    next: number,
    flow: number,
    bend: boolean,
    direction: number,
    together: number,
  ): number;
  /** Whether a flow may run on a stretch in some mode. */
  mayRun(stretch: number, flow: number): boolean;
  /** Whether a flow runs over a point. */
  isBusy(point: number): boolean;
  /** The least that `meets` gives of a flow that goes straight on in a direction, in whatever mode. */
  leastMet(point: number, flow: number, direction: number): number;
  /** Leaves its arrays to the next one: it is not to be used any more. */
  release(): void;
}

/** What a flow runs on before or behind a point; both may be. */
export const ON_TRUNK = 1;
export const ON_JOINED = 2;

/** Each further line of a bundle that is crossed. */
const BUNDLE = 0.15;

/** Keeps what is known of a point off 0. */
const KNOWN = 2;
/** No flow runs over a point straight and alone. */
const NOBODY_ALONE = -1;

/**
 * A flow on a stretch, as four numbers: the flow, the next link of those on that stretch, and the keys that this one and all
 * behind it share as far as it is the first. The link at 0 ends every chain.
 */
const NEXT = 1;
const SOURCE = 2;
const TARGET = 3;
const LINK = 4;
const NOBODY = 0;
/** Numbers that links take at first. */
const ROOM = 4096;

export function createOccupancy(
  width: number,
  height: number,
  keys: ShareKeys,
  pool: ArrayPool = createArrayPool(),
): Occupancy {
  const size = width * height;
  const { source, target, tie } = keys;
  /** The first link of each stretch. */
  const place = pool.take(size * 2, NOBODY);
  let links = pool.take(ROOM, NOBODY);
  let linked = LINK;
  /** The first of the links that are to be used again. */
  let vacant = NOBODY;
  /** Ends of occupied stretches at each point. */
  const busy = pool.take(size, 0);
  /** What `straightOver` found of each point; 0 where it is to be found again. */
  const over = pool.take(size, 0);
  const usedAlong = new Int32Array(width);
  const usedAcross = new Int32Array(height);

  /** Calls `act` with each stretch of a route, and the points at its ends. */
  const visit = (
    points: readonly GridPoint[],
    act: (stretch: number, a: number, b: number) => void,
  ): void => {
    for (let i = 1; i < points.length; i += 1) {
      const a = points[i - 1]!;
      const b = points[i]!;
      const level = a.y === b.y;
      const step = level ? 1 : width;
      const last = Math.max(a.y, b.y) * width + Math.max(a.x, b.x);
      for (let p = Math.min(a.y, b.y) * width + Math.min(a.x, b.x); p < last; p += step)
        act(p * 2 + (level ? H : V), p, p + step);
    }
  };
  const count = (points: readonly GridPoint[], by: number): void => {
    for (let i = 1; i < points.length; i += 1) {
      const a = points[i - 1]!;
      const b = points[i]!;
      if (a.y === b.y) usedAcross[a.y]! += by;
      else usedAlong[a.x]! += by;
    }
  };
  const changeEnds = (a: number, b: number, by: number): void => {
    busy[a]! += by;
    busy[b]! += by;
    over[a] = 0;
    over[b] = 0;
  };

  const newLink = (): number => {
    const at = vacant;
    if (at !== NOBODY) {
      vacant = links[at + NEXT]!;
      return at;
    }
    if (linked + LINK > links.length) {
      const longer = pool.take(links.length * 2, NOBODY);
      longer.set(links);
      pool.give(links);
      links = longer;
    }
    linked += LINK;
    return linked - LINK;
  };
  const put = (flow: number, stretch: number): void => {
    const at = newLink();
    const first = place[stretch]!;
    const isFirst = first === NOBODY;
    links[at] = flow;
    links[at + NEXT] = first;
    links[at + SOURCE] = isFirst || links[first + SOURCE] === source[flow] ? source[flow]! : MIXED;
    links[at + TARGET] = isFirst || links[first + TARGET] === target[flow] ? target[flow]! : MIXED;
    place[stretch] = at;
  };
  const take = (flow: number, stretch: number): void => {
    let before = NOBODY;
    let at = place[stretch]!;
    while (links[at] !== flow) {
      before = at;
      at = links[at + NEXT]!;
    }
    if (before === NOBODY) place[stretch] = links[at + NEXT]!;
    else links[before + NEXT] = links[at + NEXT]!;
    links[at + NEXT] = vacant;
    vacant = at;
    summarise(place[stretch]!);
  };
  /** Notes the keys that all flows of a chain share. */
  const summarise = (first: number): void => {
    if (first === NOBODY) return;
    let from = source[links[first]!]!;
    let to = target[links[first]!]!;
    for (let at = links[first + NEXT]!; at !== NOBODY; at = links[at + NEXT]!) {
      if (source[links[at]!] !== from) from = MIXED;
      if (target[links[at]!] !== to) to = MIXED;
    }
    links[first + SOURCE] = from;
    links[first + TARGET] = to;
  };
  const isIn = (first: number, flow: number): boolean => {
    for (let at = first; at !== NOBODY; at = links[at + NEXT]!) if (links[at] === flow) return true;
    return false;
  };

  /** The flow that runs straight over a point alone, twice, and the direction in which it does; -1 for none. */
  const straightOver = (point: number): number => {
    if (over[point] === 0) over[point] = findStraightOver(point) + KNOWN;
    return over[point]! - KNOWN;
  };
  const findStraightOver = (point: number): number => {
    if (busy[point] !== 2) return NOBODY_ALONE;
    const level = place[point * 2]!;
    const upright = place[point * 2 + 1]!;
    if ((level === NOBODY) === (upright === NOBODY)) return NOBODY_ALONE;
    const direction = level === NOBODY ? V : H;
    const before = place[(point - (level === NOBODY ? width : 1)) * 2 + direction];
    const flow = links[level + upright]!;
    return before !== undefined && before !== NOBODY && links[before] === flow
      ? flow * 2 + direction
      : NOBODY_ALONE;
  };
  /** What crossing some lines weighs, and whether one of them is more than a tie. */
  const weightOf = (flow: number, strangers: number, solid: boolean): number =>
    strangers === 0 ? 0 : (solid && tie[flow] === 0 ? 1 : COST.tieCrossed) + (strangers - 1) * BUNDLE;
  /** Whether another flow runs together with one, or on the stretch whose chain is `along`. */
  const isOwn = (other: number, flow: number, together: number, along: number): boolean =>
    ((together & ON_TRUNK) > 0 && source[other] === source[flow]) ||
    ((together & ON_JOINED) > 0 && target[other] === target[flow]) ||
    isIn(along, other);

  /** What `meets` gives, by the first link of the stretch that the flow runs on to. */
  const met = (
    point: number,
    along: number,
    flow: number,
    bend: boolean,
    direction: number,
    together: number,
  ): number => {
    const left = point % width > 0 ? place[(point - 1) * 2]! : NOBODY;
    const right = place[point * 2]!;
    const up = point >= width ? place[(point - width) * 2 + 1]! : NOBODY;
    const down = place[point * 2 + 1]!;
    const level = direction === H;
    for (let at = level ? left : up; at !== NOBODY; at = links[at + NEXT]!)
      if (!isOwn(links[at]!, flow, together, along)) return -1;
    for (let at = level ? right : down; at !== NOBODY; at = links[at + NEXT]!)
      if (!isOwn(links[at]!, flow, together, along)) return -1;
    const before = level ? up : left;
    const behind = level ? down : right;
    let strangers = 0;
    let solid = false;
    for (let at = before; at !== NOBODY; at = links[at + NEXT]!) {
      const other = links[at]!;
      if (isOwn(other, flow, together, along)) continue;
      // A stranger that bends or ends here would be touched.
      if (bend || !isIn(behind, other)) return -1;
      strangers += 1;
      solid ||= tie[other] === 0;
    }
    for (let at = behind; at !== NOBODY; at = links[at + NEXT]!)
      if (!isOwn(links[at]!, flow, together, along) && (bend || !isIn(before, links[at]!))) return -1;
    return weightOf(flow, strangers, solid);
  };

  return {
    usedAlong,
    usedAcross,
    release() {
      pool.give(place, links, busy, over);
    },
    isBusy: (point) => busy[point]! > 0,
    isUsed: (stretch) => place[stretch] !== NOBODY,
    stretch: (point, direction) => point * 2 + direction,
    add(flow, points) {
      count(points, 1);
      visit(points, (stretch, a, b) => {
        put(flow, stretch);
        changeEnds(a, b, 1);
      });
    },
    remove(flow, points) {
      count(points, -1);
      visit(points, (stretch, a, b) => {
        take(flow, stretch);
        changeEnds(a, b, -1);
      });
    },
    mayRun(stretch, flow) {
      const first = place[stretch]!;
      if (first === NOBODY) return true;
      return links[first + SOURCE] === source[flow] || links[first + TARGET] === target[flow];
    },
    modeOn(stretch, flow, mode) {
      const first = place[stretch]!;
      if (first === NOBODY) return mode === JOINED ? -1 : OWN;
      if (mode === TRUNK && links[first + SOURCE] === source[flow]) return TRUNK;
      return links[first + TARGET] === target[flow] ? JOINED : -1;
    },
    leastMet(point, flow, direction) {
      if (busy[point] === 0) return 0;
      const alone = straightOver(point);
      if (alone === NOBODY_ALONE) return met(point, NOBODY, flow, false, direction, ON_TRUNK | ON_JOINED);
      const other = alone >> 1;
      if (source[other] === source[flow] || target[other] === target[flow]) return 0;
      return (alone & 1) === direction ? -1 : weightOf(flow, 1, tie[other] === 0);
    },
    meets(point, next, flow, bend, direction, together) {
      if (busy[point] === 0) return 0;
      return met(point, place[next]!, flow, bend, direction, together);
    },
  };
}
