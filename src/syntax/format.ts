import type { IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source.ts";
import { align, fold, type Line } from "./lines/columns.ts";
import { isComment, lineBreaks, type LineBreaks } from "./lines/line-breaks.ts";
import { readFile } from "./parse.ts";

/**
 * The canonical form of a file: one fact a line, whatever lines the author chose. What stands in braces stands on
 * a line of its own, two spaces a level; a process, or a step, keeps the facts on its line when they fit and has them
 * below it when not; texts of neighbours stand in one column; one blank line at most, LF. A comment stays behind or above
 * what it was behind or above, and a line that a silencing comment speaks of stays one line: lines are what such a
 * comment counts in. A file with syntax errors is returned unchanged with its findings. Never throws.
 */
export function formatSource(file: SourceFile): {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { cst, tokens, comments, tree, diagnostics } = readFile(file);
  if (diagnostics.some((d) => d.severity === "error")) return { text: file.text, diagnostics };
  const breaks = lineBreaks(file, cst, comments, tree.suppressions);
  const lines = align(toLines(merge(tokens, comments), breaks).flatMap(fold));
  return { text: lines.map(print).join(""), diagnostics };
}

/**
 * A formatted text with the line ends of the file that it comes from: they are the business of version control. A file
 * whose lines all end with CRLF keeps them; every other gets LF.
 */
export function withLineEndsOf(file: SourceFile, formatted: string): string {
  const isWindows = file.text.includes("\r\n") && !/\r(?!\n)|(?<!\r)\n/.test(file.text);
  return isWindows ? formatted.replaceAll("\n", "\r\n") : formatted;
}

/** Both lists are in source order. */
function merge(tokens: readonly IToken[], comments: readonly IToken[]): readonly IToken[] {
  const merged: IToken[] = [];
  let at = 0;
  for (const token of tokens) {
    for (let c = comments[at]; c !== undefined && c.startOffset < token.startOffset; c = comments[at]) {
      merged.push(c);
      at += 1;
    }
    merged.push(token);
  }
  return merged.concat(comments.slice(at));
}

function toLines(tokens: readonly IToken[], breaks: LineBreaks): readonly Line[] {
  const lines: Line[] = [];
  let row: IToken[] = [];
  let depth = 0;
  let isHead = true;
  let previous: IToken | undefined;
  const end = (): void => {
    if (row.length === 0) return;
    const line = toLine(row, previous, depth, breaks);
    lines.push(line);
    depth = line.depthAfter;
    previous = row.at(-1);
    row = [];
    isHead = true;
  };
  for (const token of tokens) {
    const before = row.at(-1);
    if (before !== undefined && breaks.between(before, token, isHead)) end();
    row.push(token);
    isHead &&= isComment(token);
  }
  end();
  return lines;
}

function toLine(
  row: readonly IToken[],
  previous: IToken | undefined,
  depth: number,
  breaks: LineBreaks,
): Line & { readonly depthAfter: number } {
  const [first, last] = [row[0], row.at(-1)];
  const closes = first?.tokenType.name === "Close";
  const own = closes ? Math.max(0, depth - 1) : depth;
  let depthAfter = own;
  for (const token of row) {
    if (token.tokenType.name === "Open") depthAfter += 1;
    if (token.tokenType.name === "Close" && token !== first) depthAfter = Math.max(0, depthAfter - 1);
  }
  const gap = previous === undefined ? 0 : (first?.startLine ?? 0) - (previous.endLine ?? 0);
  const trailing = row.length > 1 && last?.tokenType.name === "LineComment" ? last : null;
  const words = trailing === null ? row : row.slice(0, -1);
  return {
    depth: own + (breaks.continues(row) ? 1 : 0),
    below: own + 1,
    depthAfter,
    words: words.map(wordOf),
    folds: breaks.folds(words),
    trailing: trailing?.image.trimEnd() ?? null,
    blankBefore: gap > 1 && !closes && previous?.tokenType.name !== "Open",
    verbatim: row.some((t) => /[\n\r]/.test(t.image)),
  };
}

/** Only what may hold line ends has spaces before them that say nothing. */
function wordOf(token: IToken): string {
  const { image } = token;
  if (/^Block/.test(token.tokenType.name)) return withoutTrailingBlanks(image);
  return token.tokenType.name === "LineComment" ? image.trimEnd() : image;
}

/** Line by line, because a pattern that looks for whitespace before a line end reads every run of spaces once for each of them. */
function withoutTrailingBlanks(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  const last = lines.pop() ?? "";
  return [...lines.map((line) => line.trimEnd()), last].join("\n");
}

function print(line: Line): string {
  const indent = "  ".repeat(line.depth);
  const body = line.words.join(" ");
  const comment = line.trailing === null ? "" : `  ${line.trailing}`;
  return `${line.blankBefore ? "\n" : ""}${indent}${body}${comment}\n`;
}
