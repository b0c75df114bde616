import type { ProcessMap } from "../../model/model.ts";
import type { Span } from "../../source/source.ts";
import type { TextLiteral } from "../../syntax/ast.ts";
import { wordsWithin } from "../wording/within.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { withoutAcademicTitles } from "../../text/capitals.ts";
import { overLetters } from "../../text/letters.ts";

const messages = defineMessages({
  smallLetter: {
    id: "Judul {process} diawali huruf kecil.",
    en: "The title of {process} begins with a small letter.",
  },
  capital: { id: "Awali dengan huruf kapital.", en: "Begin with a capital." },
  otherCapitals: {
    id: '"{word}" di judul lain ditulis "{right}".',
    en: '"{word}" is written "{right}" in another title.',
  },
  write: { id: 'Tulis "{right}".', en: 'Write "{right}".' },
  place: { id: '"{right}" di sini', en: '"{right}" here' },
});

export const kapitalisasiJudulTidakSeragam: Rule = {
  name: "kapitalisasi-judul-tidak-seragam",
  severity: "hint",
  *check({ map, facts }) {
    const capitals = abbreviations(map);
    for (const process of map.processes) {
      const words = withoutAcademicTitles(process.title);
      const [first] = words;
      if (first !== undefined && first !== first.toUpperCase()) {
        yield {
          span: process.titleSpan,
          message: messages.smallLetter({ process: facts.name(process) }),
          help: messages.capital(),
        };
      }
      for (const [word] of words.matchAll(CAPITALIZED(words))) {
        const right = capitals.get(word.toLowerCase());
        if (right === undefined) continue;
        yield {
          span: wordsWithin(process.titleSpan, word)[0] ?? process.titleSpan,
          message: messages.otherCapitals({ word, right: right.word }),
          help: messages.write({ right: right.word }),
          related: [{ span: right.span, message: messages.place({ right: right.word }) }],
        };
      }
    }
  },
};

const CAPITALIZED = overLetters(String.raw`[\p{Lu}][\p{Ll}]{1,7}(?![\p{L}])`, "g");
const ALL_CAPITALS = overLetters(String.raw`(?<![\p{L}\p{N}])[\p{Lu}]{2,8}(?![\p{L}\p{N}])`, "g");

interface Abbreviation {
  readonly word: string;
  readonly span: Span;
}

/** Abbreviations in capitals by their folded form, with their first place, in titles of mixed case. */
function abbreviations(map: ProcessMap): ReadonlyMap<string, Abbreviation> {
  const result = new Map<string, Abbreviation>();
  const titles = [...map.processes.map((p) => ({ value: p.title, span: p.titleSpan })), ...cfmTitles(map)];
  for (const { value, span } of titles) {
    if (value === value.toUpperCase()) continue;
    for (const [word] of value.matchAll(ALL_CAPITALS(value))) {
      const folded = word.toLowerCase();
      if (!result.has(folded)) result.set(folded, { word, span: wordsWithin(span, word)[0] ?? span });
    }
  }
  return result;
}

function cfmTitles(map: ProcessMap): readonly TextLiteral[] {
  return map.cfms.flatMap((cfm) => (cfm.title === null ? [] : [cfm.title]));
}
