import type { TableCell } from "../../blocks.ts";
import type { Line } from "../line-breaks.ts";
import { lineHeight } from "../composer.ts";
import type { TableForm } from "./table-widths.ts";
import type { Typesetter } from "../typesetter.ts";

/** A cell, or the part of one that is too tall for a page, with its lines. */
export interface GridCell {
  readonly of: TableCell;
  /** Row in which it begins. */
  readonly row: number;
  readonly rows: number;
  readonly lines: readonly Line[];
  /** Lines on a page on which its rows go on. */
  readonly continued: readonly Line[];
}

/** What stands on one page: a cell, its first row there and the rows that it covers there. */
export interface PageCell {
  readonly cell: GridCell;
  readonly row: number;
  readonly rows: number;
  readonly goesOn: boolean;
}

export interface Grid {
  readonly rows: number;
  /** The cells of the rows `start` to `end` (exclusive) when these stand on one page, row by row. */
  cells(start: number, end: number): readonly PageCell[];
  /** Whether a cell that covers several rows begins in this one. */
  readonly begins: (row: number) => boolean;
  /** Heights of these rows, pt. */
  heights(start: number, end: number): readonly number[];
}

/** Breaks the texts of a table into lines. `tallest`: pt that a row may be high; taller ones go on in rows of their own. */
export function gridOf(form: TableForm, typesetter: Typesetter, tallest: number): Grid {
  const { setting, style } = form;
  const step = lineHeight(setting);
  const most = Math.max(1, Math.floor((tallest - 2 * style.padding + 0.01) / step));
  const cells = splitRows(wrapped(form, typesetter, most), most);
  const count = cells.reduce((rows, cell) => Math.max(rows, cell.row + cell.rows), 0);
  const byRow = Array.from({ length: count }, (): GridCell[] => []);
  for (const cell of cells) byRow[cell.row]!.push(cell);
  /** For each row, the cells above that reach into it. */
  const reaching = Array.from({ length: count }, (): GridCell[] => []);
  for (const cell of cells) {
    for (let row = cell.row + 1; row < cell.row + cell.rows; row += 1) reaching[row]!.push(cell);
  }

  const cellsOn: Grid["cells"] = (start, end) => {
    const on = (cell: GridCell, row: number): PageCell => ({
      cell,
      row,
      rows: Math.min(cell.row + cell.rows, end) - row,
      goesOn: row > cell.row,
    });
    const first = start < end ? reaching[start]!.map((cell) => on(cell, start)) : [];
    return [
      ...first,
      ...byRow.slice(start, end).flatMap((row) => row.map((cell) => on(cell, cell.row))),
    ].sort((a, b) => a.row - b.row || a.cell.of.column - b.cell.of.column);
  };

  return {
    rows: count,
    cells: cellsOn,
    begins: (row) => byRow[row]!.some(({ rows }) => rows > 1),
    heights(start, end) {
      const least = Math.max(style.row, step + 2 * style.padding);
      const heights = Array.from({ length: end - start }, () => least);
      const on = cellsOn(start, end).map(({ cell, row, rows, goesOn }) => ({
        row: row - start,
        rows,
        height: (goesOn ? cell.continued : cell.lines).length * step + 2 * style.padding,
      }));
      // A merged value taller than its rows widens the last of them, short spans first.
      for (const { row, rows, height } of on.sort((a, b) => a.rows - b.rows || a.row - b.row)) {
        const covered = heights.slice(row, row + rows).reduce((sum, h) => sum + h, 0);
        if (covered < height) heights[row + rows - 1]! += height - covered;
      }
      return heights;
    },
  };
}

function wrapped(
  { block, setting, style, widths }: TableForm,
  typesetter: Typesetter,
  most: number,
): GridCell[] {
  const linesOf = (cell: TableCell, text: string): readonly Line[] => {
    const shown = [cell.code ?? "", text].filter((part) => part !== "").join("\n");
    if (shown === "") return [];
    const room = widths.slice(cell.column, cell.column + (cell.columns ?? 1)).reduce((sum, w) => sum + w, 0);
    return typesetter.lines(shown, setting.style, setting.size, room - 2 * style.padding);
  };
  return block.rows.flatMap((row, r) =>
    row.map((cell): GridCell => {
      const continued = cell.continued === undefined ? [] : linesOf(cell, cell.continued);
      return {
        of: cell,
        row: r,
        rows: cell.rows ?? 1,
        lines: linesOf(cell, cell.text),
        // What fills a page by itself is not said again on the next.
        continued: continued.length > most / 2 ? [] : continued,
      };
    }),
  );
}

/**
 * No page holds a row of more than `most` lines: such a row becomes several. Its tall cells go on from row to row, the
 * others cover them all.
 */
function splitRows(cells: readonly GridCell[], most: number): readonly GridCell[] {
  const parts = new Map<number, number>();
  for (const { row, lines } of cells) {
    const needed = Math.ceil(lines.length / most);
    if (needed > (parts.get(row) ?? 1)) parts.set(row, needed);
  }
  if (parts.size === 0) return cells;
  const added = (row: number): number => (parts.get(row) ?? 1) - 1;
  const last = cells.reduce((rows, cell) => Math.max(rows, cell.row + cell.rows), 0);
  const places: number[] = [];
  for (let row = 0, place = 0; row <= last; row += 1) {
    places.push(place);
    place += 1 + added(row);
  }
  return cells.flatMap((cell): GridCell[] => {
    const first = places[cell.row]!;
    const rows = places[cell.row + cell.rows]! - first;
    const count = Math.max(1, Math.ceil(cell.lines.length / most));
    return Array.from({ length: count }, (_, i) => ({
      ...cell,
      row: first + i,
      rows: i === count - 1 ? rows - i : 1,
      lines: cell.lines.slice(i * most, (i + 1) * most),
      continued: count > 1 ? [] : cell.continued,
    }));
  });
}
