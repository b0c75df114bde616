import { inCapitals } from "../text/capitals.ts";
import type { Matrix, MatrixCell } from "../views/matrix/matrix.ts";
import { headingsOf, isCoded } from "../views/matrix/columns.ts";
import { shownCell } from "../views/matrix/matrix.ts";
import { HEADER, LINE, PAPER_SIZE, SIZE } from "./xlsx/looks.ts";
import { titleRow } from "./xlsx/title-row.ts";
import type { CellRange, CellStyle, Sheet, SheetCell, SheetRow } from "./xlsx/workbook.ts";
import { wrappedLines } from "./xlsx/wrap.ts";
import { writeWorkbook } from "./xlsx/write.ts";

export interface MatrixWorkbookInput {
  readonly matrix: Matrix;
  readonly title: string;
  readonly institution: string;
  readonly paper: "f4" | "f4-210" | "a4";
  readonly madeOn: { readonly year: number; readonly month: number; readonly day: number };
}

/** Two rows of titles, two of headers. */
const HEADER_ROW = 2;
const FIRST_ROW = 4;

const VALUE: CellStyle = { size: SIZE, align: "left", bordered: true };

interface SheetColumn {
  readonly of: number;
  readonly part: "code" | "text";
  readonly width: number;
}

/**
 * The matrix as an Excel workbook. "Matriks" is merged as the printed one, header frozen and repeated in print, F4
 * landscape; covered cells hold the value too, so that filters see every row. Nobody can sort over merged cells: "Tabel"
 * is the same matrix as a plain table, a row a leaf.
 */
export function matrixXlsx(input: MatrixWorkbookInput): Uint8Array {
  const { matrix, title, institution, madeOn } = input;
  return writeWorkbook({
    title,
    creator: institution,
    madeOn,
    sheets: [printedSheet(input), plainSheet(matrix, PAPER_SIZE[input.paper])],
  });
}

function printedSheet({ matrix, title, paper }: MatrixWorkbookInput): Sheet {
  const columns = sheetColumns(matrix);
  const last = columns.length - 1;
  const widths = columns.map(({ width }) => width);
  const titles = [matrix.title, inCapitals(title)].map((text) => titleRow(text, widths));
  const header = headerRows(matrix, columns);
  const rows = valueRows(matrix, columns);
  return {
    name: "Matriks",
    widths,
    rows: [...titles, ...header.rows, ...rows],
    merged: [
      { top: 0, left: 0, bottom: 0, right: last },
      { top: 1, left: 0, bottom: 1, right: last },
      ...header.merged,
      ...mergedValues(matrix, columns),
    ],
    head: { first: HEADER_ROW, rows: FIRST_ROW },
    filter: { top: FIRST_ROW - 1, left: 0, bottom: FIRST_ROW + Math.max(1, rows.length) - 1, right: last },
    paper: PAPER_SIZE[paper],
  };
}

/** Nothing merged, nothing left out: each row says everything of its leaf. */
function plainSheet(matrix: Matrix, paper: number): Sheet {
  const columns = sheetColumns(matrix);
  const header = columns.map(({ of, part }): SheetCell => {
    const headings = headingsOf(matrix.columns[of]!);
    return { text: part === "code" ? headings.code : headings.text, style: HEADER };
  });
  const rows = matrix.rows.map((_, r): SheetRow => {
    const cells = columns.map(({ of, part }): SheetCell => {
      const shown = shownCell(matrix, r, of);
      const text = (part === "code" ? shown?.code : shown?.text) ?? "";
      return { text, style: part === "code" ? { ...VALUE, asText: true } : VALUE };
    });
    const lines = cells.map(({ text }, c) => wrappedLines(text, columns[c]!.width - 1));
    return { height: heightOf(Math.max(1, ...lines)), cells };
  });
  return {
    name: "Tabel",
    widths: columns.map(({ width }) => Math.max(width, 12)),
    rows: [{ height: 2 * LINE + 3, cells: header }, ...rows],
    merged: [],
    head: { first: 0, rows: 1 },
    filter: { top: 0, left: 0, bottom: Math.max(1, rows.length), right: columns.length - 1 },
    paper,
  };
}

