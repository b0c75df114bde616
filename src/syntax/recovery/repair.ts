import { tokenMatcher, type IToken } from "chevrotain";
import { meaningsOf } from "../../../grammar/synonyms.ts";
import { choiceOf, choiceWords } from "../../../grammar/words.ts";
import type { Keyword } from "../../../grammar/keywords.ts";
import { kw, StepKindWord } from "../../../grammar/tokens.ts";
import { signs } from "../messages/signs.ts";
import { advice, statements, tokenNames } from "../messages/statements.ts";
import { describeTrouble, plain } from "../report/describe.ts";
import { clipped } from "../report/problems.ts";
import {
  endOf,
  isBrace,
  isKeyword,
  isName,
  isOnLineOf,
  isQuoted,
  spanOf,
  type Place,
} from "./mistakes/place.ts";
import { corrected, type Correction } from "../report/correction.ts";
import { nameFrom } from "../print/names.ts";
import { textValue } from "../text.ts";
import { meantWord } from "./meant.ts";

/**
 * Repairs that know nothing of a single mistake: one token is replaced, moved, put in or left out. The cheapest come
 * first; all but the replaced ones count only when the statement can be read then.
 */
type Repair = (place: Place) => readonly (Correction | null)[];

/** A keyword in capitals, in two words, or in another language. */
export const certainKeyword: Repair = (place) => [keyword(place, isSame), parted(place)];

export const repairs: readonly Repair[] = [
  withoutValue,
  (place) => (isEvent(place.t) ? [nextStep(place)] : []),
  moved,
  (place) => [keyword(place, () => true), nextStep(place), headWithoutPart(place)],
  withoutTokens,
];

const NO_NAMES: ReadonlySet<string> = new Set();
/** Longer statements have no words in the wrong order, and lists may be long. */
const MAX_MOVED = 12;

function isSame(written: string, meant: string, isFirst: boolean): boolean {
  const isSynonym = isFirst && meaningsOf(written).includes(meant);
  return isSynonym || written.replace(/\s/g, "").toLowerCase() === meant;
}

/** The word that does not fit, or the one before it, is a keyword that was mistyped. */
function keyword(
  { tokens, index, t, before, text, allowed }: Place,
  isIt: (written: string, meant: string, isFirst: boolean) => boolean,
): Correction | null {
  const suspects = [t, before].map((word, back) => {
    const rest = tokens[index - back + 1];
    return { word, rest, joined: word === null ? null : joinedKeyword(word, rest, allowed) };
  });
  // A keyword in two words explains both of them.
  const inTwo = suspects.find(({ joined }) => joined !== null);
  for (const { word, rest, joined } of inTwo === undefined ? suspects : [inTwo]) {
    if (word?.tokenType.name !== "Identifier") continue;
    const meant = joined ?? meantWord(word.image, allowed);
    const span = spanOf(word, joined === null ? word : rest);
    const written = text.slice(span.start, span.end);
    if (meant === null || !isIt(written, meant, word === t)) continue;
    const code = "sintaks-kata";
    if (written.toLowerCase() !== meant)
      return corrected(
        span,
        statements.unknown({ word: clipped(written) }),
        advice.didYouMean({ word: meant }),
        meant,
        { code },
      );
    const message = statements.lowerCase({ word: meant, places: signs.onePlace() });
    const help = advice.writeNot({ text: meant, word: written });
    return corrected(span, message, help, meant, { code, habit: "capital", grade: "safe" });
  }
  return null;
}

/** `pengampuumum`: a keyword and its value without a space, where the value is a word of the file or of its list. */
function parted({ t, allowed, rule, uses }: Place): Correction | null {
  if (t?.tokenType.name !== "Identifier") return null;
  for (const word of allowed) {
    const rest = t.image.slice(word.length);
    const list = choiceOf(word as Keyword, rule === "process" ? "groupFact" : (rule ?? ""));
    const isKnown = (list !== undefined && choiceWords(list).some((one) => one === rest)) || uses(rest) > 0;
    if (!t.image.startsWith(word) || rest.length < 2 || !isKnown) continue;
    const text = `${word} ${rest}`;
    const message = statements.unknown({ word: clipped(t.image) });
    return corrected(spanOf(t), message, advice.write({ text }), text, {
      code: "sintaks-kata",
      isLossy: true,
    });
  }
  return null;
}

/** `penanda tangan`, which is one word to the language. */
function joinedKeyword(written: IToken, rest: IToken | undefined, allowed: readonly string[]): string | null {
  if (!isName(rest) || !isOnLineOf(rest, written)) return null;
  const word = `${written.image}${rest.image}`.toLowerCase();
  return allowed.includes(word) ? word : null;
}

/** `kelompok pengampu umum`: what one keyword wants is taken for its value by the one before. */
function withoutValue({ tokens, index, t, before, rule, allowed }: Place): readonly (Correction | null)[] {
  const word = tokens[index - 2];
  if (t === null || !isKeyword(before) || word === undefined || !isKeyword(word)) return [];
  if (before === null || !allowed.includes(before.image)) return [];
  const list = choiceOf(word.image as Keyword, rule === "process" ? "groupFact" : (rule ?? ""));
  const expected =
    list === undefined ? tokenNames.name() : tokenNames.keyword({ word: choiceWords(list).join(", ") });
  const message = statements.expectedBehind({ expected });
  return [
    { ...plain(word, { message, help: advice.complete() }), edits: [without(word, word)], isLossy: true },
  ];
}

