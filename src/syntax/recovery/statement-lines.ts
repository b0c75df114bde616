import type { IToken } from "chevrotain";
import { endsInPrefix } from "../../../grammar/parser/level-rules.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { advice, statements } from "../messages/statements.ts";
import { corrected, type Correction } from "../report/correction.ts";
import { clipped } from "../report/problems.ts";
import { columnOf, gap, isArrow, isBrace, isName, isKeyword, isQuoted, spanOf } from "../lexing/tokens.ts";
import type { Surroundings } from "./mistakes/place.ts";
import { isRead } from "./read-statement.ts";
import type { Context, StatementReader } from "./statements.ts";

/** Statements that may be one, written over this many lines. */
const MAX_JOINED = 3;
/** A statement of more words does not go on in the next line. */
const MAX_CONTINUED = 200;

/** A statement that a further line may belong to, and where it begins in what was read. */
export interface LastStatement {
  readonly tokens: readonly IToken[];
  readonly from: number;
}

/** The lines of one statement. */
export interface Lines {
  readonly tokens: readonly IToken[];
  readonly end: number;
  readonly isWhole: boolean;
  /** The statement before, which it belongs to, begins here in what was read. */
  readonly from: number | null;
  readonly correction: Correction | null;
}

/** A statement ends with its line, at its block, or where a chain of arrows ends. */
export function lineEnd(tokens: readonly IToken[], from: number): number {
  let end = from;
  while (end < tokens.length && !isBrace(tokens[end])) {
    const [last, next] = [tokens[end], tokens[end + 1]];
    end += 1;
    if (next === undefined || next.tokenType.name === "Open" || next.startLine === last?.endLine) continue;
    if (!isArrow(last) && !isArrow(next) && !isRestOfCode(tokens, end)) break;
  }
  return end;
}

/** `alur DINAS 01 -> DINAS` and `02` on the next line. */
function isRestOfCode(tokens: readonly IToken[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before !== undefined &&
    tokens[at]?.tokenType.name === "NumberPath" &&
    endsInPrefix(tokens[at - 2], before)
  );
}

/** Number of the open block that a statement belongs to: the innermost when nothing says otherwise. */
export function homeOf(
  reader: StatementReader,
  open: readonly Context[],
  line: readonly IToken[],
  missing: number,
): number {
  const [first, second] = line;
  const last = open.length - 1;
  if (first === undefined || reader.ruleFor(open[last] ?? "file", line, 0) !== null) return last;
  const type = first.tokenType.name;
  const isBehindUnclosed = missing > 0 && second?.tokenType.name === "LineText";
  for (let i = last - 1; i >= 0; i -= 1) {
    const context = open[i] ?? "file";
    const rule = reader.ruleFor(context, line, 0);
    if (rule === null) continue;
    if (isKeyword(first) && rule !== "step" && rule !== "field" && rule !== "ruleSetting") return i;
    if (context === "level" && type !== "Identifier") return i;
    if (context === "lane" && isBehindUnclosed && type === "Identifier") return i;
  }
  return last;
}

/**
 * The lines that a statement is written over: its own, with the next ones when it cannot be read without them, or behind
 * the statement before when it can be read with that.
 */
export function linesOf(
  tokens: readonly IToken[],
  start: number,
  last: LastStatement | null,
  around: (to: number) => Surroundings,
): Lines {
  const ownEnd = lineEnd(tokens, start);
  const own = tokens.slice(start, ownEnd);
  const { reader, context } = around(ownEnd);
  const isWhole = isRead(own, around(ownEnd));
  const lines = { tokens: own, end: ownEnd, isWhole, from: null, correction: null };
  const code = own.findIndex((t, i) => t.startLine !== own[i - 1]?.endLine && isRestOfCode(own, i));
  const whole = code === -1 ? null : readFlat(own, code, around(ownEnd), true);
  if (whole !== null) return { ...lines, ...whole, isWhole: true };
  if (isWhole) return lines;
  let end = ownEnd;
  for (let count = 1; count < MAX_JOINED && mayGoOn(reader, context, tokens, end); count += 1) {
    end = lineEnd(tokens, end);
    const isCode = isCut(own, tokens[ownEnd], around(end));
    const read = readJoined(tokens.slice(start, end), own.length, around(end), isCode);
    if (read !== null) return { ...lines, ...read, end, isWhole: true };
  }
  if (last === null || last.tokens.length >= MAX_CONTINUED || reader.ruleFor(context, own, 0) === "process")
    return lines;
  const read = readJoined([...last.tokens, ...own], last.tokens.length, around(ownEnd), false);
  return read === null ? lines : { ...lines, ...read, isWhole: true, from: last.from };
}

/** Whether the next line may belong to the statement that ends here. */
function mayGoOn(reader: StatementReader, context: Context, tokens: readonly IToken[], end: number): boolean {
  const next = tokens[end];
  if (next === undefined || isBrace(next)) return false;
  const rule = reader.ruleFor(context, tokens, end);
  if (rule === "process") return next.tokenType.name === "NumberPath";
  return rule === null || rule === "step" || rule === "text" || !isKeyword(next);
}

/** Whether a line that stands no further in may go on with this one: no statement begins so, or a code is cut in two. */
function isCut(own: readonly IToken[], next: IToken | undefined, around: Surroundings): boolean {
  const last = own.at(-1);
  if (next === undefined || last === undefined) return false;
  if (next.tokenType.name === "NumberPath") return isName(last) && around.uses(last.image) > 1;
  return around.reader.ruleFor(around.context, [next], 0) === null && isName(next);
}

/** Two lines as one statement: as the grammar has it, or with words further in as if they stood on the line above. */
function readJoined(
  tokens: readonly IToken[],
  at: number,
  around: Surroundings,
  mayBeBelow: boolean,
): Pick<Lines, "tokens" | "correction"> | null {
  if (isRead(tokens, around)) return { tokens, correction: null };
  return readFlat(tokens, at, around, mayBeBelow);
}

function readFlat(
  tokens: readonly IToken[],
  at: number,
  around: Surroundings,
  mayBeBelow: boolean,
): Pick<Lines, "tokens" | "correction"> | null {
  const [first, last, next] = [tokens[0], tokens[at - 1], tokens[at]];
  if (first === undefined || last === undefined || next === undefined) return null;
  const further = columnOf(next) - columnOf(first);
  // A text that stands a space further in has lost its name rather than its line.
  if (further < 0 || (further < (isQuoted(next) ? 2 : 1) && !mayBeBelow) || next.startLine === last.endLine)
    return null;
  if (nearest(next.image, around.reader.keywordsOf(around.context)) !== null) return null;
  const line = first.startLine ?? 1;
  const flat = tokens.map((t) => ({ ...t, startLine: line, endLine: line }));
  if (!isRead(flat, around)) return null;
  const help = advice.oneLine({ text: `… ${clipped(`${last.image} ${next.image}`)} …` });
  return {
    tokens: flat,
    correction: corrected(spanOf(next), statements.brokenLine(), help, [gap(last, next, " ")]),
  };
}
