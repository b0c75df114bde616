import { spoken } from "../marks.ts";
import type { SheetRow } from "../table.ts";

const NAMED = /^(?:nama|judul)(?: sop)?(?: ap)?\s?:?\s?/i;
const LABEL = /^(?:nama|judul) sop(?: ap)?\s?:?$/i;
const SOP =
  /^(?:standar(?:d)? operasional prosedur|standard operating procedures?|sop)(?: ap)?(?: ?\(sop(?: ap)?\))?(?:[ :]|$)/i;
/** What sheets are called when nobody has named them. */
const UNNAMED = /^(?:(?:sheet|lembar|tabel|table)\s?[0-9]*|sop(?:[ _-]?[0-9]+)?|)$/i;

/** What an SOP is called, by the rows above its table, else by its sheet; null when neither says so. */
export function sopName(rows: readonly SheetRow[], sheet: string): string | null {
  let isNext = false;
  let titled: string | null = null;
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (cell === null || cell.isCovered) continue;
      const text = cell.text.replace(/\s+/g, " ");
      if (LABEL.test(text)) {
        const value = cells.slice(column + 1).find((each) => spoken(each) !== null && !each!.isCovered);
        if (value != null) return value.text.replace(/\s+/g, " ").replace(/^: ?/, "");
      } else if (/^(?:nama|judul) sop/i.test(text)) return text.replace(NAMED, "");
      const rest = text.replace(SOP, "").trim();
      if (titled === null && SOP.test(text)) {
        if (rest === "") isNext = true;
        else if (/\p{L}{3}/u.test(rest)) titled = rest;
      } else if (isNext && titled === null && /\p{L}{3}/u.test(text) && !text.includes("■")) titled = text;
    }
  }
  return titled ?? (UNNAMED.test(sheet.trim()) ? null : sheet);
}
