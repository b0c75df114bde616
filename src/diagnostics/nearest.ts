import { distance } from "fastest-levenshtein";

/**
 * The candidate that a mistyped word most likely means, or null when none is near: at most a third of its
 * letters may differ, two neighbours that changed places counting as one. Ties go to the earlier candidate.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (word.length > 80) return null;
  const folded = word.toLowerCase();
  let best: string | null = null;
  // Two letters say too little: one of them wrong leaves nothing to go by.
  let bestDistance = (word.length < 3 ? 0 : Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const other = candidate.toLowerCase();
    const d = isSwap(folded, other) ? 1 : distance(folded, other);
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** Whether two neighbouring letters that changed places are the whole difference. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
