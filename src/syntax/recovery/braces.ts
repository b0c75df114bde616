import type { IToken } from "chevrotain";
import { Close, Open } from "../../../grammar/tokens.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { lineStart, positionAt } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import { braces } from "../messages/braces.ts";
import { signs } from "../messages/signs.ts";
import { corrected, type Correction, type Edit } from "../report/correction.ts";
import { behind, columnOf, isBrace, isClose, isOnLineOf, isOpen, spanOf, without } from "../lexing/tokens.ts";

type Kind =
  "unclosed" | "unopened" | "superfluous" | "headless" | "doubled" | "beheaded" | "misplaced" | "repeated";

/** A brace that is missing or too many. */
export interface BraceError {
  readonly kind: Kind;
  /**
   * The brace that is there: the block's `{`, or a `}`; of a block without `{`, the last word before it; of one without
   * the line that opens it, its first word.
   */
  readonly at: IToken;
  /** Of a block without a head: the rule that would open it. */
  readonly rule?: string | null;
  /** Of a misplaced `}`: the block that it should close; of a repeated line: its `{`. */
  readonly open?: IToken | undefined;
  /** What a missing `}` should stand before; null at the end of the file. */
  readonly before?: IToken | null;
  /** Whether the indentation shows it. */
  readonly isIndented?: true;
}

