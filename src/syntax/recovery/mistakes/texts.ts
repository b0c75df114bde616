import type { IToken } from "chevrotain";
import { keywordGroups } from "../../../../grammar/keywords.ts";
import { advice, statements } from "../../messages/statements.ts";
import { corrected, type Correction } from "../../report/correction.ts";
import { clipped } from "../../report/problems.ts";
import { quoteText } from "../../text.ts";
import {
  endOf,
  isArrow,
  isBrace,
  isCode,
  isName,
  isOnLineOf,
  isQuoted,
  spanOf,
} from "../../lexing/tokens.ts";
import type { Place } from "./place.ts";

const FACTS: ReadonlySet<string> = new Set([
  ...keywordGroups.processFact,
  ...keywordGroups.unitFact,
  "bersama",
  "halaman",
]);
/** Where a comment begins or the line ends. */
const LINE_END = /\/\/|\/\*|[\n\r]/g;

/** `unit umkm Bidang UMKM`: words where a text is waited for, or where one may stand and they begin as one does. */
export function unquotedText({ trouble, tokens, index, t, before, text, context }: Place): Correction | null {
  if (t === null || !isWord(t)) return null;
  const isItem = /^(?:decreeList|clauses?)$/.test(context);
  if (before === null && !isItem) return null;
  const mayBe =
    (isName(before) || isCode(before)) && t.tokenType.name === "Identifier" && /^\p{Lu}/u.test(t.image);
  if (!trouble.expected.includes("Text") && !mayBe) return null;
  return quoted(tokens, index, endOfRun(tokens, index, isItem, text), text);
}

function isWord(t: IToken): boolean {
  return !isBrace(t) && !isQuoted(t) && !isArrow(t);
}

/** Where the words of a text end: with the line, or a cell; outside of lists of texts also at a fact, a brace, a text or an arrow. */
function endOfRun(tokens: readonly IToken[], from: number, isItem: boolean, text: string): number {
  const end = tokens.findIndex((next, i) => {
    const last = tokens[i - 1];
    if (last === undefined || i <= from) return false;
    // A tab stands between two cells of a table.
    const isCell = text.slice(endOf(last), next.startOffset).includes("\t");
    return !isOnLineOf(next, last) || isCell || (!isItem && (!isWord(next) || FACTS.has(next.image)));
  });
  return end === -1 ? tokens.length : end;
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
  const isWrapped = isWrappedIn(text[wordStart - 1] ?? "", words);
  const start = isWrapped ? wordStart - 1 : wordStart;
  const newText = quoteText(isWrapped ? words.slice(0, -1) : words);
  const help = newText.length > 80 ? advice.quoteLong() : advice.write({ text: newText });
  const span = { start, end: wordStart + words.length };
  const more = { coversSigns: true, isValue: true } as const;
  return corrected(span, statements.unquoted(), help, newText, more);
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]" };

/** `periksa (Memeriksa lokasi)`: whether words end with the other one of a bracket that stands before them. */
function isWrappedIn(open: string, words: string): boolean {
  const close = CLOSING[open];
  if (close === undefined || !words.endsWith(close)) return false;
  const first = words.indexOf(close);
  const inner = words.indexOf(open);
  return first === words.length - 1 || (inner !== -1 && inner < first);
}

/** `""Bagian Umum""`, as tables write a text with quotes. */
export function doubledQuotes({ tokens, text }: Place): Correction | null {
  const isEmpty = (t: IToken | undefined): boolean => t?.image === '""';
  const from = tokens.findIndex((t, i) => isEmpty(t) && tokens[i + 1]?.startOffset === endOf(t));
  const to = tokens.findIndex((t, i) => {
    const last = tokens[i - 1];
    return i > from + 1 && isEmpty(t) && last !== undefined && t.startOffset === endOf(last);
  });
  const [open, close] = [tokens[from], tokens[to]];
  if (open === undefined || close === undefined || !isOnLineOf(close, open)) return null;
  const meant = quoteText(text.slice(endOf(open), close.startOffset));
  const said = advice.write({ text: clipped(meant) });
  const more = { grade: "safe", coversSigns: true } as const;
  return corrected(spanOf(open, close), statements.doubledQuotes(), said, meant, more);
}

/** `"Pelayanan "Izin" Usaha"`: a quote touches the word beside it. */
export function innerQuotes({ tokens, index, t, before, text }: Place): Correction | null {
  if (t === null || before === null || !isQuoted(before) || t.startOffset !== endOf(before)) return null;
  let last: IToken | null = null;
  for (let at = index; isOnLineOf(tokens[at], t) && !isBrace(tokens[at]); at += 1) {
    const [one, other] = [tokens[at], tokens[at - 1]];
    if (one !== undefined && other !== undefined && isQuoted(one) && one.startOffset === endOf(other))
      last = one;
  }
  if (last === null) return null;
  const span = spanOf(before, last);
  const meant = quoteText(text.slice(span.start + 1, span.end - 1));
  return corrected(span, statements.innerQuotes(), advice.escapeQuotes(), meant, { coversSigns: true });
}

/** `pengampu "Bagian Umum"`: the printed name of a party in place of its short name. */
export function printedName({ t, text, partyNamed }: Place): Correction | null {
  const name = t !== null && isQuoted(t) ? partyNamed(t.image) : null;
  if (t === null || name === null) return null;
  const grade = text.startsWith('"', t.startOffset) ? "safe" : null;
  const help = advice.write({ text: name });
  return corrected(spanOf(t), statements.printedName(), help, name, { grade, isValue: true });
}
