import { wordsWithin } from "../wording/within.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { KNOWN_ABBREVIATIONS } from "../wording/word-lists.ts";
import type { Rule } from "../rule.ts";
import { withoutAcademicTitles } from "../../text/capitals.ts";
import { overLetters } from "../../text/letters.ts";

const messages = defineMessages({
  message: { id: 'Singkatan "{word}" belum dijelaskan.', en: 'The abbreviation "{word}" is not explained.' },
  help: {
    id: 'Tulis kepanjangannya: "{word} (…)", atau di catatan: catatan "{word}: …"',
    en: 'Write its long form: "{word} (…)", or in a note: catatan "{word}: …"',
  },
});

export const singkatanBelumDijelaskan: Rule = {
  name: "singkatan-belum-dijelaskan",
  severity: "hint",
  *check({ map }) {
    const known = new Set(KNOWN_ABBREVIATIONS);
    for (const unit of map.units) {
      if (unit.abbreviation !== null) known.add(unit.abbreviation);
      // "Instalasi Gawat Darurat" explains IGD;
      known.add(initials(unit.name));
    }
    for (const word of [map.id.value, ...map.prefixes]) known.add(word);
    const notes = map.processes.flatMap((p) => p.notes.map((n) => n.value));
    for (const explained of [...map.processes.map((p) => p.title), ...notes].flatMap(explainedIn))
      known.add(explained);
    for (const process of map.processes) {
      // In a title all in capitals every word looks like an abbreviation.
      if (process.title === process.title.toUpperCase() && TWO_WORDS(process.title).test(process.title))
        continue;
      const words = withoutAcademicTitles(process.title);
      for (const [word] of words.matchAll(ABBREVIATION(words))) {
        if (known.has(word) || /^[IVX]+$/.test(word)) continue;
        known.add(word);
        yield {
          span: wordsWithin(process.titleSpan, word)[0] ?? process.titleSpan,
          message: messages.message({ word }),
          help: messages.help({ word }),
        };
      }
    }
  },
};

const ABBREVIATION = overLetters(
  String.raw`(?<![\p{L}\p{N}])(?=[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z0-9])[A-Z][A-Z0-9]{1,7}(?![\p{L}\p{N}])`,
  "g",
);
const TWO_WORDS = overLetters(String.raw`[^\p{L}][\p{L}]`);
const BETWEEN_WORDS = overLetters(String.raw`[^\p{L}\p{N}]+`);

function initials(name: string): string {
  return name
    .split(BETWEEN_WORDS(name))
    .filter((word) => !["", "dan", "dengan", "untuk", "serta"].includes(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}

/** "BCFM (Bekasi …)", "Pangan Industri Rumah Tangga (PIRT)", "KSP: Koperasi …", "KSP adalah …" */
function explainedIn(title: string): readonly string[] {
  const before = [...title.matchAll(/([A-Z][A-Z0-9]{1,7}) *(?:\(|:|=|adalah\b)/g)];
  const inside = [...title.matchAll(/\(([A-Z][A-Z0-9]{1,7})\)/g)];
  return [...before, ...inside].map((match) => match[1] ?? "");
}
