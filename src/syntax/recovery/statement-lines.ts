import type { IToken } from "chevrotain";
import { nearest } from "../../diagnostics/nearest.ts";
import { advice, statements } from "../messages/statements.ts";
import type { Correction } from "../report/correction.ts";
import { plain } from "../report/describe.ts";
import { clipped } from "../report/problems.ts";
import { lineEnd, mayGoOn } from "./lines.ts";
import { endOf, isName } from "./mistakes/place.ts";
import { isRead, type Surroundings } from "./read-statement.ts";
import type { StatementReader } from "./statements.ts";

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

/**
 * The lines that a statement is written over: its own, with the next ones when it cannot be read without them, or behind
 * the statement before when it can be read with that.
 */
export function linesOf(
  tokens: readonly IToken[],
  start: number,
  last: LastStatement | null,
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
