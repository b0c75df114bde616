import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { placesOf } from "../wording/within.ts";

const messages = defineMessages({
  message: { id: 'Frasa ini kurang kata "dalam".', en: 'This phrase lacks the word "dalam".' },
  help: {
    id: "Tulis: sebagaimana dimaksud dalam Diktum …",
    en: "Write: sebagaimana dimaksud dalam Diktum …",
  },
  fix: { id: 'Sisipkan "dalam"', en: 'Insert "dalam"' },
});

export const frasaBakuDiktum: Rule = {
  name: "frasa-baku-diktum",
  severity: "hint",
  *check({ map }) {
    const texts = (map.decree?.clauses ?? []).flatMap(({ text, points }) => [text, ...points]);
    for (const text of texts) {
      const phrases = [...new Set(Array.from(text.value.matchAll(PHRASE), ([phrase]) => phrase))];
      if (phrases.length === 0) continue;
      const places = phrases.flatMap((phrase) =>
        placesOf(text.span, phrase).map((span) => ({ ...span, start: span.end - "Diktum".length })),
      );
      const [first] = places;
      yield {
        span: first ?? text.span,
        message: messages.message(),
        help: messages.help(),
        ...(first === undefined
          ? {}
          : {
              fix: {
                grade: "safe",
                title: messages.fix(),
                edits: places.map((span) => ({ span: { ...span, end: span.start }, newText: "dalam " })),
              },
            }),
      };
    }
  },
};

const PHRASE = /sebagaimana dimaksud Diktum\b/gi;
