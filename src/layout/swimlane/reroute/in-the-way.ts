import type { GridPoint } from "../search/occupancy.ts";
import type { GridRoute } from "../search/astar.ts";

/** The edges whose routes run over a point of another edge's route, by number: what is hindered where that is laid first. */
export function inTheWayOf(
  { points }: Pick<GridRoute, "points">,
  routes: readonly (Pick<GridRoute, "points"> | null)[],
  edge: number,
): readonly number[] {
  return routes.flatMap((route, other) =>
    other !== edge && route !== null && doMeet(points, route.points) ? [other] : [],
  );
}

function doMeet(one: readonly GridPoint[], other: readonly GridPoint[]): boolean {
  return one.some((b, i) => {
    const a = one[i - 1];
    if (a === undefined) return false;
    return other.some((d, k) => {
      const c = other[k - 1];
      return c !== undefined && overlap(a.x, b.x, c.x, d.x) && overlap(a.y, b.y, c.y, d.y);
    });
  });
}

/** Whether two stretches of a line have a point in common. */
function overlap(a: number, b: number, c: number, d: number): boolean {
  return Math.max(a, b) >= Math.min(c, d) && Math.max(c, d) >= Math.min(a, b);
}
