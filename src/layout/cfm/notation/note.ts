import type { Shape } from "../../../scene/scene.ts";
import { MARK, polyline, rectShape, textLines } from "../../primitives.ts";
import { ANYWHERE } from "../../swimlane/routing/ports.ts";
import { wrapText } from "../../wrap.ts";
import { TEXT, type Notation } from "./contract.ts";
import { filled } from "./primitives.ts";
import { blocksSize, readableWidth } from "./texts.ts";

/** Between the brackets and the text, and the arms of the brackets, pt. */
const PAD = { x: 6, y: 3 } as const;
const ARM = 5;

/** A remark beside a step: its text between brackets, without a box. */
export const note: Notation = {
  measure({ text }, { context: { ruler }, spacing }) {
    const lines = wrapText(text, readableWidth(text, spacing.boxText, ruler), ruler, "regular", TEXT);
    const texts = [{ lines, font: "regular" }] as const;
    const { width, height } = blocksSize(texts, ruler);
    return { width: width + 2 * PAD.x, height: height + 2 * PAD.y, texts };
  },
  ports: () => ANYWHERE,
  inset: () => 0,
  bounds: filled,
  shapes({ rect, texts }, context) {
    const { x, y, width, height } = rect;
    const bracket = (at: number, arm: number): Shape =>
      polyline(
        [
          { x: at + arm, y },
          { x: at, y },
          { x: at, y: y + height },
          { x: at + arm, y: y + height },
        ],
        MARK,
      );
    return [
      rectShape(rect, 0, { fill: "paper", stroke: null }),
      bracket(x, ARM),
      bracket(x + width, -ARM),
      ...texts.flatMap(({ lines, font }) =>
        textLines(lines, { x: x + PAD.x, y: y + PAD.y }, "start", font, TEXT, context),
      ),
    ];
  },
  pageNote: () => null,
};
