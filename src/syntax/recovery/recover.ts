import type { IToken, Lexer } from "chevrotain";
import { Close } from "../../../grammar/tokens.ts";
import { advice, statements } from "../messages/statements.ts";
import { foreignBlock, outside, plain, unread } from "../report/describe.ts";
import { MAX_FINDINGS } from "../report/problems.ts";
import type { SourceFile } from "../../source/source.ts";
import { braceBehind, countUnclosed, depthOf } from "./balance.ts";
import * as braces from "./braces.ts";
import { endOf, isClose, isKeyword, isOpen, spanOf } from "../lexing/tokens.ts";
import type { Surroundings } from "./mistakes/place.ts";
import type { Correction, Range } from "../report/correction.ts";
import { gapsOf, type Gap, type Statement } from "./lost.ts";
import { readStatement, type StatementReading } from "./read-statement.ts";
import { homeOf, lineEnd, linesOf, type LastStatement } from "./statement-lines.ts";
import { LOOSE, TEXT_LISTS, type Context, type StatementReader } from "./statements.ts";
import { wordsOf } from "../lexing/file-words.ts";

export interface Recovered {
  /** What the grammar reads without an error. */
  readonly tokens: readonly IToken[];
  readonly corrections: readonly Correction[];
  readonly gaps: readonly Gap[];
}

/** Places of one name that are changed with it. */
const MAX_PLACES = 1000;
/** Tokens of a block that tell which one it is. */
const MAX_INSIDE = 20;

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
}

/**
 * Reads a file that is not as the grammar has it, statement by statement: a statement is what stands on a line, up to its
 * block. One that cannot be read is corrected, or left out; those around it mean what they mean. The work is in
 * proportion to the file.
 */
