import { scaleScene } from "../../../scene/scale.ts";
import type { Scene } from "../../../scene/scene.ts";
import { fitScene, MIN_TEXT, MOST_ENLARGED } from "../../fit.ts";
import { LayoutError, type LayoutContext, type PageScene, type Sheet } from "../../layout.ts";
import { LEADING, wrapText } from "../../wrap.ts";
import { findAreas, type Areas, type Room } from "./areas.ts";
import { compose, HEADER, type Composition, type Topology } from "../compose.ts";
import { emit, partSize } from "../emit.ts";
import { LABEL } from "../../swimlane/labels.ts";
import { makeParts, wholePart, type Part } from "./parts.ts";
import { spacingsOf } from "../../swimlane/spacing.ts";

/** Drawings may be made this much smaller; scales are kept to thousandths. */
const LEAST_SCALE = Math.ceil((MIN_TEXT / LABEL) * 1000) / 1000;
/** Line widths beyond the frame, pt. */
const FRAME = 2;
/** What is kept for signs at first; more is tried when they turn out to need it, pt. */
const SIGN_ROOM = { along: 44, across: 38 };
const TRIES = 6;

/** One way to put a drawing on sheets. */
interface Plan {
  readonly composition: Composition;
  readonly orientation: PageScene["orientation"];
  readonly sheet: Sheet;
  readonly parts: readonly Part[];
  readonly cost: number;
}

/**
 * Sheets of a CFM: one when its text stays at 7 pt or above, set as usual or else densely; if not even that, the
 * fewest that spacing, orientation and cuts allow. Throws `LayoutError` naming the step that is larger than a sheet.
 */
export function paginate(
  topology: Topology,
  roomy: Composition,
  portrait: Sheet,
  landscape: Sheet,
  context: LayoutContext,
): readonly PageScene[] {
  const { drawing } = topology;
  const compositions: Composition[] = [];
  for (const spacing of spacingsOf(drawing.direction)) {
    const composition = spacing === roomy.spacing ? roomy : compose(topology, spacing, context);
    compositions.push(composition);
    const scene = emit(composition, wholePart(composition), context);
    const page = fitScene(scene, portrait, landscape, drawing.orientation);
    if (page === null) continue;
    const sheet = page.orientation === "lanskap" ? landscape : portrait;
    return [heightened(topology, composition, scene, sheet, context) ?? page];
  }
  const sides = [
    ...(drawing.orientation === "tegak" ? [] : [{ orientation: "lanskap", sheet: landscape } as const]),
    ...(drawing.orientation === "lanskap" ? [] : [{ orientation: "tegak", sheet: portrait } as const]),
  ];
  const plans = compositions.flatMap((composition) =>
    sides.flatMap(({ orientation, sheet }): Plan[] => {
      const found = cutFor(composition, sheet, context);
      return found === null ? [] : [{ composition, orientation, sheet, ...found }];
    }),
  );
  const [best] = plans.sort((a, b) => a.parts.length - b.parts.length || a.cost - b.cost);
  if (best === undefined)
    throw new LayoutError("terlalu-besar", drawing.heading, {
      drawing: drawing.name,
      step: culprit(
        compositions,
        sides.map((s) => s.sheet),
      ),
    });
  const scale = scaleOf(best.composition, best.parts, best.sheet, context);
  return best.parts.map((part) => ({
    scene: scaleScene(emit(best.composition, part, context), scale),
    orientation: best.orientation,
  }));
}

/** How far rows may be set apart to fill a sheet, pt, and the share of the free height that they take. */
const HIGHER = { most: 40, share: 0.85, least: 3 };

/**
 * The drawing with its rows further apart, where the sheet has room: half an empty page looks unfinished. Null where it
 * has none.
 */
function heightened(
  topology: Topology,
  composition: Composition,
  { width, height }: Scene,
  sheet: Sheet,
  context: LayoutContext,
): PageScene | null {
  const scale = Math.min(MOST_ENLARGED, sheet.width / width, sheet.height / height);
  const upright = topology.drawing.direction === "tegak";
  const free = upright ? sheet.width / scale - width : sheet.height / scale - height;
  const row = Math.min(HIGHER.most, (HIGHER.share * free) / topology.grid.across.slots.length);
  if (row < HIGHER.least) return null;
  const higher = compose(topology, { ...composition.spacing, row }, context);
  const scene = emit(higher, wholePart(higher), context);
  return fitScene(scene, sheet, sheet, sheet.width > sheet.height ? "lanskap" : "tegak");
}

/** The parts for sheets of one size; the room for signs is known only after cutting, so it is tried. */
function cutFor(
  c: Composition,
  sheet: Sheet,
  context: LayoutContext,
): { readonly parts: readonly Part[]; readonly cost: number } | null {
  const signs = { ...SIGN_ROOM };
  for (let round = 0; round < TRIES; round += 1) {
    const found: Areas | null = findAreas(c, roomOf(c, sheet, signs, context));
    if (found === null) return null;
    const parts = makeParts(c, found.areas, context);
    if (scaleOf(c, parts, sheet, context) >= LEAST_SCALE) return { parts, cost: found.cost };
    const margins = parts.flatMap(({ margin }) => [margin]);
    const widest = (axis: "along" | "across"): number =>
      Math.max(...margins.flatMap((m) => [m[axis].before, m[axis].after]));
    signs.along = Math.max(signs.along + 4, widest("along"));
    signs.across = Math.max(signs.across + 4, widest("across"));
  }
  return null;
}

/** What a sheet has for lanes at the smallest text, pt. */
function roomOf(c: Composition, sheet: Sheet, signs: typeof SIGN_ROOM, context: LayoutContext): Room {
  const [width, height] = [sheet.width / LEAST_SCALE - FRAME, sheet.height / LEAST_SCALE - FRAME];
  const upright = c.drawing.direction === "tegak";
  // The sheets' numbers make the title longer; there are never more sheets than steps.
  const most = "8".repeat(Math.max(2, String(c.drawing.steps.length).length));
  const title = wrapText(
    `${c.drawing.code} ${c.drawing.title} (${most}/${most})`,
    (upright ? Math.min(width, c.breadth) : width) - 16,
    context.ruler,
    "tebal",
    HEADER.title,
  );
  const below = height - (title.length * HEADER.title * LEADING + 10);
  const [along, across] = upright ? [below - c.header, width] : [width - c.header, below];
  return { along, across, alongCut: signs.along, acrossCut: signs.across };
}

/** One scale for all sheets of a drawing, so that they read as one. */
function scaleOf(c: Composition, parts: readonly Part[], sheet: Sheet, context: LayoutContext): number {
  const scales = parts.map((part) => {
    const { width, height } = partSize(c, part, context);
    return Math.min(sheet.width / (width + FRAME), sheet.height / (height + FRAME));
  });
  return Math.floor(Math.min(1, ...scales) * 1000) / 1000;
}

/** The first step that is larger than any sheet; null when it is not a step that does not fit. */
function culprit(compositions: readonly Composition[], sheets: readonly Sheet[]): string | null {
  const c = compositions.at(-1);
  const large = c?.sizes.findIndex(({ width, height }) =>
    sheets.every(
      (sheet) =>
        width > sheet.width / LEAST_SCALE - c.header - FRAME ||
        height > sheet.height / LEAST_SCALE - c.header - FRAME,
    ),
  );
  return c === undefined || large === undefined ? null : (c.steps[large]?.id ?? null);
}
