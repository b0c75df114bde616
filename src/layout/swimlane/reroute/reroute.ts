import type { Work } from "../../layout.ts";
import type { Arrangement, Form } from "../arrange/arrange.ts";
import { columnsApart } from "../order/alternatives.ts";
import type { Graph } from "../order/graph.ts";
import type { Placement } from "../order/rows.ts";
import type { Weights } from "../order/weights.ts";
import { isGivenCorner, type Corners } from "../routing/corners.ts";
import { buildGrid, type Grid, type PortOffsets } from "../routing/grid.ts";
import { byUrgency } from "../routing/routes.ts";
import { rivalsOf, scoreOf, slantedEnds, type Score } from "../routing/score.ts";
import { SIDES, type Side } from "../routing/sides.ts";
import { endPorts } from "../search/ends.ts";
import { shareKeys } from "../search/keys.ts";
import { createLeast } from "../search/least.ts";
import type { GridRoute } from "../search/astar.ts";
import type { RouterTools } from "../search/router.ts";
import { createBoard, hindered, type Board } from "./board.ts";
import { createCandidates, type Estimated } from "./candidates.ts";
import { carried } from "./carry.ts";
import { inTheWayOf } from "./in-the-way.ts";
import type { Change } from "./places.ts";

/** A placement with its routes. */
export interface Routed {
  readonly placement: Placement;
  readonly grid: Grid;
  readonly routes: readonly GridRoute[];
}

/** What a change has to win, pt of length: the author's order stays where it makes little difference. */
const WORTH = { routes: 1, places: 20 } as const;
/** Lines that are routed again behind one: of more there are always some that lose what it wins. */
const MOST_BEHIND = 4;
/**
 * Where more lines wind, it is their number that makes them, and not where things stand. Drawings of more boxes stay as they
 * are: they are read a sheet at a time, and each try takes long. Of those that take less room than the best the last are kept.
 */
const MOST = { winding: 8, boxes: 150, smaller: 2 } as const;

/** Routes with what they ask of a reader. */
interface Judged {
  readonly board: Board;
  readonly score: Score;
}

/** A way to make something better; what it was given where it finds none. */
type Step = (at: Judged) => Judged;

/**
 * Rip-up and reroute: where lines cross or wind, takes up only those lines and routes them again, out of other corners, with
 * an end of one elsewhere, or in another order, while all others stay as they run. Keeps what costs a reader less in all, and
 * crosses no more unless the graph's weights trade crossings, until nothing is found or `work` is gone. Returns all that may
 * be shown, the best first and what was given last: between them up to two that take fewer columns or rows than the best,
 * since that may take more room than there is.
 */
