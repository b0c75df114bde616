import { readNumbers } from "./processes/codes.ts";
import type { Heading } from "./processes/headings.ts";
import { withPlainCodes } from "./processes/plain/codes.ts";
import { unglued } from "./processes/plain/glued.ts";
import { outlineAsCodes } from "./processes/plain/outline.ts";
import { codeCells, tableRows, type TableRow } from "./processes/rows.ts";
import { schemeOf } from "./processes/scheme.ts";
import type { Sheet } from "./table.ts";

/**
 * The tables that stand below each other as sheets: a heading below which all codes have another prefix begins the table of
 * another map, and so does, without a heading, a row from which on all codes have another prefix and count anew. Headings
 * that a printed page has again begin none.
 */
export function tablesBelow(sheet: Sheet, heading: Heading): readonly Sheet[] {
  const { rows, headings } = tableRows(sheet, heading);
  const segments = segmentsOf(
    rows,
    headings.map(({ at }) => sheet.rows[at]!.number),
  );
  const prefixes = segments.map((own) => (own.length > 1 ? schemeOf(own).prefix.toLowerCase() : null));
  const first = prefixes.find((prefix) => prefix !== null && prefix !== "");
  const headed = headings.flatMap(({ at }, i) => {
    const prefix = prefixes[i];
    return prefix == null || prefix === "" || prefix === first || prefix === prefixes[i - 1] ? [] : [at];
  });
  const bare = segments.some((own) => countsAnew(own) !== null) ? startsWithoutHeading(sheet, heading) : [];
  const starts = [...headed, ...bare].sort((a, b) => a - b);
  const ends = [...starts, sheet.rows.length];
  return [0, ...starts].map((start, i) => ({ ...sheet, rows: sheet.rows.slice(start, ends[i]) }));
}

/** The rows below each of the headings, which have these numbers in the file, both as they stand there. */
function segmentsOf(
  rows: readonly TableRow[],
  headings: readonly number[],
): readonly (readonly TableRow[])[] {
  const segments: TableRow[][] = headings.map(() => []);
  let last = -1;
  for (const row of rows) {
    while (last + 1 < headings.length && headings[last + 1]! < row.row.number) last += 1;
    segments[last]?.push(row);
  }
  return segments;
}

/** Where a table without a heading begins in the last of the tables: codes that are outlines (A, A.1, B, B.1) are one table. */
function startsWithoutHeading(sheet: Sheet, heading: Heading): readonly number[] {
  const plain = outlineAsCodes(withPlainCodes(unglued(sheet, heading, []), heading, []), heading, []);
  const { rows, headings } = tableRows(plain, heading);
  const last = plain.rows[headings.at(-1)!.at]!.number;
  const start = countsAnew(rows.filter(({ row }) => row.number > last));
  const at = start === null ? -1 : sheet.rows.findIndex(({ number }) => number === start.row.number);
  return at < 0 ? [] : [at];
}

/**
 * The row from which on every code has another prefix than the codes above it, at which the numbers begin anew: at least two
 * rows, or a scanner may have made the letter. Null when there is none.
 */
function countsAnew(rows: readonly TableRow[]): TableRow | null {
  const coded = rows.flatMap((row) => {
    const [code] = codeCells(row.row, row.roles);
    const read = code === undefined ? null : readNumbers(code.text);
    return read === null || read.prefix === "" ? [] : [{ row, ...read, prefix: read.prefix.toLowerCase() }];
  });
  const prefix = coded.at(-1)?.prefix;
  const before = coded.findLastIndex((one) => one.prefix !== prefix);
  const start = coded[before + 1];
  if (before < 1 || start === undefined || coded.length - before < 3) return null;
  const isKnown = coded.slice(0, before + 1).some((one) => one.prefix === prefix);
  return !isKnown && compared(start.numbers, coded[before]!.numbers) <= 0 ? start.row : null;
}

function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, i) => number !== b[i]);
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? 0);
}
