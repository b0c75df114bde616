import { tokenMatcher, type IToken } from "chevrotain";
import { keywordGroups } from "../../../grammar/keywords.ts";
import { Name, Text } from "../../../grammar/tokens.ts";
import { clipped } from "../report/problems.ts";
import { quoteText } from "../text.ts";
import { isDay, isoDate, readDate } from "../tree/dates.ts";
import {
  endOf,
  isArrow,
  isBrace,
  isCode,
  isQuoted,
  spanOf,
  type Correction,
  type Place,
} from "./correction.ts";

const FACTS: ReadonlySet<string> = new Set([
  ...keywordGroups.processFact,
  ...keywordGroups.unitFact,
  "bersama",
  "halaman",
]);

/** `"Pelayanan "Izin" Usaha"`: a quote touches the word beside it. */
export function innerQuotes({ tokens, index, t, before, text }: Place): Correction | null {
  if (t === null || before === null || !isQuoted(before) || t.startOffset !== endOf(before)) return null;
  let last: IToken | null = null;
  for (let at = index; tokens[at]?.startLine === t.startLine && !isBrace(tokens[at]); at += 1) {
    const [one, other] = [tokens[at], tokens[at - 1]];
    if (one !== undefined && other !== undefined && isQuoted(one) && one.startOffset === endOf(other))
      last = one;
  }
  if (last === null) return null;
  const span = spanOf(before, last);
  return {
    code: "sintaks-tak-terduga",
    ...span,
    message: { id: "Ada tanda petik di dalam teks ini.", en: "There are quotes within this text." },
    help: {
      id: 'Tulis tanda petik di dalam teks sebagai \\" atau “ ”.',
      en: 'Write quotes within a text as \\" or “ ”.',
    },
    edits: [{ ...span, newText: quoteText(text.slice(span.start + 1, span.end - 1)) }],
    grade: "suggested",
    coversSigns: true,
  };
}

/** `unit umkm Bidang UMKM`: words where a text is waited for, or where one may stand and they begin as one does. */
export function unquotedText({ trouble, tokens, index, t, before, text, context }: Place): Correction | null {
  if (t === null || !isWord(t)) return null;
  const isItem = context === "texts" || context === "clauses";
  if (before === null && !isItem) return null;
  const isDue = trouble.expected.includes("Text");
  const isBehindName = before !== null && (tokenMatcher(before, Name) || isCode(before));
  const mayBe = isBehindName && t.tokenType.name === "Identifier" && /^\p{Lu}/u.test(t.image);
  if (!isDue && !mayBe) return null;
  const to = isItem ? lineEnd(tokens, index) : runEnd(tokens, index);
  return quoted(tokens, index, to, text);
}

function isWord(t: IToken): boolean {
  return !isBrace(t) && !isQuoted(t) && !isArrow(t);
}

/** Where the words of a text end: at a fact, a brace, or the end of the line. */
function runEnd(tokens: readonly IToken[], from: number): number {
  let to = from + 1;
  for (let next = tokens[to]; next !== undefined; next = tokens[to]) {
    if (tokens[to - 1]?.endLine !== next.startLine || !isWord(next) || FACTS.has(next.image)) break;
    to += 1;
  }
  return to;
}

function lineEnd(tokens: readonly IToken[], from: number): number {
  let to = from + 1;
  while (tokens[to] !== undefined && tokens[to - 1]?.endLine === tokens[to]?.startLine) to += 1;
  return to;
}

/** Where a comment begins or the line ends. */
const LINE_END = /\/\/|\/\*|[\n\r]/g;

/** The words `from` to `to` as one text, with the signs between and behind them. */
function quoted(tokens: readonly IToken[], from: number, to: number, text: string): Correction | null {
  const [first, last, next] = [tokens[from], tokens[to - 1], tokens[to]];
  if (first === undefined || last === undefined) return null;
  const isNear = next !== undefined && next.startLine === last.endLine;
  if (isNear && tokenMatcher(next, Text)) return null;
  const start = first.startOffset;
  LINE_END.lastIndex = endOf(last);
  const end = Math.min(LINE_END.exec(text)?.index ?? text.length, isNear ? next.startOffset : text.length);
  const brace = isNear ? -1 : text.slice(endOf(last), end).search(/[ \t][{}]/);
  const span = {
    start,
    end: start + text.slice(start, brace === -1 ? end : endOf(last) + brace).trimEnd().length,
  };
  const image = quoteText(text.slice(span.start, span.end));
  return {
    code: "sintaks-tak-terduga",
    ...span,
    message: { id: "Teks ini tidak di antara tanda petik.", en: "This text is not in quotes." },
    help:
      image.length > 80
        ? { id: 'Tulis di antara tanda petik: "…".', en: 'Write it in quotes: "…".' }
        : { id: `Tulis ${image}.`, en: `Write ${image}.` },
    edits: [{ ...span, newText: image }],
    grade: "suggested",
    coversSigns: true,
  };
}

