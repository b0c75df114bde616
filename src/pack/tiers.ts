import { versions } from "node:process";
import { setFlagsFromString } from "node:v8";

/** How long a run is going to take: most are over in a tenth of a second, some read a thousand files; or nobody knows. */
type Length = "short" | "long" | "unknown";

let current: Length = "unknown";

/**
 * Lets V8 run the renderer of pictures in its baseline compiler for longer: in a paper of forty pictures the code of the
 * optimizing one is ready when they are done, and making it takes as long as half of them. At four hundred both take as
 * long. In bytes that a function runs, 1,800,000 when nothing is said; V8 counts them in 31 bits.
 */
export function tunePictures(): void {
  if (knownFlags() !== undefined) setFlagsFromString("--wasm-tiering-budget=2000000000");
}

/**
 * Says how soon V8 hands functions to its optimizing compilers. They run on threads of their own and take up to a third of
 * the processor time of a run of one second, for code that is called no more when it is ready: in a short run for nothing.
 * A long run asks again; functions that it has not called yet go by what was said last. It changes nothing but time.
 * Numbers may be changed while V8 runs; what is on or off may not: Node 20 breaks off after `--no-regexp-tier-up`.
 */
export function tuneFor(length: Length): void {
  current = length;
  const flags = knownFlags();
  if (flags !== undefined) setFlagsFromString(flags[length]);
}

/** What `run` returns. V8 takes stored code only where its flags are those of the process that stored it. */
export function tunedForShort<T>(run: () => T): T {
  const before = current;
  tuneFor("short");
  try {
    return run();
  } finally {
    tuneFor(before);
  }
}

/** The flags of this V8; undefined for one that is not known. */
function knownFlags(): Readonly<Record<Length, string>> | undefined {
  const [major = "", minor = ""] = versions.v8.split(".");
  return FLAGS[`${major}.${minor}`];
}

/**
 * By version of V8, that of Node 20, 22, 24 and 26: V8 prints an error for a flag that it does not know. The first is in
 * bytes of bytecode that a function runs before it is looked at; the others in calls before the first of two compilers. Of
 * runs of unknown length nothing is changed: these are the numbers that V8 has by itself.
 */
const FLAGS: Readonly<Record<string, Readonly<Record<Length, string>>>> = {
  "11.3": {
    short: "--interrupt-budget=4000000",
    long: "--interrupt-budget=500000",
    unknown: "--interrupt-budget=67584",
  },
  "12.4": calls(),
  "13.6": calls(),
  "14.6": calls(),
};

function calls(): Readonly<Record<Length, string>> {
  return {
    short: "--invocation-count-for-maglev=100000",
    long: "--invocation-count-for-maglev=4000",
    unknown: "--invocation-count-for-maglev=400",
  };
}
