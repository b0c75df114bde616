import type { IToken } from "chevrotain";
import { keywordGroups } from "../../../../grammar/keywords.ts";
import { advice, statements } from "../../messages/statements.ts";
import { corrected, type Correction } from "../../report/correction.ts";
import { quoteText } from "../../text.ts";
import { endOf, isArrow, isBrace, isCode, isName, isQuoted, type Place } from "./place.ts";

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
  let to = from + 1;
  for (let next = tokens[to]; next !== undefined; next = tokens[to]) {
    const last = tokens[to - 1];
    if (last === undefined || last.endLine !== next.startLine) break;
    // A tab stands between two cells of a table.
    if (text.slice(endOf(last), next.startOffset).includes("\t")) break;
    if (!isItem && (!isWord(next) || FACTS.has(next.image))) break;
    to += 1;
  }
  return to;
}

/** The words `from` to `to` as one text, with the signs between and behind them. */
function quoted(tokens: readonly IToken[], from: number, to: number, text: string): Correction | null {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  if (first === undefined || last === undefined) return null;
  const isNear = next !== undefined && next.startLine === last.endLine;
  if (isNear && isQuoted(next)) return null;
  const start = first.startOffset;
  LINE_END.lastIndex = endOf(last);
  const end = Math.min(LINE_END.exec(text)?.index ?? text.length, isNear ? next.startOffset : text.length);
  const brace = isNear ? -1 : text.slice(endOf(last), end).search(/[ \t][{}]/);
  const length = text.slice(start, brace === -1 ? end : endOf(last) + brace).trimEnd().length;
  const newText = quoteText(text.slice(start, start + length));
  const help = newText.length > 80 ? advice.quoteLong() : advice.write({ text: newText });
  const span = { start, end: start + length };
  return corrected(span, statements.unquoted(), help, newText, { coversSigns: true });
}
