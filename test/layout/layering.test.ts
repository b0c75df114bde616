import { describe, expect, it } from "vitest";
import { forestLayers } from "../../src/layout/forest.ts";
import { elkLayers, networkSimplex } from "../../src/layout/layering.ts";
import type { LayerGraph } from "../../src/layout/layout.ts";
import { seeded } from "./cfm/random.ts";

/** Trees and single nodes, numbered in no order; some nodes that nothing leads to must be first. */
function randomForest(seed: number): LayerGraph {
  const random = seeded(seed);
  const count = 1 + Math.floor(random() * 24);
  const numbers = Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => ((a * 7 + seed) % 11) - ((b * 7 + seed) % 11),
  );
  const links: [number, number][] = [];
  for (let i = 1; i < count; i += 1) {
    if (random() < 0.15) continue;
    const [a, b] = [numbers[i]!, numbers[Math.floor(random() * i)]!];
    links.push(random() < 0.6 ? [b, a] : [a, b]);
  }
  const called = new Set(links.map(([, to]) => to));
  return { first: numbers.map((_, i) => !called.has(i) && random() < 0.4), links };
}

describe("layers of steps", () => {
  it("of graphs without circles are those of network simplex, found without it", async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const graph = randomForest(seed);
      const found = forestLayers(graph);
      expect(found, `seed ${seed}`).not.toBeNull();
      expect(found, `seed ${seed}`).toEqual(await networkSimplex(graph));
    }
  });

  it("are left to network simplex where two ways lead from one step to another, or one leads to a first step", async () => {
    const first = [true, false, false, false];
    const twoWays: LayerGraph = {
      first,
      links: [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ],
    };
    const toFirst: LayerGraph = {
      first,
      links: [
        [0, 1],
        [2, 0],
      ],
    };
    for (const graph of [twoWays, toFirst]) {
      expect(forestLayers(graph)).toBeNull();
      expect(await elkLayers(graph)).toEqual(await networkSimplex(graph));
    }
    expect(await elkLayers(twoWays)).toEqual([0, 1, 1, 2]);
  });

  it("of a circle beside single nodes are no forest's, though there are as few links", () => {
    const first = [false, false, false, false, false];
    expect(
      forestLayers({
        first,
        links: [
          [0, 1],
          [1, 2],
          [0, 2],
        ],
      }),
    ).toBeNull();
  });

  it("of nothing are none", async () => {
    expect(await elkLayers({ first: [], links: [] })).toEqual([]);
  });
});
