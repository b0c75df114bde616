import { createHash } from "node:crypto";

/** What a mutant changes into what, so that it stays in its sample when lines move; `seen` counts equal changes. */
function keyOf({ path, original, replacement }, seen) {
  const change = [path, original, replacement].join("\n");
  const nth = seen.get(change) ?? 0;
  seen.set(change, nth + 1);
  return `${change}\n${nth}`;
}

/**
 * The `nth` (from 1) of `count` random samples of mutants. Each mutant is in exactly one, and always in the same, whatever
 * becomes of its neighbours; a sample is spread over all files.
 */
export function sample(mutants, nth, count) {
  const seen = new Map();
  return mutants.filter((mutant) => {
    const hash = createHash("sha256").update(keyOf(mutant, seen)).digest();
    return hash.readUInt32BE(0) % count === nth - 1;
  });
}
