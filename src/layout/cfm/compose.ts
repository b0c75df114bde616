import type { CfmDrawing, DrawnLane, DrawnStep } from "../../views/drawing.ts";
import {
  axisPoint,
  axisRect,
  seenPoint,
  seenRect,
  type AxisPoint,
  type AxisRect,
  type Range,
} from "../axes.ts";
import type { LayoutContext } from "../layout.ts";
import { boxRect, computeCoordinates, type Coordinates, type FlatSize } from "../swimlane/coords.ts";
import type { Graph } from "../swimlane/graph.ts";
import {
  labelZones,
  placeLabel,
  sizeLabels,
  withRoomForLabels,
  type SizedLabel,
} from "../swimlane/labels.ts";
import type { GridRoute } from "../swimlane/search/router.ts";
import { turnedSide, type Side } from "../swimlane/sides.ts";
import type { Spacing } from "../swimlane/spacing.ts";
import { phaseOf } from "../swimlane/story.ts";
import { LEADING, widestWord, wrapText } from "../wrap.ts";
import { compacted, type Geometry, type Shown } from "./compact/compact.ts";
import type { CaptionPlace, StepSize } from "./notation/contract.ts";
import { NOTATIONS } from "./notation/table.ts";
import {
  lengthsOf,
  missingRoom,
  partedZones,
  phaseColumns,
  phaseId,
  stretchesAt,
  withPhaseCuts,
} from "./phases.ts";
import type { FlowLabel, PlacedCfm, PlacedFlow, PlacedGroup, PlacedNode } from "./placed.ts";
import type { Topology } from "./topology.ts";

/** Sizes in pt. */
export const HEADER = { text: 8.5, padding: 5, title: 10.5, least: 7 } as const;

/** What steps without any lane stand in. */
const NAMELESS: DrawnLane = { id: "0", name: "", external: false };

/** What a step takes up, from what its text needs; pt. */
export type GrowStep = (step: DrawnStep, size: StepSize) => StepSize;

const asMeasured: GrowStep = (_, size) => size;

