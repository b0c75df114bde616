/** Rows `start` to `end` (exclusive) of a table that stand together on one page. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** A page can't hold even one row: what may be torn of a table is a row of its own here. */
export class RowTooTallError extends Error {
  constructor(readonly row: number) {
    super(`Baris ${row + 1} matriks lebih tinggi daripada satu halaman; persingkat judulnya.`);
    this.name = "RowTooTallError";
  }
}

export interface TableMeasure {
  readonly rows: number;
  /** Height of rows start..end set together on one page, without the header; grows with `end`. */
  height(start: number, end: number): number;
  /** Room for rows on a page of the table, counted from 0. */
  room(page: number): number;
  /** Height of what must stand below the last row, on the same page; 0 = nothing. */
  readonly tail: number;
  /** Whether a merged cell begins in a row and goes on in the next. */
  begins(row: number): boolean;
  /** Whether a row is a further part of the one before, which is tall and may be torn between them. */
  continues(row: number): boolean;
}

/** Rows that stand on the last page where there are enough, above a tail (a signature) or alone. */
const MIN_ROWS_ON_LAST = 3;
/** The share of a page that may stay free so that a merged cell begins on the next. */
const MOST_FREE = 0.25;

/**
 * Cuts a table into pages: every row once, in order, none torn. The last page keeps room for `tail`; rows move
 * over so that neither it nor a last row stands alone. A page does not end behind the first row of a merged cell, which
 * would have to be said again on the next, unless that takes a page more. Throws `RowTooTallError`.
 */
export function paginateTable(table: TableMeasure): readonly RowRange[] {
  const full = cutTable(table, (_, end) => end);
  const whole = cutTable(table, (start, end, room) => beforeMerged(table, start, end, room));
  return whole.length > full.length ? full : whole;
}

/** Where a page that has room for the rows up to `end` ends before the merged cells that begin in the last of them. */
function beforeMerged(table: TableMeasure, start: number, end: number, room: number): number {
  if (end - start < 2) return end;
  let before = end;
  while (before > start + 1 && table.begins(before - 1)) before -= 1;
  const isKept = table.begins(before - 1) || table.height(before, end) > MOST_FREE * room;
  return isKept ? end : before;
}

/** Where a page ends that holds the rows `start` to `end`, and not all that follow, in `room` pt. */
type EndOf = (start: number, end: number, room: number) => number;

function cutTable(table: TableMeasure, endOf: EndOf): readonly RowRange[] {
  const pages: RowRange[] = [];
  let start = 0;
  while (start < table.rows) {
    const room = table.room(pages.length);
    let end = start;
    while (end < table.rows && table.height(start, end + 1) <= room) end += 1;
    if (end === start) {
      // The first page also carries a title: a row that needs a whole page starts on the next.
      if (pages.length === 0 && table.height(start, start + 1) <= table.room(1)) {
        pages.push({ start, end: start });
        continue;
      }
      throw new RowTooTallError(start);
    }
    if (end === table.rows && table.tail > 0 && table.height(start, end) + table.tail > room) {
      end = splitForTail(table, start, table.room(pages.length + 1));
    } else if (end < table.rows) {
      end = endOf(start, end, room);
    }
    pages.push({ start, end });
    start = end;
  }
  return mergedOnLast(table, balanceLastPages(table, pages), endOf);
}

/** A last page that got only a row or two takes some from the page before, as far as they fit. */
function balanceLastPages(table: TableMeasure, pages: readonly RowRange[]): readonly RowRange[] {
  const last = pages.at(-1);
  const before = pages.at(-2);
  // What goes on there has lines enough to stand alone.
  if (last === undefined || before === undefined || table.continues(last.start)) return pages;
  const room = table.room(pages.length - 1);
  for (let start = Math.max(last.end - MIN_ROWS_ON_LAST, before.start + 1); start < last.start; start += 1) {
    if (table.height(start, last.end) + table.tail > room) continue;
    return [...pages.slice(0, -2), { start: before.start, end: start }, { start, end: last.end }];
  }
  return pages;
}

/** The last two pages where what the last one got for company was taken from behind the first row of a merged cell. */
function mergedOnLast(table: TableMeasure, pages: readonly RowRange[], endOf: EndOf): readonly RowRange[] {
  const [before, last] = pages.slice(-2);
  if (before === undefined || last === undefined) return pages;
  const start = endOf(before.start, before.end, table.room(pages.length - 2));
  if (table.height(start, last.end) + table.tail > table.room(pages.length - 1)) return pages;
  return [...pages.slice(0, -2), { start: before.start, end: start }, { start, end: last.end }];
}

/** Where the last page begins so that the tail fits below its rows. */
function splitForTail(table: TableMeasure, start: number, nextRoom: number): number {
  const count = table.rows - start;
  for (let carried = Math.min(MIN_ROWS_ON_LAST, count - 1); carried >= 1; carried -= 1) {
    if (table.height(table.rows - carried, table.rows) + table.tail <= nextRoom) return table.rows - carried;
  }
  return table.rows;
}
