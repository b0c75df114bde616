import { tokenMatcher, type IToken, type Lexer } from "chevrotain";
import { Name, StepKindWord } from "../../../grammar/tokens.ts";
import { clipped } from "../report/problems.ts";
import {
  keywordInCapitals,
  mistypedKeyword,
  nameBehindText,
  nameFromDigit,
  nameInWords,
  numberedStep,
  printedName,
  renamedBefore,
  repeatedWord,
} from "./correct-words.ts";
import { innerQuotes, otherDate, typedNumber, unquotedText, yearsInWords } from "./correct-texts.ts";
import { codeWithoutPoint, letterForDigit, levelNumber } from "./correct-codes.ts";
import { flowWithoutArrow, flowWithoutWord } from "./correct-flows.ts";
import { describeTrouble } from "../report/describe.ts";
import { isBrace, isQuoted, spanOf, withEdits, type Correction, type Place } from "./correction.ts";
import { opensBlock, type Context, type StatementReader, type Trouble } from "./statements.ts";

/** In this order: what is certain, what is likely, and last what leaves words out. */
const CORRECTIONS: readonly ((place: Place) => Correction | null)[] = [
  keywordInCapitals,
  renamedBefore,
  repeatedWord,
  innerQuotes,
  typedNumber,
  numberedStep,
  yearsInWords,
  otherDate,
  levelNumber,
  letterForDigit,
  nameInWords,
  printedName,
  nameBehindText,
  unquotedText,
  nameFromDigit,
  codeWithoutPoint,
  flowWithoutWord,
  flowWithoutArrow,
  mistypedKeyword,
  nextStep,
  nameAsText,
  headWithoutName,
  withoutToken,
  withoutFact,
  withoutLast,
  withoutRest,
];
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
  readonly trouble: {
    readonly trouble: Trouble;
    readonly t: IToken | null;
    readonly before: IToken | null;
    readonly allowed: readonly string[];
  } | null;
}

export interface Surroundings {
  readonly reader: StatementReader;
  readonly lexer: Lexer;
  readonly text: string;
  readonly context: Context;
  readonly hasBlock: boolean;
  readonly inside: readonly IToken[];
  readonly renamed: ReadonlyMap<string, string>;
  readonly uses: (word: string) => number;
  readonly partyNamed: (image: string) => string | null;
}

interface Stop {
  readonly trouble: Trouble;
  readonly rule: string | null;
}

/** Reads the statements of one line; what is wrong is corrected and read again, as long as that leads further. */
export function readStatement(written: readonly IToken[], around: Surroundings): StatementReading {
  let tokens = written;
  const corrections: Correction[] = [];
  for (let round = 0; ; round += 1) {
    const read = readLine(tokens, around);
    if (read.stop === null) return { tokens, block: read.block, corrections, trouble: null };
    const place = placeOf(tokens, read.stop, around);
    const next = round < MAX_ROUNDS && tokens.length <= MAX_WORDS ? better(place, around) : null;
    if (next === null) {
      const { trouble, t, before, allowed } = place;
      return { tokens: [], block: null, corrections, trouble: { trouble, t, before, allowed } };
    }
    corrections.push(next.correction);
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
    if (rule === null) return { stop: { trouble: { index: at, expected: [], rule: "" }, rule }, block: null };
    // A process may have its block behind facts that stand on lines of their own.
    const mayHaveBlock = context !== "level" || rule !== "processFact";
    const trouble = reader.read(rule, tokens, at, hasBlock && mayHaveBlock);
    if (trouble === null) return { stop: null, block: opensBlock(rule) };
    const isNext =
      trouble.expected.length === 0 && trouble.index > at && reader.mayFollow(context, tokens, trouble.index);
    if (!isNext) return { stop: { trouble, rule }, block: null };
    at = trouble.index;
  }
}

function placeOf(tokens: readonly IToken[], { trouble, rule }: Stop, around: Surroundings): Place {
  const { reader, context, text, hasBlock, inside, renamed, uses, partyNamed } = around;
  const { index } = trouble;
  const t = tokens[index] ?? null;
  const previous = tokens[index - 1] ?? null;
  const isSameLine = t === null || previous?.endLine === t.startLine;
  const inRule = [rule ?? "", trouble.rule].flatMap((name) => reader.keywordsIn(name));
  const isOwnWord = trouble.expected.length > 0 && trouble.rule === rule;
  return {
    trouble,
    rule,
    context,
    tokens,
    index,
    t,
    before: isSameLine ? previous : null,
    text,
    allowed: [
      ...new Set(
        index === 0
          ? reader.keywordsOf(context)
          : isOwnWord
            ? inRule
            : [...inRule, ...reader.keywordsOf(context)],
      ),
    ],
    hasBlock,
    inside,
    renamed,
    uses,
    partyNamed,
  };
}

