import type { Differences } from "./differences.ts";

/** What keeps its distance from others along one axis. A `border` reaches over the whole drawing. */
export type ObstacleKind = "box" | "caption" | "label" | "line" | "border";

/** A part of the drawing as one axis sees it, pt. */
export interface Obstacle {
  readonly kind: ObstacleKind;
  /** Its extent along the axis, and the variables that its two ends move with. */
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** Its extent across the axis. */
  readonly low: number;
  readonly high: number;
}

/** How far two kinds stay apart at least along an axis, pt. */
export type Apart = (a: ObstacleKind, b: ObstacleKind) => number;

/** What passes another this close, corner by corner, keeps its distance as if it stood beside it, pt. */
const CLOSE = 5;
const ROUNDING = 0.01;

/** What is seen last in each place across the axis, when one looks back along it. */
interface Seen {
  readonly obstacle: Obstacle;
  readonly low: number;
  readonly high: number;
}

/**
 * Keeps neighbours along an axis apart by what their kinds ask for, or by what they are apart now where that is less, so
 * that the drawing as it is always keeps all distances. Variables are shifts of what is drawn now.
 */
export function keepApart(obstacles: readonly Obstacle[], apart: Apart, differences: Differences): void {
  const sorted = [...obstacles].sort((a, b) => a.from - b.from || a.to - b.to);
  let seen: readonly Seen[] = [];
  for (const obstacle of sorted) {
    const next: Seen[] = [];
    for (const one of seen) {
      const gap = obstacle.from - one.obstacle.to;
      const isNear = one.low < obstacle.high + CLOSE && one.high > obstacle.low - CLOSE;
      if (gap < -ROUNDING || !isNear) {
        next.push(one);
        continue;
      }
      if (gap > ROUNDING || one.obstacle.kind !== "line" || obstacle.kind !== "line") {
        const wanted = Math.min(apart(one.obstacle.kind, obstacle.kind), gap);
        differences.add(one.obstacle.last, obstacle.first, wanted - gap);
      }
      if (one.low < obstacle.low) next.push({ ...one, high: Math.min(one.high, obstacle.low) });
      if (one.high > obstacle.high) next.push({ ...one, low: Math.max(one.low, obstacle.high) });
    }
    next.push({ obstacle, low: obstacle.low, high: obstacle.high });
    seen = next;
  }
}
