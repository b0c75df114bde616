import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: { id: 'Langkah "{step}" sudah ada di CFM ini.', en: 'Step "{step}" already exists in this CFM.' },
  help: {
    id: "Beri nama lain, misalnya dengan nomor di belakangnya.",
    en: "Give it another name, for example with a number at the end.",
  },
  place: { id: "langkah pertama", en: "the first one" },
});

export const langkahGanda: Rule = {
  name: "langkah-ganda",
  severity: "error",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      for (const step of cfm.repeatedSteps) {
        const first = facts.graph(cfm).steps.get(step.id);
        yield {
          span: step.idSpan,
          message: messages.message({ step: step.id }),
          help: messages.help(),
          ...(first === undefined ? {} : { related: [{ span: first.idSpan, message: messages.place() }] }),
        };
      }
    }
  },
};
