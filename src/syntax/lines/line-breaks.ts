import type { CstNode, IToken } from "chevrotain";
import { nextLineStart } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import type { Suppression } from "../ast.ts";
import { nodes, token } from "../tree/cst.ts";

/** Where the canonical form begins a line; asked for neighbours among tokens and comments. */
export interface LineBreaks {
  /** Whether a line ends between two neighbours; `isHead`: it holds nothing but comments so far. */
  between(before: IToken, token: IToken, isHead: boolean): boolean;
  /** Whether a line goes on with what an earlier one began: a comment or a kept line stands in between. */
  continues(row: readonly IToken[]): boolean;
  /** Numbers of the words of a line before which it may be broken when it is too long. */
  folds(row: readonly IToken[]): readonly number[];
}

/**
 * Line breaks from the tree, not from the author's lines: what stands in braces, and every declaration, begins a
 * line, and nothing else does. The language's own line ends are safe with that: a list of names, which ends where
 * its line ends, lies within one statement. Comments stay on, above or below the line where they were.
 */
export function lineBreaks(
  file: SourceFile,
  cst: CstNode,
  comments: readonly IToken[],
  suppressions: readonly Suppression[],
): LineBreaks {
  const starts = new Set<number>();
  const folds = new Set<number>();
  collect(cst, starts, folds);
  const isKept = keptLines(file, suppressions);
  const inline = factsOnLine(
    cst,
    (start, end) => holdsAny(comments, start, end) || isKept.within(start, end),
  );
  for (const start of inline) folds.add(start);

  const structural = (before: IToken, token: IToken): boolean => {
    if (inline.has(token.startOffset)) return false;
    if (token.tokenType.name === "Close") return before.tokenType.name !== "Open";
    return before.tokenType.name === "Open" || starts.has(token.startOffset);
  };
  const between = (before: IToken, token: IToken, isHead: boolean): boolean => {
    const sameLine = before.endLine === token.startLine;
    if (isKept.has(before) || isKept.has(token)) return !sameLine;
    if (isComment(token))
      return !sameLine || (before.tokenType.name === "Open" && token.tokenType.name !== "LineComment");
    if (!isComment(before)) return structural(before, token);
    if (before.tokenType.name === "LineComment" || token.tokenType.name === "Close") return true;
    // A comment at the head of a line is about what follows, any other about what it follows.
    return isHead ? !sameLine : structural(before, token);
  };
  return {
    between,
    continues: (row) => {
      const first = row.find((token) => !isComment(token));
      if (first === undefined || /^(?:Open|Close)$/.test(first.tokenType.name)) return false;
      return !starts.has(first.startOffset);
    },
    folds: (row) => {
      if (folds.size === 0 || row.some(isKept.has)) return [];
      const head = row.findIndex((token) => !isComment(token));
      return row.flatMap((token, i) => (i > head && folds.has(token.startOffset) ? [i] : []));
    },
  };
}

export function isComment(token: IToken): boolean {
  return token.tokenType.name.endsWith("Comment");
}

/** First offsets of all statements, and of the facts that a process has on its line. */
function collect(node: CstNode, starts: Set<number>, folds: Set<number>): void {
  const open = node.children["Open"]?.[0];
  const from = node.name === "file" ? -1 : (startOf(open) ?? Number.POSITIVE_INFINITY);
  for (const key in node.children) {
    for (const child of node.children[key] ?? []) {
      const start = startOf(child);
      if (start !== null && start > from) starts.add(start);
      if ("children" in child) collect(child, starts, folds);
    }
  }
  if (node.name !== "process") return;
  for (const fact of nodes(node, "processFact")) {
    const start = startOf(fact);
    if (start !== null && start < from) folds.add(start);
  }
}

function startOf(element: CstNode | IToken | undefined): number | null {
  if (element === undefined) return null;
  return "children" in element ? (element.location?.startOffset ?? null) : element.startOffset;
}

/**
 * Where the facts of steps, and the braces behind them, begin that stay on the step's line while it fits: those of steps
 * with nothing among them that must keep its own line.
 */
function factsOnLine(cst: CstNode, isHeld: (start: number, end: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (const step of nodes(cst, "cfm")
    .flatMap((cfm) => [cfm, ...nodes(cfm, "laneGroup")])
    .flatMap((parent) => nodes(parent, "lane"))
    .flatMap((lane) => nodes(lane, "step"))) {
    const close = token(step, "Close");
    const start = startOf(step);
    const facts = nodes(step, "stepFact");
    if (close === null || start === null || facts.length === 0 || isHeld(start, close.startOffset)) continue;
    for (const part of [...facts, close]) found.add(startOf(part) ?? start);
  }
  return found;
}

/** Whether one of the tokens, which are in source order, begins in a range. */
function holdsAny(tokens: readonly IToken[], start: number, end: number): boolean {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return (tokens[low]?.startOffset ?? Number.POSITIVE_INFINITY) < end;
}

/** Lines that silencing comments speak of: to break one or to add to it would change what is silenced. */
interface KeptLines {
  readonly has: (token: IToken) => boolean;
  /** Whether one of them meets a range. */
  readonly within: (start: number, end: number) => boolean;
}

function keptLines(file: SourceFile, suppressions: readonly Suppression[]): KeptLines {
  const begins = new Set(suppressions.map((s) => s.line));
  const sorted = [...begins].sort((a, b) => a - b);
  const ends = sorted.map((begin) => nextLineStart(file, begin) ?? file.text.length);
  /** Number of the kept lines that begin at a place or before it. */
  const countTo = (place: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const holds = (place: number): boolean => {
    const count = countTo(place);
    return count > 0 && place < (ends[count - 1] ?? 0);
  };
  return {
    has: (token) => holds(token.startOffset),
    within: (start, end) => holds(start) || countTo(end) > countTo(start),
  };
}
