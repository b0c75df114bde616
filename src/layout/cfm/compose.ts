import type { Point, Rect } from "../../scene/scene.ts";
import type { CfmDrawing, DrawnStep } from "../../views/drawing.ts";
import { LayoutError, type LayoutContext } from "../layout.ts";
import { LEADING, widestWord, wrapText } from "../wrap.ts";
import { boxRect, computeCoordinates, type Coordinates, type Positions } from "../swimlane/coords.ts";
import { buildGraph, type Edge, type Graph } from "../swimlane/graph.ts";
import { buildGrid, type Grid, type PortOffsets } from "../swimlane/grid.ts";
import {
  labelZones,
  placeLabel,
  sizeLabels,
  withRoomForLabels,
  type PlacedLabel,
} from "../swimlane/labels.ts";
import { layersOf } from "../swimlane/layers.ts";
import { place } from "../swimlane/place.ts";
import type { Placement } from "../swimlane/rows.ts";
import type { GridRoute } from "../swimlane/search/router.ts";
import { routeAll, type RoutingProblem } from "../swimlane/routes.ts";
import type { CaptionPlace, StepSize } from "./notation/contract.ts";
import { lanesOf } from "./lanes.ts";
import { NOTATIONS } from "./notation/table.ts";
import { turnedRect, turnedSide, type Side } from "../swimlane/sides.ts";
import { spacingsOf, type Spacing } from "../swimlane/spacing.ts";

/** Sizes in pt. */
export const HEADER = { text: 8.5, padding: 5, title: 10.5, least: 7 } as const;

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
  /** Of each box. */
  readonly steps: readonly DrawnStep[];
  readonly spacing: Spacing;
  readonly graph: Graph;
  readonly sizes: readonly StepSize[];
  readonly captions: readonly CaptionPlace[];
  readonly rects: readonly Rect[];
  readonly flows: readonly PlacedFlow[];
  /** Extent of each lane across the flow of reading. */
  readonly lanes: readonly {
    readonly start: number;
    readonly end: number;
    readonly lines: readonly string[];
    /** What its header needs for them. */
    readonly nameHeight: number;
  }[];
  /** Where a page may be cut: the start of each column and of the labels before it, along the flow of reading. */
  readonly cuts: readonly number[];
  /** The same across the flow of reading: before each row but the first of its lane. */
  readonly rowCuts: readonly number[];
  /** Extent of the lanes' headers along the flow of reading. */
  readonly header: number;
  readonly length: number;
  readonly breadth: number;
}

/** Tracks in each gap: more are tried when flows find no way. */
const TRACKS: readonly number[] = [7, 7, 15, 31];

/** Where everything stands and runs on the grid, before it has any size: the same for every spacing. */
export interface Topology {
  readonly drawing: CfmDrawing;
  /** Of each box. */
  readonly steps: readonly DrawnStep[];
  readonly graph: Graph;
  readonly placement: Placement;
  readonly grid: Grid;
  readonly routes: readonly GridRoute[];
}

/** Places and routes a drawing on the grid; rejects with `LayoutError` when the flows find no valid ways. */
export async function findTopology(drawing: CfmDrawing, context: LayoutContext): Promise<Topology> {
  if (drawing.steps.length > MOST.steps || drawing.flows.length > MOST.flows)
    throw new LayoutError("terlalu-besar", drawing.heading, { drawing: drawing.name, step: null });
  const graph = buildGraph(lanesOf(drawing));
  const steps = stepsOf(drawing, graph);
  const placement = place(graph, await layersOf(graph, context.findLayers));
  const { grid, routes } = route(
    { graph, placement },
    spacingsOf(drawing.direction)[0].ports,
    drawing,
    context,
  );
  return { drawing, steps, graph, placement, grid, routes };
}

/** The step of each box. */
function stepsOf(drawing: CfmDrawing, graph: Graph): readonly DrawnStep[] {
  const byId = new Map<string, DrawnStep>();
  for (const step of drawing.steps) if (!byId.has(step.id)) byId.set(step.id, step);
  return graph.boxes.map(({ node }) => byId.get(node.id)!);
}

