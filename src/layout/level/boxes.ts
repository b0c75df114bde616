import type { Group, Rect } from "../../scene/scene.ts";
import type { ProcessBox } from "../../views/drawing.ts";
import { centredText, rectShape, stroke, textLines } from "../draw.ts";
import type { LayoutContext } from "../layout.ts";
import { LEADING, wrapText } from "../wrap.ts";

/** Sizes in pt. */
export const BOX = { width: 150, padding: 7, code: 9, title: 9, marker: 9, minHeight: 64 } as const;

export interface SizedBox {
  readonly box: ProcessBox;
  readonly codeLines: readonly string[];
  readonly titleLines: readonly string[];
  readonly height: number;
}

/** Wraps a process's code and title; the box is as high as they need. */
export function sizeBox(box: ProcessBox, context: LayoutContext, width: number = BOX.width): SizedBox {
  const inner = width - 2 * BOX.padding;
  const codeLines = wrapText(box.code, inner, context.ruler, "tebal", BOX.code);
  const titleLines = wrapText(box.title, inner, context.ruler, "biasa", BOX.title);
  const text = (codeLines.length * BOX.code + titleLines.length * BOX.title) * LEADING + 3;
  const marker = box.link === null ? 0 : BOX.marker + 5;
  return { box, codeLines, titleLines, height: Math.max(BOX.minHeight, text + marker + 2 * BOX.padding) };
}

/** A rounded box: code in bold, title below, [+] at the bottom when it opens a page. */
export function drawBox(sized: SizedBox, rect: Rect, context: LayoutContext): Group {
  const { box } = sized;
  const centre = rect.x + rect.width / 2;
  const bottom = box.link === null ? 0 : BOX.marker + 4;
  const codeHeight = sized.codeLines.length * BOX.code * LEADING;
  const titleHeight = sized.titleLines.length * BOX.title * LEADING;
  const top = rect.y + (rect.height - bottom - codeHeight - titleHeight - 3) / 2;
  const plus = { x: centre, y: rect.y + rect.height - BOX.padding - BOX.marker / 2 + 1 };
  return {
    kind: "proses",
    id: box.id,
    alt: `${box.code} ${box.title}`,
    ...(box.link === null ? {} : { link: box.link }),
    shapes: [
      rectShape(rect, 6, stroke(context, "proses")),
      ...textLines(sized.codeLines, { x: centre, y: top }, "middle", "tebal", BOX.code, context),
      ...textLines(
        sized.titleLines,
        { x: centre, y: top + codeHeight + 3 },
        "middle",
        "biasa",
        BOX.title,
        context,
      ),
      ...(box.link === null ? [] : centredText(["[+]"], plus, "tebal", BOX.marker, context)),
    ],
  };
}
