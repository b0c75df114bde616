import { fork } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";

/** A test that is busy for longer than this, in ms, has an endless loop. */
const PATIENCE = 60_000;

/** A file of tests that takes longer than this without a mutant, in ms, does not belong in a room. */
const REACH_PATIENCE = 3 * PATIENCE;

/** How many times as often as without a mutant its place may be reached before it counts as endless. */
const OFTEN = 100;

/** A process that answers one message at a time; `ask` gives undefined when it is silent for too long, or gone. */
function start(env) {
  const child = fork(join(import.meta.dirname, "worker.mjs"), {
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  return {
    stop: () => child.kill("SIGKILL"),
    ask: (message, patience, onAlive = () => {}) =>
      new Promise((resolve) => {
        const end = (answer) => {
          clearTimeout(timer);
          child.removeAllListeners();
          resolve(answer);
        };
        const timer = setTimeout(() => end(undefined), patience);
        child.on("message", (answer) => {
          if (answer.kind !== "alive") return end(answer);
          timer.refresh();
          onAlive(answer);
        });
        child.once("exit", () => end(undefined));
        child.send(message);
      }),
  };
}

/** For each mutant the files and tests that reach it, the quickest files first, and how often it is reached. */
function plansOf(files) {
  const plans = new Map();
  const planOf = (id) => {
    if (!plans.has(id)) plans.set(id, { hits: 0, files: new Map() });
    return plans.get(id);
  };
  for (const file of files) {
    for (const test of file.tests) {
      for (const [id, hits] of [...file.reached, ...test.reached]) {
        const plan = planOf(id);
        plan.hits += hits;
        if (!plan.files.has(file.path))
          plan.files.set(file.path, { path: file.path, time: file.atLoad, names: [] });
        const planned = plan.files.get(file.path);
        if (planned.names.at(-1) === test.name) continue;
        planned.names.push(test.name);
        planned.time += test.time;
      }
    }
  }
  return plans;
}

/**
 * Tries each of `mutants` with the tests of `tests` that reach it, in one process that has the packages loaded and makes only our own
 * modules anew. `onTried(mutant, status)` is called for each: "noticed", "endless" (noticed, too: its test never ends, or ends the process), "survived", "uncovered" (reached by no test).
 * Throws when a test fails without any mutant.
 */
export async function tryMutants(texts, mutants, tests, onTried) {
  const work = realpathSync(mkdtempSync(join(tmpdir(), "ppb-mutate-")));
  const env = { ...process.env, TMPDIR: work, XDG_CACHE_HOME: join(work, "cache") };
  let worker = start(env);
  const stop = () => worker.stop();
  process.once("exit", stop);
  try {
    const { script, packages } = await bundle(texts, tests);
    const scriptPath = join(work, "mutants.cjs");
    writeFileSync(scriptPath, script);
    const size = Math.max(-1, ...mutants.map(({ id }) => id)) + 1;
    let running = "";
    const answer = await worker.ask(
      { kind: "reach", scriptPath, packages, tests, size },
      REACH_PATIENCE,
      ({ path }) => (running = path),
    );
    if (answer?.kind !== "reached")
      throw new Error(answer?.message ?? `${running} ends its process without a mutant, or takes minutes.`);
    const plans = plansOf(answer.files);
    for (const mutant of mutants) {
      const plan = plans.get(mutant.id);
      if (plan === undefined) {
        onTried(mutant, "uncovered");
        continue;
      }
      const files = [...plan.files.values()].sort((a, b) => a.time - b.time);
      const tried = await worker.ask(
        { kind: "try", id: mutant.id, limit: OFTEN * plan.hits, plan: files },
        PATIENCE,
      );
      if (tried === undefined) {
        worker.stop();
        worker = start(env);
        await worker.ask({ kind: "load", scriptPath, packages }, PATIENCE);
      }
      if (tried === undefined) onTried(mutant, "endless");
      else onTried(mutant, tried.by === undefined ? "survived" : "noticed");
    }
  } finally {
    process.removeListener("exit", stop);
    stop();
    rmSync(work, { recursive: true, force: true });
  }
}
