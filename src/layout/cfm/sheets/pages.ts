import { scaleScene } from "../../../scene/scale.ts";
import type { Scene } from "../../../scene/scene.ts";
import { fitScene, MIN_TEXT, MOST_ENLARGED } from "../../fit.ts";
import { LayoutError, type LayoutContext, type PageScene, type Sheet } from "../../layout.ts";
import { LEADING, wrapText } from "../../wrap.ts";
import { findAreas, type Areas, type Room } from "./areas.ts";
import { compose, HEADER } from "../compose.ts";
import { emit, frameSize } from "../emit.ts";
import { bandsOf } from "../phases.ts";
import type { PlacedCfm } from "../placed.ts";
import type { Topologies, Topology } from "../topology.ts";
import { LABEL } from "../../swimlane/labels.ts";
import { makeViews, wholeView, type SheetView } from "./views.ts";
import { spacingsOf, type Spacing } from "../../swimlane/spacing.ts";

/** Drawings may be made this much smaller; scales are kept to thousandths. */
const LEAST_SCALE = Math.ceil((MIN_TEXT / LABEL) * 1000) / 1000;
/** Line widths beyond the frame, pt. */
const FRAME = 2;
/** What is kept for signs at first; more is tried when they turn out to need it, pt. */
const SIGN_ROOM = { along: 44, across: 38 };
const TRIES = 6;

/** One way to put a drawing on sheets. */
interface Plan {
  readonly placed: PlacedCfm;
  readonly orientation: PageScene["orientation"];
  readonly sheet: Sheet;
  readonly views: readonly SheetView[];
  readonly cost: number;
}

/**
 * Sheets of a CFM: one when its text stays at 7 pt or above, set as usual or else more densely, or else with fewer rows; if
 * not even that, the fewest that arrangement, spacing, orientation and cuts allow. Throws `LayoutError` naming the step that
 * is larger than a sheet.
 */
export function paginate(
  { usual, low }: Topologies,
  roomy: PlacedCfm,
  portrait: Sheet,
  landscape: Sheet,
  context: LayoutContext,
): readonly PageScene[] {
  const { drawing } = usual;
  const tried: PlacedCfm[] = [];
  for (const topologyOf of [() => usual, low]) {
    const topology = topologyOf();
    if (topology === null) continue;
    for (const [nth, spacing] of spacingsOf(drawing.direction).entries()) {
      const placed = nth === 0 && topology === usual ? roomy : compose(topology, spacing, context);
      tried.push(placed);
      const scene = emit(placed, wholeView(placed), context);
      const page = fitScene(scene, portrait, landscape, drawing.orientation);
      if (page === null) continue;
      const sheet = page.orientation === "landscape" ? landscape : portrait;
      return [withSpreadRows(topology, spacing, scene, sheet, context) ?? page];
    }
  }
  const sides = [
    ...(drawing.orientation === "portrait" ? [] : [{ orientation: "landscape", sheet: landscape } as const]),
    ...(drawing.orientation === "landscape" ? [] : [{ orientation: "portrait", sheet: portrait } as const]),
  ];
  const plans = tried.flatMap((placed) =>
    sides.flatMap(({ orientation, sheet }): Plan[] => {
      const found = cutFor(placed, sheet, context);
      return found === null ? [] : [{ placed, orientation, sheet, ...found }];
    }),
  );
  const [best] = plans.sort((a, b) => a.views.length - b.views.length || a.cost - b.cost);
  if (best === undefined)
    throw new LayoutError("terlalu-besar", drawing.heading, {
      drawing: drawing.name,
      step: culprit(
        tried.at(-1)!,
        sides.map((s) => s.sheet),
      ),
    });
  const scale = scaleOf(best.placed, best.views, best.sheet, context);
  return best.views.map((view) => ({
    scene: scaleScene(emit(best.placed, view, context), scale),
    orientation: best.orientation,
  }));
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
  { width, height }: Scene,
  sheet: Sheet,
  context: LayoutContext,
): PageScene | null {
  const scale = Math.min(MOST_ENLARGED, sheet.width / width, sheet.height / height);
  const upright = topology.drawing.direction === "vertical";
  const free = upright ? sheet.width / scale - width : sheet.height / scale - height;
  const row = Math.min(ROW_SPREAD.most, (ROW_SPREAD.share * free) / topology.grid.across.slots.length);
  if (row < ROW_SPREAD.least) return null;
  const spread = compose(topology, { ...spacing, row }, context);
  const scene = emit(spread, wholeView(spread), context);
  return fitScene(scene, sheet, sheet, sheet.width > sheet.height ? "landscape" : "portrait");
}

