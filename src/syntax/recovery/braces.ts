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
  readonly kind:
    "unclosed" | "unopened" | "superfluous" | "headless" | "doubled" | "beheaded" | "misplaced" | "repeated";
  /**
   * The brace that is there: the block's `{`, or a `}`; of a block without `{`, the last word before it; of one without
   * the line that opens it, its first word.
   */
  readonly at: IToken;
  /** Of a block without a head: the rule that would open it. */
  readonly rule?: string | null;
  /** Of a misplaced `}`: the block that it should close; of a repeated line: its `{`. */
  readonly open?: IToken;
  /** What a missing `}` should stand before; null at the end of the file. */
  readonly before: IToken | null;
  /** Whether the indentation shows it. */
  readonly isIndented: boolean;
}

export interface Balanced {
  readonly tokens: IToken[];
  readonly errors: readonly BraceError[];
  /** Braces put in before what stands in a block without the line that opens it. */
  readonly beheaded: ReadonlySet<IToken>;
}

const NONE: ReadonlySet<IToken> = new Set();

const BRACE = /^(?:Open|Close)$/;

/** A block that is open, with the column of the line that opened it. */
interface Opened {
  readonly brace: IToken;
  readonly column: number;
}

/**
 * What may be wrong about braces beside their number: `places`: a `}` before lines that stand further in than it stands
 * in the wrong place; `heads`: a brace that is too many closes the lines before it that stand further in.
 */
export type Doubt = "none" | "places" | "heads";

/**
 * Puts braces where the indentation of a file says that they are missing, and leaves out those that it says are too
 * many. Null when indentation asks for no other braces, or leaves them without balance, or a doubt explains nothing.
 */
export function balanceBraces(tokens: readonly IToken[], doubt: Doubt): Balanced | null {
  const errors: BraceError[] = [];
  const single = tokens.filter((t, i) => !isOpen(t) || !isOpen(tokens[i - 1]));
  if (single.length < tokens.length && isBalanced(single)) {
    const doubled = tokens.filter((t, i) => isOpen(t) && isOpen(tokens[i - 1]));
    return {
      tokens: single,
      beheaded: NONE,
      errors: doubled.map((at) => ({ kind: "doubled", at, before: null, isIndented: false })),
    };
  }
  const repeated = withoutRepeated(tokens);
  if (repeated !== null) return repeated;
  const result: IToken[] = [];
  const open: Opened[] = [];
  const bodies = lineBodies();
  const put = new Map<IToken, readonly IToken[]>();
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
      if (isFirst && doubt === "places" && standsFurtherIn(tokens[i + 1], t)) {
        errors.push({ kind: "superfluous", at: t, before: null, isIndented: true });
        continue;
      }
      if (isFirst) closeTo((block) => block.column <= own, t);
      const top = open.at(-1);
      // `}}` where only one block stands so far in.
      const isSecond = !isFirst && isCloseLine && tokens[i - 1]?.tokenType.name === "Close";
      if (top === undefined || ((isFirst || isSecond) && top.column < own)) {
        const body = doubt === "heads" && isFirst ? bodies.startOf(own) : null;
        const first = result[body ?? result.length];
        if (first !== undefined) {
          put.set(first, [braceBefore(first), ...(put.get(first) ?? [])]);
          result.push(t);
          bodies.add(own, result.length);
          continue;
        }
        const head = heads.endOfHeadAt(own);
        if (head === null || BRACE.test(head.tokenType.name) || opened.has(head)) {
          errors.push({ kind: "superfluous", at: t, before: null, isIndented: true });
          continue;
        }
        errors.push({ kind: "unopened", at: head, before: null, isIndented: true });
        opened.set(head, braceBehind(head, "Open"));
      } else open.pop();
      if (isFirst) bodies.add(own, result.length);
    } else if (isFirst) {
      // A brace on a line of its own belongs to the line above.
      if (type !== "Open") closeTo((block) => block.column < own, t);
      heads.add(t, result.at(-1) ?? null);
      bodies.add(own, result.length);
    }
    if (type === "Open") open.push({ brace: t, column: own });
    result.push(t);
  }
  closeTo(() => false, null);
  const balanced =
    opened.size + put.size === 0
      ? result
      : result.flatMap((t) => [...(put.get(t) ?? []), t, ...(opened.has(t) ? [opened.get(t) ?? t] : [])]);
  const beheaded = new Set([...put.values()].flat());
  if (errors.length + beheaded.size === 0 || !isBalanced(balanced)) return null;
  const made = { tokens: balanced, errors: withoutPair(errors), beheaded };
  return doubt === "none" || (doubt === "heads" ? beheaded.size > 0 : isMisplaced(made)) ? made : null;
}

/** Whether a brace in the wrong place explains all. */
export function isMisplaced({ errors: [only, ...others] }: Balanced): boolean {
  return only?.kind === "misplaced" && others.length === 0;
}

/** Whether a line below a brace stands further in than the brace. */
function standsFurtherIn(t: IToken | undefined, brace: IToken): boolean {
  if (t === undefined || t.tokenType === Close || t.startLine === brace.startLine) return false;
  return (t.startColumn ?? 1) > (brace.startColumn ?? 1);
}

