import type { FontRole } from "../scene/scene.ts";
import { printableLine } from "../text/printable.ts";
import type { Ruler } from "./layout.ts";

/** Line height in multiples of the size. */
export const LEADING = 1.18;

/** What can be shown of a text: its printable form on one line, with a question mark for each character that the face lacks. */
export function drawable(text: string, ruler: Ruler, font: FontRole): string {
  const plain = printableLine(text);
  if (ruler.covers(plain, font)) return plain;
  return [...plain].map((char) => (ruler.covers(char, font) ? char : MISSING)).join("");
}

const MISSING = "?";

/** Sums of widths differ in their last digits with the order of adding: a text fits where it has just been measured, pt. */
const ROUNDING = 1e-6;

/** The lines of a text set within `width` pt; a word wider than that is broken. Loses no drawable character. */
export function wrapText(
  text: string,
  width: number,
  ruler: Ruler,
  font: FontRole,
  size: number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const space = ruler.width(" ", font, size);
  for (const word of drawable(text, ruler, font).split(" ")) {
    if (word === "") continue;
    for (const piece of breakWord(word, width, ruler, font, size)) {
      const wide = ruler.width(piece, font, size);
      if (line !== "" && used + space + wide <= width + ROUNDING) {
        line += ` ${piece}`;
        used += space + wide;
      } else {
        if (line !== "") lines.push(line);
        line = piece;
        used = wide;
      }
    }
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** Parts of a word that fit; a break falls behind a hyphen or slash where there is one. */
function breakWord(
  word: string,
  width: number,
  ruler: Ruler,
  font: FontRole,
  size: number,
): readonly string[] {
  if (ruler.width(word, font, size) <= width + ROUNDING) return [word];
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const char of word) {
    const wide = ruler.width(char, font, size);
    if (piece !== "" && used + wide > width + ROUNDING) {
      const cut = Math.max(piece.lastIndexOf("-"), piece.lastIndexOf("/")) + 1;
      const keep = cut > 2 ? cut : piece.length;
      pieces.push(piece.slice(0, keep));
      piece = piece.slice(keep);
      used = ruler.width(piece, font, size);
    }
    piece += char;
    used += wide;
  }
  if (piece !== "") pieces.push(piece);
  return pieces;
}

/** Size in pt of a block of lines. */
export function blockSize(
  lines: readonly string[],
  ruler: Ruler,
  font: FontRole,
  size: number,
): { width: number; height: number } {
  let width = 0;
  for (const line of lines) width = Math.max(width, ruler.width(line, font, size));
  return { width, height: lines.length * size * LEADING };
}
