import type { IToken, Lexer } from "chevrotain";
import { nearest } from "../../diagnostics/nearest.ts";
import { advice, statements } from "../messages/statements.ts";
import { plain } from "../report/describe.ts";
import { clipped, MAX_FINDINGS } from "../report/problems.ts";
import { braceBehind, type BraceError } from "./braces.ts";
import { endOf, isName, spanOf } from "./place.ts";
import type { Correction } from "../report/correction.ts";
import { homeOf, lineEnd, mayGoOn } from "./lines.ts";
import { gapsOf, type Gap } from "./lost.ts";
import { isRead, readStatement, type StatementReading, type Surroundings } from "./read-statement.ts";
import { collectCorrections, type Collected } from "./renames.ts";
import type { Context, StatementReader } from "./statements.ts";
import { unread } from "./unread.ts";
import { wordsOf } from "./words.ts";

/** Statements that may be one, written over this many lines. */
const MAX_JOINED = 3;
/** A statement of more words does not go on in the next line. */
const MAX_CONTINUED = 200;

export interface Recovered {
  /** What the grammar reads without an error. */
  readonly tokens: readonly IToken[];
  readonly corrections: readonly Correction[];
  readonly braces: readonly BraceError[];
  readonly gaps: readonly Gap[];
}

/** An open block. What belongs outside of an inner block waits in `pending` until that is closed. */
interface Frame {
  readonly context: Context;
  readonly out: IToken[];
  readonly pending: IToken[];
  /** The block's `{`; null for the file. */
  readonly brace: IToken | null;
  /** The word that opened it. */
  readonly word: string;
  /** From its first word to its end; shared by the blocks within one declaration. */
  readonly declaration: { readonly start: number; end: number } | null;
  /** The last statement that has no block, which a further line may belong to. */
  last: { readonly tokens: readonly IToken[]; readonly from: number } | null;
  /** Whether facts may follow on lines of their own. */
  hasProcess: boolean;
  hasMoved: boolean;
}

/** The lines of one statement. */
interface Lines {
  readonly tokens: readonly IToken[];
  readonly end: number;
  readonly isWhole: boolean;
  /** The statement before, which it belongs to, begins here in what was read. */
  readonly from: number | null;
  readonly correction: Correction | null;
}

/**
 * Reads a file that is not as the grammar has it, statement by statement: a statement is what stands on a line, up to its
 * block. One that cannot be read is corrected, or left out; those around it mean what they mean. The work is in
 * proportion to the file.
 */
