import { boundsOf, depthOf, isWithin, outlineOf } from "../geometry.ts";
import type { Rect, Scene } from "../scene.ts";
import type { Defect } from "./defects.ts";
import { runsOf, unionOf, type Route, type Subject } from "./subject.ts";

/** Rounding of coordinates must not look like a fault, pt. */
const SLACK = 0.1;

/**
 * Every flow runs within one run of lanes (within the frame of a level map), and over no header: between the bands of a
 * folded sheet, or beside the frame, it would lead nowhere that a reader knows.
 */
export function checkAreas({ scene, lanes, routes }: Subject): readonly Defect[] {
  const areas =
    lanes.length > 0 ? runsOf(lanes).map((run) => unionOf(run.map(({ bounds }) => bounds))) : framesOf(scene);
  if (areas.length === 0) return [];
  const headers = lanes.flatMap(({ header }) => (header === null ? [] : [header]));
  return routes.flatMap((route): readonly Defect[] => {
    const detail = problemOf(route, areas, headers);
    return detail === null ? [] : [{ kind: "flow-outside-lanes", groups: [route.group.id], detail }];
  });
}

function problemOf(
  { points, pieces, bounds }: Route,
  areas: readonly Rect[],
  headers: readonly Rect[],
): string | null {
  if (points.length < 2) return null;
  if (areas.every((area) => !isWithin(bounds, area, SLACK))) return "leaves its lanes";
  return headers.some((header) => pieces.some((piece) => depthOf(header, piece.bounds) > SLACK))
    ? "runs over a header"
    : null;
}

function framesOf({ groups }: Scene): readonly Rect[] {
  return groups.flatMap(({ kind, shapes: [first] }) =>
    kind === "frame" && first !== undefined ? [boundsOf(outlineOf(first))] : [],
  );
}
