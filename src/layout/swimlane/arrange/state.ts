import type { Graph } from "../order/graph.ts";
import { isSingle, type Placement } from "../order/rows.ts";

/** A placement in the making, by box. Rows count within lanes. */
export interface State {
  readonly column: number[];
  readonly row: number[];
  readonly lastRow: number[];
}

export function stateOf({ cells }: Placement): State {
  return {
    column: cells.map(({ column }) => column),
    row: cells.map(({ row }) => row),
    lastRow: cells.map(({ lastRow }) => lastRow),
  };
}

/** A change of a state. */
export type Move = (state: State) => void;

export function copyOf({ column, row, lastRow }: State): State {
  return { column: [...column], row: [...row], lastRow: [...lastRow] };
}

/** Puts a box into a row of its lane; one that reaches over several lanes keeps its last row. */
export function setRow(graph: Graph, state: State, box: number, row: number): void {
  state.row[box] = row;
  if (isSingle(graph.boxes[box]!)) state.lastRow[box] = row;
}

/** The single box of a lane in a cell; -1 for none. */
export function boxAt(graph: Graph, state: State, lane: number, row: number, column: number): number {
  return graph.boxes.findIndex(
    (box, i) => box.lane === lane && isSingle(box) && state.row[i] === row && state.column[i] === column,
  );
}

/** The rows of a lane in which something stands, ascending. */
export function rowsOf({ boxes }: Graph, lane: number, { row, lastRow }: State): readonly number[] {
  const rows = new Set<number>();
  boxes.forEach((box, i) => {
    if (box.lane === lane) rows.add(row[i]!);
    if (box.lastLane === lane) rows.add(lastRow[i]!);
  });
  return [...rows].sort((a, b) => a - b);
}

/** Makes room for a row before another. */
export function insertRow({ boxes }: Graph, state: State, lane: number, before: number): void {
  boxes.forEach((box, i) => {
    if (box.lane === lane && state.row[i]! >= before) state.row[i]! += 1;
    if (box.lastLane === lane && state.lastRow[i]! >= before) state.lastRow[i]! += 1;
  });
}

/** The placement of a state, without columns and rows in which nothing stands. */
export function placementOf(graph: Graph, state: State): Placement {
  const columns = [...new Set(state.column)].sort((a, b) => a - b);
  const used = rowsInUse(graph, state);
  return {
    columns: Math.max(1, columns.length),
    rows: used.map((rows) => Math.max(1, rows.length)),
    cells: graph.boxes.map(({ lane, lastLane }, i) => ({
      column: columns.indexOf(state.column[i]!),
      row: used[lane]!.indexOf(state.row[i]!),
      lastRow: used[lastLane]!.indexOf(state.lastRow[i]!),
    })),
  };
}

/** By lane, the rows in which something stands, ascending. */
function rowsInUse(graph: Graph, { row, lastRow }: State): readonly (readonly number[])[] {
  const used = Array.from({ length: graph.laneCount }, () => new Set<number>());
  graph.boxes.forEach(({ lane, lastLane }, i) => {
    used[lane]!.add(row[i]!);
    used[lastLane]!.add(lastRow[i]!);
  });
  return used.map((rows) => [...rows].sort((a, b) => a - b));
}

/** The cells that boxes take, with rows counted over all lanes; columns and rows in which nothing stands are passed over. */
export interface Occupied {
  /** Takes up a state: its columns and rows. */
  number(state: State): void;
  /** Fills in the cells of the state taken up; false when two boxes would stand in one place. */
  fill(): boolean;
  readonly columns: number;
  readonly rows: number;
  /** Column, and first and last row of each box. */
  readonly column: Int32Array;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  /** Whether no box stands in a row from one column to another, both included; true when there is none between. */
  rowFree(row: number, from: number, to: number): boolean;
  columnFree(column: number, from: number, to: number): boolean;
}

