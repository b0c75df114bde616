import { defineMessages } from "../../diagnostics/message.ts";
import { isListed } from "../../model/lookup.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "CFM {code} tidak punya langkah.", en: "CFM {code} has no steps." },
  help: {
    id: "Isi lajurnya: mulai, langkah, selesai; lalu alur di antaranya. Bila belum ada, hapus bloknya.",
    en: "Fill its lanes: mulai, steps, selesai; then the flows. If there is nothing yet, delete the block.",
  },
});

export const cfmDiagramKosong: Rule = {
  name: "cfm-diagram-kosong",
  severity: "error",
  *check({ map }) {
    for (const cfm of map.cfms) {
      // cfm-hilang reports one that is only listed.
      if (cfm.steps.length > 0 || isListed(cfm)) continue;
      yield {
        span: cfm.code.span,
        message: messages.message({ code: cfm.code.text }),
        help: messages.help(),
      };
    }
  },
};