export function recover(
  reader: StatementReader,
  lexer: Lexer,
  tokens: readonly IToken[],
  text: string,
  unclosed: ReadonlySet<number>,
): Recovered {
  const collected = collectCorrections();
  const braces: BraceError[] = [];
  const gaps: Gap[] = [];
  const file = frameOf("file", [], null, "", null);
  const frames: Frame[] = [file];
  const words = wordsOf(tokens);
  let missing = countUnclosed(tokens);
  let isCut = false;
  let i = 0;

  const top = (): Frame => frames.at(-1) ?? file;
  const close = (brace: IToken): void => {
    const frame = frames.pop();
    if (frame === undefined) return;
    frame.out.push(brace);
    if (frame.declaration !== null) frame.declaration.end = endOf(brace);
    const outer = top();
    for (const t of outer.pending.splice(0)) outer.out.push(t);
    outer.last = null;
    outer.hasProcess = false;
  };
  const closeUnclosed = (before: IToken | null): void => {
    const { brace, out } = top();
    if (brace === null) return;
    missing -= 1;
    if (!isCut) braces.push({ kind: "unclosed", at: brace, before, isIndented: false });
    close(braceBehind(out.at(-1) ?? brace, "Close"));
  };
  const skipBlock = (open: number): void => {
    const behind = behindBlock(tokens, open);
    isCut ||= behind === null;
    i = behind ?? tokens.length;
  };
  const around = (frame: Frame, to: number): Surroundings => {
    const hasBlock = tokens[to]?.tokenType.name === "Open";
    const inside = hasBlock ? tokens.slice(to + 1, to + 21) : [];
    return { reader, lexer, text, ...collected, ...words, context: frame.context, hasBlock, inside };
  };

  while (i < tokens.length) {
    const t = tokens[i];
    if (t === undefined) break;
    if (t.tokenType.name === "Close") {
      if (frames.length > 1) close(t);
      else braces.push({ kind: "superfluous", at: t, before: null, isIndented: false });
      i += 1;
      continue;
    }
    if (t.tokenType.name === "Open") {
      braces.push({ kind: "headless", at: t, before: null, isIndented: false });
      skipBlock(i);
      continue;
    }
    const home = homeOf(
      reader,
      frames.map(({ context }) => context),
      tokens.slice(i, lineEnd(tokens, i)),
      missing,
    );
    if (home < frames.length - 1 && frames.length - 1 - home <= missing) {
      while (frames.length - 1 > home) closeUnclosed(t);
      continue;
    }
    const frame = frames[home] ?? file;
    const isMoved = home < frames.length - 1;
    const out = isMoved ? frame.pending : frame.out;
    const lines = linesOf(tokens, i, isMoved ? null : frame.last, reader, (to) => around(frame, to));
    const { end } = lines;
    const from = lines.from ?? out.length;
    const brace = tokens[end];
    const hasBlock = brace?.tokenType.name === "Open";
    const isLost = !lines.isWhole && collected.corrections.length >= MAX_FINDINGS;
    const reading = isLost ? LOST : readStatement(lines.tokens, around(frame, end));
    const isFact = frame.context === "level" && reader.ruleFor("level", reading.tokens, 0) === "processFact";
    const isLoose = isFact && (isMoved || !frame.hasProcess);
    report(collected, reading, lines, t, frame.context, hasBlock);
    if (isMoved && !frame.hasMoved && reading.tokens.length > 0) collected.add(outside(t, top().word));
    if (isMoved) frame.hasMoved = true;
    if (isLoose) collected.add(looseFact(t));
    i = end;
    const isUsed = reading.tokens.length > 0 && !isLoose;
    if (
      !isUsed ||
      reading.corrections.some(({ grade }) => grade === null) ||
      reading.tokens.some((one) => unclosed.has(one.startOffset))
    ) {
      const rule = reader.ruleFor(frame.context, lines.tokens, 0);
      const last = lines.tokens.at(-1) ?? t;
      const statement = { context: frame.context, rule, hasBlock };
      for (const gap of gapsOf(spanOf(t, last), statement, top().declaration)) gaps.push(gap);
    }
    if (isUsed) {
      out.length = from;
      for (const one of reading.tokens) out.push(one);
    }
    if (!isMoved) {
      frame.last = isUsed && !hasBlock ? { tokens: reading.tokens, from } : null;
      if (isUsed) frame.hasProcess = frame.context === "level" && isOfProcess(reader, reading.tokens);
    }
    if (!hasBlock) continue;
    if (!isUsed || reading.block === null) {
      skipBlock(end);
      continue;
    }
    out.push(brace);
    const declaration = frame.declaration ?? { start: t.startOffset, end: text.length };
    frames.push(frameOf(reading.block, out, brace, t.image, declaration));
    i = end + 1;
  }
  // What was skipped to the end of the file took the ends of the other blocks along.
  while (frames.length > 1) closeUnclosed(null);
  for (const t of file.pending) file.out.push(t);
  return { tokens: file.out, corrections: collected.corrections, braces, gaps };
}

const LOST: StatementReading = { tokens: [], block: null, corrections: [], trouble: null };

function frameOf(
  context: Context,
  out: IToken[],
  brace: IToken | null,
  word: string,
  declaration: Frame["declaration"],
): Frame {
  return {
    context,
    out,
    pending: [],
    brace,
    word,
    declaration,
    last: null,
    hasProcess: false,
    hasMoved: false,
  };
}

/**
 * The lines that a statement is written over: its own, with the next ones when it cannot be read without them, or behind
 * the statement before when it can be read with that.
 */
