import { tokenMatcher, type IToken, type Lexer } from "chevrotain";
import { Name } from "../../../../grammar/tokens.ts";
import type { Range } from "../../report/correction.ts";
import type { Context, StatementReader, Trouble } from "../statements.ts";

/** What is known of a statement before it is read. */
export interface Surroundings {
  readonly reader: StatementReader;
  readonly lexer: Lexer;
  /** The text of the file. */
  readonly text: string;
  readonly context: Context;
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

/** Where a statement is wrong, as each of the corrections looks at it. */
export interface Place extends Surroundings {
  readonly trouble: Trouble;
  /** The rule that the statement is read with. */
  readonly rule: string | null;
  readonly tokens: readonly IToken[];
  readonly index: number;
  /** The token that does not fit; null at the end of the statement. */
  readonly t: IToken | null;
  /** The token before on the same line. */
  readonly before: IToken | null;
  /** The keywords that make sense here. */
  readonly allowed: readonly string[];
}

type Token = IToken | null | undefined;

/** What opens or closes a block. */
export function isBrace(t: Token): boolean {
  return t?.tokenType.name === "Open" || t?.tokenType.name === "Close";
}

export function isArrow(t: Token): boolean {
  return t?.tokenType.name.endsWith("Arrow") === true;
}

export function isQuoted(t: Token): boolean {
  return t?.image.startsWith('"') === true;
}

export function isKeyword(t: Token): boolean {
  return t?.tokenType.name.startsWith("kw_") === true;
}

export function isName(t: Token): t is IToken {
  return t !== null && t !== undefined && tokenMatcher(t, Name);
}

/** What a flow may lead to beside names. */
export function isCode(t: Token): boolean {
  return t?.tokenType.name === "Code" || t?.tokenType.name === "NumberPath";
}

/** A word of a name that was written with spaces. */
export function isNamePart(t: Token): t is IToken {
  return t !== null && t !== undefined && (tokenMatcher(t, Name) || /^[0-9]{1,4}$/.test(t.image));
}

export function isOnLineOf(t: Token, other: Token): boolean {
  return t !== null && t !== undefined && t.startLine === other?.endLine;
}

export function endOf(t: IToken): number {
  return (t.endOffset ?? t.startOffset) + 1;
}

export function spanOf(first: IToken, last: IToken = first): Range {
  return { start: first.startOffset, end: endOf(last) };
}
