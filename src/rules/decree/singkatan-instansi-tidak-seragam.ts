import { wordsWithin } from "../wording/within.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { overLetters } from "../../text/letters.ts";

const messages = defineMessages({
  message: {
    id: 'Singkatan "{word}" di tempat lain ditulis "{right}".',
    en: 'The abbreviation "{word}" is written "{right}" elsewhere.',
  },
  help: { id: "Tulis {right}.", en: "Write {right}." },
  fix: { id: "Ganti menjadi {right}", en: "Replace by {right}" },
});

const IS_WORD = overLetters(String.raw`^[\p{L}]+$`);
const WORD = overLetters(String.raw`[\p{L}]+`, "g");

export const singkatanInstansiTidakSeragam: Rule = {
  name: "singkatan-instansi-tidak-seragam",
  severity: "hint",
  *check({ map }) {
    const decree = map.decree;
    if (decree === null) return;
    const official = new Map<string, string>();
    const abbreviations = [
      map.schemes.map.prefix,
      map.id.value,
      ...map.units.map((u) => u.abbreviation ?? ""),
    ];
    for (const word of abbreviations)
      if (word.length >= SHORTEST && word === word.toUpperCase() && IS_WORD(word).test(word))
        official.set(word.toLowerCase(), word);
    const places = [
      decree.number,
      decree.attachment.number ?? null,
      ...decree.noting,
      ...decree.initials.hierarchy,
      ...decree.initials.coordination,
      ...decree.copies,
    ];
    for (const place of places) {
      if (place === null) continue;
      for (const word of new Set(Array.from(place.value.matchAll(WORD(place.value)), ([found]) => found))) {
        const right = official.get(word.toLowerCase());
        if (right === undefined || word === right) continue;
        // A decree's number is as it was registered: nobody but its author may change it.
        const isNumber = place === decree.number || place === decree.attachment.number;
        const places = wordsWithin(place.span, word).filter(
          ({ file, start, end }) => file.text.slice(start, end) === word,
        );
        const [first] = places;
        yield {
          span: first ?? place.span,
          message: messages.message({ word, right }),
          help: messages.help({ right }),
          ...(first === undefined || isNumber
            ? {}
            : {
                fix: {
                  grade: "safe",
                  title: messages.fix({ right }),
                  edits: places.map((span) => ({ span, newText: right })),
                },
              }),
        };
      }
    }
  },
};

/** Shorter abbreviations may be words. */
const SHORTEST = 5;
