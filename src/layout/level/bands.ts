import type { LevelMapDrawing } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { LEADING, wrapText } from "../wrap.ts";

/** Bands, pt: room for their names left of the boxes; distance of their borders to each other and to the frame. */
export const BAND = { width: 96, text: 10, inset: 5, side: 8 } as const;

/** Room that the names of bands take left of the boxes, pt; 0 without bands. */
export function bandWidthOf(drawing: LevelMapDrawing): number {
  return drawing.bands.length === 0 ? 0 : BAND.width;
}

/** The name of a band, wrapped for its place. */
export function bandLines(name: string, { ruler }: LayoutContext): readonly string[] {
  return wrapText(name, BAND.width - 16, ruler, "tebal", BAND.text);
}

/** Height in pt that a band needs for the lines of its name. */
export function bandHeight(lines: readonly string[]): number {
  return lines.length * BAND.text * LEADING + 2 * BAND.inset + 12;
}
