import type { LayoutContext, PageScene, Sheet } from "../../layout.ts";
import { spacingsOf } from "../../swimlane/measures/spacing.ts";
import { phaseOf } from "../../swimlane/order/story.ts";
import { isIn } from "../../swimlane/measures/stretch.ts";
import { composeStretch, extentOf } from "../compose.ts";
import { BAND_GAP } from "../emit.ts";
import { breadthOfPhases } from "../phases.ts";
import type { SizedCfm, Sizes } from "../sizing.ts";
import type { Topology } from "../topology.ts";
import { findAreas } from "./areas.ts";
import { fold, type BandOf, type BandSize, type Folding, type SheetBounds } from "./folding.ts";
import { cutMarks, type CutMark } from "./marks.ts";
import { LEAST_SCALE, roomOf, scaleOf } from "./room.ts";
import { makeViews, wholeArea, type Part, type SheetView } from "./views.ts";

/** One side of the paper. */
export interface SheetSide {
  readonly orientation: PageScene["orientation"];
  readonly sheet: Sheet;
}

/** One way to put a drawing on sheets. */
export interface Plan {
  readonly orientation: PageScene["orientation"];
  readonly views: readonly SheetView[];
  readonly scale: number;
}

/** Scales that are tried from the largest on: they differ by half a point of text. */
const SCALES: readonly number[] = [1, 0.94, 0.88, LEAST_SCALE];
/** Text that is smaller by a tenth costs as much as this many lines cut. */
export const SMALL_TEXT = 4;
/** What is kept for signs at first; more is tried when they turn out to need it, pt. */
const SIGN_ROOM = { along: 34, across: 6 };
const TRIES = 12;
/** A drawing of more columns takes many sheets whatever is tried: only its densest spacing is, which needs the fewest. */
const MANY_MARKS = 100;

/** A way to fold a drawing, before anything has its place. */
interface Candidate {
  readonly sized: SizedCfm;
  readonly marks: readonly CutMark[];
  readonly bandOf: BandOf;
  readonly side: SheetSide;
  readonly scale: number;
  readonly signs: { readonly along: number; readonly across: number };
  readonly folding: Folding;
}

/**
 * The fewest sheets that arrangements, spacings, sides of the paper, folds and cuts allow; among equals that of the least
 * cost. Null when something fits no sheet by itself.
 */
export function planSheets(
  topologies: readonly Topology[],
  sides: readonly SheetSide[],
  sizes: Sizes,
  context: LayoutContext,
): Plan | null {
  const open = topologies.flatMap((topology) => candidatesOf(topology, sides, sizes, context)).sort(byWorth);
  for (let round = 0; round < TRIES && open.length > 0; round += 1) {
    const best = open.shift()!;
    const plan = planOf(best, context);
    if (plan.scale >= LEAST_SCALE) return plan;
    const more = { along: best.signs.along + 6, across: best.signs.across + 6 };
    const again = candidateOf({ ...best, signs: more }, context);
    if (again !== null) open.push(again);
    open.sort(byWorth);
  }
  return null;
}

function byWorth(a: Candidate, b: Candidate): number {
  return a.folding.sheets.length - b.folding.sheets.length || costOf(a) - costOf(b);
}

function costOf({ folding, scale }: Candidate): number {
  return folding.cost + 10 * SMALL_TEXT * (1 - scale);
}

function candidatesOf(
  topology: Topology,
  sides: readonly SheetSide[],
  sizes: Sizes,
  context: LayoutContext,
): readonly Candidate[] {
  const marks = cutMarks(
    topology,
    topology.graph.boxes.map(({ node }) => phaseOf(node)),
  );
  const spacings = spacingsOf(topology.drawing.direction);
  return (marks.length > MANY_MARKS ? spacings.slice(-1) : spacings).flatMap((spacing) => {
    const sized = sizes(topology, spacing);
    const longest = Math.max(...sides.map(({ sheet }) => roomOf(sized, sheet, LEAST_SCALE, context).along));
    const phases = breadthOfPhases(sized.phases, sized.upright, context);
    const bandOf = bandsOf(sized, marks, longest, phases);
    return sides.flatMap((side) =>
      SCALES.flatMap(
        (scale) => candidateOf({ sized, marks, bandOf, side, scale, signs: SIGN_ROOM }, context) ?? [],
      ),
    );
  });
}

function candidateOf(wanted: Omit<Candidate, "folding">, context: LayoutContext): Candidate | null {
  const { sized, marks, bandOf, side, scale, signs } = wanted;
  const folding = fold(
    marks.map(({ cost }) => cost),
    bandOf,
    { ...roomOf(sized, side.sheet, scale, context), cut: signs.along, band: signs.across, between: BAND_GAP },
  );
  return folding === null ? null : { ...wanted, folding };
}

function planOf({ sized, marks, side, folding }: Candidate, context: LayoutContext): Plan {
  const views = makeViews(partsOf(sized, marks, folding.sheets, context), context);
  return { orientation: side.orientation, views, scale: scaleOf(views, side.sheet, context) };
}

/** Sizes of stretches between marks, each found once. */
function bandsOf(sized: SizedCfm, marks: readonly CutMark[], longest: number, phases: number): BandOf {
  const known = new Map<number, BandSize | null>();
  const { slots } = sized.topology.grid.along;
  const find = (from: number, to: number): BandSize | null => {
    const stretch = { from: marks[from]!.line, to: marks[to]!.line };
    const { length, breadth } = extentOf(sized, stretch);
    if (length > longest && to > from + 1) return null;
    const steps = sized.topology.placement.cells.filter(({ column }) => isIn(stretch, slots[column]!)).length;
    return { length, breadth: breadth + phases, steps };
  };
  return (from, to) => {
    const key = from * marks.length + to;
    const found = known.get(key);
    if (found !== undefined) return found;
    const size = find(from, to);
    known.set(key, size);
    return size;
  };
}

function partsOf(
  sized: SizedCfm,
  marks: readonly CutMark[],
  sheets: SheetBounds,
  context: LayoutContext,
): readonly Part[] {
  return sheets.flatMap((bounds, sheet) =>
    bounds.slice(1).map((to, i): Part => {
      const stretch = { from: marks[bounds[i]!]!.line, to: marks[to]!.line };
      const placed = composeStretch(sized, stretch, context);
      return { placed, area: wholeArea(placed), sheet };
    }),
  );
}

/**
 * Sheets of what cannot be folded, since some column alone is broader than a sheet: areas of the whole drawing, cut between
 * lanes too. Null when something fits no sheet.
 */
export function planAreas(
  topologies: readonly Topology[],
  sides: readonly SheetSide[],
  sizes: Sizes,
  context: LayoutContext,
): Plan | null {
  const plans = topologies.flatMap((topology) =>
    spacingsOf(topology.drawing.direction).flatMap((spacing) =>
      sides.flatMap((side) => areasPlan(sizes(topology, spacing), side, context) ?? []),
    ),
  );
  return plans.sort((a, b) => a.views.length - b.views.length || a.cost - b.cost)[0] ?? null;
}

function areasPlan(
  sized: SizedCfm,
  { orientation, sheet }: SheetSide,
  context: LayoutContext,
): (Plan & { readonly cost: number }) | null {
  const placed = composeStretch(sized, null, context);
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
