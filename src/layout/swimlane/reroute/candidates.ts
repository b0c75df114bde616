import type { Arrangement } from "../arrange/arrange.ts";
import { createEstimate, type Estimate } from "../arrange/estimate.ts";
import { stateOf } from "../arrange/state.ts";
import type { Graph } from "../order/graph.ts";
import type { Placement } from "../order/rows.ts";
import type { Board } from "./board.ts";
import { changesOf, type Change } from "./places.ts";

/** Where all stands, and what the estimate finds that to cost. */
export interface Estimated {
  readonly placement: Placement;
  readonly cost: number;
  /** By box: what may be won at it where it stands elsewhere. */
  readonly worth: readonly number[];
}

/** Which places are worth a try for a box, the best first. */
export type Candidates = (now: Estimated, box: number) => readonly Change[];

/**
 * Places that are tried for a box, and how much worse than where it stands the estimate may find them: the likely ones, and
 * for lines that still cross when nothing else is found also those that the estimate may be wrong about.
 */
const PLACES = { likely: { most: 20, slack: 600 }, any: { most: 60, slack: 3000 } } as const;

export function createCandidates(
  graph: Graph,
  arrangement: Arrangement,
): {
  readonly estimated: (board: Board, isCrossed: boolean) => Estimated;
  /** What was a candidate once is none again. */
  readonly likely: Candidates;
  /** Also what was one before, but for the likely ones. */
  readonly any: Candidates;
} {
  const estimate = createEstimate(graph, arrangement.form);
  const known = createEstimate(graph, arrangement.form, { again: true });

  /** The places that the estimate finds worse than now by less than `slack`, and by less than may be won. */
  const ranked = ({ placement, cost, worth }: Estimated, box: number, by: Estimate, slack: number) =>
    [...changesOf(graph, arrangement, placement, box)]
      .map((change) => {
        const most = change.moved.reduce((sum, one) => sum + worth[one]!, 0);
        const bound = Math.min(slack, most);
        return { change, worse: by(stateOf(change.placement), cost + bound) - cost, bound };
      })
      .filter(({ worse, bound }) => worse < bound)
      .sort((a, b) => a.worse - b.worse);

  return {
    estimated(board, isCrossed) {
      const { placement, routes } = board;
      const worth = graph.boxes.map(() => 0);
      for (const { index, from, to } of graph.edges) {
        // Where lines cross, those of other boxes win as well.
        const most = isCrossed ? Number.POSITIVE_INFINITY : routes[index]!.cost - board.leastOf(index);
        worth[from]! += most;
        worth[to]! += most;
      }
      return { placement, cost: known(stateOf(placement), Number.POSITIVE_INFINITY), worth };
    },
    likely: (now, box) =>
      ranked(now, box, estimate, PLACES.likely.slack)
        .slice(0, PLACES.likely.most)
        .map(({ change }) => change),
    any: (now, box) =>
      ranked(now, box, known, PLACES.any.slack)
        .filter(({ worse }, i) => i >= PLACES.likely.most || worse >= PLACES.likely.slack)
        .slice(0, PLACES.any.most)
        .map(({ change }) => change),
  };
}
