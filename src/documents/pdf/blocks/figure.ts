import { sheetAnchor } from "../../../scene/anchors.ts";
import type { PaintedSheet } from "../../../paint/sheet.ts";
import type { SceneLink } from "../../../scene/links.ts";
import type { Rect } from "../../../scene/scene.ts";
import type { DrawingBlock, FigureBlock } from "../../blocks.ts";
import {
  addLink,
  currentPage,
  element,
  ensureRoom,
  lineHeight,
  linkElement,
  placeText,
} from "../composer.ts";
import type { Composer, OpenPage, Setting } from "../composer.ts";
import type { Element, Item, PageReference, Tag } from "../page.ts";

/** A sheet of a drawing on its way to a page. */
export interface Placement {
  readonly block: DrawingBlock;
  /** From 0. */
  readonly index: number;
  readonly sheet: PaintedSheet;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The scale at which a sheet just fills a room. */
export function fitting(sheet: Room, room: Room): number {
  return Math.min(room.width / sheet.width, room.height / sheet.height);
}

/** Below a heading, pt. */
export const HEADING_GAP = 6;

export function roomOf({ frame, y }: Pick<OpenPage, "frame" | "y">): Room {
  return { width: frame.right - frame.left, height: frame.bottom - y };
}

export function headingSetting(composer: Composer): Setting {
  return { style: "bold", size: composer.profile.pageHeadingSize, leading: composer.profile.leading };
}

function headingText({ block, index }: Pick<Placement, "block" | "index">): string {
  const count = block.sheets.length;
  const sheet = count > 1 ? ` (lembar ${index + 1} dari ${count})` : "";
  return `${block.heading}${sheet}${block.code === "" ? "" : `\n${block.code}`}`;
}

export function headingHeight(composer: Composer, placement: Pick<Placement, "block" | "index">): number {
  const { frame } = currentPage(composer);
  const setting = headingSetting(composer);
  const width = frame.right - frame.left;
  const lines = composer.typesetter.lines(headingText(placement), setting.style, setting.size, width);
  return lines.length * lineHeight(setting) + HEADING_GAP;
}

export function placeHeading(composer: Composer, placement: Pick<Placement, "block" | "index">): void {
  const { block, index } = placement;
  const page = currentPage(composer);
  const { left, right } = page.frame;
  if (index === 0) page.anchors.push(block.name);
  if (block.sheets.length > 1) page.anchors.push(sheetAnchor(block.name, index + 1));
  const back =
    block.above === null ? undefined : { anchor: block.above, label: "Kembali ke peta di atasnya" };
  const tag: Tag = `H${block.level}`;
  const owner = linkElement(composer, element(composer.root, tag), back);
  const top = page.y;
  const at = { x: left, width: right - left, align: "center" } as const;
  placeText(composer, owner, headingText(placement), headingSetting(composer), at);
  const quarter = (right - left) / 4;
  addLink(page, owner, back, { x: left + quarter, y: top, width: 2 * quarter, height: page.y - top });
  page.y += HEADING_GAP;
}

/** Sets a sheet at the current place, in the middle of the page's width. */
export function placeFigure(composer: Composer, { sheet }: Placement, scale: number): void {
  const page = currentPage(composer);
  const { form, links, description: alt } = sheet;
  const at = { x: page.frame.left + (roomOf(page).width - form.width * scale) / 2, y: page.y, scale };
  const drawing: Item = { type: "form", form, ...at };
  const pages = links.flatMap((link) => sheetReference(composer, link, at));
  page.parts.push({ element: element(composer.root, "Figure", { alt }), items: [drawing, ...pages] });
  const beside = element(composer.root, "P");
  for (const link of links) placeSceneLink(composer, page, beside, link, at);
  page.y += form.height * scale;
}

interface FigurePlace {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

function onPage(link: Rect, { x, y, scale }: FigurePlace): Rect {
  return {
    x: link.x * scale + x,
    y: link.y * scale + y,
    width: link.width * scale,
    height: link.height * scale,
  };
}

/** Links of a drawing follow its figure: a reader with an alternative text has nothing inside it. */
function placeSceneLink(
  composer: Composer,
  page: OpenPage,
  beside: Element,
  area: SceneLink,
  at: FigurePlace,
): void {
  const link = { anchor: area.anchor, label: `Ke ${area.alt === "" ? area.anchor : area.alt}` };
  const owner = linkElement(composer, beside, link);
  addLink(page, owner, link, onPage(area, at));
}

/** Paper has no links: where a drawing keeps room for it, the box of a process says on which page it goes on. */
function sheetReference(
  { anchors }: Composer,
  { anchor, pageNote }: SceneLink,
  { x, y, scale }: FigurePlace,
): PageReference[] {
  if (pageNote === null || !anchors.has(anchor)) return [];
  return [
    {
      type: "page",
      anchor,
      x: x + pageNote.x * scale,
      y: y + pageNote.y * scale,
      align: "left",
      before: "hlm. ",
      style: "drawing",
      size: pageNote.size * scale,
    },
  ];
}

/** Sets a small drawing among the text, as wide as it is or as the text. */
export function placeSmallFigure(composer: Composer, { scene, theme }: FigureBlock): void {
  const scale = smallFigureScale(composer, scene);
  ensureRoom(composer, scene.height * scale);
  const page = currentPage(composer);
  const x = page.frame.left + (roomOf(page).width - scene.width * scale) / 2;
  const owner = element(composer.root, "Figure", { alt: scene.description });
  page.parts.push({ element: owner, items: [{ type: "scene", scene, theme, x, y: page.y, scale }] });
  page.y += scene.height * scale;
}

/** Height of a small drawing on the current page, pt. */
export function smallFigureHeight(composer: Composer, { scene }: FigureBlock): number {
  return scene.height * smallFigureScale(composer, scene);
}

function smallFigureScale(composer: Composer, scene: Room): number {
  const { frame } = currentPage(composer);
  return Math.min(1, fitting(scene, { width: frame.right - frame.left, height: frame.bottom - frame.top }));
}
