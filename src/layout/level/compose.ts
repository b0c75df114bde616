import type { Point, Rect } from "../../scene/scene.ts";
import type { DrawnFlow, LevelMapDrawing, ProcessBox } from "../../views/drawing.ts";
import { boxRect, computeCoordinates } from "../cfm/coords.ts";
import type { Graph } from "../cfm/graph.ts";
import { buildGrid, type Grid, type Port } from "../cfm/grid.ts";
import { labelZones, placeLabel, portRoom, sizeLabels, type PlacedLabel } from "../cfm/labels.ts";
import type { Placement } from "../cfm/rows.ts";
import type { GridRoute } from "../cfm/router.ts";
import { routeAll } from "../cfm/routes.ts";
import { ANYWHERE } from "../cfm/notation/contract.ts";
import { spacingsOf, type Spacing } from "../cfm/spacing.ts";
import type { LayoutContext } from "../layout.ts";
import { sizeBox, type SizedBox } from "./boxes.ts";
import { LABEL_WIDTH, tellFlows } from "./mentions.ts";
import { bandHeight, bandLines } from "./bands.ts";
import { bandsOf, networkOf } from "./network.ts";
import type { Places } from "./places.ts";
import type { Setting } from "./settings.ts";

/** Distances in pt. */
const SPACING: Spacing = { ...spacingsOf("datar")[0], pad: 13, minGap: 26, edge: 13, labelText: LABEL_WIDTH };
const PORT = { across: 14 } as const;
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

/** Sizes, places and routes the boxes; flows that find no way are told in the boxes instead. */
export function composeLevel(
  drawing: LevelMapDrawing,
  boxes: readonly ProcessBox[],
  places: Places,
  setting: Setting,
  context: LayoutContext,
): LevelComposition {
  const shown = new Set(boxes.map((box) => box.id));
  const wayless = new Set<DrawnFlow>();
  // Each round without a way takes one flow out, so this ends.
  for (;;) {
    const { drawn, mentions } = tellFlows(drawing, shown, wayless, context);
    const graph = networkOf(drawing, boxes, drawn);
    const placement = places(graph, setting.columns);
    const sized = boxes.map((box) => sizeBox(box, mentions.get(box.id) ?? [], setting, context));
    const heights = rowHeights(graph, placement, sized);
    const ports = { along: Math.round(setting.width / 4), across: PORT.across };
    const routed = route(graph, placement, ports);
    if ("failed" in routed) {
      // Labels are shortened on the way: the flow is known by its place among those that are drawn.
      const { from, to } = drawn[routed.failed] ?? {};
      const lost = drawing.flows.find((f) => f.from === from && f.to === to && !wayless.has(f));
      if (lost === undefined) throw new Error(`no flow ${routed.failed} to leave out`);
      wayless.add(lost);
      continue;
    }
    const { grid, routes } = routed;
    const bands = bandsOf(drawing, boxes).map(({ id, name }) => ({ id, lines: bandLines(name, context) }));
    const routedAll = { graph, placement, grid, routes };
    const along = Math.max(
      ports.along,
      Math.min(portRoom(routedAll, false, context), setting.width / 2 - 12),
    );
    const spacing: Spacing = { ...SPACING, ports: { ...ports, along }, labelColumn: ports.along - 8 };
    const labels = sizeLabels(routedAll, false, spacing, context);
    const flat = heights.map((height) => ({ along: setting.width, across: height }));
    const at = computeCoordinates(
      graph,
      placement,
      grid,
      routes,
      flat,
      labelZones(routedAll, labels, flat, false, spacing),
      bands.map(({ lines }) => bandHeight(lines)),
      spacing,
    );
    const rects = graph.boxes.map((_, i) =>
      boxRect(i, graph, placement, grid, at, flat[i] ?? { along: 0, across: 0 }, spacing.slot),
    );
    return {
      boxes: sized,
      rects,
      flows: graph.edges.flatMap((edge, i): LevelFlow[] => {
        const [one, flow] = [routes[i], drawn[i]];
        if (one === undefined || flow === undefined) return [];
        const raw = one.points.map((p) => ({ x: at.along.line[p.x] ?? 0, y: at.across.line[p.y] ?? 0 }));
        const label = labels[i] ?? null;
        const points = ended(raw, one, rects[edge.from], rects[edge.to]);
        return [
          {
            flow,
            points,
            label: label === null ? null : placeLabel(label, [points[0]!, points[1]!], rects[edge.from]!),
          },
        ];
      }),
      bands: bands.map((band, lane) => ({
        ...band,
        top: at.across.gapStart[grid.laneGap[lane] ?? 0] ?? 0,
        bottom: at.across.gapEnd[(grid.laneGap[lane + 1] ?? grid.across.gaps) - 1] ?? 0,
      })),
      width: at.along.length,
      height: at.across.length,
    };
  }
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
  offsets: { readonly along: number; readonly across: number },
): { readonly grid: Grid; readonly routes: readonly GridRoute[] } | { readonly failed: number } {
  let failed = 0;
  for (const tracks of graph.edges.length === 0 ? [1] : TRACKS) {
    const grid = buildGrid(placement, tracks, offsets);
    const routes = routeAll(
      graph,
      placement,
      grid,
      graph.boxes.map(() => ANYWHERE),
      3,
      new Set(),
    );
    if (!("failed" in routes)) return { grid, routes };
    failed = routes.failed;
  }
  return { failed };
}

/** A route from outline to outline. */
function ended(
  raw: readonly Point[],
  { out, into }: GridRoute,
  from: Rect | undefined,
  to: Rect | undefined,
): readonly Point[] {
  const [first, last] = [raw[0], raw.at(-1)];
  if (first === undefined || last === undefined || from === undefined || to === undefined) return [];
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
