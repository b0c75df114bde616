// Runs before each file of tests, in the thread that serves all mutants: see `vitest.mutate.config.ts`.
import type { RunnerTask, RunnerTestSuite } from "vitest";
import { afterAll, inject } from "vitest";

type Hits = Record<string, number>;

interface Stryker {
  activeMutant?: string;
  hitCount?: number;
  mutantCoverage?: { static: Hits; readonly perTest: Record<string, Hits> };
  /** The mutant that the modules in memory were loaded with. */
  loadedWith?: string;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly mode: "dry-run" | "mutant";
    readonly activeMutant: string;
    readonly globalNamespace: string;
  }
}

interface Worker {
  readonly __vitest_worker__: { readonly moduleCache: Map<string, unknown> };
}

const global = globalThis as unknown as Record<string, Stryker> & Worker;
const stryker = (global[inject("globalNamespace")] ??= {});

/** Has our own modules loaded anew: what they remember of the mutant, or of the file of tests, before would decide. */
function forgetModules(): void {
  const { moduleCache } = global.__vitest_worker__;
  const ours = [...moduleCache.keys()].filter((path) =>
    /^(?!.*\/node_modules\/).*\/(?:src|test)\//.test(path),
  );
  for (const path of ours) moduleCache.delete(path);
}

function testsOf(tasks: readonly RunnerTask[]): readonly RunnerTask[] {
  return tasks.flatMap((task) => (task.type === "suite" ? testsOf(task.tasks) : [task]));
}

/** The name by which Stryker knows a test. */
function idOf(test: RunnerTask): string {
  const names = [test.name];
  for (let suite: RunnerTestSuite | undefined = test.suite; suite !== undefined; suite = suite.suite)
    names.unshift(suite.name);
  return `${test.file.filepath}#${names.join(" ").trim()}`;
}

/**
 * What runs while a file of tests is loaded, or before its first test, is reached by all of its tests. Stryker would say
 * "by something", and try such a mutant with every test of the room.
 */
function attribute(tasks: readonly RunnerTask[]): void {
  const coverage = stryker.mutantCoverage;
  if (coverage === undefined) return;
  for (const test of testsOf(tasks)) {
    const hits = (coverage.perTest[idOf(test)] ??= {});
    for (const [mutant, count] of Object.entries(coverage.static)) hits[mutant] = (hits[mutant] ?? 0) + count;
  }
  coverage.static = {};
}

if (inject("mode") === "mutant") {
  const mutant = inject("activeMutant");
  // Active before any module is loaded: what a module makes of its tables when it is loaded is changed, too.
  stryker.activeMutant = mutant;
  stryker.hitCount = 0;
  if (stryker.loadedWith !== mutant) forgetModules();
  stryker.loadedWith = mutant;
} else {
  forgetModules();
  afterAll(({ tasks }) => {
    attribute(tasks);
  });
}
