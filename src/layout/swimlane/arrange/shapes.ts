import type { Edge } from "../order/graph.ts";
import { addLine, type Lines } from "./lines.ts";

export type Side = 0 | 1 | 2 | 3;
export const E: Side = 0;
export const S: Side = 1;
export const N: Side = 2;
export const W: Side = 3;

/** Columns and rows are 4 units apart, with the tracks of a gap in the middle between them. */
const PITCH = 4;
export const middle = (slot: number): number => PITCH * slot + 2;
/** Keeps tracks of one gap apart, in the order in which they cross least. */
const APART = 0.001;

interface Noted {
  readonly level: Lines;
  readonly upright: Lines;
}

/** Notes the lines of an edge, by the number of its shape; `via` is the gap that it runs along. */
export function noteLines(
  { level, upright }: Noted,
  edge: Edge,
  shape: number,
  via: number,
  out: Side,
  into: Side,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void {
  const alongGap = PITCH * via + (out === N && into === N ? -1 : 1) * APART * Math.abs(x2 - x1);
  const sideGap = PITCH * via + (y2 > y1 ? -1 : 1) * APART * y1;
  const before = x2 - 2 + (into === E ? PITCH : 0);
  const behind = x1 + 2;
  switch (shape) {
    case 1:
      addLine(upright, x1, y1, y2, edge);
      return;
    case 2:
      addLine(level, y1, x1, x2, edge);
      return;
    case 3:
      addLine(level, y1, x1, x2, edge);
      addLine(upright, x2, y1, y2, edge);
      return;
    case 4:
      addLine(upright, x1, y1, y2, edge);
      addLine(level, y2, x1, x2, edge);
      return;
    case 5:
      addLine(level, y1, x1, sideGap, edge);
      addLine(upright, sideGap, y1, y2, edge);
      addLine(level, y2, sideGap, x2, edge);
      return;
    case 6:
      addLine(upright, x1, y1, alongGap, edge);
      addLine(level, alongGap, x1, x2, edge);
      addLine(upright, x2, alongGap, y2, edge);
      return;
    case 7:
      addLine(upright, x1, y1, alongGap, edge);
      addLine(level, alongGap, x1, before, edge);
      addLine(upright, before, alongGap, y2, edge);
      return;
    case 8:
      addLine(upright, behind, y1, alongGap, edge);
      addLine(level, alongGap, behind, x2, edge);
      addLine(upright, x2, alongGap, y2, edge);
      return;
    default:
      addLine(upright, behind, y1, alongGap, edge);
      addLine(level, alongGap, behind, before, edge);
      addLine(upright, before, alongGap, y2, edge);
  }
}
