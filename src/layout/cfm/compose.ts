import {
  axisPoint,
  axisRect,
  seenPoint,
  seenRect,
  type AxisPoint,
  type AxisRect,
  type Range,
} from "../axes.ts";
import { depthOf } from "../../scene/geometry.ts";
import type { LayoutContext } from "../layout.ts";
import {
  boxRect,
  measure,
  withLines,
  zonesOf,
  type Measured,
  type Zones,
} from "../swimlane/measures/coords.ts";
import { placeLabel, type PlacedLabel, type SizedLabel } from "../swimlane/measures/labels.ts";
import type { GridRoute } from "../swimlane/search/astar.ts";
import { turnedSide, type Side } from "../swimlane/routing/sides.ts";
import type { Spacing } from "../swimlane/measures/spacing.ts";
import { phaseOf } from "../swimlane/order/story.ts";
import { isIn, shownOf, visibleParts, type Shown } from "../swimlane/measures/stretch.ts";
import { compacted, type Geometry, type Shown as Parts } from "./compact/compact.ts";
import { columnCuts, rowCuts } from "./compact/cuts.ts";
import { NOTATIONS } from "./notation/table.ts";
import {
  missingRoom,
  partedZones,
  phaseId,
  stretchesAt,
  withPhaseCuts,
  type PhaseColumns,
} from "./phases.ts";
import type { FlowLabel, PlacedCfm, PlacedFlow, PlacedGroup, PlacedLane, PlacedNode } from "./placed.ts";
import { sizeUp, type GrowStep, type SizedCfm } from "./sizing.ts";
import type { Topology } from "./topology.ts";
import { withWideText } from "./wide-texts.ts";

/** Gives a topology its sizes and coordinates. */
export function compose(
  topology: Topology,
  wanted: Spacing,
  context: LayoutContext,
  grow?: GrowStep,
): PlacedCfm {
  return composeShown(sizeUp(topology, wanted, context, grow), shownOf(topology, null), context);
}

/** What a stretch takes, and where its phases lie. */
interface StretchRoom {
  readonly measured: Measured;
  readonly zones: Zones;
  readonly stretches: readonly PhaseColumns[];
  readonly phases: readonly Range[];
  /** How long phases have to be for their names, pt. */
  readonly phaseLeast: readonly number[];
}

function roomOfStretch(sized: SizedCfm, shown: Shown): StretchRoom {
  const { topology, flat, spacing, lanes, phases, phaseLengths } = sized;
  const { grid } = topology;
  const { stretch } = shown;
  const zones = zonesOf(grid, sized.labelRooms, sized.moveRooms, shown.boxes);
  const least = lanes.map((lane) => lane.least);
  const isShown = (column: number): boolean => stretch === null || isIn(stretch, grid.along.slots[column]!);
  const named = phases.flatMap((phase, i): readonly (readonly [PhaseColumns, number])[] => {
    const columns = phase.columns.filter(isShown);
    return columns.length === 0 ? [] : [[{ ...phase, columns }, phaseLengths[i]!]];
  });
  const stretches = named.map(([phase]) => phase);
  const phaseLeast = named.map(([, length]) => length);
  const firstColumn = grid.along.slots.findIndex((_, column) => isShown(column));
  const parted = partedZones(zones, stretches, firstColumn);
  const measuredWith = (room: readonly number[]): Measured =>
    measure(topology, shown, flat, parted, least, spacing, room);
  /** In the middle between the last line before a phase and its first labels and boxes. */
  const phasesAt = ({ along }: Measured): readonly Range[] =>
    stretchesAt(stretches, along.length, firstColumn, (column) => {
      const room = spacing.pad + parted.along.end[column]! - zones.along.end[column]!;
      return along.slotStart[column]! - zones.along.end[column]! - room / 2;
    });
  const first = measuredWith([]);
  const columnRoom = missingRoom(stretches, phasesAt(first), phaseLeast);
  const measured = columnRoom === null ? first : measuredWith(columnRoom);
  const begun = new Set(phases.filter(({ columns }) => columns[0]! < firstColumn).map(({ id }) => id));
  // A phase that goes on from another sheet or band begins before this one.
  const extents = phasesAt(measured).map((extent, i) =>
    begun.has(stretches[i]!.id) ? { ...extent, from: -1 } : extent,
  );
  return { measured, zones: parted, stretches, phases: extents, phaseLeast };
}

