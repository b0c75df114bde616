import { versions } from "node:process";
import { setFlagsFromString } from "node:v8";

/**
 * Lets V8 wait longer before it hands a function to its optimizing compiler. On Node 20, which has no compiler in
 * between, that one takes a third of the time of a run of one second, on threads of its own, and most of what it makes is
 * called no more. Later versions have such a compiler and are left alone. It changes nothing but time.
 */
export function optimizeLess(): void {
  // V8 prints an error for a flag that it does not know.
  if (versions.v8.startsWith("11.3.")) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}

/** Bytes of bytecode that a function runs before it is looked at; 67,584 of its own accord. */
const BUDGET = 500_000;
