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
 * Places that are tried for a box: the likely ones, and for lines that still cross when nothing else is found also those that
 * the estimate may be wrong about. How much worse than where it stands it may find them is the `slack` of the graph's weights.
 */
const MOST = { likely: 20, any: 60 } as const;

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
  const { slack } = graph.weights;
  const estimate = createEstimate(graph, arrangement.form);
  const known = createEstimate(graph, arrangement.form, { again: true });

  /** The places that the estimate finds worse than now by less than `room`, and by less than may be won. */
  const ranked = ({ placement, cost, worth }: Estimated, box: number, by: Estimate, room: number) =>
    [...changesOf(graph, arrangement, placement, box)]
      .map((change) => {
        const most = change.moved.reduce((sum, one) => sum + worth[one]!, 0);
        const bound = Math.min(room, most);
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
      ranked(now, box, estimate, slack.likely)
        .slice(0, MOST.likely)
        .map(({ change }) => change),
    any: (now, box) =>
      ranked(now, box, known, slack.any)
        .filter(({ worse }, i) => i >= MOST.likely || worse >= slack.likely)
        .slice(0, MOST.any)
        .map(({ change }) => change),
  };
}
