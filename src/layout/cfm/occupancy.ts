import type { Graph } from "./graph.ts";
import { H, JOINED, OWN, TRUNK } from "./moves.ts";

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
}

/**
 * A label stands where its flow leaves, so a labelled flow and one out of a decision begin on their own; of several
 * flows between the same steps only the first may be joined, or they would look like one.
 */
export function shareKeys(graph: Graph): ShareKeys {
  const source = new Int32Array(graph.edges.length);
  const target = new Int32Array(graph.edges.length);
  const ends = new Set<string>();
  graph.edges.forEach((edge, i) => {
    const kind = edge.kind === "alur" ? 0 : 1;
    const name = `${edge.from} ${edge.to} ${kind}`;
    const alone = 2 * graph.boxes.length + i;
    const labelled = edge.label !== "" || graph.boxes[edge.from]?.step.kind === "cabang";
    source[i] = labelled || edge.kind === "kembar" ? alone : 2 * edge.from + kind;
    target[i] = ends.has(name) || edge.kind === "kembar" ? alone : 2 * edge.to + kind;
    ends.add(name);
  });
  return { source, target };
}

/** Who runs where on the grid. A stretch is one step to the right of, or down from, a point. */
export interface Occupancy {
  /** Number of the stretch between two neighbouring points, by the upper or left one. */
  readonly stretch: (point: number, direction: number) => number;
  add(flow: number, points: readonly GridPoint[]): void;
  remove(flow: number, points: readonly GridPoint[]): void;
  isUsed(stretch: number): boolean;
  /** The mode in which a flow runs on a stretch when it came in another mode; -1 when it may not run there. */
  modeOn(stretch: number, flow: number, mode: number): number;
  /**
   * What a flow meets when it passes a point from one mode to the next: 0 when nobody, a weight for strangers
   * that it crosses straight (a bundle counts little more than one), -1 when it would touch one in any other way.
   */
  meets(point: number, next: number, flow: number, bend: boolean, direction: number, modes: ModePair): number;
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

export function createOccupancy(width: number, height: number, keys: ShareKeys): Occupancy {
  const size = width * height;
  const lists: (number[] | undefined)[] = new Array<number[] | undefined>(size * 2).fill(undefined);
  /** The key that all flows on a stretch share; only where there are any. */
  const source = new Int32Array(size * 2);
  const target = new Int32Array(size * 2);
  const used = new Int32Array(size * 2);
  const busy = new Int32Array(size);
  const NOBODY: readonly number[] = [];

  const visit = (
    points: readonly GridPoint[],
    act: (stretch: number, a: number, b: number) => void,
  ): void => {
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1]!, points[i]!];
      if (a.y === b.y)
        for (let x = Math.min(a.x, b.x), end = Math.max(a.x, b.x); x < end; x += 1) {
          const p = a.y * width + x;
          act(p * 2, p, p + 1);
        }
      else
        for (let y = Math.min(a.y, b.y), end = Math.max(a.y, b.y); y < end; y += 1) {
          const p = y * width + a.x;
          act(p * 2 + 1, p, p + width);
        }
    }
  };
  const summarise = (stretch: number): void => {
    const list = lists[stretch] ?? NOBODY;
    used[stretch] = list.length;
    const [first] = list;
    if (first === undefined) return;
    source[stretch] = list.every((e) => keys.source[e] === keys.source[first]) ? keys.source[first]! : MIXED;
    target[stretch] = list.every((e) => keys.target[e] === keys.target[first]) ? keys.target[first]! : MIXED;
  };
  const at = (stretch: number): readonly number[] => (used[stretch]! > 0 ? lists[stretch]! : NOBODY);

  return {
    stretch: (point, direction) => point * 2 + direction,
    add(flow, points) {
      visit(points, (stretch, a, b) => {
        (lists[stretch] ??= []).push(flow);
        busy[a]! += 1;
        busy[b]! += 1;
        summarise(stretch);
      });
    },
    remove(flow, points) {
      visit(points, (stretch, a, b) => {
        const list = lists[stretch]!;
        list.splice(list.indexOf(flow), 1);
        busy[a]! -= 1;
        busy[b]! -= 1;
        summarise(stretch);
      });
    },
    isUsed: (stretch) => used[stretch]! > 0,
    modeOn(stretch, flow, mode) {
      if (used[stretch] === 0) return mode === JOINED ? -1 : OWN;
      if (mode === TRUNK && source[stretch] === keys.source[flow]) return TRUNK;
      return target[stretch] === keys.target[flow] ? JOINED : -1;
    },
    meets(point, next, flow, bend, direction, modes) {
      if (busy[point] === 0) return 0;
      const left = point % width > 0 ? at((point - 1) * 2) : NOBODY;
      const right = at(point * 2);
      const up = point >= width ? at((point - width) * 2 + 1) : NOBODY;
      const down = at(point * 2 + 1);
      const along = at(next);
      const [a, b] = direction === H ? [up, down] : [left, right];
      const [c, d] = direction === H ? [left, right] : [up, down];
      const own = (e: number): boolean =>
        (modes.trunk && keys.source[e] === keys.source[flow]) ||
        (modes.joined && keys.target[e] === keys.target[flow]) ||
        along.includes(e);
      for (const e of c) if (!own(e)) return -1;
      for (const e of d) if (!own(e)) return -1;
      let strangers = 0;
      for (const e of a) {
        if (own(e)) continue;
        // A stranger that bends or ends here would be touched.
        if (bend || !b.includes(e)) return -1;
        strangers += 1;
      }
      for (const e of b) if (!own(e) && (bend || !a.includes(e))) return -1;
      return strangers === 0 ? 0 : 1 + (strangers - 1) * BUNDLE;
    },
  };
}
