import type { IToken, Lexer } from "chevrotain";
import type { FixGrade, Text } from "../../diagnostics/diagnostic.ts";
import type { Context, Trouble } from "./statements.ts";

/** A change of the file's text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * What a statement that cannot be read most likely means: a change of its text, with what is said of it. The statement
 * is read on with the change in place; what is offered as a fix is the same change.
 */
export interface Correction {
  readonly code: "sintaks-tak-terduga" | "sintaks-kata";
  readonly start: number;
  readonly end: number;
  readonly message: Text;
  readonly help: Text;
  readonly edits: readonly Edit[];
  /** Null for changes that only let the reading go on: they are no fix. */
  readonly grade: FixGrade | null;
  /** Says also what the odd signs on its line are about. */
  readonly coversSigns?: true;
  /** Leaves words out: counts only when the whole statement can be read then. */
  readonly isLossy?: true;
  /** A keyword in capitals: one habit, reported once for the file. */
  readonly isCapital?: true;
  /** A name that is no name, with what it is read as here and wherever else it is written. */
  readonly renames?: { readonly written: string; readonly name: string };
}

/** Where a statement is wrong, as each of the corrections looks at it. */
export interface Place {
  readonly trouble: Trouble;
  readonly context: Context;
  /** The rule that the statement is read with. */
  readonly rule: string | null;
  readonly tokens: readonly IToken[];
  readonly index: number;
  /** The token that does not fit; null at the end of the statement. */
  readonly t: IToken | null;
  /** The token before on the same line. */
  readonly before: IToken | null;
  /** The text of the file. */
  readonly text: string;
  /** The keywords that make sense here. */
  readonly allowed: readonly string[];
  readonly hasBlock: boolean;
  /** What stands in the block behind the statement begins with these. */
  readonly inside: readonly IToken[];
  /** Names that were read as others before, in the same file. */
  readonly renamed: ReadonlyMap<string, string>;
  /** How often a word stands in the file. */
  readonly uses: (word: string) => number;
  /** The short name of the party that is declared with a text, as it is written; null when there is none. */
  readonly partyNamed: (image: string) => string | null;
}

/** What opens or closes a block. */
export function isBrace(t: IToken | null | undefined): boolean {
  return t?.tokenType.name === "Open" || t?.tokenType.name === "Close";
}

export function isArrow(t: IToken | null | undefined): boolean {
  return t?.tokenType.name.endsWith("Arrow") === true;
}

export function isQuoted(t: IToken): boolean {
  return t.image.startsWith('"');
}

/** What a flow may lead to beside names. */
export function isCode(t: IToken): boolean {
  return t.tokenType.name === "Code" || t.tokenType.name === "NumberPath";
}

export function endOf(t: IToken): number {
  return (t.endOffset ?? t.startOffset) + 1;
}

export function spanOf(
  first: IToken,
  last: IToken = first,
): { readonly start: number; readonly end: number } {
  return { start: first.startOffset, end: endOf(last) };
}

/** The tokens of a statement with changes made: what a change puts in stands where it takes out. */
export function withEdits(
  lexer: Lexer,
  tokens: readonly IToken[],
  edits: readonly Edit[],
): readonly IToken[] {
  let result = tokens;
  for (const { start, end, newText } of edits) {
    const isBefore = (t: IToken): boolean => t.startOffset < start;
    const first = result.findIndex((t) => !isBefore(t));
    const from = first === -1 ? result.length : first;
    let to = from;
    while ((result[to]?.startOffset ?? Number.POSITIVE_INFINITY) < end) to += 1;
    const beside = result[from] ?? result[from - 1];
    const line = (to > from ? result[from]?.startLine : result[from - 1]?.endLine) ?? beside?.startLine ?? 1;
    const put = lexer.tokenize(newText).tokens.map((t) => ({
      ...t,
      startOffset: start,
      endOffset: end - 1,
      startLine: line,
      endLine: line,
    }));
    const rest = result.slice(to);
    result = [...result.slice(0, from), ...put, ...(newText.startsWith("\n") ? onNextLine(rest) : rest)];
  }
  return result;
}

/** Behind a line end that is put in; lines are only compared, and a half stands between two of the file's. */
function onNextLine(tokens: readonly IToken[]): readonly IToken[] {
  const line = tokens[0]?.startLine;
  const moved = (at: number | undefined): number => (at ?? 0) + (at === line ? 0.5 : 0);
  return tokens.map((t) => ({ ...t, startLine: moved(t.startLine), endLine: moved(t.endLine) }));
}