/** Gives a topology its sizes and coordinates. */
export function compose(
  topology: Topology,
  wanted: Spacing,
  context: LayoutContext,
  grow = asMeasured,
): PlacedCfm {
  const { drawing, steps, graph, placement, grid, routes } = topology;
  const upright = drawing.direction === "vertical";
  const lanes = drawing.lanes.length === 0 ? [NAMELESS] : drawing.lanes;
  const spacing = withRoomForLabels(topology, upright, wanted, context);
  const captions = captionPlaces(graph, routes);
  const sizes = steps.map((step, i) =>
    grow(step, NOTATIONS[step.kind].measure(step, { context, spacing, upright, caption: captions[i]! })),
  );
  const flat = sizes.map(({ width, height, reach }): FlatSize => {
    const [along, across] = upright ? [height, width] : [width, height];
    return { along, across, ...(reach ?? { before: across / 2, after: across / 2 }) };
  });
  const labels = sizeLabels(topology, upright, spacing, context);
  const zones = labelZones(topology, labels, flat, upright, spacing);
  const headerWidth = headerWidthOf(drawing, spacing, context);
  const nameWidths = lanes.map(({ name }) =>
    upright ? Math.max(UPRIGHT_NAME, nameWidth(name, context)) : headerWidth - 2 * HEADER.padding,
  );
  const names = lanes.map(({ name }, i) =>
    wrapText(name, nameWidths[i]!, context.ruler, "bold", HEADER.text),
  );
  const groupWidth = groupWidthOf(lanes, context);
  const groups = laneGroups(lanes).map((group): PlacedGroup => {
    const width = upright
      ? UPRIGHT_NAME * (1 + group.lanes[1] - group.lanes[0])
      : groupWidth - 2 * HEADER.padding;
    return { ...group, lines: wrapText(group.name, width, context.ruler, "bold", HEADER.text) };
  });
  const nameHeight = (lines: readonly string[]): number =>
    lines.length * HEADER.text * LEADING + 2 * HEADER.padding;
  /** What the header of the party over a lane needs of it. */
  const groupShare = (lane: number): number => {
    const group = groups.find(({ lanes: [first, last] }) => first <= lane && lane <= last);
    return group === undefined ? 0 : nameHeight(group.lines) / (1 + group.lanes[1] - group.lanes[0]);
  };
  const laneMin = names.map((lines, i) =>
    upright ? nameWidths[i]! + 12 : Math.max(nameHeight(lines), groupShare(i)),
  );
  const stretches = phaseColumns(graph, placement, drawing.phases);
  const parted = partedZones(zones, stretches);
  const coordinates = (room: readonly number[]): Coordinates =>
    computeCoordinates(graph, placement, grid, routes, flat, parted, laneMin, spacing, room);
  /** In the middle between the last line before a phase and its first labels and boxes. */
  const phasesAt = ({ along }: Coordinates): readonly Range[] =>
    stretchesAt(stretches, along.length, (column) => {
      const room = spacing.pad + parted.along.end[column]! - zones.along.end[column]!;
      return along.slotStart[column]! - zones.along.end[column]! - room / 2;
    });
  const phaseLeast = lengthsOf(stretches, upright, context);
  const measured = coordinates([]);
  const columnRoom = missingRoom(stretches, phasesAt(measured), phaseLeast);
  const at = columnRoom === null ? measured : coordinates(columnRoom);
  const show = ({ rooms, points }: Geometry): Shown => {
    const nodes = graph.boxes.map(({ id, node, lane, lastLane }, i): PlacedNode => {
      const room = rooms[i]!;
      const [step, texts, caption] = [steps[i]!, sizes[i]!.texts, captions[i]!];
      const placed = { step, rect: seenRect(room, upright), texts, caption, upright };
      const { outline, caption: beside } = NOTATIONS[step.kind].bounds(placed, context);
      return {
        id,
        step,
        phase: phaseId(phaseOf(node)),
        lanes: [lane, lastLane],
        room,
        outline: axisRect(outline, upright),
        caption: beside === null ? null : axisRect(beside, upright),
        captionPlace: caption,
        texts,
        least: { length: flat[i]!.along, breadth: flat[i]!.across },
      };
    });
    const flows = graph.edges.map((edge, i): PlacedFlow => {
      const [source, target, route] = [nodes[edge.from]!, nodes[edge.to]!, routes[i]!];
      const ended = flowPoints(route, [source, target], points[i]!, upright);
      return {
        id: edge.id,
        kind: edge.message ? "message" : edge.kind,
        source: source.id,
        target: target.id,
        text: edge.label,
        points: ended,
        lines: linesOf(route),
        label: placedLabel(labels[i]!, ended, source.room, upright),
      };
    });
    return { nodes, flows };
  };
  const roomy: Geometry = {
    rooms: graph.boxes.map((_, i) => boxRect(i, graph, placement, grid, at, flat[i]!, spacing.slot)),
    points: routes.map(({ points }) =>
      points.map(({ x, y }) => ({ along: at.along.line[x]!, across: at.across.line[y]! })),
    ),
    lanes: lanes.map((_, i) => ({
      from: at.across.gapStart[grid.laneGap[i]!]!,
      to: at.across.gapEnd[(grid.laneGap[i + 1] ?? grid.across.gaps) - 1]!,
    })),
    phases: phasesAt(at),
    length: at.along.length,
    breadth: at.across.length,
  };
  const { nodes, flows, geometry, cuts, rowCuts } = compacted(
    topology,
    roomy,
    show,
    { lanes: laneMin, phases: phaseLeast },
    spacing,
  );
  const groupHeader =
    groups.length === 0 ? 0 : upright ? nameHeight(longest(groups.map(({ lines }) => lines))) : groupWidth;
  return {
    drawing,
    nodes,
    flows,
    lanes: lanes.map((lane, i) => ({
      lane,
      extent: geometry.lanes[i]!,
      lines: names[i]!,
      nameHeight: nameHeight(names[i]!),
    })),
    cuts: withPhaseCuts(cuts, stretches, geometry.phases),
    rowCuts,
    header: groupHeader + (upright ? nameHeight(longest(names)) : headerWidth),
    groupHeader,
    groups,
    phases: stretches.map(({ id, name }, i) => ({ id, name, extent: geometry.phases[i]! })),
    length: geometry.length,
    breadth: geometry.breadth,
  };
}

