import type { Cell, Worksheet } from "exceljs";
import type { Matrix, MatrixCell } from "../views/matrix.ts";
import { shownCell } from "../views/matrix.ts";
import { printable } from "../text/printable.ts";
import { fixZipTimes } from "./zip-time.ts";

export interface MatrixWorkbookInput {
  readonly matrix: Matrix;
  readonly title: string;
  readonly institution: string;
  readonly paper: "f4" | "f4-210" | "a4";
  readonly madeOn: { readonly year: number; readonly month: number; readonly day: number };
}

/** Excel's numbers for paper: 14 is folio (8.5 × 13 in = F4), 9 is A4; there is none for 210 × 330. */
const PAPER_SIZE = { f4: 14, "f4-210": 14, a4: 9 } as const;

const FIRST_ROW = 5;
const HEADER_ROW = 3;
const FILTER_ROW = 4;

const FONT = { name: "Bookman Old Style", size: 9 } as const;
const LINE = 12.5;
const NO_LEVEL = "FFE6E6E6";

interface SheetColumn {
  readonly of: number;
  readonly part: "code" | "text";
  readonly width: number;
}

/**
 * The matrix as an Excel workbook: merged as in the model, header frozen and repeated in print, F4 landscape.
 * Excel's filter sees only the first row of a merged cell, unless the covered cells hold the value too; so they do.
 */
