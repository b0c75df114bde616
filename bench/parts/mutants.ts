// What bench/mutants.mjs runs; bundled by it on the fly.
export { fault, mutant, randomFrom } from "../../test/support/mutants.ts";
