import type { IToken } from "chevrotain";
import { listsWith } from "../../../grammar/words.ts";
import { endsInPrefix } from "../../../grammar/parser/level-rules.ts";
import { nearest } from "../../diagnostics/nearest.ts";
import { advice, statements } from "../messages/statements.ts";
import { corrected, type Correction } from "../report/correction.ts";
import { clipped } from "../report/problems.ts";
import {
  columnOf,
  gap,
  isArrow,
  isBrace,
  isName,
  isKeyword,
  isOnLineOf,
  isQuoted,
  spanOf,
} from "../lexing/tokens.ts";
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
    if (next === undefined || isOnLineOf(next, last)) continue;
    if (isArrow(last) ? isStatement(next, tokens[end + 1]) : !isArrow(next) && !isRestOfCode(tokens, end))
      break;
  }
  return end;
}

/** Behind an arrow that leads nowhere: a keyword with more on its line than an arrow, which is no name then. */
function isStatement(first: IToken, second: IToken | undefined): boolean {
  return isKeyword(first) && isOnLineOf(second, first) && !isArrow(second);
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

/** Statements of outer blocks that any two words in an inner one may look like. */
const VAGUE: readonly string[] = ["step", "field", "ruleSetting"];

/** Number of the open block that a statement belongs to: the innermost when nothing says otherwise. */
export function homeOf(
  reader: StatementReader,
  open: readonly Context[],
  line: readonly IToken[],
  missing: number,
): number {
  const [first, second] = line;
  const last = open.length - 1;
  if (reader.ruleFor(open[last] ?? "file", line, 0) !== null) return last;
  // `jabatan "…"` belongs into a block of the decree that is missing around it.
  if (open[last] === "decree" && isQuoted(second) && listsWith(first?.image ?? "").length > 0) return last;
  const isName = first?.tokenType.name === "Identifier";
  const isBehindUnclosed = missing > 0 && second?.tokenType.name === "LineText";
  const home = open.slice(0, last).findLastIndex((context) => {
    const rule = reader.ruleFor(context, line, 0);
    if (rule === null) return false;
    if (isKeyword(first)) return !VAGUE.includes(rule);
    return isName ? context === "lane" && isBehindUnclosed : context === "level";
  });
  return home === -1 ? last : home;
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
  const place = around(ownEnd);
  const lines = { tokens: own, end: ownEnd, isWhole: isRead(own, place), from: null, correction: null };
  const code = own.findIndex((t, i) => !isOnLineOf(t, own[i - 1]) && isRestOfCode(own, i));
  const withCode = code === -1 ? null : onOneLine(own.slice(0, code), own.slice(code), place, true);
  if (withCode !== null) return { ...lines, ...withCode };
  if (lines.isWhole) return lines;
  let end = ownEnd;
  for (let count = 1; count < MAX_JOINED && mayGoOn(place, tokens, end); count += 1) {
    end = lineEnd(tokens, end);
    const read = joined(own, tokens.slice(ownEnd, end), around(end), isCut(own, tokens[ownEnd], place));
    if (read !== null) return { ...lines, ...read, end };
  }
  if (last === null || last.tokens.length >= MAX_CONTINUED) return lines;
  if (place.reader.ruleFor(place.context, own, 0) === "process") return lines;
  const read = joined(last.tokens, own, place, isKnown(own[0], place));
  return read === null ? lines : { ...lines, ...read, from: last.from };
}

/** Whether the next line may belong to the statement that ends here. */
function mayGoOn({ reader, context }: Surroundings, tokens: readonly IToken[], end: number): boolean {
  const next = tokens[end];
  if (next === undefined || isBrace(next)) return false;
  const rule = reader.ruleFor(context, tokens, end);
  if (rule === "process") return next.tokenType.name === "NumberPath";
  return rule === null || rule === "step" || rule === "text" || !isKeyword(next);
}

/**
 * Whether a line that stands no further in may go on with this one: no statement begins so, a code is cut in two, or a
 * keyword waits for the name, which the file has elsewhere.
 */
function isCut(own: readonly IToken[], next: IToken | undefined, place: Surroundings): boolean {
  const last = own.at(-1);
  if (next?.tokenType.name === "NumberPath") return isName(last) && place.uses(last.image) > 1;
  if (next === undefined || !isName(next)) return false;
  return place.reader.ruleFor(place.context, [next], 0) === null || waitsFor(own, next, place);
}

/** Whether a line begins with a name that stands elsewhere as well, and with no code or statement. */
function isKnown(next: IToken | undefined, { reader, context, uses }: Surroundings): boolean {
  if (!isName(next) || isKeyword(next) || /^[A-Z]+[0-9]*$/.test(next.image)) return false;
  return uses(next.image) > 1 && reader.ruleFor(context, [next], 0) !== "process";
}

function waitsFor(own: readonly IToken[], next: IToken, { reader, context, uses }: Surroundings): boolean {
  const trouble = reader.read(reader.ruleFor(context, own, 0) ?? "", own, 0, false);
  return isKeyword(own.at(-1)) && trouble?.index === own.length && uses(next.image) > 1;
}

type Joined = Pick<Lines, "tokens" | "isWhole" | "correction"> | null;

/** Two pieces as one statement: as the grammar has it, or as if they stood on one line. */
function joined(
  before: readonly IToken[],
  behind: readonly IToken[],
  place: Surroundings,
  isCut: boolean,
): Joined {
  const tokens = [...before, ...behind];
  if (isRead(tokens, place)) return { tokens, isWhole: true, correction: null };
  return onOneLine(before, behind, place, isCut);
}

/** The same of what stands further in than the statement that it belongs to, or is cut off. */
function onOneLine(
  before: readonly IToken[],
  behind: readonly IToken[],
  place: Surroundings,
  isCut: boolean,
): Joined {
  const [first, last, next] = [before[0], before.at(-1), behind[0]];
  if (first === undefined || last === undefined || next === undefined || isOnLineOf(next, last)) return null;
  const further = columnOf(next) - columnOf(first);
  // A text that stands a space further in has lost its name rather than its line.
  if (!(isCut && isKnown(next, place)) && further < (isCut ? 0 : isQuoted(next) ? 2 : 1)) return null;
  if (nearest(next.image, place.reader.keywordsOf(place.context)) !== null) return null;
  const line = first.startLine ?? 1;
  const tokens = [...before, ...behind].map((t) => ({ ...t, startLine: line, endLine: line }));
  if (!isRead(tokens, place)) return null;
  const help = advice.oneLine({ text: `… ${clipped(`${last.image} ${next.image}`)} …` });
  const correction = corrected(spanOf(next), statements.brokenLine(), help, [gap(last, next, " ")]);
  return { tokens, isWhole: true, correction };
}
