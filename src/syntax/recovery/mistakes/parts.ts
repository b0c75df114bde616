import { tokenMatcher, type IToken } from "chevrotain";
import { kw, StepKindWord } from "../../../../grammar/tokens.ts";
import { signAdvice } from "../../messages/sign-advice.ts";
import { signs } from "../../messages/signs.ts";
import { advice, statements, tokenNames } from "../../messages/statements.ts";
import { nameFrom } from "../../print/names.ts";
import type { Correction, Said } from "../../report/correction.ts";
import { describeTrouble, plain } from "../../report/describe.ts";
import { clipped } from "../../report/problems.ts";
import { textValue } from "../../text.ts";
import {
  behind,
  endOf,
  gap,
  imagesOf,
  inFrontOf,
  isBrace,
  isKeyword,
  isQuoted,
  runEnd,
  spanOf,
  upTo,
  without,
} from "../../lexing/tokens.ts";
import { mistake, pattern, readAs, type Mistake } from "./mistake.ts";
import { LOOSE } from "../statements.ts";
import type { Place } from "./place.ts";
import { choicesBehind, likelyKeyword, unknown } from "./words.ts";

/** Longer statements have no words in the wrong order, and lists may be long. */
const MAX_MOVED = 12;

/** A step on the line of another. */
const nextStep = (isMeant: (t: IToken, before: IToken, next: IToken | undefined) => boolean): Mistake =>
  pattern({ in: ["lane"], at: 1 }, ["any", "name"], ([before, t], { tokens, index }) => {
    const help = advice.ownLine({ word: clipped(t.image) });
    const isNext = isMeant(t, before, tokens[index + 1]);
    return isNext && readAs(t, statements.twoSteps(), gap(before, t, "\n"), { help });
  });

/** What may be wrong with any statement. */
export const parts: readonly Mistake[] = [
  // `kelompok pengampu umum`: what one keyword wants is taken for its value by the one before.
  pattern({ at: 2 }, ["keyword", "keyword", "any"], ([word, before], { rule, allowed }) => {
    if (!allowed.includes(before.image)) return null;
    const words = choicesBehind(word.image, rule);
    const expected = words === null ? tokenNames.name() : tokenNames.keyword({ word: words.join(", ") });
    return leave({ message: statements.expectedBehind({ expected }), help: advice.complete() }, word);
  }),
  mistake({}, factOutside),
  // `tahap "…" siapkan tahap "…" olah`: the word of the next statement is read as a name.
  pattern({ at: 2 }, ["any", "keyword", "text"], ([before, word], place) => {
    const { reader, context, tokens, index } = place;
    const rule = reader.ruleFor(context, tokens, index - 1);
    // `periksa subproses "…"`, `periksa "…" bersama "…"`: a part of this one.
    const isPart = rule === place.rule && word.image !== tokens[0]?.image;
    if (
      rule === null ||
      isPart ||
      LOOSE.includes(rule) ||
      reader.read(rule, tokens, index - 1, false) !== null
    )
      return null;
    return readAs(word, statements.twoOnLine(), gap(before, word, "\n"), { help: signAdvice.nextLine() });
  }),
  // `mulai terima "…" selesai`: several steps on one line.
  nextStep(({ tokenType }) => tokenType === kw.mulai || tokenType === kw.selesai),
  mistake({}, moved),
  likelyKeyword,
  nextStep((t, before, next) => tokenMatcher(t, StepKindWord) || next !== undefined || isQuoted(before)),
  mistake({}, headWithoutPart),
  // `proses P.1 "…"`: a word that the language does not need.
  pattern({ isFirst: true }, ["word", "any"], ([t, next]) => {
    const help = advice.deleteWord({ word: clipped(t.image) });
    return readAs(t, unknown(t), upTo(t, next), { help, isLossy: true });
  }),
  mistake({}, leftOut),
];