/** A block that is not closed and a brace too many are one mistake: the brace stands in the wrong place. */
function withoutPair(errors: readonly BraceError[]): readonly BraceError[] {
  const [unclosed, superfluous] = ["unclosed", "superfluous"].map((kind) =>
    errors.find((one) => one.kind === kind),
  );
  if (errors.length !== 2 || unclosed === undefined || superfluous === undefined) return errors;
  return [{ ...unclosed, kind: "misplaced", at: superfluous.at, open: unclosed.at }];
}

/** A line that opens a block, written twice in a row; null when leaving out such lines brings no balance. */
function withoutRepeated(tokens: readonly IToken[]): Balanced | null {
  const errors: BraceError[] = [];
  const left = new Set<IToken>();
  let before: readonly IToken[] = [];
  for (let from = 0; from < tokens.length;) {
    let end = from + 1;
    while (end < tokens.length && tokens[end]?.startLine === tokens[from]?.startLine) end += 1;
    const line = tokens.slice(from, end);
    const [first, last] = [line[0], line.at(-1)];
    const isSame = line.length === before.length && line.every((t, i) => t.image === before[i]?.image);
    if (isSame && line.length > 1 && first !== undefined && last !== undefined && isOpen(last)) {
      errors.push({ kind: "repeated", at: first, open: last, before: null, isIndented: false });
      for (const t of line) left.add(t);
    }
    before = line;
    from += line.length;
  }
  const rest = tokens.filter((t) => !left.has(t));
  return left.size > 0 && isBalanced(rest) ? { tokens: rest, errors, beheaded: NONE } : null;
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

/** Where the lines begin that stand further in than a column, up to the last one that does not. */
function lineBodies() {
  // By column; a line ends the lines above it that stand as far in, and all further ones.
  const lines: { readonly column: number; body: number | null }[] = [];
  return {
    add(column: number, start: number): void {
      const last = lines.at(-1);
      if (last !== undefined) last.body ??= start;
      while ((lines.at(-1)?.column ?? 0) >= column) lines.pop();
      lines.push({ column, body: null });
    },
    startOf(column: number): number | null {
      let at = lines.length - 1;
      while (at >= 0 && (lines[at]?.column ?? 0) > column) at -= 1;
      // Above the first line of all there is none.
      return at === -1 ? (lines.length === 0 ? null : 0) : (lines[at]?.body ?? null);
    },
  };
}

/** A `{` that is not written, right before a token. */
function braceBefore(t: IToken): IToken {
  return { ...braceBehind(t, "Open"), startOffset: t.startOffset, startLine: t.startLine ?? 1 };
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

function helpFor(file: SourceFile, { kind, before, isIndented, rule }: BraceError): Message {
  const head = HEADS[rule ?? ""];
  if (kind === "beheaded") return head === undefined ? braces.writeAnyHead() : braces.writeHead({ head });
  if (kind === "unopened") return braces.openHere();
  if (kind === "headless") return braces.deleteBoth();
  if (kind === "doubled" || kind === "repeated") return braces.deleteDoubled();
  if (kind === "superfluous") return isIndented ? braces.deleteByIndentation() : braces.deleteBrace();
  if (before === null) return braces.closeAtEnd();
  const { line } = positionAt(file, before.startOffset);
  if (kind === "misplaced") return braces.moveByIndentation({ line });
  return isIndented ? braces.closeByIndentation({ line }) : braces.closeBefore({ line });
}

/** What is said of a brace, and done about it. */
export function braceCorrection(file: SourceFile, error: BraceError): Correction {
  const { kind, at, open = at } = error;
  const said = braces[kind]({ places: signs.onePlace() });
  return corrected(kind === "repeated" ? spanOf(at, open) : spanOf(at), said, helpFor(file, error), "", {
    code: kind === "unclosed" ? "blok-tak-ditutup" : "sintaks-kurung",
    edits: editsOf(file, error),
    grade: kind === "headless" || kind === "beheaded" ? null : "suggested",
    layer: "brace",
    habit: kind,
  });
}

function editsOf(file: SourceFile, error: BraceError): readonly Edit[] {
  const { kind, at, before, open } = error;
  const { start, end } = spanOf(at);
  if (kind === "headless" || kind === "beheaded") return [];
  if (kind === "repeated" && open !== undefined) return [{ ...spanOf(at, open), newText: "" }];
  if (kind === "misplaced" && open !== undefined)
    return [{ start, end, newText: "" }, ...editsOf(file, { ...error, kind: "unclosed", at: open })];
  if (kind === "unopened") return [{ start: end, end, newText: " {" }];
  if (kind !== "unclosed") return [{ start, end, newText: "" }];
  const head = lineStart(file, start);
  const indent = /^[ \t]*/.exec(file.text.slice(head, start))?.[0] ?? "";
  const place = before === null ? file.text.length : lineStart(file, before.startOffset);
  const isLine = place === 0 || /[\r\n]/.test(file.text[place - 1] ?? "");
  return [{ start: place, end: place, newText: `${isLine ? "" : "\n"}${indent}}\n` }];
}
