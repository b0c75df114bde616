import { TITLE } from "./looks.ts";
import type { SheetRow } from "./workbook.ts";
import { wrappedLines } from "./wrap.ts";

/** Height of a line of a title, pt, and what is free above and below. */
const TITLE_LINE = 15;
const TITLE_GAP = 3;

/** Bold letters, of which most are capitals in a title, beside the digits in which Excel counts widths. */
const LETTERS_IN_WIDTH = 0.8;

/** A row for a title over all columns, as high as its lines: Excel does not fit the heights of merged rows. */
export function titleRow(text: string, widths: readonly number[], style = TITLE): SheetRow {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const lines = wrappedLines(text, width * LETTERS_IN_WIDTH);
  return {
    height: lines * TITLE_LINE + TITLE_GAP,
    cells: widths.map((_, i) => ({ text: i === 0 ? text : "", style })),
  };
}
