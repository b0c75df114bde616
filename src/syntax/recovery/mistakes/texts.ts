import { tokenMatcher, type IToken } from "chevrotain";
import { keywordGroups, type Keyword } from "../../../../grammar/keywords.ts";
import { stepFactWords } from "../../../../grammar/facts.ts";
import { ProcessFactWord, SopFactWord, StepKindWord } from "../../../../grammar/tokens.ts";
import { signs } from "../../messages/signs.ts";
import { advice, statements } from "../../messages/statements.ts";
import type { Correction } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import { nameFrom } from "../../print/names.ts";
import { quoteText } from "../../text.ts";
import { meantWord } from "../../words.ts";
import {
  endOf,
  isArrow,
  isBrace,
  isCode,
  isName,
  isNamePart,
  isOnLineOf,
  isQuoted,
  runEnd,
  spanOf,
} from "../../lexing/tokens.ts";
import { mistake, pattern, readAs, type Mistake } from "./mistake.ts";
import { TEXT_LISTS } from "../statements.ts";
import { choicesBehind } from "./words.ts";

/** The word that names who else does a step. */
const WITH: Keyword = "bersama";
const FACTS: ReadonlySet<string> = new Set([...keywordGroups.unitFact, WITH]);
const STEP_FACTS: ReadonlySet<string> = new Set(stepFactWords);
/** The rules whose names are words of closed lists. */
const CLOSED_LISTS: readonly string[] = [
  "choice",
  "groupFact",
  "wordList",
  "ruleSetting",
  "cfmSetting",
  "stepFact",
];
/** `periksa (Memeriksa lokasi)`: words in a pair of brackets. */
const WRAPPED = /^(?:\((?:[^()]|\([^()]*\))*\)|\[(?:[^[\]]|\[[^[\]]*\])*\])$/;
/** Where a comment begins or the line ends. */
const LINE_END = /\/\/|\/\*|[\n\r]/g;

const touches = (t: IToken | undefined, before: IToken | undefined): boolean =>
  t !== undefined && before !== undefined && t.startOffset === endOf(before);

/** `""Bagian Umum""`, as tables write a text with quotes. */
export const doubledQuotes = mistake({}, ({ tokens, text }) => {
  const from = tokens.findIndex((t, i) => t.image === '""' && touches(tokens[i + 1], t));
  const to = tokens.findIndex((t, i) => i > from + 1 && t.image === '""' && touches(t, tokens[i - 1]));
  const [open, close] = [tokens[from], tokens[to]];
  if (open === undefined || close === undefined || !isOnLineOf(close, open)) return null;
  const meant = quoteText(text.slice(endOf(open), close.startOffset));
  const more = { grade: "safe", coversSigns: true } as const;
  return readAs(spanOf(open, close), statements.doubledQuotes(), meant, more);
});

