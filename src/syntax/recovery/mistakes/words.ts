import type { IToken } from "chevrotain";
import type { Keyword } from "../../../../grammar/keywords.ts";
import { meaningsOf } from "../../../../grammar/synonyms.ts";
import { choiceOf, choiceWords } from "../../../../grammar/words.ts";
import { signs } from "../../messages/signs.ts";
import { advice, statements, tokenNames } from "../../messages/statements.ts";
import { corrected, type Correction } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import { meantWord } from "../meant.ts";
import {
  endOf,
  inFrontOf,
  isBrace,
  isKeyword,
  isName,
  isOnLineOf,
  isQuoted,
  spanOf,
} from "../../lexing/tokens.ts";
import type { Place } from "./place.ts";

/** The rules whose names are words of closed lists. */
const CLOSED_LISTS = /^(?:choice|groupFact|wordList|ruleSetting|cfmSetting|stepFact)$/;

/** A keyword in capitals, in two words, or in another language. */
export function certainKeyword(place: Place): Correction | null {
  return keyword(place, true);
}

/** A mistyped keyword. */
export function likelyKeyword(place: Place): Correction | null {
  return keyword(place, false);
}

/** `DINAS {`, `layanan {` with steps in it: the keyword that opens such a block is missing. */
export function blockWord({ context, hasBlock, index, t, inside, reader, tokens }: Place): Correction | null {
  if (!hasBlock || index > 0 || t === null || isKeyword(t)) return null;
  const word = reader.keywordOf(reader.blockOf(context, inside) ?? "");
  if (word === null) return null;
  const text = `${word} ${tokens.map(({ image }) => image).join(" ")} {`;
  const edits = [inFrontOf(t, `${word} `)];
  return corrected(
    spanOf(t),
    statements.noBlockWord({ word }),
    advice.writeThus({ text: clipped(text) }),
    "",
    {
      edits,
      isLossy: true,
    },
  );
}

/** The word that does not fit, or the one before it, is a keyword that was mistyped. */
function keyword(place: Place, isCertain: boolean): Correction | null {
  const { tokens, index, t, before, text, allowed } = place;
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
    const isSynonym = word === t && meaningsOf(written).some((one) => one === meant);
    const isSame = written.replace(/\s/g, "").toLowerCase() === meant;
    if (meant === null || (isCertain && !isSynonym && !isSame)) continue;
    // `DINAS 01 "…"` outside of its level: a prefix of codes that also means a keyword.
    if (isSynonym && word === t && rest?.tokenType.name === "NumberPath" && !isSame) continue;
    // `unit umum "Bagian Umum" bidang`: nothing follows that the keyword could stand before.
    if (isSynonym && word === t && index > 0 && rest === undefined && !place.hasBlock) continue;
    const code = "sintaks-kata";
    if (written.toLowerCase() !== meant) {
      const message = statements.unknown({ word: clipped(written) });
      return corrected(span, message, advice.didYouMean({ word: meant }), meant, { code });
    }
    const message = statements.lowerCase({ word: meant, places: signs.onePlace() });
    const help = advice.writeNot({ text: meant, word: written });
    return corrected(span, message, help, meant, { code, habit: "capital", grade: "safe" });
  }
  return null;
}

/** `penanda tangan`, which is one word to the language. */
function joinedKeyword(written: IToken, rest: IToken | undefined, allowed: readonly string[]): string | null {
  if (!isName(rest) || !isOnLineOf(rest, written)) return null;
  const word = `${written.image}${rest.image}`.toLowerCase();
  return allowed.includes(word) ? word : null;
}

/** The words that may stand behind a keyword, when its values are a closed list. */
export function choicesBehind(word: string, rule: string | null): readonly string[] | null {
  const list = choiceOf(word as Keyword, rule === "process" ? "groupFact" : (rule ?? ""));
  return list === undefined ? null : choiceWords(list);
}

/** `pengampuumum`: a keyword and its value without a space, where the value is a word of the file or of its list. */
export function parted({ t, allowed, rule, uses }: Place): Correction | null {
  if (t?.tokenType.name !== "Identifier") return null;
  const { image } = t;
  const word = allowed.find((one) => {
    const rest = image.slice(one.length);
    const isKnown = rest.length > 1 && (choicesBehind(one, rule)?.includes(rest) === true || uses(rest) > 0);
    return image.startsWith(one) && isKnown;
  });
  if (word === undefined) return null;
  const text = `${word} ${image.slice(word.length)}`;
  const message = statements.unknown({ word: clipped(image) });
  return corrected(spanOf(t), message, advice.write({ text }), text, { code: "sintaks-kata", isLossy: true });
}

/** `kelompok kelompok utama`, or the same text twice. */
export function twice({ tokens, index, t, before }: Place): Correction | null {
  if (before === null || isBrace(before)) return null;
  const earlier = tokens[index - 2];
  const isBefore = earlier?.image === before.image && isOnLineOf(before, earlier);
  const doubled = t?.image === before.image ? t : isBefore ? before : null;
  if (doubled === null) return null;
  const found = isQuoted(doubled) ? tokenNames.thisText() : tokenNames.word({ text: clipped(doubled.image) });
  return corrected(spanOf(doubled), statements.twice({ found }), advice.deleteOne(), "");
}

/** `masukan "Surat" dan "Berkas"`, `margin 25 x 25 x 25 x 30`. */
export function connective({ t, before, tokens, index }: Place): Correction | null {
  const next = tokens[index + 1];
  if (t === null || before === null || !/^(?:x|dan|atau|serta|and|or)$/i.test(t.image)) return null;
  const isBetweenNumbers = [before, next].every((one) => one?.tokenType.name === "NumberPath");
  if (!isBetweenNumbers && !(isQuoted(before) && isQuoted(next))) return null;
  const word = clipped(t.image);
  const edits = [{ start: endOf(before), end: endOf(t), newText: "" }];
  const help = advice.deleteWord({ word });
  const more = { edits, grade: "safe", isValue: true } as const;
  return corrected(spanOf(t), statements.notAnItem({ word }), help, "", more);
}

/** `ukuran "12"`, `pengampu "umum"`. */
export function quotedWord({ t, before, rule, trouble, lexer, uses }: Place): Correction | null {
  const word = /^"([^\s"]{1,40})"$/.exec(t?.image ?? "")?.[1];
  if (t === null || word === undefined || trouble.expected.includes("Text")) return null;
  const [meant, second] = lexer.tokenize(word).tokens;
  if (meant === undefined || second !== undefined) return null;
  const isOfList = CLOSED_LISTS.test(trouble.rule);
  const mayBeName = uses(word) > 0 || isOfList;
  const types = [meant.tokenType.name, ...(mayBeName ? ["Name"] : [])];
  if (!types.some((type) => trouble.expected.includes(type))) return null;
  // What is in the quotes may be another word than those of its list, which says more.
  const isValue = !isOfList || choicesBehind(before?.image ?? "", rule)?.includes(word) === true;
  const more = { isLossy: true, isValue } as const;
  return corrected(spanOf(t), statements.quotedWord(), advice.write({ text: word }), word, more);
}
