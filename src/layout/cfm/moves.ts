import type { Port } from "./grid.ts";

/** Directions of a stretch: level or upright. */
export const H = 0;
export const V = 1;
/** On the trunk that flows of one source share; on its own; on the trunk into a common target. */
export const TRUNK = 0;
export const OWN = 1;
export const JOINED = 2;

export function leaves(port: Port, dx: number, dy: number): boolean {
  switch (port.side) {
    case "E":
      return dx === 1;
    case "W":
      return dx === -1;
    case "S":
      return dy === 1;
    case "N":
      return dy === -1;
  }
}

/** The port of a box that a step in this direction arrives at. */
export function portAt(
  ports: readonly Port[],
  x: number,
  y: number,
  dx: number,
  dy: number,
): Port | undefined {
  return ports.find((port) => port.x === x && port.y === y && leaves(port, -dx, -dy));
}

/** In which mode a flow runs on a stretch that others (`list`) hold; null when it may not. */
export function modeOf(
  list: readonly number[],
  mode: number,
  sameSource: (e: number) => boolean,
  sameTarget: (e: number) => boolean,
): number | null {
  if (list.length === 0) return mode === JOINED ? null : OWN;
  if (mode === TRUNK && list.every(sameSource)) return TRUNK;
  if (list.every(sameTarget)) return JOINED;
  return null;
}

/**
 * What a flow meets at a point: the number of strangers that it crosses straight, or -1 when it would touch
 * one in any other way. Those of its own trunk do not count.
 */
export function meet(
  around: readonly (readonly number[])[],
  next: readonly number[],
  bend: boolean,
  dir: number,
  sameSource: ((e: number) => boolean) | null,
  sameTarget: ((e: number) => boolean) | null,
): number {
  const strangers = new Set<number>();
  for (const list of around) {
    for (const e of list) {
      if (next.includes(e) || sameSource?.(e) === true || sameTarget?.(e) === true) continue;
      strangers.add(e);
    }
  }
  if (strangers.size === 0) return 0;
  if (bend) return -1;
  // Going straight: a stranger that bends here, or ends here, would be touched.
  const [left, right, up, down] = around as [
    readonly number[],
    readonly number[],
    readonly number[],
    readonly number[],
  ];
  const [a, b] = dir === H ? [up, down] : [left, right];
  for (const e of strangers) if (!a.includes(e) || !b.includes(e)) return -1;
  return strangers.size;
}
