import { isColumnNumbers } from "../processes/rows.ts";
import { MAX_ROWS_ABOVE, type Cell, type SheetRow } from "../table.ts";

export type DetailKind = "kelengkapan" | "waktu" | "keluaran" | "keterangan";

/**
 * The columns of an SOP table (PermenPANRB 35/2012, appendix): No, Kegiatan, a column for each executor under
 * Pelaksana (or one with names), mutu baku, Keterangan.
 */
export interface SopColumns {
  /** Numbers of the rows; null when they have none. */
  readonly number: number | null;
  readonly activity: number;
  /** Executors with a column each, by their headings. */
  readonly executors: readonly { readonly column: number; readonly name: string }[];
  /** One column that holds the executors' names. */
  readonly names: number | null;
  readonly details: readonly {
    readonly column: number;
    readonly kind: DetailKind;
    /** What the heading counts in: "menit" of "Waktu (menit)"; "" when it does not say. */
    readonly unit: string;
  }[];
  /** Index of the heading's first row, and of the first row below. */
  readonly at: number;
  readonly below: number;
}

const DETAILS: readonly (readonly [RegExp, DetailKind])[] = [
  [
    /^(?:persyaratan|syarat|kelengkapan|perlengkapan|input|masukan|requirements?)(?: (?:persyaratan|kelengkapan|perlengkapan))?$/,
    "kelengkapan",
  ],
  [
    /^(?:waktu|durasi|time|duration)(?: (?:penyelesaian|pelaksanaan|proses))?(?: (?:menit|jam|hari(?: kerja)?|minutes|hours|days))?$/,
    "waktu",
  ],
  [/^(?:output|keluaran|hasil)(?: (?:output|keluaran|hasil|kegiatan))?$/, "keluaran"],
  [/^(?:keterangan|ket|catatan|remarks?|notes?)$/, "keterangan"],
];
const UNIT = /\b(?:menit|jam|hari(?: kerja)?|minutes|hours|days)$/;
const ACTIVITY =
  /^(?:(?:uraian|nama|rincian|deskripsi|langkah(?: langkah)?|tahapan?) )?(?:kegiatan|aktivitas|aktifitas|prosedur|langkah(?: langkah)?|tahapan)$|^(?:activit(?:y|ies)|steps?)$/;
const EXECUTOR = /^(?:(?:unit|pihak|para) )?(?:pelaksana(?: kegiatan)?|aktor|executors?|actors?)$/;
const NUMBER = /^(?:no|nomor|nr|no urut)$/;
/** Drawn lines that people type into cells, dashes, and boxes that nobody has ticked: no mark of an executor. */
const NO_MARK = /^(?:[\s\-–—.|│─→←↓↑↔⟶⬇]*|false|salah)$/iu;

/** Rows in which executors' columns are looked for marks. */
const MAX_ROWS_LOOKED_AT = 200;
/** Rows of a heading below its first: groups of executors, their names. */
const MAX_LOWER_ROWS = 3;

function folded(cell: Cell | null | undefined): string {
  return cell === null || cell === undefined
    ? ""
    : cell.text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim();
}

/** Whether a cell of an executor's column says that they do the activity: any mark, letter or number but lines, dashes and boxes that are not ticked. */
export function isMark(cell: Cell | null | undefined): cell is Cell {
  return cell !== null && cell !== undefined && !cell.isCovered && !NO_MARK.test(cell.text);
}

/** The columns of the first SOP table; null when the rows have none. */
export function findSop({ rows }: { readonly rows: readonly SheetRow[] }): SopColumns | null {
  for (let at = 0; at < Math.min(rows.length, MAX_ROWS_ABOVE); at += 1) {
    const columns = sopAt(rows, at);
    if (columns !== null) return columns;
  }
  return null;
}

