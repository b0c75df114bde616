import type { TokenType } from "chevrotain";
import { keywordGroups, type Keyword } from "../keywords.ts";
import * as t from "../tokens.ts";
import { choiceAfter, choiceWords, type Choice } from "../words.ts";

/** One entry of a TextMate grammar. */
export interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly applyEndPatternLast?: 1;
  readonly patterns?: readonly Pattern[];
}

type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Pattern[] }>>;

/**
 * A token's pattern for Oniguruma, which counts code points where JavaScript counts UTF-16 units. All that is beyond
 * Latin-1's signs counts as a letter: what the lexer refuses there is reported by the checker, and the file stays small.
 */
export function source(type: TokenType): string {
  if (!(type.PATTERN instanceof RegExp)) throw new Error(`${type.name} has no pattern`);
  return type.PATTERN.source
    .replace(/\\u00AA.*?\\uFFDC/g, "\\x{AA}-\\x{10FFFF}")
    .replace(/\\u2013/g, "\\x{2013}");
}

export const NAME = source(t.Identifier);
const LETTERS = /^\[(.*?)\]/.exec(NAME)?.[1] ?? "";
export const NUMBERS = source(t.NumberPath);
export const CODE = source(t.Code);
export const PREFIX = source(t.SlashedPrefix);
/** Between two words of one line; a comment may stand there. */
export const GAP = "(?:[ \\t]|/\\*(?:[^*]|\\*(?!/))*\\*/)+";
/** Where a word ends that is not the start of a longer name or of a code. */
export const END = `(?![${LETTERS}0-9]|-[${LETTERS}0-9]|[.,:][${LETTERS}0-9])`;
export const START = `(?<![${LETTERS}0-9-])`;
export const ID = `${START}${NAME}${END}`;

export const scope = {
  declaration: "keyword.control.ppb",
  part: "keyword.other.ppb",
  kind: "keyword.other.step.ppb",
  arrow: "keyword.operator.arrow.ppb",
  choice: "constant.language.ppb",
  code: "constant.other.code.ppb",
  number: "constant.numeric.ppb",
  name: "variable.other.ppb",
  step: "variable.other.step.ppb",
  field: "support.type.property-name.ppb",
  brace: "punctuation.section.block.ppb",
} as const;

export function anyOf(words: readonly string[]): string {
  // The longest first: `tebal-miring` before `tebal`.
  return `(?:${[...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|")})`;
}

export function keywordScope(word: Keyword): string {
  const declarations: readonly string[] = keywordGroups.declaration;
  return declarations.includes(word) ? scope.declaration : scope.part;
}

export const include = (name: string): Pattern => ({ include: `#${name}` });

export function match(pattern: string, ...captures: readonly (string | readonly Pattern[])[]): Pattern {
  return { match: pattern, captures: capturesOf(captures) };
}

function capturesOf(captures: readonly (string | readonly Pattern[])[]): Captures {
  return Object.fromEntries(
    captures.map((c, i) => [String(i + 1), typeof c === "string" ? { name: c } : { patterns: c }]),
  );
}

/** `{ … }` with what may stand in it. */
export function block(patterns: readonly Pattern[]): Pattern {
  const brace = { "0": { name: scope.brace } };
  return { begin: "\\{", beginCaptures: brace, end: "\\}", endCaptures: brace, patterns };
}

/** A part that starts with a keyword and ends with its block; `head` is what it may have between the two. */
export function part(word: Keyword, head: readonly Pattern[], inside: readonly Pattern[]): Pattern {
  return {
    begin: `${START}(${word})${END}`,
    beginCaptures: capturesOf([keywordScope(word)]),
    end: "(?<=\\})",
    patterns: [include("common"), ...head, block(inside)],
  };
}

/**
 * What a keyword or an arrow asks for, also when that stands on a later line, behind comments: to the parser a line
 * end means nothing there, and the word is a name even when it is a keyword.
 */
export function followed(
  begin: Pattern,
  argument: string,
  ...captures: Parameters<typeof capturesOf>[0]
): Pattern {
  return {
    begin: begin.match ?? "",
    beginCaptures: begin.captures ?? {},
    end: `${argument}|(?=\\S)`,
    endCaptures: capturesOf(captures),
    applyEndPatternLast: 1,
    patterns: [include("comments")],
  };
}

/** The words of a match that may hold comments between them. */
export function words(nameScope: string): readonly Pattern[] {
  return [include("comments"), { match: "[^\\s/]+", name: nameScope }];
}

/** Keywords of a place, with the word of a closed list that may follow. */
export function keywordLines(keywords: readonly Keyword[]): readonly Pattern[] {
  return keywords.map((word) => {
    const list = (choiceAfter as Readonly<Partial<Record<Keyword, Choice>>>)[word];
    const keyword = match(`${START}(${word})${END}`, keywordScope(word));
    return list === undefined || word === "huruf"
      ? keyword
      : followed(keyword, `(${anyOf(choiceWords(list))})${END}|(${NAME})`, scope.choice, scope.name);
  });
}
