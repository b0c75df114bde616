import { distance } from "fastest-levenshtein";
import { nearest } from "../../diagnostics/nearest.ts";

/** Shorter names differ by one letter too often: "tata" and "data" may both be meant. */
const SHORTEST = 5;

/**
 * Whether `word` can only be `near` mistyped, so that it may be replaced without asking: one letter apart or
 * two changed places, the digits the same ("kirim2" is no typing error of "kirim1"), and no other candidate near.
 */
export function isCertainly(word: string, near: string, candidates: readonly string[]): boolean {
  const [a, b] = [word.toLowerCase(), near.toLowerCase()];
  if (word.length < SHORTEST || digits(a) !== digits(b)) return false;
  const oneSlip = distance(a, b) <= 1 || (distance(a, b) === 2 && letters(a) === letters(b));
  return oneSlip && !candidates.some((other) => other !== near && nearest(word, [other]) !== null);
}

function digits(word: string): string {
  return word.replace(/\D+/g, "");
}

function letters(word: string): string {
  return [...word].sort().join("");
}
