import type { PageFrame } from "../profile.ts";
import type { Element, Item, LinkArea, Page, Part, Tag, TextItem } from "./page.ts";
import type { Line } from "./line-breaks.ts";
import type { Style, Typesetter } from "./typesetter.ts";

/** How a run of text is set. */
export interface Setting {
  readonly style: Style;
  readonly size: number;
  readonly leading: number;
}

/** A document under composition: pages that are done and the one that is being filled. */
export interface Composer {
  readonly typesetter: Typesetter;
  readonly root: Element;
  readonly pages: OpenPage[];
}

export interface OpenPage {
  readonly frame: PageFrame;
  readonly parts: Part[];
  readonly links: LinkArea[];
  readonly anchors: string[];
  /** Next free line's top. */
  y: number;
}

export function createComposer(typesetter: Typesetter): Composer {
  return { typesetter, root: { tag: "Document", parent: null }, pages: [] };
}

export function element(parent: Element, tag: Tag, more: Omit<Element, "tag" | "parent"> = {}): Element {
  return { tag, parent, ...more };
}

export function openPage(composer: Composer, frame: PageFrame): OpenPage {
  const page: OpenPage = { frame, parts: [], links: [], anchors: [], y: frame.top };
  composer.pages.push(page);
  return page;
}

/** The page being filled. Throws when none has been opened. */
export function currentPage(composer: Composer): OpenPage {
  const page = composer.pages.at(-1);
  if (page === undefined) throw new Error("no page is open");
  return page;
}

/** Height left above the bottom margin. */
export function roomLeft(composer: Composer): number {
  const page = currentPage(composer);
  return page.frame.bottom - page.y;
}

/** Opens another page like the current one when `height` does not fit; returns whether it did. */
export function ensureRoom(composer: Composer, height: number): boolean {
  const page = currentPage(composer);
  if (page.y + height <= page.frame.bottom + 0.01 || page.y <= page.frame.top) return false;
  openPage(composer, page.frame);
  return true;
}

export function lineHeight(setting: Setting): number {
  return setting.size * setting.leading;
}

/** Baseline of a line whose box starts at `top`. */
export function baseline(typesetter: Typesetter, setting: Setting, top: number): number {
  const ascent = typesetter.ascent(setting.style, setting.size);
  const descent = typesetter.descent(setting.style, setting.size);
  return top + (lineHeight(setting) - ascent - descent) / 2 + ascent;
}

export interface LineBox {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly align: "kiri" | "tengah" | "kanan" | "rata";
}

/** Spaces of a justified line are stretched at most to this multiple of the size; beyond it the line stays ragged. */
const MAX_STRETCH = 2;

export function textItem(typesetter: Typesetter, line: Line, setting: Setting, box: LineBox): TextItem {
  const slack = box.width - line.width;
  const gaps = line.text.split(" ").length - 1;
  const stretch = box.align === "rata" && !line.last && gaps > 0 ? slack / gaps : 0;
  const shift = box.align === "tengah" ? slack / 2 : box.align === "kanan" ? slack : 0;
  return {
    type: "text",
    x: box.x + shift,
    y: baseline(typesetter, setting, box.top),
    text: line.text,
    style: setting.style,
    size: setting.size,
    wordSpacing: stretch <= MAX_STRETCH * setting.size ? Math.max(0, stretch) : 0,
  };
}

/** Sets a block that is never torn; opens a page when it does not fit. Returns its items' top. */
export function placeBlock(
  composer: Composer,
  owner: Element,
  text: string,
  setting: Setting,
  at: { readonly x: number; readonly width: number; readonly align: LineBox["align"] },
): number {
  const lines = composer.typesetter.lines(text, setting.style, setting.size, at.width);
  ensureRoom(composer, lines.length * lineHeight(setting));
  const page = currentPage(composer);
  const top = page.y;
  page.parts.push({ element: owner, items: stack(composer.typesetter, lines, setting, { ...at, top }) });
  page.y += lines.length * lineHeight(setting);
  return top;
}

/** The items of lines below one another. */
export function stack(
  typesetter: Typesetter,
  lines: readonly Line[],
  setting: Setting,
  box: LineBox,
): TextItem[] {
  return lines.map((line, i) =>
    textItem(typesetter, line, setting, { ...box, top: box.top + i * lineHeight(setting) }),
  );
}

