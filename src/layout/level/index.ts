import { checkGeometry } from "../../scene/check.ts";
import type { Scene } from "../../scene/scene.ts";
import type { LevelMapDrawing, ProcessBox } from "../../views/drawing.ts";
import { MIN_TEXT } from "../fit.ts";
import type { Graph } from "../swimlane/order/graph.ts";
import { layersOf } from "../swimlane/order/layers.ts";
import type { Placement } from "../swimlane/order/rows.ts";
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
  const { onOne, onSeveral } = await arrangements(drawing, context);
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
      ways: waysOn(sheet, drawing, onOne, context),
    }));
  return {
    whole: wholeScene(drawing, choices(PORTRAIT, LANDSCAPE), sceneOf),
    paginate(portrait, landscape) {
      const open = choices(portrait, landscape);
      const best = bestVariant(open, drawing.boxes, sceneOf);
      const page = best === null ? null : onSheet(best.scene, best.sheet);
      if (best !== null && page !== null) return [filled(page, best, drawing, sceneOf, context)];
      const dealt = open.map(({ sheet }) => ({ sheet, ways: waysOn(sheet, drawing, onSeveral, context) }));
      const rows = ({ places, setting }: Variant): readonly (readonly ProcessBox[])[] =>
        rowsOf(drawing, (graph) => places.place(graph, setting.columns), context);
      const pages = overPages(dealt, rows, sceneOf);
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
  { chain, places }: Arrangements,
  context: LayoutContext,
): readonly Variant[] {
  const settings = settingsFor(
    sheet,
    { count: largestBand(drawing), all: drawing.boxes.length, chain },
    bandWidthOf(drawing, context),
  ).map((setting) => ({
    ...setting,
    text: readableText(drawing.boxes, setting, context),
  }));
  const upright = sheet.width < sheet.height ? COST.upright : 0;
  const all = places.flatMap(({ places: one, cost }) =>
    settings.map((setting) => ({ places: one, setting, cost: setting.off * COST.column + upright + cost })),
  );
  // The first that shows the text large enough ends the search.
  return all.toSorted((a, b) => a.cost - b.cost);
}

/** Ways to place the boxes of a map, and the most boxes that the author wrote as one chain. */
interface Arrangements {
  readonly chain: number;
  readonly places: readonly { readonly places: Places; readonly cost: number }[];
}

/**
 * Ways to place a map on one sheet and, dealt out row by row, on several. Boxes that flows tie together stand in layers on
 * one sheet; without flows ELK is not asked.
 */
async function arrangements(
  drawing: LevelMapDrawing,
  context: LayoutContext,
): Promise<{ readonly onOne: Arrangements; readonly onSeveral: Arrangements }> {
  const graph = wholeNetwork(drawing, context);
  const chain = longestChain(graph);
  const byCode = { places: graph.edges.length === 0 ? inRows : inOrder, cost: 0 };
  const onSeveral = { chain, places: [byCode] };
  if (graph.edges.length === 0) return { onOne: onSeveral, onSeveral };
  const layers = inLayers(await layersOf(graph, context.findLayers));
  const onOne = [
    { places: layers, cost: 0 },
    { places: inOrder, cost: COST.inRows },
  ];
  return { onOne: { chain, places: onOne }, onSeveral };
}

/** All boxes of the map and the flows between them. */
function wholeNetwork(drawing: LevelMapDrawing, context: LayoutContext): Graph {
  const all = new Set(drawing.boxes.map((box) => box.id));
  return networkOf(drawing, drawing.boxes, mentionFlows(drawing, all, new Set(), ALONE, context).drawn);
}

function largestBand(drawing: LevelMapDrawing): number {
  const sizes = bandsOf(drawing, drawing.boxes).map(
    ({ id }) => drawing.boxes.filter((box) => bandOf(drawing, box) === id).length,
  );
  return Math.max(1, ...sizes);
}

/** The children in the rows that they are placed in, band after band, each from left to right. */
function rowsOf(
  drawing: LevelMapDrawing,
  placesOf: (graph: Graph) => Placement,
  context: LayoutContext,
): readonly (readonly ProcessBox[])[] {
  const graph = wholeNetwork(drawing, context);
  const { cells, rows } = placesOf(graph);
  return bandsOf(drawing, drawing.boxes).flatMap((_, lane) => {
    const inBand = graph.boxes.filter((box) => box.lane === lane);
    return Array.from({ length: rows[lane]! }, (_, row) =>
      inBand
        .filter(({ index }) => cells[index]!.row === row)
        .toSorted((a, b) => cells[a.index]!.column - cells[b.index]!.column)
        .map(({ index }) => drawing.boxes[index]!),
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
