import type { Paint, Point, Shape } from "../../../scene/scene.ts";
import { MARK, polyline, rectShape, round } from "../../primitives.ts";

/** What is solid. */
const SOLID: Paint = { fill: "arrowhead", stroke: null };

export function ring(at: Point, radius: number, paint: Paint = MARK): Shape {
  return { type: "ellipse", cx: round(at.x), cy: round(at.y), rx: radius, ry: radius, paint };
}

/** An envelope of 10 × 7 pt: a message that is waited for. */
export function envelope({ x, y }: Point): readonly Shape[] {
  const flap = [
    { x: x - 5, y: y - 3.5 },
    { x, y: y + 0.5 },
    { x: x + 5, y: y - 3.5 },
  ];
  return [rectShape({ x: x - 5, y: y - 3.5, width: 10, height: 7 }, 0, MARK), polyline(flap, MARK)];
}

/** The same solid: a message that is sent. */
export function sentEnvelope({ x, y }: Point): readonly Shape[] {
  const flap = [
    { x: x - 5, y: y - 3.5 },
    { x: x + 5, y: y - 3.5 },
    { x, y: y + 0.3 },
  ];
  const body = [
    { x: x - 5, y: y - 2.2 },
    { x, y: y + 1.6 },
    { x: x + 5, y: y - 2.2 },
    { x: x + 5, y: y + 3.5 },
    { x: x - 5, y: y + 3.5 },
  ];
  return [polyline(flap, SOLID, true), polyline(body, SOLID, true)];
}

/** A clock face of `radius` pt. */
export function clock(at: Point, radius: number): readonly Shape[] {
  const scale = radius / 8.6;
  const hands = [
    { x: at.x, y: at.y - 5.5 * scale },
    { x: at.x, y: at.y },
    { x: at.x + 4 * scale, y: at.y + 2 * scale },
  ];
  return [ring(at, radius), polyline(hands, MARK)];
}

/** A sheet with lines: a condition that comes true. */
export function sheet({ x, y }: Point): readonly Shape[] {
  const line = (dy: number): Shape =>
    polyline(
      [
        { x: x - 2.6, y: y + dy },
        { x: x + 2.6, y: y + dy },
      ],
      MARK,
    );
  return [rectShape({ x: x - 4, y: y - 5, width: 8, height: 10 }, 0, MARK), line(-2.8), line(0), line(2.8)];
}

/** A regular pentagon that stands on one side. */
export function pentagon({ x, y }: Point, radius: number): Shape {
  const corners = [0, 1, 2, 3, 4].map((n) => {
    const angle = (n * 2 * Math.PI) / 5;
    return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
  });
  return polyline(corners, MARK, true);
}
