import type { Tinypool } from "tinypool";

/** Threads that run one of the entries of `worker.ts`. The caller destroys them. */
export async function openPool(entry: "drawOne" | "makeOneSet", threads: number): Promise<Tinypool> {
  const { Tinypool } = await import("tinypool");
  return new Tinypool({
    filename: new URL("./worker.js", import.meta.url).href,
    name: entry,
    minThreads: threads,
    maxThreads: threads,
    // Drawings leave much behind that is dead at once. More room for it (96 MB) made a city's build no faster, only larger.
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  });
}
