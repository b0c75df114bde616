import type { Paint, Point, Rect, Shape, StrokeWidth } from "../../../scene/scene.ts";
import type { PlacedStep, StepBounds } from "./contract.ts";
import { pathShape, polyline, round } from "../../primitives.ts";

export function centreOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Of a step whose outline fills its room, with its text inside. */
export function filled({ rect }: PlacedStep): StepBounds {
  return { outline: rect, caption: null };
}

export function squareAround({ x, y }: Point, size: number): Rect {
  return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

export function diamond(rect: Rect, paint: Paint): Shape {
  const { x: cx, y: cy } = centreOf(rect);
  const points = [
    { x: cx, y: rect.y },
    { x: rect.x + rect.width, y: cy },
    { x: cx, y: rect.y + rect.height },
    { x: rect.x, y: cy },
  ];
  return polyline(points, paint, true);
}

export function plus(at: Point, arm: number, width: StrokeWidth): Shape {
  return pathShape(
    [
      ["M", round(at.x - arm), round(at.y)],
      ["L", round(at.x + arm), round(at.y)],
      ["M", round(at.x), round(at.y - arm)],
      ["L", round(at.x), round(at.y + arm)],
    ],
    { fill: null, stroke: { role: "mark", width } },
  );
}
