import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "{code} sudah punya CFM.", en: "{code} already has a CFM." },
  help: { id: "Gabungkan keduanya, atau perbaiki kodenya.", en: "Merge them, or correct the code." },
  place: { id: "CFM pertama", en: "the first CFM" },
});

export const cfmGanda: Rule = {
  name: "cfm-ganda",
  severity: "error",
  *check({ facts }) {
    for (const list of facts.cfmsByProcess.values()) {
      const [first, ...others] = list;
      if (first === undefined) continue;
      for (const other of others) {
        yield {
          span: other.code.span,
          message: messages.message({ code: other.code.text }),
          help: messages.help(),
          related: [{ span: first.code.span, message: messages.place() }],
        };
      }
    }
  },
};
