import type { Apart, ObstacleKind } from "../../swimlane/compact/obstacles.ts";
import type { Spacing } from "../../swimlane/measures/spacing.ts";

/** pt, by the two kinds in the order of the alphabet; what a spacing gives is not among them. */
const FIXED: Readonly<Record<string, number>> = {
  "border caption": 4,
  "border label": 4,
  "box caption": 8,
  "box label": 8,
  "caption caption": 8,
  "caption label": 6,
  "caption line": 6,
  "label label": 6,
  "label line": 6,
};

/** How far apart things stand at least once a drawing is set, pt. */
export function apartOf(spacing: Spacing, axis: "along" | "across"): Apart {
  const { pad, minGap, edge, idleEdge, pitch, row } = spacing;
  const given: Readonly<Record<string, number>> =
    axis === "along"
      ? {
          "box box": minGap,
          "box line": pad,
          "line line": pitch.along,
          "border box": pad,
          "border line": pad,
        }
      : {
          "box box": Math.max(LEAST_ROW_GAP, 2 * Math.min(idleEdge, EDGE)) + row,
          "box line": Math.min(edge, EDGE) + row / 2,
          "line line": Math.min(pitch.across, PITCH),
          "border box": Math.min(idleEdge, EDGE) + row / 2,
          "border line": Math.min(edge, BORDER),
        };
  const table: Readonly<Record<string, number>> = { ...FIXED, ...given };
  return (a: ObstacleKind, b: ObstacleKind) => table[a < b ? `${a} ${b}` : `${b} ${a}`] ?? 0;
}

/** Across the flow of reading no more than this is needed, whatever lanes that stand side by side get at first. */
const EDGE = 10;
const PITCH = 12;
const BORDER = 7;
/** An arrow from row to row shows more than its tip. */
const LEAST_ROW_GAP = 13;
