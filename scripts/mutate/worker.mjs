// The process that tries mutants: is sent a bundle, says what its tests reach, then tries one mutant after the other.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { constants, Script } from "node:vm";
import { declaredBy, run, suitesOf, testsOf, vitest } from "./tests.mjs";

const root = join(import.meta.dirname, "../..");
const stryker = (globalThis.__stryker__ = {});
// Node warns of what lets a script import packages late.
process.removeAllListeners("warning");
// What a mutant leaves behind unawaited is no result of a test.
process.on("unhandledRejection", () => {});

/** Of packages that stay loaded, what may be called only once: our modules do so each time that they are made anew. */
const ONCE = new Map([["@resvg/resvg-wasm", ["initWasm"]]]);

function onlyOnce(start) {
  let started;
  return (...args) => (started ??= start(...args));
}

async function load({ scriptPath, packages }) {
  const loaded = new Map([["vitest", vitest]]);
  for (const name of packages) {
    if (loaded.has(name)) continue;
    const namespace = await import(name.startsWith("/") ? pathToFileURL(name).href : name);
    const once = (ONCE.get(name) ?? []).map((key) => [key, onlyOnce(namespace[key])]);
    loaded.set(name, { ...namespace, ...Object.fromEntries(once), __esModule: true });
  }
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const filename = join(root, "mutants.cjs");
  const script = new Script(readFileSync(scriptPath, "utf8"), { filename, importModuleDynamically });
  const require = (name) => {
    if (!loaded.has(name)) throw new Error(`The package ${name} was not loaded.`);
    return loaded.get(name);
  };
  return () => script.runInThisContext()(require);
}

/** Which mutants are reached while `body` runs, and how often; those count for no other body that it runs within. */
async function counted(size, body) {
  const outer = stryker.hits;
  const hits = (stryker.hits = new Float64Array(size));
  try {
    await body();
  } finally {
    stryker.hits = outer;
  }
  return [...hits.entries()].filter(([, count]) => count > 0);
}

/** Runs all tests once; says for each file how long it loads, for each test how long it runs and which mutants it reaches. */
async function reach(fresh, tests, size) {
  const files = [];
  for (const path of tests) {
    process.send({ kind: "alive", path });
    const loading = performance.now();
    let declared;
    // What is reached while a file is loaded, all of its tests may depend on.
    const reached = await counted(size, () => {
      declared = testsOf(declaredBy(path, fresh()[path]));
    });
    const atLoad = performance.now() - loading;
    const times = new Map();
    const reachedBy = new Map();
    const runTest = async (test, body) => {
      const start = performance.now();
      try {
        reachedBy.set(test, await counted(size, body));
      } catch (error) {
        throw new Error(`${path}: «${test.name}» fails without a mutant. ${error.message}`, { cause: error });
      }
      times.set(test, performance.now() - start);
    };
    const prepare = async (suite, body) => {
      reachedBy.set(suite, await counted(size, body));
    };
    await run(declared, runTest, prepare);
    files.push({
      path,
      atLoad,
      reached,
      // What a suite prepares, all of its tests may depend on.
      tests: declared.map((test) => ({
        name: test.name,
        time: times.get(test),
        reached: [test, ...suitesOf(test.suite)].flatMap((one) => reachedBy.get(one) ?? []),
      })),
    });
  }
  return files;
}

let lastSaid = 0;

/** A machine with other work takes long without a mutant being the cause: only a single test may take too long. */
function sayAlive() {
  if (performance.now() - lastSaid < 1000) return;
  lastSaid = performance.now();
  process.send({ kind: "alive" });
}

/** The name of the first test that notices the active mutant; undefined when none does. */
async function noticedBy(fresh, plan) {
  const files = fresh();
  for (const { path, names } of plan) {
    let current = path;
    try {
      const wanted = new Set(names);
      const tests = testsOf(declaredBy(path, files[path])).filter(({ name }) => wanted.has(name));
      await run(tests, (test, body) => {
        current = `${path}: ${test.name}`;
        sayAlive();
        return body();
      });
    } catch {
      return current;
    }
  }
  return undefined;
}

let fresh;
process.on("message", async (message) => {
  if (message.kind === "reach") {
    fresh = await load(message);
    try {
      process.send({ kind: "reached", files: await reach(fresh, message.tests, message.size) });
    } catch (error) {
      process.send({ kind: "failed", message: error.stack });
    }
  }
  if (message.kind === "load") {
    fresh = await load(message);
    process.send({ kind: "loaded" });
  }
  if (message.kind === "try") {
    Object.assign(stryker, { activeMutant: message.id, hitCount: 0, hitLimit: message.limit });
    const by = await noticedBy(fresh, message.plan);
    process.send({ kind: "tried", by });
  }
});
