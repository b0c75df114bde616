import type { BpmnNode, BpmnPoint, BpmnShape } from "../read/document.ts";

/** The shape that a loose end at a point can only mean, but for the one at the line's other end; null for none. */
export type FindNearest = (point: BpmnPoint, other: BpmnNode | null) => BpmnNode | null;

/** A loose end is tied to the only shape at most this far away, px, … */
const NEAR = 15;
/** … or to one not so near, when every other is at least twice as far. */
const CLEAR = 60;
/** From here on a shape is in the way of no other. */
const REACH = 2 * CLEAR;
/** A shape within reach of more places than these is looked at for every point. */
const MOST_PLACES = 64;

/** Looks only at shapes around a point: thousands of loose lines between thousands of shapes take no longer for each. */
export function findNearest(nodes: readonly BpmnNode[]): FindNearest {
  let index: Index | null = null;
  return (point, other) => {
    index ??= indexOf(nodes);
    let first: BpmnNode | null = null;
    let away = Number.POSITIVE_INFINITY;
    let next = Number.POSITIVE_INFINITY;
    for (const shapes of [index.places.get(placeOf(point)) ?? [], index.large])
      for (const { node, shape } of shapes) {
        if (node === other) continue;
        const own = distance(shape, point);
        if (own < away) [first, away, next] = [node, own, away];
        else if (own < next) next = own;
        // Nothing that follows can make one of two shapes that both hold the point the only one.
        if (away === 0 && next <= NEAR) return null;
      }
    const isOnly = away <= NEAR && next > NEAR;
    const isClear = away > 0 && away <= CLEAR && next >= 2 * away;
    return isOnly || isClear ? first : null;
  };
}

interface Drawn {
  readonly node: BpmnNode;
  readonly shape: BpmnShape;
}

/** What lies within reach of each place, and what lies within reach of very many. */
interface Index {
  readonly places: ReadonlyMap<string, readonly Drawn[]>;
  readonly large: readonly Drawn[];
}

function indexOf(nodes: readonly BpmnNode[]): Index {
  const places = new Map<string, Drawn[]>();
  const large: Drawn[] = [];
  for (const node of nodes) {
    const { shape } = node;
    if (shape === null) continue;
    const [left, right] = rangeOf(shape.x, shape.width);
    const [top, bottom] = rangeOf(shape.y, shape.height);
    if (!((right - left + 1) * (bottom - top + 1) <= MOST_PLACES)) {
      large.push({ node, shape });
      continue;
    }
    for (let x = left; x <= right; x += 1)
      for (let y = top; y <= bottom; y += 1) {
        const key = `${x} ${y}`;
        const there = places.get(key) ?? [];
        there.push({ node, shape });
        places.set(key, there);
      }
  }
  return { places, large };
}

function rangeOf(start: number, size: number): readonly [number, number] {
  return [Math.floor((start - REACH) / REACH), Math.floor((start + size + REACH) / REACH)];
}

function placeOf({ x, y }: BpmnPoint): string {
  return `${Math.floor(x / REACH)} ${Math.floor(y / REACH)}`;
}

/** From a point to the border or inside of a shape; 0 inside. */
function distance({ x, y, width, height }: BpmnShape, point: BpmnPoint): number {
  return Math.hypot(gap(x, width, point.x), gap(y, height, point.y));
}

function gap(start: number, size: number, at: number): number {
  return at < start ? start - at : at > start + size ? at - start - size : 0;
}
