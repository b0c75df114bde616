import type { IToken, Lexer } from "chevrotain";
import { MAX_FINDINGS } from "../report/problems.ts";
import { braceBehind, type BraceError } from "./braces.ts";
import { isArrow, isBrace, type Correction } from "./correction.ts";
import { looseFact, outside, unread } from "./left-out.ts";
import { wordsOf } from "./words.ts";
import { isRead, readStatement, type StatementReading, type Surroundings } from "./read-statement.ts";
import type { Context, StatementReader } from "./statements.ts";

/** Statements that may be one, written over this many lines. */
const MAX_JOINED = 3;
/** Places of one name that are changed with it. */
const MAX_PLACES = 1000;

export interface Recovered {
  /** What the grammar reads without an error. */
  readonly tokens: readonly IToken[];
  readonly corrections: readonly Correction[];
  readonly braces: readonly BraceError[];
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
  /** The last statement that has no block, which a further line may belong to. */
  last: { readonly tokens: readonly IToken[]; readonly from: number } | null;
  /** Whether facts may follow on lines of their own. */
  hasProcess: boolean;
  hasMoved: boolean;
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
): Recovered {
  const corrections: Correction[] = [];
  const braces: BraceError[] = [];
  const file: Frame = {
    context: "file",
    out: [],
    pending: [],
    brace: null,
    word: "",
    last: null,
    hasProcess: false,
    hasMoved: false,
  };
  const words = wordsOf(tokens);
  const frames: Frame[] = [file];
  let missing = countUnclosed(tokens);
  let isCut = false;

  /** A name is reported where it is first written, with all its places. */
  const renamed = new Map<string, string>();
  const add = (correction: Correction): void => {
    const { renames, edits } = correction;
    if (renames === undefined) corrections.push(correction);
    else if (!renamed.has(renames.written)) {
      renamed.set(renames.written, renames.name);
      corrections.push(correction);
    } else {
      const first = corrections.findIndex((one) => one.renames?.written === renames.written);
      const known = corrections[first];
      if (known !== undefined && known.edits.length < MAX_PLACES)
        corrections[first] = { ...known, edits: [...known.edits, ...edits] };
    }
  };

  const top = (): Frame => frames.at(-1) ?? file;
  const close = (brace: IToken): void => {
    const frame = frames.pop();
    if (frame === undefined) return;
    frame.out.push(brace);
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

  let i = 0;
  const skipBlock = (open: number): void => {
    const behind = behindBlock(tokens, open);
    isCut ||= behind === null;
    i = behind ?? tokens.length;
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
    let end = lineEnd(tokens, i);
    const home = homeOf(reader, frames, tokens.slice(i, end), missing);
    if (home < frames.length - 1 && frames.length - 1 - home <= missing) {
      while (frames.length - 1 > home) closeUnclosed(t);
      continue;
    }
    const frame = frames[home] ?? file;
    const isMoved = home < frames.length - 1;
    const out = isMoved ? frame.pending : frame.out;
    const around = (to: number): Surroundings => {
      const hasBlock = tokens[to]?.tokenType.name === "Open";
      return {
        reader,
        lexer,
        text,
        renamed,
        ...words,
        context: frame.context,
        hasBlock,
        inside: hasBlock ? tokens.slice(to + 1, to + 21) : [],
      };
    };
    let written: readonly IToken[] = tokens.slice(i, end);
    let from = out.length;
    let isWhole = isRead(written, around(end));
    for (let lines = 1; !isWhole && lines < MAX_JOINED && mayGoOn(reader, frame, tokens, end); lines += 1) {
      const next = lineEnd(tokens, end);
      const joined = tokens.slice(i, next);
      if (!isRead(joined, around(next))) continue;
      [written, end, isWhole] = [joined, next, true];
    }
    const before = isMoved ? null : frame.last;
    if (!isWhole && before !== null && reader.ruleFor(frame.context, written, 0) !== "process") {
      const joined = [...before.tokens, ...written];
      if (before.tokens.length < 200 && isRead(joined, around(end)))
        [written, from, isWhole] = [joined, before.from, true];
    }
    const hasBlock = tokens[end]?.tokenType.name === "Open";
    const isLost = !isWhole && corrections.length >= MAX_FINDINGS;
    const reading: StatementReading = isLost ? LOST : readStatement(written, around(end));
    const isLoose = isFactWithoutProcess(reader, frame, reading, isMoved);
    for (const correction of reading.corrections) add(correction);
    if (isMoved && !frame.hasMoved && reading.tokens.length > 0) corrections.push(outside(t, top()));
    if (isMoved) frame.hasMoved = true;
    if (reading.trouble !== null) corrections.push(unread(reading.trouble, frame.context, t, hasBlock));
    if (isLoose) corrections.push(looseFact(t));
    i = end;
    const isUsed = reading.tokens.length > 0 && !isLoose;
    if (isUsed) {
      out.length = from;
      for (const one of reading.tokens) out.push(one);
    }
    if (!isMoved) {
      frame.last = isUsed && !hasBlock ? { tokens: reading.tokens, from } : null;
      if (isUsed) frame.hasProcess = frame.context === "level" && isOfProcess(reader, reading.tokens);
    }
    if (!hasBlock) continue;
    const brace = tokens[end];
    if (!isUsed || reading.block === null || brace === undefined) {
      skipBlock(end);
      continue;
    }
    out.push(brace);
    frames.push({
      context: reading.block,
      out,
      pending: [],
      brace,
      word: t.image,
      last: null,
      hasProcess: false,
      hasMoved: false,
    });
    i = end + 1;
  }
  // What was skipped to the end of the file took the ends of the other blocks along.
  while (frames.length > 1) closeUnclosed(null);
  for (const t of file.pending) file.out.push(t);
  return { tokens: file.out, corrections, braces };
}

const LOST: StatementReading = { tokens: [], block: null, corrections: [], trouble: null };

/** A statement ends with its line, at its block, or where a chain of arrows ends. */
function lineEnd(tokens: readonly IToken[], from: number): number {
  let end = from;
  while (end < tokens.length && !isBrace(tokens[end])) {
    const [last, next] = [tokens[end], tokens[end + 1]];
    end += 1;
    if (next === undefined || next.tokenType.name === "Open" || next.startLine === last?.endLine) continue;
    if (!isArrow(last) && !isArrow(next)) break;
  }
  return end;
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

/** Number of the open block that a statement belongs to: the innermost when nothing says otherwise. */
function homeOf(
  reader: StatementReader,
  frames: readonly Frame[],
  line: readonly IToken[],
  missing: number,
): number {
  const [first, second] = line;
  const last = frames.length - 1;
  const innermost = frames[last];
  if (first === undefined || innermost === undefined || reader.ruleFor(innermost.context, line, 0) !== null)
    return last;
  for (let i = last - 1; i >= 0; i -= 1) {
    const { context } = frames[i] ?? innermost;
    const rule = reader.ruleFor(context, line, 0);
    if (rule === null) continue;
    if (
      first.tokenType.name.startsWith("kw_") &&
      rule !== "step" &&
      rule !== "field" &&
      rule !== "ruleSetting"
    )
      return i;
    const isBehindUnclosed = missing > 0 && second?.tokenType.name === "LineText";
    if (context === "level" && first.tokenType.name !== "Identifier") return i;
    if (context === "lane" && isBehindUnclosed && first.tokenType.name === "Identifier") return i;
  }
  return last;
}

/** Whether the next line may belong to the statement that ends here. */
function mayGoOn(
  reader: StatementReader,
  { context }: Frame,
  tokens: readonly IToken[],
  end: number,
): boolean {
  const next = tokens[end];
  if (next === undefined || isBrace(next)) return false;
  const rule = reader.ruleFor(context, tokens, end);
  return rule === null || rule === "step" || rule === "text" || !next.tokenType.name.startsWith("kw_");
}

function isOfProcess(reader: StatementReader, tokens: readonly IToken[]): boolean {
  const rule = reader.ruleFor("level", tokens, 0);
  return rule === "process" || rule === "processFact";
}

function isFactWithoutProcess(
  reader: StatementReader,
  frame: Frame,
  reading: StatementReading,
  isMoved: boolean,
): boolean {
  const isFact = frame.context === "level" && reader.ruleFor("level", reading.tokens, 0) === "processFact";
  return isFact && (isMoved || !frame.hasProcess);
}
