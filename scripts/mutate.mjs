// Mutation tests: what of a room could be changed without a test noticing. `npm run mutate [ROOM] [N/COUNT] [FILE…]`:
// one room or all; of a room the Nth of COUNT random samples, or some of its files. Results are kept in coverage/mutation
// and used again for what has not changed since.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { countMutants } from "./mutate/count.mjs";
import { filesOfRoom, ROOM_NAMES } from "./mutate/rooms.mjs";
import { slice } from "./mutate/slice.mjs";

const args = process.argv.slice(2);
const sample = args.map((arg) => /^(\d+)\/(\d+)$/.exec(arg)).find((match) => match !== null);
const wanted = args.filter((arg) => arg.endsWith(".ts"));
const asked = args.filter((arg) => ROOM_NAMES.includes(arg));
const unknown = args.filter((arg) => !ROOM_NAMES.includes(arg) && !/^\d+\/\d+$|\.ts$/.test(arg));
if (unknown.length > 0) {
  console.error(`No room «${unknown[0]}». Rooms: ${ROOM_NAMES.join(", ")}.`);
  process.exit(2);
}

// Most strings are sentences or kinds: other sentences are no faults, other kinds do not compile.
const EXCLUDED = ["StringLiteral"];

async function run(room) {
  const { sources, tests } = filesOfRoom(room);
  const files = wanted.length === 0 ? sources : sources.filter((path) => wanted.includes(path));
  const mutate = sample === undefined ? files : slice(files, Number(sample[1]) - 1, Number(sample[2]));
  const all = await countMutants(sources, EXCLUDED);
  console.log(`== ${room}: ${files.length} of ${sources.length} files, tests of ${tests.length} files`);
  console.log(`   The whole room has ${all} mutants.`);
  const work = mkdtempSync(join(tmpdir(), "ppb-mutate-"));
  try {
    return await new Stryker({
      mutate,
      testFiles: tests,
      testRunner: "vitest",
      vitest: { configFile: "vitest.mutate.config.ts", related: false },
      plugins: ["@stryker-mutator/vitest-runner", join(import.meta.dirname, "mutate/survivors.mjs")],
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

for (const room of asked.length > 0 ? asked : ROOM_NAMES) await run(room);