function better(
  place: Place,
  around: Surroundings,
): { readonly tokens: readonly IToken[]; readonly correction: Correction } | null {
  const at = place.t?.startOffset ?? Number.POSITIVE_INFINITY;
  for (const correct of CORRECTIONS) {
    const correction = correct(place);
    if (correction === null) continue;
    const tokens = withEdits(around.lexer, place.tokens, correction.edits);
    if (tokens.length === 0) continue;
    const { stop } = readLine(tokens, around);
    if (stop === null) return { tokens, correction };
    const next = tokens[stop.trouble.index]?.startOffset ?? Number.POSITIVE_INFINITY;
    const isFurther = next > at && correction.isLossy !== true;
    if (isFurther) return { tokens, correction };
  }
  return null;
}

/** `mulai terima "…" selesai`: several steps on one line. */
function nextStep({ context, t, before, tokens, index }: Place): Correction | null {
  if (context !== "lane" || t === null || before === null || index === 0 || !tokenMatcher(t, Name))
    return null;
  if (!tokenMatcher(t, StepKindWord) && tokens[index + 1] === undefined && !isQuoted(before)) return null;
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(t),
    message: {
      id: "Di baris ini ada lebih dari satu langkah.",
      en: "There is more than one step on this line.",
    },
    help: {
      id: `Tulis ${clipped(t.image)} di baris baru: satu langkah satu baris.`,
      en: `Write ${clipped(t.image)} on a line of its own: one step a line.`,
    },
    edits: [{ start: spanOf(before).end, end: t.startOffset, newText: "\n" }],
    grade: "suggested",
  };
}

/** `unit a`: a party without a name is known all the same, so that what points at it is not wrong as well. */
function nameAsText({ trouble, t, before, rule, allowed, tokens }: Place): Correction | null {
  const name = tokens[1];
  if (t !== null || before === null || name === undefined || (rule !== "unit" && rule !== "post"))
    return null;
  if (!trouble.expected.includes("Text") || before !== name) return null;
  const { end } = spanOf(before);
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(before),
    ...describeTrouble(trouble, t, before, allowed),
    edits: [{ start: end, end, newText: ` "${name.image}"` }],
    grade: null,
  };
}

/**
 * `lajur {`, `lajur "Bidang" {`, `pihak {`, `lajur bank` without a block: what is in the block, and what points at the
 * lane, is read as if the head were whole; the steps would be missing in every flow otherwise. The name made up for a
 * lane is one that no person writes, and another for each.
 */
function headWithoutName({ trouble, t, before, rule, allowed, tokens, hasBlock }: Place): Correction | null {
  const keyword = tokens[0];
  if ((rule !== "lane" && rule !== "laneGroup") || before === null || keyword === undefined) return null;
  const expects = (type: string): boolean => trouble.expected.includes(type);
  const madeUp = `_${keyword.startOffset}`;
  const newText =
    rule === "lane" && before === keyword && expects("Name")
      ? ` ${madeUp}${t === null ? ` "${madeUp}"` : ""}`
      : rule === "laneGroup" && t === null && expects("Text")
        ? ' ""'
        : t === null && !hasBlock && expects("Open")
          ? " { }"
          : null;
  if (newText === null) return null;
  const { end } = spanOf(before);
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(t ?? before),
    ...describeTrouble(trouble, t, before, allowed),
    edits: [{ start: end, end, newText }],
    grade: null,
  };
}

function withoutToken(place: Place): Correction | null {
  const { t, before } = place;
  return t === null || before === null || isBrace(t) ? null : without(place, t, t, t);
}

/** A fact whose value cannot be read. */
function withoutFact(place: Place): Correction | null {
  const { t, before, index } = place;
  const isFact = before?.tokenType.name.startsWith("kw_") === true && index > 1;
  return t === null || before === null || !isFact || isBrace(t) ? null : without(place, before, t, t);
}

/** `alur a -> b ->`: a line that goes on with nothing. */
function withoutLast(place: Place): Correction | null {
  const { t, before, tokens } = place;
  return t !== null || before === null || tokens.length < 3 ? null : without(place, before, before, before);
}

/** The first words of a line most likely say what it means. */
function withoutRest(place: Place): Correction | null {
  const { tokens, t, index } = place;
  const last = tokens.at(-1);
  return t === null || last === undefined || index === 0 ? null : without(place, t, last, t);
}

function without(place: Place, first: IToken, last: IToken, at: IToken): Correction {
  const { trouble, t, before, allowed } = place;
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(at),
    ...describeTrouble(trouble, t, before, allowed),
    edits: [{ ...spanOf(first, last), newText: "" }],
    grade: null,
    isLossy: true,
  };
}
