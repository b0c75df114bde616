import type { Edge, Graph } from "./graph.ts";
import { reaches } from "./reach.ts";
import { phaseOf } from "./story.ts";

/** What follows each step in the direction of reading, by numbers of steps. */
export interface Followers {
  readonly next: ReadonlyMap<number, ReadonlySet<number>>;
  /** The steps that messages lead to. */
  readonly called: ReadonlySet<number>;
}

/**
 * The steps to which flows lead on from each step, and those to which messages lead where they close no circle: who is
 * written to acts after who writes. `stepOf` gives the number of a box's step; messages of others than `ordered` order nothing.
 */
export function followersOf(
  graph: Graph,
  stepOf: readonly number[],
  ordered: ReadonlySet<number>,
): Followers {
  const next = new Map<number, Set<number>>();
  const add = (from: number, to: number): void => {
    next.set(from, (next.get(from) ?? new Set()).add(to));
  };
  for (const edge of graph.edges)
    if (edge.kind === "sequence" && !edge.back) add(stepOf[edge.from]!, stepOf[edge.to]!);
  const called = new Set<number>();
  for (const edge of graph.edges) {
    if (!edge.message || leadsToEarlierPhase(graph, edge)) continue;
    const [from, to] = [stepOf[edge.from]!, stepOf[edge.to]!];
    if (!ordered.has(from) || !ordered.has(to) || reaches((at) => next.get(at), to, from)) continue;
    add(from, to);
    called.add(to);
  }
  return { next, called };
}

/** Whether an edge leads to a node of an earlier phase. */
function leadsToEarlierPhase({ boxes }: Graph, { from, to }: Edge): boolean {
  return phaseOf(boxes[from]!.node) > phaseOf(boxes[to]!.node);
}
