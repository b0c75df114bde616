import type { AxisRect } from "../../axes.ts";
import type { Graph } from "../order/graph.ts";
import type { Axis, Grid } from "../routing/grid.ts";
import type { Placement } from "../order/rows.ts";
import type { Routed } from "./labels.ts";
import type { Spacing } from "./spacing.ts";
import type { GapSides, Shown } from "./stretch.ts";

/** Extra room at the two ends of each gap, pt. */
export interface Zones {
  readonly along: { readonly start: readonly number[]; readonly end: readonly number[] };
  readonly across: { readonly start: readonly number[]; readonly end: readonly number[] };
}

/** Room at one end of a gap, pt, that a box needs there. */
export interface GapRoom {
  readonly box: number;
  readonly axis: "along" | "across";
  readonly end: "start" | "end";
  readonly gap: number;
  readonly room: number;
}

/** The largest of what the boxes that are shown need at each gap, and all that they need beyond that. */
export function zonesOf(
  { along, across }: Grid,
  least: readonly GapRoom[],
  more: readonly GapRoom[],
  boxes: readonly boolean[],
): Zones {
  const none = (gaps: number): number[] => new Array<number>(gaps).fill(0);
  const zones = {
    along: { start: none(along.gaps), end: none(along.gaps) },
    across: { start: none(across.gaps), end: none(across.gaps) },
  };
  for (const { box, axis, end, gap, room } of least) {
    const ends = zones[axis][end];
    if (boxes[box]! && room > ends[gap]!) ends[gap] = room;
  }
  for (const { box, axis, end, gap, room } of more) if (boxes[box]!) zones[axis][end][gap]! += room;
  return zones;
}

/** The extent of gaps and slots along one axis; pt from the axis's start. */
export interface Extents {
  readonly gapStart: readonly number[];
  readonly gapEnd: readonly number[];
  readonly slotMiddle: readonly number[];
  readonly slotStart: readonly number[];
  readonly length: number;
}

/** Real positions of all lines along one axis, too. */
export interface Positions extends Extents {
  readonly line: readonly number[];
}

export interface Coordinates {
  readonly along: Positions;
  readonly across: Positions;
}

/** What a drawing takes along both axes, before its lines have their places. */
export interface Measured {
  readonly along: Extents;
  readonly across: Extents;
}

/** The size of a box along and across the flow of reading, and what it takes across it from its middle on; pt. */
export interface FlatSize {
  readonly along: number;
  readonly across: number;
  readonly before: number;
  readonly after: number;
}

