import type { LayoutContext, PageScene, Sheet } from "../../layout.ts";
import { spacingsOf } from "../../swimlane/measures/spacing.ts";
import { phaseOf } from "../../swimlane/order/story.ts";
import type { Whole } from "../compose.ts";
import { BAND_GAP } from "../frame.ts";
import type { Sizes } from "../sizing.ts";
import type { Topology } from "../topology.ts";
import { fold, type Folding } from "./folding.ts";
import { cutMarks } from "./marks.ts";
import { LEAST_SCALE, roomOf, scaleOf } from "./room.ts";
import { createStretches, shownOnce, type Guess, type Stretches } from "./stretches.ts";
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
/** Each place where lines cross, and each line that winds, costs as much as this many lines cut: it is on a sheet for good. */
const KNOT = 6;
/** What is kept for the signs of bands that were not composed yet, pt. */
const SIGN_ROOM = { along: 34, across: 6 };
/** Plans that are composed at most. */
const TRIES = 16;
/** A drawing of more columns takes many sheets whatever is tried: only its densest spacing is, which needs the fewest. */
const MANY_MARKS = 100;
/** Sums differ in their last digits. */
const ROUNDING = 1e-6;

/** A way to fold a drawing, before anything has its place. */
interface Way {
  readonly stretches: Stretches;
  readonly side: SheetSide;
  readonly scale: number;
  /** How many sizes are known by composing. */
  readonly learned: number;
}

/** A way with the sheets and the cost that it takes at the least. */
interface Candidate extends Way {
  /** Null as long as something else promises more. */
  readonly folding: Folding | null;
  readonly sheets: number;
  readonly cost: number;
  /** Of equals the one of the lowest rank comes first. */
  readonly rank: number;
  /** What came of it, once it was composed and fits. */
  readonly plan: Plan | null;
}

/**
 * The fewest sheets that arrangements, spacings, sides of the paper, folds and cuts allow; among equals that of the least
 * cost. Stretches are folded by what compaction is likely to leave of them, the best folding is composed, and what its
 * bands take is known from then on: so a plan that turns out too large is folded anew, and one that is accepted fits.
 * Null when something fits no sheet by itself.
 */
export function planSheets(
  topologies: readonly Topology[],
  sides: readonly SheetSide[],
  sizes: Sizes,
  whole: Whole,
  context: LayoutContext,
): Plan | null {
  const all = topologies.flatMap((topology) => stretchesOf(topology, sides, sizes, whole, context));
  return bestOf(all, "likely", sides, context) ?? bestOf(all, "most", sides, context);
}

function bestOf(
  all: readonly Stretches[],
  guess: Guess,
  sides: readonly SheetSide[],
  context: LayoutContext,
): Plan | null {
  let rank = 0;
  const open = all
    .flatMap((stretches) => sides.flatMap((side) => waysOf(stretches, side, guess, context)))
    .map((candidate): Candidate => ({ ...candidate, rank: rank++ }));
  /** What was weighed anew comes before its equals. */
  let first = 0;
  const put = (candidates: readonly Unranked[]): void => {
    for (const one of candidates) open.push({ ...one, rank: --first });
  };
  for (let tries = 0; open.length > 0;) {
    const best = takeBest(open);
    if (best.plan !== null) return best.plan;
    const { stretches, folding } = best;
    if (folding === null)
      open.push(...foldedOf(best, guess, context).map((one) => ({ ...one, rank: best.rank })));
    else if (best.learned < stretches.learned())
      put(foldedOf({ ...best, learned: stretches.learned() }, guess, context));
    else {
      if (tries === TRIES) return earliest(open.filter(({ plan }) => plan !== null))?.plan ?? null;
      tries += 1;
      const plan = planOf(best, folding, context);
      const { scale } = plan;
      if (scale >= LEAST_SCALE) put([{ ...best, scale, cost: costOf(stretches, folding, scale), plan }]);
      else put(foldedOf({ ...best, learned: stretches.learned() }, guess, context));
    }
  }
  return null;
}

