import type { IToken } from "chevrotain";
import { Close, Open } from "../../../grammar/tokens.ts";
import { columnOf, isBrace, isClose, isOpen } from "../lexing/tokens.ts";
import { braceBehind } from "./balance.ts";
import type { StatementReader } from "./statements.ts";

/**
 * What may be wrong about braces beside their number: `places`: a `}` before lines that stand further in than it stands
 * in the wrong place; `heads`: a brace that is too many closes the lines before it that stand further in.
 */
export type Doubt = "none" | "places" | "heads";

/** The tokens of a line. */
export type Line = readonly [first: IToken, ...others: IToken[]];

/** What the indentation of a file says about its braces. */
export interface Indented {
  /** With the braces that are missing, and without those that are too many. */
  readonly tokens: readonly IToken[];
  /** Each `{` that is not closed, and what its `}` is put in before; null at the end of the file. */
  readonly notClosed: readonly { readonly brace: IToken; readonly before: IToken | null }[];
  /** The end of each line whose block is not opened; `before` as above where it is not closed either, else absent. */
  readonly notOpened: readonly { readonly head: IToken; readonly before: IToken | null | undefined }[];
  readonly tooMany: readonly IToken[];
  /** Braces put in before what stands in a block without the line that opens it. */
  readonly beheaded: ReadonlySet<IToken>;
}

/** A block that is open where the walk through the lines has come to. */
interface OpenBlock {
  readonly brace: IToken;
  /** Of the line that opens it. */
  readonly column: number;
  /** The end of that line where the brace is put in. */
  readonly head: IToken | null;
}

interface Walk {
  readonly doubt: Doubt;
  readonly tokens: IToken[];
  readonly open: OpenBlock[];
  /** Of the lines so far those that no `}` stands left of, with the number of their first token. */
  readonly above: { readonly column: number; readonly from: number }[];
  readonly notClosed: { readonly brace: IToken; readonly before: IToken | null }[];
  readonly notOpened: IToken[];
  /** By the end of a line whose block is not closed either, what its `}` is put in before. */
  readonly neither: Map<IToken, IToken | null>;
  readonly tooMany: IToken[];
  readonly beheaded: Set<IToken>;
}

/** Puts in and leaves out braces so that blocks are what stands further in than the lines before and behind them. */
export function readByIndentation(reader: StatementReader, lines: readonly Line[], doubt: Doubt): Indented {
  const walk: Walk = {
    doubt,
    tokens: [],
    open: [],
    above: [],
    notClosed: [],
    notOpened: [],
    neither: new Map(),
    tooMany: [],
    beheaded: new Set(),
  };
  lines.forEach((line, number) => {
    const [start, below] = [line[0], lines[number + 1]?.[0]];
    const column = columnOf(start);
    readLine(walk, line, below);
    if (below !== undefined && columnOf(below) > column && reader.needsBlock(line, below))
      openBehind(walk, line.at(-1) ?? start, column);
  });
  closeTo(walk, 0, null);
  const notOpened = walk.notOpened.map((head) => ({ head, before: walk.neither.get(head) }));
  return { ...walk, notOpened };
}

function readLine(walk: Walk, line: Line, below: IToken | undefined): void {
  const [start] = line;
  const column = columnOf(start);
  // A brace on a line of its own belongs to the line above.
  if (!isBrace(start)) closeTo(walk, column - 1, start);
  if (!isClose(start)) walk.above.push({ column, from: walk.tokens.length });
  // `}}` where only one block stands so far in.
  let isLeading = true;
  for (const t of line) {
    if (isClose(t)) {
      readClose(walk, t, line, isLeading, below);
      continue;
    }
    isLeading = false;
    if (isOpen(t)) walk.open.push({ brace: t, column, head: null });
    walk.tokens.push(t);
  }
}

function readClose(walk: Walk, t: IToken, line: Line, isLeading: boolean, below: IToken | undefined): void {
  const { open, above, tokens, tooMany, doubt } = walk;
  const isFirst = t === line[0];
  const column = columnOf(line[0]);
  const isAlone = line.length === 1 && below !== undefined && !isClose(below);
  const isTooFar = isAlone && doubt === "places" && columnOf(below) > column;
  if (isFirst && !isTooFar) closeTo(walk, column, t);
  const top = open.at(-1);
  const isOpened = top !== undefined && !(isLeading && top.column < column && top.head === null);
  if (isTooFar || (!isOpened && !openAbove(walk, column, isFirst))) {
    tooMany.push(t);
    return;
  }
  if (isOpened) open.pop();
  tokens.push(t);
  if (isFirst) above.push({ column, from: tokens.length });
}

/** Closes the blocks of lines that stand further in than a column. */
function closeTo({ open, tokens, notClosed, neither }: Walk, column: number, before: IToken | null): void {
  for (let top = open.at(-1); top !== undefined && top.column > column; top = open.at(-1)) {
    open.pop();
    if (top.head === null) notClosed.push({ brace: top.brace, before });
    else neither.set(top.head, before);
    tokens.push(braceBehind(tokens.at(-1) ?? top.brace, Close));
  }
}

/** Puts in the `{` of a line that opens a block. */
function openBehind({ open, tokens, notOpened }: Walk, head: IToken, column: number): void {
  const brace = braceBehind(head, Open);
  notOpened.push(head);
  open.push({ brace, column, head });
  tokens.push(brace);
}

/** Puts in the `{` of a `}` that closes no open block; whether there is a place for it. */
function openAbove(walk: Walk, column: number, isFirst: boolean): boolean {
  const { above, tokens, doubt, beheaded, notOpened } = walk;
  let body = tokens.length;
  for (let last = above.at(-1); last !== undefined && last.column > column; last = above.at(-1)) {
    body = last.from;
    above.pop();
  }
  // The block may be the first of another one.
  above.push({ column, from: body });
  const [head, first] = [tokens[body - 1], tokens[body]];
  if (first === undefined) return false;
  if (doubt === "heads" && isFirst) {
    const { startOffset, startLine = 1 } = first;
    const brace = { ...braceBehind(first, Open), startOffset, startLine };
    beheaded.add(brace);
    tokens.splice(body, 0, brace);
    return true;
  }
  if (head === undefined || isBrace(head) || isOpen(first)) return false;
  notOpened.push(head);
  tokens.splice(body, 0, braceBehind(head, Open));
  return true;
}
