import type { Point, Rect, Shape, TextShape } from "../../../scene/scene.ts";
import { textLines } from "../../primitives.ts";
import type { LayoutContext } from "../../layout.ts";
import { blockSize, LEADING, wrapText } from "../../wrap.ts";
import { TEXT, type PlacedStep, type Setting, type StepSize } from "./contract.ts";
import { readableWidth } from "./texts.ts";

/** Between an outline and its caption, and between a caption and a line that it stands next to, pt. */
const GAP = 2;
const BESIDE = 4;

/**
 * A cell for an outline of `figure` pt with its caption, which stands across the flow of reading: below or above, and to
 * the right or left where lanes are upright. The outline stays in the middle of the cell, so a caption counts twice; what
 * the cell reaches to on either side says where nothing stands.
 */
export function captioned(text: string, figure: number, setting: Setting): StepSize {
  const { context, spacing, upright, caption } = setting;
  const { ruler } = context;
  const lines = wrapText(text, readableWidth(text, spacing.eventText, ruler), ruler, "regular", TEXT);
  if (lines.length === 0) return { width: figure, height: figure, texts: [] };
  const block = blockSize(lines, ruler, "regular", TEXT);
  const texts = [{ lines, font: "regular" }] as const;
  const next = caption === "beside";
  const least = figure / 2;
  const most = least + (upright ? block.width : block.height) + 2 * GAP;
  const reach = caption === "before" ? { before: most, after: least } : { before: least, after: most };
  return upright
    ? {
        reach,
        width: figure + 2 * (block.width + 2 * GAP),
        height: Math.max(figure, next ? 2 * (block.height + BESIDE) : block.height),
        texts,
      }
    : {
        reach,
        width: Math.max(figure, next ? 2 * (block.width + BESIDE) : block.width),
        height: figure + 2 * (block.height + 2 * GAP),
        texts,
      };
}

/** The room that the caption of an outline of `figure` pt around `centre` takes; null when it has none. */
export function captionBounds(
  placed: PlacedStep,
  figure: number,
  centre: Point,
  { ruler }: LayoutContext,
): Rect | null {
  const [text] = placed.texts;
  if (text === undefined) return null;
  const { width, height } = blockSize(text.lines, ruler, text.font, TEXT);
  const { at, anchor } = captionPlaceOf(placed, figure, centre, height);
  return {
    x: at.x - (anchor === "start" ? 0 : anchor === "middle" ? width / 2 : width),
    y: at.y,
    width,
    height,
  };
}

/** The caption of an outline of `figure` pt around `centre`. */
export function captionShapes(
  placed: PlacedStep,
  figure: number,
  centre: Point,
  context: LayoutContext,
): readonly Shape[] {
  return placed.texts.flatMap(({ lines, font }) => {
    const { at, anchor } = captionPlaceOf(placed, figure, centre, lines.length * TEXT * LEADING);
    return textLines(lines, at, anchor, font, TEXT, context);
  });
}

/** Where a caption of this height begins: the middle or an end of its first line's upper edge. */
function captionPlaceOf(
  { caption, upright }: PlacedStep,
  figure: number,
  centre: Point,
  height: number,
): { readonly at: Point; readonly anchor: TextShape["anchor"] } {
  const away = figure / 2 + GAP;
  if (upright) {
    const before = caption === "before";
    const y = caption === "beside" ? centre.y + BESIDE - 1 : centre.y - height / 2;
    return { at: { x: centre.x + (before ? -1 : 1) * (away + 1), y }, anchor: before ? "end" : "start" };
  }
  const y = caption === "before" ? centre.y - away - height : centre.y + away;
  return caption === "beside"
    ? { at: { x: centre.x + BESIDE, y }, anchor: "start" }
    : { at: { x: centre.x, y }, anchor: "middle" };
}
