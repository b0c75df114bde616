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
});
