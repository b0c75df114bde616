import { readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/**
 * The rooms whose guards mutation tests try: which files are changed, and which tests must notice. A room names the tests
 * that are about it and no others, so that what no test notices takes seconds. `vitest`: they need modules replaced.
 */
const ROOMS = {
  model: {
    mutate: /^src\/(model|symbols)\//,
    tests:
      /^test\/(model|symbols)\/|^test\/views\/cfm-codes\.test|^test\/rules\/cases\/(codes|cfm-codes|processes|maps|units|decree|files)\.test/,
  },
  rules: {
    mutate: /^src\/rules\/(?!.*\bdocs\b|catalogue)/,
    tests:
      /^test\/rules\/(cases\/|(run|fixes|cascading|causes|consequences|every-statement|missing-parts|pairs|pasted|one-place|similar|subject)\.test)|^test\/check\/kept\.test/,
  },
  recovery: {
    mutate: /^src\/syntax\/recovery\//,
    tests:
      /^test\/syntax\/(cases|lost|names|recovered|text|unquoted|values)\.test|^test\/check\/(mistakes|said|every-word)\.test/,
  },
  edits: {
    mutate: /^src\/edits\//,
    tests: /^test\/edits\//,
  },
  narrative: {
    mutate: /^src\/layout\/swimlane\/(.*\/)?(alternatives|story|reach|rows|graph)\.ts/,
    tests: /^test\/layout\/swimlane\//,
  },
  sheets: {
    mutate: /^src\/layout\/cfm\/sheets\//,
    // Whole drawings on sheets (`fold`, `wide`, `cases` …) take minutes, and notice little that these do not.
    tests:
      /^test\/layout\/cfm\/sheets\/(areas|connectors|cuts|folding|folds|marks|pages|plan|room|views)\.test/,
  },
  bpmn: {
    mutate: /^src\/export\/bpmn\//,
    // The round trip through the import takes seconds, and notices little that these do not.
    tests: /^test\/export\/bpmn\/(elements|diagram|extensions)\.test/,
  },
  exporters: {
    mutate: /^src\/export\/(?!bpmn\/)/,
    tests:
      /^test\/export\/(json\/|[^/]+\.test)|^test\/documents\/(matrix|regulation-matrix|xlsx|relation)\.test/,
  },
  docx: {
    mutate: /^src\/documents\/docx\//,
    // What the schemas say of many whole documents takes seconds.
    tests: /^test\/documents\/docx\/(docx|measured|sop)\.test/,
  },
  sop: {
    mutate: /^src\/(views|layout)\/sop\//,
    // Tables of random SOPs (`geometry`, `phases`) and of many executors or rows (`heads`, `sheets`) take minutes.
    tests: /^test\/(views\/sop\.test|layout\/sop\/(drawn|remarks)\.test)/,
  },
  import: {
    mutate: /^src\/import\//,
    // Broken files by the thousand, large ones and the round trip take seconds.
    tests:
      /^test\/import\/(notes|bpmn\/(files|flows|habits|hostile|lanes|misdrawn|nearest|own|own-codes|own-told|steps|told|unsaid)|sheets\/(archives|decree|examples|exports|files|habits|odd|shapes|sops|spellings|tables|told|uncoded))\.test/,
  },
  locks: {
    mutate: /^src\/build\/(.*\/)?(lock|heartbeat|commit|stage|rename)\.ts/,
    tests: /^test\/build\/commit\/(stage|recover|heartbeat|lock|rename)\.test/,
    vitest: true,
  },
};

export const ROOM_NAMES = Object.keys(ROOMS);

/** Whether the tests of a room run in Vitest only. */
export function needsVitest(name) {
  return ROOMS[name].vitest === true;
}

function filesUnder(folder, pattern) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && pattern.test(path))
    .sort();
}

/** The files of a room, relative to the checkout: those that are changed, and its tests. Throws when there are none. */
export function filesOfRoom(name) {
  const { mutate, tests } = ROOMS[name];
  const found = {
    sources: filesUnder("src", mutate),
    tests: filesUnder("test", tests).filter((path) => path.endsWith(".test.ts")),
  };
  if (found.sources.length === 0 || found.tests.length === 0)
    throw new Error(`The room «${name}» of scripts/mutate/rooms.mjs names no files or no tests any more.`);
  return found;
}