export async function matrixXlsx(input: MatrixWorkbookInput): Promise<Uint8Array> {
  const { default: ExcelJS } = await import("exceljs");
  const { year, month, day } = input.madeOn;
  const made = new Date(Date.UTC(year, month - 1, day));
  const workbook = new ExcelJS.Workbook();
  workbook.creator = printable(input.institution);
  workbook.lastModifiedBy = "ppb";
  workbook.title = printable(input.title);
  workbook.created = made;
  workbook.modified = made;
  const columns = sheetColumns(input.matrix);
  const last = FIRST_ROW + Math.max(1, input.matrix.rows.length) - 1;
  const sheet = workbook.addWorksheet("Matriks", {
    views: [{ state: "frozen", ySplit: FILTER_ROW, xSplit: 0 }],
    pageSetup: {
      paperSize: PAPER_SIZE[input.paper] as never,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEADER_ROW}:${FILTER_ROW}`,
      horizontalCentered: true,
      margins: { left: 0.79, right: 0.79, top: 0.79, bottom: 0.79, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: "&C- &P -" },
  });
  columns.forEach((column, i) => {
    sheet.getColumn(i + 1).width = column.width;
  });
  const merged = [...fillHeader(sheet, input, columns), ...fillRows(sheet, input.matrix, columns)];
  sheet.autoFilter = { from: { row: FILTER_ROW, column: 1 }, to: { row: last, column: columns.length } };
  mergeKeepingValues(sheet, merged);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  fixZipTimes(bytes);
  return bytes;
}

/** Widths in Excel's unit: characters of the normal font. */
function sheetColumns(matrix: Matrix): SheetColumn[] {
  const longest = (of: number): number =>
    Math.max(
      4,
      ...matrix.rows.map((row) => (row.cells[of]?.kind === "isi" ? [...codeOf(row.cells[of])].length : 0)),
    );
  return matrix.columns.flatMap((column, of): SheetColumn[] => {
    if (column.kind === "level" || column.kind === "turunan") {
      return [
        { of, part: "code", width: longest(of) + 3 },
        { of, part: "text", width: 22 },
      ];
    }
    return [{ of, part: "text", width: column.kind === "cfm" ? 24 : 18 }];
  });
}

function codeOf(cell: MatrixCell | undefined): string {
  return cell?.kind === "isi" ? cell.code : "";
}

/** Fills the title and header rows; returns the ranges to merge. */
function fillHeader(
  sheet: Worksheet,
  input: MatrixWorkbookInput,
  columns: readonly SheetColumn[],
): readonly string[] {
  const merged: string[] = [];
  [input.matrix.title, input.title.toUpperCase()].forEach((text, i) => {
    const cell = sheet.getCell(i + 1, 1);
    cell.value = sheetText(text);
    cell.font = { ...FONT, size: 11, bold: true };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    sheet.mergeCells(i + 1, 1, i + 1, columns.length);
    sheet.getRow(i + 1).height = 18;
  });
  columns.forEach((column, i) => {
    const paired = input.matrix.columns[column.of];
    const coded = paired?.kind === "level" || paired?.kind === "turunan";
    for (const row of [HEADER_ROW, FILTER_ROW]) {
      const cell = sheet.getCell(row, i + 1);
      cell.font = { ...FONT, bold: true };
      cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
      border(cell);
    }
    const header = sheetText(paired?.header ?? "");
    sheet.getCell(HEADER_ROW, i + 1).value = header;
    sheet.getCell(FILTER_ROW, i + 1).value = !coded ? header : column.part === "code" ? "KODE" : "PROSES";
    if (coded && column.part === "code") sheet.mergeCells(HEADER_ROW, i + 1, HEADER_ROW, i + 2);
    if (!coded) merged.push(columnRange(sheet, HEADER_ROW, FILTER_ROW, i + 1));
  });
  return merged;
}

/** Fills a row a leaf; returns the ranges to merge. */
function fillRows(sheet: Worksheet, matrix: Matrix, columns: readonly SheetColumn[]): readonly string[] {
  const heights = rowHeights(matrix, columns);
  matrix.rows.forEach((row, r) => {
    const sheetRow = sheet.getRow(FIRST_ROW + r);
    sheetRow.height = heights[r] ?? LINE;
    columns.forEach((column, c) => {
      const cell = sheetRow.getCell(c + 1);
      const model = row.cells[column.of];
      const shown = shownCell(matrix, r, column.of);
      const stripped = model?.kind === "sama" && matrix.mode === "strip";
      const text = stripped ? "-" : column.part === "code" ? shown?.code : shown?.text;
      if (text !== undefined && text !== "") cell.value = sheetText(text);
      cell.font = FONT;
      cell.alignment = { vertical: "top", wrapText: true, horizontal: stripped ? "center" : "left" };
      border(cell);
      if (model?.kind === "tanpa-level") {
        cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: NO_LEVEL } };
      }
    });
  });
  const merged: string[] = [];
  if (matrix.mode === "strip") return merged;
  matrix.rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      const cell = row.cells[column.of];
      if (cell?.kind !== "isi" || cell.rows === 1) return;
      merged.push(columnRange(sheet, FIRST_ROW + r, FIRST_ROW + r + cell.rows - 1, c + 1));
    });
  });
  return merged;
}

/** Excel's limit for one cell is 32,767 characters. */
function sheetText(text: string): string {
  return printable(text)
    .slice(0, 32_767)
    .replace(/[\ud800-\udbff]$/, "");
}

function border(cell: Cell): void {
  const thin = { style: "thin" } as const;
  cell.border = { top: thin, left: thin, bottom: thin, right: thin };
}

/** A1-style range of the rows `top` to `bottom` of one column. */
function columnRange(sheet: Worksheet, top: number, bottom: number, column: number): string {
  const { letter } = sheet.getColumn(column);
  return `${letter}${top}:${letter}${bottom}`;
}

/**
 * Merges ranges and leaves what the covered cells hold. exceljs can't: its own merge empties them, and it derives
 * the list of ranges from emptied cells while it writes. So the list it writes is given our ranges as well.
 */
function mergeKeepingValues(sheet: Worksheet, ranges: readonly string[]): void {
  const { model } = sheet;
  let own: readonly string[] = [];
  Object.defineProperty(model, "mergeCells", {
    get: () => [...own, ...ranges],
    set: (written: readonly string[]) => {
      own = written;
    },
  });
  Object.defineProperty(sheet, "model", { get: () => model });
}

/** Excel does not fit rows to merged cells: heights are estimated from the text, pt. */
function rowHeights(matrix: Matrix, columns: readonly SheetColumn[]): number[] {
  const heights = matrix.rows.map(() => LINE + 3);
  const tall: { row: number; rows: number; height: number }[] = [];
  matrix.rows.forEach((row, r) => {
    for (const column of columns) {
      const cell = row.cells[column.of];
      if (cell?.kind !== "isi") continue;
      const text = column.part === "code" ? cell.code : cell.text;
      const height = wrappedLines(text, column.width - 1) * LINE + 3;
      if (cell.rows === 1 || matrix.mode === "strip") heights[r] = Math.max(heights[r] ?? 0, height);
      else tall.push({ row: r, rows: cell.rows, height });
    }
  });
  for (const { row, rows, height } of tall) {
    const covered = heights.slice(row, row + rows).reduce((sum, h) => sum + h, 0);
    const last = row + rows - 1;
    if (covered < height) heights[last] = (heights[last] ?? 0) + height - covered;
  }
  // Excel's limit for one row is 409 pt.
  return heights.map((h) => Math.min(409, h));
}

function wrappedLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const length = [...word].length;
    if (used > 0 && used + 1 + length > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / width) - 1);
    used += (used > 0 ? 1 : 0) + Math.min(length, width);
  }
  return lines;
}
