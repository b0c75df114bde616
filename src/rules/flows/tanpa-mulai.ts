import { isSwallowed } from "../cfms/steps/bersama-tak-dikenal.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "CFM {code} tidak punya mulai.", en: "CFM {code} has no start." },
  help: {
    id: "Tulis mulai di lajur pertama, lalu: alur mulai -> …",
    en: "Write mulai in the first lane, then: alur mulai -> …",
  },
});

export const tanpaMulai: Rule = {
  name: "tanpa-mulai",
  severity: "error",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      if (cfm.steps.length === 0 || facts.graph(cfm).starts.length > 0 || isSwallowed(cfm, "mulai")) continue;
      yield {
        span: cfm.code.span,
        message: messages.message({ code: cfm.code.text }),
        help: messages.help(),
      };
    }
  },
};
