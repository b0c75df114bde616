import { MIDDLES, type PortRules } from "../../swimlane/routing/ports.ts";
import type { FillRole, Point, Shape } from "../../../scene/scene.ts";
import type { DrawnStep } from "../../../views/drawing.ts";
import { outlined } from "../../primitives.ts";
import { blockSize, LEADING, wrapText } from "../../wrap.ts";
import { captionBounds, captioned, captionShapes } from "./captions.ts";
import { TEXT, type Notation, type Setting, type StepSize } from "./contract.ts";
import { centreOf, diamond, filled, plus, squareAround } from "./primitives.ts";
import { pentagon, ring } from "./signs.ts";
import { centredBlocks, readableWidth } from "./texts.ts";

/** Height of a diamond without a text, or a short one, pt. */
const GATE = 46;
/** Half a side and width of the sign of work in parallel, pt. */
const PLUS = { arm: 8, width: 2 } as const;
/** Radius of the sign of one or more ways, pt. */
const RING = 9;

/** Slanted sides take lines along the flow of reading only: across it they would end in the labels' room. */
const SLANTED: PortRules = { offMiddle: { along: true, across: false }, slanted: true };

/** A question inside a diamond. */
const question: Notation = {
  measure: (step, setting) => (step.text === "" ? emptyGate(setting) : diamondAround(step.text, setting)),
  ports: () => SLANTED,
  inset: (_, rect, side, offset) => {
    const [depth, breadth] =
      side === "N" || side === "S" ? [rect.height / 2, rect.width / 2] : [rect.width / 2, rect.height / 2];
    return depth * Math.min(1, Math.abs(offset) / breadth);
  },
  bounds: filled,
  shapes: ({ rect, texts }, context) => [
    diamond(rect, outlined("decision")),
    ...centredBlocks(texts, centreOf(rect), context),
  ],
  pageNote: () => null,
};

/** A diamond with a sign, which is always inside: what the step says stands beside it. */
function signed(fill: FillRole, sign: (at: Point) => readonly Shape[]): Notation {
  const bounds: Notation["bounds"] = (placed, context) => {
    if (placed.step.text === "") return filled(placed);
    const centre = centreOf(placed.rect);
    return { outline: squareAround(centre, GATE), caption: captionBounds(placed, GATE, centre, context) };
  };
  return {
    measure: (step, setting) => (step.text === "" ? emptyGate(setting) : captioned(step.text, GATE, setting)),
    ports: (step) => (step.text === "" ? SLANTED : { ...MIDDLES, slanted: true }),
    inset: (step, rect, side, offset) =>
      step.text === ""
        ? question.inset(step, rect, side, offset)
        : (side === "N" || side === "S" ? rect.height : rect.width) / 2 - GATE / 2 + Math.abs(offset),
    bounds,
    shapes(placed, context) {
      const centre = centreOf(placed.rect);
      return [
        diamond(bounds(placed, context).outline, outlined(fill)),
        ...sign(centre),
        ...captionShapes(placed, GATE, centre, context),
      ];
    },
    pageNote: () => null,
  };
}

export const parallel = signed("parallel", (at) => [plus(at, PLUS.arm, { pt: PLUS.width })]);

/** One or more of its ways are taken. */
const several = signed("decision", (at) => [
  ring(at, RING, { fill: null, stroke: { role: "mark", width: { pt: PLUS.width } } }),
]);
/** What happens first decides. */
const firstEvent = signed("decision", (at) => [ring(at, 11), ring(at, 9), pentagon(at, 6)]);

export const decision: Notation = {
  measure: (step, setting) => kindOf(step).measure(step, setting),
  ports: (step) => kindOf(step).ports(step),
  inset: (step, ...rest) => kindOf(step).inset(step, ...rest),
  bounds: (placed, context) => kindOf(placed.step).bounds(placed, context),
  shapes: (placed, context) => kindOf(placed.step).shapes(placed, context),
  pageNote: () => null,
};

function kindOf({ marker }: DrawnStep): Notation {
  if (marker === "several") return several;
  return marker === "events" ? firstEvent : question;
}

function emptyGate({ spacing }: Setting): StepSize {
  return { width: spacing.emptyGate, height: GATE, texts: [] };
}

/** In a diamond of width W and height H, a block of w × h fits when w/W + h/H ≤ 1. */
function diamondAround(text: string, { context, spacing }: Setting): StepSize {
  const { ruler } = context;
  const longest = readableWidth(text, spacing.gateText[0]!, ruler);
  const widths = [...spacing.gateText.filter((width) => width >= longest), longest];
  const tried = widths.map((textWidth) => {
    const lines = wrapText(text, textWidth, ruler, "regular", TEXT);
    const block = blockSize(lines, ruler, "regular", TEXT);
    const [w, h] = [block.width + 4, lines.length * TEXT * LEADING + 2];
    const width = Math.max(spacing.gate, w * 1.9);
    // Flat diamonds leave no room beside their slanted sides.
    const height = Math.max(GATE, h / (1 - w / width), width / 2.4);
    const cost = width * height + Math.abs(width - 2 * height) * 20;
    return { width, height, cost, texts: [{ lines, font: "regular" }] as const };
  });
  const { cost: _, ...best } = tried.reduce((a, b) => (b.cost < a.cost ? b : a));
  return best;
}
