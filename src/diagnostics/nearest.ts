import { distance } from "fastest-levenshtein";

/**
 * The candidate that a mistyped word most likely means, or null when none is near: at most a third of its
 * letters may differ. Ties go to the earlier candidate.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (word.length > 80) return null;
  const folded = word.toLowerCase();
  let best: string | null = null;
  // Two letters say too little: one of them wrong leaves nothing to go by.
  let bestDistance = (word.length < 3 ? 0 : Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const d = distance(folded, candidate.toLowerCase());
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}
