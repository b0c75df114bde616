import { checkGeometry } from "../../scene/check.ts";
import type { Scene } from "../../scene/scene.ts";
import type { LevelMapDrawing, ProcessBox } from "../../views/drawing.ts";
import { MIN_TEXT } from "../fit.ts";
import { layersOf } from "../swimlane/order/layers.ts";
import { LayoutError, type Arranged, type LayoutContext, type PageScene, type Sheet } from "../layout.ts";
import { bandWidthOf } from "./bands.ts";
import { readableText } from "./boxes.ts";
import { composeLevel, routeMap, type RoutedMap } from "./compose.ts";
import { emitLevel } from "./emit.ts";
import { mentionFlows } from "./mentions.ts";
import { bandOf, bandsOf, networkOf } from "./network.ts";
import {
  bestVariant,
  onSheet,
  overPages,
  type Best,
  type Choice,
  type SceneOf,
  type Variant,
} from "./pages.ts";
import { inLayers, inOrder, inRows, longestChain, type Places } from "./places.ts";
import { ALONE } from "./sheet.ts";
import { largerSettings, settingsFor } from "./settings.ts";

/** What the whole drawing is set for: F4 within its margins and under a heading, pt. */
const PORTRAIT: Sheet = { width: 510, height: 800 };
const LANDSCAPE: Sheet = { width: 822, height: 480 };
/** In pt of text: a column more or less than looks best, an upright sheet, rows though flows give an order. */
const COST = { column: 0.15, upright: 0.3, inRows: 0.5 } as const;

/** States that the searches of one map may take up; what is left out then is said in words. */
const MOST_WORK = 5_000_000;
/** Larger maps are refused before anything is tried: nobody reads them, and they would hold a build for minutes. */
const MOST_BOXES = 1000;

/**
 * A level map: a frame titled with the parent, its children as boxes, bands by group, flows between siblings. Number
 * of columns and width of boxes follow from the sheet. Rejects with `LayoutError` when a box is larger than a sheet.
 */
export async function layOutLevel(drawing: LevelMapDrawing, context: LayoutContext): Promise<Arranged> {
  const layered = await layeredPlaces(drawing, context);
  const { work = { left: MOST_WORK } } = context;
  if (drawing.boxes.length > MOST_BOXES) throw tooLarge(drawing);
  const routed = new Map<string, RoutedMap>();
  const routedOf = (boxes: readonly ProcessBox[], places: Places, columns: number): RoutedMap => {
    const key = JSON.stringify([places.name, columns, boxes.map((box) => box.id)]);
    const known = routed.get(key);
    if (known !== undefined) return known;
    const one = routeMap(drawing, boxes, (graph) => places.place(graph, columns), work, context);
    routed.set(key, one);
    return one;
  };
  const sceneOf: SceneOf = (boxes, { places, setting }, sheet) => {
    const map = routedOf(boxes, places, setting.columns);
    const composition = composeLevel(drawing, boxes, map, setting, sheet, context);
    return emitLevel(drawing, composition, setting, sheet, context);
  };
  const choices = (portrait: Sheet, landscape: Sheet): readonly Choice[] =>
    sheetsFor(drawing, portrait, landscape).map((sheet) => ({
      sheet,
      ways: waysOn(sheet, drawing, layered, context),
    }));
  return {
    whole: wholeScene(drawing, choices(PORTRAIT, LANDSCAPE), sceneOf),
    paginate(portrait, landscape) {
      const open = choices(portrait, landscape);
      const best = bestVariant(open, drawing.boxes, sceneOf);
      const page = best === null ? null : onSheet(best.scene, best.sheet);
      if (best !== null && page !== null) return [filled(page, best, drawing, sceneOf, context)];
      const byCode = open.map(({ sheet }) => ({ sheet, ways: waysOn(sheet, drawing, null, context) }));
      const pages = overPages(byCode, (columns) => rowsOf(drawing, columns), sceneOf);
      if (pages === null) throw tooLarge(drawing);
      return pages;
    },
  };
}

/** Maps that leave less of their sheet's height free are not set larger, and larger ones take no more than the other share. */
const FULL = { from: 0.7, most: 0.85 } as const;

/**
 * The map as it is on a page for itself: as large as the sheet allows where it would leave much of it empty, and beside
 * that as it was, since it may share a page with others.
 */