/** The views for sheets of one size; the room for signs is known only after cutting, so it is tried. */
function cutFor(
  c: PlacedCfm,
  sheet: Sheet,
  context: LayoutContext,
): { readonly views: readonly SheetView[]; readonly cost: number } | null {
  const signs = { ...SIGN_ROOM };
  for (let round = 0; round < TRIES; round += 1) {
    const found: Areas | null = findAreas(c, roomOf(c, sheet, signs, context));
    if (found === null) return null;
    const views = makeViews(c, found.areas, context);
    if (scaleOf(c, views, sheet, context) >= LEAST_SCALE) return { views, cost: found.cost };
    const margins = views.map(({ margin }) => margin);
    const widest = (axis: "along" | "across"): number =>
      Math.max(...margins.flatMap((m) => [m[axis].before, m[axis].after]));
    signs.along = Math.max(signs.along + 4, widest("along"));
    signs.across = Math.max(signs.across + 4, widest("across"));
  }
  return null;
}

/** What a sheet has for lanes at the smallest text, pt. */
function roomOf(c: PlacedCfm, sheet: Sheet, signs: typeof SIGN_ROOM, context: LayoutContext): Room {
  const [width, height] = [sheet.width / LEAST_SCALE - FRAME, sheet.height / LEAST_SCALE - FRAME];
  const upright = c.drawing.direction === "vertical";
  // The sheets' numbers make the title longer; there are never more sheets than steps.
  const most = "8".repeat(Math.max(2, String(c.drawing.steps.length).length));
  const title = wrapText(
    `${c.drawing.code} ${c.drawing.title} (${most}/${most})`,
    (upright ? Math.min(width, c.breadth) : width) - 16,
    context.ruler,
    "bold",
    HEADER.title,
  );
  const below = height - (title.length * HEADER.title * LEADING + 10);
  const bands = bandsOf(c, wholeView(c), context).breadth;
  const [along, across] = upright ? [below - c.header, width - bands] : [width - c.header, below - bands];
  return { along, across, alongCut: signs.along, acrossCut: signs.across };
}

/** One scale for all sheets of a drawing, so that they read as one. */
function scaleOf(c: PlacedCfm, views: readonly SheetView[], sheet: Sheet, context: LayoutContext): number {
  const scales = views.map((view) => {
    const { width, height } = frameSize(c, view, context);
    return Math.min(sheet.width / (width + FRAME), sheet.height / (height + FRAME));
  });
  return Math.floor(Math.min(1, ...scales) * 1000) / 1000;
}

/** The first step that is larger than any sheet; null when it is not a step that does not fit. */
function culprit({ drawing, nodes, header }: PlacedCfm, sheets: readonly Sheet[]): string | null {
  const upright = drawing.direction === "vertical";
  const large = nodes.find(({ least }) => {
    const [width, height] = upright ? [least.breadth, least.length] : [least.length, least.breadth];
    return sheets.every(
      (sheet) =>
        width > sheet.width / LEAST_SCALE - header - FRAME ||
        height > sheet.height / LEAST_SCALE - header - FRAME,
    );
  });
  return large?.step.id ?? null;
}
