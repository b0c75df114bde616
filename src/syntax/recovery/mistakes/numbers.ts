import { sopFactWords } from "../../../../grammar/facts.ts";
import { splitCode } from "../../code.ts";
import { advice, statements } from "../../messages/statements.ts";
import type { Correction, Range } from "../../report/correction.ts";
import { describeTrouble } from "../../report/describe.ts";
import { clipped } from "../../report/problems.ts";
import { isDay, isoDate, readDate } from "../../tree/dates.ts";
import {
  behind,
  endOf,
  gap,
  imagesOf,
  isCode,
  isKeyword,
  isName,
  isOnLineOf,
  isQuoted,
  ORDINAL,
  spanOf,
  upTo,
} from "../../lexing/tokens.ts";
import { TEXT_LISTS } from "../statements.ts";
import { mistake, pattern, readAs, type Mistake } from "./mistake.ts";

const SLASHED = /[0-9]{1,4}[-/.\u2010-\u2015][0-9]{1,2}[-/.\u2010-\u2015][0-9]{1,4}(?![0-9])/y;
const DAY = /^[0-9]{1,4}[-/. \u2010-\u2015]{1,3}[0-9]{1,2}[-/. \u2010-\u2015]{1,3}[0-9]{1,4}$/;
const UNIT = /^(?:pt|mm|cm|px|in|inci)$/i;
/** The unit in which each measure is written. */
const UNITS: Readonly<Record<string, string>> = { ukuran: "pt", margin: "mm" };
/** The keywords that a date stands behind. */
const DATES: ReadonlySet<string> = new Set(sopFactWords("date"));
const NEARLY_NUMBER = /^(?=[^0-9]*[0-9])(?=[0-9.]*[OoIl])[OoIl0-9]{1,4}(?:\.[OoIl0-9]{1,4}){0,8}$/;

const VALUE = { coversSigns: true, isValue: true } as const;

/** `DINAS 01 02 "…"`, `P.1 1 "…"`: a code whose numbers stand apart. */
export const numbersApart = pattern(
  { rule: ["process", "siblingFlow", "cfm"], at: 1 },
  ["code", "number"],
  (code) => {
    const [text, word] = [imagesOf(code, "."), clipped(imagesOf(code))];
    const isTwice = code[0].image === code[1].image;
    const more = isTwice ? ({ help: advice.joinOrDelete({ text }), grade: null } as const) : {};
    return readAs(spanOf(...code), statements.numbersApart({ word }), text, more);
  },
);

/** `27` for 2027. */
const inFull = (year: string): string => `20${year}`;

/** `tahun 15/01/2026`: the year is read. */
function otherYears(span: Range, text: string): Correction | null {
  const written = text.slice(span.start, span.end);
  const year = /^[0-9\s./,-]+$/.test(written) ? /\b[0-9]{4}\b/.exec(written)?.[0] : undefined;
  if (year === undefined) return null;
  const more = { help: advice.yearsExample(), grade: null, ...VALUE } as const;
  return readAs(span, statements.yearsParted(), year, more);
}