/** What columns or rows take before their middle and behind it, pt. */
interface Slots {
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/**
 * Where gaps and slots lie: tracks that no flow uses vanish, slots are as large as their largest box. What is not shown
 * takes no room. Columns that are shown are larger by `columnRoom`, pt.
 */
export function measure(
  { graph, placement, grid }: Routed,
  shown: Shown,
  sizes: readonly FlatSize[],
  zones: Zones,
  laneMin: readonly number[],
  spacing: Spacing,
  columnRoom: readonly number[] = [],
): Measured {
  const [sides, open] = [shown.gaps.along, shown.gaps.across];
  const columns = slotsOf(grid.along.slots.length, (column) => (sides[column]!.after ? 30 : 0));
  const rows = slotsOf(grid.across.slots.length, (row) =>
    leastRow(grid.across.slots[row]!, row, shown, spacing),
  );
  graph.boxes.forEach((box, i) => {
    if (!shown.boxes[i]!) return;
    const [cell, size] = [placement.cells[i]!, sizes[i]!];
    enlarge(columns, cell.column, size.along / 2, size.along / 2);
    if (box.lane === box.lastLane)
      enlarge(rows, grid.laneSlot[box.lane]! + cell.row, size.before, size.after);
  });
  columnRoom.forEach((room, column) => {
    if (sides[column]!.after) widen(columns, column, room);
  });
  if (spacing.row > 0)
    shown.rows.forEach((use, row) => {
      if (use !== "none") widen(rows, row, spacing.row);
    });
  const along = extents(grid.along, shown.tracks.along, columns, sizesAlong(zones, spacing), sides);
  const acrossSizes = sizesAcross(zones, spacing);
  const place = (): Extents => extents(grid.across, shown.tracks.across, rows, acrossSizes, open);
  let across = place();
  const least = laneMin.map((breadth, lane) => (shown.lanes[lane]! ? breadth : 0));
  if (widenLanes(grid, across, rows, least)) across = place();
  if (stretchShared(graph, placement, grid, across, rows, sizes, shown, spacing.slot)) across = place();
  return { along, across };
}

/** Turns lines into positions. Along the flow of reading what is not shown lies far beyond what is. */
export function withLines(
  { grid }: Pick<Routed, "grid">,
  shown: Shown,
  zones: Zones,
  spacing: Spacing,
  { along, across }: Measured,
): Coordinates {
  const line = linesOf(grid.along, shown.usedAlong, along, sizesAlong(zones, spacing), shown.gaps.along);
  return {
    along: { ...along, line: withoutHidden(line, shown) },
    across: {
      ...across,
      line: linesOf(grid.across, shown.usedAcross, across, sizesAcross(zones, spacing), shown.gaps.across),
    },
  };
}

function sizesAlong({ along }: Zones, { ports, pad, idlePad, pitch, minGap }: Spacing): AxisSizes {
  return { zones: along, offset: ports.along, pad, idle: idlePad, pitch: pitch.along, minGap, isCut: true };
}

function sizesAcross({ across }: Zones, { ports, edge, idleEdge, pitch }: Spacing): AxisSizes {
  return {
    zones: across,
    offset: ports.across,
    pad: edge,
    idle: idleEdge,
    pitch: pitch.across,
    minGap: 0,
    isCut: false,
  };
}

/** What a row takes at least, pt: where no box stands in it, what its lines need to be as far apart as tracks. */
function leastRow(line: number, row: number, { rows, usedAcross }: Shown, spacing: Spacing): number {
  if (rows[row] === "boxes") return spacing.slot;
  if (rows[row] === "none") return 0;
  const outer = usedAcross.has(line) || usedAcross.has(line + 2);
  return 2 * Math.max(0, spacing.pitch.across - spacing.edge) + (outer ? 2 * spacing.ports.across : 0);
}

/** Further than anything on a drawing, pt. */
const FAR = 1e6;

/** Puts the lines outside a stretch far before it and far behind it. */
function withoutHidden(line: readonly number[], { stretch }: Shown): readonly number[] {
  if (stretch === null) return line;
  const { from, to } = stretch;
  return line.map((at, i) => (i < from ? -FAR : i >= to ? FAR : at));
}

/** Lanes whose name needs more room than their rows get higher first rows. */
function widenLanes(grid: Grid, across: Extents, rows: Slots, laneMin: readonly number[]): boolean {
  let changed = false;
  grid.laneGap.forEach((gap, lane) => {
    const lastGap = (grid.laneGap[lane + 1] ?? grid.across.gaps) - 1;
    const missing = laneMin[lane]! - (across.gapEnd[lastGap]! - across.gapStart[gap]!);
    if (missing <= 0) return;
    widen(rows, grid.laneSlot[lane]!, missing);
    changed = true;
  });
  return changed;
}

/** A box over several lanes whose text needs more than reaching from its first row to its last gets a higher last row. */
function stretchShared(
  graph: Graph,
  placement: Placement,
  grid: Grid,
  across: Extents,
  rows: Slots,
  sizes: readonly { readonly across: number }[],
  { boxes }: Shown,
  least: number,
): boolean {
  let changed = false;
  graph.boxes.forEach((box, i) => {
    if (box.lane === box.lastLane || !boxes[i]!) return;
    const [cell, size] = [placement.cells[i]!, sizes[i]!];
    const first = grid.laneSlot[box.lane]! + cell.row;
    const last = grid.laneSlot[box.lastLane]! + cell.lastRow;
    const reach = across.slotMiddle[last]! - across.slotMiddle[first]! + least;
    if (size.across <= reach) return;
    // The middle of a row moves by half of what the row grows.
    widen(rows, last, 2 * (size.across - reach));
    changed = true;
  });
  return changed;
}

function slotsOf(count: number, least: (slot: number) => number): Slots {
  const before = new Float64Array(count);
  for (let slot = 0; slot < count; slot += 1) before[slot] = least(slot) / 2;
  return { before, after: before.slice() };
}

function enlarge({ before, after }: Slots, slot: number, above: number, below: number): void {
  before[slot] = Math.max(before[slot]!, above);
  after[slot] = Math.max(after[slot]!, below);
}

function widen({ before, after }: Slots, slot: number, by: number): void {
  before[slot]! += by / 2;
  after[slot]! += by / 2;
}

interface AxisSizes {
  readonly zones: Zones["along"];
  readonly offset: number;
  readonly pad: number;
  /** In place of `pad` in gaps that no line runs along. */
  readonly idle: number;
  readonly pitch: number;
  readonly minGap: number;
  /** Whether stretches are cut along this axis. */
  readonly isCut: boolean;
}

/** What of the room before and behind tracks a cut leaves to the lines that run on over it. */
const AT_CUT = { before: 0.45, behind: 0.55 } as const;

/** The room at the start of a gap, pt. */
function padBefore({ before, after }: GapSides, hasTracks: boolean, { pad, idle, isCut }: AxisSizes): number {
  if (before && after) return hasTracks ? pad : idle;
  if (!isCut) return hasTracks ? pad : 0;
  if (hasTracks) return before ? pad : AT_CUT.behind * pad;
  return before ? pad : 0;
}

/** The room at the end of a gap, pt. */
function padAfter({ before, after }: GapSides, hasTracks: boolean, { pad, idle, isCut }: AxisSizes): number {
  if (before && after) return hasTracks ? pad : idle;
  if (!isCut) return hasTracks ? pad : 0;
  if (hasTracks) return after ? pad : AT_CUT.before * pad;
  return before ? AT_CUT.before * pad : after ? AT_CUT.behind * pad : 0;
}

/** Where gaps and slots lie; `tracks` says how many tracks of each gap are in use. */
function extents(
  axis: Axis,
  tracks: readonly number[],
  slots: Slots,
  sizes: AxisSizes,
  sides: readonly GapSides[],
): Extents {
  const { zones, pitch, minGap } = sizes;
  const gapStart: number[] = [];
  const gapEnd: number[] = [];
  const slotMiddle: number[] = [];
  const slotStart: number[] = [];
  let at = 0;
  for (let gap = 0; gap < axis.gaps; gap += 1) {
    const [side, count] = [sides[gap]!, tracks[gap]!];
    gapStart.push(at);
    const pads = padBefore(side, count > 0, sizes) + padAfter(side, count > 0, sizes);
    const inner = pads + zones.start[gap]! + zones.end[gap]! + (count === 0 ? 0 : (count - 1) * pitch);
    at += Math.max(inner, side.before && side.after ? minGap : 0);
    gapEnd.push(at);
    const slot = slotMiddle.length;
    if (!isBefore(axis, gap, slot)) continue;
    slotStart.push(at);
    slotMiddle.push(at + slots.before[slot]!);
    at += slots.before[slot]! + slots.after[slot]!;
  }
  return { gapStart, gapEnd, slotMiddle, slotStart, length: at };
}

/** Whether a slot is what lies behind a gap; behind the last gap of a lane the next lane begins. */
function isBefore({ lines, slots }: Axis, gap: number, slot: number): boolean {
  const last = lines[(slots[slot] ?? 0) - 1];
  return last?.type === "track" && last.gap === gap;
}

/** Where the lines of gaps and slots lie; unused tracks stand where the next one in use does. */
function linesOf(
  axis: Axis,
  used: ReadonlySet<number>,
  { gapStart, slotMiddle }: Extents,
  sizes: AxisSizes,
  sides: readonly GapSides[],
): readonly number[] {
  const { zones, offset, pitch } = sizes;
  const line: number[] = [];
  let index = 0;
  for (let gap = 0; gap < axis.gaps; gap += 1) {
    const first = index;
    let hasTracks = false;
    for (; isTrackOf(axis, index, gap); index += 1) hasTracks ||= used.has(index);
    let track = gapStart[gap]! + padBefore(sides[gap]!, hasTracks, sizes) + zones.start[gap]!;
    for (let k = first; k < index; k += 1) {
      line.push(track);
      if (used.has(k)) track += pitch;
    }
    const port = axis.lines[index];
    if (port?.type !== "port") continue;
    const middle = slotMiddle[port.slot]!;
    line.push(middle - offset, middle, middle + offset);
    index += 3;
  }
  return line;
}

function isTrackOf({ lines }: Axis, index: number, gap: number): boolean {
  const line = lines[index];
  return line?.type === "track" && line.gap === gap;
}

/** The room of a box: its size in the middle of its cell, or from its first row to its last. */
export function boxRect(
  index: number,
  graph: Graph,
  placement: Placement,
  grid: Grid,
  at: Coordinates,
  size: { readonly along: number; readonly across: number },
  slot: number,
): AxisRect {
  const [box, cell] = [graph.boxes[index]!, placement.cells[index]!];
  const middle = at.along.slotMiddle[cell.column]!;
  const first = at.across.slotMiddle[grid.laneSlot[box.lane]! + cell.row]!;
  const last = at.across.slotMiddle[grid.laneSlot[box.lastLane]! + cell.lastRow]!;
  const half = box.lane === box.lastLane ? size.across / 2 : slot / 2;
  return {
    along: middle - size.along / 2,
    across: first - half,
    length: size.along,
    breadth: last - first + 2 * half,
  };
}
