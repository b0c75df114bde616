import type { IToken } from "chevrotain";
import { signAdvice } from "../messages/sign-advice.ts";
import { signs } from "../messages/signs.ts";
import { trailingBackslashes } from "../text.ts";
import type { CoreCode } from "../../diagnostics/core.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { corrected, type Correction, type Edit, type Range } from "../report/correction.ts";
import type { Scan } from "./draft.ts";
import { correctionOfSign, lineBefore, replaced } from "./signs.ts";

/** A text over more lines or characters than these is rather two that are not closed. */
const MAX_LINES = 20;
const MAX_LENGTH = 3000;
/** The words before a text, which begins with a capital. */
const HEAD_OF_TEXT = /^\s*[^\s"]+(?:[ \t]+[^\s"A-Z][^\s"]*)*[ \t](?=[A-Z][^"]*$)/;
const CURLY = /[\u201c-\u201f\u00ab\u00bb\u2033]/;

/**
 * Texts whose quotes stand on two lines, or that have but their closing one. The words of the next lines up to the closing
 * quote belong to a text and are no statements: a closing quote stands behind a word or a sign, an opening one behind a blank.
 */
export function readBrokenTexts({ text, tokens }: Scan): readonly Correction[] {
  const found: Correction[] = [];
  let done = 0;
  for (const t of tokens) {
    const start = t.startOffset;
    if (!isUnclosed(t) || start < done) continue;
    const isBlock = t.tokenType.name === "UnclosedBlockText";
    const correction =
      closedByCurly(text, t) ??
      (!isBlock && closes(text, start) ? unopened(text, start) : overLines(text, t));
    if (correction === null) continue;
    found.push(correction);
    // The quote that closes a text over lines was taken for the beginning of another.
    done = text.indexOf('"', correction.edits.at(-1)?.end) + 1;
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

/**
 * `periksa Memeriksa berkas"`: the text most likely begins with the capital. With other texts on its line, the first quote
 * that should open one and stands behind a word is the one that closes this text.
 */
function unopened(text: string, at: number): Correction | null {
  const line = lineBefore(text, at);
  const quotes = [...line.matchAll(/"/g)].map(({ index }) => at - line.length + index);
  const close = [...quotes, at].find((quote, i) => i % 2 === 0 && closes(text, quote)) ?? at;
  const from = quotes.findLast((quote) => quote < close);
  const before = from === undefined ? lineBefore(text, close) : text.slice(from + 1, close);
  const first = from === undefined ? HEAD_OF_TEXT : /^\s+(?=\S)/;
  const head = first.exec(before)?.[0];
  if (head === undefined) return null;
  const start = close - before.length + head.length;
  const edit = { start, end: start, newText: '"' };
  return cutOff({ start: close, end: close + 1 }, signs.unopened(), signAdvice.unopened(), [edit]);
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
