import type { IToken } from "chevrotain";
import type { Open } from "../../../grammar/tokens.ts";
import { isClose, isOpen } from "../lexing/tokens.ts";

/** Whether every brace has its other one. */
export function isBalanced(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const t of tokens) {
    depth += depthOf(t);
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** How many blocks are not closed. */
export function countUnclosed(tokens: readonly IToken[]): number {
  return tokens.reduce((depth, t) => Math.max(0, depth + depthOf(t)), 0);
}

/** What a token adds to the number of open blocks. */
export function depthOf(t: IToken | undefined): number {
  return isOpen(t) ? 1 : isClose(t) ? -1 : 0;
}

/** A brace that is not written, right behind a token. */
export function braceBehind(t: IToken, type: typeof Open): IToken {
  const line = t.endLine ?? 1;
  return { ...t, image: "", startLine: line, tokenType: type, tokenTypeIdx: type.tokenTypeIdx ?? 0 };
}
