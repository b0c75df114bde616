import type { IToken } from "chevrotain";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { splitCode } from "../code.ts";
import { advice, statements, tokenNames } from "../messages/statements.ts";
import { describeTrouble } from "../report/describe.ts";
import { clipped } from "../report/problems.ts";
import { quoteText } from "../text.ts";
import { isDay, isoDate, readDate } from "../tree/dates.ts";
import type { Context } from "./statements.ts";
import {
  endOf,
  isArrow,
  isBrace,
  isCode,
  isName,
  isOnLineOf,
  isQuoted,
  spanOf,
  type Place,
} from "./place.ts";
import type { Correction, Range } from "../report/correction.ts";
import { flowWithoutArrow, isEnd, labelAsText } from "./flows.ts";
import { nameInWords, nameOf, renamedBefore } from "./names.ts";
import { unquotedText } from "./unquoted.ts";

/** What was found at a place: what stands in `edit`, or in `span`, is replaced with `newText`. */
export interface Found extends Partial<Omit<Correction, "edits">> {
  readonly span: Range;
  readonly message: Message;
  readonly help: Message;
  readonly newText: string;
  readonly edit?: Range;
}

/** One kind of mistake in a statement: where it may be, and what is meant by it. */
export interface Mistake {
  readonly in?: readonly Context[];
  /** The rule that the statement, or its part, is read with. */
  readonly rule?: string;
  /** A type of token that would have been right. */
  readonly expects?: string;
  readonly correct: (place: Place) => Found | null;
}

const YEAR = /^[0-9]{2,4}$/;
const SLASHED = /[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}(?![0-9])/y;
const NEARLY_NUMBER = /^(?=[^0-9]*[0-9])[OoIl0-9]{1,4}(?:\.[OoIl0-9]{1,4}){0,8}$/;
const ORDINAL =
  /^(?:[0-9]{1,2}|[a-zA-Z]|[ivxIVX]{1,5}|KESATU|KESEPULUH|KE(?:DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN)(?:BELAS)?|BELAS|PULUH)$/i;

