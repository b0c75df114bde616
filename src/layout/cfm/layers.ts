import type { ElkNode } from "elkjs";
import { runElk } from "../elk.ts";
import type { Graph } from "./graph.ts";

/** Only the layers are wanted, so what comes after them in ELK is made as cheap as can be: a quarter of the time. */
const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.separateConnectedComponents": "false",
  "elk.layered.layering.strategy": "NETWORK_SIMPLEX",
  "elk.layered.crossingMinimization.strategy": "NONE",
  "elk.layered.crossingMinimization.greedySwitch.type": "OFF",
  "elk.layered.considerModelOrder.strategy": "NONE",
  "elk.layered.thoroughness": "1",
  "elk.layered.nodePlacement.strategy": "SIMPLE",
  "elk.edgeRouting": "POLYLINE",
};

/**
 * A layer for each step (by the index of its first box): its place from left to right. Steps that only
 * associations tie to the rest have none (-1); they are placed beside their partner.
 */
export async function layersOf(graph: Graph): Promise<readonly number[]> {
  const stepOf = firstBoxes(graph);
  const flows = graph.edges.filter((edge) => edge.kind === "alur");
  const tied = new Set(flows.flatMap((edge) => [stepOf[edge.from]!, stepOf[edge.to]!]));
  const children = graph.boxes.flatMap((box, i): ElkNode[] => {
    if (stepOf[i] !== i || !tied.has(i)) return [];
    const first = box.step.kind === "mulai" ? { "elk.layered.layering.layerConstraint": "FIRST" } : {};
    return [{ id: `n${i}`, width: 40, height: 20, layoutOptions: first }];
  });
  const layers = new Array<number>(graph.boxes.length).fill(-1);
  if (children.length > 0) {
    const edges = direct(graph, stepOf).map(({ from, to }, i) => ({
      id: `e${i}`,
      sources: [`n${from}`],
      targets: [`n${to}`],
    }));
    const laid = await runElk({ id: "root", layoutOptions: OPTIONS, children, edges });
    const xs = [...new Set((laid.children ?? []).map((c) => Math.round(c.x ?? 0)))].sort((a, b) => a - b);
    for (const child of laid.children ?? [])
      layers[Number(child.id.slice(1))] = xs.indexOf(Math.round(child.x ?? 0));
  }
  return graph.boxes.map((box, i) =>
    tied.has(stepOf[i] ?? i) ? (layers[stepOf[i] ?? i] ?? 0) : box.step.kind === "mulai" ? 0 : -1,
  );
}

/** For each box, the first box of its step: twins stand in one layer. */
function firstBoxes(graph: Graph): readonly number[] {
  const first = new Map<string, number>();
  return graph.boxes.map((box, i) => {
    if (!first.has(box.step.id)) first.set(box.step.id, i);
    return first.get(box.step.id)!;
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
function direct(graph: Graph, stepOf: readonly number[]): readonly Link[] {
  const next = new Map<number, Set<number>>();
  for (const edge of graph.edges) {
    if (edge.kind !== "alur" || edge.back) continue;
    const from = stepOf[edge.from]!;
    next.set(from, (next.get(from) ?? new Set()).add(stepOf[edge.to]!));
  }
  return [...next].flatMap(([from, targets]) => {
    if (targets.size === 1) return [...targets].map((to) => ({ from, to }));
    const behind = new Set<number>();
    const open = [...targets].flatMap((to) => [...(next.get(to) ?? [])]);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (behind.has(at)) continue;
      behind.add(at);
      open.push(...(next.get(at) ?? []));
    }
    return [...targets].filter((to) => !behind.has(to)).map((to) => ({ from, to }));
  });
}
