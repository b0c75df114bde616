import { isTie, type Graph } from "../order/graph.ts";

/** Flows may share a stretch from a common source or into a common target: those with the same key. */
export interface ShareKeys {
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** 1 for each tie: a dashed line, which is crossed at little cost. */
  readonly tie: Uint8Array;
}

/**
 * A label stands where its flow leaves, so a labelled flow and one out of a decision begin on their own; of several
 * flows between the same steps only the first may be joined, or they would look like one. At crowded boxes, which have
 * fewer ports than kinds of lines, ties run into the lines of sequences; reversed lines run together, but with no other.
 */
export function shareKeys(graph: Graph, crowded: ReadonlySet<number>): ShareKeys {
  const source = new Int32Array(graph.edges.length);
  const target = new Int32Array(graph.edges.length);
  const tie = Uint8Array.from(graph.edges, (edge) => Number(isTie(edge)));
  const ends = new Set<string>();
  const reversedAt = 2 * graph.boxes.length + graph.edges.length;
  graph.edges.forEach((edge, i) => {
    const kind = edge.kind === "sequence" ? 0 : 1;
    const kindAt = (box: number): number => (crowded.has(box) ? 0 : kind);
    const name = `${edge.from} ${edge.to} ${kindAt(edge.to)}`;
    const alone = 2 * graph.boxes.length + i;
    const labelled = edge.label !== "" || graph.boxes[edge.from]!.node.role === "decision";
    source[i] = labelled || edge.kind === "twin" ? alone : 2 * edge.from + kindAt(edge.from);
    const isFurther = !edge.reversed && ends.has(name);
    const together = edge.reversed ? reversedAt + edge.to : 2 * edge.to + kindAt(edge.to);
    target[i] = isFurther || edge.kind === "twin" ? alone : together;
    if (!edge.reversed) ends.add(name);
  });
  return { source, target, tie };
}
