import type { Box, Edge, Graph } from "./graph.ts";

/** Where a box stands: one column, a row in its first lane and one in its last. */
export interface Cell {
  readonly column: number;
  readonly row: number;
  readonly lastRow: number;
}

export interface Placement {
  readonly columns: number;
  /** Rows of each lane, at least one. */
  readonly rows: readonly number[];
  readonly cells: readonly Cell[];
}

/** Whether a box stands in one lane only. */
export function isSingle(box: Box): boolean {
  return box.lane === box.lastLane;
}

/** The boxes on the main path. */
export function mainSteps(graph: Graph): ReadonlySet<number> {
  return new Set(graph.edges.flatMap((e) => (e.main ? [e.from, e.to] : [])));
}

/**
 * Gives each box a row in its lane. The main path chooses first and keeps the cells between its steps free, then
 * what is tied to it, then all other steps from left to right, then what is tied to those.
 */
export function assignRows(graph: Graph, columns: readonly number[], count: number): Placement {
  const rows = new Array<number>(graph.laneCount).fill(1);
  const row = new Array<number>(graph.boxes.length).fill(0);
  const lastRow = new Array<number>(graph.boxes.length).fill(0);
  const taken = new Set<string>();
  const passed = new Set<string>();
  const placed = new Set<number>();
  const onMain = mainSteps(graph);
  const tiesOf = tiesByBox(graph);
  graph.boxes.forEach((box, i) => {
    if (!isSingle(box)) taken.add(cell(box.lastLane, 0, columns[i]!));
  });
  for (const i of orderOf(graph, columns, onMain, tiesOf)) {
    const box = graph.boxes[i]!;
    const column = columns[i]!;
    const tie = leadingTie(graph, i, tiesOf[i]!, placed);
    // Without one before, a step begins in the first row of its own column.
    const before = tie === null ? i : otherEnd(tie, i);
    row[i] = bestRow({
      lane: box.lane,
      column,
      wanted: row[before]!,
      from: columns[before]!,
      rejected:
        tie?.kind === "sequence" &&
        !onMain.has(i) &&
        tiesOf[tie.from]!.some((e) => e.main && e.from === tie.from),
      rows: rows[box.lane]!,
      taken,
      passed,
    });
    lastRow[i] = row[i]!;
    rows[box.lane] = Math.max(rows[box.lane]!, row[i] + 1);
    taken.add(cell(box.lane, row[i], column));
    if (tie?.main === true && row[tie.from] === row[i])
      for (let c = columns[tie.from]! + 1; c < column; c += 1) passed.add(cell(box.lane, row[i], c));
    placed.add(i);
  }
  for (const i of inColumns(graph, columns, (box) => !isSingle(box))) {
    const box = graph.boxes[i]!;
    row[i] = rows[box.lane]! - 1;
    const before = tiesOf[i]!.find(
      (e) => e.to === i && e.kind === "sequence" && !e.back && touches(graph.boxes[e.from]!, box.lane),
    );
    if (before !== undefined) row[i] = Math.min(row[i], row[before.from]!);
  }
  return {
    columns: Math.max(1, count),
    rows,
    cells: graph.boxes.map((_, i) => ({ column: columns[i]!, row: row[i]!, lastRow: lastRow[i]! })),
  };
}

const cell = (lane: number, row: number, column: number): string => `${lane} ${row} ${column}`;

function touches(box: Box, lane: number): boolean {
  return box.lane <= lane && box.lastLane >= lane;
}

/** The edges that begin or end at each box. */
function tiesByBox(graph: Graph): readonly (readonly Edge[])[] {
  const ties = graph.boxes.map((): Edge[] => []);
  for (const edge of graph.edges) {
    ties[edge.from]!.push(edge);
    ties[edge.to]!.push(edge);
  }
  return ties;
}

/** The boxes of one lane in the order in which they choose. */
function orderOf(
  graph: Graph,
  columns: readonly number[],
  onMain: ReadonlySet<number>,
  tiesOf: readonly (readonly Edge[])[],
): readonly number[] {
  const rank = graph.boxes.map((_, i) => {
    if (onMain.has(i)) return 0;
    const ties = tiesOf[i]!;
    const loose = ties.length > 0 && ties.every((e) => e.kind === "association");
    if (!loose) return 2;
    return ties.some((e) => onMain.has(e.from) || onMain.has(e.to)) ? 1 : 3;
  });
  return [...inColumns(graph, columns, isSingle)].sort((a, b) => rank[a]! - rank[b]!);
}

/** Some of the boxes from left to right, those of a column as they are listed. */
function inColumns(
  graph: Graph,
  columns: readonly number[],
  wanted: (box: Box) => boolean,
): readonly number[] {
  return graph.boxes.flatMap((box, i) => (wanted(box) ? [i] : [])).sort((a, b) => columns[a]! - columns[b]!);
}

function otherEnd(tie: Edge, index: number): number {
  return tie.from === index ? tie.to : tie.from;
}

/**
 * The tie to a box of its lane placed before that this one follows: the main path, else a flow that leads to it, else what
 * it is a document of. Null for none.
 */
function leadingTie(
  graph: Graph,
  index: number,
  own: readonly Edge[],
  placed: ReadonlySet<number>,
): Edge | null {
  const { lane } = graph.boxes[index]!;
  const ties = own.filter((e) => {
    const other = otherEnd(e, index);
    if (!placed.has(other) || graph.boxes[other]!.lane !== lane) return false;
    return e.kind === "association" || e.to === index;
  });
  return ties.find(({ main }) => main) ?? ties.find(({ kind }) => kind === "sequence") ?? ties[0] ?? null;
}

interface RowQuestion {
  readonly lane: number;
  readonly column: number;
  readonly wanted: number;
  /** Column of the step before, in this lane; its own for none. */
  readonly from: number;
  readonly rejected: boolean;
  readonly rows: number;
  readonly taken: ReadonlySet<string>;
  /** Cells through which the main path runs. */
  readonly passed: ReadonlySet<string>;
}

/** The row nearest to the step before whose cells in between are free. */
function bestRow(q: RowQuestion): number {
  let best = q.rows;
  let least = Number.POSITIVE_INFINITY;
  for (let r = 0; r <= q.rows; r += 1) {
    const here = cell(q.lane, r, q.column);
    if (q.taken.has(here)) continue;
    let cost = Math.abs(r - q.wanted) * 2 + r * 0.2 + (r === q.rows ? 1.2 : 0);
    if (q.passed.has(here)) cost += 5;
    for (let c = q.from + 1; c < q.column; c += 1) if (q.taken.has(cell(q.lane, r, c))) cost += 2.5;
    if (q.rejected && r === q.wanted) cost += 4;
    if (cost < least) {
      least = cost;
      best = r;
    }
  }
  return best;
}
