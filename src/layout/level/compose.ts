import type { Point, Rect } from "../../scene/scene.ts";
import type { DrawnFlow, LevelMapDrawing, ProcessBox } from "../../views/drawing.ts";
import { seenRect } from "../axes.ts";
import { clearOfCorners } from "../swimlane/measures/corners.ts";
import { boxRect, measure, withLines, zonesOf } from "../swimlane/measures/coords.ts";
import type { Graph } from "../swimlane/order/graph.ts";
import { buildGrid, type Grid, type Port } from "../swimlane/routing/grid.ts";
import {
  labelRooms,
  placeLabel,
  portRoom,
  sizeLabels,
  type PlacedLabel,
  type Routed,
} from "../swimlane/measures/labels.ts";
import type { Placement } from "../swimlane/order/rows.ts";
import type { GridRoute } from "../swimlane/search/astar.ts";
import { routeAll } from "../swimlane/routing/routes.ts";
import { spacingsOf, type Spacing } from "../swimlane/measures/spacing.ts";
import { shownOf } from "../swimlane/measures/stretch.ts";
import type { LayoutContext, Work } from "../layout.ts";
import { CONTINUED } from "../sheet-sign.ts";
import { sizeBox, type SizedBox } from "./boxes.ts";
import { LABEL_WIDTH, mentionFlows } from "./mentions.ts";
import { bandHeight, bandLines } from "./bands.ts";
import { bandOf, bandsOf, networkOf } from "./network.ts";
import { ALONE, type MapSheet } from "./sheet.ts";
import type { Setting } from "./settings.ts";

/** Distances in pt. */
const SPACING: Spacing = {
  ...spacingsOf("horizontal")[0],
  pad: 13,
  minGap: 26,
  edge: 13,
  idleEdge: 13,
  labelText: LABEL_WIDTH,
};
/** How far from the middle outer ports lie, roughly: what routing reckons with. */
const PORT = { along: 40, across: 14 } as const;
/** Tracks in each gap: more are tried when flows find no way. */
const TRACKS: readonly number[] = [6, 14, 30];

export interface LevelFlow {
  readonly flow: DrawnFlow;
  readonly points: readonly Point[];
  readonly label: PlacedLabel | null;
}

/** A level map, or the part of it on one page, with every coordinate known; pt, from the first column's gap on. */
export interface LevelComposition {
  readonly boxes: readonly SizedBox[];
  readonly rects: readonly Rect[];
  readonly flows: readonly LevelFlow[];
  readonly bands: readonly {
    readonly id: string;
    readonly lines: readonly string[];
    readonly top: number;
    readonly bottom: number;
  }[];
  readonly width: number;
  readonly height: number;
}

/** Boxes and flows on the grid, before they have any size: the same for every width of boxes. */
export interface RoutedMap extends Routed {
  readonly drawn: readonly DrawnFlow[];
  /** Flows that found no way. */
  readonly lost: ReadonlySet<DrawnFlow>;
}

/** Places and routes the boxes; flows that find no way, or for which no work is left, are mentioned in the boxes instead. */
export function routeMap(
  drawing: LevelMapDrawing,
  boxes: readonly ProcessBox[],
  placesOf: (graph: Graph) => Placement,
  work: Work,
  context: LayoutContext,
): RoutedMap {
  const shown = new Set(boxes.map((box) => box.id));
  const split = mentionFlows(drawing, shown, new Set(), ALONE, context);
  const graph = networkOf(drawing, boxes, split.drawn);
  const placement = placesOf(graph);
  const { grid, routes } = route(graph, placement, work);
  const kept = graph.edges.filter((_, i) => routes[i] !== null);
  const lost = new Set(split.drawn.flatMap(({ source }, i) => (routes[i] === null ? [source] : [])));
  const { drawn } = lost.size === 0 ? split : mentionFlows(drawing, shown, lost, ALONE, context);
  return {
    graph: { ...graph, edges: kept.map((edge, index) => ({ ...edge, index })) },
    placement,
    grid,
    routes: routes.filter((one) => one !== null),
    drawn,
    lost,
  };
}

