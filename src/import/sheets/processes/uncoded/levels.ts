import type { Cell } from "../../table.ts";

const DEPTH = /^(?:level|lvl|lv|l|tingkat)?[\s.:-]{0,3}(?:([0-9]{1,2})|([ivx]{1,4}))\.?$/i;
const ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** The number of a level: `2`, `II`, `Level 2`, `L2`; null for anything else. */
export function depthIn({ text }: Pick<Cell, "text">): number | null {
  const [, digits, letters] = DEPTH.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  const roman = letters === undefined ? -1 : ROMANS.indexOf(letters.toUpperCase());
  return roman < 0 ? null : roman + 1;
}
