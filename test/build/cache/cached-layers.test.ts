import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { cacheIn, type Cache } from "../../../src/build/cache/cache.ts";
import { cachedLayers } from "../../../src/build/cache/cached-layers.ts";
import type { FindLayers, LayerGraph } from "../../../src/layout/layout.ts";
import { elkLayers } from "../../../src/layout/layering.ts";

function cache(): Cache {
  const folder = mkdtempSync(join(tmpdir(), "ppb-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return cacheIn(folder);
}

function counting(): { readonly find: FindLayers; readonly asked: () => number } {
  let asked = 0;
  return {
    find: async (graph) => {
      asked += 1;
      return elkLayers(graph);
    },
    asked: () => asked,
  };
}

const chain: LayerGraph = {
  first: [true, false, false, false],
  links: [
    [0, 1],
    [1, 2],
    [0, 3],
  ],
};

it("asks once for the same steps and flows, also from another build", async () => {
  const store = cache();
  const { find, asked } = counting();
  const first = await cachedLayers(store, "a", find)(chain);
  expect(first).toEqual(await elkLayers(chain));
  expect(await cachedLayers(store, "a", find)(structuredClone(chain))).toEqual(first);
  expect(asked()).toBe(1);
});

it("asks again when a flow, a first step or the tool is another", async () => {
  const store = cache();
  const { find, asked } = counting();
  await cachedLayers(store, "a", find)(chain);
  await cachedLayers(store, "a", find)({ ...chain, links: [...chain.links, [3, 2]] });
  await cachedLayers(store, "a", find)({ ...chain, first: [false, false, false, false] });
  await cachedLayers(store, "b", find)(chain);
  expect(asked()).toBe(4);
});
