import type { Tinypool } from "tinypool";

/** Threads that run one of the entries of `worker.ts`. The caller destroys them. */
export async function openPool(entry: "drawOne" | "makeOneSet", threads: number): Promise<Tinypool> {
  const { Tinypool } = await import("tinypool");
  return new Tinypool({
    filename: new URL("./worker.js", import.meta.url).href,
    name: entry,
    minThreads: threads,
    maxThreads: threads,
    // Drawings leave much behind that is dead at once; in the main thread, with Node's 48 MB, clearing it took 12 % of a
    // build. How much of it this saves in a thread has not been measured.
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
}
