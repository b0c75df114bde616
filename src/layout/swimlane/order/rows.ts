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
    const { tie, partner } = leader(graph, i, tiesOf[i]!, placed);
    const follows = partner !== null && touches(graph.boxes[partner]!, box.lane);
    row[i] = bestRow({
      lane: box.lane,
      column,
      wanted: follows ? row[partner]! : 0,
      from: follows ? columns[partner]! : null,
      beside: tie?.kind === "association" && partner !== null && columns[partner] === column,
      rejected:
        tie?.kind === "sequence" &&
        follows &&
        !onMain.has(i) &&
        tiesOf[partner]!.some((e) => e.main && e.from === partner && e.to !== i),
      rows: rows[box.lane]!,
      taken,
      passed,
    });
    lastRow[i] = row[i]!;
    rows[box.lane] = Math.max(rows[box.lane]!, row[i] + 1);
    taken.add(cell(box.lane, row[i], column));
    if (follows && tie?.main === true && row[partner] === row[i])
      for (let c = columns[partner]! + 1; c < column; c += 1) passed.add(cell(box.lane, row[i], c));
    placed.add(i);
  }
  graph.boxes.forEach((box, i) => {
    if (isSingle(box)) return;
    row[i] = rows[box.lane]! - 1;
    const before = tiesOf[i]!.find(
      (e) => e.to === i && e.kind === "sequence" && !e.back && touches(graph.boxes[e.from]!, box.lane),
    );
    if (before !== undefined) row[i] = Math.min(row[i], row[before.from]!);
  });
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
    if (edge.to !== edge.from) ties[edge.to]!.push(edge);
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
  return graph.boxes
    .flatMap((box, i) => (isSingle(box) ? [i] : []))
    .sort((a, b) => rank[a]! - rank[b]! || columns[a]! - columns[b]! || a - b);
}

/** The tie to the box placed before that this one follows, and that box. */
function leader(
  graph: Graph,
  index: number,
  own: readonly Edge[],
  placed: ReadonlySet<number>,
): { readonly tie: Edge | null; readonly partner: number | null } {
  const ties = own.filter((e) => {
    if (e.kind === "sequence") return e.to === index && placed.has(e.from);
    return (
      e.kind === "association" &&
      ((e.to === index && placed.has(e.from)) || (e.from === index && placed.has(e.to)))
    );
  });
  const lane = graph.boxes[index]!.lane;
  const other = (e: Edge): number => (e.from === index ? e.to : e.from);
  const best = ties
    .filter((e) => touches(graph.boxes[other(e)]!, lane))
    .sort(
      (a, b) =>
        Number(b.main) - Number(a.main) ||
        Number(a.kind === "association") - Number(b.kind === "association") ||
        a.index - b.index,
    )[0];
  return best === undefined ? { tie: null, partner: null } : { tie: best, partner: other(best) };
}

interface RowQuestion {
  readonly lane: number;
  readonly column: number;
  readonly wanted: number;
  /** Column of the step before, in this lane. */
  readonly from: number | null;
  /** Not behind the step that it is tied to, but above or below it. */
  readonly beside: boolean;
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
    for (let c = (q.from ?? q.column) + 1; c < q.column; c += 1)
      if (q.taken.has(cell(q.lane, r, c))) cost += 2.5;
    if (q.beside)
      for (let k = Math.min(r, q.wanted) + 1; k < Math.max(r, q.wanted); k += 1)
        if (q.taken.has(cell(q.lane, k, q.column))) cost += 3;
    if (q.rejected && r === q.wanted) cost += 4;
    if (cost < least) {
      least = cost;
      best = r;
    }
  }
  return best;
}
