import { bodyOf, lineHeight, lineOf, textItem } from "./composer.ts";
import type { Composer, OpenPage, OpenPart } from "./composer.ts";
import type { Item, LinkArea, Page, PageReference, Part, TextItem } from "./page.ts";

/** Closes the document: page numbers "- 2 -" in the top margin, references to pages, the draft's mark over everything. */
export function finishPages(composer: Composer, draft: boolean): Page[] {
  const { firstNumberedPage, draftMark } = composer.profile;
  const numbers = pageNumbers(composer);
  return composer.pages.map((page, i) => {
    const number: Item[] = i + 1 < firstNumberedPage ? [] : [pageNumber(composer, page, i + 1)];
    // A drawing that fills the page would hide a mark below it.
    const mark: Item[] = draft ? [{ type: "mark", text: draftMark }] : [];
    const decoration = [...number, ...mark].map((item): Part => ({ element: "Pagination", items: [item] }));
    return {
      width: page.frame.width,
      height: page.frame.height,
      parts: [...page.parts.map((part) => resolved(composer, part, numbers)), ...decoration],
      anchors: page.anchors,
    };
  });
}

/** The page of each anchor, from 1. */
function pageNumbers({ pages }: Composer): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  pages.forEach((page, i) => {
    for (const anchor of page.anchors) if (!numbers.has(anchor)) numbers.set(anchor, i + 1);
  });
  return numbers;
}

function resolved(
  composer: Composer,
  part: OpenPart | LinkArea,
  numbers: ReadonlyMap<string, number>,
): Part | LinkArea {
  if ("anchor" in part) return part;
  const items = part.items.flatMap((item): Item[] => {
    if (item.type !== "page") return [item];
    const number = numbers.get(item.anchor);
    return number === undefined ? [] : [referenceText(composer, item, number)];
  });
  return { element: part.element, items };
}

function referenceText({ typesetter }: Composer, item: PageReference, number: number): TextItem {
  const { style, size, y } = item;
  const text = `${item.before}${number}`;
  const x =
    item.align === "left" || style === "drawing" ? item.x : item.x - typesetter.width(text, style, size);
  return { type: "text", x, y, text, style, size, wordSpacing: 0 };
}

/** In the middle of the top margin, as is customary. */
function pageNumber({ typesetter, profile }: Composer, { frame }: OpenPage, number: number): TextItem {
  const setting = bodyOf(profile);
  const { left, right, top } = frame;
  return textItem(typesetter, lineOf(typesetter, `- ${number} -`, setting), setting, {
    x: left,
    width: right - left,
    top: (top - lineHeight(setting)) / 2 + 4,
    align: "center",
  });
}