/** `sahkan "…" waktu "1 hari"`: a fact of a step beside its line in place of the braces, or on the line of a process. */
function factOutside({ tokens, index, t, rule, reader, hasBlock }: Place): Correction | null {
  const at = isQuoted(t) ? index - 1 : index;
  const [word, last] = [tokens[at], tokens.at(-1)];
  if (at < 1 || word === undefined || last === undefined || reader.ruleFor("step", tokens, at) === null)
    return null;
  const isOfProcess = rule === "process" || rule === "processFact";
  if (!isKeyword(word) || (isOfProcess ? reader.ruleFor("process", tokens, at) !== null : rule !== "step"))
    return null;
  const text = clipped(imagesOf(tokens.slice(at)));
  const help = isOfProcess ? advice.inBracesOfStep({ text }) : advice.inBraces({ text });
  const said = { message: statements.factOutside({ word: word.image }), help };
  if (isOfProcess || hasBlock) return leave(said, word, last, word);
  return readAs(word, said.message, [inFrontOf(word, "{ "), behind(last, " }")], { help });
}

/** Words are left out, so that the others can be read; that is no fix. */
function leave(said: Said, from: IToken, to = from, at = from): Correction {
  return { ...plain(at, said), edits: [without(from, to)], isLossy: true };
}

/** `umum unit "…"`, `"Izin" P.1 pengampu a`, `bersama umum "…"`: a word, or the text, stands in the wrong place. */
function moved({ tokens, index, text, trouble }: Place): readonly Correction[] {
  const isPlain = tokens.length <= MAX_MOVED && runEnd(tokens, 0, (t) => !isBrace(t)) === tokens.length;
  const quote = tokens.findIndex(isQuoted);
  const mayBeText = quote !== -1 && (trouble.expected.length === 0 || index === quote);
  const places = [index - 1, index + 1].map((to) => [index, to] as const);
  const ofText = mayBeText ? [1, 2, 3, 4].map((to) => [quote, to] as const) : [];
  return [...places, ...ofText].flatMap(([from, to]) => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const [t, first, last] = [tokens[from], tokens[low], tokens[high]];
    if (!isPlain || t === undefined || first === undefined || last === undefined || from === to) return [];
    const order = tokens.toSpliced(from, 1).toSpliced(to, 0, t);
    const words = order.map((one) => text.slice(one.startOffset, endOf(one)));
    const help = advice.writeThus({ text: words.map(clipped).join(" ") });
    const meant = words.slice(low, high + 1).join(" ");
    return readAs(spanOf(first, last), statements.wordOrder(), meant, { help, isLossy: true });
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
  const { trouble, t, before, rule, tokens, hasBlock, index } = place;
  if (rule === "step" && index > 0) return null;
  const heads = Object.entries(HEADS[rule ?? ""] ?? {});
  const [first] = tokens;
  const missing = heads.findIndex(([type]) => trouble.expected.includes(type));
  if (missing === -1 || first === undefined) return null;
  const isParty = rule === "unit" || rule === "post";
  // `unit a` is known by its own name.
  const own = isParty && t === null ? tokens[1]?.image.replace(/"/g, "") : undefined;
  const made = own ?? `_${first.startOffset}`;
  const needed = heads
    .slice(missing)
    .filter(([type], i) => (t === null ? type !== "Open" || !hasBlock : i === 0))
    .map(([, read]) => read(made));
  // The text that the name of a lane would have is there.
  const put = isQuoted(t) ? made : needed.join(" ");
  const said = describeTrouble(place);
  const edits = [before === null ? inFrontOf(first, `${put} `) : behind(before, ` ${put}`)];
  const correction = { ...plain(t ?? before ?? first, said), edits, isLossy: true } as const;
  if (!isQuoted(t) || (!isParty && rule !== "step")) return correction;
  const text = `${nameFrom(textValue(t?.image ?? ""), new Set(), "langkah")} ${clipped(t?.image ?? "")}`;
  const named = { ...correction, help: advice.nameBefore({ text }) };
  const message = statements.nameless({ places: signs.onePlace() });
  return isParty ? named : { ...named, message, habit: "nameless" };
}

/** The words that cannot be read are left out: one, a fact with its value, the last, all from there on. */
function leftOut(place: Place): readonly Correction[] {
  const { t, before, index, tokens } = place;
  const said = describeTrouble(place);
  if (t === null) return tokens.length < 3 || before === null ? [] : [leave(said, before)];
  if (index === 0) return [];
  const rest = leave(said, t, tokens.at(-1), t);
  if (before === null || isBrace(t)) return [rest];
  return [leave(said, t), ...(isKeyword(before) && index > 1 ? [leave(said, before, t, t)] : []), rest];
}