export function recover(
  reader: StatementReader,
  lexer: Lexer,
  file: SourceFile,
  tokens: readonly IToken[],
  unclosed: ReadonlySet<number>,
  beheaded: ReadonlySet<IToken>,
): Recovered {
  const corrections: Correction[] = [];
  const wrongBraces: Correction[] = [];
  const gaps: Gap[] = [];
  const renamed = new Map<string, string>();
  const known = { reader, lexer, text: file.text, renamed, ...wordsOf(tokens) };
  const range = { start: 0, end: file.text.length };
  const root = newFrame({
    context: "file",
    out: [],
    brace: null,
    word: "",
    range,
    declaration: null,
  });
  const frames: Frame[] = [root];
  const top = (): Frame => frames.at(-1) ?? root;
  let missing = countUnclosed(tokens);
  let isCut = false;
  let i = 0;

  /** A name is reported where it is first written, with all its places. */
  const add = (correction: Correction): void => {
    const { renames, edits } = correction;
    const isSame = (one: Correction): boolean => one.renames?.written === renames?.written;
    const at = renames === undefined ? -1 : corrections.findIndex(isSame);
    const first = corrections[at];
    if (first === undefined) corrections.push(correction);
    else corrections[at] = { ...first, edits: [...first.edits, ...edits].slice(0, MAX_PLACES) };
    if (renames !== undefined) renamed.set(renames.written, renames.name);
  };
  const lose = (span: Range, statement: Omit<Statement, "others">, hasBlock: boolean): void => {
    const others = reader.rulesLike(statement.context, hasBlock);
    gaps.push(...gapsOf(span, { ...statement, others }, top().declaration));
  };
  // What was put in before a block without a head belongs to no statement.
  const opensBlock = (t: IToken | undefined): t is IToken => t !== undefined && isOpen(t) && !beheaded.has(t);
  const around = ({ context }: Frame, to: number): Surroundings => {
    const hasBlock = opensBlock(tokens[to]);
    const near = hasBlock ? tokens.slice(to + 1, to + 1 + MAX_INSIDE) : [];
    const end = near.findIndex(isClose);
    return { ...known, context, hasBlock, inside: end === -1 ? near : near.slice(0, end) };
  };

  const close = (brace: IToken): void => {
    const frame = top();
    frames.pop();
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
    if (!isCut) wrongBraces.push(braces.unclosed(file, brace, before));
    close(braceBehind(out.at(-1) ?? brace, Close));
  };
  const skipBlock = (open: number): void => {
    const behind = behindBlock(tokens, open);
    isCut ||= behind === null;
    i = behind ?? tokens.length;
  };
  const onClose = (t: IToken): void => {
    if (frames.length > 1) close(t);
    else wrongBraces.push(braces.superfluous(t));
    i += 1;
  };
  const onBlock = (t: IToken): void => {
    const inside = tokens.slice(i + 1, i + 4);
    const rule = reader.blockOf(top().context, inside);
    const at = (beheaded.has(t) ? inside[0] : null) ?? t;
    wrongBraces.push(beheaded.has(t) ? braces.beheaded(at, rule) : braces.headless(t));
    skipBlock(i);
    lose(spanOf(at), { context: top().context, rule, homes: [] }, true);
  };
  const onStatement = (t: IToken): void => {
    const line = tokens.slice(i, lineEnd(tokens, i));
    const contexts = frames.map(({ context }) => context);
    const home = homeOf(reader, contexts, line, missing);
    const inner = frames.length - 1 - home;
    if (inner === 0 || inner > missing) read(t, frames[home] ?? root, inner > 0);
    else for (let n = 0; n < inner; n += 1) closeUnclosed(t);
  };
  /** Reads a statement of a block; `isMoved`: it stands in one further in. */
  const read = (t: IToken, frame: Frame, isMoved: boolean): void => {
    const lines = linesOf(tokens, i, isMoved ? null : frame.last, (to) => around(frame, to));
    const place = around(frame, lines.end);
    const { context, hasBlock } = place;
    const isLost = !lines.isWhole && corrections.length >= MAX_FINDINGS;
    const plainly = isLost ? LOST : readStatement(lines.tokens, place);
    const isText = TEXT_LISTS.includes(context);
    const isReduced = plainly.corrections.some(({ grade, isLossy }) => grade === null && isLossy === true);
    const isOdd = plainly.trouble !== null || isReduced || (isText && plainly.corrections.length > 0);
    const homes = isOdd ? reader.homes(lines.tokens, hasBlock) : [];
    // What is a whole statement of another block is no text without its quotes, and no step with a keyword for its name.
    const isElsewhere = homes.length > 0 && homes.every((rule) => rule !== "step");
    const isForeign = isKeyword(t) && !reader.keywordsOf(context).some((word) => word === t.image);
    const isStatement = isElsewhere && (isText || (isReduced && isForeign));
    const isHead = plainly.block === "step" && hasBlock && reader.isHeadElsewhere(lines.tokens, place.inside);
    const reading = isStatement || isHead ? LOST : plainly;
    const rule = context === "level" ? reader.ruleFor(context, reading.tokens, 0) : null;
    const isLoose = rule === "processFact" && (isMoved || !frame.hasProcess);
    const isUsed = reading.tokens.length > 0 && !isLoose;

    if (isStatement) add(isText ? outside(t, top().word) : foreignBlock(t, reader));
    if (isHead) add(foreignBlock(t, reader));
    if (lines.correction !== null) add(lines.correction);
    for (const correction of reading.corrections) add(correction);
    if (reading.trouble !== null) add(unread(reading.trouble, context, t, hasBlock, homes));
    if (isMoved && reading.tokens.length > 0) add(outside(t, top().word));
    if (isLoose) add(plain(t, { message: statements.looseFact({ word: t.image }), help: advice.moveFact() }));

    const meant = isStatement || isHead ? null : reader.ruleFor(context, lines.tokens, 0);
    const isLoosely = LOOSE.includes(meant ?? "");
    const isPartly = reading.corrections.some(
      ({ grade, renames }) => grade === null || isLoosely || renames !== undefined,
    );
    if (!isUsed || isPartly || reading.tokens.some((one) => unclosed.has(one.startOffset))) {
      lose(spanOf(t, lines.tokens.at(-1)), { context, rule: meant, homes }, hasBlock);
    }
    const out = isMoved ? frame.pending : frame.out;
    const from = lines.from ?? out.length;
    if (isUsed) {
      out.length = from;
      for (const one of reading.tokens) out.push(one);
    }
    if (!isMoved) frame.last = isUsed && !hasBlock ? { tokens: reading.tokens, from } : null;
    if (!isMoved && isUsed) frame.hasProcess = rule === "process" || rule === "processFact";
    i = lines.end;
    const brace = tokens[i];
    if (brace === undefined || !hasBlock) return;
    if (!isUsed || reading.block === null) {
      skipBlock(i);
      return;
    }
    out.push(brace);
    const range = { start: t.startOffset, end: file.text.length };
    if (isMoved) gaps.push({ ...spanOf(t), parts: ["block"], block: range });
    const declaration = frame.declaration ?? range;
    frames.push(newFrame({ context: reading.block, out, brace, word: t.image, range, declaration }));
    i += 1;
  };

  for (let t = tokens[i]; t !== undefined; t = tokens[i])
    if (isClose(t)) onClose(t);
    else if (isOpen(t)) onBlock(t);
    else onStatement(t);
  // What was skipped to the end of the file took the ends of the other blocks along.
  while (frames.length > 1) closeUnclosed(null);
  const { out, pending } = root;
  for (const t of pending) out.push(t);
  return { tokens: out, corrections: [...corrections, ...wrongBraces], gaps };
}

const LOST: StatementReading = { tokens: [], block: null, corrections: [], trouble: null };

function newFrame(block: Omit<Frame, "pending" | "last" | "hasProcess">): Frame {
  return { ...block, pending: [], last: null, hasProcess: false };
}

/** Where a block that is not read ends; null when it is not closed. */
function behindBlock(tokens: readonly IToken[], open: number): number | null {
  let depth = 0;
  for (let i = open; ; i += 1) {
    const t = tokens[i];
    if (t === undefined) return null;
    depth += depthOf(t);
    if (depth === 0) return i + 1;
  }
}
