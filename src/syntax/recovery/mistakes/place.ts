import { tokenMatcher, type IToken, type Lexer } from "chevrotain";
import { Name } from "../../../../grammar/tokens.ts";
import type { Edit, Range } from "../../report/correction.ts";
import type { Context, StatementReader, Trouble } from "../statements.ts";
import type { Words } from "../words.ts";

/** What is known of a statement before it is read. */
export interface Surroundings extends Words {
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

const NUMBER = /^[0-9]{1,4}$/;

type Token = IToken | null | undefined;

const isOneOf =
  (names: RegExp) =>
  (t: Token): boolean =>
    t !== null && t !== undefined && names.test(t.tokenType.name);

/** What opens or closes a block. */
export const isBrace = isOneOf(/^(?:Open|Close)$/);
export const isArrow = isOneOf(/Arrow$/);
export const isKeyword = isOneOf(/^kw_/);
/** What a flow may lead to beside names. */
export const isCode = isOneOf(/^(?:Code|NumberPath)$/);

export function isQuoted(t: Token): boolean {
  return t?.image.startsWith('"') === true;
}

export function isName(t: Token): t is IToken {
  return t !== null && t !== undefined && tokenMatcher(t, Name);
}

/** A word of a name that was written with spaces. */
export function isNamePart(t: Token): t is IToken {
  return t !== null && t !== undefined && (tokenMatcher(t, Name) || NUMBER.test(t.image));
}

/** What a flow leads from or to. */
export function isEnd(t: Token): boolean {
  return isName(t) || isCode(t);
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

/** The change that leaves out what stands between two tokens, they included. */
export function without(first: IToken, last: IToken = first): Edit {
  return { ...spanOf(first, last), newText: "" };
}

/** The change that puts something in before or behind a token. */
export function inFrontOf({ startOffset: start }: IToken, newText: string): Edit {
  return { start, end: start, newText };
}

export function behind(t: IToken, newText: string): Edit {
  return { start: endOf(t), end: endOf(t), newText };
}
