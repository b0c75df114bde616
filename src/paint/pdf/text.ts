import type { Run } from "../../fonts/face.ts";
import { hexCode, number, upright } from "./operators.ts";

/** Where a line of text stands: its baseline starts at `x`, `y`, pt. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Added to each space, pt. */
  readonly wordSpacing: number;
}

/** A face as the operators of a page know it. */
export interface TextFont {
  readonly resource: string;
  readonly unitsPerEm: number;
  /** Notes the use of a glyph and gives its code. */
  readonly code: (glyph: Glyph) => number;
}

export type Glyph = Run["glyphs"][number];

const SPACE = 0x20;

/**
 * The operators of one line, set from runs of glyphs that stand one behind the other (PDF 32000-1, 9.4.3): codes, with the
 * distances between them where they differ from the advance widths.
 */
export function textOperators(
  runs: readonly Run[],
  font: TextFont,
  { x, y, size, wordSpacing }: TextPlace,
): string {
  const shown: string[] = [];
  const parts: string[] = [];
  let codes = "";
  // Thousandths of the size from the start of the line, as distances in `TJ` are.
  let pen = 0;
  const flush = (): void => {
    if (codes !== "") parts.push(`<${codes}>`);
    codes = "";
  };
  const show = (from: number, lift: number): void => {
    flush();
    if (parts.length > 0)
      shown.push(`${upright(x + (from * size) / 1000, y - lift)} [${parts.join(" ")}] TJ`);
    parts.length = 0;
  };
  let start = 0;
  for (const { glyphs, positions } of runs) {
    glyphs.forEach((glyph, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      const scale = 1000 / font.unitsPerEm;
      const space = glyph.codePoints[0] === SPACE ? (wordSpacing * 1000) / size : 0;
      const advance = xAdvance * scale + space;
      if (xOffset !== 0 || yOffset !== 0) {
        // A mark that is moved to its letter stands for itself.
        show(start, 0);
        codes = hexCode(font.code(glyph));
        show(pen + xOffset * scale, (yOffset * scale * size) / 1000);
        pen += advance;
        start = pen;
        return;
      }
      codes += hexCode(font.code(glyph));
      const extra = advance - glyph.advanceWidth * scale;
      pen += advance;
      if (Math.abs(extra) < 0.001) return;
      flush();
      parts.push(number(-extra));
    });
  }
  show(start, 0);
  return shown.length === 0 ? "" : `BT /${font.resource} ${number(size)} Tf\n${shown.join("\n")}\nET`;
}
