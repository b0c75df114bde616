/** A title with case, spaces and punctuation folded away: what two readers would call the same title. */
export function foldTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The folded words of a title. */
export function wordsOf(title: string): readonly string[] {
  const folded = foldTitle(title);
  return folded === "" ? [] : folded.split(" ");
}
