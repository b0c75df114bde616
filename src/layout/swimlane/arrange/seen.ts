/**
 * Says of numbered columns and rows of boxes whether it was asked for the same before. Of those with one hash all are
 * compared, so the answer is exact.
 */
export function createSeen(): (...parts: readonly [Int32Array, Int32Array, Int32Array]) => boolean {
  const known = new Map<number, Int32Array[]>();
  return (columns, tops, bottoms) => {
    const count = columns.length;
    let hash = 0;
    for (let i = 0; i < count; i += 1)
      hash =
        Math.imul(hash ^ (columns[i]! | (tops[i]! << 10) | (bottoms[i]! << 20)), 0x01000193) ^ (hash >>> 15);
    const alike = known.get(hash);
    if (alike?.some((one) => isSame(one, columns, tops, bottoms)) === true) return true;
    const copy = new Int32Array(3 * count);
    copy.set(columns, 0);
    copy.set(tops, count);
    copy.set(bottoms, 2 * count);
    if (alike === undefined) known.set(hash, [copy]);
    else alike.push(copy);
    return false;
  };
}

function isSame(known: Int32Array, columns: Int32Array, tops: Int32Array, bottoms: Int32Array): boolean {
  const count = columns.length;
  for (let i = 0; i < count; i += 1)
    if (known[i] !== columns[i] || known[count + i] !== tops[i] || known[2 * count + i] !== bottoms[i])
      return false;
  return true;
}
