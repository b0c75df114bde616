import { splitCode } from "../../code.ts";
import { advice, statements } from "../../messages/statements.ts";
import { corrected, type Correction } from "../../report/correction.ts";
import { describeTrouble } from "../../report/describe.ts";
import { clipped } from "../../report/problems.ts";
import { isDay, isoDate, readDate } from "../../tree/dates.ts";
import { endOf, isCode, isName, isOnLineOf, isQuoted, spanOf, type Place } from "./place.ts";

const YEAR = /^[0-9]{2,4}$/;
const SLASHED = /[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?![0-9])/y;
const NEARLY_NUMBER = /^(?=[^0-9]*[0-9])[OoIl0-9]{1,4}(?:\.[OoIl0-9]{1,4}){0,8}$/;
const ORDINAL =
  /^(?:[0-9]{1,2}|[a-zA-Z]|[ivxIVX]{1,5}|KESATU|KESEPULUH|KE(?:DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN)(?:BELAS)?|BELAS|PULUH)$/i;

/** The rules whose names are words of closed lists. */
const CLOSED_LISTS = /^(?:choice|groupFact|wordList|ruleSetting|cfmSetting|stepFact)$/;

/** `KESATU "Menetapkan …"`, `a "bahwa …"`: the numbers of items are printed by themselves. */
export function typedItemNumber({ tokens, text }: Place): Correction | null {
  const quote = tokens.findIndex(isQuoted);
  const [first, last, item] = [tokens[0], tokens[quote - 1], tokens[quote]];
  if (quote > 3 || first === undefined || last === undefined || item === undefined) return null;
  if (!tokens.slice(0, quote).every((t) => ORDINAL.test(t.image))) return null;
  const edit = { start: first.startOffset, end: item.startOffset, newText: "" };
  const isPlain = /^[\p{L}\p{N}\s.):]*$/u.test(text.slice(edit.start, edit.end));
  return corrected(spanOf(first, last), statements.typedNumber(), advice.printedByThemselves(), "", {
    edits: [edit],
    grade: isPlain ? "safe" : "suggested",
    coversSigns: true,
  });
}

/** `tahun 2027 s.d. 2029`, `tahun 2027-29`, `tahun "2027-2029"`. */
export function years({ tokens, text }: Place): Correction | null {
  const [, first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = spanOf(first, last);
  const numbers = text.slice(span.start, span.end).match(/[0-9]+/g) ?? [];
  const [from = "", to = from] = numbers;
  if (numbers.length > 2 || from.length !== 4 || !YEAR.test(to) || to.length === 3) return null;
  const meant = numbers.length === 1 ? from : `${from}-${to.length === 2 ? from.slice(0, 2) : ""}${to}`;
  const message = isQuoted(first) ? statements.yearsInQuotes() : statements.yearsParted();
  return corrected(span, message, advice.writeThus({ text: `tahun ${meant}` }), meant, { coversSigns: true });
}

/** `tanggal 15-01-2026`, `tanggal 15/01/2026`, `tanggal 30 Februari 2026`. */
export function date({ tokens, text }: Place): Correction | null {
  const [, first] = tokens;
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || isQuoted(first)) return null;
  // A slash is no token: of "15/01/2026" the last word may end too early.
  SLASHED.lastIndex = first.startOffset;
  const end = Math.max(endOf(last), first.startOffset + (SLASHED.exec(text)?.[0].length ?? 0));
  const written = text.slice(first.startOffset, end);
  const read = readDate(written);
  // "15 Januari 2026" is also right as a text, which is printed as it is written.
  if (read === null || (/\p{L}/u.test(written) && isDay(read))) return null;
  const span = { start: first.startOffset, end };
  const iso = isoDate(read);
  if (isDay(read))
    return corrected(span, statements.dateOrder(), advice.writeThus({ text: `tanggal ${iso}` }), iso, {
      coversSigns: true,
    });
  const message = statements.noSuchDate({ date: clipped(written) });
  return corrected(span, message, advice.dateExample(), '""', { grade: null, coversSigns: true });
}

/** `level I`, `level "…"`, `level satu`: the first code of the block gives the level. */
export function levelNumber(place: Place): Correction | null {
  const { t, before, inside } = place;
  if (before === null) return null;
  const code = inside.find(isCode);
  const number = code === undefined ? "0" : String(Math.max(0, splitCode(code.image).segments.length - 1));
  const isWord = isName(t) || isCode(t);
  const { message, help } = describeTrouble(place);
  const edit = isWord && t !== null ? spanOf(t) : { start: endOf(before), end: endOf(before) };
  return corrected(spanOf(t ?? before), message, help, "", {
    edits: [{ ...edit, newText: isWord ? number : ` ${number}` }],
    grade: code === undefined ? null : "suggested",
  });
}

/** `DISKOPUKM O4 "…"`: the letter O, or l, for a digit. */
export function letterForDigit({ index, tokens }: Place): Correction | null {
  const at = [index, index + 1, index - 1].find((i) => NEARLY_NUMBER.test(tokens[i]?.image ?? ""));
  const [prefix, wrong] = [tokens[(at ?? 0) - 1], tokens[at ?? -1]];
  if (wrong === undefined || !isName(prefix)) return null;
  if (!/[OoIl]/.test(wrong.image) || !isOnLineOf(wrong, prefix)) return null;
  const meant = wrong.image.replace(/[Oo]/g, "0").replace(/[Il]/g, "1");
  const message = statements.letterForDigit({ word: clipped(wrong.image) });
  return corrected(spanOf(wrong), message, advice.write({ text: `${prefix.image} ${meant}` }), meant);
}

/** `ukuran "12"`, `pengampu "umum"`. */
export function quotedWord({ t, trouble, lexer, uses }: Place): Correction | null {
  const word = /^"([^\s"]{1,40})"$/.exec(t?.image ?? "")?.[1];
  if (t === null || word === undefined || trouble.expected.includes("Text")) return null;
  const [meant, more] = lexer.tokenize(word).tokens;
  if (meant === undefined || more !== undefined) return null;
  const isName = uses(word) > 0 || CLOSED_LISTS.test(trouble.rule);
  const types = [meant.tokenType.name, ...(isName ? ["Name"] : [])];
  if (!types.some((type) => trouble.expected.includes(type))) return null;
  return corrected(spanOf(t), statements.quotedWord(), advice.write({ text: word }), word, { isLossy: true });
}

/** `P1 "Pelayanan"`. */
export function codeWithoutDot({ index, t, tokens }: Place): Correction | null {
  const [, letters, digits] = /^([A-Z]{1,20})([0-9]{1,2})$/.exec(t?.image ?? "") ?? [];
  const next = tokens[index + 1];
  if (t === null || letters === undefined || index > 0 || (next !== undefined && !isQuoted(next)))
    return null;
  const code = `${letters}.${digits}`;
  const message = statements.noCode({ word: clipped(t.image) });
  return corrected(spanOf(t), message, advice.write({ text: code }), code);
}
