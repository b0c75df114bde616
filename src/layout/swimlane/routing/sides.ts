/** A side of a box: right, left, upper, lower. In the directions of reading E is ahead and S behind across it. */
export type Side = "E" | "W" | "N" | "S";

/** The reading direction first. */
export const SIDES: readonly Side[] = ["E", "S", "N", "W"];

const TURNED: Readonly<Record<Side, Side>> = { E: "S", S: "E", W: "N", N: "W" };

/** A side as it is seen where lanes stand upright, from the directions of reading, and back. */
export function turnedSide(side: Side, upright: boolean): Side {
  return upright ? TURNED[side] : side;
}
