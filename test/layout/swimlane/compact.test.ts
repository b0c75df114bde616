import { describe, expect, it } from "vitest";
import { createDifferences, type Differences } from "../../../src/layout/swimlane/compact/differences.ts";
import { keepApart, type Obstacle } from "../../../src/layout/swimlane/compact/obstacles.ts";
import { seeded } from "../cfm/random.ts";

describe("distances between variables", () => {
  it("bring the end as near to the start as they allow", () => {
    const differences = createDifferences(4);
    differences.add(0, 1, 10);
    differences.add(1, 3, 20);
    differences.add(0, 2, 5);
    differences.add(2, 3, 5);
    expect([...differences.solve([])]).toEqual([0, 10, 15, 30]);
  });

  it("let what is drawn to one side go there", () => {
    const solved = (to: -1 | 0 | 1): number => {
      const differences = createDifferences(4);
      differences.add(0, 1, 10);
      differences.add(1, 3, 20);
      differences.add(0, 2, 5);
      differences.add(2, 3, 5);
      return differences.solve([[2, to]])[2]!;
    };
    expect([-1, 0, 1].map((to) => solved(to as -1 | 0 | 1))).toEqual([5, 15, 25]);
  });

  it("are all kept, however they are tied", () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const random = seeded(seed);
      const count = 12;
      const differences = createDifferences(count);
      const all: [number, number, number][] = [];
      const at = Array.from({ length: count }, (_, i) => i * 10 + random() * 5);
      for (let i = 0; i < count; i += 1)
        for (let k = i + 1; k < count; k += 1)
          if (i === 0 || k === count - 1 || random() < 0.4) all.push([i, k, (at[k]! - at[i]!) * random()]);
      for (const [from, to, least] of all) differences.add(from, to, least);
      const drawn = [2, 3, 5, 7].map((variable) => [variable, seed % 2 === 0 ? 1 : -1] as const);
      const value = differences.solve(drawn);
      expect(value[0]).toBe(0);
      for (const [from, to, least] of all) expect(value[to]! - value[from]!).toBeGreaterThan(least - 1e-6);
    }
  });
});

/** The distances that obstacles get, as "from to shift". */
function kept(obstacles: readonly Obstacle[], apart: number): readonly string[] {
  const all: string[] = [];
  const differences: Differences = {
    add: (from, to, least) => all.push(`${from} ${to} ${least}`),
    solve: () => new Float64Array(),
  };
  keepApart(obstacles, () => apart, differences);
  return all.sort();
}

function box(variable: number, from: number, to: number, low: number, high: number): Obstacle {
  return { kind: "box", first: variable, last: variable, from, to, low, high };
}

describe("obstacles", () => {
  it("move together as far as their distance allows", () => {
    expect(kept([box(1, 0, 10, 0, 10), box(2, 50, 60, 0, 10)], 15)).toEqual(["1 2 -25"]);
  });

  it("may stay as near as they are", () => {
    expect(kept([box(1, 0, 10, 0, 10), box(2, 13, 20, 0, 10)], 15)).toEqual(["1 2 0"]);
  });

  it("do not see what stands elsewhere across the axis", () => {
    expect(kept([box(1, 0, 10, 0, 10), box(2, 50, 60, 30, 40)], 15)).toEqual([]);
  });

  it("see past what hides only a part of the one behind it", () => {
    const all = kept([box(1, 0, 10, 0, 30), box(2, 30, 40, 0, 10), box(3, 60, 70, 0, 30)], 15);
    expect(all).toEqual(["1 2 -5", "1 3 -35", "2 3 -5"]);
  });

  it("keep apart from what passes them corner by corner", () => {
    expect(kept([box(1, 0, 10, 0, 10), box(2, 50, 60, 12, 20)], 15)).toEqual(["1 2 -25"]);
  });
});
