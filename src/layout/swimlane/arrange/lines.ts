import type { Edge } from "../order/graph.ts";

/** Stretches of estimated routes in one direction: each at a place, from one to another. */
export interface Lines {
  count: number;
  readonly at: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The boxes that its edge leads from and to. */
  readonly source: Int32Array;
  readonly target: Int32Array;
}

export function createLines(size: number): Lines {
  return {
    count: 0,
    at: new Float64Array(size),
    from: new Float64Array(size),
    to: new Float64Array(size),
    source: new Int32Array(size),
    target: new Int32Array(size),
  };
}

export function addLine(lines: Lines, at: number, from: number, to: number, edge: Edge): void {
  if (from === to) return;
  const i = lines.count++;
  lines.at[i] = at;
  lines.from[i] = Math.min(from, to);
  lines.to[i] = Math.max(from, to);
  lines.source[i] = edge.from;
  lines.target[i] = edge.to;
}

/** Counts crossings of level and upright lines whose edges have no end in common; those beyond `most` are not all counted. */
export function createCrossings(size: number): (level: Lines, upright: Lines, most: number) => number {
  const sorted = new Int32Array(size);
  let ends = new Int32Array(64);
  // Lines lie at -1 at the least: a track before the first row.
  const bucketOf = (at: number): number => Math.floor(at) + 1;
  /** Sorts the level lines by the whole part of their places; `ends` then says where those of each part end. */
  const sort = ({ count, at }: Lines): number => {
    let buckets = 0;
    for (let i = 0; i < count; i += 1) buckets = Math.max(buckets, bucketOf(at[i]!) + 1);
    if (ends.length < buckets + 1) ends = new Int32Array(2 * buckets);
    ends.fill(0, 0, buckets + 1);
    for (let i = 0; i < count; i += 1) ends[bucketOf(at[i]!) + 1]! += 1;
    for (let k = 1; k <= buckets; k += 1) ends[k]! += ends[k - 1]!;
    for (let i = 0; i < count; i += 1) sorted[ends[bucketOf(at[i]!)]!++] = i;
    return buckets;
  };
  return (level, upright, most) => {
    const buckets = sort(level);
    let count = 0;
    for (let v = 0; v < upright.count && count <= most; v += 1) {
      const [x, top, bottom] = [upright.at[v]!, upright.from[v]!, upright.to[v]!];
      const [source, target] = [upright.source[v]!, upright.target[v]!];
      const first = bucketOf(top);
      const last = Math.min(buckets - 1, bucketOf(bottom));
      if (first > last) continue;
      for (let i = first === 0 ? 0 : ends[first - 1]!; i < ends[last]!; i += 1) {
        const h = sorted[i]!;
        const y = level.at[h]!;
        if (x <= level.from[h]! || x >= level.to[h]! || y <= top || y >= bottom) continue;
        if (source !== level.source[h] && target !== level.target[h]) count += 1;
      }
    }
    return count;
  };
}
