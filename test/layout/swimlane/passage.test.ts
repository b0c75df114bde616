import { describe, expect, it } from "vitest";
import type { ActiveLines } from "../../../src/layout/swimlane/search/active.ts";
import { H, V } from "../../../src/layout/swimlane/search/moves.ts";
import { createOccupancy, type GridPoint } from "../../../src/layout/swimlane/search/occupancy.ts";
import { createPassage } from "../../../src/layout/swimlane/search/passage.ts";

const [WIDTH, HEIGHT] = [9, 7];
/** The flow that is routed, one into the same target, and strangers. */
const [OWN, KIN, FIRST, SECOND] = [0, 1, 2, 3];
const KEYS = {
  source: Int32Array.of(0, 1, 2, 3),
  target: Int32Array.of(10, 10, 12, 13),
  tie: new Uint8Array(4),
};

const every = (count: number): ActiveLines => ({
  count,
  lines: Int32Array.from({ length: count }, (_, i) => i),
  between: new Int32Array(count).fill(-1),
});
const at = (x: number, y: number): number => y * WIDTH + x;

/** What crossings cost at least on the way to the right end of the middle row, with some lines on the grid. */
function surveyed(
  lines: readonly (readonly [flow: number, points: readonly GridPoint[]])[],
): (x: number, y: number, direction?: number) => number {
  const occupancy = createOccupancy(WIDTH, HEIGHT, KEYS);
  for (const [flow, points] of lines) occupancy.add(flow, points);
  const covered = new Int32Array(WIDTH * HEIGHT).fill(-1);
  covered[at(8, 3)] = 5;
  const passage = createPassage();
  passage.survey({ covered, width: WIDTH, occupancy, crossing: 600 }, OWN, every(WIDTH), every(HEIGHT), [
    at(8, 3),
  ]);
  return (x, y, direction = H) => passage.least(at(x, y), direction);
}

const upright = (x: number): readonly GridPoint[] => [
  { x, y: 0 },
  { x, y: 6 },
];

describe("what a flow pays at least for crossings", () => {
  it("is nothing where no line is in between, and also on lines into the same target", () => {
    expect(surveyed([])(0, 3)).toBe(0);
    expect(surveyed([[KIN, upright(4)]])(0, 3)).toBe(0);
  });

  it("is a crossing for each line that parts a point from the target", () => {
    const least = surveyed([
      [FIRST, upright(3)],
      [SECOND, upright(6)],
    ]);
    expect([least(1, 3), least(4, 0), least(7, 6)]).toEqual([1200, 600, 0]);
    // On the line itself the crossing is still ahead.
    expect(least(3, 2)).toBe(1200);
  });

  it("is nothing where the line can be passed at its end", () => {
    const short: readonly GridPoint[] = [
      { x: 4, y: 1 },
      { x: 4, y: 5 },
    ];
    expect(surveyed([[FIRST, short]])(0, 3)).toBe(0);
  });

  it("is hardly more for a bundle than for one line, and half where the flow then runs along a shared one", () => {
    const bundle = [...[FIRST, SECOND].map((flow) => [flow, upright(4)] as const)];
    expect(surveyed(bundle)(0, 3)).toBe(690);
    const ending: readonly GridPoint[] = [
      { x: 0, y: 3 },
      { x: 8, y: 3 },
    ];
    expect(
      surveyed([
        [FIRST, upright(4)],
        [KIN, ending],
      ])(0, 3),
    ).toBe(300);
  });

  it("is infinite where corners of others close every way", () => {
    const around: readonly GridPoint[] = [
      { x: 0, y: 1 },
      { x: 1, y: 1 },
      { x: 1, y: 0 },
    ];
    const least = surveyed([[FIRST, around]]);
    expect([least(0, 0, V), least(2, 2)]).toEqual([Number.POSITIVE_INFINITY, 0]);
  });
});
