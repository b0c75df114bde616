import type { IToken } from "chevrotain";
import { Close, Open } from "../../../grammar/tokens.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { groupBy } from "../group-by.ts";
import { lineStart, positionAt } from "../../source/lines.ts";
import type { SourceFile } from "../../source/source.ts";
import { braces } from "../messages/braces.ts";
import { signs } from "../messages/signs.ts";
import { corrected, type Correction, type Edit } from "../report/correction.ts";
import { behind, columnOf, isBrace, isClose, isOpen, spanOf, without } from "../lexing/tokens.ts";

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
  return withoutDoubled(tokens) ?? withoutRepeated(tokens) ?? byIndentation(tokens, doubt);
}

function byIndentation(tokens: readonly IToken[], doubt: Doubt): Balanced | null {
  const errors: BraceError[] = [];
  const result: IToken[] = [];
  const open: Opened[] = [];
  const lines = linesAbove();
  /** Braces put in, by the token behind them. */
  const put = new Map<IToken, readonly IToken[]>();
  const beheaded = new Set<IToken>();
  let [line, column, isCloseLine] = [-1, 1, false];
  const closeTo = (limit: number, before: IToken | null): void => {
    for (let top = open.at(-1); top !== undefined && top.column > limit; top = open.at(-1)) {
      open.pop();
      errors.push({ kind: "unclosed", at: top.brace, before, isIndented: true });
      result.push(braceBehind(result.at(-1) ?? top.brace, "Close"));
    }
  };
  /** Puts in the `{` of a `}` that closes no open block; whether there is a place for it. */
  const opened = (isFirst: boolean): boolean => {
    const above = lines.above(column);
    const [head, first] = [result[(above?.body ?? 0) - 1], result[above?.body ?? result.length]];
    if (first === undefined) return false;
    const others = put.get(first) ?? [];
    if (doubt === "heads" && isFirst) {
      const brace = {
        ...braceBehind(first, "Open"),
        startOffset: first.startOffset,
        startLine: first.startLine ?? 1,
      };
      beheaded.add(brace);
      put.set(first, [brace, ...others]);
      return true;
    }
    if (head === undefined || above?.column !== column || isBrace(head) || others.length > 0) return false;
    errors.push({ kind: "unopened", at: head, before: null, isIndented: true });
    put.set(first, [braceBehind(head, "Open")]);
    return true;
  };
  for (const [i, t] of tokens.entries()) {
    const isFirst = t.startLine !== line;
    if (isFirst) [column, isCloseLine] = [columnOf(t), isClose(t)];
    line = t.endLine ?? line;
    if (!isClose(t)) {
      // A brace on a line of its own belongs to the line above.
      if (isFirst && !isOpen(t)) closeTo(column - 1, t);
      if (isFirst) lines.add(column, result.length);
      if (isOpen(t)) open.push({ brace: t, column });
      result.push(t);
      continue;
    }
    const isTooFar = isFirst && doubt === "places" && standsFurtherIn(tokens[i + 1], t);
    if (isFirst && !isTooFar) closeTo(column, t);
    const top = open.at(-1);
    // `}}` where only one block stands so far in.
    const isSecond = !isFirst && isCloseLine && isClose(tokens[i - 1]);
    const isOpened = top !== undefined && !((isFirst || isSecond) && top.column < column);
    if (isTooFar || (!isOpened && !opened(isFirst))) {
      errors.push({ kind: "superfluous", at: t, before: null, isIndented: true });
      continue;
    }
    if (isOpened) open.pop();
    result.push(t);
    if (isFirst) lines.add(column, result.length);
  }
  closeTo(-1, null);
  const balanced = put.size === 0 ? result : result.flatMap((t) => [...(put.get(t) ?? []), t]);
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
  return t !== undefined && !isClose(t) && t.startLine !== brace.startLine && columnOf(t) > columnOf(brace);
}

/** A block that is not closed and a brace too many are one mistake: the brace stands in the wrong place. */
function withoutPair(errors: readonly BraceError[]): readonly BraceError[] {
  const unclosed = errors.find(({ kind }) => kind === "unclosed");
  const superfluous = errors.find(({ kind }) => kind === "superfluous");
  if (errors.length !== 2 || unclosed === undefined || superfluous === undefined) return errors;
  return [{ ...unclosed, kind: "misplaced", at: superfluous.at, open: unclosed.at }];
}

