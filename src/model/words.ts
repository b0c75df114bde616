import { isAscii } from "../text/letters.ts";

/**
 * A title with case, spaces and punctuation folded away, composed (NFC): what two readers would call the same title.
 * A mark that belongs to no single character together with its letter stays with the letter.
 */
export function foldTitle(title: string): string {
  // Most titles are plain ASCII, and patterns over Unicode's classes cost several times as much.
  if (isAscii(title))
    return title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return title
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

/** The folded words of a title. */
export function wordsOf(title: string): readonly string[] {
  const folded = foldTitle(title);
  return folded === "" ? [] : folded.split(" ");
}
