import type { IToken, Lexer } from "chevrotain";
import { advice, statements } from "../messages/statements.ts";
import { foreignBlock, plain, unread } from "../report/describe.ts";
import { clipped, MAX_FINDINGS } from "../report/problems.ts";
import { braceBehind, type BraceError } from "./braces.ts";
import { endOf, isClose, isOpen, spanOf } from "../lexing/tokens.ts";
import type { Surroundings } from "./mistakes/place.ts";
import type { Correction, Range } from "../report/correction.ts";
import { gapsOf, type Gap } from "./lost.ts";
import { readStatement, type StatementReading } from "./read-statement.ts";
import { homeOf, lineEnd, linesOf, type LastStatement } from "./statement-lines.ts";
import type { Context, StatementReader } from "./statements.ts";
import { wordsOf } from "./words.ts";

export interface Recovered {
  /** What the grammar reads without an error. */
  readonly tokens: readonly IToken[];
  readonly corrections: readonly Correction[];
  readonly braces: readonly BraceError[];
  readonly gaps: readonly Gap[];
}

/** Places of one name that are changed with it. */
const MAX_PLACES = 1000;

/** An open block. What belongs outside of an inner block waits in `pending` until that is closed. */
interface Frame {
  readonly context: Context;
  readonly out: IToken[];
  readonly pending: IToken[];
  /** The block's `{`; null for the file. */
  readonly brace: IToken | null;
  /** The word that opened it. */
  readonly word: string;
  /** From the first word of the block to its end. */
  readonly range: { readonly start: number; end: number };
  /** The same of the declaration that the block is a part of; null for the file. */
  readonly declaration: Range | null;
  /** The last statement that has no block, which a further line may belong to. */
  last: LastStatement | null;
  /** Whether facts may follow on lines of their own. */
  hasProcess: boolean;
  hasMoved: boolean;
  /** Whether the head of a block was reported that stands in another one. */
  hasForeign: boolean;
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
  beheaded: ReadonlySet<IToken>,
): Recovered {
  const corrections: Correction[] = [];
  const renamed = new Map<string, string>();
  const braces: BraceError[] = [];
  const gaps: Gap[] = [];
  const whole = { start: 0, end: text.length };
  const file: Frame = {
    ...newFrame(),
    context: "file",
    out: [],
    brace: null,
    word: "",
    range: whole,
    declaration: null,
  };
  const frames: Frame[] = [file];
  const words = wordsOf(tokens);
  let missing = countUnclosed(tokens);
  let isCut = false;
  let i = 0;

  /** A name is reported where it is first written, with all its places. */
  const add = (correction: Correction): void => {
    const { renames, edits } = correction;
    const isSame = (one: Correction): boolean => one.renames?.written === renames?.written;
    const at = renames === undefined ? -1 : corrections.findIndex(isSame);
    const known = corrections[at];
    if (known === undefined) corrections.push(correction);
    else corrections[at] = { ...known, edits: [...known.edits, ...edits].slice(0, MAX_PLACES) };
    if (renames !== undefined) renamed.set(renames.written, renames.name);
  };
  const top = (): Frame => frames.at(-1) ?? file;
  const close = (brace: IToken): void => {
    const frame = frames.pop();
    if (frame === undefined) return;
    frame.out.push(brace);
    frame.range.end = endOf(brace);
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
  const lose = (
    span: Range,
    context: Context,
    rule: string | null,
    hasBlock: boolean,
    homes: readonly string[],
  ): void => {
    const statement = { context, rule, homes, others: reader.rulesLike(context, hasBlock) };
    gaps.push(...gapsOf(span, statement, top().declaration));
  };
  // What was put in before a block without a head belongs to no statement.
  const opensBlock = (t: IToken | undefined): t is IToken => t !== undefined && isOpen(t) && !beheaded.has(t);
  const around = (frame: Frame, to: number): Surroundings => {
    const hasBlock = opensBlock(tokens[to]);
    const near = hasBlock ? tokens.slice(to + 1, to + 21) : [];
    const close = near.findIndex(isClose);
    const inside = close === -1 ? near : near.slice(0, close);
    return { reader, lexer, text, renamed, ...words, context: frame.context, hasBlock, inside };
  };

  while (i < tokens.length) {
    const t = tokens[i];
    if (t === undefined) break;
    if (isClose(t)) {
      if (frames.length > 1) close(t);
      else braces.push({ kind: "superfluous", at: t, before: null, isIndented: false });
      i += 1;
      continue;
    }
    if (isOpen(t)) {
      const inside = tokens.slice(i + 1, i + 4);
      const rule = reader.blockOf(top().context, inside);
      const isBeheaded = beheaded.has(t);
      const at = isBeheaded ? (inside[0] ?? t) : t;
      braces.push({ kind: isBeheaded ? "beheaded" : "headless", at, before: null, isIndented: false, rule });
      skipBlock(i);
      lose(spanOf(at), top().context, rule, true, []);
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
    const lines = linesOf(tokens, i, isMoved ? null : frame.last, (to) => around(frame, to));
    const { end } = lines;
    const from = lines.from ?? out.length;
    const brace = tokens[end];
    const hasBlock = opensBlock(brace);
    const isLost = !lines.isWhole && corrections.length >= MAX_FINDINGS;
    const read = isLost ? LOST : readStatement(lines.tokens, around(frame, end));
    const isText = TEXTS.test(frame.context);
    const homes =
      read.trouble !== null || (isText && read.corrections.length > 0)
        ? reader.homes(lines.tokens, hasBlock)
        : [];
    // What is a whole statement of another block is no text without its quotes.
    const isStatement = isText && homes.some((rule) => rule !== "step");
    const isHead =
      hasBlock && read.block === "step" && reader.isHeadElsewhere(lines.tokens, around(frame, end).inside);
    const isForeign = isStatement || isHead;
    const reading = isForeign ? LOST : read;
    if (isStatement) add(outside(t, top().word));
    if (isHead && !frame.hasForeign) add(foreignBlock(t, reader));
    if (isHead) frame.hasForeign = true;
    const isFact = frame.context === "level" && reader.ruleFor("level", reading.tokens, 0) === "processFact";
    const isLoose = isFact && (isMoved || !frame.hasProcess);
    if (lines.correction !== null) add(lines.correction);
    for (const correction of reading.corrections) add(correction);
    if (reading.trouble !== null) add(unread(reading.trouble, frame.context, t, hasBlock, homes));
    if (isMoved && !frame.hasMoved && reading.tokens.length > 0) add(outside(t, top().word));
    if (isMoved) frame.hasMoved = true;
    if (isLoose) add(plain(t, { message: statements.looseFact({ word: t.image }), help: advice.moveFact() }));
    i = end;
    const isUsed = reading.tokens.length > 0 && !isLoose;
    if (
      !isUsed ||
      reading.corrections.some(({ grade }) => grade === null) ||
      reading.tokens.some((one) => unclosed.has(one.startOffset))
    ) {
      const rule = isForeign ? null : reader.ruleFor(frame.context, lines.tokens, 0);
      const last = lines.tokens.at(-1) ?? t;
      lose(spanOf(t, last), frame.context, rule, hasBlock, homes);
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
    const range = { start: t.startOffset, end: text.length };
    if (isMoved) gaps.push({ ...spanOf(t), parts: ["block"], block: range });
    const declaration = frame.declaration ?? range;
    frames.push({ ...newFrame(), context: reading.block, out, brace, word: t.image, range, declaration });
    i = end + 1;
  }
  // What was skipped to the end of the file took the ends of the other blocks along.
  while (frames.length > 1) closeUnclosed(null);
  for (const t of file.pending) file.out.push(t);
  return { tokens: file.out, corrections, braces, gaps };
}

/** Blocks whose statements are texts. */
const TEXTS = /^(?:decreeList|clauses?)$/;

const LOST: StatementReading = { tokens: [], block: null, corrections: [], trouble: null };

const newFrame = () => ({ pending: [], last: null, hasProcess: false, hasMoved: false, hasForeign: false });

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
    depth += isOpen(tokens[i]) ? 1 : isClose(tokens[i]) ? -1 : 0;
    if (depth === 0) return i + 1;
  }
  return null;
}

function countUnclosed(tokens: readonly IToken[]): number {
  return tokens.reduce(
    (depth, t) => (isOpen(t) ? depth + 1 : isClose(t) ? Math.max(0, depth - 1) : depth),
    0,
  );
}
