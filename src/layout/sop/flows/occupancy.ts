import { linesOf, middleOf, type Lattice, type LatticePoint, type Stop } from "./lattice.ts";

/** Which flows run where on a lattice. Points are numbered row by row. */
export interface Occupancy {
  isSymbol(point: number): boolean;
  /** Whether a link may run from a point to the next: null when it may not; true when others already do so. */
  sharing(link: number, from: number, to: number): boolean | null;
  /** Whether a link labelled where it leaves `stop` runs from a point to the next. */
  labelledAt(stop: number, from: number, to: number): boolean;
  /** How many lines a link crosses at a point that it enters and leaves in these directions; null when it may not pass. */
  passing(link: number, point: number, entering: number, leaving: number): number | null;
  add(link: number, points: readonly LatticePoint[]): void;
  remove(link: number, points: readonly LatticePoint[]): void;
}

interface Ends {
  readonly from: number;
  readonly to: number;
  readonly labelled: boolean;
}

/** A link on a stretch between two neighbouring points. */
interface Use {
  readonly link: number;
  /** Whether it runs from the point with the lower number to the other. */
  readonly forward: boolean;
}

/** A link at a point: the axes of its two ends there. */
interface Pass {
  readonly link: number;
  readonly isStraight: boolean;
  readonly isLevel: boolean;
}

/** The tie between the symbols of one step is no link: it is shared with none. */
const TIE = -1;

/**
 * Lines of flows that begin or end at one step may run together, in one direction; all others may only cross. What ties
 * the symbols of one step runs straight between them.
 */
export function createOccupancy(lattice: Lattice, stops: readonly Stop[], links: readonly Ends[]): Occupancy {
  const width = lattice.columns * linesOf(lattice);
  const points = width * lattice.rows * linesOf(lattice);
  const symbols = new Uint8Array(points);
  const uses: (readonly Use[] | undefined)[] = Array.from({ length: 2 * points });
  const passes: (readonly Pass[] | undefined)[] = Array.from({ length: points });
  const pointAt = ({ x, y }: LatticePoint): number => y * width + x;
  /** Numbers of stretches: to the right of a point, and below it. */
  const stretch = (a: number, b: number): number => Math.min(a, b) * 2 + (Math.abs(a - b) === 1 ? 0 : 1);
  const related = (a: number, b: number): boolean =>
    a !== TIE && b !== TIE && (links[a]!.from === links[b]!.from || links[a]!.to === links[b]!.to);

  for (const { row, runs } of stops) {
    const y = middleOf(lattice, row);
    runs.forEach(([first, last], i) => {
      for (let x = middleOf(lattice, first); x <= middleOf(lattice, last); x += 1) symbols[y * width + x] = 1;
      const next = runs[i + 1];
      if (next === undefined) return;
      const [start, end] = [middleOf(lattice, last), middleOf(lattice, next[0])];
      record(
        TIE,
        Array.from({ length: end - start + 1 }, (_, n) => ({ x: start + n, y })),
      );
    });
  }

  function record(link: number, path: readonly LatticePoint[]): void {
    path.forEach((p, i) => {
      const [before, after] = [path[i - 1], path[i + 1]];
      const at = pointAt(p);
      if (after !== undefined) {
        const to = pointAt(after);
        push(uses, stretch(at, to), { link, forward: to > at });
      }
      if (before === undefined || after === undefined) return;
      const [comes, goes] = [before.y === p.y, after.y === p.y];
      push(passes, at, { link, isStraight: comes === goes, isLevel: comes });
    });
  }

  return {
    isSymbol: (point) => symbols[point] === 1,
    sharing(link, from, to) {
      const there = uses[stretch(from, to)] ?? NOBODY;
      for (const use of there) if (!related(use.link, link) || use.forward !== to > from) return null;
      return there.length > 0;
    },
    labelledAt(stop, from, to) {
      const there = uses[stretch(from, to)] ?? NOBODY;
      return there.some(({ link }) => link !== TIE && links[link]!.from === stop && links[link]!.labelled);
    },
    passing(link, point, entering, leaving) {
      let crossed = 0;
      const isStraight = entering === leaving;
      for (const pass of passes[point] ?? NOBODY) {
        if (related(pass.link, link)) continue;
        if (!isStraight || !pass.isStraight || pass.isLevel === (entering % 2 === 1)) return null;
        crossed += 1;
      }
      return crossed;
    },
    add: record,
    remove(link, path) {
      path.forEach((p, i) => {
        const after = path[i + 1];
        const at = pointAt(p);
        if (after !== undefined) drop(uses, stretch(at, pointAt(after)), link);
        drop(passes, at, link);
      });
    },
  };
}

const NOBODY: readonly never[] = [];

function push<T>(lists: (readonly T[] | undefined)[], key: number, value: T): void {
  lists[key] = [...(lists[key] ?? NOBODY), value];
}

function drop(lists: (readonly { readonly link: number }[] | undefined)[], key: number, link: number): void {
  lists[key] = lists[key]?.filter((one) => one.link !== link);
}
