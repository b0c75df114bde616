import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: 'Lajur "{lane}" kosong.', en: 'Lane "{lane}" is empty.' },
  help: { id: "Isi dengan langkah, atau hapus lajurnya.", en: "Give it steps, or delete it." },
});

export const lajurKosong: Rule = {
  name: "lajur-kosong",
  severity: "warning",
  *check({ map }) {
    for (const cfm of map.cfms) {
      if (cfm.steps.length === 0) continue;
      const used = new Set([...cfm.steps, ...cfm.repeatedSteps].flatMap((s) => s.lanes));
      for (const lane of cfm.lanes) {
        if (used.has(lane.id.value)) continue;
        yield {
          span: lane.id.span,
          message: messages.message({ lane: lane.id.value }),
          help: messages.help(),
        };
      }
    }
  },
};
