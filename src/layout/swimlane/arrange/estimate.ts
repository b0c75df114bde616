import type { Edge, Graph } from "../graph.ts";
import type { Form } from "./arrange.ts";
import { createOccupied, type Occupied, type State } from "./state.ts";

/** In pt of length, like the costs of routing. */
const COST = {
  /** From one column or row to the next. */
  column: 40,
  row: 27,
  bend: 42,
  /** A bend on the main path. */
  mainBend: 25,
  crossing: 150,
  emptyCellBend: 30,
  around: 60,
  /** A second way out on one side of a decision, and a way out where another line comes in. */
  corner: 70,
  beside: 9,
  /** What a box that reaches over several rows takes of each beyond its lanes. */
  tall: 20,
  /** A step of the main path in another row than most of it in that lane. */
  offStory: 20,
} as const;

type Side = 0 | 1 | 2 | 3;
const E: Side = 0;
const S: Side = 1;
const N: Side = 2;
const W: Side = 3;

interface SideCosts {
  readonly out: readonly [number, number, number, number];
  readonly into: readonly [number, number, number, number];
}

/** By side E, S, N, W: as routing takes them. */
const SIDES: Readonly<Record<Edge["kind"] | "back", SideCosts>> = {
  sequence: { out: [0, 24, 24, 90], into: [90, 16, 16, 0] },
  back: { out: [0, 10, 10, 90], into: [54, 10, 10, 0] },
  association: { out: [8, 4, 4, 8], into: [8, 4, 4, 8] },
  twin: { out: [500, 0, 0, 500], into: [500, 0, 0, 500] },
};

/** A stretch of an estimated route: level at y from x to x, or upright at x from y to y. */
interface Lines {
  count: number;
  readonly at: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly edge: Int32Array;
}

function createLines(size: number): Lines {
  return {
    count: 0,
    at: new Float64Array(size),
    from: new Float64Array(size),
    to: new Float64Array(size),
    edge: new Int32Array(size),
  };
}

function add(lines: Lines, at: number, from: number, to: number, edge: number): void {
  if (from === to) return;
  const i = lines.count++;
  lines.at[i] = at;
  lines.from[i] = Math.min(from, to);
  lines.to[i] = Math.max(from, to);
  lines.edge[i] = edge;
}

/** What a placement costs its reader, roughly: routes of few bends that keep off boxes, and their crossings. */
export type Estimate = (state: State) => number;

/** Columns and rows are 4 units apart, with the tracks of a gap in the middle between them. */
const PITCH = 4;
const middle = (slot: number): number => PITCH * slot + 2;
/** Keeps tracks of one gap apart, in the order in which they cross least. */
const APART = 0.001;

