import { splitCode } from "../../code.ts";
import { advice, statements } from "../../messages/statements.ts";
import { corrected } from "../../report/correction.ts";
import { describeTrouble } from "../../report/describe.ts";
import { clipped } from "../../report/problems.ts";
import { isDay, isoDate, readDate } from "../../tree/dates.ts";
import { behind, endOf, imagesOf, isCode, isName, isQuoted, spanOf } from "../../lexing/tokens.ts";
import { mistake, pattern, type Mistake } from "./mistake.ts";

const SLASHED = /[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?![0-9])/y;
const NEARLY_NUMBER = /^(?=[^0-9]*[0-9])(?=[0-9.]*[OoIl])[OoIl0-9]{1,4}(?:\.[OoIl0-9]{1,4}){0,8}$/;
const ORDINAL =
  /^(?:[0-9]{1,2}|[a-zA-Z]|[ivxIVX]{1,5}|KESATU|KESEPULUH|KE(?:DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN)(?:BELAS)?|BELAS|PULUH)$/i;

const VALUE = { coversSigns: true, isValue: true } as const;

/** `DISKOPUKM O4 "…"`: the letter O, or l, for a digit. */
const letterForDigit = (at: number): Mistake =>
  pattern({ at }, ["name", NEARLY_NUMBER], ([prefix, wrong]) => {
    const meant = wrong.image.replace(/[Oo]/g, "0").replace(/[Il]/g, "1");
    const message = statements.letterForDigit({ word: clipped(wrong.image) });
    return corrected(spanOf(wrong), message, advice.write({ text: `${prefix.image} ${meant}` }), meant);
  });

/** `DINAS 01 02 "…"`, `P.1 1 "…"`: a code whose numbers stand apart. */
export const numbersApart = pattern(
  { in: /^(?:level|file)$/, rule: /^(?:process|siblingFlow|cfm)$/, at: 1 },
  ["code", "number"],
  (code) => {
    const [text, word] = [imagesOf(code, "."), clipped(imagesOf(code))];
    const [span, message] = [spanOf(...code), statements.numbersApart({ word })];
    return code[0].image === code[1].image
      ? corrected(span, message, advice.joinOrDelete({ text }), text, { grade: null })
      : corrected(span, message, advice.write({ text }), text);
  },
);

/** Mistakes in numbers, years and dates. */
export const numbers: readonly Mistake[] = [
  // `KESATU "Menetapkan …"`, `a "bahwa …"`: the numbers of items are printed by themselves.
  mistake({ in: /^(?:decreeList|clauses?)$/ }, ({ tokens, text }) => {
    const quote = tokens.findIndex(isQuoted);
    const [first, last, item] = [tokens[0], tokens[quote - 1], tokens[quote]];
    if (quote > 3 || first === undefined || last === undefined || item === undefined) return null;
    if (!tokens.slice(0, quote).every((t) => ORDINAL.test(t.image))) return null;
    const edit = { start: first.startOffset, end: item.startOffset, newText: "" };
    const isPlain = /^[\p{L}\p{N}\s.):]*$/u.test(text.slice(edit.start, edit.end));
    const more = { grade: isPlain ? "safe" : "suggested", coversSigns: true } as const;
    return corrected(
      spanOf(first, last),
      statements.typedNumber(),
      advice.printedByThemselves(),
      [edit],
      more,
    );
  }),
  // `tahun 2027 s.d. 2029`, `tahun 2027-29`, `tahun "2027-2029"`.
  mistake({ rule: /^years$/ }, ({ tokens: [, first, ...more], text }) => {
    if (first === undefined) return null;
    const span = spanOf(first, more.at(-1));
    const [from = "", to = from, third] = text.slice(span.start, span.end).match(/[0-9]+/g) ?? [];
    if (third !== undefined || from.length !== 4 || (to.length !== 2 && to.length !== 4)) return null;
    const meant = to === from ? from : `${from}-${from.slice(0, 4 - to.length)}${to}`;
    const message = isQuoted(first) ? statements.yearsInQuotes() : statements.yearsParted();
    return corrected(span, message, advice.writeThus({ text: `tahun ${meant}` }), meant, VALUE);
  }),
  // `tanggal 15-01-2026`, `tanggal 15/01/2026`, `tanggal 30 Februari 2026`.
  mistake({ rule: /^decreeDate$/ }, ({ tokens: [, first, ...others], text }) => {
    if (first === undefined || isQuoted(first)) return null;
    // A slash is no token: of "15/01/2026" the last word may end too early.
    const start = (SLASHED.lastIndex = first.startOffset);
    const end = Math.max(endOf(others.at(-1) ?? first), start + (SLASHED.exec(text)?.[0].length ?? 0));
    const written = text.slice(start, end);
    const read = readDate(written);
    // "15 Januari 2026" is also right as a text, which is printed as it is written.
    if (read === null || (/\p{L}/u.test(written) && isDay(read))) return null;
    const [iso, date] = [isoDate(read), clipped(written)];
    const more = { ...VALUE, grade: null };
    return isDay(read)
      ? corrected(
          { start, end },
          statements.dateOrder(),
          advice.writeThus({ text: `tanggal ${iso}` }),
          iso,
          VALUE,
        )
      : corrected({ start, end }, statements.noSuchDate({ date }), advice.dateExample(), '""', more);
  }),
  // `level I`, `level "…"`, `level satu`: the first code of the block gives the level.
  mistake({ rule: /^level$/, expects: "NumberPath" }, (place) => {
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
    return corrected(spanOf(t ?? before), message, help, [edit], { grade, isValue });
  }),
  ...[1, 0, 2].map(letterForDigit),
  // `P1 "Pelayanan"`.
  mistake({ in: /^level$/, isFirst: true }, ({ t, tokens: [, next] }) => {
    const [word, letters, digits] = /^([A-Z]{1,20})([0-9]{1,2})$/.exec(t?.image ?? "") ?? [];
    if (t === null || word === undefined || (next !== undefined && !isQuoted(next))) return null;
    const code = `${letters}.${digits}`;
    return corrected(spanOf(t), statements.noCode({ word }), advice.write({ text: code }), code);
  }),
];
