import { describe, expect, it } from "vitest";
import { cutAxis, type Mark } from "../../../../src/layout/cfm/sheets/cuts.ts";

const marks = (count: number, cost: (i: number) => number = () => 1): readonly Mark[] =>
  Array.from({ length: count + 1 }, (_, i) => ({ at: i * 10, cost: cost(i) }));
/** A sheet holds so many marks. */
const holding = (most: number) => (from: number, to: number) =>
  to - from > most ? ("too-long" as const) : { sheets: 1, cost: 0 };

describe("cuts between sheets", () => {
  it("are as few as can be", () => {
    for (const [count, most] of [
      [10, 10],
      [10, 4],
      [31, 8],
    ] as const)
      expect(cutAxis(marks(count), holding(most))?.sheets).toBe(Math.ceil(count / most));
  });

  it("make sheets of equal length", () => {
    expect(cutAxis(marks(10), holding(8))?.bounds).toEqual([0, 5, 10]);
    expect(cutAxis(marks(12), holding(5))?.bounds).toEqual([0, 4, 8, 12]);
  });

  it("cross few flows rather than be equal to a hair", () => {
    expect(
      cutAxis(
        marks(10, (i) => (i === 4 ? 0 : 3)),
        holding(8),
      )?.bounds,
    ).toEqual([0, 4, 10]);
  });

  it("are none at a mark where nothing may be cut, be it the first", () => {
    const unless = (mark: number) => (from: number, to: number) =>
      from === mark || to === mark ? null : holding(4)(from, to);
    expect(cutAxis(marks(8), unless(1))?.bounds).toEqual([0, 4, 8]);
    expect(cutAxis(marks(8), unless(4))?.sheets).toBe(3);
  });

  it("are none when something fits no sheet", () => {
    expect(cutAxis(marks(5), (from, to) => (from <= 2 && to > 2 ? null : { sheets: 1, cost: 0 }))).toBeNull();
  });

  it("are the same wherever the axis begins", () => {
    const cheap = marks(11, (i) => (i === 5 ? 0 : 2));
    const moved = cheap.map(({ at, cost }) => ({ at: at + 1000, cost }));
    expect(cutAxis(moved, holding(8))).toEqual(cutAxis(cheap, holding(8)));
  });

  it("cost what they cross and how unequal they make sheets, half as much as a full one beside an empty one", () => {
    const found = cutAxis(
      marks(5, (i) => (i === 2 ? 1 : 7)),
      holding(3),
    );
    expect(found?.bounds).toEqual([0, 2, 5]);
    // Two and three of five: each is a fifth of their mean from it.
    expect(found?.cost).toBeCloseTo(1 + 2 * 0.2 ** 2 * 10, 9);
  });

  it("are one more where that crosses less and takes no more sheets", () => {
    const costs = [0, 9, 9, 0, 9, 9, 0, 9, 9, 0];
    const inBands = (from: number, to: number) =>
      to - from > 6 ? ("too-long" as const) : { sheets: to - from > 3 ? 2 : 1, cost: to - from > 3 ? 5 : 0 };
    expect(
      cutAxis(
        marks(9, (i) => costs[i]!),
        inBands,
      ),
    ).toEqual({ bounds: [0, 3, 6, 9], sheets: 3, cost: 0 });
  });

  it("are as many as there can be where no further one is possible", () => {
    const inPairs = (from: number, to: number) => (to - from === 2 ? { sheets: 1, cost: 0 } : null);
    expect(cutAxis(marks(4), inPairs)?.bounds).toEqual([0, 2, 4]);
    expect(cutAxis(marks(5), inPairs)).toBeNull();
  });
});
