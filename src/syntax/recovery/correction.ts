import { tokenMatcher, type IToken } from "chevrotain";
import { Name } from "../../../grammar/tokens.ts";
import type { FixGrade, Message } from "../../diagnostics/diagnostic.ts";
import type { Context, Trouble } from "./statements.ts";

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A change of the file's text. */
export interface Edit extends Range {
  readonly newText: string;
}

/**
 * What a statement that cannot be read most likely means: a change of its text, with what is said of it. The statement
 * is read on with the change in place; what is offered as a fix is the same change.
 */
export interface Correction extends Range {
  readonly code: "sintaks-tak-terduga" | "sintaks-kata";
  readonly message: Message;
  readonly help: Message;
  readonly edits: readonly Edit[];
  /** Null for changes that only let the reading go on: they are no fix. */
  readonly grade: FixGrade | null;
  /** Says also what the odd signs on its line are about. */
  readonly coversSigns?: true;
  /** Counts only when the whole statement can be read then. */
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

/** A word of a name that was written with blanks. */
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
