import type { IToken } from "chevrotain";
import { Close, Open } from "../../../grammar/tokens.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { lineStart, positionAt } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import { braces } from "../messages/braces.ts";
import { signs } from "../messages/signs.ts";
import { corrected, type Correction, type Edit } from "../report/correction.ts";
import type { StatementReader } from "./statements.ts";
import {
  behind,
  columnOf,
  imagesOf,
  isBrace,
  isClose,
  isOnLineOf,
  isOpen,
  spanOf,
  without,
} from "../lexing/tokens.ts";

/** Tokens with braces put in or left out. */
export interface Balanced {
  readonly tokens: readonly IToken[];
  readonly corrections: readonly Correction[];
  /** Braces put in before what stands in a block without the line that opens it. */
  readonly beheaded: ReadonlySet<IToken>;
}

/**
 * What may be wrong about braces beside their number: `places`: a `}` before lines that stand further in than it stands
 * in the wrong place; `heads`: a brace that is too many closes the lines before it that stand further in.
 */
export type Doubt = "none" | "places" | "heads";

type Line = readonly [first: IToken, ...others: IToken[]];

/**
 * Puts braces where the indentation of a file says that they are missing, and leaves out those that it says are too
 * many. Null when indentation asks for no other braces, or leaves them without balance, or a doubt explains nothing.
 */
export function balanceBraces(
  file: SourceFile,
  reader: StatementReader,
  tokens: readonly IToken[],
  doubt: Doubt,
): Balanced | null {
  const doubled = tokens.filter((t, i) => isOpen(t) && isOpen(tokens[i - 1]));
  const lines = linesOf(tokens);
  const repeated = lines.filter((line, i) => opensAgain(line, lines[i - 1]));
  const help = braces.deleteDoubled();
  return (
    leavingOut(tokens, linesOf(doubled), (line) => wrongBrace("doubled", line, help, without(line[0]))) ??
    leavingOut(tokens, repeated, (line) =>
      wrongBrace("repeated", line, help, without(line[0], line.at(-1))),
    ) ??
    byIndentation(file, reader, lines, doubt)
  );
}

function linesOf(tokens: readonly IToken[]): readonly Line[] {
  const starts = [...tokens.entries()].filter(([i, t]) => !isOnLineOf(t, tokens[i - 1]));
  return starts.map(([i, t], n) => [t, ...tokens.slice(i + 1, starts[n + 1]?.[0])]);
}

/** Whether a line that opens a block is written as the one above. */
function opensAgain(line: Line, before: Line | undefined): boolean {
  return isOpen(line.at(-1)) && before !== undefined && imagesOf(line) === imagesOf(before);
}

/** The tokens without some of them, where that brings balance. */
function leavingOut(
  tokens: readonly IToken[],
  lines: readonly Line[],
  correct: (line: Line) => Correction,
): Balanced | null {
  const out = new Set(lines.flat());
  const rest = tokens.filter((t) => !out.has(t));
  if (out.size === 0 || !isBalanced(rest)) return null;
  return { tokens: rest, corrections: lines.map(correct), beheaded: new Set() };
}

function byIndentation(
  file: SourceFile,
  reader: StatementReader,
  lines: readonly Line[],
  doubt: Doubt,
): Balanced | null {
  const result: IToken[] = [];
  const notClosed: { readonly brace: IToken; readonly before: IToken | null }[] = [];
  const notOpened: IToken[] = [];
  /** Braces put in behind the line of a block: by each the end of its line. */
  const put = new Map<IToken, IToken>();
  /** By the end of such a line what a `}` is put in before. */
  const neither = new Map<IToken, IToken | null>();
  const tooMany: IToken[] = [];
  const heads = new Set<IToken>();
  const open: { readonly brace: IToken; readonly column: number }[] = [];
  // Of the lines so far those that no `}` stands left of, with the number of their first token.
  const above: { readonly column: number; readonly from: number }[] = [];
  const closeTo = (column: number, before: IToken | null): void => {
    for (let top = open.at(-1); top !== undefined && top.column > column; top = open.at(-1)) {
      open.pop();
      const head = put.get(top.brace);
      if (head === undefined) notClosed.push({ brace: top.brace, before });
      else neither.set(head, before);
      result.push(braceBehind(result.at(-1) ?? top.brace, Close));
    }
  };
  const begin = (column: number): void => {
    above.push({ column, from: result.length });
  };
  const openBehind = (head: IToken, column: number): void => {
    const brace = braceBehind(head, Open);
    notOpened.push(head);
    put.set(brace, head);
    open.push({ brace, column });
    result.push(brace);
  };
  /** Puts in the `{` of a `}` that closes no open block; whether there is a place for it. */
  const openAbove = (column: number, isFirst: boolean): boolean => {
    let body = result.length;
    for (let last = above.at(-1); last !== undefined && last.column > column; last = above.at(-1)) {
      body = last.from;
      above.pop();
    }
    // The block may be the first of another one.
    above.push({ column, from: body });
    const [head, first] = [result[body - 1], result[body]];
    if (first === undefined) return false;
    if (doubt === "heads" && isFirst) {
      const { startOffset, startLine = 1 } = first;
      const brace = { ...braceBehind(first, Open), startOffset, startLine };
      heads.add(brace);
      result.splice(body, 0, brace);
      return true;
    }
    if (head === undefined || isBrace(head) || isOpen(first)) return false;
    notOpened.push(head);
    result.splice(body, 0, braceBehind(head, Open));
    return true;
  };
  for (const [number, line] of lines.entries()) {
    const [start, below] = [line[0], lines[number + 1]?.[0]];
    const column = columnOf(start);
    // `}}` where only one block stands so far in.
    let isLeading = true;
    // A brace on a line of its own belongs to the line above.
    if (!isBrace(start)) closeTo(column - 1, start);
    if (!isClose(start)) begin(column);
    for (const [i, t] of line.entries()) {
      if (isOpen(t)) open.push({ brace: t, column });
      if (!isClose(t)) {
        isLeading = false;
        result.push(t);
        continue;
      }
      const isAlone = line.length === 1 && below !== undefined && !isClose(below);
      const isTooFar = isAlone && doubt === "places" && columnOf(below) > column;
      if (i === 0 && !isTooFar) closeTo(column, t);
      const top = open.at(-1);
      const isOpened = top !== undefined && !(isLeading && top.column < column && !put.has(top.brace));
      if (isTooFar || (!isOpened && !openAbove(column, i === 0))) {
        tooMany.push(t);
        continue;
      }
      if (isOpened) open.pop();
      result.push(t);
      if (i === 0) begin(column);
    }
    const isHead = below !== undefined && columnOf(below) > column && reader.needsBlock(line, below);
    if (isHead) openBehind(line.at(-1) ?? start, column);
  }
  closeTo(0, null);
  const [block, close] = [notClosed[0], tooMany[0]];
  const count = notClosed.length + notOpened.length + tooMany.length;
  if ((doubt === "heads" ? heads.size : count) === 0 || !isBalanced(result)) return null;
  // A block that is not closed and a brace too many are one mistake: the brace stands in the wrong place.
  if (block !== undefined && close !== undefined && count === 2) {
    const { brace, before } = block;
    const help = before === null ? braces.closeAtEnd() : braces.moveByIndentation(lineOf(file, before));
    const correction = wrongBrace("misplaced", [close], help, without(close), closing(file, brace, before));
    return { tokens: result, corrections: [correction], beheaded: heads };
  }
  if (doubt === "places") return null;
  const corrections = [
    ...notClosed.map(({ brace, before }) => unclosed(file, brace, before, true)),
    ...notOpened.map((head) => unopened(file, head, neither.get(head))),
    ...tooMany.map((t) => superfluous(t, true)),
  ];
  return { tokens: result, corrections, beheaded: heads };
}

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

