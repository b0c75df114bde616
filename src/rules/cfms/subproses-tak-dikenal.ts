import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "Proses {code} tidak ditemukan.", en: "Process {code} is not found." },
  help: {
    id: "Periksa kodenya, atau deklarasikan prosesnya.",
    en: "Check the code, or declare the process.",
  },
});

export const subprosesTakDikenal: Rule = {
  name: "subproses-tak-dikenal",
  severity: "error",
  *check({ map }) {
    for (const step of map.cfms.flatMap((cfm) => cfm.steps)) {
      if (step.target === null || step.target.key !== null) continue;
      yield {
        span: step.target.code.span,
        message: messages.message({ code: step.target.code.text }),
        help: messages.help(),
      };
    }
  },
};