type Unranked = Omit<Candidate, "rank">;

/** Takes the first of a list that is not empty. */
function takeBest(open: Candidate[]): Candidate {
  const best = earliest(open)!;
  open.splice(open.indexOf(best), 1);
  return best;
}

function earliest(all: readonly Candidate[]): Candidate | undefined {
  return all.reduce<Candidate | undefined>(
    (best, one) => (best === undefined || byWorth(one, best) < 0 ? one : best),
    undefined,
  );
}

function byWorth(a: Candidate, b: Candidate): number {
  return a.sheets - b.sheets || a.cost - b.cost || a.rank - b.rank;
}

/** What it costs to cut and fold a drawing so, that texts are set smaller, and that lines are hard to follow in it. */
function costOf({ knots }: Stretches, folding: Folding, scale: number): number {
  return folding.cost + 10 * SMALL_TEXT * (1 - scale) + KNOT * knots;
}

/**
 * The ways to fold a drawing for one side of the paper. What larger text takes is not looked at yet: no less than the
 * smallest does, for which sheets have the most room.
 */
function waysOf(
  stretches: Stretches,
  side: SheetSide,
  guess: Guess,
  context: LayoutContext,
): readonly Unranked[] {
  const way = { stretches, side, learned: stretches.learned() };
  return foldedOf({ ...way, scale: LEAST_SCALE }, guess, context).flatMap((smallest) =>
    SCALES.map((scale): Unranked => {
      if (scale === LEAST_SCALE) return smallest;
      const cost = costOf(stretches, smallest.folding!, scale) - ROUNDING;
      return { ...smallest, scale, cost, folding: null };
    }),
  );
}

function stretchesOf(
  topology: Topology,
  sides: readonly SheetSide[],
  sizes: Sizes,
  whole: Whole,
  context: LayoutContext,
): readonly Stretches[] {
  const marks = cutMarks(
    topology,
    topology.graph.boxes.map(({ node }) => phaseOf(node)),
  );
  const shown = shownOnce(topology, marks);
  const spacings = spacingsOf(topology.drawing.direction);
  return (marks.length > MANY_MARKS ? spacings.slice(-1) : spacings).map((spacing) => {
    const sized = sizes(topology, spacing);
    const longest = Math.max(...sides.map(({ sheet }) => roomOf(sized, sheet, LEAST_SCALE, context).along));
    return createStretches(sized, marks, shown, longest, whole, context);
  });
}

/** A way folded; none where something fits no sheet. */
function foldedOf(way: Way, guess: Guess, context: LayoutContext): readonly Unranked[] {
  const { stretches, side, scale, learned } = way;
  const { sized, marks } = stretches;
  const folding = fold(
    marks.map(({ cost }) => cost),
    stretches.bandOf(guess, learned),
    {
      ...roomOf(sized, side.sheet, scale, context),
      cut: SIGN_ROOM.along,
      band: SIGN_ROOM.across,
      between: BAND_GAP,
    },
  );
  if (folding === null) return [];
  const cost = costOf(stretches, folding, scale);
  return [{ stretches, side, scale, learned, folding, sheets: folding.sheets.length, cost, plan: null }];
}

/** What comes of a folding; what its bands take is known from now on. */
function planOf({ stretches, side }: Way, folding: Folding, context: LayoutContext): Plan {
  const bounds = folding.sheets.flatMap((one, sheet) =>
    one.slice(1).map((to, i) => ({ from: one[i]!, to, sheet })),
  );
  const parts = bounds.map(({ from, to, sheet }): Part => {
    const placed = stretches.placed(from, to);
    return { placed, area: wholeArea(placed), sheet };
  });
  const views = makeViews(parts, context);
  stretches.learn(
    bounds,
    views.flatMap(({ bands }) => bands),
  );
  return { orientation: side.orientation, views, scale: scaleOf(views, side.sheet, context) };
}