/** How long and how broad what is shown is by itself before it is compacted, without headers, pt. */
export function extentOf(
  sized: SizedCfm,
  shown: Shown,
): { readonly length: number; readonly breadth: number } {
  const { along, across } = roomOfStretch(sized, shown).measured;
  return { length: along.length, breadth: across.length };
}

/** The whole drawing in the sizes given. */
export type Whole = (sized: SizedCfm) => PlacedCfm;

/** Composes each whole drawing once. */
export function wholeOnce(context: LayoutContext): Whole {
  const known = new Map<SizedCfm, PlacedCfm>();
  return (sized) => {
    const one = known.get(sized) ?? composeShown(sized, shownOf(sized.topology, null), context);
    known.set(sized, one);
    return one;
  };
}

/**
 * Gives coordinates to one stretch as if it were a drawing of its own, or to all of it: only its steps, only the rows
 * and lanes that it uses. Of a flow with one end in it, the corners beyond the stretch lie far outside.
 */
export function composeShown(sized: SizedCfm, shown: Shown, context: LayoutContext): PlacedCfm {
  const { topology, sizes, flat, captions, labels, spacing, upright } = sized;
  const { drawing, steps, graph, placement, grid, routes } = topology;
  const { measured, zones, stretches, phases, phaseLeast } = roomOfStretch(sized, shown);
  const at = withLines(topology, shown, zones, spacing, measured);
  const laneNumbers = numbersOf(shown.lanes);
  const show = ({ rooms, points }: Geometry): Parts => {
    const nodes = graph.boxes.map(({ id, node, lane, lastLane }, i): PlacedNode | null => {
      if (!shown.boxes[i]!) return null;
      const room = rooms[i]!;
      const [step, texts, caption] = [steps[i]!, sizes[i]!.texts, captions[i]!];
      const placed = { step, rect: seenRect(room, upright), texts, caption, upright };
      const { outline, caption: beside } = NOTATIONS[step.kind].bounds(placed, context);
      return {
        id,
        step,
        phase: phaseId(phaseOf(node)),
        lanes: [laneNumbers[lane]!, laneNumbers[lastLane]!],
        room,
        outline: axisRect(outline, upright),
        caption: beside === null ? null : axisRect(beside, upright),
        captionPlace: caption,
        texts,
        partTexts: texts,
        least: { length: flat[i]!.along, breadth: flat[i]!.across },
      };
    });
    const flows = graph.edges.map((edge, i): PlacedFlow | null => {
      const [source, target] = [nodes[edge.from] ?? null, nodes[edge.to] ?? null];
      if (source === null && target === null) return null;
      const route = routes[i]!;
      const ended = flowPoints(route, [source, target], points[i]!, upright);
      return {
        id: edge.id,
        kind: edge.message ? "message" : edge.arrow ? "sequence" : edge.kind,
        source: graph.boxes[edge.from]!.id,
        target: graph.boxes[edge.to]!.id,
        text: edge.label,
        points: ended,
        lines: linesOf(route),
        label: source === null ? null : placedLabel(labels[i]!, ended, source, upright),
      };
    });
    return { nodes, flows };
  };
  const roomy: Geometry = {
    rooms: graph.boxes.map((_, i) => boxRect(i, graph, placement, grid, at, flat[i]!, spacing.slot)),
    points: routes.map(({ points }) =>
      points.map(({ x, y }) => ({ along: at.along.line[x]!, across: at.across.line[y]! })),
    ),
    lanes: sized.lanes.map((_, i) => ({
      from: at.across.gapStart[grid.laneGap[i]!]!,
      to: at.across.gapEnd[(grid.laneGap[i + 1] ?? grid.across.gaps) - 1]!,
    })),
    phases,
    length: at.along.length,
    breadth: at.across.length,
  };
  const least = sized.lanes.map((lane) => lane.least);
  const visible = visibleParts(topology, shown);
  const result = compacted(topology, roomy, show, { lanes: least, phases: phaseLeast }, spacing, visible);
  const { geometry } = result;
  const [cuts, rows] =
    shown.stretch === null ? [columnCuts(topology, result), rowCuts(topology, result)] : [[], []];
  return {
    drawing,
    nodes: result.nodes.flatMap((node) => (node === null ? [] : [withWideText(node, sized, context)])),
    flows: result.flows.flatMap((flow, i) =>
      flow === null ? [] : [graph.edges[i]!.reversed ? asRead(flow) : flow],
    ),
    lanes: sized.lanes.flatMap(({ lane, lines, nameHeight }, i): PlacedLane[] =>
      shown.lanes[i]! ? [{ lane, extent: geometry.lanes[i]!, lines, nameHeight }] : [],
    ),
    cuts: withPhaseCuts(cuts, stretches, geometry.phases),
    rowCuts: rows,
    header: sized.header,
    groupHeader: sized.groupHeader,
    groups: shownGroups(sized.groups, shown.lanes, laneNumbers),
    phases: stretches.map(({ id, name }, i) => ({ id, name, extent: geometry.phases[i]! })),
    length: geometry.length,
    breadth: geometry.breadth,
  };
}