/** A text column that hangs beside labels which are printed once, on its first line. */
export interface Hanging {
  readonly labels: readonly { readonly x: number; readonly text: string }[];
  readonly x: number;
  readonly width: number;
  readonly text: string;
}

/** At least this many lines of a paragraph stay together before and after a page break. */
const KEPT_LINES = 2;

/**
 * Sets a hanging paragraph, over pages if it must. `keepAfter` is the height that has to fit below its last
 * lines (a signature that must not stand alone).
 */
export function placeHanging(
  composer: Composer,
  owner: Element,
  hanging: Hanging,
  setting: Setting,
  keepAfter = 0,
): void {
  const { typesetter } = composer;
  const lines = typesetter.lines(hanging.text, setting.style, setting.size, hanging.width, true);
  const step = lineHeight(setting);
  let start = 0;
  while (start < lines.length) {
    const left = lines.length - start;
    const taken = linesForPage(left, Math.floor((roomLeft(composer) + 0.01) / step), {
      fresh: currentPage(composer).y <= currentPage(composer).frame.top,
      kept: Math.ceil(keepAfter / step),
    });
    if (taken === 0) {
      openPage(composer, currentPage(composer).frame);
      continue;
    }
    const page = currentPage(composer);
    const labels: Item[] =
      start > 0 ? [] : hanging.labels.map((label) => labelItem(typesetter, label, setting, page.y));
    const part = lines.slice(start, start + taken);
    const items = stack(typesetter, part, setting, {
      x: hanging.x,
      width: hanging.width,
      top: page.y,
      align: "rata",
    });
    page.parts.push({ element: owner, items: [...labels, ...items] });
    page.y += taken * step;
    start += taken;
    if (start < lines.length) openPage(composer, page.frame);
  }
}

/**
 * How many of `left` lines go on a page with `room` lines: no widow, no orphan, and when they end here, `kept`
 * further lines must fit. 0 = start on the next page.
 */
export function linesForPage(
  left: number,
  room: number,
  page: { readonly fresh: boolean; readonly kept: number },
): number {
  if (left + page.kept <= room) return left;
  const most = Math.min(room, left - Math.min(KEPT_LINES, left - 1));
  if (most >= Math.min(KEPT_LINES, left) && most > 0 && left > 1) return most;
  return page.fresh ? Math.max(1, Math.min(left, room)) : 0;
}

function labelItem(
  typesetter: Typesetter,
  label: { readonly x: number; readonly text: string },
  setting: Setting,
  top: number,
): TextItem {
  const line: Line = {
    text: label.text,
    width: typesetter.width(label.text, setting.style, setting.size),
    last: true,
  };
  return textItem(typesetter, line, setting, { x: label.x, top, width: line.width, align: "kiri" });
}

export interface Furniture {
  /** Printed pages are numbered from this one on. */
  readonly firstNumbered: number;
  readonly mark: string | null;
  readonly setting: Setting;
}

/** Closes the document: page numbers "- 2 -" in the top margin, the draft's mark across everything. */
export function finishPages(composer: Composer, furniture: Furniture): Page[] {
  return composer.pages.map((page, i) => {
    const number: Item[] =
      i + 1 < furniture.firstNumbered ? [] : [pageNumber(composer, page, i + 1, furniture.setting)];
    // Over everything: a drawing that fills the page would hide it.
    const mark: Item[] = furniture.mark === null ? [] : [{ type: "mark", text: furniture.mark }];
    const furnishings = [...number, ...mark].map((item): Part => ({ element: null, items: [item] }));
    return {
      width: page.frame.width,
      height: page.frame.height,
      parts: [...page.parts, ...furnishings],
      links: page.links,
      anchors: page.anchors,
    };
  });
}

/** Distance of the page number's line from the paper's top: half of a customary top margin. */
function pageNumber(composer: Composer, page: OpenPage, number: number, setting: Setting): TextItem {
  const text = `- ${number} -`;
  const line: Line = {
    text,
    width: composer.typesetter.width(text, setting.style, setting.size),
    last: true,
  };
  const { left, right, top } = page.frame;
  const box: LineBox = {
    x: left,
    width: right - left,
    top: (top - lineHeight(setting)) / 2 + 4,
    align: "tengah",
  };
  return textItem(composer.typesetter, line, setting, box);
}
