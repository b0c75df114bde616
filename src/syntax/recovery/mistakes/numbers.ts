import { splitCode } from "../../code.ts";
import { advice, statements } from "../../messages/statements.ts";
import { corrected, type Correction } from "../../report/correction.ts";
import { describeTrouble } from "../../report/describe.ts";
import { clipped } from "../../report/problems.ts";
import { isDay, isoDate, readDate } from "../../tree/dates.ts";
import { behind, endOf, isCode, isName, isOnLineOf, isQuoted, spanOf } from "../../lexing/tokens.ts";
import type { Place } from "./place.ts";

const SLASHED = /[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?![0-9])/y;
const NEARLY_NUMBER = /^(?=[^0-9]*[0-9])(?=[0-9.]*[OoIl])[OoIl0-9]{1,4}(?:\.[OoIl0-9]{1,4}){0,8}$/;
const ORDINAL =
  /^(?:[0-9]{1,2}|[a-zA-Z]|[ivxIVX]{1,5}|KESATU|KESEPULUH|KE(?:DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN)(?:BELAS)?|BELAS|PULUH)$/i;

const VALUE = { coversSigns: true, isValue: true } as const;

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
export function years({ tokens: [, first, ...more], text }: Place): Correction | null {
  if (first === undefined) return null;
  const span = spanOf(first, more.at(-1));
  const numbers = text.slice(span.start, span.end).match(/[0-9]+/g) ?? [];
  const [from = "", to = from] = numbers;
  if (numbers.length > 2 || from.length !== 4 || (to.length !== 2 && to.length !== 4)) return null;
  const meant = numbers.length === 1 ? from : `${from}-${from.slice(0, 4 - to.length)}${to}`;
  const message = isQuoted(first) ? statements.yearsInQuotes() : statements.yearsParted();
  return corrected(span, message, advice.writeThus({ text: `tahun ${meant}` }), meant, VALUE);
}

/** `tanggal 15-01-2026`, `tanggal 15/01/2026`, `tanggal 30 Februari 2026`. */
export function date({ tokens: [, first, ...more], text }: Place): Correction | null {
  if (first === undefined || isQuoted(first)) return null;
  // A slash is no token: of "15/01/2026" the last word may end too early.
  SLASHED.lastIndex = first.startOffset;
  const end = Math.max(
    endOf(more.at(-1) ?? first),
    first.startOffset + (SLASHED.exec(text)?.[0].length ?? 0),
  );
  const span = { start: first.startOffset, end };
  const written = text.slice(span.start, end);
  const read = readDate(written);
  // "15 Januari 2026" is also right as a text, which is printed as it is written.
  if (read === null || (/\p{L}/u.test(written) && isDay(read))) return null;
  const iso = isoDate(read);
  if (isDay(read))
    return corrected(span, statements.dateOrder(), advice.writeThus({ text: `tanggal ${iso}` }), iso, VALUE);
  const message = statements.noSuchDate({ date: clipped(written) });
  return corrected(span, message, advice.dateExample(), '""', { ...VALUE, grade: null });
}

/** `level I`, `level "…"`, `level satu`: the first code of the block gives the level. */
export function levelNumber(place: Place): Correction | null {
  const { t, before, inside } = place;
  if (before === null) return null;
  const code = inside.find(isCode);
  const number = code === undefined ? "0" : String(Math.max(0, splitCode(code.image).segments.length - 1));
  const { message, help } = describeTrouble(place);
  const word = t !== null && (isName(t) || isCode(t)) ? t : null;
  const edit = word === null ? behind(before, ` ${number}`) : { ...spanOf(word), newText: number };
  const grade = code === undefined ? null : "suggested";
  // "levvel levvel" is no value, and "level0" has it in its word.
  const isValue = word !== null && help.key !== "didYouMean";
  return corrected(spanOf(t ?? before), message, help, "", { edits: [edit], grade, isValue });
}

/** `DISKOPUKM O4 "…"`: the letter O, or l, for a digit. */
export function letterForDigit({ index, tokens }: Place): Correction | null {
  const at = [index, index + 1, index - 1].find((i) => NEARLY_NUMBER.test(tokens[i]?.image ?? "")) ?? 0;
  const [prefix, wrong] = [tokens[at - 1], tokens[at]];
  if (wrong === undefined || !isName(prefix) || !isOnLineOf(wrong, prefix)) return null;
  const meant = wrong.image.replace(/[Oo]/g, "0").replace(/[Il]/g, "1");
  const message = statements.letterForDigit({ word: clipped(wrong.image) });
  return corrected(spanOf(wrong), message, advice.write({ text: `${prefix.image} ${meant}` }), meant);
}

/** `DINAS 01 02 "…"`, `P.1 1 "…"`: a code whose numbers stand apart. */
export function numbersApart({ t, before, rule }: Place): Correction | null {
  if (rule !== "process" && rule !== "siblingFlow" && rule !== "cfm") return null;
  if (t?.tokenType.name !== "NumberPath" || before === null || !isCode(before)) return null;
  const meant = `${before.image}.${t.image}`;
  const span = spanOf(before, t);
  const message = statements.numbersApart({ word: clipped(`${before.image} ${t.image}`) });
  return t.image === before.image
    ? corrected(span, message, advice.joinOrDelete({ text: meant }), meant, { grade: null })
    : corrected(span, message, advice.write({ text: meant }), meant);
}

/** `P1 "Pelayanan"`. */
export function codeWithoutDot({ index, t, tokens }: Place): Correction | null {
  const [word, letters, digits] = /^([A-Z]{1,20})([0-9]{1,2})$/.exec(t?.image ?? "") ?? [];
  const next = tokens[index + 1];
  if (t === null || word === undefined || index > 0 || (next !== undefined && !isQuoted(next))) return null;
  const code = `${letters}.${digits}`;
  return corrected(spanOf(t), statements.noCode({ word }), advice.write({ text: code }), code);
}
