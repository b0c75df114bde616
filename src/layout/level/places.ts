import type { Graph } from "../swimlane/order/graph.ts";
import { place } from "../swimlane/order/place.ts";
import type { Cell, Placement } from "../swimlane/order/rows.ts";

/** A way to give each box of the graph its cell, in at most so many columns. */
export interface Places {
  readonly name: string;
  readonly place: (graph: Graph, columns: number) => Placement;
}

/** Boxes in rows, band after band, in the order of their codes. */
export const inRows: Places = { name: "rows", place: placeInRows };

function placeInRows(graph: Graph, columns: number): Placement {
  const next = new Array<number>(graph.laneCount).fill(0);
  return compact(
    graph,
    graph.boxes.map(({ lane }) => {
      const nth = next[lane] ?? 0;
      next[lane] = nth + 1;
      return { row: Math.floor(nth / columns), column: nth % columns };
    }),
  );
}

/**
 * What it costs to end a row between two boxes that a flow ties, within a chain of flows and elsewhere, or below a longer
 * flow, and to begin another row.
 */
const BREAK = { chain: 3, neighbours: 1.2, passed: 0.4, row: 1 } as const;

/**
 * Boxes in rows in the order of their codes, but none before one that its flows put first. Rows end where they cut the
 * fewest flows: a chain stays in its row where it fits.
 */
export const inOrder: Places = { name: "order", place: placeInOrder };

function placeInOrder(graph: Graph, columns: number): Placement {
  const rank = flowOrder(graph);
  const cells: { row: number; column: number }[] = [];
  for (let lane = 0; lane < graph.laneCount; lane += 1) {
    const boxes = graph.boxes.flatMap((box, i) => (box.lane === lane ? [i] : []));
    boxes.sort((a, b) => rank[a]! - rank[b]!);
    rowsOf(boxes, graph, columns).forEach((inRow, row) =>
      inRow.forEach((box, column) => (cells[box] = { row, column })),
    );
  }
  return compact(graph, cells);
}

/** For each box its place in the order of codes that the flows allow: of those that may come next the first. */
function flowOrder(graph: Graph): readonly number[] {
  const before = graph.boxes.map(() => new Set<number>());
  for (const edge of graph.edges)
    if (edge.kind === "sequence" && !edge.back && edge.from !== edge.to) before[edge.to]!.add(edge.from);
  const rank = graph.boxes.map(() => -1);
  const open = new Set(graph.boxes.keys());
  for (let next = 0; open.size > 0; next += 1) {
    // Back flows are left out, so some box always has nobody before it.
    const box = [...open].find((i) => [...before[i]!].every((k) => rank[k]! >= 0)) ?? [...open][0]!;
    rank[box] = next;
    open.delete(box);
  }
  return rank;
}

/**
 * The flows that the author wrote as chains: each begins where the one before it ends. `P.6 -> P.7` on a line of its own
 * leads from one chain to another.
 */
function chained({ edges }: Graph): ReadonlySet<number> {
  const flows = edges.filter(({ kind }) => kind === "sequence");
  return new Set(
    flows.flatMap((edge, i) =>
      flows[i - 1]?.to === edge.from || flows[i + 1]?.from === edge.to ? [edge.index] : [],
    ),
  );
}

/** The most boxes that stand in one chain of flows; 0 without flows. */
export function longestChain(graph: Graph): number {
  const flows = graph.edges.filter(({ kind }) => kind === "sequence");
  let [most, length] = [0, 0];
  flows.forEach((edge, i) => {
    length = flows[i - 1]?.to === edge.from ? length + 1 : 2;
    most = Math.max(most, length);
  });
  return most;
}

/** Rows of at most so many boxes, in the order given: as few as can be, cutting as few flows as can be. */
function rowsOf(boxes: readonly number[], graph: Graph, columns: number): readonly (readonly number[])[] {
  const at = new Map(boxes.map((box, place) => [box, place]));
  const inChain = chained(graph);
  const cut = new Array<number>(boxes.length + 1).fill(0);
  for (const edge of graph.edges) {
    const [a, b] = [at.get(edge.from), at.get(edge.to)];
    if (a === undefined || b === undefined) continue;
    const [low, high] = a < b ? [a, b] : [b, a];
    const tied = inChain.has(edge.index) ? BREAK.chain : BREAK.neighbours;
    for (let p = low + 1; p <= high; p += 1) cut[p]! += high === low + 1 ? tied : BREAK.passed;
  }
  const cost = [0];
  const start = [0];
  for (let end = 1; end <= boxes.length; end += 1) {
    cost[end] = Number.POSITIVE_INFINITY;
    // Among equals the fuller row comes first, as in a text.
    for (let from = Math.max(0, end - columns); from < end; from += 1) {
      const total = cost[from]! + BREAK.row + (from === 0 ? 0 : cut[from]!);
      if (total > cost[end]!) continue;
      cost[end] = total;
      start[end] = from;
    }
  }
  const rows: (readonly number[])[] = [];
  for (let end = boxes.length; end > 0; end = start[end]!) rows.unshift(boxes.slice(start[end], end));
  return rows;
}

