import { draw, type DrawTask, type Drawn } from "../../draw.ts";
import { LayoutError } from "../../layout/layout.ts";
import type { Drawing } from "../../views/drawing.ts";
import type { Cache } from "../cache/cache.ts";
import { cachedLayers } from "../cache/cached-layers.ts";
import { sha256 } from "../hash.ts";
import { openPool } from "../threads/pool.ts";
import { undrawn, type UndrawnDrawing, type UntidyDrawing } from "../result.ts";
import { requireSound } from "../cache/sound.ts";
import { packDrawn, unpackDrawn } from "../cache/stored-drawing.ts";
import type { WorkerDrawing } from "../threads/worker.ts";

/** Loading the layout engine and the painters into a thread costs as much as this many drawings. */
const WORTH_A_THREAD = 40;

export interface DrawAllOptions {
  readonly cache: Cache;
  /** Hash of the tool's own code: a new version draws anew. */
  readonly tool: string;
  readonly workers: number;
  /** Hears how many drawings the cache does not hold, before they are made. */
  onDrawing?(count: number): void;
  onDrawn(name: string): void;
}

/** One drawing of a set. */
export interface DrawnDrawing {
  readonly drawing: Drawing;
  /** Two drawings with one key are the same. */
  readonly key: string;
  /** Null when it cannot be made. */
  readonly drawn: Drawn | null;
  /** Why it cannot be made. */
  readonly missing: UndrawnDrawing | null;
}

/** What comes of one task: a thread's answer. */
export type DrawOutcome = Pick<DrawnDrawing, "drawn" | "missing">;

/** Draws one task; a drawing that has no valid layout is an answer, not a failure. */
export async function drawOutcome(task: DrawTask, cache: Cache, tool: string): Promise<DrawOutcome> {
  try {
    return { drawn: await draw(task, cachedLayers(cache, tool)), missing: null };
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    return { drawn: null, missing: undrawn(error) };
  }
}

/** Draws all tasks, from the cache where it can, and gives the results in the order of the tasks. */
export async function drawAll(
  tasks: readonly DrawTask[],
  options: DrawAllOptions,
): Promise<readonly DrawnDrawing[]> {
  const { cache } = options;
  const keys = tasks.map((task) => sha256("drawing", options.tool, JSON.stringify(task)));
  const results = await Promise.all(
    keys.map(async (key): Promise<DrawOutcome | null> => {
      const bytes = await cache.get(key);
      const drawn = bytes === null ? null : unpackDrawn(bytes);
      return drawn === null ? null : { drawn, missing: null };
    }),
  );
  const pending = tasks.flatMap((_, index) => (results[index] === null ? [index] : []));
  options.onDrawing?.(pending.length);
  const run = await openRunner(pending.length, options);
  try {
    await run.each(pending, async (index) => {
      const task = tasks[index]!;
      const outcome = await run.draw(task);
      results[index] = outcome;
      if (outcome.drawn !== null) {
        if (outcome.drawn.pdf !== null) requireSound(`${task.drawing.name}.pdf`, outcome.drawn.pdf);
        await cache.put(keys[index]!, packDrawn(outcome.drawn));
      }
      options.onDrawn(task.drawing.name);
    });
  } finally {
    await run.close();
  }
  return tasks.map(({ drawing }, index) => ({ drawing, key: keys[index]!, ...results[index]! }));
}

/** The drawings that are made, but less tidy than they should be. */
export function untidyOf(drawings: readonly DrawnDrawing[]): readonly UntidyDrawing[] {
  return drawings.flatMap(({ drawing: { name, heading }, drawn }) => {
    const blemishes = drawn?.blemishes ?? [];
    return blemishes.length === 0 ? [] : { drawing: name, heading, blemishes };
  });
}

interface Runner {
  draw(task: DrawTask): Promise<DrawOutcome>;
  each(indexes: readonly number[], work: (index: number) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

async function openRunner(count: number, { cache, tool, workers }: DrawAllOptions): Promise<Runner> {
  const threads = Math.min(workers, Math.floor(count / WORTH_A_THREAD));
  if (workers < 2 || threads < 1) {
    return {
      draw: (task) => drawOutcome(task, cache, tool),
      async each(indexes, work) {
        for (const index of indexes) await work(index);
      },
      close: async () => undefined,
    };
  }
  const pool = await openPool("drawOne", threads);
  return {
    draw: (task) =>
      pool.run({ task, tool, cacheFolder: cache.folder } satisfies WorkerDrawing) as Promise<DrawOutcome>,
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
