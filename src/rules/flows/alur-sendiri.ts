import { defineMessages } from "../../diagnostics/message.ts";
import { drawnFlows } from "../facts/drawn-flows.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: 'Alur "{from}" menuju dirinya sendiri.', en: 'The flow of "{from}" leads to itself.' },
  help: { id: "Pakai cabang untuk pengulangan.", en: "Use a decision for repetition." },
  levelHelp: {
    id: "Hapus alur ini, atau hubungkan dengan proses lain di peta level yang sama.",
    en: "Delete this flow, or connect it to another process of the same level map.",
  },
});

export const alurSendiri: Rule = {
  name: "alur-sendiri",
  severity: "error",
  *check({ map }) {
    for (const [i, flows] of drawnFlows(map).entries()) {
      for (const { from, to, written, span } of flows) {
        if (from !== to) continue;
        yield {
          span,
          message: messages.message({ from: written.from }),
          help: i === 0 ? messages.levelHelp() : messages.help(),
        };
      }
    }
  },
};
