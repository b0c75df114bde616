import type { Cell } from "./table.ts";

/** Words and signs for "as in the row above", folded: ditto marks of typewriters and keyboards, and arrows that lead down. */
const AS_ABOVE =
  /^(?:["'`´″〃“”„‟’‘]{1,3}|,,|''|[↓⇓↧⬇]|s\.? ?d\.? ?a|idem|ibid(?:em)?|ditto|sama|(?:sama )?(?:dengan|seperti|as|same as) (?:yang )?(?:di ?)?(?:atas|above)(?: ?nya)?|sama dengan (?:yang )?(?:di ?)?atas|same)$/iu;
/** A sign for "nothing here", or for "as above" in a matrix of levels. */
const NOTHING = /^[\s\-–—−‒―_=.:*~/\\|]*$/u;

/** What a cell without a text of its own says. `above`: the same as the row above; `nothing`: empty, or a dash. */
export function markOf(cell: Cell | null | undefined): "above" | "nothing" | null {
  if (cell === null || cell === undefined || cell.isUnfilled === true) return "nothing";
  const plain = cell.text
    .replace(/^\(([^()]*)\)$/, "$1")
    .replace(/(?<![\s.,])[\s.,]+$/, "")
    .trim();
  if (AS_ABOVE.test(plain)) return "above";
  return NOTHING.test(cell.text) ? "nothing" : null;
}

/** A cell that says something of its own. */
export function spoken(cell: Cell | null | undefined): Cell | null {
  return cell === undefined || markOf(cell) !== null ? null : cell;
}
