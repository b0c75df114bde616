import { tableRows } from "./processes/rows.ts";
import { schemeOf } from "./processes/scheme.ts";
import type { Heading } from "./processes/headings.ts";
import type { Sheet } from "./table.ts";

/**
 * The tables that stand below each other, each with a heading of its own, as sheets: a heading below which all codes have
 * another prefix begins the table of another map. Headings that a printed page has again begin none.
 */
export function tablesBelow(sheet: Sheet, heading: Heading): readonly Sheet[] {
  const { rows, headings } = tableRows(sheet, heading);
  const prefixes = headings.map((one, i) => {
    const from = sheet.rows[one.at]!.number;
    const to = sheet.rows[headings[i + 1]?.at ?? Infinity]?.number ?? Infinity;
    const own = rows.filter(({ row }) => row.number > from && row.number < to);
    return own.length > 1 ? schemeOf(own).prefix.toLowerCase() : null;
  });
  const first = prefixes.find((prefix) => prefix !== null && prefix !== "");
  const starts = headings.flatMap(({ at }, i) => {
    const prefix = prefixes[i];
    return prefix == null || prefix === "" || prefix === first || prefix === prefixes[i - 1] ? [] : [at];
  });
  const ends = [...starts, sheet.rows.length];
  return [0, ...starts].map((start, i) => ({ ...sheet, rows: sheet.rows.slice(start, ends[i]) }));
}
