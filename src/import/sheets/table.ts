/** Rows of titles, a cover and a letterhead that may stand above a heading. */
export const MAX_ROWS_ABOVE = 60;

/** A sheet as an import looks at it: texts at their cells, merged areas filled. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Cells of which something is not read. */
  readonly faults: readonly Fault[];
}

export interface Fault {
  /**
   * `failed`: the formula did, or its failure was copied as a text; `uncalculated`: its result was never stored; `zero`: its 0
   * is that of a cell in which nothing stands; `comment`: people remark on it.
   */
  readonly kind: "failed" | "uncalculated" | "zero" | "comment";
  readonly address: string;
  /** What the program shows there (`#REF!`); the beginning of what the comment says. */
  readonly text: string;
}

export interface SheetRow {
  /** Counted from 1, as the program shows it. */
  readonly number: number;
  /** By column, from 0; null where nothing stands. */
  readonly cells: readonly (Cell | null)[];
}

export interface Cell {
  readonly text: string;
  /** What the program holds: a number or a date is what it may have made of a code. */
  readonly kind: "text" | "number" | "date";
  /** Whether the text is that of a merged area whose first cell is another one. */
  readonly isCovered: boolean;
  /** Absent where the text is not set in. */
  readonly indent?: Indent;
  /** Whether it is the 0 that a formula gives for a cell in which nothing stands. */
  readonly isUnfilled?: boolean;
  /** Whether an import has made the text and the sheet has no such cell. */
  readonly isMade?: boolean;
}

/** How far a text is set in: signs in front of it, and steps of the cell's own format. */
export interface Indent {
  readonly spaces: number;
  readonly tabs: number;
  readonly steps: number;
}

/** White space in front of a text that a person types; each of the wide ones counts as one space. */
const LEAD = /^[ \t\u00A0\u2000-\u200A\u3000]+/;

function indentOf(text: string, steps: number): Indent | null {
  const lead = LEAD.exec(text)?.[0] ?? "";
  if (lead === "" && steps === 0) return null;
  const tabs = lead.split("\t").length - 1;
  return { spaces: lead.length - tabs, tabs, steps };
}

/**
 * What a person sees of a cell's text: line ends as `\n`, no control characters or white space around; null for nothing.
 * `steps`: how far the cell's format sets it in.
 */
export function textCell(text: string, steps = 0): Cell | null {
  const plain = text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]+/gu, " ")
    .replace(/\p{Cs}|[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu, "")
    .replace(/\u00A0/g, " ")
    .trim()
    .normalize("NFC");
  if (plain === "") return null;
  const indent = indentOf(text, steps);
  return { text: plain, kind: "text", isCovered: false, ...(indent === null ? {} : { indent }) };
}

/** `B7`: column from 0, row from 1. */
export function addressOf(column: number, row: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/** The address of a cell as a note names it, with the sheet where there are several. */
export function placeOf(
  { name }: Pick<Sheet, "name">,
  column: number,
  { number }: Pick<SheetRow, "number">,
): string {
  return (name === "" ? "" : `${name}!`) + addressOf(column, number);
}

/** Column from 0 and row from 1 of `B7` or `$B$7`; null for what is none. */
export function cellPlace(reference: string): { readonly column: number; readonly row: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(reference);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match[2]) };
}
