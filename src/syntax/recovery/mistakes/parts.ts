import { tokenMatcher, type IToken } from "chevrotain";
import { kw, StepKindWord } from "../../../../grammar/tokens.ts";
import { advice, statements, tokenNames } from "../../messages/statements.ts";
import { nameFrom } from "../../print/names.ts";
import { corrected, type Correction } from "../../report/correction.ts";
import { describeTrouble, plain } from "../../report/describe.ts";
import { clipped } from "../../report/problems.ts";
import { textValue } from "../../text.ts";
import {
  behind,
  endOf,
  inFrontOf,
  isBrace,
  isKeyword,
  isName,
  isOnLineOf,
  isQuoted,
  spanOf,
  without,
} from "../../lexing/tokens.ts";
import type { Place } from "./place.ts";
import { choicesBehind } from "./words.ts";

const NO_NAMES: ReadonlySet<string> = new Set();
/** Longer statements have no words in the wrong order, and lists may be long. */
const MAX_MOVED = 12;

/** `kelompok pengampu umum`: what one keyword wants is taken for its value by the one before. */
export function withoutValue({ tokens, index, t, before, rule, allowed }: Place): Correction | null {
  const word = tokens[index - 2];
  if (t === null || before === null || word === undefined || !isKeyword(before) || !isKeyword(word))
    return null;
  if (!allowed.includes(before.image)) return null;
  const words = choicesBehind(word.image, rule);
  const expected = words === null ? tokenNames.name() : tokenNames.keyword({ word: words.join(", ") });
  const said = { message: statements.expectedBehind({ expected }), help: advice.complete() };
  return { ...plain(word, said), edits: [without(word)], isLossy: true };
}

/** `umum unit "…"`, `"Izin" P.1 pengampu a`, `bersama umum "…"`: a word, or the text, stands in the wrong place. */
export function moved({ tokens, index, text, trouble }: Place): readonly (Correction | null)[] {
  const count = tokens.length;
  if (count > MAX_MOVED || tokens.some((t) => isBrace(t) || !isOnLineOf(t, tokens[0]))) return [];
  const quote = tokens.findIndex(isQuoted);
  const mayBeText = quote !== -1 && (trouble.expected.length === 0 || index === quote);
  const moves = [
    [index, index - 1],
    [index, index + 1],
    ...(mayBeText ? [1, 2, 3, 4].map((to) => [quote, to]) : []),
  ];
  return moves.map(([from = 0, to = 0]) => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const [t, first, last] = [tokens[from], tokens[low], tokens[high]];
    if (t === undefined || first === undefined || last === undefined || from === to) return null;
    const words = tokens
      .toSpliced(from, 1)
      .toSpliced(to, 0, t)
      .map((one) => text.slice(one.startOffset, endOf(one)));
    const meant = words.slice(low, high + 1).join(" ");
    const help = advice.writeThus({ text: words.map(clipped).join(" ") });
    return corrected(spanOf(first, last), statements.wordOrder(), help, meant, { isLossy: true });
  });
}

/** `mulai terima "…" selesai`: several steps on one line. */
export function nextStep({ t, before, tokens, index }: Place): Correction | null {
  if (t === null || before === null || index === 0 || !isName(t)) return null;
  if (!tokenMatcher(t, StepKindWord) && tokens[index + 1] === undefined && !isQuoted(before)) return null;
  const edits = [{ start: endOf(before), end: t.startOffset, newText: "\n" }];
  const help = advice.ownLine({ word: clipped(t.image) });
  return corrected(spanOf(t), statements.twoSteps(), help, "", { edits });
}

export function nextEvent(place: Place): Correction | null {
  const type = place.t?.tokenType;
  return type === kw.mulai || type === kw.selesai ? nextStep(place) : null;
}

type Parts = Readonly<Record<string, (made: string) => string>>;

const asName = (made: string): string => made;
const asText = (made: string): string => `"${made}"`;
const block = (): string => "{ }";
const PARTY: Parts = { Name: asName, Text: asText };

/** What the heads of statements consist of: the types of their tokens, and what is read in place of one that is missing. */
const HEADS: Readonly<Record<string, Parts>> = {
  map: { Name: asName, Open: block },
  unit: PARTY,
  post: PARTY,
  cfm: { Name: asName, Open: block },
  // With a text behind it the name declares a party on the spot.
  lane: { Name: (made) => `${made} "${made}"`, Open: block },
  laneGroup: { Text: () => '""', Open: block },
  step: { Name: asName },
};

/**
 * `unit "Bidang"`, `lajur {`, `lajur bank` without a block: what is in the block, and what points at it, is read as if the
 * head were whole; all of it would be missing elsewhere otherwise. A name made up is one that no person writes, and
 * another for each.
 */
export function headWithoutPart(place: Place): Correction | null {
  const { trouble, t, before, rule, tokens, hasBlock } = place;
  const parts = Object.entries(HEADS[rule ?? ""] ?? {});
  const first = tokens[0];
  const missing = parts.findIndex(([type]) => trouble.expected.includes(type));
  if (missing === -1 || first === undefined || (before === null && rule !== "step")) return null;
  const isParty = rule === "unit" || rule === "post";
  // `unit a` is known by its own name.
  const own = isParty && t === null ? tokens[1]?.image.replace(/"/g, "") : undefined;
  const made = own ?? `_${first.startOffset}`;
  const needed = parts
    .slice(missing)
    .filter(([type], i) => (t === null ? type !== "Open" || !hasBlock : i === 0))
    .map(([, read]) => read(made));
  // The text that the name of a lane would have is there.
  const put = isQuoted(t) ? made : needed.join(" ");
  const said = describeTrouble(place);
  const isNameless = t !== null && isQuoted(t) && (isParty || rule === "step");
  const text = isNameless ? `${nameFrom(textValue(t.image), NO_NAMES, "langkah")} ${clipped(t.image)}` : "";
  return {
    ...plain(t ?? before ?? first, isNameless ? { ...said, help: advice.nameBefore({ text }) } : said),
    edits: [before === null ? inFrontOf(first, `${put} `) : behind(before, ` ${put}`)],
    isLossy: true,
  };
}

/** `proses P.1 "…"`: a word that the language does not need. */
export function wordBefore({ t, index, tokens: [, next] }: Place): Correction | null {
  if (index > 0 || t?.tokenType.name !== "Identifier" || next === undefined || !isOnLineOf(next, t))
    return null;
  const word = clipped(t.image);
  const edits = [{ start: t.startOffset, end: next.startOffset, newText: "" }];
  const help = advice.deleteWord({ word });
  return corrected(spanOf(t), statements.unknown({ word }), help, "", { edits, isLossy: true });
}

/** The words that cannot be read are left out: one, a fact with its value, the last, all from there on. */
export function leftOut(place: Place): readonly (Correction | null)[] {
  const { t, before, index, tokens } = place;
  const said = describeTrouble(place);
  const leave = (from: IToken | null, to = from, at = from): Correction | null =>
    from === null || to === null || at === null
      ? null
      : { ...plain(at, said), edits: [without(from, to)], isLossy: true };
  if (t === null) return tokens.length < 3 ? [] : [leave(before)];
  if (index === 0) return [];
  const mayBeOne = before !== null && !isBrace(t);
  const isFact = mayBeOne && isKeyword(before) && index > 1;
  return [mayBeOne ? leave(t) : null, isFact ? leave(before, t, t) : null, leave(t, tokens.at(-1), t)];
}
