// What bench/hostile.mjs measures; bundled by it on the fly.
export { check } from "../../src/check.ts";
export { formatSource } from "../../src/syntax/format.ts";