/** A `{` right behind another one. */
function withoutDoubled(tokens: readonly IToken[]): Balanced | null {
  const doubled = tokens.filter((t, i) => isOpen(t) && isOpen(tokens[i - 1]));
  return leavingOut(
    tokens,
    new Set(doubled),
    doubled.map((at) => ({ kind: "doubled", at, before: null, isIndented: false })),
  );
}

/** A line that opens a block, written twice in a row. */
function withoutRepeated(tokens: readonly IToken[]): Balanced | null {
  const errors: BraceError[] = [];
  const left = new Set<IToken>();
  const lines = [...groupBy(tokens, ({ startLine }) => startLine).values()];
  for (const [i, line] of lines.entries()) {
    const [before, at, open] = [lines[i - 1], line[0], line.at(-1)];
    const isSame = line.length === before?.length && line.every((t, k) => t.image === before[k]?.image);
    if (!isSame || line.length < 2 || at === undefined || open === undefined || !isOpen(open)) continue;
    errors.push({ kind: "repeated", at, open, before: null, isIndented: false });
    for (const t of line) left.add(t);
  }
  return leavingOut(tokens, left, errors);
}

/** The tokens without some of them, where that brings balance. */
function leavingOut(
  tokens: readonly IToken[],
  left: ReadonlySet<IToken>,
  errors: readonly BraceError[],
): Balanced | null {
  const rest = tokens.filter((t) => !left.has(t));
  return left.size > 0 && isBalanced(rest) ? { tokens: rest, errors, beheaded: NONE } : null;
}

/** Whether every brace has its other one. */
export function isBalanced(tokens: readonly IToken[]): boolean {
  let depth = 0;
  for (const t of tokens) {
    depth += isOpen(t) ? 1 : isClose(t) ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/**
 * The lines that a `}` may belong to: of those seen so far only the ones that no later line stands left of. Each with the
 * number of the token that the lines below it begin with; null while there is none.
 */
function linesAbove() {
  const lines: LineAbove[] = [{ column: 0, body: 0 }];
  return {
    add(column: number, start: number): void {
      const last = lines.at(-1);
      if (last !== undefined) last.body ??= start;
      while ((lines.at(-1)?.column ?? 0) >= column) lines.pop();
      lines.push({ column, body: null });
    },
    /** The last line that stands no further in; those that do are at their end. */
    above(column: number): Readonly<LineAbove> | undefined {
      while ((lines.at(-1)?.column ?? 0) > column) lines.pop();
      return lines.at(-1);
    },
  };
}

interface LineAbove {
  readonly column: number;
  body: number | null;
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

type Treatment = readonly [help: Message, ...edits: readonly Edit[]];

/** What to do about each kind; nothing where there is something to choose. */
const TREATMENTS: Readonly<Record<BraceError["kind"], (file: SourceFile, error: BraceError) => Treatment>> = {
  unclosed: (file, { at, before, isIndented }) => {
    const end = closing(file, at, before);
    if (before === null) return [braces.closeAtEnd(), end];
    const { line } = positionAt(file, before.startOffset);
    return [isIndented ? braces.closeByIndentation({ line }) : braces.closeBefore({ line }), end];
  },
  unopened: (_, { at }) => [braces.openHere(), behind(at, " {")],
  superfluous: (_, { at, isIndented }) => [
    isIndented ? braces.deleteByIndentation() : braces.deleteBrace(),
    without(at),
  ],
  doubled: (_, { at }) => [braces.deleteDoubled(), without(at)],
  repeated: (_, { at, open }) => [braces.deleteDoubled(), without(at, open)],
  misplaced: (file, { at, open = at, before }) => {
    const edits = [without(at), closing(file, open, before)];
    if (before === null) return [braces.closeAtEnd(), ...edits];
    const { line } = positionAt(file, before.startOffset);
    return [braces.moveByIndentation({ line }), ...edits];
  },
  headless: () => [braces.deleteBoth()],
  beheaded: (_, { rule }) => {
    const head = HEADS[rule ?? ""];
    return [head === undefined ? braces.writeAnyHead() : braces.writeHead({ head })];
  },
};

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
