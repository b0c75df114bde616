import type { Graph } from "../order/graph.ts";
import { isAllowed, type Order } from "./columns.ts";
import { boxAt, insertRow, rowsOf, setRow, type Move, type State } from "./state.ts";

/** A document goes to the column of its step, into a new row, or right beside its step. */
export function* documentMoves(graph: Graph, order: Order, box: number, now: () => State): Generator<Move> {
  const step = order.tiedTo[box] ?? null;
  if (step === null) return;
  const { lane } = graph.boxes[box]!;
  const isIn = (column: number): boolean => isAllowed(order, order.unitOf[box]!, column, now());
  const column = now().column[step]!;
  const rows = rowsOf(graph, lane, now());
  if (isIn(column))
    for (const row of [...rows, (rows.at(-1) ?? 0) + 1])
      yield (state) => {
        insertRow(graph, state, lane, row);
        setRow(graph, state, box, row);
        state.column[box] = column;
      };
  if (graph.boxes[step]!.lane === lane)
    for (const beside of [column + 1, column - 1])
      if (beside >= 0 && isIn(beside)) yield* besideMoves(graph, box, step, beside, now);
}

/** A document goes beside its step. What stands there makes room for it, in a new row above or below. */
function* besideMoves(
  graph: Graph,
  box: number,
  step: number,
  column: number,
  now: () => State,
): Generator<Move> {
  const { lane } = graph.boxes[box]!;
  const other = boxAt(graph, now(), lane, now().row[step]!, column);
  if (other === box) return;
  const settle = (state: State): void => {
    state.column[box] = column;
    setRow(graph, state, box, state.row[step]!);
  };
  if (other < 0) yield settle;
  else
    for (const by of [1, 0])
      yield (state) => {
        const row = state.row[step]! + by;
        insertRow(graph, state, lane, row);
        setRow(graph, state, other, row);
        settle(state);
      };
}

/**
 * Columns between which a new one was put, for some boxes: a document that stood beside its step stays there, in the new
 * column, unless one of those boxes takes its place, or it belongs to another phase than its step.
 */
export function keptBeside(
  graph: Graph,
  { unitOf, phases, tiedTo }: Order,
  { column, row, lastRow }: State,
  apart: readonly number[],
  boxes: readonly number[],
): readonly number[] {
  const isTaken = (document: number): boolean =>
    boxes.some((box) => {
      const { lane, lastLane } = graph.boxes[box]!;
      const at = graph.boxes[document]!.lane;
      if (at < lane || at > lastLane) return false;
      return (at > lane || row[document]! >= row[box]!) && (at < lastLane || row[document]! <= lastRow[box]!);
    });
  return apart.map((at, box) => {
    const step = tiedTo[box] ?? null;
    if (step === null || phases[unitOf[box]!] !== phases[unitOf[step]!]) return at;
    const [was, is] = [column[box]! - column[step]!, at - apart[step]!];
    return Math.abs(was) === 1 && Math.abs(is) === 2 && !isTaken(box) ? apart[step]! + was : at;
  });
}
