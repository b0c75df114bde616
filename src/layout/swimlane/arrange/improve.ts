import type { Graph } from "../order/graph.ts";
import type { Order } from "./columns.ts";
import type { Form } from "./arrange.ts";
import { createEstimate } from "./estimate.ts";
import { movesOf } from "./moves.ts";
import { copyOf, type Move, type State } from "./state.ts";

/** Tries for each box, and at most for a drawing: the same on every machine, unlike time. */
const TRIES = { each: 40, most: 750 } as const;
/** What a move must win: the author's order stays where it makes no difference. */
const WORTH = 4;

/**
 * Moves single boxes to other rows and columns and swaps neighbours, as long as that makes the estimate better. The
 * reading order is kept.
 */
export function improve(graph: Graph, order: Order, start: State, form: Form): State {
  const estimate = createEstimate(graph, form);
  let best = start;
  let least = estimate(best, Number.POSITIVE_INFINITY);
  let left = Math.min(TRIES.most, TRIES.each * graph.boxes.length);
  const attempt = (move: Move): boolean => {
    left -= 1;
    const tried = copyOf(best);
    move(tried);
    const cost = estimate(tried, least - WORTH);
    if (cost >= least - WORTH) return false;
    best = tried;
    least = cost;
    return true;
  };
  for (let changed = true; changed && left > 0;) {
    changed = false;
    for (const move of movesOf(graph, order, () => best)) {
      if (left <= 0) break;
      if (attempt(move)) changed = true;
    }
  }
  return best;
}
