import type { Graph } from "../graph.ts";
import { assignRows, type Placement } from "../rows.ts";
import { compactColumns, readingOrder } from "./columns.ts";
import { improve } from "./improve.ts";
import { placementOf, stateOf } from "./state.ts";

/**
 * How documents stand: above or below their steps, or wherever they take no row of their own, for drawings that are
 * too high for a sheet.
 */
export type Form = "usual" | "low";

/** Columns as few as the reading order allows, rows within lanes, both improved as long as that helps. */
export function arrange(graph: Graph, layers: readonly number[], form: Form): Placement {
  const order = readingOrder(graph);
  const columns = compactColumns(graph, layers, order);
  const rows = assignRows(graph, columns, Math.max(0, ...columns) + 1);
  return placementOf(graph, improve(graph, order, stateOf(rows), form));
}
