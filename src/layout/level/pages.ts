import type { Scene } from "../../scene/scene.ts";
import type { ProcessBox } from "../../views/drawing.ts";
import { fitScene } from "../fit.ts";
import type { PageScene, Sheet } from "../layout.ts";
import { longestNumber } from "../sheet-sign.ts";
import { ALONE, type MapSheet } from "./sheet.ts";
import type { Setting } from "./settings.ts";
import type { Places } from "./places.ts";

/** One way to draw a level map on a sheet. */
export interface Variant {
  readonly places: Places;
  readonly setting: Setting;
  /** What it lacks in looks, in pt of text. */
  readonly cost: number;
}

export type SceneOf = (boxes: readonly ProcessBox[], way: Variant, sheet: MapSheet) => Scene;

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

/** A map on one sheet, and how it is set. */
export interface Best {
  readonly scene: Scene;
  readonly sheet: Sheet;
  readonly way: Variant;
}

/** The way that gives the largest text on one sheet, looks weighed in; the first of equals. */
export function bestVariant(
  choices: readonly Choice[],
  boxes: readonly ProcessBox[],
  sceneOf: SceneOf,
): Best | null {
  let best: Best | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const { sheet, ways } of choices) {
    for (const way of ways) {
      if (GOOD_TEXT - way.cost <= most) continue;
      const scene = sceneOf(boxes, way, ALONE);
      const worth = Math.min(GOOD_TEXT, way.setting.text * scaleOn(scene, sheet)) - way.cost;
      if (worth <= most) continue;
      most = worth;
      best = { scene, sheet, way };
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
  rowsOf: (way: Variant) => readonly (readonly ProcessBox[])[],
  sceneOf: SceneOf,
): readonly PageScene[] | null {
  let best: Dealt | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { sheet, ways } of choices) {
    for (const way of ways) {
      const rows = rowsOf(way);
      const page: PageOf = (part, number) => onSheet(sceneOf(part.flat(), way, number), sheet);
      const { page: last, ...longest } = longestNumber(rows.length);
      // Of the longest sign and the longest names of sheets, and every band may go on.
      const reserved = { ...longest, page: last + 1, sheetOf: () => last };
      const parts = deal(rows, (part) => page(part, reserved) !== null);
      if (parts === null) continue;
      const cost = parts.length + way.cost / 10;
      if (cost >= least) continue;
      least = cost;
      best = { parts, page };
    }
  }
  return best === null ? null : numbered(best);
}

type PageOf = (part: Part, sheet: MapSheet) => PageScene | null;

/** A way to deal a map out, before its sheets have their numbers. */
interface Dealt {
  readonly parts: readonly Part[];
  readonly page: PageOf;
}

function numbered({ parts, page }: Dealt): readonly PageScene[] | null {
  const numbers = new Map(
    parts.flatMap((part, i) => part.flat().map(({ id }): [string, number] => [id, i + 1])),
  );
  const sheetOf: MapSheet["sheetOf"] = (id) => numbers.get(id) ?? null;
  const pages = parts.map((part, i) =>
    page(part, parts.length === 1 ? ALONE : { page: i + 1, pages: parts.length, sheetOf }),
  );
  return pages.every((one) => one !== null) ? pages : null;
}

type Part = readonly (readonly ProcessBox[])[];

type Fits = (part: Part) => boolean;

function deal(rows: Part, fits: Fits): readonly Part[] | null {
  const parts: Part[] = [];
  for (let at = 0; at < rows.length;) {
    let end = at + 1;
    if (!fits(rows.slice(at, end))) return null;
    while (end < rows.length && fits(rows.slice(at, end + 1))) end += 1;
    parts.push(rows.slice(at, end));
    at = end;
  }
  const even = evenly(rows, parts.length);
  return even.every(fits) ? even : parts;
}

/** So many parts with about as many rows each. */
function evenly(rows: Part, count: number): readonly Part[] {
  return Array.from({ length: count }, (_, i) =>
    rows.slice(Math.ceil((i * rows.length) / count), Math.ceil(((i + 1) * rows.length) / count)),
  );
}
