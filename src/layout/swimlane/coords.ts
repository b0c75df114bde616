import type { AxisRect } from "../axes.ts";
import type { Graph } from "./graph.ts";
import type { Axis, Grid } from "./grid.ts";
import type { Placement } from "./rows.ts";
import type { GridRoute } from "./search/router.ts";
import type { Spacing } from "./spacing.ts";

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
 * Turns lines into positions: tracks that no flow uses vanish, slots are as large as their largest box, columns larger by
 * `columnRoom`, pt.
 */
export function computeCoordinates(
  graph: Graph,
  placement: Placement,
  grid: Grid,
  routes: readonly GridRoute[],
  sizes: readonly FlatSize[],
  zones: Zones,
  laneMin: readonly number[],
  spacing: Spacing,
  columnRoom: readonly number[] = [],
): Coordinates {
  const usedAlong = new Set<number>();
  const usedAcross = new Set<number>();
  for (const route of routes) {
    route.points.forEach((p, i) => {
      const before = route.points[i - 1];
      if (before === undefined) return;
      if (before.x === p.x) usedAlong.add(p.x);
      else usedAcross.add(p.y);
    });
  }
  const columns = slotsOf(placement.columns, 30);
  const rows = slotsOf(grid.across.slots.length, spacing.slot);
  graph.boxes.forEach((box, i) => {
    const [cell, size] = [placement.cells[i]!, sizes[i]!];
    enlarge(columns[cell.column]!, size.along / 2, size.along / 2);
    if (box.lane === box.lastLane)
      enlarge(rows[grid.laneSlot[box.lane]! + cell.row]!, size.before, size.after);
  });
  columns.forEach((slot, column) => widen(slot, columnRoom[column] ?? 0));
  for (const slot of rows) widen(slot, spacing.row);
  const alongSizes: AxisSizes = {
    slots: columns,
    zones: zones.along,
    offset: spacing.ports.along,
    pad: spacing.pad,
    idle: spacing.pad,
    pitch: spacing.pitch.along,
    minGap: spacing.minGap,
  };
  const acrossSizes: AxisSizes = {
    slots: rows,
    zones: zones.across,
    offset: spacing.ports.across,
    pad: spacing.edge,
    idle: spacing.idleEdge,
    pitch: spacing.pitch.across,
    minGap: 0,
  };
  const along = positions(grid.along, usedAlong, alongSizes);
  let across = positions(grid.across, usedAcross, acrossSizes);
  const widened = widenLanes(grid, across, rows, laneMin);
  if (widened) across = positions(grid.across, usedAcross, acrossSizes);
  const stretched = stretchShared(graph, placement, grid, across, rows, sizes, spacing.slot);
  if (stretched) across = positions(grid.across, usedAcross, acrossSizes);
  return { along, across };
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
  least: number,
): boolean {
  let changed = false;
  graph.boxes.forEach((box, i) => {
    if (box.lane === box.lastLane) return;
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

function slotsOf(count: number, least: number): readonly Slot[] {
  return Array.from({ length: count }, () => ({ before: least / 2, after: least / 2 }));
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
}

function positions(axis: Axis, used: ReadonlySet<number>, sizes: AxisSizes): Positions {
  const { slots, zones, offset, pad, idle, pitch, minGap } = sizes;
  const line: number[] = [];
  const gapStart: number[] = [];
  const gapEnd: number[] = [];
  const slotMiddle: number[] = [];
  const slotStart: number[] = [];
  let at = 0;
  let index = 0;
  for (let gap = 0; gap < axis.gaps; gap += 1) {
    gapStart[gap] = at;
    let track = at + pad + zones.start[gap]!;
    let count = 0;
    for (; axis.lines[index]?.type === "track" && gapOf(axis, index) === gap; index += 1) {
      line[index] = track;
      if (!used.has(index)) continue;
      track += pitch;
      count += 1;
    }
    const tracks = count === 0 ? 0 : (count - 1) * pitch;
    const inner = 2 * (count === 0 ? idle : pad) + zones.start[gap]! + zones.end[gap]! + tracks;
    at += Math.max(inner, minGap);
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
