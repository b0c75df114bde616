import { defineMessages } from "../../diagnostics/message.ts";
import { labelOfFurther } from "../wording/opposite.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Cabang "{step}" punya kurang dari dua jalan keluar.',
    en: 'Decision "{step}" has fewer than two ways out.',
  },
  help: {
    id: "Tambahkan jalan lain, misalnya: alur {step} -[{label}]-> …",
    en: "Add another way, for example: alur {step} -[{label}]-> …",
  },
});

export const cabangTunggal: Rule = {
  name: "cabang-tunggal",
  severity: "warning",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      const graph = facts.graph(cfm);
      if (graph.broken) continue;
      for (const step of cfm.steps) {
        const ways = graph.out.get(step.id) ?? [];
        if (step.kind !== "decision" || ways.length >= 2 || (graph.into.get(step.id) ?? []).length >= 2)
          continue;
        yield {
          span: step.idSpan,
          message: messages.message({ step: step.id }),
          help: messages.help({ step: step.id, label: labelOfFurther(ways) }),
        };
      }
    }
  },
};
