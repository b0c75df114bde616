import type { TokenType } from "chevrotain";
import { keywords } from "../../../grammar/keywords.ts";
import { DateLiteral, Identifier } from "../../../grammar/tokens.ts";

const KEYWORDS: ReadonlySet<string> = new Set(keywords);

/** Names are read aloud and typed in flows, so they stay short: whole words, up to this many characters. */
const MAX_LENGTH = 32;

/** Whether the lexer reads `text` as one name. A keyword is one, too: its place decides what it means. */
export function isName(text: string): boolean {
  return isWhole(Identifier, text);
}

/** Whether the lexer reads `text` as a date. */
export function isDate(text: string): boolean {
  return isWhole(DateLiteral, text);
}

function isWhole({ PATTERN }: TokenType, text: string): boolean {
  return PATTERN instanceof RegExp && new RegExp(`^(?:${PATTERN.source})$`).test(text);
}

/**
 * A name for what is called `title`: lower case, words joined by hyphens, without accents, never a keyword and not
 * among `taken`. `fallback`, itself a name ("langkah"), stands in front of a title that begins with a digit and
 * stands alone where a title has no letters. The same title and `taken` always give the same name.
 */
export function nameFrom(title: string, taken: ReadonlySet<string>, fallback: string): string {
  const base = baseName(title, fallback);
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) {
    const numbered = `${base}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function baseName(title: string, fallback: string): string {
  const name = joined(wordsOf(title));
  if (name === "") return fallback;
  return isName(name) && !KEYWORDS.has(name) ? name : usable(`${fallback}-${name}`, fallback);
}

function usable(name: string, fallback: string): string {
  return isName(name) ? name : fallback;
}

/** Compatibility forms are resolved first, so that `²` or a full-width letter becomes what it looks like. */
function wordsOf(title: string): readonly string[] {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "");
  return plain.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

function joined(words: readonly string[]): string {
  let name = "";
  for (const word of words) {
    const longer = name === "" ? [...word].slice(0, MAX_LENGTH).join("") : `${name}-${word}`;
    if (longer.length > MAX_LENGTH && name !== "") break;
    name = longer;
  }
  return name;
}
