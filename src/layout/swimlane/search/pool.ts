/** Large arrays of whole numbers, which one board leaves to the next: to make them anew takes longer than a short search. */
export interface ArrayPool {
  /** An array at least as long as asked for, its entries of that length filled with a value. */
  take(length: number, value: number): Int32Array;
  /** Takes arrays back that nobody uses any more. */
  give(...arrays: readonly Int32Array[]): void;
}

export function createArrayPool(): ArrayPool {
  const free: Int32Array[] = [];
  return {
    take(length, value) {
      const at = free.findLastIndex((array) => array.length >= length);
      const [array = new Int32Array(length + (length >> 1))] = at < 0 ? [] : free.splice(at, 1);
      return array.fill(value, 0, length);
    },
    give(...arrays) {
      free.push(...arrays);
    },
  };
}
