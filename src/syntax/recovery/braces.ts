import type { IToken } from "chevrotain";
import { Close, Open } from "../../../grammar/tokens.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { lineStart, positionAt } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import { braces } from "../messages/braces.ts";
import { signs } from "../messages/signs.ts";
import { corrected, type Correction, type Edit } from "../report/correction.ts";
import { spanOf } from "../lexing/tokens.ts";

/** A brace that is missing or too many. */
export interface BraceError {
  readonly kind: "unclosed" | "unopened" | "superfluous" | "headless" | "doubled";
  /** The brace that is there: the block's `{`, or a `}`; of a block without `{`, the last word before it. */
  readonly at: IToken;
  /** What a missing `}` should stand before; null at the end of the file. */
  readonly before: IToken | null;
  /** Whether the indentation shows it. */
  readonly isIndented: boolean;
}

export interface Balanced {
  readonly tokens: IToken[];
  readonly errors: readonly BraceError[];
}

const BRACE = /^(?:Open|Close)$/;

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
  const errors: BraceError[] = [];
  const single = tokens.filter((t, i) => !isOpen(t) || !isOpen(tokens[i - 1]));
  if (single.length < tokens.length && isBalanced(single)) {
    const doubled = tokens.filter((t, i) => isOpen(t) && isOpen(tokens[i - 1]));
    return {
      tokens: single,
      errors: doubled.map((at) => ({ kind: "doubled", at, before: null, isIndented: false })),
    };
  }
  const result: IToken[] = [];
  const open: Opened[] = [];
  const heads = lineHeads();
  const opened = new Map<IToken, IToken>();
  let line = -1;
  let column = 1;
  let isCloseLine = false;
  const closeTo = (isInside: (block: Opened) => boolean, before: IToken | null): void => {
    for (let top = open.at(-1); top !== undefined && !isInside(top); top = open.at(-1)) {
      open.pop();
      errors.push({ kind: "unclosed", at: top.brace, before, isIndented: true });
      result.push(braceBehind(result.at(-1) ?? top.brace, "Close"));
    }
  };
  for (const [i, t] of tokens.entries()) {
    const type = t.tokenType.name;
    const isFirst = t.startLine !== line;
    if (isFirst) {
      column = t.startColumn ?? 1;
      isCloseLine = type === "Close";
    }
    const own = column;
    line = t.endLine ?? line;
    if (type === "Close") {
      if (isFirst) closeTo((block) => block.column <= own, t);
      const top = open.at(-1);
      // `}}` where only one block stands so far in.
      const isSecond = !isFirst && isCloseLine && tokens[i - 1]?.tokenType.name === "Close";
      if (top === undefined || ((isFirst || isSecond) && top.column < own)) {
        const head = heads.endOfHeadAt(own);
        if (head === null || BRACE.test(head.tokenType.name) || opened.has(head)) {
          errors.push({ kind: "superfluous", at: t, before: null, isIndented: true });
          continue;
        }
        errors.push({ kind: "unopened", at: head, before: null, isIndented: true });
        opened.set(head, braceBehind(head, "Open"));
      } else open.pop();
    } else if (isFirst) {
      // A brace on a line of its own belongs to the line above.
      if (type !== "Open") closeTo((block) => block.column < own, t);
      heads.add(t, result.at(-1) ?? null);
    }
    if (type === "Open") open.push({ brace: t, column: own });
    result.push(t);
  }
  closeTo(() => false, null);
  const balanced =
    opened.size === 0 ? result : result.flatMap((t) => (opened.has(t) ? [t, opened.get(t) ?? t] : [t]));
  return isBalanced(balanced) ? { tokens: balanced, errors } : null;
}

function isOpen(t: IToken | undefined): boolean {
  return t?.tokenType.name === "Open";
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

/**
 * The lines that a `}` may belong to, by column: of those seen so far only the ones that no later line stands left of.
 * Each with its last token; null while there is no next line.
 */
function lineHeads() {
  const ends = new Map<number, IToken | null>();
  const columns: number[] = [];
  return {
    add(t: IToken, before: IToken | null): void {
      const column = t.startColumn ?? 1;
      const newest = columns.at(-1);
      if (newest !== undefined) ends.set(newest, before);
      while ((columns.at(-1) ?? 0) >= column) ends.delete(columns.pop() ?? 0);
      columns.push(column);
      ends.set(column, null);
    },
    endOfHeadAt: (column: number): IToken | null => ends.get(column) ?? null,
  };
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

function helpFor(file: SourceFile, { kind, before, isIndented }: BraceError): Message {
  if (kind === "unopened") return braces.openHere();
  if (kind === "headless") return braces.deleteBoth();
  if (kind === "doubled") return braces.deleteDoubled();
  if (kind === "superfluous") return isIndented ? braces.deleteByIndentation() : braces.deleteBrace();
  if (before === null) return braces.closeAtEnd();
  const { line } = positionAt(file, before.startOffset);
  return isIndented ? braces.closeByIndentation({ line }) : braces.closeBefore({ line });
}

/** What is said of a brace, and done about it. */
export function braceCorrection(file: SourceFile, error: BraceError): Correction {
  const { kind, at } = error;
  const said = braces[kind]({ places: signs.onePlace() });
  return corrected(spanOf(at), said, helpFor(file, error), "", {
    code: kind === "unclosed" ? "blok-tak-ditutup" : "sintaks-kurung",
    edits: editsOf(file, error),
    grade: kind === "headless" ? null : "suggested",
    layer: "brace",
    habit: kind,
  });
}

function editsOf(file: SourceFile, { kind, at, before }: BraceError): readonly Edit[] {
  const { start, end } = spanOf(at);
  if (kind === "headless") return [];
  if (kind === "unopened") return [{ start: end, end, newText: " {" }];
  if (kind !== "unclosed") return [{ start, end, newText: "" }];
  const head = lineStart(file, start);
  const indent = /^[ \t]*/.exec(file.text.slice(head, start))?.[0] ?? "";
  const place = before === null ? file.text.length : lineStart(file, before.startOffset);
  const isLine = place === 0 || /[\r\n]/.test(file.text[place - 1] ?? "");
  return [{ start: place, end: place, newText: `${isLine ? "" : "\n"}${indent}}\n` }];
}
