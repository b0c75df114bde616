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
/** What is kept for the signs of bands that were not composed yet, pt. */
const SIGN_ROOM = { along: 34, across: 6 };
/** Plans that are composed at most. */
const TRIES = 16;
/** A drawing of more columns takes many sheets whatever is tried: only its densest spacing is, which needs the fewest. */
const MANY_MARKS = 100;

/** A way to fold a drawing, before anything has its place. */
interface Candidate {
  readonly stretches: Stretches;
  readonly side: SheetSide;
  readonly scale: number;
  readonly folding: Folding;
  /** How much was known of its stretches when it was folded. */
  readonly learned: number;
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
  const fold = (candidate: Omit<Candidate, "folding" | "learned" | "plan">): readonly Candidate[] =>
    foldedOf(candidate, guess, context);
  let open = all
    .flatMap((stretches) =>
      sides.flatMap((side) => SCALES.flatMap((scale) => fold({ stretches, side, scale }))),
    )
    .sort(byWorth);
  for (let tries = 0; open.length > 0;) {
    const [best, ...rest] = open as [Candidate, ...Candidate[]];
    if (best.plan !== null) return best.plan;
    if (best.learned < best.stretches.learned()) {
      open = [...fold(best), ...rest].sort(byWorth);
      continue;
    }
    if (tries === TRIES) return rest.find(({ plan }) => plan !== null)?.plan ?? null;
    tries += 1;
    const plan = planOf(best, context);
    const done = plan.scale >= LEAST_SCALE ? [{ ...best, scale: plan.scale, plan }] : fold(best);
    open = [...done, ...rest].sort(byWorth);
  }
  return null;
}

function byWorth(a: Candidate, b: Candidate): number {
  return a.folding.sheets.length - b.folding.sheets.length || costOf(a) - costOf(b);
}

function costOf({ folding, scale }: Candidate): number {
  return folding.cost + 10 * SMALL_TEXT * (1 - scale);
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

/** The candidate folded by what is known now; none where something fits no sheet. */
function foldedOf(
  { stretches, side, scale }: Omit<Candidate, "folding" | "learned" | "plan">,
  guess: Guess,
  context: LayoutContext,
): readonly Candidate[] {
  const { sized, marks } = stretches;
  const folding = fold(
    marks.map(({ cost }) => cost),
    stretches.bandOf(guess),
    {
      ...roomOf(sized, side.sheet, scale, context),
      cut: SIGN_ROOM.along,
      band: SIGN_ROOM.across,
      between: BAND_GAP,
    },
  );
  if (folding === null) return [];
  return [{ stretches, side, scale, folding, learned: stretches.learned(), plan: null }];
}

/** What comes of a folding; what its bands take is known from now on. */
function planOf({ stretches, side, folding }: Candidate, context: LayoutContext): Plan {
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