/** Whether a placement has no box before one of a lower code in its band that the flows let stand first. */
function keepsOrder(graph: Graph, { cells }: Placement): boolean {
  const rank = flowOrder(graph);
  const place = (i: number): number => cells[i]!.row * 1000 + cells[i]!.column;
  for (let lane = 0; lane < graph.laneCount; lane += 1) {
    const boxes = graph.boxes.flatMap((box, i) => (box.lane === lane ? [i] : []));
    boxes.sort((a, b) => rank[a]! - rank[b]!);
    if (boxes.some((box, n) => n > 0 && place(boxes[n - 1]!) > place(box))) return false;
  }
  return true;
}

/**
 * Columns from the layers that ELK gives to boxes with flows; more layers than columns go on in the rows below, as a
 * text does. Boxes without flows (layer -1) take what cells of their band are left, in reading order. Where that would put
 * a box before one of a lower code that no flow puts behind it, rows in the order of codes take its place.
 */
export function inLayers(layers: readonly number[]): Places {
  return {
    name: "layers",
    place(graph, columns) {
      const placement = placeInLayers(graph, layers, columns);
      return keepsOrder(graph, placement) ? placement : placeInOrder(graph, columns);
    },
  };
}

function placeInLayers(graph: Graph, layers: readonly number[], columns: number): Placement {
  const tied = graph.boxes.map((_, i) => (layers[i] ?? -1) >= 0);
  const kept = graph.boxes.filter((_, i) => tied[i]);
  const newIndex = new Map(kept.map((box, i) => [box.index, i]));
  const placed = place(
    {
      boxes: kept.map((box, i) => ({ ...box, index: i })),
      // Ties without order say nothing about columns: a box that has no others stands where there is room.
      edges: graph.edges.flatMap((edge) => {
        const [from, to] = [newIndex.get(edge.from), newIndex.get(edge.to)];
        return from === undefined || to === undefined ? [] : [{ ...edge, from, to }];
      }),
      laneCount: graph.laneCount,
      // The boxes have other numbers here, and placing in layers asks for none.
      alternatives: [],
      weights: graph.weights,
    },
    kept.map((box) => layers[box.index] ?? 0),
  );
  const cells: { row: number; column: number }[] = [];
  const taken = new Set<string>();
  graph.boxes.forEach(({ lane }, i) => {
    const cell = placed.cells[newIndex.get(i) ?? -1];
    if (cell === undefined) return;
    const row = Math.floor(cell.column / columns) * (placed.rows[lane] ?? 1) + cell.row;
    cells[i] = { row, column: cell.column % columns };
    taken.add(`${lane} ${row} ${cell.column % columns}`);
  });
  graph.boxes.forEach(({ lane }, i) => {
    for (let nth = 0; cells[i] === undefined; nth += 1) {
      const [row, column] = [Math.floor(nth / columns), nth % columns];
      if (taken.has(`${lane} ${row} ${column}`)) continue;
      cells[i] = { row, column };
      taken.add(`${lane} ${row} ${column}`);
    }
  });
  return compact(graph, cells);
}

/** Without the rows and columns that nobody stands in. */
function compact(
  graph: Graph,
  cells: readonly { readonly row: number; readonly column: number }[],
): Placement {
  const ascending = (list: readonly number[]): readonly number[] => [...new Set(list)].sort((a, b) => a - b);
  const columns = ascending(cells.map((cell) => cell.column));
  const rows = Array.from({ length: graph.laneCount }, (_, lane) =>
    ascending(cells.filter((_, i) => graph.boxes[i]?.lane === lane).map((cell) => cell.row)),
  );
  return {
    columns: Math.max(1, columns.length),
    rows: rows.map((list) => Math.max(1, list.length)),
    cells: cells.map((cell, i): Cell => {
      const row = rows[graph.boxes[i]?.lane ?? 0]?.indexOf(cell.row) ?? 0;
      return { column: columns.indexOf(cell.column), row, lastRow: row };
    }),
  };
}
