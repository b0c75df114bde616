import { scaleScene } from "../../../scene/scale.ts";
import { fitScene, MOST_ENLARGED } from "../../fit.ts";
import { LayoutError, type LayoutContext, type PageScene, type Sheet } from "../../layout.ts";
import { spacingsOf, type Spacing } from "../../swimlane/measures/spacing.ts";
import { compose, type Whole } from "../compose.ts";
import { emit } from "../emit.ts";
import { frameSize } from "../frame.ts";
import type { PlacedCfm } from "../placed.ts";
import type { Sizes } from "../sizing.ts";
import { knotsOf, type Topologies, type Topology } from "../topology.ts";
import { planAreas } from "./area-plan.ts";
import { planSheets, SMALL_TEXT, type SheetSide } from "./plan.ts";
import { culpritOf, FRAME, LEAST_SCALE, scaleOf } from "./room.ts";
import { wholeView } from "./views.ts";

/**
 * Sheets of a CFM: one when its text stays at 7 pt or above, however densely it has to be set for that, or else as it stood
 * before or with fewer rows, whichever is easier to follow; if not even that, the fewest that arrangement, spacing,
 * orientation, folds and cuts allow. Throws `LayoutError` naming the step that is larger than a sheet.
 */
export function paginate(
  { usual, before, low }: Topologies,
  sizes: Sizes,
  whole: Whole,
  portrait: Sheet,
  landscape: Sheet,
  context: LayoutContext,
): readonly PageScene[] {
  const { drawing } = usual;
  const sides: readonly SheetSide[] = [
    ...(drawing.orientation === "portrait" ? [] : [{ orientation: "landscape", sheet: landscape } as const]),
    ...(drawing.orientation === "landscape" ? [] : [{ orientation: "portrait", sheet: portrait } as const]),
  ];
  const onOne = (some: readonly Topology[]): SinglePage | null => {
    for (const topology of some) {
      const page = singlePage(topology, sides, sizes, whole, context);
      if (page !== null) return { topology, page };
    }
    return null;
  };
  const first = onOne([usual, ...before]);
  if (first !== null && (first.topology === usual || knotsOf(first.topology) <= knotsOf(usual)))
    return [first.page];
  const lower = low();
  const other = lower === null ? null : onOne([lower]);
  const single = first === null || other === null ? (first ?? other) : plainer(other, first);
  if (single !== null) return [single.page];
  const topologies = [usual, ...before.slice(-1), ...(lower === null ? [] : [lower])];
  const best =
    planSheets(topologies, sides, sizes, whole, context) ??
    planAreas(topologies, sides, sizes, whole, context);
  if (best === null)
    throw new LayoutError("terlalu-besar", drawing.heading, {
      drawing: drawing.name,
      step: culpritOf(
        whole(sizes(topologies.at(-1)!, spacingsOf(drawing.direction).at(-1)!)),
        sides.map((s) => s.sheet),
      ),
    });
  return best.views.map((view) => ({
    scene: scaleScene(emit(view, context), best.scale),
    orientation: best.orientation,
  }));
}

/** A drawing on one sheet. */
interface SinglePage {
  readonly topology: Topology;
  readonly page: PageScene;
}

/** The one that is easier to follow, of equals the second. */
function plainer(one: SinglePage, other: SinglePage): SinglePage {
  return knotsOf(one.topology) < knotsOf(other.topology) ? one : other;
}

/** Each denser spacing costs as much as this many lines cut: text is larger in it only where the sheet is small. */
const DENSER = 1;
/** Text of 8 pt is as good as larger text: no denser spacing is tried for its sake. */
const GOOD_SCALE = 0.94;

/** A drawing set as it fits one sheet, ready to be put there. */
interface Fitting {
  readonly spacing: Spacing;
  readonly placed: PlacedCfm;
  readonly side: SheetSide;
  readonly cost: number;
}

/**
 * A drawing on one sheet in the spacing and on the side that show it best: the roomiest in which it can be read well, else
 * text and room weighed. Null where no spacing fits at 7 pt.
 */
function singlePage(
  topology: Topology,
  sides: readonly SheetSide[],
  sizes: Sizes,
  whole: Whole,
  context: LayoutContext,
): PageScene | null {
  const fitting: Fitting[] = [];
  for (const [nth, spacing] of spacingsOf(topology.drawing.direction).entries()) {
    const placed = whole(sizes(topology, spacing));
    const scales = sides.map((side) => scaleOf([wholeView(placed)], side.sheet, context));
    const scale = Math.max(...scales);
    if (scale < LEAST_SCALE) continue;
    const side = sides[scales.indexOf(scale)]!;
    fitting.push({ spacing, placed, side, cost: DENSER * nth + 10 * SMALL_TEXT * (1 - scale) });
    if (scale >= GOOD_SCALE) break;
  }
  fitting.sort((a, b) => a.cost - b.cost);
  for (const { spacing, placed, side } of fitting) {
    const page = onSheet(placed, side, context);
    if (page !== null) return withSpreadRows(topology, spacing, placed, side, context) ?? page;
  }
  return null;
}

function onSheet(
  placed: PlacedCfm,
  { sheet, orientation }: SheetSide,
  context: LayoutContext,
): PageScene | null {
  return fitScene(emit(wholeView(placed), context), sheet, sheet, orientation);
}

/** How far rows may be set apart to fill a sheet, pt, and the share of the free height that they take. */
const ROW_SPREAD = { most: 40, share: 0.85, least: 3 };

/**
 * The drawing with its rows further apart, where the sheet has room: half an empty page looks unfinished. Null where it
 * has none.
 */
function withSpreadRows(
  topology: Topology,
  spacing: Spacing,
  placed: PlacedCfm,
  side: SheetSide,
  context: LayoutContext,
): PageScene | null {
  const { sheet } = side;
  const frame = frameSize(wholeView(placed), context);
  const [width, height] = [frame.width + FRAME, frame.height + FRAME];
  const scale = Math.min(MOST_ENLARGED, sheet.width / width, sheet.height / height);
  const upright = topology.drawing.direction === "vertical";
  const free = upright ? sheet.width / scale - width : sheet.height / scale - height;
  const row = Math.min(ROW_SPREAD.most, (ROW_SPREAD.share * free) / topology.grid.across.slots.length);
  if (row < ROW_SPREAD.least) return null;
  return onSheet(compose(topology, { ...spacing, row }, context), side, context);
}
