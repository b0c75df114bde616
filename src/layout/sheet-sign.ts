/** Follows the name of what goes on from a sheet before. */
export const CONTINUED = "(lanjutan)";

/** One of the sheets that a drawing is cut into, from 1. */
export interface SheetNumber {
  readonly page: number;
  readonly pages: number;
}

/** What follows the title of a sheet, with a space before it; "" where there are no others. */
export function sheetSign({ page, pages }: SheetNumber): string {
  if (pages === 1) return "";
  return page === 1 ? ` (1/${pages})` : ` (lanjutan, ${page}/${pages})`;
}

/** A sheet whose sign is no shorter than that of any of so many: room is kept for it before they are counted. */
export function longestNumber(most: number): SheetNumber {
  const page = Number("8".repeat(Math.max(2, String(most).length)));
  return { page, pages: page };
}

/** For a drawing that is not cut. */
export const WHOLE: SheetNumber = { page: 1, pages: 1 };
