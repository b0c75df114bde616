import type { FontRole, Point, Shape } from "../../../scene/scene.ts";
import { textLines } from "../../primitives.ts";
import type { LayoutContext, Ruler } from "../../layout.ts";
import { blockSize, LEADING, widestWord } from "../../wrap.ts";
import { TEXT, type TextBlock } from "./contract.ts";

/** A word with hyphens or slashes stays on one line up to this width, pt. */
const WHOLE_WORD = 112;

/** The width to wrap a text to: as wide as wanted, or as its longest word; pt. */
export function readableWidth(
  text: string,
  wanted: number,
  ruler: Ruler,
  font: FontRole = "regular",
): number {
  const whole = text.split(/\s+/).map((word) => ruler.width(word, font, TEXT));
  const longest = Math.max(...whole.map((width) => Math.min(width, WHOLE_WORD)));
  return Math.max(wanted, longest, widestWord(text, ruler, font, TEXT));
}

/** Size of blocks that stand one below the other, pt. */
export function blocksSize(
  blocks: readonly TextBlock[],
  ruler: Ruler,
): { readonly width: number; readonly height: number } {
  const sizes = blocks.map(({ lines, font }) => blockSize(lines, ruler, font, TEXT));
  return {
    width: Math.max(0, ...sizes.map((size) => size.width)),
    height: sizes.reduce((sum, { height }) => sum + height, 0),
  };
}

/** Blocks of text one below the other, centred on a point. */
export function centredBlocks(
  blocks: readonly TextBlock[],
  at: Point,
  context: LayoutContext,
): readonly Shape[] {
  const count = blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  let top = at.y - (count * TEXT * LEADING) / 2;
  return blocks.flatMap(({ lines, font }) => {
    const shapes = textLines(lines, { x: at.x, y: top }, "middle", font, TEXT, context);
    top += lines.length * TEXT * LEADING;
    return shapes;
  });
}
