import type { DrawnStep } from "../../views/drawing.ts";
import type { LayoutContext, Ruler } from "../layout.ts";
import { blockSize, LEADING, wrapText } from "../wrap.ts";
import type { Spacing } from "./spacing.ts";

/** Design size of step texts, pt; scaled down to 7 at most on paper. */
export const TEXT = 8.5;

const BOX = { padX: 5, padY: 6, minHeight: 38, longWidth: 150, longestWord: 112 } as const;
const EVENT = { diameter: 22 } as const;
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
export function sizeStep(
  step: DrawnStep,
  context: LayoutContext,
  upright: boolean,
  spacing: Spacing,
): StepSize {
  switch (step.kind) {
    case "mulai":
    case "selesai":
    case "tunggu":
      return sizeEvent(step, context, upright, spacing);
    case "cabang":
    case "paralel":
      return sizeGate(step, context, upright, spacing);
    case "dokumen":
      return sizeBox(step, context, 12, upright, spacing);
    case "arsip":
      return sizeBox(step, context, 12, upright, spacing);
    case "kegiatan":
      return sizeBox(step, context, step.marker === null ? 0 : 10, upright, spacing);
    case "subproses":
      return sizeBox(step, context, 12, upright, spacing);
  }
}

function sizeBox(
  step: DrawnStep,
  { ruler }: LayoutContext,
  extra: number,
  upright: boolean,
  spacing: Spacing,
): StepSize {
  // No word is broken that a somewhat wider box can hold; a text of many lines gets a box wider than high.
  const whole = ruler.width(step.text, "biasa", TEXT);
  const word = Math.min(longestWord(step.text, ruler), BOX.longestWord);
  const textWidth =
    step.text.length > 90
      ? Math.max(BOX.longWidth, Math.sqrt(whole * TEXT * LEADING * 1.6))
      : Math.max(spacing.boxText, word);
  const lines = wrapText(step.text, textWidth, ruler, "biasa", TEXT);
  const block = blockSize(lines, ruler, "biasa", TEXT);
  return {
    width: Math.max(upright ? UPRIGHT_WIDTH : spacing.minBox, block.width + 2 * BOX.padX),
    height: Math.max(BOX.minHeight, block.height + 2 * BOX.padY + extra),
    lines,
    outside: 0,
    wide: true,
    gate: false,
  };
}

/** The text stands across the flow of reading: below the circle, or to its right where lanes are vertical. */
function sizeEvent(step: DrawnStep, { ruler }: LayoutContext, upright: boolean, spacing: Spacing): StepSize {
  const lines = wrapText(
    step.text,
    Math.max(spacing.eventText, Math.min(longestWord(step.text, ruler), BOX.longestWord)),
    ruler,
    "biasa",
    TEXT,
  );
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
function sizeGate(step: DrawnStep, { ruler }: LayoutContext, upright: boolean, spacing: Spacing): StepSize {
  let best: StepSize = {
    width: upright ? UPRIGHT_WIDTH : spacing.gate,
    height: GATE,
    lines: [],
    outside: 0,
    wide: true,
    gate: true,
  };
  if (step.text === "") return { ...best, width: upright ? UPRIGHT_WIDTH : GATE };
  let least = Number.POSITIVE_INFINITY;
  const longest = longestWord(step.text, ruler);
  for (const textWidth of spacing.gateText) {
    if (textWidth < longest && textWidth < 160) continue;
    const lines = wrapText(step.text, textWidth, ruler, "biasa", TEXT);
    const block = blockSize(lines, ruler, "biasa", TEXT);
    const [w, h] = [block.width + 4, lines.length * TEXT * LEADING + 2];
    const width = Math.max(upright ? UPRIGHT_WIDTH : spacing.gate, w * 1.9);
    // Flat diamonds leave no room beside their slanted sides.
    const height = Math.max(GATE, h / (1 - w / width), width / 2.4);
    const cost = width * height + Math.abs(width - 2 * height) * 20;
    if (cost >= least) continue;
    least = cost;
    best = { width, height, lines, outside: 0, wide: true, gate: true };
  }
  return best;
}

function longestWord(text: string, ruler: Ruler): number {
  return Math.max(...text.split(/\s+/).map((word) => ruler.width(word, "biasa", TEXT)));
}
