import type { Matrix, MatrixCell } from "../views/matrix.ts";
import { shownCell } from "../views/matrix.ts";
import type { Setting } from "./pdf/composer.ts";
import { lineHeight } from "./pdf/composer.ts";
import type { Line } from "./pdf/line-breaks.ts";
import type { Typesetter } from "./pdf/typesetter.ts";
import type { Profile } from "./profile.ts";

/** A printed column: a level has one for its code and one for its title, unless they are stacked. */
export interface PrintedColumn {
  readonly of: number;
  readonly holds: "kode" | "judul" | "keduanya";
  /** pt from the table's left edge. */
  readonly x: number;
  readonly width: number;
}

export interface MatrixLayout {
  readonly setting: Setting;
  readonly columns: readonly PrintedColumn[];
  readonly width: number;
  /** Text lines of a cell on a page that begins with row `pageStart`. */
  lines(row: number, column: PrintedColumn, pageStart: number): readonly Line[];
  /** Heights of the rows of one page, pt. */
  rowHeights(start: number, end: number): readonly number[];
  /** Rows that the cell standing in `row` covers on a page that ends before `end`. */
  spanOn(row: number, column: number, start: number, end: number): number;
}

export const CELL_PADDING = 3;
export const CONTINUED = "(lanjutan)";
export const SAME_AS_ABOVE = "-";

/** Chooses size and widths; below the profile's least size codes are set above their titles instead. */
export function layOutMatrix(
  matrix: Matrix,
  typesetter: Typesetter,
  profile: Profile,
  width: number,
): MatrixLayout {
  const { normal, least } = profile.matrixSize;
  for (const stacked of [false, true]) {
    for (let size = normal; size >= least; size -= 0.5) {
      const setting: Setting = { style: "biasa", size, leading: profile.leading };
      const columns = columnWidths(matrix, typesetter, setting, width, stacked);
      if (columns !== null) return layoutOf(matrix, typesetter, setting, columns, width);
    }
  }
  const setting: Setting = { style: "biasa", size: least, leading: profile.leading };
  return layoutOf(matrix, typesetter, setting, squeezed(matrix, width), width);
}

function printedParts(matrix: Matrix, stacked: boolean): Pick<PrintedColumn, "of" | "holds">[] {
  return matrix.columns.flatMap((column, of): Pick<PrintedColumn, "of" | "holds">[] => {
    if (column.kind === "level" && !stacked)
      return [
        { of, holds: "kode" },
        { of, holds: "judul" },
      ];
    return [{ of, holds: "keduanya" }];
  });
}

/** Widths that break no word, or null when the sheet is too narrow for that. */
function columnWidths(
  matrix: Matrix,
  typesetter: Typesetter,
  setting: Setting,
  total: number,
  stacked: boolean,
): PrintedColumn[] | null {
  const parts = printedParts(matrix, stacked);
  const measure = (text: string): number => typesetter.width(text, setting.style, setting.size);
  const needs = parts.map((part) => {
    let least = 0;
    let most = 0;
    const consider = (text: string, breakable: boolean): void => {
      const words = breakable ? text.split(/\s+/) : [text];
      for (const word of words) least = Math.max(least, measure(word));
      most = Math.max(most, measure(text));
    };
    for (const row of matrix.rows) {
      const cell = row.cells[part.of];
      if (cell?.kind !== "isi") continue;
      if (part.holds !== "judul") consider(cell.code, false);
      if (part.holds !== "kode") consider(cell.rows > 1 ? `${cell.text} ${CONTINUED}` : cell.text, true);
    }
    if (part.holds !== "kode") {
      const header = matrix.columns[part.of]?.header ?? "";
      least = Math.max(least, ...header.split(" ").map((w) => typesetter.width(w, "tebal", setting.size)));
      most = Math.max(most, least);
    }
    return { least: least + 2 * CELL_PADDING + 0.5, most: most + 2 * CELL_PADDING + 0.5 };
  });
  const least = needs.reduce((sum, n) => sum + n.least, 0);
  if (least > total) return null;
  // What is left goes where texts are long; the root keeps one long title from taking all.
  const wants = needs.map((n) => Math.sqrt(n.most - n.least));
  const wanted = wants.reduce((sum, w) => sum + w, 0);
  const widths = needs.map(
    (n, i) =>
      n.least +
      (wanted === 0 ? (total - least) / needs.length : ((total - least) * (wants[i] ?? 0)) / wanted),
  );
  return positioned(parts, widths);
}

