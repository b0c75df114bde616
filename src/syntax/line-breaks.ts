import type { CstNode, IToken } from "chevrotain";
import { nextLineStart } from "../source/lines.ts";
import type { SourceFile } from "../source/source.ts";
import type { Suppression } from "./ast.ts";
import { nodes } from "./cst.ts";

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
export function lineBreaks(file: SourceFile, cst: CstNode, suppressions: readonly Suppression[]): LineBreaks {
  const starts = new Set<number>();
  const folds = new Set<number>();
  collect(cst, starts, folds);
  const isKept = keptLines(file, suppressions);

  const structural = (before: IToken, token: IToken): boolean => {
    if (token.tokenType.name === "Close") return before.tokenType.name !== "Open";
    return before.tokenType.name === "Open" || starts.has(token.startOffset);
  };
  const between = (before: IToken, token: IToken, isHead: boolean): boolean => {
    const sameLine = before.endLine === token.startLine;
    if (isKept(before) || isKept(token)) return !sameLine;
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
      if (folds.size === 0 || row.some(isKept)) return [];
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

/** Lines that silencing comments speak of: to break one or to add to it would change what is silenced. */
function keptLines(file: SourceFile, suppressions: readonly Suppression[]): (token: IToken) => boolean {
  const begins = new Set(suppressions.map((s) => s.line));
  if (begins.size === 0) return () => false;
  const sorted = [...begins].sort((a, b) => a - b);
  const ends = sorted.map((begin) => nextLineStart(file, begin) ?? file.text.length);
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
