/** `head { … }` with a line for each of `lines`; indentation is the formatter's work. */
export function block(head: string, lines: readonly string[]): readonly string[] {
  return [`${head} {`, ...lines, "}"];
}

/** Words joined by spaces; what is not there is left out. */
export function words(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(" ");
}
