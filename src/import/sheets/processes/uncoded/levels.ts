import { romanNumber } from "../../roman.ts";
import type { Cell } from "../../table.ts";

const DEPTH = /^(?:level|lvl|lv|l|tingkat)?[\s.:-]{0,3}(?:([0-9]{1,2})|([ivx]{1,4}))\.?$/i;
const MOST_ROMAN = 10;

/** The number of a level: `2`, `II`, `Level 2`, `L2`; null for anything else. */
export function depthIn({ text }: Pick<Cell, "text">): number | null {
  const [, digits, letters] = DEPTH.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  const roman = letters === undefined ? null : romanNumber(letters);
  return roman === null || roman > MOST_ROMAN ? null : roman;
}
