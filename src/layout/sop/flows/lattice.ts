/**
 * The lines on which the flows of one sheet may run, as whole numbers: in each column and each row a middle line, and
 * `tracks` lines on either side of it. Symbols stand where middle lines cross, so no other line ever meets one.
 */
export interface Lattice {
  readonly columns: number;
  readonly rows: number;
  readonly tracks: number;
}

export type Side = "top" | "right" | "bottom" | "left";

/** What lines begin and end at: a symbol, or the symbols of one step, in one row. */
export interface Stop {
  readonly row: number;
  /** First and last column of each symbol, from left to right. */
  readonly runs: readonly (readonly [first: number, last: number])[];
  /** The sides that lines may leave and those that they may enter. */
  readonly out: readonly Side[];
  readonly into: readonly Side[];
}

export interface LatticePoint {
  readonly x: number;
  readonly y: number;
}

/** Lines in a column or row. */
export function linesOf({ tracks }: Lattice): number {
  return 2 * tracks + 1;
}

/** The number of the middle line of a column or row. */
export function middleOf(lattice: Lattice, slot: number): number {
  return slot * linesOf(lattice) + lattice.tracks;
}

/** The column or row of a line, and its place there: 0 is the middle, negative numbers stand before it. */
export function placeOf(lattice: Lattice, line: number): { readonly slot: number; readonly offset: number } {
  const slot = Math.floor(line / linesOf(lattice));
  return { slot, offset: line - middleOf(lattice, slot) };
}

/** What the way from a line to the next costs: beside a middle line it is long, since symbols stand there. */
export function stepCost(lattice: Lattice, line: number): number {
  const { offset } = placeOf(lattice, line);
  return offset === 0 || offset === -1 ? BESIDE_MIDDLE : 1;
}

const BESIDE_MIDDLE = 4;
