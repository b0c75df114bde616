import type { AxisRect } from "../../axes.ts";
import type { Topology } from "../topology.ts";
import type { Shown } from "./compact.ts";

/** What shows of each box: its outline, its caption, and the labels of what leaves it. */
export function boxParts(
  { nodes, flows }: Shown,
  { edges }: Topology["graph"],
): readonly (readonly AxisRect[])[] {
  const parts = nodes.map(({ outline, caption }) => [outline, ...(caption === null ? [] : [caption])]);
  flows.forEach(({ label }, i) => {
    if (label !== null) parts[edges[i]!.from]!.push(label.bounds);
  });
  return parts;
}
