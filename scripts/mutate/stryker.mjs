import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { EXCLUDED } from "./instrument.mjs";

const rangeOf = ({ path, line, column, end }) =>
  `${path}:${line}:${column - 1}-${end.line}:${end.column - 1}`;

/**
 * Lets StrykerJS try `mutants`, and others that it finds at their places, with `tests` in Vitest. It keeps what it finds in
 * coverage/mutation, and uses it again for what has not changed since.
 */
export async function runStryker(room, mutants, tests) {
  const work = mkdtempSync(join(tmpdir(), "ppb-mutate-"));
  try {
    await new Stryker({
      mutate: [...new Set(mutants.map(rangeOf))],
      testFiles: tests,
      testRunner: "vitest",
      vitest: { configFile: "vitest.mutate.config.ts", related: false },
      plugins: ["@stryker-mutator/vitest-runner", join(import.meta.dirname, "survivors.mjs")],
      coverageAnalysis: "perTest",
      concurrency: 1,
      inPlace: false,
      tempDirName: join(work, "sandbox"),
      ignorePatterns: ["/dist", "/dist.*", "/coverage", "/bench", "hasil", ".ppb-cache"],
      mutator: { excludedMutations: EXCLUDED },
      incremental: true,
      incrementalFile: `coverage/mutation/${room}.json`,
      // A machine with other work takes long without a mutant being the cause.
      timeoutMS: 30_000,
      dryRunTimeoutMinutes: 20,
      reporters: ["survivors"],
      fileLogLevel: "off",
      logLevel: "warn",
    }).runMutationTest();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
