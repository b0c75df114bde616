import type { ContentsBlock, ContentsEntry } from "../../blocks.ts";
import {
  addLink,
  baseline,
  bodyOf,
  currentPage,
  element,
  ensureRoom,
  lineHeight,
  linkElement,
  stack,
} from "../composer.ts";
import type { Composer, Setting } from "../composer.ts";
import type { Line } from "../line-breaks.ts";
import type { Element, Item, PageReference } from "../page.ts";

/** A contents list is set smaller than the text, with a little air between its lines. */
const SMALLER = 2;
const LEAST = 8.5;
const AIR = 2;
/** pt that a title stands further to the right for each level below the first. */
const INDENT = 6;
/** Deeper entries stand no further to the right. */
const MOST_INDENTS = 6;
const GAP = 8;
/** Codes never take more of the width than this. */
const MOST_CODES = 0.45;

/** A contents list that is measured: codes, titles and pages stand below one another. */
interface OpenContents {
  readonly setting: Setting;
  readonly entries: readonly OpenEntry[];
  /** Where titles end, pt from the left edge. */
  readonly ends: number;
}

interface OpenEntry {
  readonly of: ContentsEntry;
  readonly code: readonly Line[];
  readonly title: readonly Line[];
  readonly indent: number;
  readonly height: number;
}

/**
 * Sets a contents list: code, title, a line of dots, page; an entry is never torn. The text is made a little smaller
 * where that saves a page.
 */
export function placeContents(composer: Composer, block: ContentsBlock): void {
  const { profile } = composer;
  const largest = Math.max(LEAST, profile.bodySize - SMALLER);
  const sizes = Array.from({ length: Math.floor((largest - LEAST) * 2) + 1 }, (_, i) => largest - i / 2);
  const tries = sizes.map((size) => openContents(composer, block, { ...bodyOf(profile), size }));
  const pages = tries.map((contents) => pagesOf(composer, contents));
  const best = tries[pages.indexOf(Math.min(...pages))]!;
  const owner = element(composer.root, "TOC");
  for (const entry of best.entries) placeEntry(composer, owner, entry, best);
}

/** Height that a contents list needs to begin on a page, pt. */
export function contentsStart(composer: Composer): number {
  return 2 * lineHeight(bodyOf(composer.profile));
}

function openContents(composer: Composer, { entries }: ContentsBlock, setting: Setting): OpenContents {
  const { typesetter } = composer;
  const { left, right } = currentPage(composer).frame;
  const width = (text: string): number => typesetter.width(text, setting.style, setting.size);
  const ends = right - left - width("0000") - GAP;
  const codes = Math.min(
    Math.max(0, ...entries.map(({ code }) => (code === "" ? 0 : width(code) + GAP))),
    ends * MOST_CODES,
  );
  return {
    setting,
    ends,
    entries: entries.map((of) => {
      const indent = of.code === "" ? 0 : codes + Math.min(Math.max(0, of.depth - 1), MOST_INDENTS) * INDENT;
      const lines = (text: string, room: number): readonly Line[] =>
        text === "" ? [] : typesetter.lines(text, setting.style, setting.size, room);
      const code = lines(of.code, codes);
      const title = lines(of.title, ends - indent);
      const height = Math.max(code.length, title.length) * lineHeight(setting) + AIR;
      return { of, code, title, indent, height };
    }),
  };
}

/** How many pages a list fills from the current place on. */
function pagesOf(composer: Composer, { entries }: OpenContents): number {
  const { frame, y } = currentPage(composer);
  let pages = 1;
  let left = frame.bottom - y;
  for (const { height } of entries) {
    if (height > left + 0.01) {
      pages += 1;
      left = frame.bottom - frame.top;
    }
    left -= height;
  }
  return pages;
}

function placeEntry(composer: Composer, toc: Element, entry: OpenEntry, contents: OpenContents): void {
  const { of, code, title, indent, height } = entry;
  const { setting, ends } = contents;
  const { typesetter } = composer;
  ensureRoom(composer, height);
  const page = currentPage(composer);
  const { left, right } = page.frame;
  const top = page.y;
  const link = { anchor: of.anchor, label: `Ke ${[of.code, of.title].filter((t) => t !== "").join(" ")}` };
  const owner = linkElement(composer, element(toc, "TOCI"), link);
  const box = { x: left, width: ends, top, align: "left" } as const;
  const lastTop = top + (title.length - 1) * lineHeight(setting);
  const number: PageReference = {
    type: "page",
    anchor: of.anchor,
    x: right,
    y: baseline(typesetter, setting, lastTop),
    align: "right",
    before: "",
    style: setting.style,
    size: setting.size,
  };
  page.parts.push({
    element: owner,
    items: [
      ...stack(typesetter, withBlankAtEnd(code), setting, box),
      ...stack(typesetter, withBlankAtEnd(title), setting, { ...box, x: left + indent }),
      number,
    ],
  });
  const end = left + indent + (title.at(-1)?.width ?? 0) + GAP / 2;
  page.parts.push({ element: "Layout", items: dots(composer, setting, end, left + ends, lastTop) });
  addLink(page, owner, link, { x: left, y: top, width: right - left, height: height - AIR });
  page.y += height;
}

/** The title and its page are two words. */
function withBlankAtEnd<T extends { readonly after: "" | " " }>(lines: readonly T[]): readonly T[] {
  return lines.map((line, i) => (i === lines.length - 1 ? { ...line, after: " " } : line));
}

/** Dots of all entries stand below one another. */
function dots({ typesetter }: Composer, setting: Setting, from: number, to: number, top: number): Item[] {
  const { style, size } = setting;
  const step = typesetter.width(". ", style, size);
  const x = Math.ceil(from / step) * step;
  const count = Math.floor((to - x) / step);
  if (count <= 0) return [];
  const y = baseline(typesetter, setting, top);
  return [{ type: "text", x, y, text: ". ".repeat(count).trimEnd(), style, size, wordSpacing: 0 }];
}