function linesOf(
  tokens: readonly IToken[],
  start: number,
  last: Frame["last"],
  reader: StatementReader,
  around: (to: number) => Surroundings,
): Lines {
  let end = lineEnd(tokens, start);
  const { context } = around(end);
  const words = reader.keywordsOf(context);
  const own = tokens.slice(start, end);
  const lines = { tokens: own, end, isWhole: isRead(own, around(end)), from: null, correction: null };
  if (lines.isWhole) return lines;
  for (let count = 1; count < MAX_JOINED && mayGoOn(reader, context, tokens, end); count += 1) {
    end = lineEnd(tokens, end);
    const joined = tokens.slice(start, end);
    if (isRead(joined, around(end))) return { ...lines, tokens: joined, end, isWhole: true };
    const flat = continued(joined, own.length, words, isCut(own, tokens[lines.end], reader, around(end)));
    if (flat !== null && isRead(flat.tokens, around(end))) return { ...lines, ...flat, end, isWhole: true };
  }
  if (last === null || last.tokens.length >= MAX_CONTINUED) return lines;
  if (reader.ruleFor(context, own, 0) === "process") return lines;
  const joined = [...last.tokens, ...own];
  const { from } = last;
  if (isRead(joined, around(lines.end))) return { ...lines, tokens: joined, isWhole: true, from };
  const flat = continued(joined, last.tokens.length, words);
  return flat !== null && isRead(flat.tokens, around(lines.end))
    ? { ...lines, ...flat, isWhole: true, from }
    : lines;
}

/** Whether a line that stands no further in may go on with this one: no statement begins so, or a code is cut in two. */
function isCut(
  own: readonly IToken[],
  next: IToken | undefined,
  reader: StatementReader,
  { context, uses }: Surroundings,
): boolean {
  const last = own.at(-1);
  if (next === undefined || last === undefined) return false;
  if (next.tokenType.name === "NumberPath") return isName(last) && uses(last.image) > 1;
  return reader.ruleFor(context, [next], 0) === null && isName(next);
}

/** The words of a line further in, which belong to the line above: as if they stood on it. */
function continued(
  tokens: readonly IToken[],
  at: number,
  keywords: readonly string[],
  mayBeBelow = false,
): { readonly tokens: readonly IToken[]; readonly correction: Correction } | null {
  const [first, last, next] = [tokens[0], tokens[at - 1], tokens[at]];
  if (first === undefined || last === undefined || next === undefined) return null;
  const further = (next.startColumn ?? 0) - (first.startColumn ?? 0);
  if (further < 0 || (further === 0 && !mayBeBelow) || next.startLine === last.endLine) return null;
  if (nearest(next.image, keywords) !== null) return null;
  const line = first.startLine ?? 1;
  const text = clipped(`${last.image} ${next.image}`);
  return {
    tokens: tokens.map((t) => ({ ...t, startLine: line, endLine: line })),
    correction: {
      ...plain(next, { message: statements.brokenLine(), help: advice.oneLine({ text: `… ${text} …` }) }),
      edits: [{ start: endOf(last), end: next.startOffset, newText: " " }],
      grade: "suggested",
    },
  };
}

function report(
  { add }: Collected,
  reading: StatementReading,
  lines: Lines,
  first: IToken,
  context: Context,
  hasBlock: boolean,
): void {
  if (lines.correction !== null) add(lines.correction);
  for (const correction of reading.corrections) add(correction);
  if (reading.trouble !== null) add(unread(reading.trouble, context, first, hasBlock));
}

/** A fact of a process with no process before it. */
function looseFact(t: IToken): Correction {
  return plain(t, { message: statements.looseFact({ word: t.image }), help: advice.moveFact() });
}

/** A statement of an outer block. */
function outside(t: IToken, block: string): Correction {
  const word = clipped(t.image);
  const message = statements.notExpected({ found: `"${word}"` });
  return plain(t, { message, help: advice.outside({ word, block: clipped(block) }) });
}

function isOfProcess(reader: StatementReader, tokens: readonly IToken[]): boolean {
  const rule = reader.ruleFor("level", tokens, 0);
  return rule === "process" || rule === "processFact";
}

/** Where a block that is not read ends; null when it is not closed. */
function behindBlock(tokens: readonly IToken[], open: number): number | null {
  let depth = 0;
  for (let i = open; i < tokens.length; i += 1) {
    const type = tokens[i]?.tokenType.name;
    if (type === "Open") depth += 1;
    if (type === "Close") depth -= 1;
    if (depth === 0) return i + 1;
  }
  return null;
}

function countUnclosed(tokens: readonly IToken[]): number {
  let depth = 0;
  for (const t of tokens) {
    if (t.tokenType.name === "Open") depth += 1;
    else if (t.tokenType.name === "Close" && depth > 0) depth -= 1;
  }
  return depth;
}
