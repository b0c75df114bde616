import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: {
    id: "Teks ini menyiratkan keputusan, tetapi tidak ada cabang sesudahnya.",
    en: "This text implies a decision, but none follows.",
  },
  help: {
    id: 'Tambahkan: hasil cabang "Layak?" dengan jalan berlabel.',
    en: 'Add: hasil cabang "Layak?" with labelled ways out.',
  },
});

export const keputusanTersirat: Rule = {
  name: "keputusan-tersirat",
  severity: "hint",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      const graph = facts.graph(cfm);
      for (const step of cfm.steps) {
        if (step.kind !== "activity" || !/layak tidak|\bapakah\b|atau tidak|\bya\/tidak\b/i.test(step.text))
          continue;
        const next = (graph.out.get(step.id) ?? []).map((f) => graph.steps.get(f.to.value)?.kind);
        if (next.includes("decision")) continue;
        yield {
          span: step.textSpan ?? step.idSpan,
          message: messages.message(),
          help: messages.help(),
        };
      }
    }
  },
};
