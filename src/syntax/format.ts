import type { IToken } from "chevrotain";
import { createLexer } from "../../grammar/tokens.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source.ts";
import { parse } from "./parse.ts";

/** What stands on one line of the canonical form. */
interface Line {
  readonly depth: number;
  readonly words: readonly string[];
  /** A comment behind the words. */
  readonly trailing: string | null;
  readonly blankBefore: boolean;
  /** Lines of a block comment or a long text, kept as they are. */
  readonly verbatim: boolean;
}

const lexer = { current: null as ReturnType<typeof createLexer> | null };

/**
 * The canonical form of a file: two spaces a level, one space between words (columns of texts aligned), one
 * blank line at most, LF. Lines stay the author's, since line ends carry meaning. A file with syntax errors
 * is returned unchanged with its findings.
 */
export function formatSource(file: SourceFile): {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { diagnostics } = parse(file);
  if (diagnostics.some((d) => d.severity === "galat")) return { text: file.text, diagnostics };
  lexer.current ??= createLexer();
  const lexed = lexer.current.tokenize(file.text);
  const tokens = [...lexed.tokens, ...(lexed.groups["comments"] ?? [])].sort(
    (a, b) => a.startOffset - b.startOffset,
  );
  const lines = align(toLines(tokens));
  return { text: lines.map(print).join(""), diagnostics };
}

function toLines(tokens: readonly IToken[]): readonly Line[] {
  const lines: Line[] = [];
  const tall = bracesOfTallBlocks(tokens);
  let depth = 0;
  let at = 0;
  while (at < tokens.length) {
    const row: IToken[] = [];
    const previous = tokens[at - 1];
    for (let last = previous; at < tokens.length; at += 1) {
      const token = tokens[at];
      if (token === undefined || (row.length > 0 && breaksBefore(last, token, tall))) break;
      row.push(token);
      last = token;
    }
    const first = row[0];
    if (first === undefined) break;
    const closes = first.tokenType.name === "Close";
    const gap = previous === undefined ? 0 : (first.startLine ?? 0) - (previous.endLine ?? 0);
    const opensBlock = lines.at(-1)?.words.at(-1) === "{";
    if (closes) depth = Math.max(0, depth - 1);
    const comment =
      row.length > 1 && isComment(row.at(-1)) && row.at(-1)?.tokenType.name === "LineComment"
        ? row.pop()
        : undefined;
    lines.push({
      depth,
      words: row.map((t) => t.image.replace(/\r\n?/g, "\n").replace(/[ \t]+$/gm, "")),
      trailing: comment?.image.trimEnd() ?? null,
      blankBefore: gap > 1 && !closes && !opensBlock,
      verbatim: row.some((t) => t.image.includes("\n")),
    });
    for (const t of row) {
      if (t.tokenType.name === "Open") depth += 1;
      if (t.tokenType.name === "Close" && t !== first) depth = Math.max(0, depth - 1);
    }
  }
  return lines;
}

function isComment(token: IToken | undefined): boolean {
  return token !== undefined && /Comment$/.test(token.tokenType.name);
}

/** The braces of blocks that go over several lines: what is in them stands on lines of its own. */
function bracesOfTallBlocks(tokens: readonly IToken[]): ReadonlySet<IToken> {
  const tall = new Set<IToken>();
  const open: IToken[] = [];
  for (const token of tokens) {
    if (token.tokenType.name === "Open") open.push(token);
    if (token.tokenType.name !== "Close") continue;
    const opener = open.pop();
    if (opener !== undefined && opener.startLine !== token.startLine) tall.add(opener).add(token);
  }
  return tall;
}

/** A line ends where the author ended it, and inside the braces of blocks that go over several lines. */
function breaksBefore(before: IToken | undefined, token: IToken, tall: ReadonlySet<IToken>): boolean {
  if (before === undefined) return false;
  if (tall.has(token) && token.tokenType.name === "Close") return true;
  const sameLine = (before.endLine ?? 0) === (token.startLine ?? 0);
  if (tall.has(before)) return !(sameLine && token.tokenType.name === "LineComment");
  if (sameLine) return false;
  // An opening brace belongs to the line that it opens.
  return token.tokenType.name !== "Open" || isComment(before);
}

/** Neighbouring lines of the same shape (`name text`, `word word text`) get their texts in one column. */
function align(lines: readonly Line[]): readonly Line[] {
  const result = [...lines];
  for (let start = 0; start < result.length;) {
    let end = start + 1;
    while (end < result.length && sameTable(result[end - 1], result[end])) end += 1;
    if (end - start > 1) {
      const width = Math.max(...result.slice(start, end).map((line) => headLength(line) ?? 0));
      for (let i = start; i < end; i += 1) {
        const line = result[i];
        if (line !== undefined) result[i] = padHead(line, width);
      }
    }
    start = end;
  }
  return result;
}

function padHead(line: Line, width: number): Line {
  const length = headLength(line);
  if (length === null) return line;
  const words = [...line.words];
  const last = textIndex(line) - 1;
  words[last] = (words[last] ?? "") + " ".repeat(width - length);
  return { ...line, words };
}

/** A longer head pushes its own text out rather than everybody's. */
const MAX_COLUMN = 24;

function textIndex(line: Line): number {
  return line.words.findIndex((w) => w.startsWith('"'));
}

/** Width of the words before the first text; null when the line has no place in a table. */
function headLength(line: Line): number | null {
  const index = textIndex(line);
  if (index < 1 || index > 3 || line.verbatim) return null;
  const head = line.words.slice(0, index);
  if (head.some((w) => w === "{" || w === "}" || w.startsWith("/"))) return null;
  return head.join(" ").length;
}

function sameTable(a: Line | undefined, b: Line | undefined): boolean {
  if (a === undefined || b === undefined || b.blankBefore || a.depth !== b.depth) return false;
  const [x, y] = [headLength(a), headLength(b)];
  if (x === null || y === null || x > MAX_COLUMN || y > MAX_COLUMN) return false;
  return a.depth > 0 || a.words[0]?.trim() === b.words[0]?.trim();
}

function print(line: Line): string {
  const indent = "  ".repeat(line.depth);
  const body = line.words.join(" ").trimEnd();
  const comment = line.trailing === null ? "" : body === "" ? line.trailing : `  ${line.trailing}`;
  return `${line.blankBefore ? "\n" : ""}${indent}${body}${comment}\n`;
}
