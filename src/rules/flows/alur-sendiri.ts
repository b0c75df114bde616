import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: 'Alur "{from}" menuju dirinya sendiri.', en: 'The flow of "{from}" leads to itself.' },
  help: { id: "Pakai cabang untuk pengulangan.", en: "Use a decision for repetition." },
});

export const alurSendiri: Rule = {
  name: "alur-sendiri",
  severity: "error",
  *check({ map }) {
    for (const flow of map.cfms.flatMap((cfm) => cfm.flows)) {
      if (flow.from.value !== flow.to.value) continue;
      yield {
        span: flow.span,
        message: messages.message({ from: flow.from.value }),
        help: messages.help(),
      };
    }
  },
};
