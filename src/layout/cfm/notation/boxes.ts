import type { Paint, PathCommand, Rect, Shape } from "../../../scene/scene.ts";
import type { DrawnStep } from "../../../views/drawing.ts";
import { ANYWHERE } from "../../swimlane/routing/ports.ts";
import { MARK, outlined, pathShape, polyline, rectShape, round } from "../../primitives.ts";
import type { LayoutContext } from "../../layout.ts";
import { LEADING, wrapText } from "../../wrap.ts";
import { BOX_PADDING, TEXT, type Notation, type Setting, type StepSize, type TextBlock } from "./contract.ts";
import { hasMarker, marker } from "./markers.ts";
import { centreOf, filled, plus } from "./primitives.ts";
import { blocksSize, centredBlocks, readableWidth } from "./texts.ts";

const BOX = { padY: 6, minHeight: 38, longWidth: 150, radius: 5 } as const;
/** Letters from which a text gets a box wider than high. */
const LONG = 90;
/** The folded corner of a document, the depth of a cylinder's rim and the square of [+], pt. */
const FOLD = 8;
const RIM = 5;
const PLUS_BOX = 9;
/** What a document may print beside [+]: kept for the longest that is likely. */
const PAGE_NOTE = "hlm. 999";
/** A circle's quarter as a curve: the distance of its control points, for a radius of 1. */
const QUARTER = 0.5523;

/** Height that a person or a gear takes above the text, pt. */
const MARKER_ROOM = 10;

export const activity: Notation = {
  measure: (step, setting) => sizeBox(ownText(step, setting), hasMarker(step) ? MARKER_ROOM : 0, 0, setting),
  ports: () => ANYWHERE,
  inset: () => 0,
  bounds: filled,
  shapes({ step, rect, texts }, context) {
    const { x, y } = centreOf(rect);
    const below = hasMarker(step) ? MARKER_ROOM / 2 : 0;
    return [
      rectShape(rect, BOX.radius, outlined("activity")),
      ...marker(step, rect),
      ...centredBlocks(texts, { x, y: y + below }, context),
    ];
  },
  pageNote: () => null,
};

/** Code and title of the process that it goes on to, below what the step itself is called when that is something else. */
export const subprocess: Notation = {
  measure(step, setting) {
    const blocks = step.leads === null ? ownText(step, setting) : leadsTexts(step, step.leads, setting);
    const note = step.link === null ? 0 : PLUS_BOX + 2 * (noteWidth(setting.context) + 6);
    return sizeBox(blocks, PLUS_BOX + 3, note, setting);
  },
  ports: () => ANYWHERE,
  inset: () => 0,
  bounds: filled,
  shapes({ rect, texts }, context) {
    const { x, y } = centreOf(rect);
    const box = plusBox(rect);
    return [
      rectShape(rect, BOX.radius, outlined("subprocess")),
      rectShape(box, 0, MARK),
      plus(centreOf(box), 2.8, { lines: 1 }),
      ...centredBlocks(texts, { x, y: y - 5 }, context),
    ];
  },
  pageNote({ step, rect }, context) {
    if (step.link === null) return null;
    const box = plusBox(rect);
    return {
      x: round(box.x + PLUS_BOX + 3),
      y: round(box.y + 7.5),
      size: TEXT,
      width: round(noteWidth(context)),
    };
  },
};

function plusBox({ x, y, width, height }: Rect): Rect {
  return { x: x + (width - PLUS_BOX) / 2, y: y + height - PLUS_BOX - 3, width: PLUS_BOX, height: PLUS_BOX };
}

function noteWidth({ ruler }: LayoutContext): number {
  return ruler.width(PAGE_NOTE, "regular", TEXT);
}

