import type { Group } from "../../scene/scene.ts";
import type { TreeDrawing } from "../../views/drawing.ts";
import { textLines } from "../primitives.ts";
import type { LayoutContext } from "../layout.ts";
import { sheetSign, type SheetNumber } from "../sheet-sign.ts";
import { LEADING, wrapText } from "../wrap.ts";

/** Sizes in pt. */
const TITLE = { text: 12, below: 12 } as const;

/** The title of a tree with what it says of the sheet, wrapped, and the height in pt that it takes. */
export function titleOf(
  { title }: TreeDrawing,
  sheet: SheetNumber,
  width: number,
  context: LayoutContext,
): { readonly group: Group; readonly height: number } {
  const lines = wrapText(title + sheetSign(sheet), width - 2, context.ruler, "bold", TITLE.text);
  return {
    group: {
      kind: "title",
      id: "title",
      alt: title,
      shapes: textLines(lines, { x: 1, y: 2 }, "start", "bold", TITLE.text, context),
    },
    height: lines.length * TITLE.text * LEADING + TITLE.below,
  };
}
