import type { IToken } from "chevrotain";
import { Close, Open } from "../../grammar/tokens.ts";

/** A brace that is missing or too many, as the indentation tells. */
export interface BraceSlip {
  readonly kind: "unclosed" | "unopened" | "superfluous";
  /** The brace that is there: the block's `{`, or a `}`; of a block without `{`, the last word before it. */
  readonly at: IToken;
  /** What a missing `}` should stand before; null at the end of the file. */
  readonly before: IToken | null;
}

export interface Balanced {
  readonly tokens: IToken[];
  readonly slips: readonly BraceSlip[];
}

/** A block that is open, with the column of the line that opened it. */
interface Opened {
  readonly brace: IToken;
  readonly column: number;
}

/**
 * Puts braces where the indentation of a file says that they are missing, and leaves out those that it says are too
 * many. Null when the braces are in balance, or when indentation does not explain why they are not.
 */
export function balanceBraces(tokens: readonly IToken[]): Balanced | null {
  if (isBalanced(tokens)) return null;
  const slips: BraceSlip[] = [];
  const result: IToken[] = [];
  const open: Opened[] = [];
  const heads: IToken[] = [];
  let line = -1;
  let column = 1;
  const closeTo = (isInside: (block: Opened) => boolean, before: IToken | null): void => {
    for (let top = open.at(-1); top !== undefined && !isInside(top); top = open.at(-1)) {
      open.pop();
      slips.push({ kind: "unclosed", at: top.brace, before });
      result.push(braceBehind(result.at(-1) ?? top.brace, Close));
    }
  };
  for (const t of tokens) {
    const type = t.tokenType.name;
    const isFirst = t.startLine !== line;
    if (isFirst) column = t.startColumn ?? 1;
    const own = column;
    line = t.endLine ?? line;
    if (type === "Close") {
      if (isFirst) closeTo((block) => block.column <= own, t);
      const top = open.at(-1);
      if (top === undefined || (isFirst && top.column < own)) {
        const at = unopenedHead(result, heads, own);
        if (at === null) {
          slips.push({ kind: "superfluous", at: t, before: null });
          continue;
        }
        const head = result[at];
        if (head === undefined) continue;
        slips.push({ kind: "unopened", at: head, before: null });
        result.splice(at + 1, 0, braceBehind(head, Open));
      } else open.pop();
    } else if (isFirst) {
      // A brace on a line of its own belongs to the line above.
      if (type !== "Open") closeTo((block) => block.column < own, t);
      heads.push(t);
    }
    if (type === "Open") open.push({ brace: t, column: own });
    result.push(t);
  }
  closeTo(() => false, null);
  return isBalanced(result) ? { tokens: result, slips } : null;
}

/** Whether every brace has its other one. */
export function isBalanced(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const t of tokens) {
    if (t.tokenType.name === "Open") depth += 1;
    else if (t.tokenType.name === "Close") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Where the line ends that the block of a `}` in this column belongs to; null when nothing stands below such a line. */
function unopenedHead(result: readonly IToken[], heads: readonly IToken[], column: number): number | null {
  const index = heads.findLastIndex((head) => (head.startColumn ?? 1) <= column);
  const head = heads[index];
  const below = heads[index + 1];
  if (head === undefined || below === undefined || head.startColumn !== column) return null;
  const end = result.lastIndexOf(below) - 1;
  return result[end]?.tokenType.name === "Close" || result[end]?.tokenType.name === "Open" ? null : end;
}

function braceBehind(t: IToken, type: typeof Open): IToken {
  return {
    ...t,
    image: type === Open ? "{" : "}",
    startOffset: t.endOffset ?? t.startOffset,
    startLine: t.endLine ?? t.startLine ?? 1,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
  };
}
