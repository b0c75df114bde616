import type { CfmDrawing, DrawnLane, DrawnStep } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import type { FlatSize, GapRoom } from "../swimlane/measures/coords.ts";
import type { Graph } from "../swimlane/order/graph.ts";
import { clearOfCorners } from "../swimlane/measures/corners.ts";
import { labelRooms, sizeLabels, withRoomForLabels, type SizedLabel } from "../swimlane/measures/labels.ts";
import type { GridRoute } from "../swimlane/search/astar.ts";
import type { Side } from "../swimlane/routing/sides.ts";
import type { Spacing } from "../swimlane/measures/spacing.ts";
import { LEADING, widestWord, wrapText } from "../wrap.ts";
import { roomsToMove } from "./compact/centre.ts";
import { roomsForTips } from "./compact/tips.ts";
import { BOX_PADDING, type CaptionPlace, type StepSize } from "./notation/contract.ts";
import { NOTATIONS } from "./notation/table.ts";
import { lengthsOf, phaseColumns, type PhaseColumns } from "./phases.ts";
import type { PlacedGroup } from "./placed.ts";
import type { Topology } from "./topology.ts";

/** Sizes in pt. */
export const HEADER = { text: 8.5, padding: 5, title: 10.5, least: 7 } as const;

/** What steps without any lane stand in. */
const NAMELESS: DrawnLane = { id: "0", name: "", external: false };

/** What a step takes up, from what its text needs; pt. */
export type GrowStep = (step: DrawnStep, size: StepSize) => StepSize;

const asMeasured: GrowStep = (_, size) => size;

/** A lane with its name wrapped, and the least that it takes across the flow of reading, pt. */
interface SizedLane {
  readonly lane: DrawnLane;
  readonly lines: readonly string[];
  readonly nameHeight: number;
  readonly least: number;
}

/** A topology with the sizes of all that stands in it, before anything has its place: the same for every stretch of it. */
export interface SizedCfm {
  readonly topology: Topology;
  /** As it was wanted, with room for labels between two lines. */
  readonly spacing: Spacing;
  readonly upright: boolean;
  /** Of each box. */
  readonly captions: readonly CaptionPlace[];
  readonly sizes: readonly StepSize[];
  readonly flat: readonly FlatSize[];
  /** Of each edge. */
  readonly labels: readonly (SizedLabel | null)[];
  /** Room at gaps: for labels, and beyond that for boxes that move to their lines. */
  readonly labelRooms: readonly GapRoom[];
  readonly moveRooms: readonly GapRoom[];
  readonly lanes: readonly SizedLane[];
  readonly groups: readonly PlacedGroup[];
  readonly phases: readonly PhaseColumns[];
  /** How long each phase has to be for its name, pt. */
  readonly phaseLengths: readonly number[];
  /** Extent of all headers along the flow of reading, pt, and what of it the headers of groups take. */
  readonly header: number;
  readonly groupHeader: number;
}

/** Sizes of a topology in a spacing. */
export type Sizes = (topology: Topology, spacing: Spacing) => SizedCfm;

/** Measures each topology in each spacing once, however many ways to put it on sheets are tried. */
export function sizedOnce(context: LayoutContext): Sizes {
  const known = new Map<Topology, Map<Spacing, SizedCfm>>();
  return (topology, spacing) => {
    const own = known.get(topology) ?? new Map<Spacing, SizedCfm>();
    known.set(topology, own);
    const sized = own.get(spacing) ?? sizeUp(topology, spacing, context);
    own.set(spacing, sized);
    return sized;
  };
}

