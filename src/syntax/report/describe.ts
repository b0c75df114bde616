import type { IToken } from "chevrotain";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { braces } from "../messages/braces.ts";
import { signs } from "../messages/signs.ts";
import { advice, statements, tokenNames } from "../messages/statements.ts";
import { meantWord } from "../words.ts";
import { isArrow, isQuoted, spanOf } from "../lexing/tokens.ts";
import type { Place } from "../recovery/mistakes/place.ts";
import type { Context, StatementReader } from "../recovery/statements.ts";
import type { Correction, Said } from "./correction.ts";
import { choicesFor, headHelp, helpFor } from "./help.ts";
import { clipped } from "./problems.ts";

/** What a planner calls each kind of token. */
const NAMES: Readonly<Record<string, Message>> = {
  Name: tokenNames.name(),
  Identifier: tokenNames.name(),
  SlashedPrefix: tokenNames.name(),
  Code: tokenNames.code(),
  NumberPath: tokenNames.number(),
  YearRange: tokenNames.years(),
  Text: tokenNames.quoted(),
  Open: tokenNames.open(),
  Close: tokenNames.close(),
  Arrow: tokenNames.arrow(),
  LabelledArrow: tokenNames.arrow(),
  DottedArrow: tokenNames.arrow(),
  LabelledDottedArrow: tokenNames.arrow(),
  DateLiteral: tokenNames.date(),
};
/** More possibilities than these are no help. */
const MAX_NAMED = 8;

/** Where a statement cannot be read. */
export type Stuck = Pick<
  Place,
  "trouble" | "t" | "before" | "allowed" | "tokens" | "reader" | "hasBlock" | "inside"
>;

/** What is said of a statement that no correction explains. */
export function describeTrouble(place: Stuck): Said {
  const { trouble, t, allowed } = place;
  const expected = describeExpected(place);
  if (t === null && isArrow(place.before))
    return {
      message: statements.noTarget({ arrow: clipped(place.before?.image ?? "") }),
      help: advice.target(),
    };
  if (t === null && trouble.expected.length === 0 && place.hasBlock)
    return { message: statements.noBlock(), help: helpFor(place) ?? braces.onItsLine() };
  if (t === null)
    return {
      message: expected === null ? statements.incomplete() : statements.expectedBehind({ expected }),
      help: helpFor(place) ?? advice.complete(),
    };
  const found = describeToken(t);
  if (place.hasBlock && trouble.expected.join() === "Open" && place.before !== null) {
    const message = statements.headEnds({ found: describeToken(place.before) });
    return { message, help: headHelp(place, t) };
  }
  const word = t.tokenType.name === "Identifier" ? meantWord(t.image, allowed) : null;
  return {
    message:
      expected === null ? statements.notExpected({ found }) : statements.expectedNot({ expected, found }),
    help: word !== null ? advice.didYouMean({ word }) : (helpFor(place) ?? advice.checkLine()),
  };
}

/** What codes of processes begin with. */
const LETTERS = /^[A-Z]{1,20}$/;

/** A statement that cannot be read, and the block behind it with it. */
export function unread(
  place: Stuck,
  context: Context,
  first: IToken,
  hasBlock: boolean,
  homes: readonly string[],
): Correction {
  const { trouble, t, before, allowed, reader } = place;
  const blocks = trouble.index === 0 ? reader.blocksWith(place.tokens, context) : [];
  if (blocks.length > 0 && !reader.keywordsOf(context).some((word) => word === first.image))
    return within(first, blocks);
  const isOfSteps = context !== "step" && context !== "fields";
  const strayHelp = homes
    .map((home) => (home === "step" && !isOfSteps ? undefined : STRAYS[home]))
    .find((help) => help !== undefined);
  const isWord = /^(?:Identifier|Code|NumberPath)$/.test(first.tokenType.name) || strayHelp !== undefined;
  if (trouble.index > 0 || !isWord || allowed.length === 0)
    return { ...plain(first, describeTrouble(place)), ...spanOf(t ?? before ?? first) };
  const word = clipped(first.image);
  if (context === "level" && LETTERS.test(word) && isQuoted(place.tokens[1]))
    return plain(first, {
      message: statements.noNumber({ word }),
      help: advice.addNumber({ word }),
    });
  return plain(first, {
    message: hasBlock ? statements.unknownBlock({ word }) : statements.unknown({ word }),
    help: strayHelp ?? advice.standsHere({ words: allowed.join(", ") }),
  });
}

/** A block that stands in other blocks, or in none. */
export function foreignBlock(first: IToken, reader: StatementReader): Correction {
  const blocks = reader.blocksWith([first], "");
  if (blocks.length > 0) return within(first, blocks);
  const message = statements.unknownBlock({ word: clipped(first.image) });
  return plain(first, { message, help: advice.checkLine() });
}

/** A statement of an outer block in this one. */
export function outside(first: IToken, block: string): Correction {
  const message = statements.notInBlock({ found: describeToken(first), places: signs.onePlace() });
  const help = advice.outside({ word: clipped(first.image), block: clipped(block) });
  return { ...plain(first, { message, help }), habit: `outside ${block}` };
}

function within(first: IToken, blocks: readonly string[]): Correction {
  const where = blocks.join(", ");
  const message = statements.notInBlock({ found: describeToken(first), places: signs.onePlace() });
  const help = advice.within({ word: clipped(first.image), blocks: where });
  return { ...plain(first, { message, help }), habit: `within ${where}` };
}

/** What to do with a statement that belongs into another block. */
const STRAYS: Readonly<Record<string, Message>> = {
  process: advice.processWithinLevel(),
  step: advice.stepWithinLane(),
};

/** A line that does not fit where it stands, for no known reason. */
export function unexpected(t: IToken): Correction {
  const message = statements.notExpected({ found: describeToken(t) });
  return plain(t, { message, help: advice.checkLine() });
}

/** A finding that changes nothing. */
export function plain(t: IToken, said: Said): Correction {
  return { code: "sintaks-tak-terduga", ...spanOf(t), ...said, edits: [], grade: null };
}

export function describeToken(t: IToken): Message {
  const text = clipped(t.image);
  if (!isQuoted(t)) return tokenNames.word({ text });
  return tokenNames.text({ text: text === t.image ? text : `${text}"` });
}

/** What is waited for; where the language knows only a few names, these. */
function describeExpected({ trouble: { expected, rule }, before }: Stuck): Message | null {
  const choices = choicesFor(rule, before);
  const names = expected.flatMap((name) =>
    name === "Name" && choices !== null ? choices : name.replace(/^kw_/, ""),
  );
  if (names.length === 0 || new Set(names).size > MAX_NAMED) return null;
  const known = new Map<string, Message>();
  for (const name of names) {
    const word = NAMES[name] ?? tokenNames.keyword({ word: name });
    known.set(word.key === "keyword" ? name : (word.key ?? name), word);
  }
  return [...known.values()].reduce((first, last, i, words) =>
    i === words.length - 1 ? tokenNames.or({ first, last }) : tokenNames.and({ first, next: last }),
  );
}
