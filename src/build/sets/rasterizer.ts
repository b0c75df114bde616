import type { Tinypool } from "tinypool";
import type { OutputInput } from "../outputs/output.ts";
import { hasThreads, IMAGES_AHEAD, openPool } from "../threads/pool.ts";
import type { PngTask } from "../threads/raster.ts";

/** Makes PNG images of SVG documents, many at once on several threads. */
export interface Rasterizer {
  /** Rejects when a document cannot be painted. */
  readonly png: OutputInput["png"];
  /** Ends the threads. */
  readonly close: () => Promise<void>;
}

/** So many images pay for a thread that has to start first. */
const WORTH_A_THREAD = 8;

interface Job {
  readonly task: Omit<PngTask, "engine">;
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

/** How threads are had; tests put others in their place. */
export interface Threads {
  readonly hasThreads: () => boolean;
  readonly openPool: (entry: "pngOne", threads: number) => Promise<Pick<Tinypool, "run" | "destroy">>;
}

/**
 * `most`: how many threads may work, this one among them. A further one is started as soon as enough images wait for it.
 * What a thread fails at is painted again in this one, whose word is final: no thread can lose an image.
 */
export function openRasterizer(most: number, threads: Threads = { hasThreads, openPool }): Rasterizer {
  const queue: Job[] = [];
  const pools: Promise<Pick<Tinypool, "run" | "destroy">>[] = [];
  /** The numbers of the other threads that take nothing from the queue, and may. */
  const idle = Array.from({ length: Math.max(0, most - 1) }, (_, number) => number);
  let isPainting = false;

  /** Takes from the queue until it is empty. */
  const paint = async (): Promise<void> => {
    const { svgToPng } = await import("../../paint/png.ts");
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      await svgToPng(job.task.svg, job.task.dpi).then(job.resolve, job.reject);
      // Answers of the other threads are heard in between.
      await new Promise(setImmediate);
    }
  };
  const begin = (): void => {
    if (isPainting) return;
    isPainting = true;
    paint()
      .catch((error: unknown) => {
        for (const job of queue.splice(0)) job.reject(error);
      })
      .finally(() => {
        isPainting = false;
        if (queue.length > 0) begin();
      });
  };

  /** The same in another thread, a few images at once; one that fails gives back what it had and is not asked again. */
  const help = async (number: number): Promise<void> => {
    const take = async (): Promise<void> => {
      const { rasterEngine } = await import("../../paint/png.ts");
      const engine = await rasterEngine();
      const pool = await (pools[number] ??= threads.openPool("pngOne", 1));
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
        const { task, resolve } = job;
        try {
          resolve((await pool.run({ ...task, engine })) as Uint8Array);
        } catch (error) {
          queue.unshift(job);
          throw error;
        }
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: IMAGES_AHEAD }, take));
    if (ended.every(({ status }) => status === "fulfilled")) idle.unshift(number);
    else begin();
  };

  return {
    png: (svg, dpi) =>
      new Promise((resolve, reject) => {
        queue.push({ task: { svg, dpi }, resolve, reject });
        begin();
        const helping = most - 1 - idle.length;
        if (queue.length >= WORTH_A_THREAD * (helping + 1) && threads.hasThreads()) {
          const number = idle.shift();
          if (number !== undefined) void help(number);
        }
      }),
    close: async () => {
      const open = await Promise.allSettled(pools);
      for (const pool of open) if (pool.status === "fulfilled") await pool.value.destroy();
    },
  };
}

/** Does a piece of work for which images are made, and ends the threads whatever comes of it. */
export async function withRasterizer<T>(
  most: number,
  work: (png: Rasterizer["png"]) => Promise<T>,
): Promise<T> {
  const rasterizer = openRasterizer(most);
  try {
    return await work(rasterizer.png);
  } finally {
    await rasterizer.close();
  }
}
