import type { Box, Edge } from "./graph.ts";

/** What turns and crossings of lines count in a drawing, pt of length: a bend as much as a detour that long. */
export interface Weights {
  /** A bend of a line, in routing and in what is shown. */
  readonly bend: number;
  /** Each bend of a line from the third on counts that much more in what is shown: it is hard to follow. */
  readonly wind: number;
  /** A crossing, while a line is routed. */
  readonly crossing: number;
  /**
   * A crossing in what is shown: more than in routing, where lines would run around the drawing at this cost. There they run as
   * they do, and what is to be judged is whether the drawing as a whole is worth it.
   */
  readonly crossed: number;
  /** A further column for alternatives that are alike, in what is shown. */
  readonly apart: number;
  /**
   * What both count in the estimate of a placement; `corner`: a second way out at one corner of a decision, and a way out where
   * another line comes in; `apart`: a further column for alternatives that are alike.
   */
  readonly estimate: {
    readonly bend: number;
    readonly crossing: number;
    readonly corner: number;
    readonly apart: number;
  };
  /** How much worse the estimate may find other places that are tried: likely ones, and any. */
  readonly slack: { readonly likely: number; readonly any: number };
  /** Where more lines turn twice, it is their number that makes them, and not where things stand. */
  readonly mostBent: number;
  /** Whether lines may cross more often where the drawing costs less in all. */
  readonly isTraded: boolean;
  /** The forms in which a drawing of not too many boxes is arranged again where its lines cross. */
  readonly again: readonly ("roomy" | "wary")[];
}

const FEW_WAYS: Weights = {
  bend: 80,
  wind: 80,
  crossing: 600,
  crossed: 700,
  apart: 160,
  estimate: { bend: 42, crossing: 150, corner: 70, apart: 84 },
  slack: { likely: 600, any: 3000 },
  mostBent: 8,
  isTraded: false,
  again: ["roomy"],
};

/**
 * A decision of many ways has no corner for each, and most of its lines turn two or three times: what is longer and turns less is
 * easier to follow among them. So bends count five times as much beside lengths and ends, crossings two to three times. With
 * few ways such lines would run around the drawing where there is room nearer by.
 */
const MANY_WAYS: Weights = {
  bend: 400,
  wind: 300,
  crossing: 1200,
  crossed: 2200,
  apart: 800,
  estimate: { bend: 210, crossing: 240, corner: 370, apart: 420 },
  slack: { likely: 1600, any: 8000 },
  mostBent: 24,
  isTraded: true,
  again: ["roomy", "wary"],
};

/** Ways out from which a decision has no corner for each: it is reached at one of the four. */
const MANY = 4;
/** Drawings of more boxes are arranged once and not routed to the end: they are read a sheet at a time, and each try takes longer. */
export const MOST_BOXES = 45;

/** What turns and crossings count in a drawing of these lines: one decision of many ways is enough. */
export function weightsOf(boxes: readonly Box[], edges: readonly Edge[]): Weights {
  if (boxes.length > MOST_BOXES) return FEW_WAYS;
  const ways = boxes.map(() => 0);
  for (const { from, kind } of edges) if (kind === "sequence") ways[from]! += 1;
  const isMany = boxes.some(({ node }, i) => node.role === "decision" && ways[i]! >= MANY);
  return isMany ? MANY_WAYS : FEW_WAYS;
}
