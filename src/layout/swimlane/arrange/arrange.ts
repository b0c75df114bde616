import type { Direction } from "../../../syntax/ast.ts";
import type { Graph } from "../order/graph.ts";
import { assignRows, type Placement } from "../order/rows.ts";
import { compactColumns, readingOrder, type Order } from "./columns.ts";
import { improve } from "./improve.ts";
import { placementOf, stateOf, type State } from "./state.ts";

/** What an arrangement costs beside its flows, in pt of length. */
export interface Form {
  /** What each column and row of the drawing takes. */
  readonly column: number;
  readonly row: number;
  /** A crossing, as a multiple of what the estimate takes it to cost. */
  readonly crossing: number;
  /** A document in another column than its step. */
  readonly aside: number;
}

/**
 * Lanes that lie one below the other, or side by side, where a row takes the width of a box and a column only its
 * height; for drawings whose lines cross, with rows to spare (`roomy`) and with crossings that cost twice (`wary`); and for those
 * that are too broad for a sheet: there documents stand wherever they take no row of their own (`low`).
 */
export const FORMS = {
  horizontal: {
    usual: { column: 60, row: 100, crossing: 1, aside: 120 },
    roomy: { column: 60, row: 30, crossing: 1, aside: 120 },
    wary: { column: 60, row: 100, crossing: 2, aside: 120 },
    low: { column: 60, row: 100, crossing: 1, aside: 0 },
  },
  vertical: {
    usual: { column: 60, row: 200, crossing: 1, aside: 30 },
    roomy: { column: 60, row: 30, crossing: 1, aside: 30 },
    wary: { column: 60, row: 200, crossing: 2, aside: 30 },
    low: { column: 30, row: 300, crossing: 1, aside: 0 },
  },
} as const satisfies Readonly<Record<Direction, Readonly<Record<"usual" | "roomy" | "wary" | "low", Form>>>>;

/** Whether a graph is arranged alike in two forms: only documents stand elsewhere for their step's sake. */
export function isAlike({ edges }: Graph, one: Form, other: Form): boolean {
  const isAside = one.aside === other.aside || edges.every(({ kind }) => kind !== "association");
  return isAside && one.column === other.column && one.row === other.row;
}

/** Where everything stands, and what others beside it are made from. */
export interface Arrangement {
  readonly placement: Placement;
  readonly order: Order;
  readonly state: State;
  readonly form: Form;
}

/** Columns as few as the reading order allows, rows within lanes, both improved as long as that helps. */
export function arrange(graph: Graph, layers: readonly number[], form: Form): Arrangement {
  const order = readingOrder(graph);
  const columns = compactColumns(graph, layers, order);
  const rows = assignRows(graph, columns, Math.max(0, ...columns) + 1);
  const state = improve(graph, order, stateOf(rows), form);
  return { placement: placementOf(graph, state), order, state, form };
}
