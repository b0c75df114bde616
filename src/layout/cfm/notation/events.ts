import type { FillRole, Point, Shape } from "../../../scene/scene.ts";
import type { DrawnStep } from "../../../views/drawing.ts";
import { MIDDLES } from "../../swimlane/routing/ports.ts";
import { outlined } from "../../primitives.ts";
import { captionBounds, captioned, captionShapes } from "./captions.ts";
import type { Notation } from "./contract.ts";
import { centreOf, squareAround } from "./primitives.ts";
import { clock, envelope, ring, sentEnvelope, sheet } from "./signs.ts";

/** Radius of an event's circle, of the inner circle of one within a process, and of a clock without that, pt. */
const RADIUS = 11;
const INNER = 8.6;
const CLOCK = 7.5;

type Marks = (at: Point, marker: DrawnStep["marker"]) => readonly Shape[];

/** A circle with a caption; `marks` are drawn in it. */
function event(fill: FillRole, weight: number, marks: Marks): Notation {
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
        ring(centre, RADIUS, outlined(fill, weight)),
        ...marks(centre, placed.step.marker),
        ...captionShapes(placed, 2 * RADIUS, centre, context),
      ];
    },
    pageNote: () => null,
  };
}

/** What is waited for. */
function awaited(at: Point, marker: DrawnStep["marker"]): readonly Shape[] {
  if (marker === "message") return envelope(at);
  return marker === "condition" ? sheet(at) : [];
}

export const start = event("start", 1, (at, marker) =>
  marker === "time" ? clock(at, CLOCK) : awaited(at, marker),
);
export const end = event("end", 3, (at, marker) => (marker === "message" ? sentEnvelope(at) : []));
/** Without a sign of its own it waits for a time. */
export const wait = event("wait", 1, (at, marker) =>
  marker === null || marker === "time" ? clock(at, INNER) : [ring(at, INNER), ...awaited(at, marker)],
);
export const milestone = event("wait", 1, (at) => [ring(at, INNER)]);
