/** The numbers that a list like `20-7e,a0` in hexadecimal names, in its order. */
export function numbersOf(ranges: string): readonly number[] {
  return ranges.split(",").flatMap((range) => {
    const [from = 0, to = from] = range.split("-").map((point) => Number.parseInt(point, 16));
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}
