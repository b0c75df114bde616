/** Rows `start` to `end` (exclusive) of a table that stand together on one page. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** A page can't hold even one row: the text must be shortened, since no row may be torn. */
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
}

/** Rows that stand above a tail (a signature) on the last page, where there are enough. */
const MIN_ROWS_BEFORE_TAIL = 3;

/**
 * Cuts a table into pages: every row once, in order, none torn. The last page keeps room for `tail`; rows move
 * over so that it never stands alone. Throws `RowTooTallError`.
 */
export function paginateTable(table: TableMeasure): readonly RowRange[] {
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
    }
    pages.push({ start, end });
    start = end;
  }
  return table.tail > 0 ? balanceLastPages(table, pages) : pages;
}

/** A last page that got only a row or two takes some from the page before, as far as they fit. */
function balanceLastPages(table: TableMeasure, pages: readonly RowRange[]): readonly RowRange[] {
  const last = pages.at(-1);
  const before = pages.at(-2);
  if (last === undefined || before === undefined) return pages;
  const room = table.room(pages.length - 1);
  for (
    let start = Math.max(last.end - MIN_ROWS_BEFORE_TAIL, before.start + 1);
    start < last.start;
    start += 1
  ) {
    if (table.height(start, last.end) + table.tail > room) continue;
    return [...pages.slice(0, -2), { start: before.start, end: start }, { start, end: last.end }];
  }
  return pages;
}

/** Where the last page begins so that the tail fits below its rows. */
function splitForTail(table: TableMeasure, start: number, nextRoom: number): number {
  const count = table.rows - start;
  for (let carried = Math.min(MIN_ROWS_BEFORE_TAIL, count - 1); carried >= 1; carried -= 1) {
    if (table.height(table.rows - carried, table.rows) + table.tail <= nextRoom) return table.rows - carried;
  }
  return table.rows;
}
