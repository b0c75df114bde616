import { MOST_ENLARGED } from "../layout/fit.ts";
import type { PaintedSheet } from "../paint/sheet.ts";
import { sheetAnchor } from "../scene/anchors.ts";
import type { SceneLink } from "../scene/links.ts";
import type { Drawing } from "../views/drawing.ts";
import { currentPage, element, openPage, placeBlock } from "./pdf/composer.ts";
import type { Composer, OpenPage, Setting } from "./pdf/composer.ts";
import type { Tag } from "./pdf/page.ts";
import { frameOf, headingHeight } from "./profile.ts";
import type { Profile } from "./profile.ts";

/** A drawing and the sheets that it was cut into for `drawingSheets(profile)`. */
export interface DrawingPages {
  readonly drawing: Drawing;
  readonly sheets: readonly PaintedSheet[];
}

interface Relations {
  /** The drawing that has the box leading to a drawing. */
  readonly parents: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, number>;
}

/**
 * Sets drawings page by page, each below its heading; the first one below what stands on the current page already,
 * where there is room. `levels`: the level of the process that a drawing shows, by the drawing's name.
 */
export function placeDrawings(
  composer: Composer,
  drawings: readonly DrawingPages[],
  profile: Profile,
  levels: ReadonlyMap<string, number>,
): void {
  const relations = { parents: parentDrawings(drawings.map(({ drawing }) => drawing)), levels };
  drawings.forEach((entry, i) => placeDrawing(composer, entry, i === 0, profile, relations));
}

/** The drawing whose box leads to a drawing. */
function parentDrawings(drawings: readonly Drawing[]): Map<string, string> {
  const parents = new Map<string, string>();
  for (const drawing of drawings) {
    if (drawing.kind !== "level") continue;
    for (const box of drawing.boxes) {
      if (box.link !== null && !parents.has(box.link)) parents.set(box.link, drawing.name);
    }
  }
  return parents;
}

const HEADINGS = ["H2", "H3", "H4", "H5", "H6"] as const satisfies readonly Tag[];

function placeDrawing(
  composer: Composer,
  entry: DrawingPages,
  first: boolean,
  profile: Profile,
  relations: Relations,
): void {
  const { drawing, sheets } = entry;
  sheets.forEach((sheet, i) => {
    const { form, links, orientation, description: alt } = sheet;
    const beneath = first && i === 0 && fitsBelow(composer, sheet, profile, sheets.length === 1);
    if (!beneath) openPage(composer, frameOf(profile, "gambar", orientation));
    const page = currentPage(composer);
    if (i === 0) page.anchors.push(drawing.name);
    if (sheets.length > 1) page.anchors.push(sheetAnchor(drawing.name, i + 1));
    placePageHeading(composer, entry, i, profile, relations);
    const { frame } = page;
    const room = { width: frame.right - frame.left, height: frame.bottom - page.y };
    // The sheets of one drawing keep one size; what shares a page with the heading takes the room that is left.
    const least = beneath ? 0 : 1;
    const scale = sheets.length > 1 ? 1 : Math.max(least, Math.min(MOST_ENLARGED, fitting(form, room)));
    // A small map stands a little below its heading, not stuck under it with an empty page beneath.
    page.y += (room.height - form.height * scale) * LOWERED;
    const x = frame.left + (room.width - form.width * scale) / 2;
    const owner = element(composer.root, "Figure", { alt });
    page.parts.push({ element: owner, items: [{ type: "form", form, x, y: page.y, scale }] });
    for (const link of links) placeLink(page, link, { x, y: page.y, scale });
    page.y += form.height * scale;
  });
}

/** Share of the free height that is left above a drawing. */
const LOWERED = 0.15;

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The scale at which a sheet just fills a room. */
function fitting(sheet: Room, room: Room): number {
  return Math.min(room.width / sheet.width, room.height / sheet.height);
}

/** The smallest text that may be printed, pt. */
const LEAST_TEXT = 7;

/** Whether the first drawing fits below the heading block, made smaller if it stays legible. */
function fitsBelow(
  composer: Composer,
  { form, orientation, smallestText }: PaintedSheet,
  profile: Profile,
  shrinks: boolean,
): boolean {
  const { frame, y } = currentPage(composer);
  if (frame.width > frame.height !== (orientation === "lanskap")) return false;
  const room = { width: frame.right - frame.left, height: frame.bottom - y - headingHeight(profile) };
  const least = smallestText === null ? 0 : LEAST_TEXT / smallestText;
  return fitting(form, room) >= (shrinks ? Math.min(1, least) : 1);
}

function placePageHeading(
  composer: Composer,
  entry: DrawingPages,
  index: number,
  profile: Profile,
  relations: Relations,
): void {
  const { drawing, sheets } = entry;
  const page = currentPage(composer);
  const { frame } = page;
  const bold: Setting = { style: "tebal", size: profile.pageHeadingSize, leading: profile.leading };
  const sheet = sheets.length > 1 ? ` (lembar ${index + 1} dari ${sheets.length})` : "";
  // A CFM's heading names its code itself; a level map has it below.
  const code =
    drawing.kind === "level" && drawing.code !== "" && !drawing.heading.includes(drawing.code)
      ? `\n${drawing.code}`
      : "";
  const own = relations.levels.get(drawing.name);
  const depth = own === undefined ? 0 : own + 1;
  const tag = HEADINGS[Math.min(depth, HEADINGS.length - 1)] ?? "H6";
  const top = page.y;
  placeBlock(composer, element(composer.root, tag), `${drawing.heading}${sheet}${code}`, bold, {
    x: frame.left,
    width: frame.right - frame.left,
    align: "tengah",
  });
  const parent = relations.parents.get(drawing.name);
  if (parent !== undefined) {
    const half = (frame.right - frame.left) / 4;
    page.links.push({
      x: frame.left + half,
      y: top,
      width: 2 * half,
      height: page.y - top,
      anchor: parent,
      label: "Kembali ke peta di atasnya",
    });
  }
  page.y += 6;
}

function placeLink(
  page: OpenPage,
  link: SceneLink,
  at: { readonly x: number; readonly y: number; readonly scale: number },
): void {
  page.links.push({
    x: link.x * at.scale + at.x,
    y: link.y * at.scale + at.y,
    width: link.width * at.scale,
    height: link.height * at.scale,
    anchor: link.anchor,
    label: `Ke ${link.alt === "" ? link.anchor : link.alt}`,
  });
}
