import type { Tinypool } from "tinypool";
import type { OutputInput } from "../outputs/output.ts";
import { hasThreads, openPool } from "../threads/pool.ts";
import type { PngTask } from "../threads/worker.ts";

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
  readonly task: PngTask;
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

/** `threads`: how many may work, this one among them. Threads are started when enough images wait. */
export function openRasterizer(threads: number): Rasterizer {
  const queue: Job[] = [];
  let pool: Promise<Tinypool> | null = null;
  let isDraining = false;

  const drain = async (paint: (task: PngTask) => Promise<Uint8Array>): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      await paint(job.task).then(job.resolve, job.reject);
      // Answers of the other threads are heard in between.
      await new Promise(setImmediate);
    }
  };
  const start = async (): Promise<void> => {
    const { svgToPng } = await import("../../paint/png.ts");
    const others = hasThreads() ? Math.min(threads - 1, Math.floor(queue.length / WORTH_A_THREAD)) : 0;
    const lanes = [drain(({ svg, dpi }) => svgToPng(svg, dpi))];
    if (others > 0) {
      pool ??= openPool("pngOne", others);
      const open = await pool;
      for (let i = 0; i < others; i += 1) lanes.push(drain((task) => open.run(task) as Promise<Uint8Array>));
    }
    await Promise.all(lanes);
    isDraining = false;
    if (queue.length > 0) begin();
  };
  const begin = (): void => {
    if (isDraining) return;
    isDraining = true;
    // What is asked for together arrives one by one, as the cache has not known it.
    setTimeout(() => {
      start().catch((error: unknown) => {
        isDraining = false;
        for (const job of queue.splice(0)) job.reject(error);
      });
    }, 5);
  };

  return {
    png: (svg, dpi) =>
      new Promise((resolve, reject) => {
        queue.push({ task: { svg, dpi }, resolve, reject });
        begin();
      }),
    close: async () => {
      if (pool !== null) await (await pool).destroy();
    },
  };
}
