import type { Edge, Graph } from "../order/graph.ts";
import { columnsApart } from "../order/alternatives.ts";
import type { Form } from "./arrange.ts";
import { createCrossings, createLines } from "./lines.ts";
import { E, middle, N, noteLines, S, W, type Side } from "./shapes.ts";
import { createSeen } from "./seen.ts";
import { createOccupied, type Occupied, type State } from "./state.ts";

/** In pt of length, like the costs of routing. */
const COST = {
  /** From one column or row to the next. */
  column: 40,
  row: 27,
  /** A bend on the main path. */
  mainBend: 25,
  emptyCellBend: 30,
  around: 60,
  beside: 9,
  /** What a box that reaches over several rows takes of each beyond its lanes. */
  tall: 20,
  /** A step of the main path in another row than most of it in that lane. */
  offStory: 20,
} as const;

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

/**
 * What a placement costs its reader, roughly: routes of few bends that keep off boxes, and their crossings. What costs as
 * much as `bound` or more, or was asked for before unless it may be asked for `again`, is not looked at to the end: it gives
 * infinity, or `bound` or more.
 */
export type Estimate = (state: State, bound: number) => number;

/** What rounding may make of a sum. */
const ROUNDING = 1e-6;

export function createEstimate(graph: Graph, form: Form, { again = false } = {}): Estimate {
  const { boxes, edges, alternatives } = graph;
  const { corner, bend: turn, apart } = graph.weights.estimate;
  const crossing = graph.weights.estimate.crossing * form.crossing;
  const order = [...edges.keys()].sort((a, b) => rank(edges[a]!) - rank(edges[b]!) || a - b);
  const noted = { level: createLines(edges.length * 3), upright: createLines(edges.length * 3) };
  const crossings = createCrossings(edges.length * 3);
  const outs = new Uint8Array(boxes.length * 4);
  const ins = new Uint8Array(boxes.length * 4);
  const isDecision = boxes.map(({ node }) => node.role === "decision");
  const occupied = createOccupied(graph);
  const isSeen = createSeen();
  /** What each edge costs at the least in the state that is looked at. */
  const floors = new Float64Array(edges.length);
  const story = storyByLane(graph);
  const traits = edges.map((edge) => traitsOf(edge, turn));
  /** How many steps of the main path stand in each row of the lane that is looked at. */
  const inRow = new Int32Array(2 * boxes.length);

  /** What one more line at a side of a box costs. */
  const sideCost = (box: number, side: Side, leaves: boolean): number => {
    const at = box * 4 + side;
    if (isDecision[box]!) return outs[at]! + (leaves ? ins[at]! : 0) > 0 ? corner : 0;
    return (leaves ? ins[at]! : outs[at]!) > 0 ? COST.beside : 0;
  };

  /** The cheapest of the plain routes of an edge so far: one for all edges, since this is the innermost loop. */
  const choice = {
    from: 0,
    to: 0,
    costs: SIDES.sequence,
    far: 0,
    least: 0,
    shape: 0,
    via: 0,
    out: E,
    into: W,
  };

  const offer = (cost: number, out: Side, into: Side, shape: number, via: number): void => {
    const { costs } = choice;
    const plain = cost + choice.far + costs.out[out] + costs.into[into];
    if (plain >= choice.least) return;
    const whole = plain + sideCost(choice.from, out, true) + sideCost(choice.to, into, false);
    if (whole >= choice.least) return;
    choice.least = whole;
    choice.shape = shape;
    choice.via = via;
    choice.out = out;
    choice.into = into;
  };

  return (state, bound) => {
    occupied.number(state);
    if (!again && isSeen(occupied.column, occupied.top, occupied.bottom)) return Number.POSITIVE_INFINITY;
    let total = occupied.columns * form.column + occupied.rows * form.row;
    for (let i = 0; i < boxes.length; i += 1) total += COST.tall * (occupied.bottom[i]! - occupied.top[i]!);
    total += apart * columnsApart(alternatives, occupied.column);
    let left = 0;
    for (let i = 0; i < edges.length; i += 1) left += floors[i] = floorOf(traits[i]!, occupied);
    const most = bound + ROUNDING;
    if (total + left >= most) return Number.POSITIVE_INFINITY;
    total += COST.offStory * offStory(story, occupied, inRow);
    if (total + left >= most || !occupied.fill()) return Number.POSITIVE_INFINITY;
    noted.level.count = 0;
    noted.upright.count = 0;
    outs.fill(0);
    ins.fill(0);
    for (const index of order) {
      total += route(traits[index]!, occupied);
      left -= floors[index]!;
      if (total + left >= most) return Number.POSITIVE_INFINITY;
    }
    return total + crossing * crossings(noted.level, noted.upright, (most - total) / crossing);
  };

  /** Takes the cheapest of the plain routes of an edge, and notes its lines. */
  function route(traits: Traits, at: Occupied): number {
    const { edge, from, to, costs, bend } = traits;
    const c1 = at.column[from]!;
    const c2 = at.column[to]!;
    const top1 = at.top[from]!;
    const top2 = at.top[to]!;
    const bottom1 = at.bottom[from]!;
    const bottom2 = at.bottom[to]!;
    // The rows of the two boxes between which a line has the least way.
    const y1 = top2 > bottom1 ? bottom1 : bottom2 < top1 ? top1 : Math.max(top1, top2);
    const y2 = top2 > bottom1 ? top2 : bottom2 < top1 ? bottom2 : y1;
    const far = Math.abs(c2 - c1) * COST.column + Math.abs(y2 - y1) * COST.row;
    choice.from = from;
    choice.to = to;
    choice.costs = costs;
    choice.far = far;
    choice.least = Number.POSITIVE_INFINITY;
    const down = y2 > y1;
    const low = down ? y1 : y2;
    const high = down ? y2 : y1;
    if (c1 === c2) {
      if (y1 !== y2 && at.columnFree(c1, low + 1, high - 1)) offer(0, down ? S : N, down ? N : S, 1, 0);
    } else {
      const forward = c2 > c1;
      const left = forward ? c1 : c2;
      const right = forward ? c2 : c1;
      const out = forward ? E : W;
      const into = forward ? W : E;
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
        for (let nth = 0; nth < 2; nth += 1) {
          const gap = forward ? (nth === 0 ? c1 + 1 : c2) : nth === 0 ? c1 : c2 + 1;
          const first = forward ? at.rowFree(y1, c1 + 1, gap - 1) : at.rowFree(y1, gap, c1 - 1);
          const last = forward ? at.rowFree(y2, gap, c2 - 1) : at.rowFree(y2, c2 + 1, gap - 1);
          if (first && last) offer(2 * bend, out, into, 5, gap);
        }
      }
    }
    // Each of the others costs at least this much, for the most part for nothing.
    if (choice.least > far + 2 * bend + traits.around) offerDetours(traits, at, y1, y2);
    const { shape, via, out: side, into: end } = choice;
    outs[from * 4 + side]! += 1;
    ins[to * 4 + end]! += 1;
    noteLines(noted, edge, shape, via, side, end, middle(c1), middle(y1), middle(c2), middle(y2));
    return traits.aside && c1 !== c2 ? choice.least + form.aside : choice.least;
  }

  /** Offers the routes of an edge that go along a gap between rows. */
  function offerDetours({ from, to, bend, back }: Traits, at: Occupied, y1: number, y2: number): void {
    const c1 = at.column[from]!;
    const c2 = at.column[to]!;
    // Up or down into a gap between rows, along it, and up or down.
    for (let nth = 0; nth < 4; nth += 1) {
      const box = nth < 2 ? from : to;
      const gap = nth % 2 === 0 ? at.top[box]! : at.bottom[box]! + 1;
      const above1 = gap <= at.top[from]!;
      const above2 = gap <= at.top[to]!;
      const free1 = above1
        ? at.columnFree(c1, gap, at.top[from]! - 1)
        : gap > at.bottom[from]! && at.columnFree(c1, at.bottom[from]! + 1, gap - 1);
      if (!free1) continue;
      const free2 = above2
        ? at.columnFree(c2, gap, at.top[to]! - 1)
        : gap > at.bottom[to]! && at.columnFree(c2, at.bottom[to]! + 1, gap - 1);
      const detour = detourBy(gap, y1, y2);
      if (free2 && c1 !== c2) offer(2 * bend + detour, above1 ? N : S, above2 ? N : S, 6, gap);
      // Into its side, from the gap before it.
      if (c2 > c1) offer(3 * bend + detour, above1 ? N : S, W, 7, gap);
      if (c2 < c1 && back) offer(3 * bend + detour, above1 ? N : S, E, 7, gap);
    }
    // Out of the side, into a gap between rows, and to the other end: always there.
    for (let nth = 0; nth < 2; nth += 1) {
      const gap = nth === 0 ? at.top[to]! : at.bottom[to]! + 1;
      const detour = detourBy(gap, y1, y2);
      offer(3 * bend + detour + COST.around / 2, E, gap <= at.top[to]! ? N : S, 8, gap);
      if (c2 > c1) offer(4 * bend + detour, E, W, 9, gap);
      if (c2 <= c1) offer(4 * bend + detour + COST.around, E, W, 9, gap);
    }
  }
}

