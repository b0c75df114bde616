import type { PdfForm } from "../../paint/pdf/form.ts";
import type { PaintedSheet } from "../../paint/sheet.ts";
import type { Scene } from "../../scene/scene.ts";
import { baseline, lineHeight, type Setting } from "../pdf/composer.ts";
import type { Composed, Element, Item, Page, TextItem } from "../pdf/page.ts";
import type { Typesetter } from "../pdf/typesetter.ts";
import type { Profile } from "../profile.ts";

/**
 * Where things stand in the PDF of the same paper. A word processor finds its own lines and pages; what it cannot find by
 * itself (the numbers in a table of contents, which drawings share a page, how large they are) is as it is there.
 */
export interface Places {
  /** The page of each anchor, from 1. */
  readonly pages: ReadonlyMap<string, number>;
  readonly drawings: ReadonlyMap<PdfForm | Scene, DrawingPlace>;
  /** Size of the table of contents, pt; null when there is none. */
  readonly contentsSize: number | null;
}

/** pt */
export interface DrawingPlace {
  readonly page: number;
  readonly scale: number;
  /** Between what stands above and the heading; 0 at the top of a page. */
  readonly aboveHeading: number;
  readonly belowHeading: number;
  /** Free below the drawing. */
  readonly below: number;
}

export function placesOf({ pages }: Composed, typesetter: Typesetter, profile: Profile): Places {
  const numbers = new Map<string, number>();
  const drawings = new Map<PdfForm | Scene, DrawingPlace>();
  let contentsSize: number | null = null;
  const setting: Setting = { style: "bold", size: profile.pageHeadingSize, leading: profile.leading };
  const ascent = baseline(typesetter, setting, 0);
  const bottoms = bottomsOf(profile);
  pages.forEach((page, i) => {
    for (const anchor of page.anchors) if (!numbers.has(anchor)) numbers.set(anchor, i + 1);
    let heading = { top: 0, bottom: 0 };
    let end: number | null = null;
    for (const part of page.parts) {
      if ("anchor" in part || typeof part.element === "string") continue;
      const texts = part.items.filter((item) => item.type === "text");
      if (hasTag(part.element, /^H\d$/))
        heading = headingPlace(texts, ascent, lineHeight(setting)) ?? heading;
      if (hasTag(part.element, /^TOCI$/)) contentsSize ??= texts[0]?.size ?? null;
      for (const item of part.items) {
        if (item.type !== "form" && item.type !== "scene") continue;
        const { shown, height } = drawn(item);
        const bottom = item.y + height * item.scale;
        drawings.set(shown, {
          page: i + 1,
          scale: item.scale,
          aboveHeading: end === null ? 0 : Math.max(0, heading.top - end),
          belowHeading: Math.max(0, item.y - heading.bottom),
          below: Math.max(0, bottoms(page) - bottom),
        });
        end = bottom;
      }
    }
  });
  return { pages: numbers, drawings, contentsSize };
}

/** Of a drawing that is set smaller where it shares its page, the one that stands in the PDF. */
export function shownSheet({ drawings }: Pick<Places, "drawings">, sheet: PaintedSheet): PaintedSheet {
  const { compact } = sheet;
  return compact !== null && drawings.has(compact.form) ? compact : sheet;
}

function drawn(item: Extract<Item, { type: "form" | "scene" }>): {
  readonly shown: PdfForm | Scene;
  readonly height: number;
} {
  const shown = item.type === "form" ? item.form : item.scene;
  return { shown, height: shown.height };
}

function headingPlace(
  texts: readonly TextItem[],
  ascent: number,
  line: number,
): { readonly top: number; readonly bottom: number } | null {
  const first = texts[0];
  if (first === undefined) return null;
  const top = first.y - ascent;
  return { top, bottom: top + texts.length * line };
}

function hasTag(element: Element, tag: RegExp): boolean {
  return tag.test(element.tag) || (element.parent !== null && hasTag(element.parent, tag));
}

/** Where the area of drawings ends on a page. */
function bottomsOf({ drawingMargins, paper }: Profile): (page: Page) => number {
  const margin = (drawingMargins[2] / paper.height) * ptHeight(paper);
  return ({ height }) => height - margin;
}

function ptHeight({ height }: Profile["paper"]): number {
  return (height * 72) / 25.4;
}
