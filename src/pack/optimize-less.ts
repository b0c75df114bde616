import { versions } from "node:process";
import { setFlagsFromString } from "node:v8";

/**
 * Lets V8 wait longer before it hands a function to an optimizing compiler. In a run of one second these compilers take
 * up to a third of the processor time, on threads of their own, and most of what they make is called no more. It changes
 * nothing but time.
 */
export function optimizeLess(): void {
  const [major = "", minor = ""] = versions.v8.split(".");
  const flag = FLAGS[`${major}.${minor}`];
  if (flag !== undefined) setFlagsFromString(flag);
}

/** By version of V8, that of Node 20, 22, 24 and 26: V8 prints an error for a flag that it does not know. */
const FLAGS: Readonly<Record<string, string>> = {
  // Bytes of bytecode that a function runs before it is looked at; 67,584 when nothing is said.
  "11.3": "--interrupt-budget=500000",
  // Calls before the first of two compilers; 400 when nothing is said.
  "12.4": "--invocation-count-for-maglev=4000",
  "13.6": "--invocation-count-for-maglev=4000",
  "14.6": "--invocation-count-for-maglev=4000",
};