export function createEstimate(graph: Graph, form: Form): Estimate {
  const { boxes, edges } = graph;
  const order = [...edges.keys()].sort((a, b) => rank(edges[a]!) - rank(edges[b]!) || a - b);
  const level = createLines(edges.length * 3);
  const upright = createLines(edges.length * 3);
  const outs = new Uint8Array(boxes.length * 4);
  const ins = new Uint8Array(boxes.length * 4);
  const isDecision = boxes.map(({ node }) => node.role === "decision");
  const occupied = createOccupied(graph);
  const story = storyByLane(graph);

  /** What one more line at a side of a box costs. */
  const sideCost = (box: number, side: Side, leaves: boolean): number => {
    const at = box * 4 + side;
    if (isDecision[box]!) return outs[at]! + (leaves ? ins[at]! : 0) > 0 ? COST.corner : 0;
    return (leaves ? ins[at]! : outs[at]!) > 0 ? COST.beside : 0;
  };

  return (state) => {
    if (!occupied.fill(state)) return Number.POSITIVE_INFINITY;
    level.count = 0;
    upright.count = 0;
    outs.fill(0);
    ins.fill(0);
    let total = occupied.columns * form.column + occupied.rows * form.row;
    for (let i = 0; i < boxes.length; i += 1) total += COST.tall * (occupied.bottom[i]! - occupied.top[i]!);
    total += COST.offStory * offStory(story, state);
    for (const index of order) total += route(edges[index]!, occupied);
    return total + COST.crossing * crossings(edges, level, upright);
  };

  /** Takes the cheapest of the plain routes of an edge, and notes its lines. */
  function route(edge: Edge, at: Occupied): number {
    const { from, to, index } = edge;
    const costs = SIDES[edge.back ? "back" : edge.kind];
    const [c1, c2] = [at.column[from]!, at.column[to]!];
    const [y1, y2] = nearest(at.top[from]!, at.bottom[from]!, at.top[to]!, at.bottom[to]!);
    const bend = COST.bend + (edge.main ? COST.mainBend : 0);
    const far = Math.abs(c2 - c1) * COST.column + Math.abs(y2 - y1) * COST.row;
    let least = Number.POSITIVE_INFINITY;
    let shape = 0;
    let via = 0;
    let sides: readonly [Side, Side] = [E, W];
    const offer = (cost: number, out: Side, into: Side, kind: number, through: number): void => {
      const whole =
        cost +
        far +
        costs.out[out] +
        costs.into[into] +
        sideCost(from, out, true) +
        sideCost(to, into, false);
      if (whole >= least) return;
      least = whole;
      shape = kind;
      via = through;
      sides = [out, into];
    };
    const down = y2 > y1;
    const [low, high] = down ? [y1, y2] : [y2, y1];
    if (c1 === c2) {
      if (y1 !== y2 && at.columnFree(c1, low + 1, high - 1)) offer(0, down ? S : N, down ? N : S, 1, 0);
    } else {
      const forward = c2 > c1;
      const [left, right] = forward ? [c1, c2] : [c2, c1];
      const [out, into]: readonly [Side, Side] = forward ? [E, W] : [W, E];
      if (y1 === y2) {
        if (at.rowFree(y1, left + 1, right - 1)) offer(0, out, into, 2, 0);
      } else {
        // Level, then upright; upright, then level; level, upright in a gap, level.
        const passes = forward ? at.rowFree(y1, c1 + 1, c2) : at.rowFree(y1, c2, c1 - 1);
        if (passes && at.columnFree(c2, low + 1, high - 1))
          offer(bend + COST.emptyCellBend, out, down ? N : S, 3, 0);
        const ends = forward ? at.rowFree(y2, c1, c2 - 1) : at.rowFree(y2, c2 + 1, c1);
        if (ends && at.columnFree(c1, low + 1, high - 1))
          offer(bend + COST.emptyCellBend, down ? S : N, into, 4, 0);
        for (const gap of forward ? [c1 + 1, c2] : [c1, c2 + 1]) {
          const first = forward ? at.rowFree(y1, c1 + 1, gap - 1) : at.rowFree(y1, gap, c1 - 1);
          const last = forward ? at.rowFree(y2, gap, c2 - 1) : at.rowFree(y2, c2 + 1, gap - 1);
          if (first && last) offer(2 * bend, out, into, 5, gap);
        }
      }
    }
    // Up or down into a gap between rows, along it, and up or down.
    for (const gap of [at.top[from]!, at.bottom[from]! + 1, at.top[to]!, at.bottom[to]! + 1]) {
      const above1 = gap <= at.top[from]!;
      const above2 = gap <= at.top[to]!;
      const free1 = above1
        ? at.columnFree(c1, gap, at.top[from]! - 1)
        : gap > at.bottom[from]! && at.columnFree(c1, at.bottom[from]! + 1, gap - 1);
      if (!free1) continue;
      const free2 = above2
        ? at.columnFree(c2, gap, at.top[to]! - 1)
        : gap > at.bottom[to]! && at.columnFree(c2, at.bottom[to]! + 1, gap - 1);
      const detour = (Math.abs(gap - y1 - 0.5) + Math.abs(gap - y2 - 0.5) - Math.abs(y2 - y1)) * COST.row;
      if (free2 && c1 !== c2) offer(2 * bend + detour, above1 ? N : S, above2 ? N : S, 6, gap);
      // Into its side, from the gap before it.
      if (c2 > c1) offer(3 * bend + detour, above1 ? N : S, W, 7, gap);
      if (c2 < c1 && edge.back) offer(3 * bend + detour, above1 ? N : S, E, 7, gap);
    }
    // Out of the side, into a gap between rows, and to the other end: always there.
    for (const gap of [at.top[to]!, at.bottom[to]! + 1]) {
      const detour = (Math.abs(gap - y1 - 0.5) + Math.abs(gap - y2 - 0.5) - Math.abs(y2 - y1)) * COST.row;
      offer(3 * bend + detour + COST.around / 2, E, gap <= at.top[to]! ? N : S, 8, gap);
      if (c2 > c1) offer(4 * bend + detour, E, W, 9, gap);
      if (c2 <= c1) offer(4 * bend + detour + COST.around, E, W, 9, gap);
    }
    if (edge.kind === "association" && c1 !== c2) least += form.aside;
    outs[from * 4 + sides[0]]! += 1;
    ins[to * 4 + sides[1]]! += 1;
    note(shape, via, sides, index, middle(c1), middle(y1), middle(c2), middle(y2));
    return least;
  }

  function note(
    shape: number,
    via: number,
    [out, into]: readonly [Side, Side],
    edge: number,
    x1: number,
    y1: number,
    x2: number,
    y2: number,
  ): void {
    const alongGap = PITCH * via + (out === N && into === N ? -1 : 1) * APART * Math.abs(x2 - x1);
    const sideGap = PITCH * via + (y2 > y1 ? -1 : 1) * APART * y1;
    const before = x2 - 2 + (into === E ? PITCH : 0);
    const behind = x1 + 2;
    switch (shape) {
      case 1:
        add(upright, x1, y1, y2, edge);
        return;
      case 2:
        add(level, y1, x1, x2, edge);
        return;
      case 3:
        add(level, y1, x1, x2, edge);
        add(upright, x2, y1, y2, edge);
        return;
      case 4:
        add(upright, x1, y1, y2, edge);
        add(level, y2, x1, x2, edge);
        return;
      case 5:
        add(level, y1, x1, sideGap, edge);
        add(upright, sideGap, y1, y2, edge);
        add(level, y2, sideGap, x2, edge);
        return;
      case 6:
        add(upright, x1, y1, alongGap, edge);
        add(level, alongGap, x1, x2, edge);
        add(upright, x2, alongGap, y2, edge);
        return;
      case 7:
        add(upright, x1, y1, alongGap, edge);
        add(level, alongGap, x1, before, edge);
        add(upright, before, alongGap, y2, edge);
        return;
      case 8:
        add(upright, behind, y1, alongGap, edge);
        add(level, alongGap, behind, x2, edge);
        add(upright, x2, alongGap, y2, edge);
        return;
      default:
        add(upright, behind, y1, alongGap, edge);
        add(level, alongGap, behind, before, edge);
        add(upright, before, alongGap, y2, edge);
    }
  }
}

