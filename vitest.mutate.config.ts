import { Tinypool } from "tinypool";
import { defineConfig } from "vitest/config";
import { QuickestFirst } from "./scripts/mutate/quickest-first.ts";
import { common } from "./test/support/common.ts";

// Vitest ends its thread after each run, and a run is a mutant: loading vitest, chevrotain and elkjs again takes seconds,
// the tests of a room milliseconds. The thread stays; `scripts/mutate/setup.ts` loads our own modules anew in it.
Tinypool.prototype.recycleWorkers = () => Promise.resolve();

/** Tests of one room share their modules: loading them takes longer than most tests of them. */
export default defineConfig({
  test: {
    ...common,
    globalSetup: "test/support/temporary.ts",
    setupFiles: [...common.setupFiles, "scripts/mutate/setup.ts"],
    include: ["test/**/*.test.ts"],
    isolate: false,
    sequence: { sequencer: QuickestFirst },
  },
});