/** What a line that opens a block looks like, by the rule that reads it. */
const HEADS: Readonly<Record<string, string>> = {
  map: "peta NAMA {",
  level: "level 1 {",
  process: 'P.1 "…" {',
  cfm: "cfm P.1 {",
  lane: "lajur NAMA {",
  step: 'NAMA "…" {',
  decree: "keputusan {",
};

/** What is said of a brace, or of a line that opens a block, and done about it. */
function wrongBrace(
  kind:
    "unclosed" | "unopened" | "superfluous" | "headless" | "doubled" | "beheaded" | "misplaced" | "repeated",
  line: Line,
  help: Message,
  ...edits: readonly Edit[]
): Correction {
  const span = spanOf(line[0], line.at(-1));
  return corrected(span, braces[kind]({ places: signs.onePlace() }), help, edits, {
    code: kind === "unclosed" ? "blok-tak-ditutup" : "sintaks-kurung",
    grade: edits.length === 0 ? null : "suggested",
    layer: "brace",
    habit: kind,
  });
}

/** `before`: what the missing `}` should stand before; null at the end of the file. */
export function unclosed(
  file: SourceFile,
  open: IToken,
  before: IToken | null,
  isIndented = false,
): Correction {
  const help = isIndented ? braces.closeByIndentation : braces.closeBefore;
  const said = before === null ? braces.closeAtEnd() : help(lineOf(file, before));
  return wrongBrace("unclosed", [open], said, closing(file, open, before));
}

/** `before`: what its `}` should stand before, too; null at the end of the file. */
function unopened(file: SourceFile, head: IToken, before: IToken | null | undefined): Correction {
  const open = behind(head, " {");
  if (before === undefined) return wrongBrace("unopened", [head], braces.openHere(), open);
  const said = before === null ? braces.openAndCloseAtEnd() : braces.openAndClose(lineOf(file, before));
  return wrongBrace("unopened", [head], said, open, closing(file, head, before));
}

export function isUnclosedAtEnd({ habit, help }: Correction): boolean {
  return habit === "unclosed" && help.key === "closeAtEnd";
}

export function superfluous(t: IToken, isIndented = false): Correction {
  const help = isIndented ? braces.deleteByIndentation() : braces.deleteBrace();
  return wrongBrace("superfluous", [t], help, without(t));
}

export function headless(open: IToken): Correction {
  return wrongBrace("headless", [open], braces.deleteBoth());
}

/** A block without the line that opens it, by its first word. `rule`: the one that would read that line. */
export function beheaded(first: IToken, rule: string | null): Correction {
  const head = HEADS[rule ?? ""];
  return wrongBrace(
    "beheaded",
    [first],
    head === undefined ? braces.writeAnyHead() : braces.writeHead({ head }),
  );
}

const lineOf = (file: SourceFile, { startOffset }: IToken) => ({ line: positionAt(file, startOffset).line });

/** A `}` on a line of its own, as far in as the line of its `{`. */
function closing(file: SourceFile, { startOffset }: IToken, before: IToken | null): Edit {
  const line = file.text.slice(lineStart(file, startOffset), startOffset);
  const indent = line.slice(0, line.length - line.trimStart().length);
  const place = before === null ? file.text.length : lineStart(file, before.startOffset);
  const isLine = /[\r\n]/.test(file.text[place - 1] ?? "");
  return { start: place, end: place, newText: `${isLine ? "" : "\n"}${indent}}\n` };
}
