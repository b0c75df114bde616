import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "test/support/temporary.ts",
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    poolOptions: { forks: { maxForks: 2 } },
  },
});