/** A sheet with a folded corner, the upper right one. */
export const document: Notation = {
  measure: (step, setting) => sizeBox(ownText(step, setting), 12, 0, setting),
  ports: () => ANYWHERE,
  inset(_, { width, height }, side, offset) {
    const [breadth, towardsFold] =
      side === "N"
        ? [width / 2, offset]
        : side === "E"
          ? [height / 2, -offset]
          : [0, Number.NEGATIVE_INFINITY];
    return Math.max(0, towardsFold - (breadth - FOLD));
  },
  bounds: filled,
  shapes({ rect, texts }, context) {
    const { x, y } = centreOf(rect);
    const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
    const corner = { x: right - FOLD, y: rect.y + FOLD };
    const outline = [
      { x: rect.x, y: rect.y },
      { x: right - FOLD, y: rect.y },
      { x: right, y: rect.y + FOLD },
      { x: right, y: bottom },
      { x: rect.x, y: bottom },
    ];
    return [
      polyline(outline, outlined("document"), true),
      polyline([{ x: corner.x, y: rect.y }, corner, { x: right, y: corner.y }], MARK),
      ...centredBlocks(texts, { x, y: y + 3 }, context),
    ];
  },
  pageNote: () => null,
};

/** A cylinder. */
export const archive: Notation = {
  measure: (step, setting) => sizeBox(ownText(step, setting), 3 * RIM, 0, setting),
  ports: () => ANYWHERE,
  inset(_, { width }, side, offset) {
    if (side === "E" || side === "W") return 0;
    return RIM * (1 - Math.sqrt(Math.max(0, 1 - (offset / (width / 2)) ** 2)));
  },
  bounds: filled,
  shapes({ rect, texts }, context) {
    const { x, y } = centreOf(rect);
    return [...cylinder(rect, outlined("archive")), ...centredBlocks(texts, { x, y: y + RIM / 2 }, context)];
  },
  pageNote: () => null,
};

function cylinder({ x, y, width, height }: Rect, outline: Paint): readonly Shape[] {
  const [middle, right, top, bottom] = [x + width / 2, x + width, y + RIM, y + height - RIM];
  const [kx, ky] = [(width / 2) * QUARTER, RIM * QUARTER];
  const curve = (...at: readonly [number, number, number, number, number, number]): PathCommand => {
    const [x1, y1, x2, y2, to, down] = at;
    return ["C", round(x1), round(y1), round(x2), round(y2), round(to), round(down)];
  };
  return [
    pathShape(
      [
        ["M", round(x), round(top)],
        curve(x, top - ky, middle - kx, y, middle, y),
        curve(middle + kx, y, right, top - ky, right, top),
        ["L", round(right), round(bottom)],
        curve(right, bottom + ky, middle + kx, y + height, middle, y + height),
        curve(middle - kx, y + height, x, bottom + ky, x, bottom),
        ["Z"],
      ],
      outline,
    ),
    pathShape(
      [
        ["M", round(x), round(top)],
        curve(x, top + ky, middle - kx, top + RIM, middle, top + RIM),
        curve(middle + kx, top + RIM, right, top + ky, right, top),
      ],
      MARK,
    ),
  ];
}

function ownText({ text }: DrawnStep, setting: Setting): readonly TextBlock[] {
  return [block(text, "regular", setting)];
}

function leadsTexts(
  { text }: DrawnStep,
  { code, title }: NonNullable<DrawnStep["leads"]>,
  setting: Setting,
): readonly TextBlock[] {
  const same = text.trim().toLowerCase() === title.trim().toLowerCase();
  const process = [block(code, "bold", setting), block(title, "regular", setting)];
  return text === "" || same ? process : [block(text, "regular", setting), ...process];
}

/** A text of many lines gets a box wider than high. */
function block(text: string, font: TextBlock["font"], { context, spacing }: Setting): TextBlock {
  const { ruler } = context;
  const wanted =
    text.length > LONG
      ? Math.max(
          BOX.longWidth,
          spacing.boxText,
          Math.sqrt(ruler.width(text, font, TEXT) * TEXT * LEADING * 1.6),
        )
      : spacing.boxText;
  const width = readableWidth(text, wanted, ruler, font);
  return { lines: wrapText(text, width, ruler, font, TEXT), font };
}

function sizeBox(
  texts: readonly TextBlock[],
  extraHeight: number,
  least: number,
  { context, spacing }: Setting,
): StepSize {
  const { width, height } = blocksSize(texts, context.ruler);
  return {
    width: Math.max(spacing.minBox, least, width + BOX_PADDING),
    height: Math.max(BOX.minHeight, height + 2 * BOX.padY + extraHeight),
    texts,
  };
}
