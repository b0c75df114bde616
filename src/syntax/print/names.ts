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

/** Whether a name is a word of the language, which some places read as that word. */
export function isKeyword(name: string): boolean {
  return KEYWORDS.has(name.toLowerCase());
}

/** Whether the lexer reads `text` as a date. */
export function isDate(text: string): boolean {
  return isWhole(DateLiteral, text);
}

const wholePatterns = new Map<TokenType, RegExp>();

function isWhole(token: TokenType, text: string): boolean {
  const known = wholePatterns.get(token);
  if (known !== undefined) return known.test(text);
  if (!(token.PATTERN instanceof RegExp)) return false;
  const whole = new RegExp(`^(?:${token.PATTERN.source})$`);
  wholePatterns.set(token, whole);
  return whole.test(text);
}

/**
 * A name for what is called `title`: lower case, words joined by hyphens, without accents, never a keyword and not
 * among `taken`. `fallback`, itself a name ("langkah"), stands in front of a title that begins with a digit and
 * stands alone where a title has no letters. The same title and `taken` always give the same name.
 */
export function nameFrom(title: string, taken: ReadonlySet<string>, fallback: string): string {
  return free(baseName(title, fallback), taken, 2).name;
}

/** Names that are taken, and new ones beside them. */
export interface NameRegistry {
  has(name: string): boolean;
  take(name: string): void;
  /** As `nameFrom`; the new name is taken. However many titles are alike, each is looked for only once. */
  nameFrom(title: string, fallback: string): string;
}

export function nameRegistry(names: Iterable<string>): NameRegistry {
  const taken = new Set(names);
  // No name is given back: those below the last number stay taken.
  const lastNumbers = new Map<string, number>();
  return {
    has: (name) => taken.has(name),
    take: (name) => void taken.add(name),
    nameFrom(title, fallback) {
      const base = baseName(title, fallback);
      const { name, number } = free(base, taken, lastNumbers.get(base) ?? 2);
      lastNumbers.set(base, number);
      taken.add(name);
      return name;
    },
  };
}

/** The first of `base`, `base-2`, … that is free; the search for a number begins at `from`. */
function free(
  base: string,
  taken: ReadonlySet<string>,
  from: number,
): { readonly name: string; readonly number: number } {
  if (!taken.has(base)) return { name: base, number: from };
  for (let number = from; ; number += 1) {
    const name = `${base}-${number}`;
    if (!taken.has(name)) return { name, number };
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
