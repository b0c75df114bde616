import { Session } from "node:inspector/promises";

/**
 * How much of the project's own code a call runs: the number of times that its functions and blocks are entered, counted
 * by V8. The same call gives the same number on every machine, which no clock does.
 */
export async function countWork(call: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    call();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    let count = 0;
    for (const { url, functions } of result) {
      if (!/\/(?:src|grammar)\//.test(url) && !url.includes("node_modules/")) continue;
      for (const { ranges } of functions) for (const range of ranges) count += range.count;
    }
    return count;
  } finally {
    session.disconnect();
  }
}
