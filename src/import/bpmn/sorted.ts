/** How many of `length` things in order, from the first on, are such that `isUpTo` holds: those before the first that is not. */
export function countUpTo(length: number, isUpTo: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isUpTo(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
