import { isTie, type Graph } from "../order/graph.ts";
import { COST } from "./costs.ts";
import { H, JOINED, OWN, TRUNK, V } from "./moves.ts";
import { createArrayPool, type ArrayPool } from "./pool.ts";

/** A grid crossing: indexes of the lines that meet there. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** No common key. */
const MIXED = -1;

/** Flows may share a stretch from a common source or into a common target: those with the same key. */
export interface ShareKeys {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** 1 for each tie: a dashed line, which is crossed at little cost. */
  readonly tie: Uint8Array;
}

/**
 * A label stands where its flow leaves, so a labelled flow and one out of a decision begin on their own; of several
 * flows between the same steps only the first may be joined, or they would look like one. At crowded boxes, which have
 * fewer ports than kinds of lines, ties run into the lines of sequences; reversed lines run together, but with no other.
 */
export function shareKeys(graph: Graph, crowded: ReadonlySet<number>): ShareKeys {
  const source = new Int32Array(graph.edges.length);
  const target = new Int32Array(graph.edges.length);
  const tie = Uint8Array.from(graph.edges, (edge) => Number(isTie(edge)));
  const ends = new Set<string>();
  const reversedAt = 2 * graph.boxes.length + graph.edges.length;
  graph.edges.forEach((edge, i) => {
    const kind = edge.kind === "sequence" ? 0 : 1;
    const kindAt = (box: number): number => (crowded.has(box) ? 0 : kind);
    const name = `${edge.from} ${edge.to} ${kindAt(edge.to)}`;
    const alone = 2 * graph.boxes.length + i;
    const labelled = edge.label !== "" || graph.boxes[edge.from]!.node.role === "decision";
    source[i] = labelled || edge.kind === "twin" ? alone : 2 * edge.from + kindAt(edge.from);
    const isFurther = !edge.reversed && ends.has(name);
    const together = edge.reversed ? reversedAt + edge.to : 2 * edge.to + kindAt(edge.to);
    target[i] = isFurther || edge.kind === "twin" ? alone : together;
    if (!edge.reversed) ends.add(name);
  });
  return { source, target, tie };
}

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
   * What a flow meets when it passes a point from one mode to the next: 0 when nobody, a weight for strangers
   * that it crosses straight (a bundle counts little more than one, a tie a part), -1 when it would touch one in any other way.
   */
  meets(point: number, next: number, flow: number, bend: boolean, direction: number, modes: ModePair): number;
  /** Whether a flow may run on a stretch in some mode. */
  mayRun(stretch: number, flow: number): boolean;
  /** Whether a flow runs over a point. */
  isBusy(point: number): boolean;
  /** The least that `meets` gives of a flow that goes straight on in a direction, in whatever mode. */
  leastMet(point: number, flow: number, direction: number): number;
  /** Leaves its arrays to the next one: it is not to be used any more. */
  release(): void;
}

/** Whether the flow is on a trunk, or joined, before or behind the point. */
export interface ModePair {
  readonly trunk: boolean;
  readonly joined: boolean;
}

export const MODE_PAIRS: readonly ModePair[] = [0, 1, 2, 3].map((bits) => ({
  trunk: (bits & 1) > 0,
  joined: (bits & 2) > 0,
}));

/** Each further line of a bundle that is crossed. */
const BUNDLE = 0.15;

/** Keeps what is known of a point off 0. */
const KNOWN = 2;
/** No flow runs over a point straight and alone. */
const NOBODY_ALONE = -1;
const NOBODY: readonly number[] = [];

/** The flows on a stretch, and the key that all of them share. */
interface Shared {
  readonly flows: number[];
  source: number;
  target: number;
}

