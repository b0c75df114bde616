import type { ELK, ElkNode } from "elkjs";
import type { Graph } from "./graph.ts";

let engine: Promise<ELK> | null = null;

async function loadElk(): Promise<ELK> {
  const { default: Elk } = await import("elkjs");
  const Constructor = Elk as unknown as new () => ELK;
  return new Constructor();
}

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
  const stepOf = graph.boxes.map((box) => graph.boxes.findIndex((other) => other.step === box.step));
  const tied = new Set<number>();
  const edges = graph.edges.flatMap((edge) => {
    if (edge.kind !== "alur") return [];
    const [from, to] = [stepOf[edge.from] ?? 0, stepOf[edge.to] ?? 0];
    tied.add(from).add(to);
    const [source, target] = edge.back ? [to, from] : [from, to];
    return [{ id: `e${edge.index}`, sources: [`n${source}`], targets: [`n${target}`] }];
  });
  const children = graph.boxes.flatMap((box, i): ElkNode[] => {
    if (stepOf[i] !== i || !tied.has(i)) return [];
    const first = box.step.kind === "mulai" ? { "elk.layered.layering.layerConstraint": "FIRST" } : {};
    return [{ id: `n${i}`, width: 40, height: 20, layoutOptions: first }];
  });
  const layers = new Array<number>(graph.boxes.length).fill(-1);
  if (children.length > 0) {
    engine ??= loadElk();
    const laid = await (await engine).layout({ id: "root", layoutOptions: OPTIONS, children, edges });
    const xs = [...new Set((laid.children ?? []).map((c) => Math.round(c.x ?? 0)))].sort((a, b) => a - b);
    for (const child of laid.children ?? [])
      layers[Number(child.id.slice(1))] = xs.indexOf(Math.round(child.x ?? 0));
  }
  return graph.boxes.map((box, i) =>
    tied.has(stepOf[i] ?? i) ? (layers[stepOf[i] ?? i] ?? 0) : box.step.kind === "mulai" ? 0 : -1,
  );
}
