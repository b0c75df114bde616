import type { Scene } from "../../scene/scene.ts";
import type { ProcessBox } from "../../views/drawing.ts";
import { fitScene } from "../fit.ts";
import type { PageScene, Sheet } from "../layout.ts";
import type { Setting } from "./settings.ts";
import type { Places } from "./places.ts";

/** One way to draw a level map on a sheet. */
export interface Variant {
  readonly places: Places;
  readonly setting: Setting;
  /** What it lacks in looks, in pt of text. */
  readonly cost: number;
}

export type SceneOf = (boxes: readonly ProcessBox[], way: Variant) => Scene;

/** A sheet and the ways to fill it. */
export interface Choice {
  readonly sheet: Sheet;
  readonly ways: readonly Variant[];
}

/** Text larger than this on paper is no gain, pt. */
const GOOD_TEXT = 10;

/** Scale at which a scene fits a sheet; drawings are never enlarged. */
function scaleOn({ width, height }: Scene, sheet: Sheet): number {
  return Math.min(1, sheet.width / width, sheet.height / height);
}

/** The way that gives the largest text on one sheet, looks weighed in; the first of equals. */
export function bestVariant(
  choices: readonly Choice[],
  boxes: readonly ProcessBox[],
  sceneOf: SceneOf,
): { readonly scene: Scene; readonly sheet: Sheet } | null {
  let best: { readonly scene: Scene; readonly sheet: Sheet } | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const { sheet, ways } of choices) {
    for (const way of ways) {
      if (GOOD_TEXT - way.cost <= most) continue;
      const scene = sceneOf(boxes, way);
      const worth = Math.min(GOOD_TEXT, way.setting.text * scaleOn(scene, sheet)) - way.cost;
      if (worth <= most) continue;
      most = worth;
      best = { scene, sheet };
    }
  }
  return best;
}

/** A scene on a sheet; null when that would take text under 7 pt. */
export function onSheet(scene: Scene, sheet: Sheet): PageScene | null {
  return fitScene(scene, sheet, sheet, sheet.width > sheet.height ? "landscape" : "portrait");
}

/** Rows dealt out over pages, as few and as evenly filled as can be; null when no way fits all rows on sheets. */
export function overPages(
  choices: readonly Choice[],
  rowsOf: (columns: number) => readonly (readonly ProcessBox[])[],
  sceneOf: SceneOf,
): readonly PageScene[] | null {
  let best: readonly PageScene[] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { sheet, ways } of choices) {
    for (const way of ways) {
      const rows = rowsOf(way.setting.columns);
      const page = (part: readonly (readonly ProcessBox[])[]): PageScene | null =>
        onSheet(sceneOf(part.flat(), way), sheet);
      const pages = deal(rows, page);
      if (pages === null) continue;
      const cost = pages.length + way.cost / 10;
      if (cost >= least) continue;
      least = cost;
      best = pages;
    }
  }
  return best;
}

type Part = readonly (readonly ProcessBox[])[];

function deal(rows: Part, page: (part: Part) => PageScene | null): readonly PageScene[] | null {
  const pages: PageScene[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at + 1;
    let fitting = page(rows.slice(at, end));
    if (fitting === null) return null;
    while (end < rows.length) {
      const tried = page(rows.slice(at, end + 1));
      if (tried === null) break;
      fitting = tried;
      end += 1;
    }
    pages.push(fitting);
    at = end;
  }
  return evenly(rows, pages.length, page) ?? pages;
}

/** The same number of pages with about as many rows each; null when that does not fit. */
function evenly(
  rows: Part,
  count: number,
  page: (part: Part) => PageScene | null,
): readonly PageScene[] | null {
  const pages: PageScene[] = [];
  for (let i = 0; i < count; i += 1) {
    const from = Math.ceil((i * rows.length) / count);
    const to = Math.ceil(((i + 1) * rows.length) / count);
    const one = page(rows.slice(from, to));
    if (one === null) return null;
    pages.push(one);
  }
  return pages;
}