/** Mistakes in numbers, years and dates. */
export const numbers: readonly Mistake[] = [
  // `KESATU "Menetapkan …"`, `a "bahwa …"`: the numbers of items are printed by themselves.
  mistake({ in: TEXT_LISTS }, ({ tokens, text }) => {
    const quote = tokens.findIndex(isQuoted);
    const [first, last, item] = [tokens[0], tokens[quote - 1], tokens[quote]];
    if (quote > 3 || first === undefined || last === undefined || item === undefined) return null;
    if (!tokens.slice(0, quote).every((t) => ORDINAL.test(t.image))) return null;
    const isPlain = /^[\p{L}\p{N}\s.):]*$/u.test(text.slice(first.startOffset, item.startOffset));
    const more = { grade: isPlain ? "safe" : "suggested", coversSigns: true } as const;
    const help = advice.printedByThemselves();
    return readAs(spanOf(first, last), statements.typedNumber(), upTo(first, item), { help, ...more });
  }),
  // `tahun 2027 s.d. 2029`, `tahun 2027-29`, `tahun 27-29`, `tahun 2027, 2028, 2029`, `tahun "2027-2029"`.
  mistake({ rule: ["years"] }, ({ tokens: [, first, ...more], text }) => {
    if (first === undefined) return null;
    const span = spanOf(first, more.at(-1));
    const written = text.slice(span.start, span.end).match(/[0-9]+/g) ?? [];
    const [from = "", ...rest] =
      written.length === 2 && written.every(({ length }) => length === 2) ? written.map(inFull) : written;
    const to = rest.at(-1) ?? from;
    const isRow = rest.every((year, i) => Number(year) === Number(from) + i + 1);
    if ((rest.length > 1 && !isRow) || from.length !== 4 || (to.length !== 2 && to.length !== 4))
      return otherYears(span, text);
    const meant = to === from ? from : `${from}-${from.slice(0, 4 - to.length)}${to}`;
    const message = isQuoted(first) ? statements.yearsInQuotes() : statements.yearsParted();
    return readAs(span, message, meant, { help: advice.writeThus({ text: `tahun ${meant}` }), ...VALUE });
  }),
  // `tanggal 15-01-2026`, `tanggal 15/01/2026`, `tanggal 30 Februari 2026`, `tanggal 4-1-27`.
  mistake({ rule: ["decreeDate", "sopFact"] }, ({ tokens: [word, first, ...others], text }) => {
    if (first === undefined || !DATES.has(word?.image ?? "")) return null;
    // A slash is no token: of "15/01/2026" the last word may end too early.
    const start = (SLASHED.lastIndex = first.startOffset);
    const end = Math.max(endOf(others.at(-1) ?? first), start + (SLASHED.exec(text)?.[0].length ?? 0));
    const [span, written] = [{ start, end }, text.slice(start, end)];
    const read = readDate(written);
    // "15 Januari 2026" is also right as a text, which is printed as it is written.
    const isText = read === null ? !DAY.test(written) : /\p{L}/u.test(written) && isDay(read);
    if (isText) return null;
    const isReal = read !== null && isDay(read);
    const iso = isReal ? isoDate(read) : '""';
    const isUnknown = read !== null && !isReal;
    const message = isUnknown ? statements.noSuchDate({ date: clipped(written) }) : statements.dateOrder();
    if (!isReal) return readAs(span, message, iso, { help: advice.dateExample(), grade: null, ...VALUE });
    const help = advice.writeThus({ text: `${word?.image ?? ""} ${iso}` });
    return readAs(span, message, iso, { help, ...VALUE });
  }),
  // `ukuran 11 pt`, `margin 25 mm 25 mm 25 mm 30 mm`.
  pattern({ rule: ["measure"], at: 1 }, ["number", UNIT], ([, unit], { tokens }) => {
    const units = tokens.flatMap((t, i) => (UNIT.test(t.image) ? [gap(tokens[i - 1] ?? t, t, "")] : []));
    const edits = units.map((edit) => ({ ...edit, end: edit.end + unit.image.length }));
    const word = tokens[0]!.image;
    const own = UNITS[word] ?? "";
    const isOwn = tokens.every((t) => !UNIT.test(t.image) || t.image.toLowerCase() === own);
    const help = isOwn ? advice.deleteWord({ word: unit.image }) : advice.inUnit({ word, unit: own });
    // What is measured in another unit is another number.
    return readAs(unit, statements.unitOfMeasure(), edits, { ...VALUE, help, grade: isOwn ? "safe" : null });
  }),
  // `level I`, `level "…"`, `level satu`: the first code of the block gives the level.
  mistake({ rule: ["level"] }, (place) => {
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
    return readAs(t ?? before, message, edit, { help, grade, isValue });
  }),
  // `DISKOPUKM O4 "…"`: the letter O, or l, for a digit.
  mistake({}, ({ tokens, index }) => {
    const at = [index, index + 1, index - 1].find(
      (i) => NEARLY_NUMBER.test(tokens[i]?.image ?? "") && isName(tokens[i - 1]),
    );
    const [prefix, wrong] = [tokens[(at ?? 0) - 1], tokens[at ?? -1]];
    if (prefix === undefined || wrong === undefined || !isOnLineOf(wrong, prefix)) return null;
    const meant = wrong.image.replace(/[Oo]/g, "0").replace(/[Il]/g, "1");
    const message = statements.letterForDigit({ word: clipped(wrong.image) });
    const help = advice.write({ text: `${prefix.image} ${meant}` });
    return readAs(wrong, message, meant, { help });
  }),
  // `P1 "Pelayanan"`, `P_1_2 "Pelayanan"`.
  mistake({ in: ["level"], isFirst: true }, ({ t, tokens: [, next] }) => {
    const [word, letters, digits] =
      /^([A-Z]{1,20})([0-9]{1,2}|(?:_[0-9]{1,2}){1,6})$/.exec(t?.image ?? "") ?? [];
    if (t === null || word === undefined || (next !== undefined && !isQuoted(next) && !isKeyword(next)))
      return null;
    return readAs(
      t,
      statements.noCode({ word }),
      `${letters}.${digits?.replace(/^_/, "").replace(/_/g, ".") ?? ""}`,
    );
  }),
];
