import type { Point, Rect } from "../../scene/scene.ts";
import type { CfmDrawing } from "../../views/drawing.ts";
import { LayoutError, type LayoutContext } from "../layout.ts";
import { LEADING, wrapText } from "../wrap.ts";
import { boxRect, computeCoordinates, type Coordinates } from "./coords.ts";
import { buildGraph, type Edge, type Graph } from "./graph.ts";
import { buildGrid, type Grid } from "./grid.ts";
import { labelZones, sizeLabels, type SizedLabel } from "./labels.ts";
import { layersOf } from "./layers.ts";
import { place, type Placement } from "./place.ts";
import type { GridRoute } from "./router.ts";
import { routeAll } from "./routes.ts";
import { sideInset } from "./shapes.ts";
import { sizeStep, type StepSize } from "./size.ts";

/** Sizes in pt. */
export const HEADER = { width: 80, text: 8.5, padding: 5, title: 10.5 } as const;

/** A label's lines and the start of its first one. */
export interface PlacedLabel {
  readonly label: SizedLabel;
  readonly x: number;
  readonly y: number;
}

export interface PlacedFlow {
  readonly edge: Edge;
  /** Ids of the groups at the ends. */
  readonly fromId: string;
  readonly toId: string;
  readonly points: readonly Point[];
  readonly label: PlacedLabel | null;
}

/** A CFM with every coordinate known, before it is put on a page; pt, lanes from x = 0 and y = 0. */
export interface Composition {
  readonly drawing: CfmDrawing;
  readonly graph: Graph;
  readonly sizes: readonly StepSize[];
  readonly rects: readonly Rect[];
  readonly flows: readonly PlacedFlow[];
  /** Extent of each lane across the flow of reading. */
  readonly lanes: readonly {
    readonly start: number;
    readonly end: number;
    readonly lines: readonly string[];
  }[];
  /** Where a page may be cut: the start of each column and of the labels before it, along the flow of reading. */
  readonly cuts: readonly number[];
  readonly length: number;
  readonly breadth: number;
}

/** Tracks in each gap: more are tried when flows find no way. */
const TRACKS: readonly number[] = [7, 7, 15, 31];

/** Runs all stages but the last; rejects with `LayoutError` when the flows find no valid ways. */
export async function compose(drawing: CfmDrawing, context: LayoutContext): Promise<Composition> {
  const upright = drawing.direction === "tegak";
  const graph = buildGraph(drawing);
  const sizes = graph.boxes.map((box) => sizeStep(box.step, context, upright));
  const placement = place(graph, await layersOf(graph));
  const offsets = upright ? { along: 12, across: 40 } : { along: 25, across: 12 };
  const { grid, routes } = route(graph, placement, sizes, offsets, drawing);
  const flat = sizes.map((s) =>
    upright ? { along: s.height, across: s.width } : { along: s.width, across: s.height },
  );
  const labels = sizeLabels(graph, routes, 40, upright, context);
  const zones = labelZones(graph, placement, grid, routes, labels, upright);
  const names = drawing.lanes.map((lane) =>
    wrapText(
      lane.name,
      upright ? 100 : HEADER.width - 2 * HEADER.padding,
      context.ruler,
      "tebal",
      HEADER.text,
    ),
  );
  const laneMin = names.map((lines) =>
    upright ? 112 : lines.length * HEADER.text * LEADING + 2 * HEADER.padding,
  );
  const at = computeCoordinates(graph, placement, grid, routes, flat, zones, offsets, laneMin, upright);
  const turn = (rect: Rect): Rect =>
    upright ? { x: rect.y, y: rect.x, width: rect.height, height: rect.width } : rect;
  const flatRects = graph.boxes.map((_, i) =>
    boxRect(i, graph, placement, grid, at, flat[i] ?? { along: 0, across: 0 }, upright),
  );
  const rects = flatRects.map(turn);
  const flows = graph.edges.flatMap((edge, i): PlacedFlow[] => {
    const one = routes[i];
    if (one === undefined) return [];
    const points = flowPoints(edge, one, graph, flatRects, at, upright);
    const label = labels[i] ?? null;
    const [fromId, toId] = [graph.boxes[edge.from]?.id ?? "", graph.boxes[edge.to]?.id ?? ""];
    return [
      {
        edge,
        fromId,
        toId,
        points,
        label: label === null ? null : placeLabel(label, points, rects[edge.from]),
      },
    ];
  });
  return {
    drawing,
    graph,
    sizes,
    rects,
    flows,
    lanes: grid.laneGap.map((gap, lane) => ({
      start: at.across.gapStart[gap] ?? 0,
      end: at.across.gapEnd[(grid.laneGap[lane + 1] ?? grid.across.gaps) - 1] ?? 0,
      lines: names[lane] ?? [],
    })),
    cuts: at.along.slotMiddle.map(
      (middle, c) => middle - (at.along.slotSize[c] ?? 0) / 2 - (zones.along.end[c] ?? 0),
    ),
    length: at.along.length,
    breadth: at.across.length,
  };
}

