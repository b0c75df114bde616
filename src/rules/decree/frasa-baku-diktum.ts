import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { spanWithin } from "../within.ts";

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
    for (const clause of map.decree?.clauses ?? []) {
      if (!/sebagaimana dimaksud Diktum/i.test(clause.text.value)) continue;
      const span = spanWithin(clause.text.span, /(?<=sebagaimana dimaksud )Diktum/i);
      yield {
        span: span ?? clause.text.span,
        message: messages.message(),
        help: messages.help(),
        ...(span === null
          ? {}
          : {
              fix: {
                grade: "safe",
                title: messages.fix(),
                edits: [{ span: { ...span, end: span.start }, newText: "dalam " }],
              },
            }),
      };
    }
  },
};
