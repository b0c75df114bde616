import type { AxisRect } from "../../axes.ts";
import type { Topology } from "../topology.ts";
import type { Shown } from "./compact.ts";

/** What shows of each box: its outline, its caption, and the labels of what leaves it. */
export function boxParts(
  { nodes, flows }: Shown,
  { edges }: Topology["graph"],
): readonly (readonly AxisRect[])[] {
  const parts = nodes.map((node) => {
    if (node === null) return [];
    return node.caption === null ? [node.outline] : [node.outline, node.caption];
  });
  flows.forEach((flow, i) => {
    if (flow !== null && flow.label !== null) parts[edges[i]!.from]!.push(flow.label.bounds);
  });
  return parts;
}
