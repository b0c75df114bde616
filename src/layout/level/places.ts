import type { Graph } from "../cfm/graph.ts";
import { place } from "../cfm/place.ts";
import type { Cell, Placement } from "../cfm/rows.ts";

/** A way to give each box of the graph its cell, in at most so many columns. */
export interface Places {
  readonly name: string;
  readonly place: (graph: Graph, columns: number) => Placement;
}

/** Boxes in rows, band after band, in the author's order. */
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
 * Columns from the layers that ELK gives to boxes with flows; more layers than columns go on in the rows below, as a
 * text does. Boxes without flows (layer -1) take what cells of their band are left, in reading order.
 */
export function inLayers(graph: Graph, layers: readonly number[], columns: number): Placement {
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
