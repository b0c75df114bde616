import type { Sides } from "../columns.ts";
import { placeOf, type Lattice, type LatticePoint } from "./lattice.ts";
import type { SheetTopology } from "../sheet.ts";

/** The places of a column's or row's lines that are used, nearest to the middle first. */
interface Places {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Which lines of a sheet's columns and rows are used: the others take no room. */
export interface SheetTracks {
  readonly columns: readonly Places[];
  readonly rows: readonly Places[];
}

export function tracksOf({ lattice, routes }: SheetTopology): SheetTracks {
  const columns = Array.from({ length: lattice.columns }, () => new Set<number>());
  const rows = Array.from({ length: lattice.rows }, () => new Set<number>());
  for (const route of routes) {
    route.slice(1).forEach((end, i) => {
      const start = route[i]!;
      const isUpright = start.x === end.x;
      const { slot, offset } = placeOf(lattice, isUpright ? end.x : end.y);
      (isUpright ? columns : rows)[slot]!.add(offset);
    });
  }
  return { columns: columns.map(placesOf), rows: rows.map(placesOf) };
}

function placesOf(offsets: ReadonlySet<number>): Places {
  const near = [...offsets].sort((a, b) => Math.abs(a) - Math.abs(b));
  return { before: near.filter((offset) => offset < 0), after: near.filter((offset) => offset > 0) };
}

export function countOf({ before, after }: Places): Sides {
  return { before: before.length, after: after.length };
}

/** Where a line runs: 0 is the middle, ±1 the first line beside it that is used, and so on. */
export function rankOf(
  lattice: Lattice,
  places: readonly Places[],
  line: number,
): { readonly slot: number; readonly rank: number } {
  const { slot, offset } = placeOf(lattice, line);
  const { before, after } = places[slot]!;
  if (offset === 0) return { slot, rank: 0 };
  return { slot, rank: offset < 0 ? -1 - before.indexOf(offset) : 1 + after.indexOf(offset) };
}

/** Whether a route leaves its step sideways. */
export function leavesSideways(route: readonly LatticePoint[]): boolean {
  return route[0]!.y === route[1]!.y;
}

/** Where and in which direction a route leaves its step. */
export function exitOf([start, next]: readonly LatticePoint[]): string {
  const [dx, dy] = [Math.sign(next!.x - start!.x), Math.sign(next!.y - start!.y)];
  return `${start!.x} ${start!.y} ${dx} ${dy}`;
}
