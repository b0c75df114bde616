import type { AxisRect } from "../../axes.ts";
import type { Graph } from "../order/graph.ts";
import type { Axis, Grid } from "../routing/grid.ts";
import type { Placement } from "../order/rows.ts";
import type { Routed } from "./labels.ts";
import type { Spacing } from "./spacing.ts";
import { gapsAcross, gapsAlong, type GapSides, type Shown } from "./stretch.ts";

/** Extra room that labels take at the two ends of each gap, pt. */
export interface Zones {
  readonly along: { readonly start: readonly number[]; readonly end: readonly number[] };
  readonly across: { readonly start: readonly number[]; readonly end: readonly number[] };
}

/** Real positions of all lines along one axis, and the extent of gaps and slots; pt from the axis's start. */
export interface Positions {
  readonly line: readonly number[];
  readonly gapStart: readonly number[];
  readonly gapEnd: readonly number[];
  readonly slotMiddle: readonly number[];
  readonly slotStart: readonly number[];
  readonly length: number;
}

export interface Coordinates {
  readonly along: Positions;
  readonly across: Positions;
}

/** The size of a box along and across the flow of reading, and what it takes across it from its middle on; pt. */
export interface FlatSize {
  readonly along: number;
  readonly across: number;
  readonly before: number;
  readonly after: number;
}

/** What a column or row takes before its middle and behind it, pt. */
interface Slot {
  before: number;
  after: number;
}

/**
 * Turns lines into positions: tracks that no flow uses vanish, slots are as large as their largest box. What is not shown
 * takes no room; along the flow of reading it lies far beyond what is. Columns that are shown are larger by `columnRoom`, pt.
 */
export function computeCoordinates(
  { graph, placement, grid }: Routed,
  shown: Shown,
  sizes: readonly FlatSize[],
  zones: Zones,
  laneMin: readonly number[],
  spacing: Spacing,
  columnRoom: readonly number[] = [],
): Coordinates {
  const sides = gapsAlong(grid.along, shown);
  const columns = grid.along.slots.map((_, c) => slotOf(sides[c]!.after ? 30 : 0));
  const rows = grid.across.slots.map((line, row) => slotOf(leastRow(line, row, shown, spacing)));
  graph.boxes.forEach((box, i) => {
    if (!shown.boxes[i]!) return;
    const [cell, size] = [placement.cells[i]!, sizes[i]!];
    enlarge(columns[cell.column]!, size.along / 2, size.along / 2);
    if (box.lane === box.lastLane)
      enlarge(rows[grid.laneSlot[box.lane]! + cell.row]!, size.before, size.after);
  });
  columns.forEach((slot, column) => {
    if (sides[column]!.after) widen(slot, columnRoom[column] ?? 0);
  });
  rows.forEach((slot, row) => {
    if (shown.rows[row] !== "none") widen(slot, spacing.row);
  });
  const alongSizes: AxisSizes = {
    slots: columns,
    zones: zones.along,
    offset: spacing.ports.along,
    pad: spacing.pad,
    idle: spacing.idlePad,
    pitch: spacing.pitch.along,
    minGap: spacing.minGap,
    isCut: true,
  };
  const acrossSizes: AxisSizes = {
    slots: rows,
    zones: zones.across,
    offset: spacing.ports.across,
    pad: spacing.edge,
    idle: spacing.idleEdge,
    pitch: spacing.pitch.across,
    minGap: 0,
    isCut: false,
  };
  const along = positions(grid.along, shown.usedAlong, alongSizes, sides);
  const open = gapsAcross(grid, shown).map((open): GapSides => ({ before: open, after: open }));
  const place = (): Positions => positions(grid.across, shown.usedAcross, acrossSizes, open);
  let across = place();
  const least = laneMin.map((breadth, lane) => (shown.lanes[lane]! ? breadth : 0));
  if (widenLanes(grid, across, rows, least)) across = place();
  if (stretchShared(graph, placement, grid, across, rows, sizes, shown, spacing.slot)) across = place();
  return { along: withoutHidden(along, shown), across };
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
function withoutHidden(along: Positions, { stretch }: Shown): Positions {
  if (stretch === null) return along;
  const { from, to } = stretch;
  return { ...along, line: along.line.map((at, i) => (i < from ? -FAR : i >= to ? FAR : at)) };
}

/** Lanes whose name needs more room than their rows get higher first rows. */
function widenLanes(
  grid: Grid,
  across: Positions,
  rows: readonly Slot[],
  laneMin: readonly number[],
): boolean {
  let changed = false;
  grid.laneGap.forEach((gap, lane) => {
    const lastGap = (grid.laneGap[lane + 1] ?? grid.across.gaps) - 1;
    const missing = laneMin[lane]! - (across.gapEnd[lastGap]! - across.gapStart[gap]!);
    if (missing <= 0) return;
    widen(rows[grid.laneSlot[lane]!]!, missing);
    changed = true;
  });
  return changed;
}

/** A box over several lanes whose text needs more than reaching from its first row to its last gets a higher last row. */
function stretchShared(
  graph: Graph,
  placement: Placement,
  grid: Grid,
  across: Positions,
  rows: readonly Slot[],
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
    widen(rows[last]!, 2 * (size.across - reach));
    changed = true;
  });
  return changed;
}

