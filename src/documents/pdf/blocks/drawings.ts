import { MIN_TEXT, MOST_ENLARGED } from "../../../layout/fit.ts";
import type { PaintedSheet } from "../../../paint/sheet.ts";
import { sheetAnchor } from "../../../scene/anchors.ts";
import type { DrawingBlock } from "../../blocks.ts";
import { frameOf } from "../../profile.ts";
import { bodyOf, currentPage, element, openPage, placeText } from "../composer.ts";
import type { Composer, OpenPage } from "../composer.ts";
import type { Item } from "../page.ts";
import {
  fitting,
  HEADING_GAP,
  headingHeight,
  headingSetting,
  placeFigure,
  placeHeading,
  roomOf,
  type Placement,
  type Room,
} from "./figure.ts";

/** What links can lead to in a drawing: itself and, when there are several, its sheets. */
export function drawingAnchors({ name, sheets }: DrawingBlock): readonly string[] {
  return [name, ...(sheets.length > 1 ? sheets.map((_, i) => sheetAnchor(name, i + 1)) : [])];
}

/** Of the current page: nothing stands on it yet, what stands there may have a drawing below it, or it is done. */
type PageState = "fresh" | "below" | "full";

/**
 * Sets drawings, each below its heading, a page a sheet; small ones that may share a page stand below one another at one
 * scale. `fresh`: nothing stands on the current page yet; otherwise the first drawing goes below it if it fits.
 */
export function placeDrawings(composer: Composer, drawings: readonly DrawingBlock[], fresh: boolean): void {
  let state: PageState = fresh ? "fresh" : "below";
  let next = 0;
  while (next < drawings.length) {
    const block = drawings[next]!;
    if (block.missing !== null || block.sheets.length === 0) {
      placeMissing(composer, block, state);
      next += 1;
    } else if (block.shares && block.sheets.length === 1) {
      next += placeGroup(composer, drawings.slice(next), state);
    } else {
      placeSheets(composer, block, state);
      next += 1;
    }
    state = "full";
  }
}

/** Share of the free height that is left above a drawing: a small one does not stick under its heading. */
const LOWERED = 0.15;
/** Between the maps of one page, pt. */
const BETWEEN = 18;
const MOST_BETWEEN = 42;
/** Maps are made no smaller than this so that another one fits on their page, nor are their texts, pt. */
const LEAST_SHARED = 0.85;
const LEAST_SHARED_TEXT = 8;

/** The page for a sheet: the current one when the sheet fits below what stands there, else a new one. */
function pageFor(composer: Composer, { sheet }: Placement, state: PageState, heading: number): OpenPage {
  const page = currentPage(composer);
  const frame = frameOf(composer.profile, "drawing", sheet.orientation);
  const turned = page.frame.width > page.frame.height !== frame.width > frame.height;
  if (state === "fresh") return turned ? reframed(composer, sheet) : page;
  const room = { width: page.frame.right - page.frame.left, height: page.frame.bottom - page.y - heading };
  if (state === "below" && !turned && fits(sheet, room)) return page;
  return openPage(composer, frame);
}

/** A section's first page lies as its first drawing does. */
function reframed(composer: Composer, { orientation }: PaintedSheet): OpenPage {
  composer.pages.pop();
  return openPage(composer, frameOf(composer.profile, "drawing", orientation));
}

function fits(sheet: PaintedSheet, room: Room): boolean {
  return fitting(sheet.form, room) >= Math.min(1, leastScale(sheet, MIN_TEXT));
}

/** The scale at which the smallest text of a sheet has this size, pt. */
function leastScale({ smallestText }: PaintedSheet, text: number): number {
  return smallestText === null ? 0 : text / smallestText;
}

/** Sets the sheets of one drawing, a page each: they have one scale, and their tops lie at one height. */
function placeSheets(composer: Composer, block: DrawingBlock, state: PageState): void {
  const placements = block.sheets.map((sheet, index) => ({ block, index, sheet }));
  const [first, ...others] = placements;
  if (first === undefined) return;
  pageFor(composer, first, state, headingHeight(composer, first));
  const form = commonForm(composer, placements);
  placeSheet(composer, first, form);
  for (const placement of others) {
    pageFor(composer, placement, "full", headingHeight(composer, placement));
    placeSheet(composer, placement, form);
  }
}

/** What there is for each sheet of a drawing below its heading: for the first on the current page, for others on their own. */
function roomsFor(composer: Composer, placements: readonly Placement[]): readonly Room[] {
  return placements.map((placement, i) => {
    const frame = frameOf(composer.profile, "drawing", placement.sheet.orientation);
    const page = i === 0 ? currentPage(composer) : { frame, y: frame.top };
    const room = roomOf(page);
    return { ...room, height: room.height - headingHeight(composer, placement) };
  });
}

/** How the sheets of one drawing stand on their pages. */
interface CommonForm {
  readonly scale: number;
  /** Left free above each, pt. */
  readonly lowered: number;
}

/**
 * One size for all sheets of a drawing, as large as the fullest of them may be; a single one is made smaller where it has to
 * be to share the current page with what stands above.
 */
