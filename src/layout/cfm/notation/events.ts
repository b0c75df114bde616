import type { FillRole, Paint, Point, Shape } from "../../../scene/scene.ts";
import { MIDDLES } from "../../swimlane/ports.ts";
import { MARK, outlined, polyline, round } from "../../primitives.ts";
import { captionBounds, captioned, captionShapes } from "./captions.ts";
import type { Notation } from "./contract.ts";
import { centreOf, squareAround } from "./primitives.ts";

/** Radius of an event's circle, and of the inner circle of a wait, pt. */
const RADIUS = 11;
const INNER = 8.6;

/** A circle with a caption; `marks` are drawn in it. */
function event(fill: FillRole, weight: number, marks: (at: Point) => readonly Shape[]): Notation {
  return {
    measure: (step, setting) => captioned(step.text, 2 * RADIUS, setting),
    ports: () => MIDDLES,
    inset: (_, rect, side) => (side === "N" || side === "S" ? rect.height : rect.width) / 2 - RADIUS,
    bounds(placed, context) {
      const centre = centreOf(placed.rect);
      return {
        outline: squareAround(centre, 2 * RADIUS),
        caption: captionBounds(placed, 2 * RADIUS, centre, context),
      };
    },
    shapes(placed, context) {
      const centre = centreOf(placed.rect);
      return [
        circle(centre, RADIUS, outlined(fill, weight)),
        ...marks(centre),
        ...captionShapes(placed, 2 * RADIUS, centre, context),
      ];
    },
    pageNote: () => null,
  };
}

export const start = event("start", 1, () => []);
export const end = event("end", 3, () => []);
export const wait = event("wait", 1, (centre) => [circle(centre, INNER, MARK), clockHands(centre)]);

function circle(at: Point, radius: number, paint: Paint): Shape {
  return { type: "ellipse", cx: round(at.x), cy: round(at.y), rx: radius, ry: radius, paint };
}

function clockHands(at: Point): Shape {
  const points = [
    { x: at.x, y: at.y - 5.5 },
    { x: at.x, y: at.y },
    { x: at.x + 4, y: at.y + 2 },
  ];
  return polyline(points, MARK);
}