function slotOf(least: number): Slot {
  return { before: least / 2, after: least / 2 };
}

function enlarge(slot: Slot, before: number, after: number): void {
  slot.before = Math.max(slot.before, before);
  slot.after = Math.max(slot.after, after);
}

function widen(slot: Slot, by: number): void {
  slot.before += by / 2;
  slot.after += by / 2;
}

interface AxisSizes {
  readonly slots: readonly Readonly<Slot>[];
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

/** The room at the two ends of a gap, pt. */
function padsOf(
  { before, after }: GapSides,
  hasTracks: boolean,
  { pad, idle, isCut }: AxisSizes,
): readonly [number, number] {
  if (before && after) return hasTracks ? [pad, pad] : [idle, idle];
  if (!isCut) return hasTracks ? [pad, pad] : [0, 0];
  if (hasTracks) return [before ? pad : AT_CUT.behind * pad, after ? pad : AT_CUT.before * pad];
  if (before) return [pad, AT_CUT.before * pad];
  return [0, after ? AT_CUT.behind * pad : 0];
}

function positions(
  axis: Axis,
  used: ReadonlySet<number>,
  sizes: AxisSizes,
  sides: readonly GapSides[],
): Positions {
  const { slots, zones, offset, pitch, minGap } = sizes;
  const line: number[] = [];
  const gapStart: number[] = [];
  const gapEnd: number[] = [];
  const slotMiddle: number[] = [];
  const slotStart: number[] = [];
  let at = 0;
  let index = 0;
  for (let gap = 0; gap < axis.gaps; gap += 1) {
    gapStart[gap] = at;
    const first = index;
    let count = 0;
    for (; axis.lines[index]?.type === "track" && gapOf(axis, index) === gap; index += 1)
      if (used.has(index)) count += 1;
    const [before, after] = padsOf(sides[gap]!, count > 0, sizes);
    let track = at + before + zones.start[gap]!;
    for (let k = first; k < index; k += 1) {
      line[k] = track;
      if (used.has(k)) track += pitch;
    }
    const tracks = count === 0 ? 0 : (count - 1) * pitch;
    const inner = before + after + zones.start[gap]! + zones.end[gap]! + tracks;
    at += Math.max(inner, sides[gap]!.before && sides[gap]!.after ? minGap : 0);
    gapEnd[gap] = at;
    if (axis.lines[index]?.type === "port") {
      const slot = slotMiddle.length;
      const { before, after } = slots[slot]!;
      const middle = at + before;
      slotStart.push(at);
      slotMiddle.push(middle);
      line[index] = middle - offset;
      line[index + 1] = middle;
      line[index + 2] = middle + offset;
      at += before + after;
      index += 3;
    }
  }
  return { line, gapStart, gapEnd, slotMiddle, slotStart, length: at };
}

function gapOf(axis: Axis, index: number): number {
  const entry = axis.lines[index];
  return entry?.type === "track" ? entry.gap : -1;
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
