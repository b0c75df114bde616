import type { FindLayers } from "../../layout.ts";
import { followersOf } from "./followers.ts";
import type { Graph } from "./graph.ts";
import { reached } from "./reach.ts";
import { phaseOf } from "./story.ts";

/**
 * A layer for each step (by the index of its first box): its place from left to right. Steps that only
 * associations tie to the rest have none (-1); they are placed beside their partner. Messages lead from left to right
 * too, where no flow says otherwise.
 */
export async function layersOf(graph: Graph, findLayers: FindLayers): Promise<readonly number[]> {
  const stepOf = firstBoxes(graph);
  const flows = graph.edges.filter((edge) => edge.kind === "sequence");
  const tied = new Set(flows.flatMap((edge) => [stepOf[edge.from]!, stepOf[edge.to]!]));
  const nodes = [...tied].sort((a, b) => a - b);
  const numbers = new Map(nodes.map((box, number) => [box, number]));
  const { next, called } = followersOf(graph, stepOf, tied);
  const layers = await findLayers({
    first: nodes.map((box) => graph.boxes[box]!.node.role === "start" && !called.has(box)),
    links: direct(next).map(({ from, to }) => [numbers.get(from)!, numbers.get(to)!] as const),
  });
  const found = graph.boxes.map((box, i) => {
    const number = numbers.get(stepOf[i] ?? i);
    return number === undefined ? (box.node.role === "start" ? 0 : -1) : (layers[number] ?? 0);
  });
  return inPhases(graph, found);
}

/**
 * Layers or columns with those of a phase behind all of the phases before it, as few as before otherwise; negative ones
 * stay as they are.
 */
export function inPhases({ boxes }: Graph, places: readonly number[]): readonly number[] {
  const phases = boxes.map(({ node }) => phaseOf(node));
  if (phases.every((phase) => phase === phases[0])) return places;
  const count = Math.max(...places) + 1;
  const rank = places.map((place, i) => phases[i]! * count + place);
  const sorted = [...new Set(rank.filter((_, i) => places[i]! >= 0))].sort((a, b) => a - b);
  const numbers = new Map(sorted.map((at, number) => [at, number]));
  return places.map((place, i) => (place < 0 ? place : numbers.get(rank[i]!)!));
}

/** For each box, the first box of its step: twins stand in one layer. */
function firstBoxes(graph: Graph): readonly number[] {
  const first = new Map<string, number>();
  return graph.boxes.map((box, i) => {
    if (!first.has(box.node.id)) first.set(box.node.id, i);
    return first.get(box.node.id)!;
  });
}

interface Link {
  readonly from: number;
  readonly to: number;
}

/**
 * The flows that layering needs. A flow beside which a longer way leads to the same step says nothing about
 * order that this way does not say; a back flow, reversed, is always one of those. ELK would chain a node for every
 * layer that such a flow passes, most of its work on a map with loops.
 */
function direct(next: ReadonlyMap<number, ReadonlySet<number>>): readonly Link[] {
  return [...next].flatMap(([from, targets]) => {
    if (targets.size === 1) return [...targets].map((to) => ({ from, to }));
    const behind = reached((at) => next.get(at), targets);
    return [...targets].filter((to) => !behind.has(to)).map((to) => ({ from, to }));
  });
}