/** The columns of the table whose heading begins with this row; null for any other row. */
export function sopAt(rows: readonly SheetRow[], at: number): SopColumns | null {
  const words = rows[at]!.cells.map(folded);
  const activity = words.findIndex((word) => ACTIVITY.test(word));
  if (activity < 0) return null;
  const found = words.findIndex((word) => NUMBER.test(word));
  const number = found < 0 ? null : found;
  const headRows = headRowsOf(rows, at, activity, number);
  const headings = columnHeadings(headRows);
  const details = headings.flatMap(({ text }, column): SopColumns["details"] => {
    const word = folded({ text, kind: "text", isCovered: false });
    const kind = DETAILS.find(([pattern]) => pattern.test(word))?.[1];
    return kind === undefined ? [] : [{ column, kind, unit: UNIT.exec(word)?.[0] ?? "" }];
  });
  let below = at + headRows.length;
  while (below < rows.length && isColumnNumbers(rows[below]!)) below += 1;
  const executor = words.findIndex((word) => EXECUTOR.test(word));
  const place = { number, activity, details, at, below };
  if (executor < 0) return withoutHeading(rows, place, headings);
  const end = Math.min(
    ...details.map(({ column }) => column).filter((column) => column > executor),
    ...endsOf(rows[at]!, words, executor),
  );
  const executors = range(executor, end).flatMap((column) => {
    const { text, isLower } = headings[column] ?? NO_HEADING;
    return isLower && text !== "" ? [{ column, name: text }] : [];
  });
  return { ...place, executors, names: executors.length === 0 ? executor : null };
}

/** The heading's first row and those below it in which no activity stands. */
function headRowsOf(
  rows: readonly SheetRow[],
  at: number,
  activity: number,
  number: number | null,
): readonly SheetRow[] {
  const lower: SheetRow[] = [];
  for (const row of rows.slice(at + 1, at + 1 + MAX_LOWER_ROWS)) {
    const cell = row.cells[activity] ?? null;
    // Covered from above: a cell over the whole row is a phase.
    const isOpen = cell === null || (cell.isCovered && cell.text === rows[at]!.cells[activity]?.text);
    const own = row.cells.filter((each) => each !== null && !each.isCovered && /\p{L}/u.test(each.text));
    const hasMarks = own.length > 0 && own.every((each) => each!.text.length < 2);
    const counted = number === null ? null : (row.cells[number] ?? null);
    const isNumbered = counted !== null && !counted.isCovered && /^[0-9]+[.)]?$/.test(counted.text);
    if (!isOpen || isNumbered || own.length === 0 || hasMarks || isColumnNumbers(row)) break;
    lower.push(row);
  }
  return [rows[at]!, ...lower];
}

interface ColumnHeading {
  readonly text: string;
  /** Whether it stands below the first row of the heading. */
  readonly isLower: boolean;
}
const NO_HEADING: ColumnHeading = { text: "", isLower: false };

/** What the lowest row of the heading that says something says of each column. */
function columnHeadings(rows: readonly SheetRow[]): readonly ColumnHeading[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column): ColumnHeading => {
    const at = rows.findLastIndex(({ cells }, row) => {
      const cell = cells[column] ?? null;
      const isFromAbove = cell?.isCovered === true && cell.text === rows[row - 1]?.cells[column]?.text;
      return cell !== null && !isFromAbove;
    });
    const cell = rows[at]?.cells[column] ?? null;
    return cell === null ? NO_HEADING : { text: cell.text.replace(/\s+/g, " "), isLower: at > 0 };
  });
}

/** Where the merged heading over the executors ends. */
function endsOf({ cells }: SheetRow, words: readonly string[], from: number): readonly number[] {
  const next = words.findIndex(
    (word, column) => column > from && word !== "" && !EXECUTOR.test(word) && cells[column]!.text !== "",
  );
  return next < 0 ? [Number.MAX_SAFE_INTEGER] : [next];
}

/** A table that names its executors without the word Pelaksana: columns of marks between the activity and the mutu baku. */
function withoutHeading(
  rows: readonly SheetRow[],
  place: Pick<SopColumns, "number" | "activity" | "details" | "at" | "below">,
  headings: readonly ColumnHeading[],
): SopColumns | null {
  const first = Math.min(...place.details.map(({ column }) => column).filter((c) => c > place.activity));
  if (!Number.isFinite(first)) return null;
  const executors = range(place.activity + 1, first).flatMap((column) => {
    const { text } = headings[column] ?? NO_HEADING;
    return text === "" ? [] : [{ column, name: text }];
  });
  const marks = rows
    .slice(place.below, place.below + MAX_ROWS_LOOKED_AT)
    .flatMap(({ cells }) => executors.map(({ column }) => cells[column]).filter(isMark));
  const isMarked = marks.length > 0 && marks.every(({ text }) => text.length < 3);
  return isMarked ? { ...place, executors, names: null } : null;
}

function range(from: number, to: number): readonly number[] {
  const end = Math.min(to, 200);
  return Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i);
}