function commonForm(composer: Composer, placements: readonly Placement[]): CommonForm {
  const { frame, y } = currentPage(composer);
  const rooms = roomsFor(composer, placements);
  const forms = placements.map(({ sheet }) => sheet.form);
  const largest = Math.min(MOST_ENLARGED, ...forms.map((form, i) => fitting(form, rooms[i]!)));
  const scale = forms.length === 1 && y > frame.top ? largest : Math.max(1, largest);
  const free = Math.min(...forms.map(({ height }, i) => rooms[i]!.height - height * scale));
  return { scale, lowered: free * LOWERED };
}

/** Sets one sheet on the current page, below its heading. */
function placeSheet(composer: Composer, placement: Placement, { scale, lowered }: CommonForm): void {
  placeHeading(composer, placement);
  currentPage(composer).y += lowered;
  placeFigure(composer, placement, scale);
}

/** Sets as many drawings on one page as stand there at one legible scale. Returns how many. */
function placeGroup(composer: Composer, drawings: readonly DrawingBlock[], state: PageState): number {
  const first = sharedPlacement(drawings[0]!);
  const page = pageFor(composer, first, state, headingHeight(composer, first));
  const room = roomOf(page);
  const group = [first];
  for (const block of drawings.slice(1)) {
    const joins = block.shares && block.missing === null && block.sheets.length === 1;
    if (!joins || block.sheets[0]!.orientation !== first.sheet.orientation) break;
    const longer = [...group, sharedPlacement(block)];
    const least = Math.max(LEAST_SHARED, ...longer.map(({ sheet }) => leastScale(sheet, LEAST_SHARED_TEXT)));
    if (sharedScale(composer, longer, room) < least) break;
    group.push(sharedPlacement(block));
  }
  if (group.length === 1) {
    const alone = placementAlone(composer, first);
    placeSheet(composer, alone, commonForm(composer, [alone]));
    return 1;
  }
  const scale = Math.min(MOST_ENLARGED, sharedScale(composer, group, room));
  const used = heightOf(composer, group, scale);
  const between = Math.min(MOST_BETWEEN, BETWEEN + (room.height - used) / group.length);
  group.forEach((placement, i) => {
    if (i > 0) page.y += between;
    placeHeading(composer, placement);
    placeFigure(composer, placement, scale);
  });
  return group.length;
}

/** A drawing of one sheet as it stands on a page with others. */
function sharedPlacement(block: DrawingBlock): Placement {
  const sheet = block.sheets[0]!;
  return { block, index: 0, sheet: sheet.compact ?? sheet };
}

/** A drawing that shares its page with no other fills it, unless it stands below text that leaves too little room. */
function placementAlone(composer: Composer, shared: Placement): Placement {
  const sheet = shared.block.sheets[0]!;
  const { width, height } = roomOf(currentPage(composer));
  const room = { width, height: height - headingHeight(composer, shared) };
  return fitting(sheet.form, room) >= 1 ? { ...shared, sheet } : shared;
}

/** The largest scale at which all of a group stand below one another. */
function sharedScale(composer: Composer, group: readonly Placement[], room: Room): number {
  const widest = Math.max(...group.map(({ sheet }) => sheet.form.width));
  const forms = group.reduce((sum, { sheet }) => sum + sheet.form.height, 0);
  const others = heightOf(composer, group, 0);
  return Math.min(room.width / widest, (room.height - others) / forms);
}

function heightOf(composer: Composer, group: readonly Placement[], scale: number): number {
  return group.reduce(
    (sum, placement) => sum + headingHeight(composer, placement) + placement.sheet.form.height * scale,
    BETWEEN * (group.length - 1),
  );
}

/** A page that says which drawing is not there, and why: what is missing from an official paper must be seen. */
function placeMissing(composer: Composer, block: DrawingBlock, state: PageState): void {
  if (state !== "fresh") openPage(composer, frameOf(composer.profile, "drawing", "landscape"));
  placeHeading(composer, { block, index: 0 });
  const page = currentPage(composer);
  const { left, right, bottom } = page.frame;
  const height = Math.min(bottom - page.y, MISSING.height);
  const box = { x: left + MISSING.inset, width: right - left - 2 * MISSING.inset };
  const y = page.y + (bottom - page.y - height) / 3;
  const [x1, y1, x2, y2] = [box.x, y, box.x + box.width, y + height];
  const rule = (from: readonly [number, number], to: readonly [number, number]): Item => ({
    type: "rule",
    x1: from[0],
    y1: from[1],
    x2: to[0],
    y2: to[1],
    width: 1,
  });
  page.parts.push({
    element: "Layout",
    items: [
      rule([x1, y1], [x2, y1]),
      rule([x2, y1], [x2, y2]),
      rule([x2, y2], [x1, y2]),
      rule([x1, y2], [x1, y1]),
    ],
  });
  page.y = y + height / 3;
  const at = { x: box.x + MISSING.inset, width: box.width - 2 * MISSING.inset, align: "center" } as const;
  placeText(composer, element(composer.root, "P"), "GAMBAR BELUM ADA", headingSetting(composer), at);
  page.y += HEADING_GAP;
  placeText(composer, element(composer.root, "P"), block.missing ?? "", bodyOf(composer.profile), at);
}

const MISSING = { height: 180, inset: 60 } as const;
