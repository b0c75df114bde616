import type { IToken } from "chevrotain";
import { keywords } from "../../../grammar/keywords.ts";
import { signAdvice } from "../messages/sign-advice.ts";
import { signs } from "../messages/signs.ts";
import { trailingBackslashes } from "../text.ts";
import type { CoreCode } from "../../diagnostics/core.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { corrected, type Correction, type Edit, type Range } from "../report/correction.ts";
import { LISTS } from "./blocks.ts";
import type { Scan } from "./draft.ts";
import { correctionOfSign, lineBefore, replaced } from "./signs.ts";
import { isOnLineOf, isOpen, isQuoted } from "./tokens.ts";

/** A text over more lines or characters than these is rather two that are not closed. */
const MAX_LINES = 20;
const MAX_LENGTH = 3000;
/** The words before a text, which begins with a capital. */
const HEAD_OF_TEXT = /^\s*[^\s"]+(?:[ \t]+[^\s"A-Z][^\s"]*)*[ \t]+(?=[A-Z])/;
/** The same behind another text: a brace, and the keyword that waits for it. */
const HEAD_OF_FURTHER = new RegExp(`^[\\s{}]*(?:(?:${keywords.join("|")})\\s+|(?=[A-Z]))`);
const CURLY = /[\u201c-\u201f\u00ab\u00bb\u2033]/;

/**
 * Texts whose quotes stand on two lines, or that have but their closing one. The words of the next lines up to the closing
 * quote belong to a text and are no statements: a closing quote stands behind a word or a sign, an opening one behind a blank.
 */
export function readBrokenTexts(scan: Scan): readonly Correction[] {
  const { text, tokens } = scan;
  const found: Correction[] = [];
  let done = 0;
  for (const [index, t] of tokens.entries()) {
    const start = t.startOffset;
    if (!isUnclosed(t) || start < done) continue;
    const isBlock = t.tokenType.name === "UnclosedBlockText";
    const onLine = closedByCurly(text, t) ?? (isBlock ? null : unpaired(scan, index, t));
    const correction = onLine ?? overLines(text, t);
    if (correction === null) continue;
    found.push(correction);
    // The quote that closes a text over lines was taken for the beginning of another.
    if (onLine === null) done = text.indexOf('"', correction.edits.at(-1)?.end) + 1;
  }
  return found;
}

/** Texts and comments that do not end. */
export function readUnclosed({ tokens, comments }: Scan): readonly Correction[] {
  const found: Correction[] = [];
  let line = 0;
  let openOnLine = 0;
  for (const t of tokens) {
    if (t.startLine !== line) openOnLine = 0;
    line = t.startLine ?? 0;
    if (t.tokenType.name === "Open") openOnLine += 1;
    if (t.tokenType.name === "Close") openOnLine = Math.max(0, openOnLine - 1);
    if (isUnclosed(t))
      found.push(
        t.tokenType.name === "UnclosedBlockText"
          ? cutOff(spanOfStart(t, 3), signs.unclosed(), signAdvice.unclosedBlock(), [])
          : unclosed(t, openOnLine > 0),
      );
  }
  const last = comments.at(-1);
  if (last?.tokenType.name === "UnclosedComment")
    found.push(
      cutOff(
        spanOfStart(last, 2),
        signs.unclosedComment(),
        signAdvice.unclosedComment(),
        [],
        "komentar-tak-ditutup",
      ),
    );
  return found;
}

export function isUnclosed(t: IToken): boolean {
  return t.tokenType.name === "UnclosedText" || t.tokenType.name === "UnclosedBlockText";
}

function cutOff(
  span: Range,
  message: Message,
  help: Message,
  edits: readonly Edit[],
  code: CoreCode = "teks-tak-ditutup",
): Correction {
  const grade = edits.length === 0 ? null : "suggested";
  return corrected(span, message, help, edits, { code, grade, layer: "sign" });
}

function spanOfStart({ startOffset: start }: IToken, length: number): Range {
  return { start, end: start + length };
}

/** `"Pelayanan Izin” pengampu a`: the text goes on to the end of the line. */
function closedByCurly(text: string, t: IToken): Correction | null {
  const inner = t.tokenType.name === "UnclosedText" ? t.image.search(CURLY) : -1;
  const at = t.startOffset + inner;
  if (inner === -1 || !/\S/.test(text[at - 1] ?? " ") || !/[\s{};,.]/.test(text[at + 1] ?? " ")) return null;
  return correctionOfSign("quote", { start: at, end: at + 1 }, text, [replaced(at, 1, '"')], {
    isQuiet: true,
  });
}

function closes(text: string, at: number): boolean {
  return /[^\s{}[\]()-]/.test(text[at - 1] ?? " ") && /[\s{};,.)]/.test(text[at + 1] ?? " ");
}