export interface Balanced {
  readonly tokens: readonly IToken[];
  readonly errors: readonly BraceError[];
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
export function balanceBraces(tokens: readonly IToken[], doubt: Doubt): Balanced | null {
  const doubled = tokens.filter((t, i) => isOpen(t) && isOpen(tokens[i - 1]));
  const lines = linesOf(tokens);
  const repeated = lines.filter((line, i) => opensAgain(line, lines[i - 1]));
  return (
    leavingOut(tokens, "doubled", linesOf(doubled)) ??
    leavingOut(tokens, "repeated", repeated) ??
    byIndentation(lines, doubt)
  );
}

function linesOf(tokens: readonly IToken[]): readonly Line[] {
  const lines: [IToken, ...IToken[]][] = [];
  for (const [i, t] of tokens.entries())
    if (isOnLineOf(t, tokens[i - 1])) lines.at(-1)?.push(t);
    else lines.push([t]);
  return lines;
}

/** Whether a line that opens a block is written as the one above. */
function opensAgain(line: Line, before: Line | undefined): boolean {
  const isSame = line.length === before?.length && line.every((t, i) => t.image === before[i]?.image);
  return isSame && line.length > 1 && isOpen(line.at(-1));
}

/** The tokens without some of them, where that brings balance. */
function leavingOut(tokens: readonly IToken[], kind: Kind, left: readonly Line[]): Balanced | null {
  const out = new Set(left.flat());
  const rest = tokens.filter((t) => !out.has(t));
  const errors = left.map((line) => ({ kind, at: line[0], open: line.at(-1) }));
  return out.size > 0 && isBalanced(rest) ? { tokens: rest, errors, beheaded: new Set() } : null;
}

function byIndentation(lines: readonly Line[], doubt: Doubt): Balanced | null {
  const errors: BraceError[] = [];
  const result: IToken[] = [];
  const beheaded = new Set<IToken>();
  const open: { readonly brace: IToken; readonly column: number }[] = [];
  // Of the lines so far those that no later one stands left of, with the number of the token that begins what is below.
  const above: { readonly column: number; body: number | null }[] = [{ column: 0, body: 0 }];
  const closeTo = (column: number, before: IToken | null): void => {
    for (let top = open.at(-1); top !== undefined && top.column > column; top = open.at(-1)) {
      open.pop();
      errors.push({ kind: "unclosed", at: top.brace, before, isIndented: true });
      result.push(braceBehind(result.at(-1) ?? top.brace, "Close"));
    }
  };
  const endAbove = (column: number): void => {
    while ((above.at(-1)?.column ?? 0) > column) above.pop();
  };
  const begin = (column: number): void => {
    const last = above.at(-1);
    if (last !== undefined) last.body ??= result.length;
    endAbove(column - 1);
    above.push({ column, body: null });
  };
  /** Puts in the `{` of a `}` that closes no open block; whether there is a place for it. */
  const openAbove = (column: number, isFirst: boolean): boolean => {
    endAbove(column);
    const line = above.at(-1);
    const body = line?.body ?? result.length;
    const [head, first] = [result[body - 1], result[body]];
    if (first === undefined) return false;
    if (doubt === "heads" && isFirst) {
      const { startOffset, startLine = 1 } = first;
      const brace = { ...braceBehind(first, "Open"), startOffset, startLine };
      beheaded.add(brace);
      result.splice(body, 0, brace);
      return true;
    }
    if (head === undefined || line?.column !== column || isBrace(head) || isOpen(first)) return false;
    errors.push({ kind: "unopened", at: head, isIndented: true });
    result.splice(body, 0, braceBehind(head, "Open"));
    return true;
  };
  for (const [number, line] of lines.entries()) {
    const [start, below] = [line[0], lines[number + 1]?.[0]];
    const column = columnOf(start);
    const closing = line.findIndex((t) => !isClose(t));
    // A brace on a line of its own belongs to the line above.
    if (!isBrace(start)) closeTo(column - 1, start);
    if (closing === 0) begin(column);
    for (const [i, t] of line.entries()) {
      if (isOpen(t)) open.push({ brace: t, column });
      if (!isClose(t)) {
        result.push(t);
        continue;
      }
      const isAlone = line.length === 1 && below !== undefined && !isClose(below);
      const isTooFar = isAlone && doubt === "places" && columnOf(below) > column;
      if (i === 0 && !isTooFar) closeTo(column, t);
      const top = open.at(-1);
      // `}}` where only one block stands so far in.
      const isLeading = closing === -1 || i < closing;
      const isOpened = top !== undefined && !(isLeading && top.column < column);
      if (isTooFar || (!isOpened && !openAbove(column, i === 0))) {
        errors.push({ kind: "superfluous", at: t, isIndented: true });
        continue;
      }
      if (isOpened) open.pop();
      result.push(t);
      if (i === 0) begin(column);
    }
  }
  closeTo(0, null);
  if (errors.length + beheaded.size === 0 || !isBalanced(result)) return null;
  const made = { tokens: result, errors: withoutPair(errors), beheaded };
  return doubt === "none" || (doubt === "heads" ? beheaded.size > 0 : isMisplaced(made)) ? made : null;
}

/** Whether a brace in the wrong place explains all. */
export function isMisplaced({ errors: [only, ...others] }: Balanced): boolean {
  return only?.kind === "misplaced" && others.length === 0;
}

/** A block that is not closed and a brace too many are one mistake: the brace stands in the wrong place. */
function withoutPair(errors: readonly BraceError[]): readonly BraceError[] {
  const unclosed = errors.find(({ kind }) => kind === "unclosed");
  const superfluous = errors.find(({ kind }) => kind === "superfluous");
  if (errors.length !== 2 || unclosed === undefined || superfluous === undefined) return errors;
  return [{ ...unclosed, kind: "misplaced", at: superfluous.at, open: unclosed.at }];
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
export function braceBehind(t: IToken, kind: "Open" | "Close"): IToken {
  const type = kind === "Open" ? Open : Close;
  return {
    ...t,
    image: kind === "Open" ? "{" : "}",
    startOffset: t.endOffset ?? t.startOffset,
    startLine: t.endLine ?? t.startLine ?? 1,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
  };
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

/** What to do about each kind, and how; no change where there is something to choose. */
const TREATMENTS: Readonly<
  Record<Kind, (file: SourceFile, error: BraceError) => readonly [help: Message, ...edits: readonly Edit[]]>
> = {
  unclosed: (file, { at, before = null, isIndented }) => {
    const help = isIndented ? braces.closeByIndentation : braces.closeBefore;
    return [before === null ? braces.closeAtEnd() : help(lineOf(file, before)), closing(file, at, before)];
  },
  misplaced: (file, { at, open = at, before = null }) => [
    before === null ? braces.closeAtEnd() : braces.moveByIndentation(lineOf(file, before)),
    without(at),
    closing(file, open, before),
  ],
  unopened: (_, { at }) => [braces.openHere(), behind(at, " {")],
  superfluous: (_, { at, isIndented }) => [
    isIndented ? braces.deleteByIndentation() : braces.deleteBrace(),
    without(at),
  ],
  doubled: (_, { at }) => [braces.deleteDoubled(), without(at)],
  repeated: (_, { at, open }) => [braces.deleteDoubled(), without(at, open)],
  headless: () => [braces.deleteBoth()],
  beheaded: (_, { rule }) => {
    const head = HEADS[rule ?? ""];
    return [head === undefined ? braces.writeAnyHead() : braces.writeHead({ head })];
  },
};

const lineOf = (file: SourceFile, { startOffset }: IToken) => ({ line: positionAt(file, startOffset).line });

/** What is said of a brace, and done about it. */
export function braceCorrection(file: SourceFile, error: BraceError): Correction {
  const { kind, at, open } = error;
  const [help, ...edits] = TREATMENTS[kind](file, error);
  const span = kind === "repeated" ? spanOf(at, open) : spanOf(at);
  return corrected(span, braces[kind]({ places: signs.onePlace() }), help, edits, {
    code: kind === "unclosed" ? "blok-tak-ditutup" : "sintaks-kurung",
    grade: edits.length === 0 ? null : "suggested",
    layer: "brace",
    habit: kind,
  });
}

/** A `}` on a line of its own, as far in as the line of its `{`. */
function closing(file: SourceFile, { startOffset }: IToken, before: IToken | null): Edit {
  const head = lineStart(file, startOffset);
  const indent = /^[ \t]*/.exec(file.text.slice(head, startOffset))?.[0] ?? "";
  const place = before === null ? file.text.length : lineStart(file, before.startOffset);
  const isLine = place === 0 || /[\r\n]/.test(file.text[place - 1] ?? "");
  return { start: place, end: place, newText: `${isLine ? "" : "\n"}${indent}}\n` };
}
