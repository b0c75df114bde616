import type { LayoutContext } from "../../layout.ts";
import { spacingsOf } from "../../swimlane/measures/spacing.ts";
import type { Whole } from "../compose.ts";
import { breadthOfPhases } from "../phases.ts";
import type { SizedCfm, Sizes } from "../sizing.ts";
import type { Topology } from "../topology.ts";
import { findAreas } from "./areas.ts";
import type { Plan, SheetSide } from "./plan.ts";
import { LEAST_SCALE, roomOf, scaleOf } from "./room.ts";
import { makeViews } from "./views.ts";

/** How often room for signs is enlarged. */
const TRIES = 12;

/**
 * Sheets of what cannot be folded, since some column alone is broader than a sheet: areas of the whole drawing, cut between
 * lanes too. Null when something fits no sheet.
 */
export function planAreas(
  topologies: readonly Topology[],
  sides: readonly SheetSide[],
  sizes: Sizes,
  whole: Whole,
  context: LayoutContext,
): Plan | null {
  const plans = topologies.flatMap((topology) =>
    spacingsOf(topology.drawing.direction).flatMap((spacing) =>
      sides.flatMap((side) => areasPlan(sizes(topology, spacing), side, whole, context) ?? []),
    ),
  );
  return plans.sort((a, b) => a.views.length - b.views.length || a.cost - b.cost)[0] ?? null;
}

function areasPlan(
  sized: SizedCfm,
  { orientation, sheet }: SheetSide,
  whole: Whole,
  context: LayoutContext,
): (Plan & { readonly cost: number }) | null {
  const placed = whole(sized);
  const signs = { along: 44, across: 38 };
  for (let round = 0; round < TRIES; round += 1) {
    const { along, across } = roomOf(sized, sheet, LEAST_SCALE, context);
    const room = { along, across: across - breadthOfPhases(sized.phases, sized.upright, context) };
    const found = findAreas(placed, { ...room, alongCut: signs.along, acrossCut: signs.across });
    if (found === null) return null;
    const views = makeViews(
      found.areas.map((area, nth) => ({ placed, area, sheet: nth })),
      context,
    );
    const scale = scaleOf(views, sheet, context);
    if (scale >= LEAST_SCALE) return { orientation, views, scale, cost: found.cost };
    const margins = views.flatMap(({ bands }) => bands.map(({ margin }) => margin));
    const widest = (axis: "along" | "across"): number =>
      Math.max(...margins.flatMap((m) => [m[axis].before, m[axis].after]));
    signs.along = Math.max(signs.along + 4, widest("along"));
    signs.across = Math.max(signs.across + 4, widest("across"));
  }
  return null;
}
