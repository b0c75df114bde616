import type { Span } from "../../source/source.ts";
import { overLetters } from "../../text/letters.ts";

/** One expression for all words: making one of each word to look for costs more than the search and has a limit of length. */
const WORD = overLetters(String.raw`[\p{L}\p{N}]+`, "g");

/** The places of a piece of text inside a literal's source text; none when escapes or line folding hide it. */
export function placesOf({ file, start, end }: Span, text: string): readonly Span[] {
  if (text === "") return [];
  const source = file.text.slice(start, end);
  const places: Span[] = [];
  for (let at = source.indexOf(text); at !== -1; at = source.indexOf(text, at + text.length))
    places.push({ file, start: start + at, end: start + at + text.length });
  return places;
}

const wordsOfSpan = new WeakMap<Span, ReadonlyMap<string, readonly Span[]>>();

/** The places of a whole word inside a literal's source text, case aside. The text of a span is looked through once. */
export function wordsWithin(span: Span, word: string): readonly Span[] {
  const known = wordsOfSpan.get(span) ?? wordsIn(span);
  wordsOfSpan.set(span, known);
  return known.get(word.toLowerCase()) ?? [];
}

function wordsIn({ file, start, end }: Span): ReadonlyMap<string, readonly Span[]> {
  const places = new Map<string, Span[]>();
  const text = file.text.slice(start, end);
  for (const match of text.matchAll(WORD(text))) {
    const at = start + match.index;
    const key = match[0].toLowerCase();
    const place = { file, start: at, end: at + match[0].length };
    const list = places.get(key);
    if (list === undefined) places.set(key, [place]);
    else list.push(place);
  }
  return places;
}

/** The part of a declaration that stands in quotes: its first text. The names before it are no text. */
export function quotedPart(span: Span): Span {
  const at = span.file.text.indexOf('"', span.start);
  return at === -1 || at >= span.end ? span : { ...span, start: at };
}

/** `word` with the capitals of `model`: all, first letter or none. */
export function inCaseOf(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  const [first = ""] = model;
  return first === first.toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
