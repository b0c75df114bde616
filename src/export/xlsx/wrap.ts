/** Lines of a text in a column `width` characters wide; a word that is wider goes over several. */
export function wrappedLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const length = [...word].length;
    if (used > 0 && used + 1 + length > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / width) - 1);
    used += (used > 0 ? 1 : 0) + Math.min(length, width);
  }
  return lines;
}