function longest(names: readonly (readonly string[])[]): readonly string[] {
  return names.reduce((a, b) => (a.length >= b.length ? a : b), [""]);
}

/** Runs of neighbouring lanes of one party. */
function laneGroups(lanes: readonly DrawnLane[]): readonly Omit<PlacedGroup, "lines">[] {
  const runs: { readonly name: string; readonly lanes: [number, number] }[] = [];
  lanes.forEach(({ group }, i) => {
    if (group === undefined || group === null) return;
    const run = runs.at(-1);
    if (run?.name === group && run.lanes[1] === i - 1) run.lanes[1] = i;
    else runs.push({ name: group, lanes: [i, i] });
  });
  return runs;
}

/** Wide enough for the longest word of the parties' names, and wider for long ones. */
function groupWidthOf(lanes: readonly DrawnLane[], context: LayoutContext): number {
  const names = lanes.flatMap(({ group }) => (group === undefined || group === null ? [] : [group]));
  return Math.max(GROUP_WIDTH, ...names.map((name) => nameWidth(name, context))) + 2 * HEADER.padding + 1;
}

/** Names of parties are wrapped to this at least where lanes lie, pt. */
const GROUP_WIDTH = 44;

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
  return widestWord(name, ruler, "bold", HEADER.text);
}

function placedLabel(
  label: SizedLabel | null,
  points: readonly AxisPoint[],
  source: AxisRect,
  upright: boolean,
): FlowLabel | null {
  if (label === null) return null;
  const first = [seenPoint(points[0]!, upright), seenPoint(points[1]!, upright)] as const;
  const { lines, x, y, anchor, bounds } = placeLabel(label, first, seenRect(source, upright));
  return { lines, at: axisPoint({ x, y }, upright), anchor, bounds: axisRect(bounds, upright) };
}

/** Corners of a flow, from outline to outline. */
function flowPoints(
  route: GridRoute,
  [source, target]: readonly [PlacedNode, PlacedNode],
  points: readonly AxisPoint[],
  upright: boolean,
): readonly AxisPoint[] {
  return [
    onOutline(source, route.out.side, points[0]!, upright),
    ...points.slice(1, -1),
    onOutline(target, route.into.side, points.at(-1)!, upright),
  ];
}

/** Where a line that comes straight at a side of a node meets its outline. */
function onOutline(
  { step, room: { along, across, length, breadth }, room }: PlacedNode,
  side: Side,
  point: AxisPoint,
  upright: boolean,
): AxisPoint {
  const sideways = side === "E" || side === "W";
  const offset = sideways ? point.across - (across + breadth / 2) : point.along - (along + length / 2);
  const inset = NOTATIONS[step.kind].inset(step, seenRect(room, upright), turnedSide(side, upright), offset);
  switch (side) {
    case "E":
      return { along: along + length - inset, across: point.across };
    case "W":
      return { along: along + inset, across: point.across };
    case "N":
      return { along: point.along, across: across + inset };
    case "S":
      return { along: point.along, across: across + breadth - inset };
  }
}

/** The line of the grid that each stretch of a route runs on. */
function linesOf({ points }: GridRoute): readonly string[] {
  return points.slice(1).map((to, i) => (points[i]!.x === to.x ? `across ${to.x}` : `along ${to.y}`));
}