export function createOccupied(graph: Graph): Occupied {
  const { boxes, laneCount } = graph;
  const column = new Int32Array(boxes.length);
  const top = new Int32Array(boxes.length);
  const bottom = new Int32Array(boxes.length);
  const lanes = boxes.map(({ lane }) => lane);
  const lastLanes = boxes.map(({ lastLane }) => lastLane);
  const lowest = new Int32Array(laneCount);
  const span = new Int32Array(laneCount + 1);
  let [columns, rows] = [0, 0];
  let taken = new Uint8Array(0);
  /** How many cells are taken to the left of, and above, each cell. */
  let along = new Int32Array(0);
  let across = new Int32Array(0);

  /** Numbers what is marked; returns how many there are. */
  const count = (marks: Int32Array, size: number): number => {
    let next = 0;
    for (let i = 0; i < size; i += 1) marks[i] = marks[i] === 1 ? next++ : -1;
    return next;
  };
  let marks = new Int32Array(64);
  const cleared = (size: number): Int32Array => {
    if (marks.length < size) marks = new Int32Array(2 * size);
    return marks.fill(0, 0, size);
  };

  const numberColumns = (at: readonly number[]): void => {
    let least = at[0] ?? 0;
    let most = 0;
    for (let i = 0; i < at.length; i += 1) {
      if (at[i]! < least) least = at[i]!;
      if (at[i]! > most) most = at[i]!;
    }
    const used = cleared(most - least + 1);
    for (let i = 0; i < at.length; i += 1) used[at[i]! - least] = 1;
    columns = count(used, most - least + 1);
    for (let i = 0; i < at.length; i += 1) column[i] = used[at[i]! - least]!;
  };

  const note = (lane: number, row: number): void => {
    if (row < lowest[lane]!) lowest[lane] = row;
    if (row > span[lane]!) span[lane] = row;
  };

  const numberRows = ({ row, lastRow }: State): void => {
    lowest.fill(0);
    // The highest row of each lane, then where its rows begin.
    span.fill(0);
    for (let i = 0; i < lanes.length; i += 1) {
      note(lanes[i]!, row[i]!);
      note(lastLanes[i]!, lastRow[i]!);
    }
    let start = 0;
    for (let lane = 0; lane < laneCount; lane += 1) {
      const size = span[lane]! - lowest[lane]! + 1;
      span[lane] = start - lowest[lane]!;
      start += size;
    }
    const used = cleared(start);
    for (let i = 0; i < lanes.length; i += 1) {
      used[span[lanes[i]!]! + row[i]!] = 1;
      used[span[lastLanes[i]!]! + lastRow[i]!] = 1;
    }
    rows = count(used, start);
    for (let i = 0; i < lanes.length; i += 1) {
      top[i] = used[span[lanes[i]!]! + row[i]!]!;
      bottom[i] = used[span[lastLanes[i]!]! + lastRow[i]!]!;
    }
  };

  return {
    get columns() {
      return columns;
    },
    get rows() {
      return rows;
    },
    column,
    top,
    bottom,
    number(state) {
      numberColumns(state.column);
      numberRows(state);
    },
    fill() {
      const [width, height] = [columns + 1, rows + 1];
      if (taken.length < width * height) {
        taken = new Uint8Array(width * height);
        along = new Int32Array(width * height);
        across = new Int32Array(width * height);
      }
      taken.fill(0, 0, width * height);
      for (let i = 0; i < boxes.length; i += 1)
        for (let y = top[i]!; y <= bottom[i]!; y += 1) {
          const at = y * width + column[i]!;
          if (taken[at] === 1) return false;
          taken[at] = 1;
        }
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) {
          const at = y * width + x;
          along[at] = x === 0 ? 0 : along[at - 1]! + taken[at - 1]!;
          across[at] = y === 0 ? 0 : across[at - width]! + taken[at - width]!;
        }
      return true;
    },
    rowFree: (row, from, to) => {
      const start = row * (columns + 1);
      return from > to || along[start + to + 1] === along[start + from];
    },
    columnFree: (at, from, to) =>
      from > to || across[(to + 1) * (columns + 1) + at] === across[from * (columns + 1) + at],
  };
}
