import type { Rect, Shape } from "../../../scene/scene.ts";
import type { DrawnStep } from "../../../views/drawing.ts";
import { sentEnvelope } from "./signs.ts";
import { MARK, pathShape, round } from "../../primitives.ts";

/**
 * A person for work by hand, a gear for work by a system, an envelope for what is sent, small at the upper left as in
 * common tools.
 */
export function marker(step: DrawnStep, rect: Rect): readonly Shape[] {
  if (!hasMarker(step)) return [];
  const [x, y] = [rect.x + 9, rect.y + 8];
  if (step.marker === "message") return sentEnvelope({ x: x + 1, y });
  if (step.marker === "system") {
    return [
      {
        type: "ellipse",
        cx: round(x),
        cy: round(y),
        rx: 3.4,
        ry: 3.4,
        paint: { fill: null, stroke: { role: "mark", width: { pt: 1.8 }, dash: [1.4, 1.2] } },
      },
      { type: "ellipse", cx: round(x), cy: round(y), rx: 1.4, ry: 1.4, paint: MARK },
    ];
  }
  return [
    { type: "ellipse", cx: round(x), cy: round(y - 2), rx: 2, ry: 2, paint: MARK },
    pathShape(
      [
        ["M", round(x - 4), round(y + 4)],
        ["C", round(x - 4), round(y - 1), round(x + 4), round(y - 1), round(x + 4), round(y + 4)],
        ["Z"],
      ],
      MARK,
    ),
  ];
}

/** Whether an activity has a sign in its corner. */
export function hasMarker({ marker }: DrawnStep): boolean {
  return marker === "manual" || marker === "system" || marker === "message";
}
