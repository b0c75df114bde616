import type { Point, Rect } from "../scene/scene.ts";

/**
 * Places in the directions of reading, pt: `along` the flow of reading and `across` it. Where lanes lie one below the
 * other, along is to the right and across is down; where they stand side by side (`upright`), the other way round.
 * Layout keeps to them until a scene is made.
 */
export interface AxisPoint {
  readonly along: number;
  readonly across: number;
}

export interface AxisRect extends AxisPoint {
  readonly length: number;
  readonly breadth: number;
}

/** A stretch of one axis. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export function seenPoint({ along, across }: AxisPoint, upright: boolean): Point {
  return upright ? { x: across, y: along } : { x: along, y: across };
}

export function seenRect({ along, across, length, breadth }: AxisRect, upright: boolean): Rect {
  return upright
    ? { x: across, y: along, width: breadth, height: length }
    : { x: along, y: across, width: length, height: breadth };
}

/** Undoes `seenPoint`. */
export function axisPoint({ x, y }: Point, upright: boolean): AxisPoint {
  return upright ? { along: y, across: x } : { along: x, across: y };
}

/** Undoes `seenRect`. */
export function axisRect({ x, y, width, height }: Rect, upright: boolean): AxisRect {
  return upright
    ? { along: y, across: x, length: height, breadth: width }
    : { along: x, across: y, length: width, breadth: height };
}

export function middleAlong({ along, length }: AxisRect): number {
  return along + length / 2;
}
