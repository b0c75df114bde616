import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";
import { breathing } from "./breathing.ts";

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

/**
 * The work of a call with two, `small` and twice as many of what it is given. From here on V8 compiles nothing of this process
 * for speed: what it inlines is not counted, and that would leave out the very loops that the count is for.
 */
export async function growingWork(
  small: number,
  prepare: (size: number) => () => void,
): Promise<{ readonly base: number; readonly small: number; readonly large: number }> {
  setFlagsFromString("--no-opt");
  setFlagsFromString("--no-maglev");
  // What is made at first use is no part of it.
  await countWork(prepare(4));
  const counted: number[] = [];
  for await (const size of breathing([2, small, 2 * small])) counted.push(await countWork(prepare(size)));
  const [base = 0, once = 0, twice = 0] = counted;
  return { base, small: once, large: twice };
}
