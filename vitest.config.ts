import { defineConfig } from "vitest/config";
import { common } from "./test/support/common.ts";
import { compiledSources } from "./test/support/compiled.ts";
import { LongestFirst } from "./test/support/order.ts";
import { testFiles } from "./test/support/sharing.ts";

const { mocking, alone, sharing } = testFiles();
// Vitest sees a change of a source only where it reads the sources itself.
const isWatching = !process.argv.includes("run");
const plugins = isWatching ? [] : [await compiledSources()];
const isolated = { poolOptions: { forks: { isolate: true } } };

export default defineConfig({
  test: {
    globalSetup: "test/support/temporary.ts",
    pool: common.pool,
    // Two processes take one file after the other and keep the modules that they have loaded.
    poolOptions: { forks: { maxForks: 2, isolate: false } },
    sequence: { sequencer: LongestFirst },
    projects: [
      { plugins, test: { ...common, name: "shared", include: sharing } },
      { plugins, test: { ...common, name: "alone", include: alone, ...isolated } },
      { test: { ...common, name: "mocking", include: mocking, ...isolated } },
    ],
  },
});
