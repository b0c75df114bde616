import type { BlockLink } from "../blocks.ts";
import type { PageFrame, Profile } from "../profile.ts";
import type {
  Artifact,
  Element,
  Item,
  LinkArea,
  Numbering,
  PageReference,
  Part,
  Tag,
  TextItem,
} from "./page.ts";
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
  readonly profile: Profile;
  /** Bytes of the letterhead's picture. */
  readonly emblem: Uint8Array | null;
  readonly root: Element;
  readonly pages: OpenPage[];
  /** Everything that a link can lead to, on whatever page it will stand. */
  readonly anchors: ReadonlySet<string>;
}

export interface OpenPage {
  readonly frame: PageFrame;
  readonly parts: (OpenPart | LinkArea)[];
  readonly anchors: string[];
  /** Next free line's top. */
  y: number;
}

/** A part whose page numbers are not known yet. */
export interface OpenPart {
  readonly element: Part["element"];
  readonly items: readonly (Item | PageReference)[];
}

export function element(parent: Element, tag: Tag, more: Omit<Element, "tag" | "parent"> = {}): Element {
  return { tag, parent, ...more };
}

export function listElement(parent: Element, numbering: Numbering): Element {
  return element(parent, "L", { numbering });
}

export function openPage(composer: Composer, frame: PageFrame): OpenPage {
  const page: OpenPage = { frame, parts: [], anchors: [], y: frame.top };
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

/** Opens another page like the current one when `height` does not fit and something stands on it already. */
export function ensureRoom(composer: Composer, height: number): void {
  const page = currentPage(composer);
  if (height > roomLeft(composer) + 0.01 && page.y > page.frame.top) openPage(composer, page.frame);
}

/** How the document's text is set. */
export function bodyOf({ bodySize, leading }: Profile): Setting {
  return { style: "regular", size: bodySize, leading };
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
  readonly align: "left" | "center" | "right" | "justify";
}

/** Spaces of a justified line are stretched at most to this multiple of the size; beyond it the line stays ragged. */
const MAX_STRETCH = 2;

export function textItem(typesetter: Typesetter, line: Line, setting: Setting, box: LineBox): TextItem {
  const slack = box.width - line.width;
  const gaps = line.text.split(" ").length - 1;
  const stretch = box.align === "justify" && !line.last && gaps > 0 ? slack / gaps : 0;
  const shift = box.align === "center" ? slack / 2 : box.align === "right" ? slack : 0;
  return {
    type: "text",
    x: box.x + shift,
    y: baseline(typesetter, setting, box.top),
    text: line.text + line.after,
    style: setting.style,
    size: setting.size,
    wordSpacing: stretch <= MAX_STRETCH * setting.size ? Math.max(0, stretch) : 0,
  };
}

/** One line that is not broken, as wide as it is. */
export function lineOf(typesetter: Typesetter, text: string, setting: Setting): Line {
  return { text, width: typesetter.width(text, setting.style, setting.size), last: true, after: "" };
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

/** Sets a text that is never torn; opens a page when it does not fit. Returns its items' top. */
export function placeText(
  composer: Composer,
  owner: Element | Artifact,
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

/**
 * The element that holds what a link shows: a `Link` below `parent`, whose area the caller adds with `addLink`; `parent`
 * itself when the document has no such place.
 */
export function linkElement(composer: Composer, parent: Element, link: BlockLink | undefined): Element {
  return link !== undefined && composer.anchors.has(link.anchor) ? element(parent, "Link") : parent;
}

/** Makes an area lead to the place of a link, when `owner` is the element made for it; after what that element shows. */
export function addLink(
  page: OpenPage,
  owner: Element,
  link: BlockLink | undefined,
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  if (link === undefined || owner.tag !== "Link") return;
  page.parts.push({ ...area, anchor: link.anchor, label: link.label, element: owner });
}
