import type { LevelMapDrawing } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { LEADING, widestWord, wrapText } from "../wrap.ts";

/** Bands, pt: room for their names left of the boxes; distance of their borders to each other and to the frame. */
export const BAND = { width: 96, text: 10, inset: 5, side: 8, pad: 8 } as const;

/** Room that the names of bands take left of the boxes, pt; as wide as their longest word, 0 without bands. */
export function bandWidthOf({ bands }: LevelMapDrawing, { ruler }: LayoutContext): number {
  if (bands.length === 0) return 0;
  const longest = bands.map(({ name }) => widestWord(name, ruler, "bold", BAND.text));
  return Math.max(BAND.width, Math.ceil(Math.max(...longest)) + 2 * BAND.pad);
}

/** The name of a band, wrapped for its place. */
export function bandLines(name: string, drawing: LevelMapDrawing, context: LayoutContext): readonly string[] {
  const room = bandWidthOf(drawing, context) - 2 * BAND.pad;
  return wrapText(name, room, context.ruler, "bold", BAND.text);
}

/** Height in pt that a band needs for the lines of its name. */
export function bandHeight(lines: readonly string[]): number {
  return lines.length * BAND.text * LEADING + 2 * BAND.inset + 12;
}
