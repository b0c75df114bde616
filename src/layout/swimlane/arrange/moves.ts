import type { Graph } from "../order/graph.ts";
import { isSingle } from "../order/rows.ts";
import { isAllowed, type Order } from "./columns.ts";
import { documentMoves, keptBeside } from "./documents.ts";
import { boxAt, insertRow, rowsOf, setRow, type Move, type State } from "./state.ts";

/** All that a state is tried with, as it is when each is asked for. */
export function* movesOf(graph: Graph, order: Order, now: () => State): Generator<Move> {
  for (let box = 0; box < graph.boxes.length; box += 1) yield* boxMoves(graph, order, box, now);
  for (const group of graph.alternatives) yield* groupMoves(order, group, now);
  for (let lane = 0; lane < graph.laneCount; lane += 1) {
    yield* laneMoves(graph, lane, now);
    for (const row of rowsOf(graph, lane, now()))
      yield (state) => {
        dissolveRow(graph, order, state, lane, row);
      };
  }
}

function* boxMoves(graph: Graph, order: Order, box: number, now: () => State): Generator<Move> {
  yield* rowMoves(graph, box, now);
  yield* columnMoves(order, order.unitOf[box]!, now);
  yield* endColumns(graph, order, order.unitOf[box]!, now);
  yield* documentMoves(graph, order, box, now);
}

/** To other rows of its lane, to a new row above, below or between, and in place of another of its column. */
function* rowMoves(graph: Graph, box: number, now: () => State): Generator<Move> {
  const { lane, lastLane } = graph.boxes[box]!;
  const single = isSingle(graph.boxes[box]!);
  for (const [at, key] of single
    ? ([[lane, "row"]] as const)
    : ([
        [lane, "row"],
        [lastLane, "lastRow"],
      ] as const)) {
    const rows = rowsOf(graph, at, now());
    for (const row of rows) {
      if (row === now()[key][box]) continue;
      yield (state) => {
        const other = single ? boxAt(graph, state, at, row, state.column[box]!) : -1;
        if (other >= 0) setRow(graph, state, other, state.row[box]!);
        state[key][box] = row;
        if (single) state.lastRow[box] = row;
      };
    }
    if (!single) continue;
    for (const row of [...rows, (rows.at(-1) ?? 0) + 1])
      yield (state) => {
        insertRow(graph, state, at, row);
        setRow(graph, state, box, row);
      };
  }
}

/** Neighbouring rows of a lane change places; a row joins the one before it where nothing hinders. */
function* laneMoves(graph: Graph, lane: number, now: () => State): Generator<Move> {
  const rows = rowsOf(graph, lane, now());
  for (let i = 1; i < rows.length; i += 1) {
    const [a, b] = [rows[i - 1]!, rows[i]!];
    yield (state) => changeRows(graph, state, lane, (row) => (row === a ? b : row === b ? a : row));
    yield (state) => changeRows(graph, state, lane, (row) => (row === b ? a : row));
  }
}

/** All boxes of a row go to free cells of other rows, in their columns or beside them, as far as there are any. */
function dissolveRow(graph: Graph, order: Order, state: State, lane: number, row: number): void {
  const rows = rowsOf(graph, lane, state).filter((other) => other !== row);
  const isFree = (at: number, column: number): boolean =>
    graph.boxes.every((box, i) => {
      if (state.column[i] !== column || box.lane > lane || box.lastLane < lane) return true;
      const below = box.lane === lane && state.row[i]! > at;
      return below || (box.lastLane === lane && state.lastRow[i]! < at);
    });
  graph.boxes.forEach((box, i) => {
    if (box.lane !== lane || !isSingle(box) || state.row[i] !== row) return;
    const unit = order.unitOf[i]!;
    for (const by of order.units[unit]!.boxes.length > 1 ? [0] : [0, 1, -1]) {
      const column = state.column[i]! + by;
      if (column < 0 || (by !== 0 && !isAllowed(order, unit, column, state))) continue;
      const free = rows.find((at) => isFree(at, column));
      if (free === undefined) continue;
      state.column[i] = column;
      setRow(graph, state, i, free);
      return;
    }
  });
}

function changeRows({ boxes }: Graph, state: State, lane: number, change: (row: number) => number): void {
  boxes.forEach((box, i) => {
    if (box.lane === lane) state.row[i] = change(state.row[i]!);
    if (box.lastLane === lane) state.lastRow[i] = change(state.lastRow[i]!);
  });
}

/** A unit goes to the columns beside its own as far as the reading order lets it. */
function* columnMoves(order: Order, unit: number, now: () => State): Generator<Move> {
  const { boxes } = order.units[unit]!;
  for (const by of [-1, 1, -2, 2]) {
    const to = now().column[boxes[0]!]! + by;
    if (to < 0 || !isAllowed(order, unit, to, now())) continue;
    yield (state) => {
      for (const box of boxes) state.column[box] = to;
    };
  }
}

/** Alternatives that are alike go to one column together: one of theirs, or one beside. */
function* groupMoves(order: Order, group: readonly number[], now: () => State): Generator<Move> {
  const columns = group.map((box) => now().column[box]!);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  for (let to = Math.max(0, first - 2); to <= last + 2; to += 1) {
    const isThere = group.every((box) => now().column[box] === to);
    if (isThere || !group.every((box) => isAllowed(order, order.unitOf[box]!, to, now()))) continue;
    yield (state) => {
      for (const box of group) state.column[box] = to;
    };
  }
}

/**
 * What nothing leads on from goes to a new column right behind what leads to it, where something keeps it from there: the end
 * of a side way that would stand behind a box over all lanes, and its line around that.
 */
function* endColumns(graph: Graph, order: Order, unit: number, now: () => State): Generator<Move> {
  const { boxes } = order.units[unit]!;
  if (!order.isLast[unit]!) return;
  const earliest = order.before[unit]!.reduce(
    (most, one) => Math.max(most, now().column[order.units[one.unit]!.boxes[0]!]! + 1),
    0,
  );
  if (earliest >= now().column[boxes[0]!]!) return;
  const column = now().column.map((at) => (at >= earliest ? at + 1 : at));
  if (!isAllowed(order, unit, earliest, { ...now(), column })) return;
  yield (state) => {
    state.column.splice(0, column.length, ...keptBeside(graph, order, state, column, boxes));
    for (const box of boxes) state.column[box] = earliest;
  };
}
