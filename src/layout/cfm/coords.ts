import type { Rect } from "../../scene/scene.ts";
import type { Graph } from "./graph.ts";
import type { Axis, Grid, PortOffsets } from "./grid.ts";
import type { Placement } from "./place.ts";
import type { GridRoute } from "./router.ts";

/** Distances in pt. */
export const SPACE = {
  pitch: 11,
  uprightPitch: 26,
  uprightEdge: 17,
  slot: 38,
  uprightSlot: 94,
  pad: 10,
  edge: 10,
  minGap: 20,
} as const;

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
  readonly slotSize: readonly number[];
  readonly length: number;
}

export interface Coordinates {
  readonly along: Positions;
  readonly across: Positions;
}

/** Turns lines into positions: tracks that no flow uses vanish, slots are as large as their largest box. */
export function computeCoordinates(
  graph: Graph,
  placement: Placement,
  grid: Grid,
  routes: readonly GridRoute[],
  sizes: readonly { readonly along: number; readonly across: number }[],
  zones: Zones,
  offsets: PortOffsets,
  laneMin: readonly number[],
  upright: boolean,
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
  const columnSize = new Array<number>(placement.columns).fill(30);
  const slotSize = new Array<number>(grid.across.slots.length).fill(upright ? SPACE.uprightSlot : SPACE.slot);
  graph.boxes.forEach((box, i) => {
    const [cell, size] = [placement.cells[i], sizes[i]];
    if (cell === undefined || size === undefined) return;
    columnSize[cell.column] = Math.max(columnSize[cell.column] ?? 0, size.along);
    const slot = (grid.laneSlot[box.lane] ?? 0) + cell.row;
    if (box.lane === box.lastLane) slotSize[slot] = Math.max(slotSize[slot] ?? 0, size.across);
  });
  // Signs of cut flows stand side by side there, so their lines keep a sign's width apart.
  const pitch = upright ? SPACE.uprightPitch : SPACE.pitch;
  const edge = upright ? SPACE.uprightEdge : SPACE.edge;
  const along = positions(
    grid.along,
    usedAlong,
    columnSize,
    zones.along,
    offsets.along,
    SPACE.pad,
    SPACE.pitch,
  );
  let across = positions(grid.across, usedAcross, slotSize, zones.across, offsets.across, edge, pitch);
  const extra = widenLanes(grid, across, slotSize, laneMin);
  if (extra) across = positions(grid.across, usedAcross, slotSize, zones.across, offsets.across, edge, pitch);
  return { along, across };
}

/** Lanes whose name needs more room than their rows get higher first rows. */
function widenLanes(grid: Grid, across: Positions, slotSize: number[], laneMin: readonly number[]): boolean {
  let changed = false;
  grid.laneGap.forEach((gap, lane) => {
    const slot = grid.laneSlot[lane] ?? 0;
    const lastGap = (grid.laneGap[lane + 1] ?? grid.across.gaps) - 1;
    const missing = (laneMin[lane] ?? 0) - ((across.gapEnd[lastGap] ?? 0) - (across.gapStart[gap] ?? 0));
    if (missing <= 0) return;
    slotSize[slot] = (slotSize[slot] ?? 0) + missing;
    changed = true;
  });
  return changed;
}

function positions(
  axis: Axis,
  used: ReadonlySet<number>,
  slotSize: readonly number[],
  zones: Zones["along"],
  offset: number,
  pad: number,
  pitch: number,
): Positions {
  const line: number[] = [];
  const gapStart: number[] = [];
  const gapEnd: number[] = [];
  const slotMiddle: number[] = [];
  let at = 0;
  let index = 0;
  for (let gap = 0; gap < axis.gaps; gap += 1) {
    gapStart[gap] = at;
    let track = at + pad + (zones.start[gap] ?? 0);
    let count = 0;
    for (; axis.lines[index]?.type === "track" && gapOf(axis, index) === gap; index += 1) {
      line[index] = track;
      if (!used.has(index)) continue;
      track += pitch;
      count += 1;
    }
    const tracks = count === 0 ? 0 : (count - 1) * pitch;
    const inner = 2 * pad + (zones.start[gap] ?? 0) + (zones.end[gap] ?? 0) + tracks;
    at += Math.max(inner, SPACE.minGap * (pad === SPACE.pad ? 1 : 0.6));
    gapEnd[gap] = at;
    if (axis.lines[index]?.type === "port") {
      const slot = slotMiddle.length;
      const size = slotSize[slot] ?? 30;
      const middle = at + size / 2;
      slotMiddle.push(middle);
      line[index] = middle - offset;
      line[index + 1] = middle;
      line[index + 2] = middle + offset;
      at += size;
      index += 3;
    }
  }
  return { line, gapStart, gapEnd, slotMiddle, slotSize, length: at };
}

function gapOf(axis: Axis, index: number): number {
  const entry = axis.lines[index];
  return entry?.type === "track" ? entry.gap : -1;
}

/** The rectangle of a box in axis coordinates: x along, y across. */
export function boxRect(
  index: number,
  graph: Graph,
  placement: Placement,
  grid: Grid,
  at: Coordinates,
  size: { readonly along: number; readonly across: number },
  upright: boolean,
): Rect {
  const box = graph.boxes[index];
  const cell = placement.cells[index];
  if (box === undefined || cell === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  const middle = at.along.slotMiddle[cell.column] ?? 0;
  const first = at.across.slotMiddle[(grid.laneSlot[box.lane] ?? 0) + cell.row] ?? 0;
  const last = at.across.slotMiddle[(grid.laneSlot[box.lastLane] ?? 0) + cell.lastRow] ?? first;
  const half = box.lane === box.lastLane ? size.across / 2 : (upright ? SPACE.uprightSlot : SPACE.slot) / 2;
  return { x: middle - size.along / 2, y: first - half, width: size.along, height: last - first + 2 * half };
}
