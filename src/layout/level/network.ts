import type { DrawnFlow, LevelMapDrawing, ProcessBox } from "../../views/drawing.ts";
import { ANYWHERE } from "../swimlane/routing/ports.ts";
import { buildGraph, type Graph } from "../swimlane/order/graph.ts";

/** The bands of a map as lanes; boxes of no band come last. One lane without a name when the map has no bands. */
export interface Band {
  readonly id: string;
  readonly name: string;
}

const REST: Band = { id: "", name: "" };

/** The bands that hold a box of the list, in their order. */
export function bandsOf(drawing: LevelMapDrawing, boxes: readonly ProcessBox[]): readonly Band[] {
  const used = new Set(boxes.map((box) => bandOf(drawing, box)));
  const all: readonly Band[] = [...drawing.bands.map(({ group, name }) => ({ id: group, name })), REST];
  return all.filter((band) => used.has(band.id));
}

/** Id of the band that a box stands in. */
export function bandOf(drawing: LevelMapDrawing, box: ProcessBox): string {
  return drawing.bands.some(({ group }) => group === box.group) ? (box.group ?? "") : REST.id;
}

/**
 * Boxes and flows as the graph that swimlanes are placed and routed on: bands are lanes. Box i of the list is box i of
 * the graph.
 */
export function networkOf(
  drawing: LevelMapDrawing,
  boxes: readonly ProcessBox[],
  flows: readonly DrawnFlow[],
): Graph {
  const bands = bandsOf(drawing, boxes);
  // Two children may have one code in a map that has mistakes: the first is meant.
  const index = new Map<string, string>();
  boxes.forEach((box, i) => {
    if (!index.has(box.id)) index.set(box.id, String(i));
  });
  return buildGraph({
    lanes: bands.map(({ id }) => id),
    nodes: boxes.map((box, i) => ({
      id: String(i),
      lanes: [bandOf(drawing, box)],
      role: "step",
      ports: ANYWHERE,
    })),
    edges: flows.map((flow) => ({
      from: index.get(flow.from)!,
      to: index.get(flow.to)!,
      kind: flow.kind,
      label: flow.label,
      rejection: false,
    })),
    order: "listed",
  });
}