/** By lane, the boxes of the main paths that stand in it alone. */
function storyByLane({ boxes, edges, laneCount }: Graph): readonly (readonly number[])[] {
  const story = new Set(edges.flatMap((e) => (e.main ? [e.from, e.to] : [])));
  return Array.from({ length: laneCount }, (_, lane) =>
    [...story].filter((i) => boxes[i]!.lane === lane && boxes[i]!.lastLane === lane),
  );
}

/** How many of them stand in another row than most of their lane. */
function offStory(story: readonly (readonly number[])[], { row }: State): number {
  let count = 0;
  for (const boxes of story) {
    let most = 0;
    for (const one of boxes) {
      let same = 0;
      for (const other of boxes) if (row[one] === row[other]) same += 1;
      most = Math.max(most, same);
    }
    count += boxes.length - most;
  }
  return count;
}

/** The order in which edges choose: as routing takes them. */
function rank(edge: Edge): number {
  if (edge.kind === "twin") return 0;
  if (edge.kind === "association") return 2;
  return edge.main ? 1 : edge.back ? 4 : 3;
}

/** The rows of two boxes between which a line has the least way. */
function nearest(top1: number, bottom1: number, top2: number, bottom2: number): readonly [number, number] {
  if (top2 > bottom1) return [bottom1, top2];
  if (bottom2 < top1) return [top1, bottom2];
  const row = Math.max(top1, top2);
  return [row, row];
}

function crossings(edges: readonly Edge[], level: Lines, upright: Lines): number {
  let count = 0;
  for (let h = 0; h < level.count; h += 1) {
    const [y, left, right] = [level.at[h]!, level.from[h]!, level.to[h]!];
    const one = edges[level.edge[h]!]!;
    for (let v = 0; v < upright.count; v += 1) {
      const x = upright.at[v]!;
      if (x <= left || x >= right || y <= upright.from[v]! || y >= upright.to[v]!) continue;
      const other = edges[upright.edge[v]!]!;
      if (one !== other && one.from !== other.from && one.to !== other.to) count += 1;
    }
  }
  return count;
}