/** Widths in Excel's unit: characters of the normal font. */
function sheetColumns(matrix: Matrix): SheetColumn[] {
  const longest = (of: number): number =>
    Math.max(4, ...matrix.rows.map((row) => [...codeOf(row.cells[of])].length));
  return matrix.columns.flatMap((column, of): SheetColumn[] =>
    isCoded(column)
      ? [
          { of, part: "code", width: longest(of) + 3 },
          { of, part: "text", width: 22 },
        ]
      : [{ of, part: "text", width: column.kind === "cfm" ? 24 : 18 }],
  );
}

function codeOf(cell: MatrixCell | undefined): string {
  return cell?.kind === "filled" ? cell.code : "";
}

function headerRows(
  matrix: Matrix,
  columns: readonly SheetColumn[],
): { readonly rows: readonly SheetRow[]; readonly merged: readonly CellRange[] } {
  /** Whether one heading stands above the code and the title. */
  const isGrouped = ({ of }: SheetColumn): boolean => {
    const column = matrix.columns[of]!;
    return isCoded(column) && column.own === undefined;
  };
  const textOf = ({ of, part }: SheetColumn): string => {
    const { header, own } = matrix.columns[of]!;
    return own === undefined ? header : part === "code" ? own.code : own.text;
  };
  const cells = (below: boolean) =>
    columns.map((column): SheetCell => {
      const part = column.part === "code" ? "KODE" : "PROSES";
      return { text: below && isGrouped(column) ? part : textOf(column), style: HEADER };
    });
  const merged = columns.flatMap((column, i): CellRange[] => {
    if (!isGrouped(column)) return [{ top: HEADER_ROW, left: i, bottom: HEADER_ROW + 1, right: i }];
    return column.part === "code" ? [{ top: HEADER_ROW, left: i, bottom: HEADER_ROW, right: i + 1 }] : [];
  });
  return { rows: [false, true].map((below) => ({ height: LINE + 3, cells: cells(below) })), merged };
}

/** A row a leaf. */
function valueRows(matrix: Matrix, columns: readonly SheetColumn[]): readonly SheetRow[] {
  const heights = rowHeights(matrix, columns);
  return matrix.rows.map((row, r) => ({
    height: heights[r] ?? heightOf(1),
    cells: columns.map(({ of, part }): SheetCell => {
      const model = row.cells[of];
      const shown = shownCell(matrix, r, of);
      const stripped = model?.kind === "covered" && matrix.mode === "dashes";
      return {
        text: stripped ? "-" : ((part === "code" ? shown?.code : shown?.text) ?? ""),
        style: {
          ...VALUE,
          ...(part === "code" ? { asText: true } : {}),
          ...(stripped ? { align: "center" } : {}),
          ...(model?.kind === "no-level" ? { shaded: true } : {}),
        },
      };
    }),
  }));
}

function mergedValues(matrix: Matrix, columns: readonly SheetColumn[]): readonly CellRange[] {
  if (matrix.mode === "dashes") return [];
  return matrix.rows.flatMap((row, r) =>
    columns.flatMap(({ of }, column): CellRange[] => {
      const cell = row.cells[of];
      if (cell?.kind !== "filled" || cell.rows === 1) return [];
      const top = FIRST_ROW + r;
      return [{ top, left: column, bottom: top + cell.rows - 1, right: column }];
    }),
  );
}

/** Excel does not fit rows to merged cells: heights are estimated from the text, pt. */
function rowHeights(matrix: Matrix, columns: readonly SheetColumn[]): number[] {
  const heights = matrix.rows.map(() => heightOf(1));
  const tall: { row: number; rows: number; height: number }[] = [];
  matrix.rows.forEach((row, r) => {
    for (const column of columns) {
      const cell = row.cells[column.of];
      if (cell?.kind !== "filled") continue;
      const text = column.part === "code" ? cell.code : cell.text;
      const height = heightOf(wrappedLines(text, column.width - 1));
      if (cell.rows === 1 || matrix.mode === "dashes") heights[r] = Math.max(heights[r] ?? 0, height);
      else tall.push({ row: r, rows: cell.rows, height });
    }
  });
  for (const { row, rows, height } of tall) {
    const covered = heights.slice(row, row + rows).reduce((sum, h) => sum + h, 0);
    const last = row + rows - 1;
    if (covered < height) heights[last] = (heights[last] ?? 0) + height - covered;
  }
  return heights.map((h) => Math.min(MOST_HEIGHT, h));
}

/** Excel's limit for one row, pt. */
const MOST_HEIGHT = 409;

function heightOf(lines: number): number {
  return Math.min(MOST_HEIGHT, lines * LINE + 3);
}
