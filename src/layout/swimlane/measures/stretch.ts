import type { Axis, Grid } from "../routing/grid.ts";
import type { Routed } from "./labels.ts";
import type { GridRoute } from "../search/astar.ts";

/** A part of a drawing along the flow of reading: its lines from one on, up to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What of a routed drawing is shown where it stands alone: all of it, or one stretch. */
export interface Shown {
  /** Null for the whole drawing: then empty rows and lanes are kept, too. */
  readonly stretch: Stretch | null;
  /** Of each box, whether it is shown. */
  readonly boxes: readonly boolean[];
  /** The lines along and across that something shown runs on. */
  readonly usedAlong: ReadonlySet<number>;
  readonly usedAcross: ReadonlySet<number>;
  /** What stands or runs in each slot across the flow of reading. */
  readonly rows: readonly RowUse[];
  /** Of each lane, whether it is shown. */
  readonly lanes: readonly boolean[];
  /** Of each gap, how many of its tracks something shown runs on, and what lies at its sides. */
  readonly tracks: { readonly along: readonly number[]; readonly across: readonly number[] };
  readonly gaps: { readonly along: readonly GapSides[]; readonly across: readonly GapSides[] };
}

export type RowUse = "boxes" | "lines" | "none";

export function isIn({ from, to }: Stretch, line: number): boolean {
  return line >= from && line < to;
}

/**
 * What a stretch shows: its boxes, the flows between them, and of each flow with one end in it what lies before it first
 * leaves the stretch. Rows and lanes in which then nothing stands or runs are not shown.
 */
export function shownOf(routed: Routed, stretch: Stretch | null): Shown {
  const { graph, placement, grid, routes } = routed;
  const usedAlong = new Set<number>();
  const usedAcross = new Set<number>();
  const use = (points: GridRoute["points"]): void => {
    points.forEach((p, i) => {
      const before = points[i - 1];
      if (before === undefined) return;
      if (before.x === p.x) usedAlong.add(p.x);
      else usedAcross.add(p.y);
    });
  };
  const rows = grid.across.slots.map((): RowUse => (stretch === null ? "boxes" : "none"));
  if (stretch === null) {
    for (const route of routes) use(route.points);
    const boxes = graph.boxes.map(() => true);
    const lanes = grid.laneSlot.map(() => true);
    return withGaps(grid, { stretch, boxes, usedAlong, usedAcross, rows, lanes });
  }
  const boxes = placement.cells.map(({ column }) => isIn(stretch, grid.along.slots[column]!));
  graph.edges.forEach(({ from, to }, i) => {
    const { points } = routes[i]!;
    if (boxes[from]!) use(untilItLeaves(points, stretch));
    if (boxes[to]!) use(untilItLeaves([...points].reverse(), stretch));
  });
  graph.boxes.forEach(({ lane, lastLane }, i) => {
    if (!boxes[i]!) return;
    const { row, lastRow } = placement.cells[i]!;
    const last = grid.laneSlot[lastLane]! + lastRow;
    for (let slot = grid.laneSlot[lane]! + row; slot <= last; slot += 1) rows[slot] = "boxes";
  });
  const tracked = new Set<number>();
  for (const line of usedAcross) {
    const entry = grid.across.lines[line]!;
    if (entry.type === "track") tracked.add(entry.gap);
    else if (rows[entry.slot] === "none") rows[entry.slot] = "lines";
  }
  const lanes = grid.laneSlot.map((slot, lane) => {
    const [nextSlot, nextGap] = [
      grid.laneSlot[lane + 1] ?? grid.across.slots.length,
      grid.laneGap[lane + 1] ?? grid.across.gaps,
    ];
    for (let row = slot; row < nextSlot; row += 1) if (rows[row] !== "none") return true;
    for (let gap = grid.laneGap[lane]!; gap < nextGap; gap += 1) if (tracked.has(gap)) return true;
    return false;
  });
  return withGaps(grid, { stretch, boxes, usedAlong, usedAcross, rows, lanes });
}

function withGaps(grid: Grid, shown: Omit<Shown, "tracks" | "gaps">): Shown {
  const { along, across } = grid;
  return {
    ...shown,
    tracks: { along: tracksIn(along, shown.usedAlong), across: tracksIn(across, shown.usedAcross) },
    gaps: { along: gapsAlong(along, shown.stretch), across: gapsAcross(grid, shown) },
  };
}

/** Of each gap, how many of its tracks are in use. */
function tracksIn({ gaps, lines }: Axis, used: ReadonlySet<number>): readonly number[] {
  const counts = new Array<number>(gaps).fill(0);
  for (const line of used) {
    const entry = lines[line]!;
    if (entry.type === "track") counts[entry.gap]! += 1;
  }
  return counts;
}

/** Of each flow, whether what lies behind a corner is shown, up to the first corner outside the stretch. */
export function visibleParts(
  { graph, routes }: Routed,
  { stretch, boxes }: Shown,
): (flow: number, corner: number) => boolean {
  if (stretch === null) return () => true;
  const ends = routes.map(({ points }, i): readonly [leaves: number, arrives: number] => {
    const { from, to } = graph.edges[i]!;
    const leaves = boxes[from]! ? untilItLeaves(points, stretch).length : 0;
    const arrives = boxes[to]! ? untilItLeaves([...points].reverse(), stretch).length : 0;
    return [leaves, points.length - arrives];
  });
  return (flow, corner) => corner + 1 < ends[flow]![0] || corner >= ends[flow]![1];
}

/** The corners of a route up to the first that lies outside the stretch. */
function untilItLeaves(points: GridRoute["points"], stretch: Stretch): GridRoute["points"] {
  const outside = points.findIndex(({ x }) => !isIn(stretch, x));
  return outside === -1 ? points : points.slice(0, outside + 1);
}

/** Whether what lies before a gap and behind it is shown: a slot, or the border of the drawing. */
export interface GapSides {
  readonly before: boolean;
  readonly after: boolean;
}

/** Along the flow of reading: beyond the gaps that a stretch ends in nothing is shown. */
function gapsAlong({ slots, gaps, lines }: Axis, stretch: Stretch | null): readonly GapSides[] {
  const whole = stretch ?? { from: 0, to: lines.length };
  const shows = (slot: number): boolean => isIn(whole, slots[slot]!);
  return Array.from({ length: gaps }, (_, gap) => ({
    before: gap === 0 ? whole.from === 0 : shows(gap - 1),
    after: gap === gaps - 1 ? whole.to === lines.length : shows(gap),
  }));
}

/**
 * Across the flow of reading each row that is shown has a gap before it, and each lane one at its end. What runs in a gap
 * keeps it open, whatever lies beside it.
 */
function gapsAcross(
  { across, laneSlot, laneGap }: Grid,
  { rows, lanes }: Pick<Shown, "rows" | "lanes">,
): readonly GapSides[] {
  return laneGap.flatMap((gap, lane) => {
    const count = (laneGap[lane + 1] ?? across.gaps) - gap;
    const shown = Array.from({ length: count - 1 }, (_, row) => rows[laneSlot[lane]! + row] !== "none");
    const open = [...shown, lanes[lane]! && shown.includes(true)];
    return open.map((isOpen) => ({ before: isOpen, after: isOpen }));
  });
}