function filled(
  page: PageScene,
  { sheet, way, scene }: Best,
  drawing: LevelMapDrawing,
  sceneOf: SceneOf,
  context: LayoutContext,
): PageScene {
  if (page.scene.height >= sheet.height * FULL.from) return page;
  for (const wished of largerSettings(sheet, way.setting, scene.width)) {
    const setting = { ...wished, text: readableText(drawing.boxes, wished, context) };
    const larger = sceneOf(drawing.boxes, { ...way, setting }, ALONE);
    if (larger.height > sheet.height * FULL.most || larger.width > sheet.width) continue;
    if (larger.height <= page.scene.height) break;
    // A label may find no good place beside larger boxes: then they are set a step smaller.
    if (checkGeometry(larger, { minText: MIN_TEXT }).length > 0) continue;
    return { ...page, scene: larger, compact: page.scene };
  }
  return page;
}

function wholeScene(drawing: LevelMapDrawing, choices: readonly Choice[], sceneOf: SceneOf): Scene {
  // A whole drawing lies as a screen does, unless the source wants it upright.
  const best = bestVariant(choices.slice(0, 1), drawing.boxes, sceneOf);
  if (best === null) throw tooLarge(drawing);
  return best.scene;
}

/** The box with the longest text is to blame. */
function tooLarge(drawing: LevelMapDrawing): LayoutError {
  const longest = drawing.boxes.reduce<ProcessBox | null>(
    (a, b) => (a === null || b.title.length > a.title.length ? b : a),
    null,
  );
  const framed = drawing.frame.length > (longest?.title.length ?? 0);
  return new LayoutError("terlalu-besar", drawing.heading, {
    drawing: drawing.name,
    step: framed ? null : (longest?.id ?? null),
  });
}

function waysOn(
  sheet: Sheet,
  drawing: LevelMapDrawing,
  layered: Layered | null,
  context: LayoutContext,
): readonly Variant[] {
  const settings = settingsFor(
    sheet,
    { count: largestBand(drawing), all: drawing.boxes.length, chain: layered?.chain ?? 0 },
    bandWidthOf(drawing, context),
  ).map((setting) => ({
    ...setting,
    text: readableText(drawing.boxes, setting, context),
  }));
  const upright = sheet.width < sheet.height ? COST.upright : 0;
  const ways = (places: Places, extra: number): readonly Variant[] =>
    settings.map((setting) => ({ places, setting, cost: setting.off * COST.column + upright + extra }));
  const all =
    layered === null ? ways(inRows, 0) : [...ways(layered.places, 0), ...ways(inOrder, COST.inRows)];
  // The first that shows the text large enough ends the search.
  return all.toSorted((a, b) => a.cost - b.cost);
}

/** Layers for the boxes that flows tie together; null when there are none, and then ELK is not asked. */
async function layeredPlaces(drawing: LevelMapDrawing, context: LayoutContext): Promise<Layered | null> {
  const all = new Set(drawing.boxes.map((box) => box.id));
  const graph = networkOf(
    drawing,
    drawing.boxes,
    mentionFlows(drawing, all, new Set(), ALONE, context).drawn,
  );
  if (graph.edges.length === 0) return null;
  const layers = await layersOf(graph, context.findLayers);
  return { places: inLayers(layers), chain: longestChain(graph) };
}

/** Places by layers, and the most boxes that the author wrote as one chain. */
interface Layered {
  readonly places: Places;
  readonly chain: number;
}

function largestBand(drawing: LevelMapDrawing): number {
  const sizes = bandsOf(drawing, drawing.boxes).map(
    ({ id }) => drawing.boxes.filter((box) => bandOf(drawing, box) === id).length,
  );
  return Math.max(1, ...sizes);
}

/** The children in rows, band after band. */
function rowsOf(drawing: LevelMapDrawing, columns: number): readonly (readonly ProcessBox[])[] {
  return bandsOf(drawing, drawing.boxes).flatMap(({ id }) => {
    const boxes = drawing.boxes.filter((box) => bandOf(drawing, box) === id);
    return Array.from({ length: Math.ceil(boxes.length / columns) }, (_, r) =>
      boxes.slice(r * columns, (r + 1) * columns),
    );
  });
}

/** The sheets that may be used, the one that is tried first in front: the one that the source names, or both. */
function sheetsFor(drawing: LevelMapDrawing, portrait: Sheet, landscape: Sheet): readonly Sheet[] {
  switch (drawing.orientation) {
    case "portrait":
      return [portrait];
    case "landscape":
      return [landscape];
    case "auto":
      return [landscape, portrait];
  }
}
