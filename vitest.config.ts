import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/order.ts";
import { testFiles } from "./test/support/sharing.ts";

export const common = {
  setupFiles: ["test/support/turn.ts"],
  testTimeout: 180_000,
  hookTimeout: 180_000,
  pool: "forks" as const,
};

const { alone, sharing } = testFiles();

export default defineConfig({
  test: {
    globalSetup: "test/support/temporary.ts",
    pool: common.pool,
    // Two processes take one file after the other and keep the modules that they have loaded.
    poolOptions: { forks: { maxForks: 2, isolate: false } },
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...common, name: "shared", include: sharing } },
      { test: { ...common, name: "alone", include: alone, poolOptions: { forks: { isolate: true } } } },
    ],
  },
});
