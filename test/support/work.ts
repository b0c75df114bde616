import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";
import { breathing } from "./breathing.ts";

/**
 * How much of the project's own code a call runs: the number of times that its functions and blocks are entered, counted
 * by V8. The same call gives the same number on every machine, which no clock does. From here on V8 compiles nothing of this
 * process for speed: what it inlines is not counted, or counted in one run and not in the next.
 */
export async function countWork(call: () => void): Promise<number> {
  const session = await counting();
  // What was entered before the call is forgotten.
  await session.post("Profiler.takePreciseCoverage");
  call();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  let count = 0;
  for (const { url, functions } of result) {
    if (!/\/(?:src|grammar)\//.test(url) && !url.includes("node_modules/")) continue;
    for (const { ranges } of functions) for (const range of ranges) count += range.count;
  }
  return count;
}

let opened: Promise<Session> | null = null;

/** Opened once: V8 throws away what it has compiled when it begins to count. */
function counting(): Promise<Session> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Session> {
  setFlagsFromString("--no-opt");
  setFlagsFromString("--no-maglev");
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  return session;
}

/**
 * How the work of a call grows with the size of what it is given: `first` is what it does more for twice `small` than for `small`,
 * `second` what it does more for four times than for twice. What is proportional does twice as much the second time, what goes with
 * the square four times, whatever a call costs that is given nothing.
 */
export async function growingWork(
  small: number,
  prepare: (size: number) => () => void,
): Promise<{ readonly first: number; readonly second: number }> {
  // What is made at first use is no part of it.
  await countWork(prepare(4));
  const counted: number[] = [];
  for await (const size of breathing([small, 2 * small, 4 * small]))
    counted.push(await countWork(prepare(size)));
  const [once = 0, twice = 0, fourTimes = 0] = counted;
  return { first: twice - once, second: fourTimes - twice };
}
