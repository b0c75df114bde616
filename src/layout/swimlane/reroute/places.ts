import type { Arrangement } from "../arrange/arrange.ts";
import { keptBeside } from "../arrange/documents.ts";
import { isAllowed, type Order } from "../arrange/columns.ts";
import { copyOf, insertRow, setRow, stateOf, type Move, type State } from "../arrange/state.ts";
import type { Graph } from "../order/graph.ts";
import { isSingle, type Placement } from "../order/rows.ts";

/** Where a new column or row is put: before those that have this number so far. */
export interface Gap {
  readonly lane: number;
  readonly before: number;
}

/** A box elsewhere, while all else stays in its order. Columns and rows may be empty now. */
export interface Change {
  readonly placement: Placement;
  /** Boxes that stand elsewhere among the others. */
  readonly moved: readonly number[];
  readonly column: number | null;
  readonly row: Gap | null;
}

/** How many columns further a box goes at most. */
const REACH = [0, -1, 1, -2, 2] as const;

/** All places for a box that stands in one lane: free ones, those of others in its column, new rows and columns. */
export function* changesOf(
  graph: Graph,
  { order }: Pick<Arrangement, "order">,
  placement: Placement,
  box: number,
): Generator<Change> {
  const unit = order.unitOf[box]!;
  if (!isSingle(graph.boxes[box]!) || order.units[unit]!.boxes.length > 1) return;
  const { lane } = graph.boxes[box]!;
  const { column, row } = placement.cells[box]!;
  const state = stateOf(placement);
  const rows = placement.rows[lane]!;
  const put = (to: State, one: number, at: number, line: number): void => {
    to.column[one] = at;
    setRow(graph, to, one, line);
  };
  for (const by of REACH) {
    const to = column + by;
    if (to < 0 || to >= placement.columns || !isAllowed(order, unit, to, state)) continue;
    for (let r = 0; r < rows; r += 1) {
      if (by === 0 && r === row) continue;
      const holder = holderOf(graph, placement, lane, r, to);
      if (holder === null) yield moved(placement, state, [box], (s) => put(s, box, to, r));
      else if (by === 0 && isSingle(graph.boxes[holder]!))
        yield moved(placement, state, [box, holder], (s) => {
          put(s, box, to, r);
          put(s, holder, to, row);
        });
    }
    for (let r = 0; r <= rows; r += 1)
      yield { ...withRow(graph, placement, state, lane, r, (s) => put(s, box, to, r)), moved: [box] };
  }
  yield* groupChanges(graph, order, placement, box);
  for (const before of [column, column + 1, column - 1, column + 2]) {
    if (before < 0 || before > placement.columns) continue;
    const apart = state.column.map((at) => (at >= before ? at + 1 : at));
    if (!isAllowed(order, unit, before, { ...state, column: apart })) continue;
    for (let r = 0; r < rows; r += 1) {
      const cells = copyOf({ ...state, column: apart });
      put(cells, box, before, r);
      const kept = keptBeside(graph, order, state, apart, [box]);
      const documents = kept.flatMap((at, i) => (i !== box && at !== apart[i] ? [i] : []));
      for (const one of documents) cells.column[one] = kept[one]!;
      yield {
        placement: { ...placement, columns: placement.columns + 1, cells: cellsOf(cells) },
        moved: [box, ...documents],
        column: before,
        row: null,
      };
    }
  }
}

/** A box goes to other columns with all alternatives that are like it, each in its row. */
function* groupChanges(graph: Graph, order: Order, placement: Placement, box: number): Generator<Change> {
  const group = graph.alternatives.find((boxes) => boxes.includes(box));
  if (group === undefined) return;
  for (const by of REACH) {
    const isFree = (one: number): boolean =>
      isFreeAt(graph, order, placement, one, placement.cells[one]!.column + by);
    if (by === 0 || !group.every(isFree)) continue;
    yield moved(placement, stateOf(placement), group, (s) => {
      for (const one of group) s.column[one]! += by;
    });
  }
}

/** Whether a box may stand in its row in another column, and nothing stands there. */
function isFreeAt(graph: Graph, order: Order, placement: Placement, box: number, column: number): boolean {
  const { lane } = graph.boxes[box]!;
  if (column < 0 || column >= placement.columns) return false;
  return (
    isAllowed(order, order.unitOf[box]!, column, stateOf(placement)) &&
    holderOf(graph, placement, lane, placement.cells[box]!.row, column) === null
  );
}

function cellsOf({ column, row, lastRow }: State): Placement["cells"] {
  return column.map((at, i) => ({ column: at, row: row[i]!, lastRow: lastRow[i]! }));
}

function moved(placement: Placement, state: State, boxes: readonly number[], move: Move): Change {
  const other = copyOf(state);
  move(other);
  return { placement: { ...placement, cells: cellsOf(other) }, moved: boxes, column: null, row: null };
}

function withRow(
  graph: Graph,
  placement: Placement,
  state: State,
  lane: number,
  before: number,
  move: Move,
): Omit<Change, "moved"> {
  const other = copyOf(state);
  insertRow(graph, other, lane, before);
  move(other);
  const rows = placement.rows.map((count, i) => (i === lane ? count + 1 : count));
  return { placement: { ...placement, rows, cells: cellsOf(other) }, column: null, row: { lane, before } };
}

/** The box that takes a cell of a lane; null for none. */
function holderOf(
  { boxes }: Graph,
  { cells }: Placement,
  lane: number,
  row: number,
  column: number,
): number | null {
  const at = boxes.findIndex((box, i) => {
    const cell = cells[i]!;
    if (cell.column !== column || box.lane > lane || box.lastLane < lane) return false;
    return (box.lane < lane || cell.row <= row) && (box.lastLane > lane || cell.lastRow >= row);
  });
  return at < 0 ? null : at;
}
