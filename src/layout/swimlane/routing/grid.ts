import type { Box, Graph } from "../order/graph.ts";
import type { Cell, Placement } from "../order/rows.ts";
import type { Side } from "./sides.ts";

/** A line that flows may run on: a track in a gap, or one of the three port lines of a column or row. */
export type Line =
  | { readonly type: "track"; readonly gap: number }
  /** `port` is -1, 0 or 1: before, on or behind the middle. */
  | { readonly type: "port"; readonly slot: number; readonly port: -1 | 0 | 1 };

export interface Axis {
  readonly lines: readonly Line[];
  /** Index of the first port line of each slot (column, or row over all lanes). */
  readonly slots: readonly number[];
  /** The rough place of each line, pt: what routing reckons with. */
  readonly places: readonly number[];
  readonly gaps: number;
}

export interface Grid {
  readonly along: Axis;
  readonly across: Axis;
  /** Slot of the first row of each lane. */
  readonly laneSlot: readonly number[];
  /** Gap above row `r` of lane `l` is `laneGap[l] + r`. */
  readonly laneGap: readonly number[];
}

/** Port lines stand this far from the middle, pt. */
export interface PortOffsets {
  readonly along: number;
  readonly across: number;
}

export function buildGrid(placement: Placement, tracks: number, offsets: PortOffsets): Grid {
  const along: Line[] = [];
  const alongSlots: number[] = [];
  const addTracks = (lines: Line[], gap: number): void => {
    for (let k = 0; k < tracks; k += 1) lines.push({ type: "track", gap });
  };
  const addPorts = (lines: Line[], slot: number): void => {
    for (const port of [-1, 0, 1] as const) lines.push({ type: "port", slot, port });
  };
  for (let c = 0; c < placement.columns; c += 1) {
    addTracks(along, c);
    alongSlots.push(along.length);
    addPorts(along, c);
  }
  addTracks(along, placement.columns);
  const across: Line[] = [];
  const acrossSlots: number[] = [];
  const laneSlot: number[] = [];
  const laneGap: number[] = [];
  let gap = 0;
  placement.rows.forEach((rows) => {
    laneSlot.push(acrossSlots.length);
    laneGap.push(gap);
    addTracks(across, gap++);
    for (let r = 0; r < rows; r += 1) {
      acrossSlots.push(across.length);
      addPorts(across, acrossSlots.length - 1);
      addTracks(across, gap++);
    }
  });
  return {
    along: {
      lines: along,
      slots: alongSlots,
      places: placesOf(along, 45, offsets.along),
      gaps: placement.columns + 1,
    },
    across: { lines: across, slots: acrossSlots, places: placesOf(across, 20, offsets.across), gaps: gap },
    laneSlot,
    laneGap,
  };
}

function placesOf(lines: readonly Line[], half: number, offset: number): readonly number[] {
  let at = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before === undefined) return 0;
    const isSame = line.type === before.type;
    return (at += !isSame ? half - offset + 12 : line.type === "track" ? 10 : offset);
  });
}

/** Where a flow may leave or reach a box: a line crossing and the direction out of the box. */
export interface Port {
  readonly x: number;
  readonly y: number;
  readonly side: Side;
  /** On the middle of its side. */
  readonly middle: boolean;
}

/** The lines that a box covers: its three along, and those of its first to its last row across. */
export interface BoxLines {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

export function linesOf(box: Box, cell: Cell, grid: Grid): BoxLines {
  const x0 = grid.along.slots[cell.column] ?? 0;
  const [first, last] = rowSlots(box, cell, grid);
  return { x0, x1: x0 + 2, y0: grid.across.slots[first] ?? 0, y1: (grid.across.slots[last] ?? 0) + 2 };
}

function rowSlots(box: Box, cell: Cell, grid: Grid): readonly [number, number] {
  return [(grid.laneSlot[box.lane] ?? 0) + cell.row, (grid.laneSlot[box.lastLane] ?? 0) + cell.lastRow];
}

export function portsOf(index: number, graph: Graph, placement: Placement, grid: Grid): readonly Port[] {
  const [box, cell] = [graph.boxes[index]!, placement.cells[index]!];
  const rules = box.node.ports;
  const { x0, x1, y0, y1 } = linesOf(box, cell, grid);
  const [first, last] = rowSlots(box, cell, grid);
  const ports: Port[] = [];
  const offsets = (spread: boolean): readonly number[] => (spread ? [0, -1, 1] : [0]);
  for (let slot = first; slot <= last; slot += 1) {
    for (const o of offsets(rules.offMiddle.along)) {
      const y = (grid.across.slots[slot] ?? 0) + 1 + o;
      ports.push({ x: x1, y, side: "E", middle: o === 0 }, { x: x0, y, side: "W", middle: o === 0 });
    }
  }
  for (const o of offsets(rules.offMiddle.across)) {
    ports.push({ x: x0 + 1 + o, y: y0, side: "N", middle: o === 0 });
    ports.push({ x: x0 + 1 + o, y: y1, side: "S", middle: o === 0 });
  }
  return ports;
}
