import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Dari "{step}" tidak ada jalan ke selesai.',
    en: 'From "{step}" there is no way to an end.',
  },
  help: { id: "Sambungkan: alur {step} -> …", en: "Connect it: alur {step} -> …" },
});

export const alurBuntu: Rule = {
  name: "alur-buntu",
  severity: "error",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      const graph = facts.graph(cfm);
      if (graph.broken || graph.ends.length === 0) continue;
      const stuck = cfm.steps.filter((s) => graph.reached.has(s.id) && !graph.finishing.has(s.id));
      const last = stuck.filter((s) => (graph.out.get(s.id) ?? []).length === 0);
      for (const step of last.length > 0 ? last : stuck.slice(0, 1)) {
        yield {
          span: step.idSpan,
          message: messages.message({ step: step.id }),
          help: messages.help({ step: step.id }),
        };
      }
    }
  },
};
