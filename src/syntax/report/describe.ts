import type { IToken } from "chevrotain";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { advice, statements, tokenNames } from "../messages/statements.ts";
import { meantWord } from "../recovery/meant.ts";
import { isArrow, isKeyword, isName, isQuoted, spanOf } from "../lexing/tokens.ts";
import type { Place } from "../recovery/mistakes/place.ts";
import type { Context, StatementReader } from "../recovery/statements.ts";
import type { Correction, Said } from "./correction.ts";
import { nameFrom } from "../print/names.ts";
import { textValue } from "../text.ts";
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
  const expected = describeExpected(trouble.expected);
  if (t === null && isArrow(place.before))
    return {
      message: statements.noTarget({ arrow: clipped(place.before?.image ?? "") }),
      help: advice.target(),
    };
  if (t === null)
    return {
      message: expected === null ? statements.incomplete() : statements.expectedBehind({ expected }),
      help: helpFor(place) ?? advice.complete(),
    };
  const found = describeToken(t);
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
  const blocks = trouble.index === 0 && isKeyword(first) ? reader.blocksWith(first) : [];
  if (blocks.length > 0 && !reader.keywordsOf(context).some((word) => word === first.image))
    return within(first, blocks);
  const strayHelp = homes.map((home) => STRAYS[home]).find((help) => help !== undefined);
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
  const blocks = isKeyword(first) ? reader.blocksWith(first) : [];
  if (blocks.length > 0) return within(first, blocks);
  const message = statements.unknownBlock({ word: clipped(first.image) });
  return plain(first, { message, help: advice.checkLine() });
}

function within(first: IToken, blocks: readonly string[]): Correction {
  return plain(first, {
    message: statements.notExpected({ found: describeToken(first) }),
    help: advice.within({ word: clipped(first.image), blocks: blocks.join(", ") }),
  });
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
  return isQuoted(t) ? tokenNames.text({ text }) : tokenNames.word({ text });
}

function describeExpected(names: readonly string[]): Message | null {
  const known = new Map<string, Message>();
  for (const name of names) {
    const word = NAMES[name] ?? tokenNames.keyword({ word: name.replace(/^kw_/, "") });
    known.set(word.key === "keyword" ? name : (word.key ?? name), word);
  }
  const words = [...known.values()];
  if (names.length === 0 || new Set(names).size > MAX_NAMED) return null;
  return words.reduce((first, last, i) =>
    i === words.length - 1 ? tokenNames.or({ first, last }) : tokenNames.and({ first, next: last }),
  );
}

/** What codes may be printed in. */
const CODED: ReadonlySet<string> = new Set(["peta", "matriks", "cfm", "sop"]);

/** What to do where the place says more than the grammar does. */
function helpFor({ trouble, t, before, tokens, hasBlock, inside }: Stuck): Message | null {
  const { rule, expected } = trouble;
  // `unit {`, and all of them in its block.
  if ((rule === "unit" || rule === "post") && t === null && hasBlock) {
    const [name, title] = inside;
    const [word, text] = [isName(name) ? name.image : "…", isQuoted(title) ? title?.image : undefined];
    return advice.eachOnLine({
      text: `${tokens[0]?.image ?? rule} ${clipped(word)} ${clipped(text ?? '"…"')}`,
    });
  }
  if (rule === "map" && hasBlock && t !== null && isQuoted(t) && expected.includes("Name"))
    return advice.mapName({ name: nameFrom(textValue(t.image), new Set(), "peta"), text: clipped(t.image) });
  const text = tokens.find(isQuoted);
  if (text !== undefined && CODED.has(before?.image ?? "") && /[0-9]/.test(text.image))
    return advice.codeSample({ text: `kode ${clipped(before?.image ?? "")} ${clipped(text.image)}` });
  if (rule === "codeSample") return advice.codeSample({ text: 'kode peta "P.1.1"' });
  if (isQuoted(t) && expected.includes("Code")) return advice.codeNotTitle();
  if (isQuoted(t) && expected.includes("Name") && !expected.includes("Text")) return advice.nameNotText();
  if (expected.includes("NumberPath") && rule === "level") return advice.levelNumber();
  if (rule === "process" && isQuoted(t)) return advice.titleOnce();
  if (rule === "years") return advice.yearsExample();
  if (rule === "decreeDate") return advice.decreeDate();
  if (/^(?:unit|post|step)$/.test(rule) && isName(before) && isName(t) && ![before, t].some(isKeyword))
    return advice.joined({ name: `${clipped(before.image)}_${clipped(t.image)}` });
  return null;
}
