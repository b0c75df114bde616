import type { TableCell } from "../../blocks.ts";
import type { Line } from "../line-breaks.ts";
import { lineHeight } from "../composer.ts";
import type { TableForm } from "./table-widths.ts";
import type { Typesetter } from "../typesetter.ts";

/** A cell, or one of the parts between which a tall one may be torn, with its lines. */
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
  /** Whether a cell begins in this row that goes on in the next, and is said again where that stands on another page. */
  readonly begins: (row: number) => boolean;
  /** Whether a row is a further part of a torn one: nothing begins in it. */
  readonly continues: (row: number) => boolean;
  /** Heights of these rows, pt. */
  heights(start: number, end: number): readonly number[];
}

/** Lines of a cell that stay together on either side of a page's end. */
const KEPT_LINES = 3;
/** A row is torn when it takes more than this share of a page; a lower one moves to the next page as a whole. */
const TALL = 0.2;

/** Whether a row with so many lines may be torn where a page holds `most`. */
export function isTall(lines: number, most: number): boolean {
  return lines > Math.max(2 * KEPT_LINES + 1, TALL * most);
}

/** Lines that a row `tallest` pt high has room for. */
export function linesIn({ setting, style }: Pick<TableForm, "setting" | "style">, tallest: number): number {
  return Math.max(1, Math.floor((tallest - 2 * style.padding + 0.01) / lineHeight(setting)));
}

/**
 * Breaks the texts of a table into lines. `tallest`: pt that a row may be high; one that is taller, or takes much of that, is
 * several rows here, so that it can be torn between them.
 */
export function gridOf(form: TableForm, typesetter: Typesetter, tallest: number): Grid {
  const { setting, style } = form;
  const step = lineHeight(setting);
  const most = linesIn(form, tallest);
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
    const parts = [
      ...first,
      ...byRow.slice(start, end).flatMap((row) => row.map((cell) => on(cell, cell.row))),
    ];
    return wholeCells(parts).sort((a, b) => a.row - b.row || a.cell.of.column - b.cell.of.column);
  };

  const begun = new Set<TableCell>();
  const isFurther = byRow.map((row) => {
    const areBegun = row.every(({ of }) => begun.has(of));
    for (const { of } of row) begun.add(of);
    return areBegun;
  });

  return {
    rows: count,
    cells: cellsOn,
    continues: (row) => isFurther[row]!,
    begins: (row) => byRow[row]!.some(({ rows, continued }) => rows > 1 && continued.length > 0),
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

/** The parts of cells with those that stand on one page put together again. */
function wholeCells(parts: readonly PageCell[]): PageCell[] {
  const whole = new Map<TableCell, PageCell>();
  for (const part of parts) {
    const above = whole.get(part.cell.of);
    if (above === undefined) {
      whole.set(part.cell.of, part);
      continue;
    }
    const lines = [...above.cell.lines, ...part.cell.lines];
    whole.set(part.cell.of, { ...above, rows: above.rows + part.rows, cell: { ...above.cell, lines } });
  }
  return [...whole.values()];
}

/** Room of a cell for its lines, pt. */
export function roomOf({ style, widths }: TableForm, { column, columns = 1 }: TableCell): number {
  return widths.slice(column, column + columns).reduce((sum, w) => sum + w, 0) - 2 * style.padding;
}

function wrapped(form: TableForm, typesetter: Typesetter, most: number): GridCell[] {
  const { block, setting } = form;
  const linesOf = (cell: TableCell, text: string): readonly Line[] => {
    const shown = [cell.code ?? "", text].filter((part) => part !== "").join("\n");
    if (shown === "") return [];
    return typesetter.lines(shown, setting.style, setting.size, roomOf(form, cell));
  };
  /** A column that is too narrow for the sign that a row goes on has its text alone. */
  const continuedOf = (cell: TableCell): readonly Line[] => {
    if (cell.continued === undefined) return [];
    const room = roomOf(form, cell);
    const fits = (word: string): boolean => typesetter.width(word, setting.style, setting.size) <= room;
    return linesOf(cell, cell.continued.split(/\s+/).every(fits) ? cell.continued : cell.text);
  };
  return block.rows.flatMap((row, r) =>
    row.map((cell): GridCell => {
      const continued = continuedOf(cell);
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
 * No page holds a row of more than `most` lines, and one that is tall is not to leave a page blank: such rows become several.
 * Their tall cells go on from row to row, the others cover them all. So does a merged cell that is taller than its rows, or
 * has such among them.
 */
function splitRows(cells: readonly GridCell[], most: number): readonly GridCell[] {
  const kept = Math.min(KEPT_LINES, most);
  const count = cells.reduce((rows, cell) => Math.max(rows, cell.row + cell.rows), 0);
  /** Lines of the cells that a row has for itself. */
  const own = Array.from({ length: count }, () => 1);
  for (const { row, rows, lines } of cells) if (rows === 1) own[row] = Math.max(own[row]!, lines.length);
  const isTorn = (lines: number): boolean => lines > most || isTall(lines, most);
  const tears = ({ row, rows, lines }: GridCell): boolean => {
    const covered = own.slice(row, row + rows);
    if (!isTorn(lines.length)) return false;
    return covered.some(isTorn) || lines.length > covered.reduce((sum, one) => sum + one, 0);
  };
  /** Lines of a torn cell that stand beside each part of a row. */
  const beside = own.map((lines) => (isTorn(lines) ? kept : Math.max(kept, lines)));
  const parts = own.map((lines) => (isTorn(lines) ? Math.floor(lines / kept) : 1));
  const torn = new Set(cells.filter(tears));
  if (torn.size === 0) return cells;
  for (const { row, rows, lines } of torn) {
    const last = row + rows - 1;
    const held = beside.slice(row, last + 1).reduce((sum, one, i) => sum + one * parts[row + i]!, 0);
    parts[last]! += Math.max(0, Math.ceil((lines.length - held) / beside[last]!));
  }
  const places = [0];
  for (const one of parts) places.push(places.at(-1)! + one);
  /** For each part of a row, the lines that stand beside it. */
  const room = parts.flatMap((one, row) => Array.from({ length: one }, () => beside[row]!));
  return cells.flatMap((cell): GridCell[] => {
    const end = places[cell.row + cell.rows]!;
    const made: GridCell[] = [];
    let at = 0;
    for (let row = places[cell.row]!; row < end; row += 1) {
      const next = torn.has(cell) ? at + room[row]! : cell.lines.length;
      // What would be left for the next part is too little to stand alone.
      const isLast = row === end - 1 || cell.lines.length - next < kept;
      // Where a value has ended on the page before, its row is told by its head.
      const continued = torn.has(cell) && cell.of.role !== "row" ? [] : cell.continued;
      const lines = cell.lines.slice(at, isLast ? undefined : next);
      made.push({ ...cell, row, rows: isLast ? end - row : 1, lines, continued });
      if (isLast) break;
      at = next;
    }
    return made;
  });
}
