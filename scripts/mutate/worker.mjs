// The process that tries mutants: is sent a bundle, says what its tests reach, then tries one mutant after the other.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { constants, Script } from "node:vm";
import { declaredBy, run, suitesOf, testsOf, vitest } from "./tests.mjs";

const root = join(import.meta.dirname, "../..");
const stryker = (globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } });
// Node warns of what lets a script import packages late.
process.removeAllListeners("warning");
// What a mutant leaves behind unawaited is no result of a test.
process.on("unhandledRejection", () => {});

async function load({ scriptPath, packages }) {
  const loaded = new Map([["vitest", vitest]]);
  for (const name of packages) {
    if (loaded.has(name)) continue;
    const namespace = await import(name.startsWith("/") ? pathToFileURL(name).href : name);
    loaded.set(name, { ...namespace, __esModule: true });
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

/** Runs all tests once; says for each file how long it loads, for each test how long it runs and which mutants it reaches. */
async function reach(fresh, tests) {
  const files = [];
  for (const path of tests) {
    stryker.currentTestId = undefined;
    stryker.mutantCoverage.static = {};
    stryker.mutantCoverage.perTest = {};
    const loading = performance.now();
    const declared = testsOf(declaredBy(path, fresh()[path]));
    const atLoad = performance.now() - loading;
    const times = new Map();
    const runTest = async (test, body) => {
      stryker.currentTestId = test.name;
      const start = performance.now();
      try {
        await body();
      } catch (error) {
        throw new Error(`${path}: «${test.name}» fails without a mutant. ${error.message}`, { cause: error });
      }
      times.set(test.name, performance.now() - start);
      stryker.currentTestId = undefined;
    };
    const preparing = new Map();
    const prepare = async (suite, body) => {
      const test = stryker.currentTestId;
      stryker.currentTestId = `suite ${preparing.size}`;
      preparing.set(suite, stryker.currentTestId);
      await body();
      stryker.currentTestId = test;
    };
    await run(declared, runTest, prepare);
    const hitsOf = (id) => Object.entries(stryker.mutantCoverage.perTest[id] ?? {});
    files.push({
      path,
      atLoad,
      // What is reached while a file is loaded, all of its tests may depend on.
      reached: Object.entries(stryker.mutantCoverage.static),
      // What a suite prepares, all of its tests may depend on.
      tests: declared.map(({ name, suite }) => ({
        name,
        time: times.get(name),
        reached: [...hitsOf(name), ...suitesOf(suite).flatMap((one) => hitsOf(preparing.get(one)))],
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
      process.send({ kind: "reached", files: await reach(fresh, message.tests) });
    } catch (error) {
      process.send({ kind: "failed", message: error.stack });
    }
  }
  if (message.kind === "load") {
    fresh = await load(message);
    process.send({ kind: "loaded" });
  }
  if (message.kind === "try") {
    stryker.mutantCoverage = { static: {}, perTest: {} };
    Object.assign(stryker, { activeMutant: message.id, hitCount: 0, hitLimit: message.limit });
    const by = await noticedBy(fresh, message.plan);
    process.send({ kind: "tried", by });
  }
});
