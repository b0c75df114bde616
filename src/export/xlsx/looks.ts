import type { CellStyle } from "./workbook.ts";

/** Excel's numbers for paper: 14 is folio (8.5 × 13 in = F4), 9 is A4; there is none for 210 × 330. */
export const PAPER_SIZE = { f4: 14, "f4-210": 14, a4: 9 } as const;

/** Of the text in a table, pt. */
export const SIZE = 9;
/** Height of a line of such text, pt. */
export const LINE = 12.5;

/** Of the lines above a table. */
export const TITLE: CellStyle = { bold: true, size: 11, align: "center", middle: true };
/** Of its header. */
export const HEADER: CellStyle = { bold: true, size: SIZE, align: "center", middle: true, bordered: true };
