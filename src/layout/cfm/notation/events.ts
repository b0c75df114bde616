import type { Point, Shape } from "../../../scene/scene.ts";
import { MIDDLES } from "../../swimlane/ports.ts";
import { polyline, round, stroke } from "../../primitives.ts";
import type { LayoutContext } from "../../layout.ts";
import { captioned, captionShapes } from "./captions.ts";
import { type Notation, type PlacedStep } from "./contract.ts";
import { centreOf } from "./primitives.ts";

/** Radius of an event's circle, and of the inner circle of a wait, pt. */
const RADIUS = 11;
const INNER = 8.6;

/** A circle with a caption; `marks` are drawn in it. */
function event(
  kind: "mulai" | "selesai" | "tunggu",
  weight: number,
  marks: (at: Point, context: LayoutContext) => readonly Shape[],
): Notation {
  return {
    measure: (step, setting) => captioned(step.text, 2 * RADIUS, setting),
    ports: () => MIDDLES,
    inset: (_, rect, side) => (side === "N" || side === "S" ? rect.height : rect.width) / 2 - RADIUS,
    shapes(placed: PlacedStep, context) {
      const centre = centreOf(placed.rect);
      const paint = stroke(context, kind);
      return [
        circle(centre, RADIUS, { ...paint, strokeWidth: context.theme.line * weight }),
        ...marks(centre, context),
        ...captionShapes(placed, 2 * RADIUS, centre, context),
      ];
    },
    pageNote: () => null,
  };
}

export const start = event("mulai", 1, () => []);
export const end = event("selesai", 3, () => []);
export const wait = event("tunggu", 1, (centre, context) => [
  circle(centre, INNER, { ...stroke(context, "tunggu"), fill: null }),
  clockHands(centre, context),
]);

function circle(at: Point, radius: number, paint: ReturnType<typeof stroke>): Shape {
  return { type: "ellipse", cx: round(at.x), cy: round(at.y), rx: radius, ry: radius, paint };
}

function clockHands(at: Point, { theme }: LayoutContext): Shape {
  const points = [
    { x: at.x, y: at.y - 5.5 },
    { x: at.x, y: at.y },
    { x: at.x + 4, y: at.y + 2 },
  ];
  return polyline(points, { fill: null, stroke: theme.ink, strokeWidth: theme.line });
}
