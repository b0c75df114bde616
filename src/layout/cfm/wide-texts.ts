import type { LayoutContext } from "../layout.ts";
import { BOX_PADDING, type TextBlock } from "./notation/contract.ts";
import { NOTATIONS } from "./notation/table.ts";
import type { PlacedNode } from "./placed.ts";
import type { SizedCfm } from "./sizing.ts";

/**
 * A node in its place, with its text in as few lines as its box has room for. A box over lanes that stand side by side is
 * as wide as they are, which is known only when everything has its place. The box stays as it is.
 */
export function withWideText(node: PlacedNode, sized: SizedCfm, context: LayoutContext): PlacedNode {
  const { step, lanes, outline, captionPlace, texts } = node;
  const { upright, spacing } = sized;
  if (!upright || lanes[0] === lanes[1]) return node;
  const boxText = outline.breadth - BOX_PADDING;
  const setting = { context, spacing: { ...spacing, boxText }, upright, caption: captionPlace };
  const wide = NOTATIONS[step.kind].measure(step, setting);
  const isInside = wide.width <= outline.breadth && wide.height <= outline.length;
  return isInside && linesOf(wide.texts) < linesOf(texts) ? { ...node, texts: wide.texts } : node;
}

function linesOf(texts: readonly TextBlock[]): number {
  return texts.reduce((sum, { lines }) => sum + lines.length, 0);
}