/** Equal columns whose words break wherever they must: the last resort for very deep maps. */
function squeezed(matrix: Matrix, total: number): PrintedColumn[] {
  const parts = printedParts(matrix, true);
  return positioned(
    parts,
    parts.map(() => total / parts.length),
  );
}

function positioned(
  parts: readonly Pick<PrintedColumn, "of" | "holds">[],
  widths: readonly number[],
): PrintedColumn[] {
  let x = 0;
  return parts.map((part, i) => {
    const width = widths[i] ?? 0;
    const column = { ...part, x, width };
    x += width;
    return column;
  });
}

function layoutOf(
  matrix: Matrix,
  typesetter: Typesetter,
  setting: Setting,
  columns: readonly PrintedColumn[],
  width: number,
): MatrixLayout {
  const cache = new Map<string, readonly Line[]>();
  const cellAt = (row: number, column: number): MatrixCell | undefined => matrix.rows[row]?.cells[column];

  const spanOn: MatrixLayout["spanOn"] = (row, column, start, end) => {
    const cell = cellAt(row, column);
    if (cell === undefined || matrix.mode === "strip") return 1;
    if (cell.kind === "isi") return Math.min(cell.rows, end - row);
    if (cell.kind !== "sama") return 1;
    if (row !== start) return 0;
    const shown = shownCell(matrix, row, column);
    return Math.min(cell.first + (shown?.rows ?? 1), end) - row;
  };

  const lines: MatrixLayout["lines"] = (row, column, pageStart) => {
    const cell = cellAt(row, column.of);
    if (cell === undefined || cell.kind === "tanpa-level" || cell.kind === "kosong") return [];
    const continued = cell.kind === "sama" && row === pageStart;
    const key = `${row} ${column.of} ${column.holds} ${String(continued)}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const text = printedText(matrix, row, column, cell, continued);
    const room = column.width - 2 * CELL_PADDING;
    const made = text === "" ? [] : typesetter.lines(text, setting.style, setting.size, room);
    cache.set(key, made);
    return made;
  };

  const textHeight = (row: number, column: PrintedColumn, start: number): number =>
    Math.max(1, lines(row, column, start).length) * lineHeight(setting) + 2 * CELL_PADDING;

  const rowHeights: MatrixLayout["rowHeights"] = (start, end) => {
    const heights = Array.from({ length: end - start }, () => lineHeight(setting) + 2 * CELL_PADDING);
    const tall: { row: number; span: number; height: number }[] = [];
    for (let row = start; row < end; row += 1) {
      for (const column of columns) {
        const span = spanOn(row, column.of, start, end);
        if (span === 0) continue;
        const height = textHeight(row, column, start);
        if (span === 1) heights[row - start] = Math.max(heights[row - start] ?? 0, height);
        else tall.push({ row, span, height });
      }
    }
    // A merged value taller than its rows widens the last of them, short spans first.
    tall.sort((a, b) => a.span - b.span || a.row - b.row);
    for (const { row, span, height } of tall) {
      const covered = heights.slice(row - start, row - start + span).reduce((sum, h) => sum + h, 0);
      const last = row - start + span - 1;
      if (covered < height) heights[last] = (heights[last] ?? 0) + height - covered;
    }
    return heights;
  };

  return { setting, columns, width, lines, rowHeights, spanOn };
}

function printedText(
  matrix: Matrix,
  row: number,
  column: PrintedColumn,
  cell: Extract<MatrixCell, { kind: "isi" | "sama" }>,
  continued: boolean,
): string {
  const shown = shownCell(matrix, row, column.of);
  if (shown === null) return "";
  if (cell.kind === "sama" && matrix.mode === "strip") return SAME_AS_ABOVE;
  if (cell.kind === "sama" && !continued) return "";
  if (column.holds === "kode") return shown.code;
  const title = continued ? `${shown.text} ${CONTINUED}` : shown.text;
  return column.holds === "keduanya" && shown.code !== "" ? `${shown.code}\n${title}` : title;
}
