import type { Cache } from "./cache.ts";
import { draw, type DrawTask, type Drawn } from "./drawer.ts";
import { sha256 } from "./hash.ts";
import { openPool } from "./pool.ts";
import { rememberedLayers } from "./remembered.ts";
import { packDrawn, unpackDrawn } from "./stored.ts";
import type { WorkerDrawing } from "./worker.ts";
import type { Drawing } from "../views/drawing.ts";

/** Loading the layout engine and the painters into a thread costs as much as this many drawings. */
const WORTH_A_THREAD = 40;

export interface DrawAllOptions {
  readonly cache: Cache;
  /** Hash of the tool's own code: a new version draws anew. */
  readonly tool: string;
  readonly workers: number;
  onDrawn(name: string): void;
}

/** A drawing that has been made. */
export interface DrawnDrawing {
  readonly drawing: Drawing;
  /** Two drawings with one key are the same. */
  readonly key: string;
  readonly drawn: Drawn;
}

/** Draws all tasks, from the cache where it can, and gives the results in the order of the tasks. */
export async function drawAll(
  tasks: readonly DrawTask[],
  options: DrawAllOptions,
): Promise<readonly DrawnDrawing[]> {
  const { cache } = options;
  const keys = tasks.map((task) => sha256("gambar", options.tool, JSON.stringify(task)));
  const results = await Promise.all(
    keys.map(async (key) => {
      const bytes = await cache.get(key);
      return bytes === null ? null : unpackDrawn(bytes);
    }),
  );
  const missing = tasks.flatMap((_, index) => (results[index] === null ? [index] : []));
  const run = await openRunner(missing.length, options);
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
  return tasks.flatMap(({ drawing }, index) => {
    const [key, drawn] = [keys[index], results[index]];
    return key === undefined || drawn == null ? [] : [{ drawing, key, drawn }];
  });
}

interface Runner {
  draw(task: DrawTask): Promise<Drawn>;
  each(indexes: readonly number[], work: (index: number) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

async function openRunner(count: number, { cache, tool, workers }: DrawAllOptions): Promise<Runner> {
  const threads = Math.min(workers, Math.floor(count / WORTH_A_THREAD));
  if (workers < 2 || threads < 1) {
    const layers = rememberedLayers(cache, tool);
    return {
      draw: (task) => draw(task, layers),
      async each(indexes, work) {
        for (const index of indexes) await work(index);
      },
      close: async () => undefined,
    };
  }
  const pool = await openPool("drawOne", threads);
  return {
    draw: (task) =>
      pool.run({ task, tool, cacheFolder: cache.folder } satisfies WorkerDrawing) as Promise<Drawn>,
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