function route(
  graph: Graph,
  placement: Placement,
  sizes: readonly StepSize[],
  offsets: { readonly along: number; readonly across: number },
  drawing: CfmDrawing,
): { readonly grid: Grid; readonly routes: readonly GridRoute[] } {
  const urgent = new Set<number>();
  for (const tracks of TRACKS) {
    const grid = buildGrid(placement, tracks, offsets);
    const routes = routeAll(graph, placement, grid, sizes, 3, urgent);
    if (!("failed" in routes)) return { grid, routes };
    // All ways out of a crowded step go first the next time: what leads to it can share a port, they cannot.
    const source = graph.edges[routes.failed]?.from;
    for (const edge of graph.edges) if (edge.from === source) urgent.add(edge.index);
  }
  throw new LayoutError("gambar-tak-sah", drawing.heading);
}

/** Corners of a flow, from outline to outline. */
function flowPoints(
  edge: Edge,
  route: GridRoute,
  graph: Graph,
  rects: readonly Rect[],
  at: Coordinates,
  upright: boolean,
): readonly Point[] {
  const raw = route.points.map((p) => ({ x: at.along.line[p.x] ?? 0, y: at.across.line[p.y] ?? 0 }));
  const end = (index: number, port: GridRoute["out"], point: Point): Point => {
    const rect = rects[index] ?? { x: 0, y: 0, width: 0, height: 0 };
    const kind = graph.boxes[index]?.step.kind ?? "kegiatan";
    const sideways = port.side === "E" || port.side === "W";
    const offset = sideways ? point.y - (rect.y + rect.height / 2) : point.x - (rect.x + rect.width / 2);
    const inset = sideInset(kind, rect, port.side, offset);
    switch (port.side) {
      case "E":
        return { x: rect.x + rect.width - inset, y: point.y };
      case "W":
        return { x: rect.x + inset, y: point.y };
      case "N":
        return { x: point.x, y: rect.y + inset };
      case "S":
        return { x: point.x, y: rect.y + rect.height - inset };
    }
  };
  const [first, last] = [raw[0], raw.at(-1)];
  if (first === undefined || last === undefined) return [];
  const points = [end(edge.from, route.out, first), ...raw.slice(1, -1), end(edge.to, route.into, last)];
  return upright ? points.map((p) => ({ x: p.y, y: p.x })) : points;
}

/** Above a level way out, beside an upright one, in the room reserved next to the source's cell. */
function placeLabel(label: SizedLabel, points: readonly Point[], rect: Rect | undefined): PlacedLabel | null {
  const [a, b] = [points[0], points[1]];
  if (a === undefined || b === undefined || rect === undefined) return null;
  if (Math.abs(a.y - b.y) < 0.01) {
    const right = b.x > a.x;
    const edge = right ? rect.x + rect.width : rect.x;
    return { label, x: right ? edge + 3 : edge - 3 - label.width, y: a.y - 2 - label.height };
  }
  const down = b.y > a.y;
  return { label, x: a.x + 4, y: down ? rect.y + rect.height + 2 : rect.y - 2 - label.height };
}