/** Gives a topology its sizes and coordinates. */
export function compose(topology: Topology, wanted: Spacing, context: LayoutContext): Composition {
  const { drawing, steps, graph, placement, grid, routes } = topology;
  const upright = drawing.direction === "tegak";
  const spacing = withRoomForLabels(topology, upright, wanted, context);
  const captions = captionPlaces(graph, routes);
  const sizes = steps.map((step, i) =>
    NOTATIONS[step.kind].measure(step, { context, spacing, upright, caption: captions[i]! }),
  );
  const flat = sizes.map((s) =>
    upright ? { along: s.height, across: s.width } : { along: s.width, across: s.height },
  );
  const labels = sizeLabels(topology, upright, spacing, context);
  const zones = labelZones(topology, labels, flat, upright, spacing);
  const headerWidth = headerWidthOf(drawing, spacing, context);
  const nameWidths = drawing.lanes.map(({ name }) =>
    upright ? Math.max(UPRIGHT_NAME, nameWidth(name, context)) : headerWidth - 2 * HEADER.padding,
  );
  const names = drawing.lanes.map(({ name }, i) =>
    wrapText(name, nameWidths[i]!, context.ruler, "tebal", HEADER.text),
  );
  const nameHeight = (lines: readonly string[]): number =>
    lines.length * HEADER.text * LEADING + 2 * HEADER.padding;
  const laneMin = names.map((lines, i) => (upright ? nameWidths[i]! + 12 : nameHeight(lines)));
  const at = computeCoordinates(graph, placement, grid, routes, flat, zones, laneMin, spacing);
  const flatRects = graph.boxes.map((_, i) =>
    boxRect(i, graph, placement, grid, at, flat[i] ?? { along: 0, across: 0 }, spacing.slot),
  );
  const rects = flatRects.map((rect) => turnedRect(rect, upright));
  const flows = graph.edges.flatMap((edge, i): PlacedFlow[] => {
    const one = routes[i];
    if (one === undefined) return [];
    const points = flowPoints(edge, one, steps, flatRects, at, upright);
    const label = labels[i] ?? null;
    const [fromId, toId] = [graph.boxes[edge.from]?.id ?? "", graph.boxes[edge.to]?.id ?? ""];
    return [
      {
        edge,
        fromId,
        toId,
        points,
        label: label === null ? null : placeLabel(label, [points[0]!, points[1]!], rects[edge.from]!),
      },
    ];
  });
  // Between the last track and what stands in the column or row: its labels, its boxes.
  const cutBefore = (
    slots: Positions,
    ends: readonly number[],
    slot: number,
    gap: number,
    pad: number,
  ): number =>
    (slots.slotMiddle[slot] ?? 0) - (slots.slotSize[slot] ?? 0) / 2 - (ends[gap] ?? 0) - 0.55 * pad;
  return {
    drawing,
    steps,
    spacing,
    graph,
    sizes,
    captions,
    rects,
    flows,
    lanes: grid.laneGap.map((gap, lane) => ({
      start: at.across.gapStart[gap] ?? 0,
      end: at.across.gapEnd[(grid.laneGap[lane + 1] ?? grid.across.gaps) - 1] ?? 0,
      lines: names[lane] ?? [],
      nameHeight: nameHeight(names[lane] ?? []),
    })),
    cuts: at.along.slotMiddle.map((_, c) => cutBefore(at.along, zones.along.end, c, c, spacing.pad)),
    rowCuts: placement.rows.flatMap((rows, lane) =>
      Array.from({ length: rows - 1 }, (_, r) =>
        cutBefore(
          at.across,
          zones.across.end,
          (grid.laneSlot[lane] ?? 0) + r + 1,
          (grid.laneGap[lane] ?? 0) + r + 1,
          spacing.edge,
        ),
      ),
    ),
    header: upright ? nameHeight(names.reduce((a, b) => (a.length >= b.length ? a : b), [""])) : headerWidth,
    length: at.along.length,
    breadth: at.across.length,
  };
}

/** Captions keep to the side across the flow of reading on which no flow ends. */
function captionPlaces(graph: Graph, routes: readonly GridRoute[]): readonly CaptionPlace[] {
  const used = graph.boxes.map(() => new Set<Side>());
  graph.edges.forEach((edge, i) => {
    used[edge.from]!.add(routes[i]!.out.side);
    used[edge.to]!.add(routes[i]!.into.side);
  });
  return used.map((sides) => (!sides.has("S") ? "after" : sides.has("N") ? "beside" : "before"));
}

/** Names of upright lanes are wrapped to this at least, pt. */
const UPRIGHT_NAME = 100;

/** Wide enough for the longest word of the lanes' names. */
function headerWidthOf({ lanes }: CfmDrawing, spacing: Spacing, context: LayoutContext): number {
  const longest = Math.max(0, ...lanes.map(({ name }) => nameWidth(name, context)));
  return Math.max(spacing.header, longest + 2 * HEADER.padding + 1);
}

function nameWidth(name: string, { ruler }: LayoutContext): number {
  return widestWord(name, ruler, "tebal", HEADER.text);
}

/** States that the searches of one drawing may take up: some seconds' worth. */
const MOST_WORK = 5_000_000;
/** Larger drawings are refused before anything is tried: nobody reads them, and they would hold a build for minutes. */
const MOST = { steps: 1500, flows: 3000 } as const;

function route(
  problem: Omit<RoutingProblem, "grid">,
  offsets: PortOffsets,
  drawing: CfmDrawing,
  { work = { left: MOST_WORK } }: LayoutContext,
): { readonly grid: Grid; readonly routes: readonly GridRoute[] } {
  const { graph, placement } = problem;
  const urgent = new Set<number>();
  let blamed: string | null = null;
  for (const tracks of TRACKS) {
    const grid = buildGrid(placement, tracks, offsets);
    const { routes, failed } = routeAll({ ...problem, grid }, { urgent, work, patient: false });
    const found = routes.filter((one) => one !== null);
    if (failed.length === 0) return { grid, routes: found };
    // All ways out of a crowded step go first the next time: what leads to it can share a port, they cannot.
    const source = graph.edges[failed[0]!]!.from;
    blamed = graph.boxes[source]!.node.id;
    for (const edge of graph.edges) if (edge.from === source) urgent.add(edge.index);
  }
  throw new LayoutError("gambar-tak-sah", drawing.heading, { drawing: drawing.name, step: blamed });
}

/** Corners of a flow, from outline to outline. */
function flowPoints(
  edge: Edge,
  route: GridRoute,
  steps: readonly DrawnStep[],
  rects: readonly Rect[],
  at: Coordinates,
  upright: boolean,
): readonly Point[] {
  const raw = route.points.map((p) => ({ x: at.along.line[p.x] ?? 0, y: at.across.line[p.y] ?? 0 }));
  const end = (index: number, port: GridRoute["out"], point: Point): Point => {
    const rect = rects[index] ?? { x: 0, y: 0, width: 0, height: 0 };
    const step = steps[index]!;
    const sideways = port.side === "E" || port.side === "W";
    const offset = sideways ? point.y - (rect.y + rect.height / 2) : point.x - (rect.x + rect.width / 2);
    const inset = NOTATIONS[step.kind].inset(
      step,
      turnedRect(rect, upright),
      turnedSide(port.side, upright),
      offset,
    );
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
