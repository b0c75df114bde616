import { splitCode } from "../../code.ts";
import { advice, statements } from "../../messages/statements.ts";
import { describeTrouble } from "../../report/describe.ts";
import { clipped } from "../../report/problems.ts";
import { isDay, isoDate, readDate } from "../../tree/dates.ts";
import type { Mistake } from "./mistake.ts";
import { endOf, isCode, isName, isOnLineOf, isQuoted, spanOf } from "./place.ts";

const YEAR = /^[0-9]{2,4}$/;
const SLASHED = /[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?![0-9])/y;
const NEARLY_NUMBER = /^(?=[^0-9]*[0-9])[OoIl0-9]{1,4}(?:\.[OoIl0-9]{1,4}){0,8}$/;
const ORDINAL =
  /^(?:[0-9]{1,2}|[a-zA-Z]|[ivxIVX]{1,5}|KESATU|KESEPULUH|KE(?:DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN)(?:BELAS)?|BELAS|PULUH)$/i;

/** `KESATU "Menetapkan …"`, `a "bahwa …"`: the numbers of items are printed by themselves. */
export const typedItemNumber: Mistake = {
  in: ["decreeList", "clauses", "clause"],
  correct({ tokens, text }) {
    const quote = tokens.findIndex(isQuoted);
    const [first, last, item] = [tokens[0], tokens[quote - 1], tokens[quote]];
    if (quote > 3 || first === undefined || last === undefined || item === undefined) return null;
    if (!tokens.slice(0, quote).every((t) => ORDINAL.test(t.image))) return null;
    const edit = { start: first.startOffset, end: item.startOffset };
    return {
      span: spanOf(first, last),
      message: statements.typedNumber(),
      help: advice.printedByThemselves(),
      edit,
      newText: "",
      grade: /^[\p{L}\p{N}\s.):]*$/u.test(text.slice(edit.start, edit.end)) ? "safe" : "suggested",
      coversSigns: true,
    };
  },
};

/** `1 periksa "…"`: a step with a number before its name. */
export const stepNumber: Mistake = {
  in: ["lane"],
  correct({ tokens, index, t }) {
    const next = tokens[1];
    if (t === null || index !== 0 || !/^[0-9]{1,3}$/.test(t.image) || !isName(next) || !isOnLineOf(next, t))
      return null;
    return {
      span: spanOf(t),
      message: statements.numberedStep(),
      help: advice.stepNumber(),
      edit: { start: t.startOffset, end: next.startOffset },
      newText: "",
      renames: { written: `${t.image} ${next.image}`, name: next.image },
    };
  },
};

/** `tahun 2027 s.d. 2029`, `tahun 2027-29`, `tahun "2027-2029"`. */
export const years: Mistake = {
  rule: "years",
  correct({ tokens, text }) {
    const [, first] = tokens;
    const last = tokens.at(-1);
    if (first === undefined || last === undefined) return null;
    const span = spanOf(first, last);
    const numbers = text.slice(span.start, span.end).match(/[0-9]+/g) ?? [];
    const [from = "", to = from] = numbers;
    if (numbers.length > 2 || from.length !== 4 || !YEAR.test(to) || to.length === 3) return null;
    const meant = numbers.length === 1 ? from : `${from}-${to.length === 2 ? from.slice(0, 2) : ""}${to}`;
    return {
      span,
      message: isQuoted(first) ? statements.yearsInQuotes() : statements.yearsParted(),
      help: advice.writeThus({ text: `tahun ${meant}` }),
      newText: meant,
      coversSigns: true,
    };
  },
};

/** `tanggal 15-01-2026`, `tanggal 15/01/2026`, `tanggal 30 Februari 2026`. */
export const date: Mistake = {
  rule: "decreeDate",
  correct({ tokens, text }) {
    const [, first] = tokens;
    const last = tokens.at(-1);
    if (first === undefined || last === undefined || isQuoted(first)) return null;
    // A slash is no token: of "15/01/2026" the last word may end too early.
    SLASHED.lastIndex = first.startOffset;
    const end = Math.max(endOf(last), first.startOffset + (SLASHED.exec(text)?.[0].length ?? 0));
    const written = text.slice(first.startOffset, end);
    const date = readDate(written);
    // "15 Januari 2026" is also right as a text, which is printed as it is written.
    if (date === null || (/\p{L}/u.test(written) && isDay(date))) return null;
    const iso = isoDate(date);
    return {
      span: { start: first.startOffset, end },
      ...(isDay(date)
        ? { message: statements.dateOrder(), help: advice.writeThus({ text: `tanggal ${iso}` }) }
        : { message: statements.noSuchDate({ date: clipped(written) }), help: advice.dateExample() }),
      newText: isDay(date) ? iso : '""',
      grade: isDay(date) ? "suggested" : null,
      coversSigns: true,
    };
  },
};

/** `level I`, `level "…"`, `level satu`: the first code of the block gives the level. */
export const levelNumber: Mistake = {
  rule: "level",
  expects: "NumberPath",
  correct(place) {
    const { t, before, inside } = place;
    if (before === null) return null;
    const code = inside.find(isCode);
    const number = code === undefined ? "0" : String(Math.max(0, splitCode(code.image).segments.length - 1));
    const isWord = isName(t) || isCode(t);
    return {
      span: spanOf(t ?? before),
      ...describeTrouble(place),
      edit: isWord && t !== null ? spanOf(t) : { start: endOf(before), end: endOf(before) },
      newText: isWord ? number : ` ${number}`,
      grade: code === undefined ? null : "suggested",
    };
  },
};

/** `DISKOPUKM O4 "…"`: the letter O, or l, for a digit. */
export const letterForDigit: Mistake = {
  correct({ index, tokens }) {
    const at = [index, index + 1, index - 1].find((i) => NEARLY_NUMBER.test(tokens[i]?.image ?? ""));
    const [prefix, wrong] = [tokens[(at ?? 0) - 1], tokens[at ?? -1]];
    if (wrong === undefined || !isName(prefix)) return null;
    if (!/[OoIl]/.test(wrong.image) || !isOnLineOf(wrong, prefix)) return null;
    const meant = wrong.image.replace(/[Oo]/g, "0").replace(/[Il]/g, "1");
    return {
      span: spanOf(wrong),
      message: statements.letterForDigit({ word: clipped(wrong.image) }),
      help: advice.write({ text: `${prefix.image} ${meant}` }),
      newText: meant,
    };
  },
};

/** `ukuran "12"`. */
export const quotedNumber: Mistake = {
  expects: "NumberPath",
  correct({ t }) {
    const number = /^"([0-9]{1,4}(?:[.,][0-9]{1,4})?)"$/.exec(t?.image ?? "")?.[1];
    if (t === null || number === undefined) return null;
    return {
      span: spanOf(t),
      message: statements.quotedNumber(),
      help: advice.write({ text: number }),
      newText: number,
    };
  },
};

/** `P1 "Pelayanan"`. */
export const codeWithoutDot: Mistake = {
  in: ["level"],
  correct({ index, t, tokens }) {
    const [, letters, digits] = /^([A-Z]{1,20})([0-9]{1,2})$/.exec(t?.image ?? "") ?? [];
    const next = tokens[index + 1];
    if (t === null || letters === undefined || index > 0 || (next !== undefined && !isQuoted(next)))
      return null;
    const code = `${letters}.${digits}`;
    return {
      span: spanOf(t),
      message: statements.noCode({ word: clipped(t.image) }),
      help: advice.write({ text: code }),
      newText: code,
    };
  },
};