/** Measures all that stands in a topology. */
export function sizeUp(
  topology: Topology,
  wanted: Spacing,
  context: LayoutContext,
  grow = asMeasured,
): SizedCfm {
  const { drawing, steps, graph, routes } = topology;
  const upright = drawing.direction === "vertical";
  const all = drawing.lanes.length === 0 ? [NAMELESS] : drawing.lanes;
  const spacing = withRoomForLabels(topology, upright, wanted, context);
  const captions = captionPlaces(graph, routes);
  const measured = (step: DrawnStep, i: number, own: Spacing): StepSize =>
    grow(step, NOTATIONS[step.kind].measure(step, { context, spacing: own, upright, caption: captions[i]! }));
  const first = steps.map((step, i) => measured(step, i, spacing));
  const widths = columnWidths(topology, first);
  const sizes = first.map((size, i) => {
    if (!spacing.fillColumns || upright) return size;
    const width = widths[topology.placement.cells[i]!.column]!;
    const wider = measured(steps[i]!, i, { ...spacing, boxText: width - BOX_PADDING, eventText: width });
    return wider.width <= width && wider.height < size.height ? wider : size;
  });
  const flat = sizes.map(({ width, height, reach }): FlatSize => {
    const [along, across] = upright ? [height, width] : [width, height];
    return { along, across, ...(reach ?? { before: across / 2, after: across / 2 }) };
  });
  const phases = phaseColumns(graph, topology.placement, drawing.phases);
  const headerWidth = headerWidthOf(drawing, spacing, context);
  const groupWidth = groupWidthOf(all, context);
  const groups = laneGroups(all).map((group): PlacedGroup => {
    const width = upright
      ? wanted.laneName * (1 + group.lanes[1] - group.lanes[0])
      : groupWidth - 2 * HEADER.padding;
    return { ...group, lines: wrapText(group.name, width, context.ruler, "bold", HEADER.text) };
  });
  const lanes = all.map((lane, i): SizedLane => {
    const width = upright
      ? Math.max(wanted.laneName, nameWidth(lane.name, context))
      : headerWidth - 2 * HEADER.padding;
    const lines = wrapText(lane.name, width, context.ruler, "bold", HEADER.text);
    const nameHeight = heightOfName(lines);
    return {
      lane,
      lines,
      nameHeight,
      least: upright ? width + 12 : Math.max(nameHeight, groupShare(groups, i)),
    };
  });
  const groupHeader =
    groups.length === 0 ? 0 : upright ? heightOfName(longest(groups.map(({ lines }) => lines))) : groupWidth;
  const beside = captions.map((place, i) => place === "beside" && sizes[i]!.reach !== undefined);
  const wrapped = sizeLabels(topology, upright, spacing, context, beside);
  const labels = clearOfCorners(topology, wrapped, flat, upright, spacing);
  return {
    topology,
    spacing,
    upright,
    captions,
    sizes,
    flat,
    labels,
    labelRooms: [...labelRooms(topology, labels, flat, upright, spacing), ...roomsForTips(topology, spacing)],
    moveRooms: roomsToMove(topology, spacing),
    lanes,
    groups,
    phases,
    phaseLengths: lengthsOf(phases, upright, context),
    header: groupHeader + (upright ? heightOfName(longest(lanes.map(({ lines }) => lines))) : headerWidth),
    groupHeader,
  };
}

/** How wide each column is, pt. */
function columnWidths({ placement }: Topology, sizes: readonly StepSize[]): readonly number[] {
  const widths = new Array<number>(placement.columns).fill(0);
  placement.cells.forEach(({ column }, i) => {
    widths[column] = Math.max(widths[column]!, sizes[i]!.width);
  });
  return widths;
}

function heightOfName(lines: readonly string[]): number {
  return lines.length * HEADER.text * LEADING + 2 * HEADER.padding;
}

/** What the header of the party over a lane needs of it, pt. */
function groupShare(groups: readonly PlacedGroup[], lane: number): number {
  const group = groups.find(({ lanes: [first, last] }) => first <= lane && lane <= last);
  return group === undefined ? 0 : heightOfName(group.lines) / (1 + group.lanes[1] - group.lanes[0]);
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

/** Wide enough for the longest word of the lanes' names. */
function headerWidthOf({ lanes }: CfmDrawing, spacing: Spacing, context: LayoutContext): number {
  const longest = Math.max(0, ...lanes.map(({ name }) => nameWidth(name, context)));
  return Math.max(spacing.header, longest + 2 * HEADER.padding + 1);
}

function nameWidth(name: string, { ruler }: LayoutContext): number {
  return widestWord(name, ruler, "bold", HEADER.text);
}
