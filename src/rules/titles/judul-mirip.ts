import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { wordsWithin } from "../wording/within.ts";

const messages = defineMessages({
  usualTerm: { id: '"{term}": istilah yang lazim "{term2}".', en: '"{term}": the usual term is "{term2}".' },
  writeUsual: { id: 'Tulis "{term}", bila itu yang dimaksud.', en: 'Write "{term}", if that is meant.' },
  twoSpellings: {
    id: '"{term}" mirip dengan "{term2}": satu istilah, dua ejaan?',
    en: '"{term}" looks like "{term2}": one term spelt two ways?',
  },
  oneForm: { id: "Pakai satu bentuk di seluruh peta.", en: "Use one form throughout the map." },
  place: { id: '"{term}" di sini', en: '"{term}" here' },
});

export const judulMirip: Rule = {
  name: "judul-mirip",
  severity: "hint",
  *check({ facts }) {
    for (const { earlier, later } of facts.similar()) {
      const span = wordsWithin(later.span, later.term.split(" ").at(-1) ?? "")[0] ?? later.span;
      if (earlier.span === null) {
        yield {
          span,
          message: messages.usualTerm({ term: later.term, term2: earlier.term }),
          help: messages.writeUsual({ term: earlier.term }),
        };
        continue;
      }
      yield {
        span,
        message: messages.twoSpellings({ term: later.term, term2: earlier.term }),
        help: messages.oneForm(),
        related: [
          {
            span: earlier.span,
            message: messages.place({ term: earlier.term }),
          },
        ],
      };
    }
  },
};