export function reroute<T extends Routed>(
  graph: Graph,
  arrangement: Arrangement,
  routed: T,
  offsets: PortOffsets,
  work: Work,
  tools: RouterTools,
): readonly T[] {
  const { form } = arrangement;
  const judge = (one: Pick<Board, "placement" | "routes" | "grid">): Score => judged(graph, one, form);
  const candidates = createCandidates(graph, arrangement);
  const keys = shareKeys(graph, new Set());

  /**
   * Routes some edges again, one after the other, some of them out of given corners. Never with more ends between corners
   * than `slanted`.
   */
  const exchange = (
    at: Judged,
    edges: readonly number[],
    exits: readonly (readonly [edge: number, side: Side | null])[] = [],
    slanted = Number.POSITIVE_INFINITY,
  ): Judged | null => {
    if (work.left <= 0) return null;
    const { board, score } = at;
    const before = edges.map((edge) => [edge, board.routes[edge]!] as const);
    board.take(edges);
    for (const [edge, side] of exits) board.corners[edge] = side;
    if (board.route(edges, score.cost - judge(board).cost - WORTH.routes)) {
      const found = judge(board);
      const isFit = slantedEnds(graph, board.routes) <= slanted;
      if (isFit && isBetter(found, score, WORTH.routes, graph.weights)) return { board, score: found };
      board.undo();
    }
    for (const [edge, route] of before) board.lay(edge, route);
    return null;
  };

  let tried = { at: null as Judged | null, keys: new Set<string>() };
  /** Whether something was not tried yet since what is shown changed last: it would fail again. */
  const isNew = (step: string, item: number, at: Judged): boolean => {
    if (tried.at !== at) tried = { at, keys: new Set() };
    const key = `${step} ${item}`;
    if (tried.keys.has(key)) return false;
    tried.keys.add(key);
    return true;
  };

  /** Each way out of a decision out of another corner; who had that takes its. */
  const outOfOtherCorners: Step = (at) => {
    let now = at;
    for (const edge of tangled(graph, at.score)) {
      const own = now.board.corners[edge] ?? null;
      if (!isGivenCorner(graph, edge) || !isNew("corners", edge, now)) continue;
      for (const side of SIDES) {
        if (side === own) continue;
        const holder = holderOf(graph, now.board.corners, edge, side);
        const better =
          holder === null
            ? exchange(now, [edge], [[edge, side]])
            : exchange(
                now,
                [edge, holder],
                [
                  [edge, side],
                  [holder, own],
                ],
              );
        if (better === null) continue;
        now = better;
        break;
      }
    }
    return now;
  };

  /** Routes again what begins, ends or stands in the way where a box stands elsewhere. */
  const attempt = ({ board, score }: Judged, change: Change): Judged | null => {
    if (work.left <= 0) return null;
    const kept = carried(graph, board.grid, board.routes, change);
    if (kept === null) return null;
    const { placement } = kept;
    const grid = buildGrid(placement, board.grid.along.slots[0]!, offsets);
    const through = hindered(graph, placement, grid, kept.routes, change.moved);
    const routes = kept.routes.map((route, edge) => (through.has(edge) ? null : route));
    const anew = byUrgency(graph, placement).filter((edge) => routes[edge] === null);
    const room = score.cost - WORTH.places - judge({ placement, routes, grid }).cost;
    if (room <= 0) return null;
    const corners: Corners = board.corners.map((corner, edge) => (routes[edge] === null ? null : corner));
    const problem = { graph, placement, grid, corners };
    // Most changes cannot win, however short the ways are: those need no board.
    const leastOf = createLeast(problem, endPorts(graph, placement, grid));
    if (anew.reduce((sum, edge) => sum + leastOf(edge), 0) >= room) return null;
    const other = createBoard(problem, routes, keys, work, tools);
    const inOrder = (edges: readonly number[]): Score | null => {
      if (!other.route(edges, room)) return null;
      const found = judge(other);
      if (isBetter(found, score, WORTH.places, graph.weights)) return found;
      other.undo();
      return null;
    };
    const authored = [...anew].sort((a, b) => a - b);
    const isOther = authored.some((edge, i) => edge !== anew[i]);
    const found = inOrder(anew) ?? (isOther ? inOrder(authored) : null);
    if (found === null) {
      other.release();
      return null;
    }
    board.release();
    return { board: other, score: found };
  };

  const estimated = ({ board: laid, score }: Judged): Estimated =>
    candidates.estimated(laid, score.crossings > 0);

  /** Each of some boxes elsewhere. */
  const atPlaces = (at: Judged, boxes: readonly number[], places: "likely" | "any"): Judged => {
    const placesOf = candidates[places];
    let now = at;
    let here = estimated(now);
    for (const box of boxes) {
      if (work.left <= 0) break;
      if (!isNew(places, box, now)) continue;
      for (const change of placesOf(here, box)) {
        const better = attempt(now, change);
        if (better === null) continue;
        if (now.board !== board) passed.unshift(resultOf(now.board));
        now = better;
        here = estimated(now);
        break;
      }
    }
    return now;
  };
  const atOtherPlaces: Step = (at) => atPlaces(at, endsOf(graph, tangled(graph, at.score)), "likely");
  const atAnyPlaces: Step = (at) => atPlaces(at, endsOf(graph, [...at.score.crossed]), "any");

  /** Each line that crosses others before those. */
  const inOtherOrders: Step = (at) => {
    let now = at;
    for (const edge of tangled(graph, at.score)) {
      if (!isNew("orders", edge, now)) continue;
      const rivals = rivalsOf(graph.edges, now.board.routes, edge);
      if (rivals.length > 0) now = exchange(now, [edge, ...rivals]) ?? now;
    }
    return now;
  };

  /** Each line as it would run if it were alone, before those that it hinders then. */
  const asIfAlone: Step = (at) => {
    let now = at;
    const { placement, grid, corners } = at.board;
    const none = graph.edges.map(() => null);
    const empty = createBoard({ graph, placement, grid, corners }, none, keys, work, tools);
    for (const { index } of graph.edges) {
      if (work.left <= 0) break;
      if (!isNew("alone", index, now)) continue;
      if (!empty.route([index], now.board.routes[index]!.cost - WORTH.routes)) continue;
      const behind = inTheWayOf(empty.routes[index]!, now.board.routes, index);
      empty.undo();
      if (behind.length > MOST_BEHIND) continue;
      now = exchange(now, [index, ...behind], [], slantedEnds(graph, now.board.routes)) ?? now;
    }
    empty.release();
    return now;
  };

  const resultOf = ({ placement, grid, routes }: Board): T => ({
    ...routed,
    placement,
    grid,
    routes: routes.filter((one) => one !== null),
  });
  /** What others took the place of, the last first. */
  const passed: T[] = [];

  const { placement, grid } = routed;
  const start = judge(routed);
  if (tangled(graph, start).length === 0 || graph.boxes.length > MOST.boxes || work.left <= 0)
    return [routed];
  const corners = graph.edges.map(() => null);
  const board = createBoard({ graph, placement, grid, corners }, routed.routes, keys, work, tools);
  let now: Judged = { board, score: start };
  for (
    let before: Judged | null = null;
    before !== now && tangled(graph, now.score).length > 0 && work.left > 0;
  ) {
    before = now;
    for (const step of [outOfOtherCorners, atOtherPlaces, inOtherOrders, asIfAlone]) now = step(now);
    if (now === before && now.score.crossings > 0) now = atAnyPlaces(now);
  }
  now.board.release();
  if (now.score.cost === start.cost) return [routed];
  const best = resultOf(now.board);
  const smaller = passed.filter((one) => isSmaller(one.placement, best.placement));
  return [best, ...smaller.slice(0, MOST.smaller), routed];
}

