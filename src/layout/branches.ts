import { isAt, partingPoint } from "../scene/geometry.ts";
import type { Group, Point, Shape } from "../scene/scene.ts";
import { round } from "./primitives.ts";

/** Radius of the dot where ways part, pt. */
const RADIUS = 2.2;

/**
 * Flows with a dot wherever two of them that leave a step on one line part in opposite directions: without it that
 * place looks like one arrow with two heads, crossed by a third.
 */
export function withBranchDots(flows: readonly Group[]): readonly Group[] {
  const routes = flows.map(pointsOf);
  const dots = flows.map((): Point[] => []);
  const bySource = new Map<string, number[]>();
  flows.forEach(({ from = "" }, i) => bySource.set(from, [...(bySource.get(from) ?? []), i]));
  for (const own of bySource.values()) {
    const seen: Point[] = [];
    own.forEach((a, nth) => {
      for (const b of own.slice(nth + 1)) {
        const at = partingPoint(routes[a]!, routes[b]!);
        if (at === null || seen.some((dot) => isAt(dot, at))) continue;
        seen.push(at);
        dots[a]!.push(at);
      }
    });
  }
  return flows.map((flow, i) =>
    dots[i]!.length === 0 ? flow : { ...flow, shapes: [...flow.shapes, ...dots[i]!.map(dot)] },
  );
}

/** The points of the route that a flow is drawn as. */
export function pointsOf({ shapes: [route] }: Group): readonly Point[] {
  if (route?.type !== "path") return [];
  return route.commands.flatMap((c) => (c[0] === "M" || c[0] === "L" ? [{ x: c[1], y: c[2] }] : []));
}

function dot({ x, y }: Point): Shape {
  const paint = { fill: "branch-dot", stroke: null } as const;
  return { type: "ellipse", cx: round(x), cy: round(y), rx: RADIUS, ry: RADIUS, paint };
}
