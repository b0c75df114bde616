import { distance } from "fastest-levenshtein";

/** No name that a person writes is longer; comparing costs the product of two lengths. */
const LONGEST = 80;

/**
 * The candidate that a mistyped word most likely means, or null when none is near: at most a third of its
 * letters may differ, two neighbours that changed places counting as one. Ties go to the earlier candidate.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  if (word.length > LONGEST) return null;
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

/** Comparisons that one list of candidates is worth: a report with more suggestions than this allows is not read. */
const BUDGET = 100_000;

/**
 * `nearest` for many words and one list: each word is looked up once, and after so many comparisons nothing is suggested
 * any more, so that a thousand unknown names among thousands of known ones cost no more than a few. `except` is never suggested.
 */
export function suggester(candidates: readonly string[]): (word: string, except?: string) => string | null {
  const known = new Map<string, string | null>();
  let left = BUDGET;
  return (word, except) => {
    const key = except === undefined ? word : `${word} ${except}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (left <= 0) return null;
    left -= candidates.length;
    const near = nearest(word, except === undefined ? candidates : candidates.filter((c) => c !== except));
    known.set(key, near);
    return near;
  };
}

/**
 * The same for codes. One that only has another digit is another code: whichever is written, the next ones are all near.
 */
export function codeSuggester(candidates: readonly string[]): ReturnType<typeof suggester> {
  const byShape = new Map<string, ReturnType<typeof suggester>>();
  return (word, except) => {
    const shape = shapeOf(word);
    const own = byShape.get(shape) ?? suggester(candidates.filter((code) => shapeOf(code) !== shape));
    byShape.set(shape, own);
    return own(word, except);
  };
}

const shapeOf = (code: string): string => code.replace(/[0-9]/g, "0");

/** Whether two neighbouring letters that changed places are the whole difference. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
