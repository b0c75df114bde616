import type { IToken } from "chevrotain";
import { advice, statements, tokenNames } from "../../messages/statements.ts";
import { clipped } from "../../report/problems.ts";
import { quoteText } from "../../text.ts";
import { flowWithoutArrow, isEnd, labelAsText } from "./flows.ts";
import type { Mistake } from "./mistake.ts";
import { nameInWords, nameOf, renamedBefore } from "./names.ts";
import {
  codeWithoutDot,
  date,
  letterForDigit,
  levelNumber,
  quotedNumber,
  stepNumber,
  typedItemNumber,
  years,
} from "./numbers.ts";
import { endOf, isArrow, isBrace, isCode, isOnLineOf, isQuoted, spanOf } from "./place.ts";
import { unquotedText } from "./unquoted.ts";

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
  typedItemNumber,
  stepNumber,
  years,
  date,
  levelNumber,
  letterForDigit,
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
  quotedNumber,
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
  codeWithoutDot,
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
