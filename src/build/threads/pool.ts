import { existsSync } from "node:fs";
import type { Tinypool } from "tinypool";

const WORKER = new URL("./worker.js", import.meta.url);
const RASTER = new URL("./raster.js", import.meta.url);

/**
 * Images that a thread is handed at once. This thread paints, too, and hears of one that is done only between two of its
 * own: until then the other one would wait.
 */
export const IMAGES_AHEAD = 2;

/** Run from its sources the tool has no threads. */
export function hasThreads(): boolean {
  return existsSync(WORKER);
}

/** Threads that run one of the entries of `worker.ts` or `raster.ts`. The caller destroys them. */
export async function openPool(
  entry: "drawOne" | "drawBatch" | "makeOneSet" | "pngOne",
  threads: number,
): Promise<Tinypool> {
  const { Tinypool } = await import("tinypool");
  return new Tinypool({
    filename: (entry === "pngOne" ? RASTER : WORKER).href,
    name: entry,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: entry === "pngOne" ? IMAGES_AHEAD : 1,
    // V8 lets a thread without a bound grow fourfold before it clears up. With one, far above what a map needs (under
    // 200 MB), a city's build takes a third less memory and no more time. Twice the usual room for new objects makes it a
    // tenth faster and takes some 100 MB.
    resourceLimits: { maxOldGenerationSizeMb: 1536, maxYoungGenerationSizeMb: 96 },
  });
}
