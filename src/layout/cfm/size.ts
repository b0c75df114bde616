import type { DrawnStep } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { blockSize, LEADING, wrapText } from "../wrap.ts";

/** Design size of step texts, pt; scaled down to 7 at most on paper. */
export const TEXT = 8.5;

const BOX = { textWidth: 72, padX: 5, padY: 6, minWidth: 62, minHeight: 38 } as const;
const EVENT = { diameter: 22, textWidth: 70 } as const;
const GATE = 46;
/** In vertical lanes several labelled ways leave side by side, each with room for its label. */
const UPRIGHT_WIDTH = 94;

/** A step's outline and text, measured; pt. */
export interface StepSize {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Extent of text that stands outside the shape, which keeps the middle of the cell; no flow ends on that side. */
  readonly outside: number;
  /** Sides on which lines may end away from the middle. */
  readonly wide: boolean;
  readonly gate: boolean;
}

/** Grows each shape until its text fits: no text ever leaves it. */
export function sizeStep(step: DrawnStep, context: LayoutContext, upright: boolean): StepSize {
  switch (step.kind) {
    case "mulai":
    case "selesai":
    case "tunggu":
      return sizeEvent(step, context, upright);
    case "cabang":
    case "paralel":
      return sizeGate(step, context, upright);
    case "dokumen":
      return sizeBox(step, context, 12, upright);
    case "arsip":
      return sizeBox(step, context, 12, upright);
    case "kegiatan":
      return sizeBox(step, context, step.marker === null ? 0 : 10, upright);
    case "subproses":
      return sizeBox(step, context, 12, upright);
  }
}

function sizeBox(step: DrawnStep, { ruler }: LayoutContext, extra: number, upright: boolean): StepSize {
  const textWidth = step.text.length > 90 ? 150 : BOX.textWidth;
  const lines = wrapText(step.text, textWidth, ruler, "biasa", TEXT);
  const block = blockSize(lines, ruler, "biasa", TEXT);
  return {
    width: Math.max(upright ? UPRIGHT_WIDTH : BOX.minWidth, block.width + 2 * BOX.padX),
    height: Math.max(BOX.minHeight, block.height + 2 * BOX.padY + extra),
    lines,
    outside: 0,
    wide: true,
    gate: false,
  };
}

/** The text stands across the flow of reading: below the circle, or to its right where lanes are vertical. */
function sizeEvent(step: DrawnStep, { ruler }: LayoutContext, upright: boolean): StepSize {
  const lines = wrapText(step.text, EVENT.textWidth, ruler, "biasa", TEXT);
  const block = blockSize(lines, ruler, "biasa", TEXT);
  const outside = lines.length === 0 ? 0 : (upright ? block.width : block.height) + 4;
  // The circle stays in the middle of its cell, so the text's extent counts on both sides.
  const [text, room] = upright ? [block.height, outside] : [block.width, outside];
  const [breadth, depth] = [Math.max(EVENT.diameter, text), EVENT.diameter + 2 * room];
  return {
    width: upright ? depth : breadth,
    height: upright ? breadth : depth,
    lines,
    outside,
    wide: false,
    gate: false,
  };
}

/** In a diamond of width W and height H, a block of w × h fits when w/W + h/H ≤ 1. */
function sizeGate(step: DrawnStep, { ruler }: LayoutContext, upright: boolean): StepSize {
  let best: StepSize = {
    width: upright ? UPRIGHT_WIDTH : GATE + 20,
    height: GATE,
    lines: [],
    outside: 0,
    wide: true,
    gate: true,
  };
  if (step.text === "") return best;
  let least = Number.POSITIVE_INFINITY;
  const longest = Math.max(...step.text.split(/\s+/).map((word) => ruler.width(word, "biasa", TEXT)));
  for (const textWidth of [44, 56, 70, 90, 120, 160]) {
    if (textWidth < longest && textWidth < 160) continue;
    const lines = wrapText(step.text, textWidth, ruler, "biasa", TEXT);
    const block = blockSize(lines, ruler, "biasa", TEXT);
    const [w, h] = [block.width + 4, lines.length * TEXT * LEADING + 2];
    const width = Math.max(upright ? UPRIGHT_WIDTH : GATE + 20, w * 1.9);
    // Flat diamonds leave no room beside their slanted sides.
    const height = Math.max(GATE, h / (1 - w / width), width / 2.4);
    const cost = width * height + Math.abs(width - 2 * height) * 20;
    if (cost >= least) continue;
    least = cost;
    best = { width, height, lines, outside: 0, wide: true, gate: true };
  }
  return best;
}
