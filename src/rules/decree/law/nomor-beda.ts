import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";
import { foldTitle } from "../../../model/words.ts";

const messages = defineMessages({
  differs: { id: '"{again}" berbeda dari "{main}".', en: '"{again}" differs from "{main}".' },
  writeOnce: {
    id: "Tulis sekali saja: lampiran mengambilnya dari keputusan.",
    en: "Write it once: the lampiran takes it from the decree.",
  },
  place: { id: "yang pertama", en: "the first one" },
  yearsDiffer: {
    id: "Tahun {written} berbeda dari {expected} di blok peta.",
    en: "The years {written} differ from {expected} of the map.",
  },
  makeAgree: { id: "Samakan tahunnya.", en: "Make the years agree." },
  years: { id: "{expected}", en: "{expected}" },
});

export const nomorBeda: Rule = {
  name: "nomor-beda",
  severity: "warning",
  *check({ map }) {
    const decree = map.decree;
    if (decree === null) return;
    const pairs = [
      [decree.number, decree.attachment.number],
      [decree.subject, decree.attachment.subject],
      [map.title, decree.attachment.title],
    ] as const;
    for (const [main, again] of pairs) {
      if (main === null || again === undefined || foldTitle(main.value) === foldTitle(again.value)) continue;
      yield {
        span: again.span,
        message: messages.differs({ again: again.value, main: main.value }),
        help: messages.writeOnce(),
        related: [{ span: main.span, message: messages.place() }],
      };
    }
    const years = map.years;
    if (years === null) return;
    const expected = years.from === years.to ? `${years.from}` : `${years.from}-${years.to}`;
    for (const place of [map.title, decree.subject]) {
      const written = /\b[12][0-9]{3}\s*[-\u2013]\s*[12][0-9]{3}\b/
        .exec(place?.value ?? "")?.[0]
        .replace(/\s|\u2013/g, (c) => (c === "\u2013" ? "-" : ""));
      if (place === null || written === undefined || written === expected) continue;
      yield {
        span: place.span,
        message: messages.yearsDiffer({ written, expected }),
        help: messages.makeAgree(),
        related: [{ span: years.span, message: messages.years({ expected }) }],
      };
    }
  },
};
