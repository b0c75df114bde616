import { MODES } from "./moves.ts";

/** What a search notes about each state and each entry of its target. */
export interface Marks {
  /** Notes that do not carry this number belong to an earlier search. */
  readonly stamp: number;
  readonly best: Float64Array;
  readonly parent: Int32Array;
  readonly seen: Int32Array;
  readonly closed: Int32Array;
  /** Entries of the target by point and way. */
  readonly entryAt: Int32Array;
  readonly entrySeen: Int32Array;
}

/** Notes for one search after the other. */
export interface MarkBook {
  readonly next: (points: number) => Marks;
}

/** Arrays that grow and serve one search after the other: a stamp distinguishes the notes of one from another's. */
export function createMarks(): MarkBook {
  let marks = marksFor(0, 0);
  return {
    next(points) {
      const stamp = marks.stamp + 1;
      const fits = points * 4 <= marks.entryAt.length;
      marks = fits ? { ...marks, stamp } : marksFor(points + (points >> 1), stamp);
      return marks;
    },
  };
}

function marksFor(points: number, stamp: number): Marks {
  const states = points * 2 * MODES;
  return {
    stamp,
    best: new Float64Array(states),
    parent: new Int32Array(states),
    seen: new Int32Array(states),
    closed: new Int32Array(states),
    entryAt: new Int32Array(points * 4),
    entrySeen: new Int32Array(points * 4),
  };
}
