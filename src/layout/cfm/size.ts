import type { DrawnStep } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { blockSize, LEADING, wrapText } from "../wrap.ts";

/** Design size of step texts, pt; scaled down to 7 at most on paper. */
export const TEXT = 8.5;

const BOX = { textWidth: 88, padX: 7, padY: 7, minWidth: 78, minHeight: 38 } as const;
const EVENT = { diameter: 22, textWidth: 84 } as const;
const GATE = 46;

/** A step's outline and text, measured; pt. */
export interface StepSize {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Height of text that stands below the shape; the shape keeps the middle of the cell. */
  readonly below: number;
  /** Sides on which lines may end away from the middle. */
  readonly wide: boolean;
  readonly gate: boolean;
}

/** Grows each shape until its text fits: no text ever leaves it. */
export function sizeStep(step: DrawnStep, context: LayoutContext): StepSize {
  switch (step.kind) {
    case "mulai":
    case "selesai":
    case "tunggu":
      return sizeEvent(step, context);
    case "cabang":
    case "paralel":
      return sizeGate(step, context);
    case "dokumen":
      return sizeBox(step, context, 12);
    case "arsip":
      return sizeBox(step, context, 12);
    case "kegiatan":
      return sizeBox(step, context, step.marker === null ? 0 : 10);
    case "subproses":
      return sizeBox(step, context, 12);
  }
}

function sizeBox(step: DrawnStep, { ruler }: LayoutContext, extra: number): StepSize {
  const textWidth = step.text.length > 90 ? 150 : BOX.textWidth;
  const lines = wrapText(step.text, textWidth, ruler, "biasa", TEXT);
  const block = blockSize(lines, ruler, "biasa", TEXT);
  return {
    width: Math.max(BOX.minWidth, block.width + 2 * BOX.padX),
    height: Math.max(BOX.minHeight, block.height + 2 * BOX.padY + extra),
    lines,
    below: 0,
    wide: true,
    gate: false,
  };
}

function sizeEvent(step: DrawnStep, { ruler }: LayoutContext): StepSize {
  const lines = wrapText(step.text, EVENT.textWidth, ruler, "biasa", TEXT);
  const block = blockSize(lines, ruler, "biasa", TEXT);
  const below = lines.length === 0 ? 0 : block.height + 3;
  return {
    width: Math.max(EVENT.diameter, block.width),
    // The circle stays in the middle of its row, so the text's height counts on both sides.
    height: EVENT.diameter + 2 * below,
    lines,
    below,
    wide: false,
    gate: false,
  };
}

/** In a diamond of width W and height H, a block of w × h fits when w/W + h/H ≤ 1. */
function sizeGate(step: DrawnStep, { ruler }: LayoutContext): StepSize {
  let best: StepSize = { width: GATE + 20, height: GATE, lines: [], below: 0, wide: true, gate: true };
  if (step.text === "") return best;
  let least = Number.POSITIVE_INFINITY;
  for (const textWidth of [44, 56, 70, 90, 120, 160]) {
    const lines = wrapText(step.text, textWidth, ruler, "biasa", TEXT);
    const block = blockSize(lines, ruler, "biasa", TEXT);
    const [w, h] = [block.width + 4, lines.length * TEXT * LEADING + 2];
    const width = Math.max(GATE + 20, w * 1.9);
    const height = Math.max(GATE, h / (1 - w / width));
    const cost = width * height + Math.abs(width - 2 * height) * 20;
    if (cost >= least) continue;
    least = cost;
    best = { width, height, lines, below: 0, wide: true, gate: true };
  }
  return best;
}