/** Mistakes in quotes. */
export const texts: readonly Mistake[] = [
  // `ukuran "12"`, `pengampu "umum"`.
  pattern({}, [/^"[^\s"]{1,40}"$/], ([t], { before, rule, trouble, lexer, uses }) => {
    const word = t.image.slice(1, -1);
    const [meant, second] = lexer.tokenize(word).tokens;
    if (meant === undefined || second !== undefined || trouble.expected.includes("Text")) return null;
    const isOfList = CLOSED_LISTS.includes(trouble.rule);
    const types = [meant.tokenType.name, ...(uses(word) > 0 || isOfList ? ["Name"] : [])];
    if (!types.some((type) => trouble.expected.includes(type))) return null;
    // What is in the quotes may be another word than those of its list, which says more.
    const isValue = !isOfList || choicesBehind(before?.image ?? "", rule)?.includes(word) === true;
    return readAs(t, statements.quotedWord(), word, { isLossy: true, isValue });
  }),
  // `"Pelayanan "Izin" Usaha"`: a quote touches the word beside it.
  pattern({ at: 1 }, ["text", "any"], ([before, t], { tokens, index, text }) => {
    if (!touches(t, before)) return null;
    const run = tokens.slice(index - 1);
    const last = run.findLast((one, i) => isQuoted(one) && touches(one, run[i - 1]));
    if (last === undefined) return null;
    const span = spanOf(before, last);
    const meant = quoteText(text.slice(span.start + 1, span.end - 1));
    return readAs(span, statements.innerQuotes(), meant, { help: advice.escapeQuotes(), coversSigns: true });
  }),
  // `unit umkm Bidang UMKM`: words where a text is waited for, or where one may stand and they begin as one does.
  pattern({}, ["any"], ([t], { trouble, tokens, index, before, text, context, rule, isStep, allowed }) => {
    const isItem = TEXT_LISTS.includes(context);
    if (!isWord(t) || (before === null && !isItem)) return null;
    // `jabatann kabid` among those who initial it.
    if (isItem && meantWord(t.image, allowed) !== null) return null;
    // `tahap siapkan olah` lacks its text.
    if (rule === "phase" && isStep(t.image)) return null;
    const isCapital = t.tokenType.name === "Identifier" && /^\p{Lu}/u.test(t.image);
    const mayBe = isCapital && (isName(before) || isCode(before));
    if (!trouble.expected.includes("Text") && !mayBe) return null;
    // With the line, or a cell of a table, the text ends; outside of lists of texts also at a fact, a brace, a text or an arrow,
    // and that of a phase at the first of its steps.
    const belongs = (next: IToken, last: IToken): boolean =>
      !text.slice(endOf(last), next.startOffset).includes("\t") &&
      (isItem || (isWord(next) && !isFact(next, rule) && !(rule === "phase" && isStep(next.image))));
    return quoted(tokens, index, runEnd(tokens, index, belongs), text);
  }),
  // `Memeriksa berkas permohonan` in a lane: a text without its quotes, and without the name of its step.
  mistake({ in: ["lane"] }, ({ tokens, text, uses }) => {
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first === undefined || last === undefined || tokens.length < 3 || !isTextWord(first)) return null;
    // The names of steps are written elsewhere, too.
    const isNames = tokens.every(({ image }) => uses(image) > 1);
    if (isNames || runEnd(tokens, 0, isTextWord) < tokens.length) return null;
    const span = spanOf(first, last);
    const words = text.slice(span.start, span.end);
    const meant = `${nameFrom(words, new Set(), "langkah")} ${quoteText(words)}`;
    const message = statements.nameless({ places: signs.onePlace() });
    const help = advice.nameBefore({ text: clipped(meant) });
    const more = { habit: "nameless", grade: null, coversSigns: true, isLossy: true } as const;
    return readAs(span, message, meant, { help, ...more });
  }),
];

function isTextWord(t: IToken): boolean {
  return isNamePart(t) && !tokenMatcher(t, StepKindWord) && t.image !== WITH;
}

function isFact(t: IToken, rule: string | null): boolean {
  if (rule === "sopFact") return tokenMatcher(t, SopFactWord);
  if (rule === "stepFact") return STEP_FACTS.has(t.image);
  return tokenMatcher(t, ProcessFactWord) || FACTS.has(t.image);
}

function isWord(t: IToken): boolean {
  return !isBrace(t) && !isQuoted(t) && !isArrow(t);
}

/** The words `from` to `to` as one text, with the signs between and behind them. */
function quoted(tokens: readonly IToken[], from: number, to: number, text: string): Correction | null {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  if (first === undefined || last === undefined) return null;
  const beside = isOnLineOf(next, last) ? next : undefined;
  if (isQuoted(beside)) return null;
  const wordStart = first.startOffset;
  LINE_END.lastIndex = endOf(last);
  const end = Math.min(LINE_END.exec(text)?.index ?? text.length, beside?.startOffset ?? text.length);
  const brace = beside === undefined ? text.slice(endOf(last), end).search(/[ \t][{}]/) : -1;
  const words = text.slice(wordStart, brace === -1 ? end : endOf(last) + brace).trimEnd();
  const isWrapped = WRAPPED.test(text.slice(wordStart - 1, wordStart) + words);
  const newText = quoteText(isWrapped ? words.slice(0, -1) : words);
  const help = newText.length > 80 ? advice.quoteLong() : advice.write({ text: newText });
  const span = { start: isWrapped ? wordStart - 1 : wordStart, end: wordStart + words.length };
  return readAs(span, statements.unquoted(), newText, { help, coversSigns: true, isValue: true });
}
