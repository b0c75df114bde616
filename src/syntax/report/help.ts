import type { IToken } from "chevrotain";
import type { Keyword } from "../../../grammar/keywords.ts";
import { choiceInside, choiceOf, choiceWords } from "../../../grammar/words.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { imagesOf, isBrace, isKeyword, isName, isOnLineOf, isQuoted, runEnd } from "../lexing/tokens.ts";
import { advice } from "../messages/statements.ts";
import { nameFrom } from "../print/names.ts";
import { textValue } from "../text.ts";
import type { Stuck } from "./describe.ts";
import { clipped } from "./problems.ts";

/** What codes may be printed in. */
const CODED: ReadonlySet<string> = new Set(["peta", "matriks", "cfm", "sop"]);
/** What a unit that is named behind a process most likely is to it. */
const LIKELY_FACT: Keyword = "pengampu";
/** Words before a text that may be left out; more of them are a text of their own. */
const MAX_STRAY = 2;

/** What to do where the place says more than the grammar does. */
export function helpFor(place: Stuck): Message | null {
  const { trouble, t, before, tokens, hasBlock } = place;
  const { rule, expected } = trouble;
  if ((rule === "unit" || rule === "post") && t === null && hasBlock && expected.length > 0)
    return eachOnLine(place);
  if (rule === "map" && hasBlock && t !== null && isQuoted(t) && expected.includes("Name"))
    return advice.mapName({ name: nameFrom(textValue(t.image), new Set(), "peta"), text: clipped(t.image) });
  const own = inBlock(place) ?? strayWords(place);
  if (own !== null) return own;
  const text = tokens.find(isQuoted);
  if (text !== undefined && CODED.has(before?.image ?? "") && /[0-9]/.test(text.image))
    return advice.codeSample({ text: `kode ${clipped(before?.image ?? "")} ${clipped(text.image)}` });
  if (rule === "codeSample") return advice.codeSample({ text: 'kode peta "P.1.1"' });
  if (isQuoted(t) && expected.includes("Code")) return advice.codeNotTitle();
  const choices = choicesFor(rule, before);
  if (choices !== null && t !== null) return advice.oneOf({ words: choices.join(", ") });
  if (isQuoted(t) && expected.includes("Name") && !expected.includes("Text")) return advice.nameNotText();
  if (expected.includes("NumberPath") && rule === "level") return advice.levelNumber();
  if (rule === "process" && isQuoted(t)) return advice.titleOnce();
  if (rule === "years") return advice.yearsExample();
  if (rule === "decreeDate") return advice.decreeDate();
  if (/^(?:unit|post|step)$/.test(rule) && isName(before) && isName(t) && ![before, t].some(isKeyword))
    return advice.joined({ name: `${clipped(before.image)}_${clipped(t.image)}` });
  return withoutWord(place);
}

/** What most likely stands in a text behind the name of a unit. */
const LIKELY_TEXT: Keyword = "singkatan";

/** `peta DINAS "Peta Dinas" {`, `kop surat {`: what to do with what stands in the head of a block. */
export function headHelp({ trouble: { rule, index }, tokens, reader }: Stuck, t: IToken): Message {
  if (rule === "map") return advice.titleInBlock({ text: clipped(tokens.find(isQuoted)?.image ?? '"…"') });
  const word = clipped(t.image);
  const homes = reader.blocksWith([t], "").join(", ");
  if (homes !== "") return advice.within({ word, blocks: homes });
  const isWord = index === tokens.length - 1 && !isQuoted(t) && !isKeyword(t);
  return isWord ? advice.deleteWord({ word }) : advice.factInBlock();
}

/** The words that may stand behind another, where the language knows only a few. */
export function choicesFor(rule: string, before: IToken | null): readonly string[] | null {
  if (rule === "ruleSetting" && before !== null) return choiceWords("severity");
  const list = isKeyword(before) ? choiceOf(before?.image as Keyword, rule) : undefined;
  return list === undefined ? null : choiceWords(list);
}

/** `unit {`, and all of them in its block. */
function eachOnLine({ trouble, tokens, inside }: Stuck): Message {
  const [name, title] = inside;
  const [word, text] = [isName(name) ? name.image : "…", isQuoted(title) ? title?.image : undefined];
  return advice.eachOnLine({
    text: `${tokens[0]?.image ?? trouble.rule} ${clipped(word)} ${clipped(text ?? '"…"')}`,
  });
}

/** `penandatangan "Kepala Dinas"` without a block; `"Kepala Dinas"` in it. */
function inBlock({ trouble, t, tokens }: Stuck): Message | null {
  const { rule, expected, index } = trouble;
  if (!isQuoted(t)) return null;
  if (rule === "field" && index === 0) return advice.fieldWord();
  const fields = Object.entries(choiceInside).find(([keyword]) => keyword === tokens[0]?.image);
  if (fields === undefined || index !== 1 || expected.join() !== "Open") return null;
  const [keyword, list] = fields;
  const [word = ""]: readonly string[] = choiceWords(list);
  return advice.writeThus({
    text: `${keyword} { ${word} ${clipped(tokens[index]?.image ?? "")} … }`,
  });
}

/** `nama lengkap "…"`, `tahap 3 "…"`: words before the text that is waited for. */
function strayWords({ trouble: { expected, index }, t, tokens }: Stuck): Message | null {
  if (t === null || isKeyword(t) || isQuoted(t) || !expected.includes("Text")) return null;
  const end = runEnd(tokens, index, (one) => !isQuoted(one) && !isBrace(one) && !isKeyword(one));
  const isBeforeText = isQuoted(tokens[end]) && isOnLineOf(tokens[end], tokens[end - 1]);
  if (!isBeforeText || end > index + MAX_STRAY) return null;
  return advice.deleteWord({ word: clipped(imagesOf(tokens.slice(index, end))) });
}

/** `P.1 "…" umum`: who it is, and not what. */
function withoutWord({ trouble: { rule, expected, index }, t, tokens, allowed }: Stuck): Message | null {
  if (/^(?:unit|post)$/.test(rule) && isQuoted(t) && expected.length === 0 && allowed.includes(LIKELY_TEXT))
    return advice.wordBefore({ text: `${LIKELY_TEXT} ${clipped(t?.image ?? "")}` });
  const isPlain = t?.tokenType.name === "Identifier" && tokens.slice(0, index).some(isQuoted);
  if (!isPlain || rule !== "process" || expected.length > 0 || !allowed.includes(LIKELY_FACT)) return null;
  return advice.wordBefore({ text: `${LIKELY_FACT} ${clipped(t.image)}` });
}
