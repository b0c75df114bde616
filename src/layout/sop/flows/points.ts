import type { Point } from "../../../scene/scene.ts";
import type { ArrangedSheet, Arrangement } from "../arrange.ts";
import { sum, TRACK } from "../columns.ts";
import type { LatticePoint } from "./lattice.ts";
import { rankOf } from "./tracks.ts";

/** Left and above the table, so that its frame is not cut, pt. */
export const MARGIN = 1;

/** Top of a row of the lattice, below the row of the phase that begins there, pt. */
export function topOf({ header }: Arrangement, { heights, phases }: ArrangedSheet, row: number): number {
  return MARGIN + header.height + sum(heights.slice(0, row)) + phasesHeight(phases.slice(0, row + 1));
}

/** All rows of a sheet below the head of the table, pt. */
export function bodyHeight({ heights, phases }: ArrangedSheet): number {
  return sum(heights) + phasesHeight(phases);
}

function phasesHeight(phases: ArrangedSheet["phases"]): number {
  return sum(phases.map((phase) => phase?.height ?? 0));
}

/** Where symbols of a row stand, pt: what it is higher than it has to be is shared out above and below. */
export function middleY(all: Arrangement, sheet: ArrangedSheet, row: number): number {
  const { above, below } = sheet.sizes[row]!;
  return topOf(all, sheet, row) + above + (sheet.heights[row]! - above - below) / 2;
}

export function middleX({ columns }: Arrangement, column: number): number {
  return MARGIN + columns.lanes[column]!.middle;
}

/** A point of a route in pt. */
export function pointAt(all: Arrangement, sheet: ArrangedSheet, { x, y }: LatticePoint): Point {
  const { topology, tracks, sizes } = sheet;
  const column = rankOf(topology.lattice, tracks.columns, x);
  const row = rankOf(topology.lattice, tracks.rows, y);
  const { up, down } = sizes[row.slot]!;
  const { firstTrack } = all.columns.lanes[column.slot]!;
  return {
    x:
      middleX(all, column.slot) + beside(column.rank, column.rank < 0 ? firstTrack.before : firstTrack.after),
    y: middleY(all, sheet, row.slot) + beside(row.rank, row.rank < 0 ? up : down),
  };
}

/** How far from the middle a line runs; `first`: the first one beside it. */
function beside(rank: number, first: number): number {
  return rank === 0 ? 0 : Math.sign(rank) * (first + (Math.abs(rank) - 1) * TRACK);
}
