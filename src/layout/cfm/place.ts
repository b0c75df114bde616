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

/** Columns from the layers, rows within lanes; deterministic, the author's order decides ties. */
export function place(graph: Graph, layers: readonly number[]): Placement {
  const columns = [...layers];
  dropToNextLane(graph, columns);
  placeAssociated(graph, columns);
  separateShared(graph, columns);
  const used = [...new Set(columns)].sort((a, b) => a - b);
  const compact = columns.map((c) => used.indexOf(c));
  return assignRows(graph, compact, used.length);
}

const single = (box: Box): boolean => box.lane === box.lastLane;

/** A flow to a neighbouring lane falls straight down when nobody else leads to its target. */
function dropToNextLane(graph: Graph, columns: number[]): void {
  const flows = graph.edges.filter((e) => e.kind === "alur");
  const into = new Map<number, Edge[]>();
  const dropped = new Set<number>();
  for (const e of flows) into.set(e.to, [...(into.get(e.to) ?? []), e]);
  const taken = new Set(graph.boxes.map((b, i) => `${b.lane} ${columns[i] ?? 0}`));
  for (const e of flows) {
    const [from, to] = [graph.boxes[e.from], graph.boxes[e.to]];
    if (from === undefined || to === undefined || e.back || !single(from) || !single(to)) continue;
    if (Math.abs(from.lane - to.lane) !== 1 || (into.get(e.to) ?? []).length !== 1) continue;
    if ((columns[e.to] ?? 0) !== (columns[e.from] ?? 0) + 1) continue;
    const side = `${e.from} ${to.lane > from.lane ? "s" : "n"}`;
    const spot = `${to.lane} ${columns[e.from] ?? 0}`;
    if (taken.has(spot) || hasTwin(graph, to) || dropped.has(e.from) || taken.has(side)) continue;
    taken.delete(`${to.lane} ${columns[e.to] ?? 0}`);
    taken.add(spot).add(side);
    dropped.add(e.to);
    columns[e.to] = columns[e.from] ?? 0;
  }
}

function hasTwin(graph: Graph, box: Box): boolean {
  return graph.boxes.some((other) => other !== box && other.step === box.step);
}

/** Documents and archives stand in the column of the step that they belong to. */
function placeAssociated(graph: Graph, columns: number[]): void {
  graph.boxes.forEach((_, i) => {
    if ((columns[i] ?? -1) >= 0) return;
    const tie = graph.edges.find(
      (e) => (e.from === i && (columns[e.to] ?? -1) >= 0) || (e.to === i && (columns[e.from] ?? -1) >= 0),
    );
    columns[i] = tie === undefined ? 0 : (columns[tie.from === i ? tie.to : tie.from] ?? 0);
  });
}

/** A box over several lanes has its column to itself in those lanes: else it moves to a new column behind. */
function separateShared(graph: Graph, columns: number[]): void {
  graph.boxes.forEach((box, i) => {
    if (single(box)) return;
    const column = columns[i] ?? 0;
    const twins = graph.boxes.flatMap((other, k) => (other.step === box.step ? [k] : []));
    const meets = graph.boxes.some(
      (other, k) =>
        !twins.includes(k) &&
        columns[k] === column &&
        other.lane <= box.lastLane &&
        other.lastLane >= box.lane,
    );
    if (!meets) return;
    for (let k = 0; k < columns.length; k += 1)
      if ((columns[k] ?? 0) > column) columns[k] = (columns[k] ?? 0) + 1;
    for (const k of twins) columns[k] = column + 1;
  });
}

function assignRows(graph: Graph, columns: readonly number[], count: number): Placement {
  const rows = new Array<number>(graph.laneCount).fill(1);
  const row = new Array<number>(graph.boxes.length).fill(0);
  const lastRow = new Array<number>(graph.boxes.length).fill(0);
  const taken = new Set<string>();
  const placed = new Set<number>();
  // Steps of the main path choose their rows before others of their column.
  const onMain = new Set(graph.edges.filter((e) => e.main).map((e) => e.to));
  const order = graph.boxes
    .map((_, i) => i)
    .sort(
      (a, b) =>
        (columns[a] ?? 0) - (columns[b] ?? 0) || Number(onMain.has(b)) - Number(onMain.has(a)) || a - b,
    );
  const into = (i: number): readonly Edge[] =>
    graph.edges
      .filter((e) => e.to === i && e.kind === "alur" && placed.has(e.from))
      .sort((a, b) => Number(b.main) - Number(a.main) || a.index - b.index);
  for (const i of order) {
    const box = graph.boxes[i];
    if (box === undefined || !single(box)) continue;
    const before = into(i).find((e) => touches(graph.boxes[e.from], box.lane));
    const wanted = before === undefined ? 0 : (row[before.from] ?? 0);
    const rejected =
      before !== undefined && !onMain.has(i) && graph.edges.some((e) => e.main && e.from === before.from);
    row[i] = bestRow({
      lane: box.lane,
      column: columns[i] ?? 0,
      wanted,
      from: before === undefined ? null : (columns[before.from] ?? 0),
      rejected,
      rows: rows[box.lane] ?? 1,
      taken,
    });
    lastRow[i] = row[i] ?? 0;
    rows[box.lane] = Math.max(rows[box.lane] ?? 1, (row[i] ?? 0) + 1);
    taken.add(`${box.lane} ${row[i] ?? 0} ${columns[i] ?? 0}`);
    placed.add(i);
  }
  graph.boxes.forEach((box, i) => {
    if (single(box)) return;
    row[i] = (rows[box.lane] ?? 1) - 1;
    lastRow[i] = 0;
    const home = box.lane;
    const before = graph.edges.find(
      (e) => e.to === i && e.kind === "alur" && !e.back && touches(graph.boxes[e.from], home),
    );
    if (before !== undefined) row[i] = Math.min(row[i] ?? 0, row[before.from] ?? 0);
  });
  return {
    columns: Math.max(1, count),
    rows,
    cells: graph.boxes.map((_, i) => ({
      column: columns[i] ?? 0,
      row: row[i] ?? 0,
      lastRow: lastRow[i] ?? 0,
    })),
  };
}

function touches(box: Box | undefined, lane: number): boolean {
  return box !== undefined && box.lane <= lane && box.lastLane >= lane;
}

interface RowQuestion {
  readonly lane: number;
  readonly column: number;
  readonly wanted: number;
  /** Column of the step before, in this lane. */
  readonly from: number | null;
  readonly rejected: boolean;
  readonly rows: number;
  readonly taken: ReadonlySet<string>;
}

/** The row nearest to the step before whose cells in between are free. */
function bestRow(q: RowQuestion): number {
  let best = q.rows;
  let least = Number.POSITIVE_INFINITY;
  for (let r = 0; r <= q.rows; r += 1) {
    if (q.taken.has(`${q.lane} ${r} ${q.column}`)) continue;
    let cost = Math.abs(r - q.wanted) * 2 + r * 0.2 + (r === q.rows ? 1.2 : 0);
    for (let c = (q.from ?? q.column) + 1; c < q.column; c += 1)
      if (q.taken.has(`${q.lane} ${r} ${c}`)) cost += 2.5;
    if (q.rejected && r === q.wanted) cost += 4;
    if (cost < least) {
      least = cost;
      best = r;
    }
  }
  return best;
}
