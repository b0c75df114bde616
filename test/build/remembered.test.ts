import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { cacheIn, type Cache } from "../../src/build/cache.ts";
import { rememberedLayers } from "../../src/build/remembered.ts";
import type { FindLayers, LayerGraph } from "../../src/layout/layout.ts";
import { elkLayers } from "../../src/layout/layering.ts";

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
  const first = await rememberedLayers(store, "a", find)(chain);
  expect(first).toEqual(await elkLayers(chain));
  expect(await rememberedLayers(store, "a", find)(structuredClone(chain))).toEqual(first);
  expect(asked()).toBe(1);
});

it("asks again when a flow, a first step or the tool is another", async () => {
  const store = cache();
  const { find, asked } = counting();
  await rememberedLayers(store, "a", find)(chain);
  await rememberedLayers(store, "a", find)({ ...chain, links: [...chain.links, [3, 2]] });
  await rememberedLayers(store, "a", find)({ ...chain, first: [false, false, false, false] });
  await rememberedLayers(store, "b", find)(chain);
  expect(asked()).toBe(4);
});