export function createOccupancy(
  width: number,
  height: number,
  keys: ShareKeys,
  pool: ArrayPool = createArrayPool(),
): Occupancy {
  const size = width * height;
  /** Position in `shared` of each stretch; 0 where no flow runs. */
  const place = pool.take(size * 2, 0);
  const shared: Shared[] = [{ flows: [], source: MIXED, target: MIXED }];
  const vacant: number[] = [];
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
  const occupy = (stretch: number): Shared => {
    if (place[stretch] === 0) {
      place[stretch] = vacant.pop() ?? shared.length;
      shared[place[stretch]] ??= { flows: [], source: MIXED, target: MIXED };
    }
    return shared[place[stretch]!]!;
  };
  const summarise = (on: Shared): void => {
    const first = on.flows[0]!;
    const { source, target } = keys;
    on.source = on.flows.every((e) => source[e] === source[first]) ? source[first]! : MIXED;
    on.target = on.flows.every((e) => target[e] === target[first]) ? target[first]! : MIXED;
  };
  const at = (stretch: number): readonly number[] => shared[place[stretch]!]!.flows;

  /** The flow that runs straight over a point alone, twice, and the direction in which it does; -1 for none. */
  const straightOver = (point: number): number => {
    if (over[point] === 0) over[point] = findStraightOver(point) + KNOWN;
    return over[point]! - KNOWN;
  };
  const findStraightOver = (point: number): number => {
    if (busy[point] !== 2) return NOBODY_ALONE;
    const level = place[point * 2]!;
    const upright = place[point * 2 + 1]!;
    if ((level === 0) === (upright === 0)) return NOBODY_ALONE;
    const direction = level === 0 ? V : H;
    const before = place[(point - (level === 0 ? width : 1)) * 2 + direction];
    const [flow] = shared[level + upright]!.flows;
    return before !== undefined && before > 0 && shared[before]!.flows[0] === flow
      ? flow! * 2 + direction
      : NOBODY_ALONE;
  };
  /** What crossing some lines weighs, and whether one of them is more than a tie. */
  const weightOf = (flow: number, strangers: number, solid: boolean): number =>
    strangers === 0 ? 0 : (solid && keys.tie[flow] === 0 ? 1 : COST.tieCrossed) + (strangers - 1) * BUNDLE;
  /** Whether lines of the two flows may run together. */
  const isKin = (a: number, b: number): boolean =>
    keys.source[a] === keys.source[b] || keys.target[a] === keys.target[b];

  return {
    usedAlong,
    usedAcross,
    release() {
      pool.give(place, busy, over);
    },
    isBusy: (point) => busy[point]! > 0,
    mayRun(stretch, flow) {
      if (place[stretch] === 0) return true;
      const on = shared[place[stretch]!]!;
      return on.source === keys.source[flow] || on.target === keys.target[flow];
    },
    leastMet(point, flow, direction) {
      if (busy[point] === 0) return 0;
      const alone = straightOver(point);
      if (alone !== NOBODY_ALONE) {
        if (isKin(alone >> 1, flow)) return 0;
        return (alone & 1) === direction ? -1 : weightOf(flow, 1, keys.tie[alone >> 1] === 0);
      }
      const left = point % width > 0 ? at((point - 1) * 2) : NOBODY;
      const right = at(point * 2);
      const up = point >= width ? at((point - width) * 2 + 1) : NOBODY;
      const down = at(point * 2 + 1);
      const level = direction === H;
      for (const e of level ? left : up) if (!isKin(e, flow)) return -1;
      for (const e of level ? right : down) if (!isKin(e, flow)) return -1;
      const a = level ? up : left;
      const b = level ? down : right;
      let strangers = 0;
      let solid = false;
      for (const e of a) {
        if (isKin(e, flow)) continue;
        if (!b.includes(e)) return -1;
        strangers += 1;
        solid ||= keys.tie[e] === 0;
      }
      for (const e of b) if (!isKin(e, flow) && !a.includes(e)) return -1;
      return weightOf(flow, strangers, solid);
    },
    stretch: (point, direction) => point * 2 + direction,
    add(flow, points) {
      count(points, 1);
      visit(points, (stretch, a, b) => {
        const on = occupy(stretch);
        on.flows.push(flow);
        summarise(on);
        busy[a]! += 1;
        busy[b]! += 1;
        over[a] = 0;
        over[b] = 0;
      });
    },
    remove(flow, points) {
      count(points, -1);
      visit(points, (stretch, a, b) => {
        const on = shared[place[stretch]!]!;
        on.flows.splice(on.flows.indexOf(flow), 1);
        busy[a]! -= 1;
        busy[b]! -= 1;
        over[a] = 0;
        over[b] = 0;
        if (on.flows.length > 0) summarise(on);
        else {
          vacant.push(place[stretch]!);
          place[stretch] = 0;
        }
      });
    },
    isUsed: (stretch) => place[stretch]! > 0,
    modeOn(stretch, flow, mode) {
      if (place[stretch] === 0) return mode === JOINED ? -1 : OWN;
      const on = shared[place[stretch]!]!;
      if (mode === TRUNK && on.source === keys.source[flow]) return TRUNK;
      return on.target === keys.target[flow] ? JOINED : -1;
    },
    meets(point, next, flow, bend, direction, modes) {
      if (busy[point] === 0) return 0;
      const left = point % width > 0 ? at((point - 1) * 2) : NOBODY;
      const right = at(point * 2);
      const up = point >= width ? at((point - width) * 2 + 1) : NOBODY;
      const down = at(point * 2 + 1);
      const along = at(next);
      const own = (e: number): boolean =>
        (modes.trunk && keys.source[e] === keys.source[flow]) ||
        (modes.joined && keys.target[e] === keys.target[flow]) ||
        along.includes(e);
      const level = direction === H;
      for (const e of level ? left : up) if (!own(e)) return -1;
      for (const e of level ? right : down) if (!own(e)) return -1;
      const a = level ? up : left;
      const b = level ? down : right;
      let strangers = 0;
      let solid = false;
      for (const e of a) {
        if (own(e)) continue;
        // A stranger that bends or ends here would be touched.
        if (bend || !b.includes(e)) return -1;
        strangers += 1;
        solid ||= keys.tie[e] === 0;
      }
      for (const e of b) if (!own(e) && (bend || !a.includes(e))) return -1;
      return weightOf(flow, strangers, solid);
    },
  };
}
