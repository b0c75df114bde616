import { defineMessages } from "../../diagnostics/message.ts";
import type { Phase } from "../../model/model.ts";
import { foldTitle } from "../../model/words.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Tahap "{title}" sudah ada di CFM ini.',
    en: 'There is a phase "{title}" in this CFM already.',
  },
  help: {
    id: "Beri nama lain, atau sebut langkah-langkahnya di baris yang pertama.",
    en: "Give it another name, or name its steps in the first line.",
  },
  first: { id: "yang pertama di sini", en: "the first is here" },
});

export const tahapGanda: Rule = {
  name: "tahap-ganda",
  severity: "warning",
  *check({ map }) {
    for (const { phases } of map.cfms) {
      const known = new Map<string, Phase>();
      for (const phase of phases) {
        const key = foldTitle(phase.title.value);
        const first = known.get(key);
        known.set(key, first ?? phase);
        if (first === undefined) continue;
        yield {
          span: phase.title.span,
          message: messages.message({ title: phase.title.value }),
          help: messages.help(),
          related: [{ span: first.title.span, message: messages.first() }],
        };
      }
    }
  },
};
