import type { IToken } from "chevrotain";
import type { Keyword } from "../../../../grammar/keywords.ts";
import { meaningsOf } from "../../../../grammar/synonyms.ts";
import { choiceOf, choiceWords } from "../../../../grammar/words.ts";
import { signs } from "../../messages/signs.ts";
import { advice, statements, tokenNames } from "../../messages/statements.ts";
import type { Correction } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import { meantWord } from "../../words.ts";
import {
  imagesOf,
  inFrontOf,
  isBrace,
  isKeyword,
  isName,
  isOnLineOf,
  isQuoted,
  spanOf,
  upTo,
} from "../../lexing/tokens.ts";
import { mistake, pattern, readAs, type Mistake } from "./mistake.ts";
import type { Place } from "./place.ts";

/** The words that may stand behind a keyword, when its values are a closed list. */
export function choicesBehind(word: string, rule: string | null): readonly string[] | null {
  const list = choiceOf(word as Keyword, rule === "process" ? "groupFact" : (rule ?? ""));
  return list === undefined ? null : choiceWords(list);
}

/** Words that are certainly others. */
export const certainWords: readonly Mistake[] = [
  // `DINAS {`, `layanan {` with steps in it: the keyword that opens such a block is missing, or is another.
  mistake({}, ({ context, hasBlock, inside, reader, tokens: [t, ...others], index }) => {
    const word = hasBlock && index < 2 ? reader.keywordOf(reader.blockOf(context, inside) ?? "") : null;
    if (word === null || t === undefined || t.image.startsWith(word)) return null;
    if (isKeyword(t))
      return (
        others.length > 0 && readAs(t, unknown(t), word, { help: advice.didYouMean({ word }), isLossy: true })
      );
    const help = advice.writeThus({ text: clipped(`${word} ${imagesOf([t, ...others])} {`) });
    return readAs(t, statements.noBlockWord({ word }), inFrontOf(t, `${word} `), { help, isLossy: true });
  }),
  // A keyword in capitals, in two words, or in another language.
  mistake({}, (place) => keyword(place, true)),
  // `pengampuumum`, `level0`, `kode-peta`: a keyword and its value without a space, where the value is a number, or a word
  // of the file or of its list.
  pattern({}, ["word"], ([t], { allowed, rule, uses, hasBlock }) => {
    const valueBehind = (word: string): string => t.image.slice(word.length).replace(/^[-_]/, "");
    const word = allowed.find((one) => {
      const value = valueBehind(one);
      if (!t.image.startsWith(one) || !/^[0-9]|^../.test(value)) return false;
      if (hasBlock || /^[0-9]+$/.test(value) || uses(value) > 0) return true;
      return choicesBehind(one, rule)?.includes(value) === true;
    });
    if (word === undefined) return null;
    return readAs(t, unknown(t), `${word} ${valueBehind(word)}`, { code: "sintaks-kata", isLossy: true });
  }),
  // `kelompok kelompok utama`, or the same text twice.
  mistake({}, ({ tokens, index, t, before }) => {
    if (before === null || isBrace(before)) return null;
    const earlier = tokens[index - 2];
    const isBefore = earlier?.image === before.image && isOnLineOf(before, earlier);
    const doubled = t?.image === before.image ? t : isBefore ? before : null;
    if (doubled === null) return null;
    const word = tokenNames.word({ text: clipped(doubled.image) });
    const found = isQuoted(doubled) ? tokenNames.thisText() : word;
    return readAs(doubled, statements.twice({ found }), "", { help: advice.deleteOne() });
  }),
  // `P.1 "Izin" utama`: a word of a list without the keyword before it.
  pattern({}, ["word"], ([t], { allowed, rule, before }) => {
    const [word, second] = allowed.filter((one) => choicesBehind(one, rule)?.includes(t.image));
    if (word === undefined || second !== undefined || before?.image === word) return null;
    const text = `${word} ${t.image}`;
    const more = { help: advice.write({ text }), isLossy: true } as const;
    return readAs(t, unknown(t), inFrontOf(t, `${word} `), more);
  }),
  // `"Surat" dan "Berkas"`, `25 x 25`.
  pattern({ at: 1 }, ["value", /^(?:x|dan|atau|serta|and|or)$/i, "value"], ([before, t, next]) => {
    if (isQuoted(before) !== isQuoted(next)) return null;
    const word = clipped(t.image);
    const more = { help: advice.deleteWord({ word }), grade: "safe", isValue: true } as const;
    return readAs(t, statements.notAnItem({ word }), upTo(t, next), more);
  }),
];

/** A mistyped keyword. */
export const likelyKeyword = mistake({}, (place) => keyword(place, false));

export function unknown(t: IToken) {
  return statements.unknown({ word: clipped(t.image) });
}

/** The word that does not fit, or the one before it, is a keyword that was mistyped. */
function keyword(place: Place, isCertain: boolean): Correction | null {
  const { tokens, index, t, before, text, allowed, hasBlock, context } = place;
  const suspects = [t, before].flatMap((word, back) => {
    const rest = tokens[index - back + 1];
    return word === null ? [] : [{ word, rest, joined: joinedKeyword(word, rest, allowed) }];
  });
  // A keyword in two words explains both of them.
  const inTwo = suspects.filter(({ joined }) => joined !== null).slice(0, 1);
  for (const { word, rest, joined } of inTwo.length > 0 ? inTwo : suspects) {
    const meant = joined ?? meantWord(word.image, allowed);
    const span = spanOf(word, joined === null ? word : rest);
    const written = text.slice(span.start, span.end);
    const isSynonym = word === t && meaningsOf(written).some((one) => one === meant);
    // `lengkap keputusan "…"`: a keyword of other blocks that means one of this.
    const isOther = isSynonym && isKeyword(word) && !allowed.includes(word.image);
    if (word.tokenType.name !== "Identifier" && !isOther) continue;
    const isSame = ["", "-"].some((gap) => written.replace(/\s+/g, gap).toLowerCase() === meant);
    if (meant === null || (isCertain && !isSynonym && !isSame)) continue;
    // `DINAS 01 "…"` outside of its level: a prefix of codes that also means a keyword.
    const isHead = hasBlock && tokens.length === 2;
    const isPrefix = context !== "map" && rest?.tokenType.name === "NumberPath" && !isHead;
    if (isSynonym && isPrefix && !isSame) continue;
    // `unit umum "Bagian Umum" bidang`: nothing follows that the keyword could stand before.
    if (isSynonym && index > 0 && rest === undefined && !hasBlock) continue;
    const code = "sintaks-kata";
    if (written.toLowerCase() !== meant) {
      const message = statements.unknown({ word: clipped(written) });
      return readAs(span, message, meant, { help: advice.didYouMean({ word: meant }), code });
    }
    const message = statements.lowerCase({ word: meant, places: signs.onePlace() });
    const help = advice.writeNot({ text: meant, word: written });
    return readAs(span, message, meant, { help, code, habit: "capital", grade: "safe" });
  }
  return null;
}

/** `penanda tangan`, `daftar cfm`, which are one word to the language. */
function joinedKeyword(written: IToken, rest: IToken | undefined, allowed: readonly string[]): string | null {
  if (!isName(rest) || !isOnLineOf(rest, written)) return null;
  const words = ["", "-"].map((gap) => `${written.image}${gap}${rest.image}`.toLowerCase());
  return words.flatMap((word) => [word, ...meaningsOf(word)]).find((word) => allowed.includes(word)) ?? null;
}
