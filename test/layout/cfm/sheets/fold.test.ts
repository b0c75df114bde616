import { describe, expect, it } from "vitest";
import {
  fold,
  type BandOf,
  type SheetBounds,
  type SheetRoom,
} from "../../../../src/layout/cfm/sheets/folding.ts";
import { randomFrom } from "../../../support/mutants.ts";

/** Columns of 100 pt with two steps each, in lanes of a breadth. */
const columns =
  (breadth: number, longest = 1000): BandOf =>
  (from, to) =>
    (to - from) * 100 > longest
      ? null
      : { length: (to - from) * 100, breadth, steps: 2 * (to - from), withSigns: false };
const costs = (count: number, cost: (mark: number) => number = () => 1): readonly number[] =>
  Array.from({ length: count + 1 }, (_, i) => (i === 0 || i === count ? 0 : cost(i)));
const ROOM: SheetRoom = { along: 1000, across: 500, cut: 0, band: 0, between: 10 };

describe("a story is folded", () => {
  it("into as few sheets as can be, of three bands at most", () => {
    expect(fold(costs(10), columns(400), ROOM)?.sheets).toEqual([[0, 10]]);
    const two = fold(costs(16), columns(200), ROOM)!.sheets;
    expect(two.map((marks) => [marks.length, marks[0], marks.at(-1)])).toEqual([[3, 0, 16]]);
    expect(fold(costs(30), columns(100), ROOM)?.sheets).toEqual([[0, 10, 20, 30]]);
    // Five bands would fit by their breadth.
    expect(fold(costs(40), columns(80), ROOM)?.sheets.length).toBe(2);
  });

  it("where the fewest lines are cut", () => {
    const cheap = new Set([7]);
    const found = fold(
      costs(14, (mark) => (cheap.has(mark) ? 0 : 5)),
      columns(200),
      ROOM,
    );
    expect(found?.sheets).toEqual([[0, 7, 14]]);
  });

  it("into sheets of as many steps, none with fewer than four", () => {
    const halves = fold(costs(14), columns(400), ROOM)!;
    expect(halves.sheets).toEqual([
      [0, 7],
      [7, 14],
    ]);
    const tempted = fold(
      costs(11, (mark) => (mark === 10 ? 0 : 30)),
      columns(400),
      ROOM,
    )!;
    expect(
      Math.min(...tempted.sheets.map((marks) => 2 * (marks.at(-1)! - marks[0]!))),
    ).toBeGreaterThanOrEqual(4);
  });

  it("with no band of fewer than four steps while another fold costs little more", () => {
    // One column more than a sheet holds: of both marks that a phase begins at, one leaves a single column of three steps.
    const bandOf: BandOf = (from, to) => {
      const band = columns(200, 1100)(from, to);
      return band === null || from > 0 ? band : { ...band, steps: band.steps + 1 };
    };
    const phases = fold(
      costs(12, (mark) => (mark === 1 ? 1 : mark === 6 ? 8 : 14)),
      bandOf,
      { ...ROOM, along: 1100 },
    )!;
    expect(phases.sheets).toEqual([[0, 6, 12]]);
  });

  it("not at all when a column is broader than a sheet", () => {
    expect(fold(costs(3), columns(600), ROOM)).toBeNull();
  });
});

/** All ways to put the stretch between two marks on sheets of up to three bands. */
function everyFolding(from: number, last: number): readonly SheetBounds[] {
  if (from === last) return [[]];
  const found: SheetBounds[] = [];
  const extend = (bounds: readonly number[]): void => {
    const at = bounds.at(-1)!;
    if (bounds.length > 1) for (const rest of everyFolding(at, last)) found.push([bounds, ...rest]);
    if (bounds.length <= 3) for (let to = at + 1; to <= last; to += 1) extend([...bounds, to]);
  };
  extend([from]);
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** What a folding costs by the rules of docs and comments; null when some sheet cannot hold what it is to. */
function costOf(
  sheets: SheetBounds,
  marks: readonly number[],
  bandOf: BandOf,
  room: SheetRoom,
): number | null {
  const last = marks.length - 1;
  const all = sum(marks.slice(1).map((_, i) => bandOf(i, i + 1)!.steps));
  let cost = 0;
  for (const bounds of sheets) {
    const bands = bounds.slice(1).map((to, i) => ({ from: bounds[i]!, to, size: bandOf(bounds[i]!, to) }));
    let breadth = room.between * (bands.length - 1);
    for (const { from, to, size } of bands) {
      const cuts = Number(from > 0) + Number(to < last);
      if (size === null || size.length + cuts * room.cut > room.along) return null;
      breadth += size.breadth + (cuts > 0 ? room.band : 0);
      if (size.steps < 4) cost += 20;
    }
    if (breadth > room.across) return null;
    const steps = sum(bands.map(({ size }) => size!.steps));
    // Each cut by its penalty, each further band of a sheet as much as two lines more.
    cost += sum(bounds.slice(1).map((to) => (to === last ? 0 : marks[to]!))) + 2 * (bands.length - 1);
    if (sheets.length > 1) cost += (steps < 4 ? 200 : 0) + 20 * ((steps * sheets.length) / all - 1) ** 2;
  }
  return cost;
}

it("every story is folded as well as any way to fold it: fewest sheets, then the least cost", () => {
  let several = 0;
  for (let seed = 1; seed <= 150; seed += 1) {
    const random = randomFrom(seed);
    const count = 1 + Math.floor(random() * 7);
    const lengths = Array.from({ length: count }, () => 60 + Math.floor(random() * 80));
    const steps = Array.from({ length: count }, () => 1 + Math.floor(random() * 4));
    const breadths = Array.from({ length: count }, () => 100 + Math.floor(random() * 100));
    const marks = costs(count, () => Math.floor(random() * 10));
    const longest = 200 + Math.floor(random() * 200);
    const bandOf: BandOf = (from, to) => {
      const length = sum(lengths.slice(from, to));
      if (length > longest && to > from + 1) return null;
      return {
        length,
        breadth: Math.max(...breadths.slice(from, to)),
        steps: sum(steps.slice(from, to)),
        withSigns: false,
      };
    };
    const room: SheetRoom = {
      along: longest - Math.floor(random() * 60),
      across: 150 + Math.floor(random() * 350),
      cut: Math.floor(random() * 20),
      band: Math.floor(random() * 10),
      between: Math.floor(random() * 30),
    };
    const possible = everyFolding(0, count).flatMap((sheets) => {
      const cost = costOf(sheets, marks, bandOf, room);
      return cost === null ? [] : [{ sheets, cost }];
    });
    const found = fold(marks, bandOf, room);
    if (possible.length === 0) {
      expect(found, `${seed}`).toBeNull();
      continue;
    }
    const fewest = Math.min(...possible.map(({ sheets }) => sheets.length));
    const least = Math.min(
      ...possible.filter(({ sheets }) => sheets.length === fewest).map(({ cost }) => cost),
    );
    expect(found!.sheets.length, `${seed}`).toBe(fewest);
    expect(found!.cost, `${seed}`).toBeCloseTo(least, 6);
    expect(costOf(found!.sheets, marks, bandOf, room), `${seed}`).toBeCloseTo(least, 6);
    if (fewest > 1) several += 1;
  }
  expect(several).toBeGreaterThan(40);
});
