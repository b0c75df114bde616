import type { CstNode, IToken } from "chevrotain";
import type { SourceFile } from "../source/source.ts";
import type { Suppression } from "./ast.ts";
import { nodes } from "./cst.ts";

/** Where the canonical form begins a line; asked for neighbours in a list of tokens and comments. */
export interface LineBreaks {
  /** Whether a line ends before `tokens[at]`; the line that would go on began with `tokens[begin]`. */
  between(tokens: readonly IToken[], begin: number, at: number): boolean;
  /** Whether a line goes on with what an earlier one began: a comment or a kept line stands in between. */
  continues(row: readonly IToken[]): boolean;
  /** Whether a line that is too long may be broken before this token. */
  mayFold(token: IToken): boolean;
}

/**
 * Line breaks from the tree, not from the author's lines: what stands in braces, and every declaration, begins a
 * line, and nothing else does. The language's own line ends are safe with that: a list of names, which ends where
 * its line ends, lies within one statement. Comments stay on, above or below the line where they were.
 */
export function lineBreaks(file: SourceFile, cst: CstNode, suppressions: readonly Suppression[]): LineBreaks {
  const starts = new Set<number>();
  const folds = new Set<number>();
  collect(cst, starts, folds);
  const isKept = keptLines(file, suppressions);

  const structural = (before: IToken, token: IToken): boolean => {
    if (token.tokenType.name === "Close") return before.tokenType.name !== "Open";
    return before.tokenType.name === "Open" || starts.has(token.startOffset);
  };
  const between = (tokens: readonly IToken[], begin: number, at: number): boolean => {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (before === undefined || token === undefined) return false;
    const sameLine = before.endLine === token.startLine;
    if (isKept(before) || isKept(token)) return !sameLine;
    if (isComment(token))
      return !sameLine || (before.tokenType.name === "Open" && token.tokenType.name !== "LineComment");
    if (!isComment(before)) return structural(before, token);
    if (before.tokenType.name === "LineComment" || !sameLine) return true;
    // A comment at the head of a line is about what follows, any other about what it follows.
    const leads = isComment(tokens[begin]);
    return token.tokenType.name === "Close" || (!leads && structural(before, token));
  };
  return {
    between,
    continues: (row) => {
      const first = row.find((token) => !isComment(token));
      if (first === undefined || /^(?:Open|Close)$/.test(first.tokenType.name)) return false;
      return !starts.has(first.startOffset);
    },
    mayFold: (token) => folds.has(token.startOffset) && !isKept(token),
  };
}

export function isComment(token: IToken | undefined): boolean {
  return token !== undefined && /Comment$/.test(token.tokenType.name);
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

/** Lines that silencing comments speak of: to break one or to add to it would change what is silenced. */
function keptLines(file: SourceFile, suppressions: readonly Suppression[]): (token: IToken) => boolean {
  const begins = new Set(suppressions.map((s) => s.line));
  if (begins.size === 0) return () => false;
  const { text } = file;
  const ends: number[] = [];
  const sorted = [...begins].sort((a, b) => a - b);
  for (const begin of sorted) {
    const end = text.indexOf("\n", begin);
    ends.push(end === -1 ? text.length : end);
  }
  return (token) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) <= token.startOffset) low = middle + 1;
      else high = middle;
    }
    return low > 0 && token.startOffset < (ends[low - 1] ?? 0);
  };
}
