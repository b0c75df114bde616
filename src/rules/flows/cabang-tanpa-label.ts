import { defineMessages } from "../../diagnostics/message.ts";
import { eventDecisions } from "../../model/natures.ts";
import type { Rule } from "../rule.ts";
import { foldTitle } from "../../model/words.ts";

const messages = defineMessages({
  noLabel: {
    id: 'Jalan dari "{step}" ke "{to}" tidak berlabel.',
    en: 'The way from "{step}" to "{to}" has no label.',
  },
  sameLabel: {
    id: 'Dua jalan dari "{step}" berlabel sama.',
    en: 'Two ways out of "{step}" carry one label.',
  },
  help: { id: "Tulis: {step} -[label]-> {to}", en: "Write: {step} -[label]-> {to}" },
});

export const cabangTanpaLabel: Rule = {
  name: "cabang-tanpa-label",
  severity: "warning",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      const graph = facts.graph(cfm);
      const events = eventDecisions(cfm);
      for (const step of cfm.steps) {
        // What happens first says which way is taken.
        if (events.has(step.id)) continue;
        const ways = graph.out.get(step.id) ?? [];
        if (step.kind !== "decision" || ways.length < 2) continue;
        const seen = new Map<string, string>();
        for (const way of ways) {
          const label = foldTitle(way.label?.value ?? "");
          const earlier = seen.get(label);
          // alur-ganda reports the same way written twice.
          if (label !== "" && (earlier === undefined || earlier === way.to.value)) {
            seen.set(label, way.to.value);
            continue;
          }
          yield {
            span: way.span,
            message:
              label === ""
                ? messages.noLabel({ step: step.id, to: way.to.value })
                : messages.sameLabel({ step: step.id }),
            help: messages.help({ step: step.id, to: way.to.value }),
          };
        }
      }
    }
  },
};
