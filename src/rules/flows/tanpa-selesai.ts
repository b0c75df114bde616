import { isSwallowed } from "../cfms/steps/bersama-tak-dikenal.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "CFM {code} tidak punya selesai.", en: "CFM {code} has no end." },
  help: {
    id: "Tulis selesai di sebuah lajur, lalu: alur … -> selesai",
    en: "Write selesai in a lane, then: alur … -> selesai",
  },
});

export const tanpaSelesai: Rule = {
  name: "tanpa-selesai",
  severity: "error",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      if (cfm.steps.length === 0 || facts.graph(cfm).ends.length > 0 || isSwallowed(cfm, "selesai")) continue;
      yield {
        span: cfm.code.span,
        message: messages.message({ code: cfm.code.text }),
        help: messages.help(),
      };
    }
  },
};
