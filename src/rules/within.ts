import type { Span } from "../source/source.ts";

/** The place of a match inside a literal's source text; null when escapes or line folding hide it. */
export function spanWithin(span: Span, pattern: RegExp): Span | null {
  const match = pattern.exec(span.file.text.slice(span.start, span.end));
  if (match === null) return null;
  const start = span.start + match.index;
  return { file: span.file, start, end: start + match[0].length };
}

/** The place of a whole word, case aside. `word` holds letters and digits only. */
export function wordWithin(span: Span, word: string): Span | null {
  if (!/^[\p{L}\p{N}]+$/u.test(word)) return null;
  return spanWithin(span, new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "iu"));
}

/** `word` with the capitals of `model`: all, first letter or none. */
export function inCaseOf(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const [first = ""] = model;
  return first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