const YEARS = /^[0-9]{2,4}$/;

/** `tahun 2027 s.d. 2029`, `tahun 2027-29`, `tahun "2027-2029"`. */
export function yearsInWords({ tokens, rule, text }: Place): Correction | null {
  const [word, first] = tokens;
  const last = tokens.at(-1);
  if (rule !== "years" || word === undefined || first === undefined || last === undefined) return null;
  const span = spanOf(first, last);
  const numbers = text.slice(span.start, span.end).match(/[0-9]+/g) ?? [];
  const [from = "", to = from] = numbers;
  if (numbers.length > 2 || from.length !== 4 || !YEARS.test(to) || to.length === 3) return null;
  const meant = numbers.length === 1 ? from : `${from}-${to.length === 2 ? from.slice(0, 2) : ""}${to}`;
  const isText = isQuoted(first);
  return {
    code: "sintaks-tak-terduga",
    ...span,
    message: isText
      ? { id: "Tahun ditulis tanpa tanda petik.", en: "Years are written without quotes." }
      : {
          id: "Tahun pertama dan terakhir dipisahkan tanda hubung.",
          en: "The first and last year are parted by a hyphen.",
        },
    help: { id: `Tulis: tahun ${meant}.`, en: `Write: tahun ${meant}.` },
    edits: [{ ...span, newText: meant }],
    grade: "suggested",
    coversSigns: true,
  };
}

const SLASHED = /[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?![0-9])/y;

/** `tanggal 15-01-2026`, `tanggal 15/01/2026`, `tanggal 30 Februari 2026`. */
export function otherDate({ tokens, rule, text }: Place): Correction | null {
  const [word, first] = tokens;
  const last = tokens.at(-1);
  if (
    rule !== "decreeDate" ||
    word === undefined ||
    first === undefined ||
    last === undefined ||
    isQuoted(first)
  )
    return null;
  // A slash is no token: of "15/01/2026" the last word may end too early.
  SLASHED.lastIndex = first.startOffset;
  const end = Math.max(endOf(last), first.startOffset + (SLASHED.exec(text)?.[0].length ?? 0));
  const span = { start: first.startOffset, end };
  const written = text.slice(span.start, span.end);
  const date = readDate(written);
  if (date === null) return null;
  // "15 Januari 2026" is also right as a text, which is printed as it is written.
  if (/\p{L}/u.test(written) && isDay(date)) return null;
  const iso = isoDate(date);
  return {
    code: "sintaks-tak-terduga",
    ...span,
    ...(isDay(date)
      ? {
          message: { id: "Tanggal ditulis tahun-bulan-hari.", en: "A date is written year-month-day." },
          help: { id: `Tulis: tanggal ${iso}.`, en: `Write: tanggal ${iso}.` },
        }
      : {
          message: {
            id: `Tanggal "${clipped(written)}" tidak ada.`,
            en: `There is no date "${clipped(written)}".`,
          },
          help: {
            id: "Tulis tahun-bulan-hari, misalnya: tanggal 2026-01-15.",
            en: "Write year-month-day, for example: tanggal 2026-01-15.",
          },
        }),
    edits: [{ ...span, newText: isDay(date) ? iso : '""' }],
    grade: isDay(date) ? "suggested" : null,
    coversSigns: true,
  };
}

/** `KESATU "Menetapkan …"`, `a "bahwa …"`: the numbers of items are printed by themselves. */
export function typedNumber({ context, tokens, text }: Place): Correction | null {
  if (context !== "texts" && context !== "clauses") return null;
  const quote = tokens.findIndex(isQuoted);
  const [first, last] = [tokens[0], tokens[quote - 1]];
  if (quote < 1 || quote > 3 || first === undefined || last === undefined) return null;
  const written = tokens.slice(0, quote).map((t) => t.image);
  if (!written.every((word) => ORDINAL.test(word))) return null;
  const start = first.startOffset;
  const end = tokens[quote]?.startOffset ?? endOf(last);
  return {
    code: "sintaks-tak-terduga",
    ...spanOf(first, last),
    message: { id: "Nomor di awal baris tidak dipakai.", en: "Lines are not numbered." },
    help: {
      id: "Hapus; nomor dan huruf dicetak sendiri.",
      en: "Delete it; numbers and letters are printed by themselves.",
    },
    edits: [{ start, end, newText: "" }],
    grade: /^[\p{L}\p{N}\s.):]*$/u.test(text.slice(start, end)) ? "safe" : "suggested",
    coversSigns: true,
  };
}

const ORDINAL =
  /^(?:[0-9]{1,2}|[a-zA-Z]|[ivxIVX]{1,5}|KESATU|KESEPULUH|KE(?:DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN)(?:BELAS)?|BELAS|PULUH)$/i;