/** In this order: what is certain comes before what is likely. */
export const mistakes: readonly Mistake[] = [
  { correct: renamedBefore },
  {
    // `kelompok kelompok utama`, or the same text twice.
    correct({ tokens, index, t, before }) {
      if (before === null || isBrace(before)) return null;
      const earlier = tokens[index - 2];
      const isBefore = earlier?.image === before.image && isOnLineOf(before, earlier);
      const twice = t?.image === before.image ? t : isBefore ? before : null;
      if (twice === null) return null;
      const found = isQuoted(twice) ? tokenNames.thisText() : tokenNames.word({ text: clipped(twice.image) });
      return {
        span: spanOf(twice),
        message: statements.twice({ found }),
        help: advice.deleteOne(),
        newText: "",
      };
    },
  },
  {
    // `"Pelayanan "Izin" Usaha"`: a quote touches the word beside it.
    correct({ tokens, index, t, before, text }) {
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
        span,
        message: statements.innerQuotes(),
        help: advice.escapeQuotes(),
        newText: quoteText(text.slice(span.start + 1, span.end - 1)),
        coversSigns: true,
      };
    },
  },
  {
    // `KESATU "Menetapkan …"`, `a "bahwa …"`: the numbers of items are printed by themselves.
    in: ["texts", "clauses"],
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
  },
  {
    // `1 periksa "…"`: a step with a number before its name.
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
  },
  {
    // `tahun 2027 s.d. 2029`, `tahun 2027-29`, `tahun "2027-2029"`.
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
  },
  {
    // `tanggal 15-01-2026`, `tanggal 15/01/2026`, `tanggal 30 Februari 2026`.
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
  },
  {
    // `level I`, `level "…"`, `level satu`: the first code of the block gives the level.
    rule: "level",
    expects: "NumberPath",
    correct(place) {
      const { t, before, inside } = place;
      if (before === null) return null;
      const code = inside.find(isCode);
      const number =
        code === undefined ? "0" : String(Math.max(0, splitCode(code.image).segments.length - 1));
      const isWord = isName(t) || isCode(t);
      return {
        span: spanOf(t ?? before),
        ...describeTrouble(place),
        edit: isWord && t !== null ? spanOf(t) : { start: endOf(before), end: endOf(before) },
        newText: isWord ? number : ` ${number}`,
        grade: code === undefined ? null : "suggested",
      };
    },
  },
  {
    // `DISKOPUKM O4 "…"`: the letter O, or l, for a digit.
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
  },
  {
    // `pengampu "Bagian Umum"`: the printed name of a party in place of its short name.
    expects: "Name",
    correct({ t, text, partyNamed }) {
      const name = isQuoted(t) ? partyNamed(t?.image ?? "") : null;
      if (t === null || name === null) return null;
      return {
        span: spanOf(t),
        message: statements.printedName(),
        help: advice.write({ text: name }),
        newText: name,
        grade: text.startsWith('"', t.startOffset) ? "safe" : null,
      };
    },
  },
  {
    // `masukan "Surat" dan "Berkas"`, `margin 25 x 25 x 25 x 30`.
    correct({ t, before, tokens, index }) {
      const next = tokens[index + 1];
      if (
        t === null ||
        before === null ||
        next === undefined ||
        !/^(?:x|dan|atau|serta|and|or)$/i.test(t.image)
      )
        return null;
      const isNumber = (one: IToken): boolean => one.tokenType.name === "NumberPath";
      if (!(isQuoted(before) && isQuoted(next)) && !(isNumber(before) && isNumber(next))) return null;
      return {
        span: spanOf(t),
        message: statements.notAnItem({ word: clipped(t.image) }),
        help: advice.deleteWord({ word: clipped(t.image) }),
        edit: { start: endOf(before), end: endOf(t) },
        newText: "",
        grade: "safe",
      };
    },
  },
  {
    // `ukuran "12"`.
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
  },
  { correct: nameInWords },
  { correct: unquotedText },
  {
    // `1periksa "…"` in a lane: names begin with a letter.
    correct({ t, before, index, context, trouble }) {
      if (t === null || !isCode(t)) return null;
      const isStepName = context === "lane" && index === 0;
      if (!isStepName && !(trouble.expected.includes("Name") && before !== null)) return null;
      const name = nameOf(t.image);
      return {
        span: spanOf(t),
        message: statements.noName({ word: clipped(t.image) }),
        help: advice.shortName({ name: clipped(name) }),
        newText: name,
        renames: { written: t.image, name },
      };
    },
  },
  {
    // `P1 "Pelayanan"`.
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
  },
  {
    // `mulai -> periksa` on a line of its own.
    in: ["cfm", "level", "file", "lane"],
    correct({ tokens }) {
      const [first, next] = tokens;
      if (first === undefined || next === undefined || !isArrow(next) || !isEnd(first)) return null;
      if (first.tokenType.name === "kw_alur") return null;
      return {
        span: spanOf(first),
        message: statements.flowWord(),
        help: advice.begin({ text: `alur ${clipped(first.image)} ${clipped(next.image)}` }),
        edit: { start: first.startOffset, end: first.startOffset },
        newText: "alur ",
      };
    },
  },
  { correct: flowWithoutArrow },
  { correct: labelAsText },
];

/** The correction of a mistake at a place; null when it is none. */
export function correctMistake(mistake: Mistake, place: Place): Correction | null {
  if (mistake.in !== undefined && !mistake.in.includes(place.context)) return null;
  if (mistake.rule !== undefined && place.rule !== mistake.rule) return null;
  if (mistake.expects !== undefined && !place.trouble.expected.includes(mistake.expects)) return null;
  const found = mistake.correct(place);
  if (found === null) return null;
  const { span, edit = span, newText, ...said } = found;
  return {
    code: "sintaks-tak-terduga",
    grade: "suggested",
    ...said,
    ...span,
    edits: [{ ...edit, newText }],
  };
}