/** Gives boxes and flows their sizes and coordinates. */
export function composeLevel(
  drawing: LevelMapDrawing,
  boxes: readonly ProcessBox[],
  routed: RoutedMap,
  setting: Setting,
  sheet: MapSheet,
  context: LayoutContext,
): LevelComposition {
  const { graph, placement, grid, routes, drawn, lost } = routed;
  const shown = new Set(boxes.map((box) => box.id));
  const { mentions } = mentionFlows(drawing, shown, lost, sheet, context);
  const sized = boxes.map((box) => sizeBox(box, mentions.get(box.id) ?? [], setting, context));
  const heights = rowHeights(graph, placement, sized);
  const bands = bandsOf(drawing, boxes).map(({ id, name }) => ({
    id,
    lines: bandLines(goesOn(id, drawing, sheet) ? `${name} ${CONTINUED}` : name, drawing, context),
  }));
  const quarter = Math.round(setting.width / 4);
  const along = Math.max(quarter, Math.min(portRoom(routed, false, context), setting.width / 2 - 12));
  const spacing: Spacing = {
    ...SPACING,
    ports: { along, across: PORT.across },
    labelColumn: quarter - 8,
    row: setting.row,
  };
  const flat = heights.map((height) => ({
    along: setting.width,
    across: height,
    before: height / 2,
    after: height / 2,
  }));
  const wrapped = sizeLabels(routed, false, spacing, context);
  const labels = clearOfCorners(routed, wrapped, flat, false, spacing);
  const all = shownOf(routed, null);
  const zones = zonesOf(grid, labelRooms(routed, labels, flat, false, spacing), [], all.boxes);
  const least = bands.map(({ lines }) => bandHeight(lines));
  const at = withLines(routed, all, zones, spacing, measure(routed, all, flat, zones, least, spacing));
  const rects = graph.boxes.map((_, i) =>
    seenRect(boxRect(i, graph, placement, grid, at, flat[i]!, spacing.slot), false),
  );
  return {
    boxes: sized,
    rects,
    flows: graph.edges.map((edge, i): LevelFlow => {
      const one = routes[i]!;
      const raw = one.points.map((p) => ({ x: at.along.line[p.x]!, y: at.across.line[p.y]! }));
      const label = labels[i] ?? null;
      const points = ended(raw, one, rects[edge.from]!, rects[edge.to]!);
      const placed = label === null ? null : placeLabel(label, [points[0]!, points[1]!], rects[edge.from]!);
      return { flow: drawn[i]!, points, label: placed };
    }),
    bands: bands.map((band, lane) => ({
      ...band,
      top: at.across.gapStart[grid.laneGap[lane]!]!,
      bottom: at.across.gapEnd[(grid.laneGap[lane + 1] ?? grid.across.gaps) - 1]!,
    })),
    width: at.along.length,
    height: at.across.length,
  };
}

/** Whether a band has boxes on a sheet before; a band without a name has nothing to say of it. */
function goesOn(band: string, drawing: LevelMapDrawing, { page, sheetOf }: MapSheet): boolean {
  return (
    band !== "" &&
    drawing.boxes.some((box) => bandOf(drawing, box) === band && (sheetOf(box.id) ?? page) < page)
  );
}

/** Boxes of a row are equally high. */
function rowHeights(graph: Graph, placement: Placement, sized: readonly SizedBox[]): readonly number[] {
  const key = (i: number): string => `${graph.boxes[i]?.lane ?? 0} ${placement.cells[i]?.row ?? 0}`;
  const highest = new Map<string, number>();
  sized.forEach(({ height }, i) => highest.set(key(i), Math.max(highest.get(key(i)) ?? 0, height)));
  return sized.map((_, i) => highest.get(key(i)) ?? 0);
}

function route(
  graph: Graph,
  placement: Placement,
  work: Work,
): { readonly grid: Grid; readonly routes: readonly (GridRoute | null)[] } {
  const tries = graph.edges.length === 0 ? [1] : TRACKS;
  for (const [nth, tracks] of tries.entries()) {
    const grid = buildGrid(placement, tracks, PORT);
    const patient = nth === tries.length - 1;
    const { routes, failed } = routeAll({ graph, placement, grid }, { urgent: new Set(), work, patient });
    if (failed.length === 0 || patient) return { grid, routes };
  }
  throw new Error("no tries");
}

/** A route from outline to outline. */
function ended(raw: readonly Point[], { out, into }: GridRoute, from: Rect, to: Rect): readonly Point[] {
  const [first, last] = [raw[0]!, raw.at(-1)!];
  return [onSide(first, out.side, from), ...raw.slice(1, -1), onSide(last, into.side, to)];
}

function onSide(point: Point, side: Port["side"], { x, y, width, height }: Rect): Point {
  switch (side) {
    case "E":
      return { x: x + width, y: point.y };
    case "W":
      return { x, y: point.y };
    case "N":
      return { x: point.x, y };
    case "S":
      return { x: point.x, y: y + height };
  }
}
