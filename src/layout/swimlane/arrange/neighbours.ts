import type { Graph } from "../order/graph.ts";
import type { Arrangement } from "./arrange.ts";
import { createEstimate } from "./estimate.ts";
import { movesAround } from "./moves.ts";
import { copyOf, placementOf, type State } from "./state.ts";

/** The arrangements one move of some boxes away, each once, those first that the estimate finds best. */
export function* neighbours(
  graph: Graph,
  { order, state, form }: Arrangement,
  boxes: readonly number[],
): Generator<Arrangement> {
  const estimate = createEstimate(graph, form);
  // What was estimated before is not estimated again: so none is the arrangement at hand.
  estimate(state, Number.POSITIVE_INFINITY);
  const found: { readonly state: State; readonly cost: number }[] = [];
  for (const move of movesAround(graph, order, boxes, () => state)) {
    const moved = copyOf(state);
    move(moved);
    const cost = estimate(moved, Number.POSITIVE_INFINITY);
    if (Number.isFinite(cost)) found.push({ state: moved, cost });
  }
  // Of equals the first: sorting is stable.
  for (const { state: moved } of found.sort((a, b) => a.cost - b.cost))
    yield { placement: placementOf(graph, moved), order, state: moved, form };
}
