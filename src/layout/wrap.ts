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

/** No place is as wide as a word of more letters: it is broken with a hyphen. */
const LONGEST_WORD = 40;

/** Width that a text needs so that none of its words is broken; a word of more than 40 letters needs none of its own; pt. */
export function widestWord(text: string, ruler: Ruler, font: FontRole, size: number): number {
  return drawable(text, ruler, font)
    .split(" ")
    .flatMap(partsOf)
    .filter((part) => part.length <= LONGEST_WORD)
    .reduce((widest, part) => Math.max(widest, ruler.width(part, font, size)), 0);
}

/** The size up to `wanted` at which no word of the texts is wider than the room; not under `least`, whatever they are; pt. */
export function fittedSize(
  texts: readonly string[],
  room: number,
  [least, wanted]: readonly [least: number, wanted: number],
  ruler: Ruler,
  font: FontRole,
): number {
  const widest = Math.max(0, ...texts.map((text) => widestWord(text, ruler, font, wanted)));
  if (widest <= room) return wanted;
  return Math.max(least, Math.floor(((wanted * room) / widest) * 10) / 10);
}

/** What of a word stays together: it may end a line behind a hyphen, slash or underscore. */
function partsOf(word: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of word.matchAll(/[-/_](?=..)/gsu)) {
    if ([...word.slice(from, index)].length < 2) continue;
    parts.push(word.slice(from, index + 1));
    from = index + 1;
  }
  return from < word.length ? [...parts, word.slice(from)] : parts;
}

/**
 * The lines of a text set within `width` pt; what of a word is wider than that is broken with a hyphen, so give a text
 * at least `widestWord` where the place can be as wide. Loses no drawable character.
 */
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

/** Parts of a word, each as long as fits on a line; a hyphen is put only where no part of it does. */
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
  const hyphen = ruler.width("-", font, size);
  for (const part of partsOf(word)) {
    const wide = ruler.width(part, font, size);
    if (piece !== "" && used + wide > width + ROUNDING) {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    if (wide <= width + ROUNDING) {
      piece += part;
      used += wide;
      continue;
    }
    const letters = [...part];
    letters.forEach((letter, i) => {
      const next = ruler.width(letter, font, size);
      const last = i === letters.length - 1;
      if (piece !== "" && used + next + (last ? 0 : hyphen) > width + ROUNDING) {
        pieces.push(`${piece}-`);
        piece = "";
        used = 0;
      }
      piece += letter;
      used += next;
    });
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