/** A `"""` that a single quote closes is one as well. */
function overLines(text: string, t: IToken): Correction | null {
  const start = t.startOffset;
  const isBlock = t.tokenType.name === "UnclosedBlockText";
  const end = isBlock ? start + 3 : start + t.image.length;
  const close = text.indexOf('"', end);
  if (close === -1 || close - start > MAX_LENGTH || !closes(text, close)) return null;
  const within = text.slice(end, close);
  // A brace at a line's end, or a comment, is no part of a sentence.
  if (/[{}][ \t]*[\n\r]|\/\//.test(within) || (!isBlock && /\{[ \t]*$/.test(t.image))) return null;
  const gaps = [...text.slice(start, close).matchAll(/\s+/g)].filter(([gap]) => /[\n\r]/.test(gap));
  if (gaps.length > MAX_LINES) return null;
  const opening = isBlock ? [{ start, end, newText: '"' }] : [];
  const breaks = gaps.map((gap) => ({
    start: start + gap.index,
    end: start + gap.index + gap[0].length,
    newText: " ",
  }));
  return cutOff({ start, end }, signs.overLines(), signAdvice.overLines(), [...opening, ...breaks]);
}

/** What a quote is by what stands beside it. */
function kindOf(text: string, at: number): "opening" | "closing" | "either" {
  const isBehindBlank = /[\s{(]/.test(text[at - 1] ?? " ");
  const isBeforeBlank = /[\s}),.;]/.test(text[at + 1] ?? " ");
  if (isBehindBlank === isBeforeBlank) return "either";
  return isBehindBlank ? "opening" : "closing";
}

/** The quote on the line of an unclosed text that lacks its other one, when it is not the last. */
function unpaired({ text, tokens }: Scan, index: number, last: IToken): Correction | null {
  const end = last.startOffset + 1;
  const line = lineBefore(text, end);
  const quotes = [...line.matchAll(/(?<!\\)"/g)].map((quote) => end - line.length + quote.index);
  let open: number | null = null;
  for (const [i, quote] of quotes.entries()) {
    const kind = kindOf(text, quote);
    if (open === null && kind === "closing")
      return unopened(text, quote, quotes[i - 1] ?? null, isItem(tokens, index));
    if (open !== null && kind === "opening") return closedBefore(text, open, quote);
    open = open === null ? quote : null;
  }
  // `"Mendaftar" "`
  return last.image.trim() === '"' && quotes.length > 1 ? superfluous(last.startOffset) : null;
}

function superfluous(start: number): Correction {
  const edit = { start, end: start + 1, newText: "" };
  return cutOff(edit, signs.superfluousQuote(), signAdvice.superfluousQuote(), [edit]);
}

/** `"Memeriksa berkas { waktu "1 hari" }`: the text ends before the brace, or the keyword, in front of the next one. */
function closedBefore(text: string, open: number, next: number): Correction | null {
  const written = text.slice(open + 1, next);
  const brace = written.search(/[ \t]\{/);
  const [behind = "", word = ""] = /[ \t](\S+)[ \t]*$/.exec(written) ?? [];
  const isKeyword = (keywords as readonly string[]).includes(word);
  const length = written.slice(0, brace > 0 ? brace : isKeyword ? -behind.length : 0).trimEnd().length;
  if (length === 0) return null;
  const end = open + 1 + length;
  const edit = { start: end, end, newText: '"' };
  return cutOff({ start: open, end }, signs.unclosed(), signAdvice.unclosed(), [edit]);
}

/** `periksa Memeriksa berkas"`: where the text begins that a quote closes; `from`: the quote before it on its line. */
function unopened(text: string, close: number, from: number | null, isAll: boolean): Correction | null {
  const before = from === null ? lineBefore(text, close) : text.slice(from + 1, close);
  if (before === "") return superfluous(close);
  // `""Mendaftar"`
  if (from !== null && /^\S/.test(before)) return text[from - 1] === '"' ? superfluous(from) : null;
  const first = isAll ? /^\s*/ : HEAD_OF_TEXT;
  const head = (from === null ? first : HEAD_OF_FURTHER).exec(before);
  const { length } = (head ?? /^\s*\S+\s*/.exec(before) ?? [""])[0];
  const start = close - before.length + length;
  if (start === close) return null;
  const edit = { start, end: start, newText: '"' };
  const span = { start: close, end: close + 1 };
  const found = cutOff(span, signs.unopened(), signAdvice.unopened(), [edit]);
  // Where it begins is not known.
  return head === null ? { ...found, grade: null } : found;
}

/** Whether the line of a token is an item of a list of texts, by the line before. */
function isItem(tokens: readonly IToken[], index: number): boolean {
  const startOf = (at: number): number => {
    let first = at;
    while (first > 0 && isOnLineOf(tokens[first], tokens[first - 1])) first -= 1;
    return first;
  };
  const before = startOf(index) - 1;
  const head = tokens[startOf(before)];
  return isQuoted(head) || (isOpen(tokens[before]) && LISTS.has(head?.image ?? ""));
}

/** The text ends with its line, or before the brace there: `lajur a "Peserta {` opens its block all the same. */
function unclosed(t: IToken, mayClose: boolean): Correction {
  const written = t.image.trimEnd();
  const brace = mayClose ? /[ \t][{}]$/ : /[ \t]\{$/;
  const words = brace.test(written) && written.length > 2 ? written.slice(0, -1).trimEnd() : written;
  const end = t.startOffset + words.length;
  const isEscaped = trailingBackslashes(words) % 2 === 1;
  const edit = { start: end, end, newText: isEscaped ? '\\"' : '"' };
  return cutOff({ start: t.startOffset, end }, signs.unclosed(), signAdvice.unclosed(), [edit]);
}
