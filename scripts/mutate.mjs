// Mutation tests: what of a room could be changed without a test noticing. `npm run mutate [ROOM…] [N/COUNT] [FILE…]`:
// some rooms or all; of each the Nth of COUNT random samples, or some of its files. `--vitest` lets StrykerJS run whole
// rooms or files with Vitest itself, which takes some hundred times as long, and keeps the results in coverage/mutation.
import { instrument } from "./mutate/instrument.mjs";
import { Report } from "./mutate/report.mjs";
import { filesOfRoom, needsVitest, ROOM_NAMES } from "./mutate/rooms.mjs";
import { sample } from "./mutate/sample.mjs";
import { runStryker } from "./mutate/stryker.mjs";
import { tryMutants } from "./mutate/try.mjs";

const KNOWN = /^\d+\/\d+$|\.ts$|^--vitest$/;

const args = process.argv.slice(2);
const [part] = args.filter((arg) => /^\d+\/\d+$/.test(arg)).map((arg) => arg.split("/").map(Number));
const wanted = args.filter((arg) => arg.endsWith(".ts"));
const asked = args.filter((arg) => ROOM_NAMES.includes(arg));
const unknown = args.find((arg) => !ROOM_NAMES.includes(arg) && !KNOWN.test(arg));
if (unknown !== undefined) {
  console.error(`No room «${unknown}». Rooms: ${ROOM_NAMES.join(", ")}.`);
  process.exit(2);
}

async function run(room) {
  const { sources, tests } = filesOfRoom(room);
  const files = wanted.length === 0 ? sources : sources.filter((path) => wanted.includes(path));
  const { texts, mutants } = await instrument(sources);
  const ofFiles = mutants.filter(({ path }) => files.includes(path));
  const chosen = part === undefined ? ofFiles : sample(ofFiles, part[0], part[1]);
  console.log(`== ${room}: ${chosen.length} of ${mutants.length} mutants, tests of ${tests.length} files`);
  if (args.includes("--vitest") || needsVitest(room)) return runStryker(room, chosen, tests);
  const report = new Report(chosen.length);
  await tryMutants(texts, chosen, tests, (mutant, status) => report.tried(mutant, status));
  return report.end("finished");
}

for (const room of asked.length > 0 ? asked : ROOM_NAMES) await run(room);