/** `umum unit "…"`, `"Izin" P.1 pengampu a`, `bersama umum "…"`: a word, or the text, stands in the wrong place. */
function moved({ tokens, index, text, trouble }: Place): readonly Correction[] {
  const count = tokens.length;
  if (count > MAX_MOVED || count < 2 || tokens.some((t) => isBrace(t) || !isOnLineOf(t, tokens[0])))
    return [];
  const quote = tokens.findIndex(isQuoted);
  const moves = [
    [index, index - 1],
    [index, index + 1],
    ...(trouble.expected.length === 0 || index === quote ? [1, 2, 3, 4].map((to) => [quote, to]) : []),
  ];
  return moves.flatMap(([from = -1, to = -1]) => {
    const t = tokens[from];
    if (t === undefined || to < 0 || to >= count || from === to) return [];
    const order = [...tokens.slice(0, from), ...tokens.slice(from + 1)];
    order.splice(to, 0, t);
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const [first, last] = [tokens[low], tokens[high]];
    if (first === undefined || last === undefined) return [];
    const words = order.map((one) => text.slice(one.startOffset, endOf(one)));
    const span = spanOf(first, last);
    const meant = words.slice(low, high + 1).join(" ");
    const help = advice.writeThus({ text: words.map(clipped).join(" ") });
    return [corrected(span, statements.wordOrder(), help, meant, { isLossy: true })];
  });
}

function isEvent(t: IToken | null): boolean {
  return t?.tokenType === kw.mulai || t?.tokenType === kw.selesai;
}

/** `mulai terima "…" selesai`: several steps on one line. */
function nextStep({ context, t, before, tokens, index }: Place): Correction | null {
  if (context !== "lane" || t === null || before === null || index === 0 || !isName(t)) return null;
  if (!tokenMatcher(t, StepKindWord) && tokens[index + 1] === undefined && !isQuoted(before)) return null;
  const edits = [{ start: endOf(before), end: t.startOffset, newText: "\n" }];
  return corrected(spanOf(t), statements.twoSteps(), advice.ownLine({ word: clipped(t.image) }), "", {
    edits,
  });
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
function headWithoutPart(place: Place): Correction | null {
  const { trouble, t, before, rule, tokens, hasBlock } = place;
  const parts = Object.entries(HEADS[rule ?? ""] ?? {});
  const first = tokens[0];
  const missing = parts.findIndex(([type]) => trouble.expected.includes(type));
  if (missing === -1 || first === undefined || (before === null && rule !== "step")) return null;
  // `unit a` is known by its own name.
  const own = rule === "unit" || rule === "post" ? tokens[1]?.image : undefined;
  const made = own !== undefined && t === null ? own.replace(/"/g, "") : `_${first.startOffset}`;
  const needed = parts
    .slice(missing)
    .filter(([type], i) => (t === null ? type !== "Open" || !hasBlock : i === 0))
    .map(([, read]) => read(made));
  // The text that the name of a lane would have is there.
  const put = isQuoted(t) ? made : needed.join(" ");
  const at = before === null ? first.startOffset : endOf(before);
  const said = describeTrouble(place);
  const isNameless = t !== null && isQuoted(t) && (rule === "unit" || rule === "post" || rule === "step");
  const text = isNameless ? `${nameFrom(textValue(t.image), NO_NAMES, "langkah")} ${clipped(t.image)}` : "";
  return {
    ...plain(t ?? before ?? first, isNameless ? { ...said, help: advice.nameBefore({ text }) } : said),
    edits: [{ start: at, end: at, newText: before === null ? `${put} ` : ` ${put}` }],
    isLossy: true,
  };
}

/** The words that cannot be read are left out: one, a fact with its value, the last, all from there on. */
function withoutTokens(place: Place): readonly (Correction | null)[] {
  const { t, before, index, tokens } = place;
  const last = tokens.at(-1);
  const said = describeTrouble(place);
  const leave = (from: IToken, to: IToken, at: IToken): Correction => ({
    ...plain(at, said),
    edits: [without(from, to)],
    isLossy: true,
  });
  if (t === null) return [before === null || tokens.length < 3 ? null : leave(before, before, before)];
  if (index === 0) return [wordBefore(t, tokens[1])];
  return [
    before === null || isBrace(t) ? null : leave(t, t, t),
    before === null || isBrace(t) || !isKeyword(before) || index < 2 ? null : leave(before, t, t),
    last === undefined ? null : leave(t, last, t),
  ];
}

/** `proses P.1 "…"`: a word that the language does not need. */
function wordBefore(t: IToken, next: IToken | undefined): Correction | null {
  if (next === undefined || t.tokenType.name !== "Identifier" || !isOnLineOf(next, t)) return null;
  const word = clipped(t.image);
  const edits = [{ start: t.startOffset, end: next.startOffset, newText: "" }];
  const help = advice.deleteWord({ word });
  return corrected(spanOf(t), statements.unknown({ word }), help, "", { edits, isLossy: true });
}

function without(
  first: IToken,
  last: IToken,
): { readonly start: number; readonly end: number; readonly newText: string } {
  return { ...spanOf(first, last), newText: "" };
}
