import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "{code} masih punya {count} turunan.", en: "{code} has {count} children." },
  help: { id: "Pindahkan CFM ini ke proses terkecilnya.", en: "Move this CFM to one of its leaves." },
});

export const cfmBukanDaun: Rule = {
  name: "cfm-bukan-daun",
  severity: "error",
  *check({ map }) {
    for (const cfm of map.cfms) {
      const process = cfm.process === null ? undefined : map.byPath.get(cfm.process);
      if (process === undefined || process.children.length === 0) continue;
      yield {
        span: cfm.code.span,
        message: messages.message({ code: cfm.code.text, count: process.children.length }),
        help: messages.help(),
      };
    }
  },
};
