import type { IRecognitionException, IToken, TokenType } from "chevrotain";

/** Where an error is, as each of the repairs looks at it. */
export interface Place {
  readonly error: IRecognitionException;
  readonly input: readonly IToken[];
  readonly index: number;
  readonly t: IToken;
  /** The token before on the same line. */
  readonly before: IToken | null;
  readonly text: string;
  readonly allowed: readonly string[];
}

/** What opens or closes a block. */
export const SIGNS = /^(?:Open|Close)$/;
/** What a flow may lead to beside names. */
export const ENDS = /^(?:Code|NumberPath)$/;

/** The fields of a token that say what it is. */
export function typed(type: TokenType): Pick<IToken, "tokenType" | "tokenTypeIdx"> {
  return { tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
}

export function spanOf(first: IToken, last: IToken): { readonly start: number; readonly end: number } {
  return { start: first.startOffset, end: (last.endOffset ?? last.startOffset) + 1 };
}
