import type { Cache } from "../cache/cache.ts";
import { BuildFailure } from "../failure.ts";
import { makeSet, placeSet, type OutputSet, type SetJob } from "./make-set.ts";
import { openPool } from "../threads/pool.ts";
import type { SetOutcome, WorkerSet } from "../threads/worker.ts";

export interface MakeSetsOptions {
  readonly cache: Cache;
  readonly cacheFolder: string | null;
  readonly workers: number;
  onProgress(done: number, total: number, name: string): void;
}

/** Starting threads costs as much as some dozen drawings. */
const WORTH_THREADS = 48;

/**
 * Makes sets, several at once when there are enough, and gives the results in the order of the jobs. When one
 * fails, what the others wrote aside is removed again.
 */
export async function makeSets(
  jobs: readonly SetJob[],
  options: MakeSetsOptions,
): Promise<readonly OutputSet[]> {
  const total = jobs.reduce((sum, job) => sum + job.tasks.length, 0);
  const across = jobs.length > 1 && options.workers > 1 && total >= WORTH_THREADS;
  const made: (OutputSet | undefined)[] = [];
  try {
    if (across) await spread(jobs, made, total, options);
    else await oneByOne(jobs, made, total, options);
  } catch (error) {
    for (const one of made) if (one?.state === "staged") one.staged.drop();
    throw error;
  }
  return made.filter((one) => one !== undefined);
}

async function oneByOne(
  jobs: readonly SetJob[],
  made: (OutputSet | undefined)[],
  total: number,
  options: MakeSetsOptions,
): Promise<void> {
  let done = 0;
  const onDrawn = (name: string): void => options.onProgress((done += 1), total, name);
  for (const job of jobs) {
    const files = await makeSet(job, { cache: options.cache, workers: options.workers, onDrawn });
    made.push(await placeSet(job, files));
  }
}

async function spread(
  jobs: readonly SetJob[],
  made: (OutputSet | undefined)[],
  total: number,
  options: MakeSetsOptions,
): Promise<void> {
  const threads = Math.min(options.workers, jobs.length);
  const pool = await openPool("makeOneSet", threads);
  let done = 0;
  const failures: unknown[] = [];
  // The largest first, so that no thread is left with it at the end.
  const queue = jobs.map((job, index) => ({ job, index }));
  queue.sort((a, b) => b.job.tasks.length - a.job.tasks.length || a.index - b.index);
  const place = async (job: SetJob, index: number, outcome: SetOutcome): Promise<void> => {
    if (outcome.kind === "failed") throw new BuildFailure(outcome.text);
    made[index] = await placeSet(job, outcome.made);
    done += job.tasks.length;
    options.onProgress(done, total, job.name);
  };
  // A thread goes on drawing while this one waits for the disk, by one set and no more: they wait in memory.
  const lane = async (): Promise<void> => {
    let placing: Promise<void> = Promise.resolve();
    for (let next = queue.shift(); next !== undefined && failures.length === 0; next = queue.shift()) {
      const { job, index } = next;
      const task: WorkerSet = { job, cacheFolder: options.cacheFolder };
      const running = pool.run(task) as Promise<SetOutcome>;
      await Promise.allSettled([running, placing]);
      const outcome = await running;
      placing = place(job, index, outcome).catch((error: unknown) => {
        failures.push(error);
      });
    }
    await placing;
  };
  try {
    // All lanes end before the first failure is reported: what they have placed is removed again.
    for (const end of await Promise.allSettled(Array.from({ length: threads }, lane)))
      if (end.status === "rejected") failures.push(end.reason);
  } finally {
    await pool.destroy();
  }
  if (failures.length > 0) throw failures[0];
}
