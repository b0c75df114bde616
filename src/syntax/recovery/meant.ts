import { meaningsOf } from "../../../grammar/synonyms.ts";
import { nearest } from "../../diagnostics/nearest.ts";

/** The word that is meant by one that does not stand in a list: the same in capitals, one that means it, or one near to it. */
export function meantWord(written: string, allowed: readonly string[]): string | null {
  const folded = written.toLowerCase();
  if (allowed.includes(folded)) return folded;
  return meaningsOf(written).find((word) => allowed.includes(word)) ?? nearest(written, allowed);
}
