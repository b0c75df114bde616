import type { Cache } from "./cache.ts";
import { draw, type DrawTask, type Drawn } from "./drawer.ts";
import { sha256 } from "./hash.ts";
import { openPool } from "./pool.ts";
import { packDrawn, unpackDrawn } from "./stored.ts";

/** Loading the layout engine and the painters into a thread costs as much as this many drawings. */
const WORTH_A_THREAD = 40;

export interface DrawAllOptions {
  readonly cache: Cache;
  /** Hash of the tool's own code: a new version draws anew. */
  readonly tool: string;
  readonly workers: number;
  onDrawn(name: string): void;
}

/** Draws all tasks, from the cache where it can, and gives the results in the order of the tasks. */
export async function drawAll(
  tasks: readonly DrawTask[],
  options: DrawAllOptions,
): Promise<readonly Drawn[]> {
  const { cache } = options;
  const keys = tasks.map((task) => sha256("gambar", options.tool, JSON.stringify(task)));
  const results = await Promise.all(
    keys.map(async (key) => {
      const bytes = await cache.get(key);
      return bytes === null ? null : unpackDrawn(bytes);
    }),
  );
  const missing = tasks.flatMap((_, index) => (results[index] === null ? [index] : []));
  const run = await openRunner(missing.length, options.workers);
  try {
    await run.each(missing, async (index) => {
      const task = tasks[index];
      const key = keys[index];
      if (task === undefined || key === undefined) return;
      const drawn = await run.draw(task);
      results[index] = drawn;
      await cache.put(key, packDrawn(drawn));
      options.onDrawn(task.drawing.name);
    });
  } finally {
    await run.close();
  }
  return results.filter((drawn) => drawn !== null);
}

interface Runner {
  draw(task: DrawTask): Promise<Drawn>;
  each(indexes: readonly number[], work: (index: number) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

async function openRunner(count: number, workers: number): Promise<Runner> {
  const threads = Math.min(workers, Math.floor(count / WORTH_A_THREAD));
  if (workers < 2 || threads < 1) {
    return {
      draw,
      async each(indexes, work) {
        for (const index of indexes) await work(index);
      },
      close: async () => undefined,
    };
  }
  const pool = await openPool("drawOne", threads);
  return {
    draw: (task) => pool.run(task) as Promise<Drawn>,
    async each(indexes, work) {
      // Enough in flight to keep every thread busy, few enough to keep memory flat.
      const queue = [...indexes];
      const lanes = Array.from({ length: threads * 2 }, async () => {
        for (let index = queue.shift(); index !== undefined; index = queue.shift()) await work(index);
      });
      await Promise.all(lanes);
    },
    close: () => pool.destroy(),
  };
}
