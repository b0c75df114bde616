/** A workbook as data; what `writeWorkbook` turns into a file. Texts only: nothing here is ever a number or a formula. */
export interface Workbook {
  readonly title: string;
  readonly creator: string;
  readonly madeOn: { readonly year: number; readonly month: number; readonly day: number };
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  /** Widths of columns in Excel's unit: characters of the normal font. */
  readonly widths: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly merged: readonly CellRange[];
  /** Rows at the top that stay in view and are printed on every page, from 0; `rows` stay, from `first` on they are printed. */
  readonly head: { readonly first: number; readonly rows: number } | null;
  /** The rows that readers may filter, with the heading above them. */
  readonly filter: CellRange | null;
  /** Excel's number of a paper size; sheets lie across. */
  readonly paper: number;
}

export interface SheetRow {
  /** pt */
  readonly height: number;
  /** A cell each column; null = nothing, not even a border. */
  readonly cells: readonly (SheetCell | null)[];
}

export interface SheetCell {
  readonly text: string;
  readonly style: CellStyle;
}

export interface CellStyle {
  readonly bold?: boolean;
  /** pt */
  readonly size: number;
  readonly align: "left" | "center";
  readonly middle?: boolean;
  readonly bordered?: boolean;
  /** Grey. */
  readonly shaded?: boolean;
  /** Whatever is typed over it stays a text: 1.10 does not become 1.1. */
  readonly asText?: boolean;
  /** Read from below upwards. */
  readonly turned?: boolean;
}

/** Rows and columns from 0, the last ones included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** "A1", "AB12". */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? "" : columnName(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** "A1:B2"; one cell is its own name. */
export function rangeName({ top, left, bottom, right }: CellRange): string {
  const [first, last] = [cellName(top, left), cellName(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}