/** What routes, and the columns and rows that they lie among, ask of a reader. */
function judged(
  graph: Graph,
  { placement, routes, grid }: Pick<Board, "placement" | "routes" | "grid">,
  form: Form,
): Score {
  const { cost, ...rest } = scoreOf(graph, routes, grid);
  const room = placement.columns * form.column + rowsOf(placement) * form.row;
  const columns = placement.cells.map(({ column }) => column);
  return { ...rest, cost: cost + room + graph.weights.apart * columnsApart(graph.alternatives, columns) };
}

/**
 * Whether something asks less of a reader in all than something else, as a form weighs its columns and rows, with no more ways
 * out between two corners, and with fewer crossings unless the graph's weights trade those.
 */
export function isPlainer(graph: Graph, now: Routed, before: Routed, form: Form): boolean {
  const [one, other] = [judged(graph, now, form), judged(graph, before, form)];
  const isSlanted = one.slanted.size > other.slanted.size || one.needless > other.needless;
  const isFewer = graph.weights.isTraded || one.crossings < other.crossings;
  return !isSlanted && isFewer && one.cost < other.cost;
}

/**
 * Whether something costs less by `worth` without more ways out beside free corners, and without more crossings unless those
 * may be traded for what is won.
 */
function isBetter(now: Score, before: Score, worth: number, { isTraded }: Weights): boolean {
  const faultsIn = ({ crossings, needless }: Score): number => needless + (isTraded ? 0 : crossings);
  return faultsIn(now) <= faultsIn(before) && now.cost < before.cost - worth;
}

/** The edges that cross others, leave a decision between its corners, wind or, where they are few, turn twice, in their order. */
function tangled({ weights }: Graph, { crossed, slanted, winding, bent }: Score): readonly number[] {
  const also = bent.size <= weights.mostBent ? bent : winding.size <= MOST.winding ? winding : [];
  const edges = new Set([...crossed, ...slanted, ...also]);
  return [...edges].sort((a, b) => a - b);
}

/** The boxes at which edges begin or end, in their order. */
function endsOf({ edges }: Graph, some: readonly number[]): readonly number[] {
  return [...new Set(some.flatMap((i) => [edges[i]!.from, edges[i]!.to]))].sort((a, b) => a - b);
}

/** The way out that has a corner of the decision that an edge leaves; null for none. */
function holderOf({ edges }: Graph, corners: Corners, edge: number, side: Side): number | null {
  const { from } = edges[edge]!;
  return edges.find((one) => one.from === from && corners[one.index] === side)?.index ?? null;
}

function rowsOf({ rows }: Placement): number {
  return rows.reduce((sum, count) => sum + count, 0);
}

/** Whether a placement takes fewer columns or rows than another. */
function isSmaller(one: Placement, other: Placement): boolean {
  return one.columns < other.columns || rowsOf(one) < rowsOf(other);
}
