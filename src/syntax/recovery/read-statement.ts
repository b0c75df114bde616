import type { IToken } from "chevrotain";
import { withEdits } from "./apply.ts";
import { isQuoted } from "../lexing/tokens.ts";
import type { Place, Surroundings } from "./mistakes/place.ts";
import type { Correction } from "../report/correction.ts";
import type { Stuck } from "../report/describe.ts";
import { correctionsOf } from "./mistakes/mistake.ts";
import { mistakes } from "./mistakes/table.ts";
import type { Context, Trouble } from "./statements.ts";

/** A line with more mistakes, or more words, than these was not typed by a person. */
const MAX_ROUNDS = 12;
const MAX_WORDS = 2000;

/** A line of a block, as it was meant. */
export interface StatementReading {
  /** Empty when nothing of it can be read. */
  readonly tokens: readonly IToken[];
  /** The block that it opens, when it has one. */
  readonly block: Context | null;
  readonly corrections: readonly Correction[];
  /** Of a statement that cannot be read at all: where and why. */
  readonly trouble: Stuck | null;
}

interface Stop {
  readonly trouble: Trouble;
  readonly rule: string | null;
}

/** Reads the statements of one line; what is wrong is corrected and read again, as long as that leads further. */
export function readStatement(written: readonly IToken[], around: Surroundings): StatementReading {
  let tokens = written;
  const made: Correction[] = [];
  for (let round = 0; ; round += 1) {
    const read = readLine(tokens, around);
    if (read.stop === null) return { tokens, block: read.block, corrections: made, trouble: null };
    const place = placeOf(tokens, read.stop, around);
    const next = round < MAX_ROUNDS && tokens.length <= MAX_WORDS ? better(place, around) : null;
    if (next === null) return { tokens: [], block: null, corrections: made, trouble: place };
    made.push(next.correction);
    tokens = next.tokens;
  }
}

/** Whether a line can be read as it stands. */
export function isRead(tokens: readonly IToken[], around: Surroundings): boolean {
  return readLine(tokens, around).stop === null;
}

function readLine(
  tokens: readonly IToken[],
  { reader, context, hasBlock }: Surroundings,
): { readonly stop: Stop | null; readonly block: Context | null } {
  for (let at = 0; ;) {
    const rule = reader.ruleFor(context, tokens, at);
    if (rule === null) return { stop: { trouble: unknownAt(tokens, at, context), rule }, block: null };
    // A process may have its block behind facts that stand on lines of their own.
    const mayHaveBlock = context !== "level" || rule !== "processFact";
    const trouble = reader.read(rule, tokens, at, hasBlock && mayHaveBlock);
    if (trouble === null) return { stop: null, block: reader.opensBlock(rule) };
    const isEnd = trouble.expected.length === 0 && trouble.index > at;
    if (!isEnd || !reader.mayFollow(context, tokens, trouble.index))
      return { stop: { trouble, rule }, block: null };
    at = trouble.index;
  }
}

/** A title alone most likely lacks its code; the words that begin other statements are named by themselves. */
function unknownAt(tokens: readonly IToken[], index: number, context: Context): Trouble {
  return { index, expected: context === "level" && isQuoted(tokens[index]) ? ["Code"] : [], rule: "" };
}

function placeOf(tokens: readonly IToken[], { trouble, rule }: Stop, around: Surroundings): Place {
  const { reader, context } = around;
  const { index, expected } = trouble;
  const t = tokens[index] ?? null;
  const previous = tokens[index - 1] ?? null;
  const before = t === null || previous?.endLine === t.startLine ? previous : null;
  const ofBlock = reader.keywordsOf(context);
  const inRule = [rule ?? "", trouble.rule].flatMap((name) => reader.keywordsIn(name));
  const isOwnWord = expected.length > 0 && trouble.rule === rule;
  const allowed = index === 0 ? ofBlock : isOwnWord ? inRule : [...inRule, ...ofBlock];
  return { ...around, trouble, rule, tokens, index, t, before, allowed: [...new Set(allowed)] };
}

function better(
  place: Place,
  around: Surroundings,
): { readonly tokens: readonly IToken[]; readonly correction: Correction } | null {
  const at = place.t?.startOffset ?? Number.POSITIVE_INFINITY;
  for (const correction of correctionsOf(mistakes, place)) {
    const tokens = withEdits(around.lexer, place.tokens, correction.edits);
    const { stop } = readLine(tokens, around);
    if (stop === null) return { tokens, correction };
    const next = tokens[stop.trouble.index]?.startOffset ?? Number.POSITIVE_INFINITY;
    const isFurther = next > at && correction.isLossy !== true;
    if (isFurther) return { tokens, correction };
  }
  return null;
}