/** A flow that was routed from its target, from its source on. */
function asRead(flow: PlacedFlow): PlacedFlow {
  const { source, target, points, lines } = flow;
  return {
    ...flow,
    source: target,
    target: source,
    points: points.toReversed(),
    lines: lines.toReversed(),
  };
}

/** The number of each lane among those that are shown. */
function numbersOf(shown: readonly boolean[]): readonly number[] {
  let count = 0;
  return shown.map((isShown) => (isShown ? count++ : count));
}

/** The parties over what is shown of their lanes. */
function shownGroups(
  groups: readonly PlacedGroup[],
  shown: readonly boolean[],
  numbers: readonly number[],
): readonly PlacedGroup[] {
  return groups.flatMap((group): PlacedGroup[] => {
    const [first, last] = group.lanes;
    const own = numbers.slice(first, last + 1).filter((_, i) => shown[first + i]!);
    return own.length === 0 ? [] : [{ ...group, lanes: [own[0]!, own.at(-1)!] }];
  });
}

/**
 * A label next to its step; where the step's caption is beside that, next to the outline if the caption leaves room there, and
 * else beyond the caption.
 */
function placedLabel(
  label: SizedLabel | null,
  points: readonly AxisPoint[],
  { room, outline, caption }: PlacedNode,
  upright: boolean,
): FlowLabel | null {
  if (label === null) return null;
  const first = [seenPoint(points[0]!, upright), seenPoint(points[1]!, upright)] as const;
  const nextTo = (rect: AxisRect): PlacedLabel => placeLabel(label, first, seenRect(rect, upright));
  const near = nextTo(caption === null ? room : outline);
  const isFree = caption === null || depthOf(near.bounds, seenRect(caption, upright)) <= -APART;
  const { lines, x, y, anchor, bounds } = isFree ? near : nextTo(room);
  return { lines, at: axisPoint({ x, y }, upright), anchor, bounds: axisRect(bounds, upright) };
}

/** Texts that are nearer to one another are read together, pt. */
const APART = 4;

/** Corners of a flow, from outline to outline; beyond a stretch it has none. */
function flowPoints(
  route: GridRoute,
  [source, target]: readonly [PlacedNode | null, PlacedNode | null],
  points: readonly AxisPoint[],
  upright: boolean,
): readonly AxisPoint[] {
  const end = (node: PlacedNode | null, side: Side, point: AxisPoint): AxisPoint =>
    node === null ? point : onOutline(node, side, point, upright);
  return [
    end(source, route.out.side, points[0]!),
    ...points.slice(1, -1),
    end(target, route.into.side, points.at(-1)!),
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