/** What the estimate asks of an edge again and again. */
interface Traits {
  readonly edge: Edge;
  readonly from: number;
  readonly to: number;
  readonly back: boolean;
  readonly costs: SideCosts;
  readonly bend: number;
  /** What the ends of a detour cost at least. */
  readonly around: number;
  /** Whether it costs more where it leads into another column. */
  readonly aside: boolean;
}

function traitsOf(edge: Edge, turn: number): Traits {
  const { from, to, kind, main, back } = edge;
  const costs = SIDES[back ? "back" : kind];
  const upDown = Math.min(costs.out[N], costs.out[S]) + Math.min(costs.into[N], costs.into[S]);
  return {
    edge,
    from,
    to,
    back,
    costs,
    bend: turn + (main ? COST.mainBend : 0),
    around: Math.min(upDown, costs.out[E] + costs.into[W]),
    aside: kind === "association",
  };
}

/** How much further a line goes that turns in a gap between rows. */
function detourBy(gap: number, y1: number, y2: number): number {
  return (Math.abs(gap - y1 - 0.5) + Math.abs(gap - y2 - 0.5) - Math.abs(y2 - y1)) * COST.row;
}

/** What no route of an edge costs less than, whatever stands in its way. */
function floorOf({ from, to, costs, bend }: Traits, { column, top, bottom }: Occupied): number {
  const wide = Math.abs(column[to]! - column[from]!);
  const high = Math.max(0, top[to]! - bottom[from]!, top[from]! - bottom[to]!);
  const far = wide * COST.column + high * COST.row;
  if (high === 0) return far;
  if (wide > 0) return far + bend + COST.emptyCellBend;
  return far + costs.out[S] + costs.into[S];
}

/** By lane, the boxes of the main paths that stand in it alone. */
function storyByLane({ boxes, edges, laneCount }: Graph): readonly (readonly number[])[] {
  const story = new Set(edges.flatMap((e) => (e.main ? [e.from, e.to] : [])));
  return Array.from({ length: laneCount }, (_, lane) =>
    [...story].filter((i) => boxes[i]!.lane === lane && boxes[i]!.lastLane === lane),
  );
}

/** How many of them stand in another row than most of their lane. */
function offStory(
  story: readonly (readonly number[])[],
  { top }: Pick<Occupied, "top">,
  inRow: Int32Array,
): number {
  let count = 0;
  for (const boxes of story) {
    let most = 0;
    for (const box of boxes) most = Math.max(most, (inRow[top[box]!]! += 1));
    for (const box of boxes) inRow[top[box]!] = 0;
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
