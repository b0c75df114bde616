import { defineMessages } from "../../diagnostics/message.ts";
import { phasesOf } from "../../model/phases.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Langkah "{to}" ada di tahap "{earlier}", tetapi dikerjakan sesudah "{from}" di tahap "{later}".',
    en: 'Step "{to}" is in phase "{earlier}", but is done after "{from}" in phase "{later}".',
  },
  help: {
    id: 'Sebut "{to}" di tahap "{later}" atau sesudahnya, atau susun baris-baris tahap menurut jalannya pekerjaan.',
    en: 'Name "{to}" in phase "{later}" or a later one, or put the lines of the phases in the order of the work.',
  },
  flow: { id: "alur ini maju ke tahap sebelumnya", en: "this flow leads on to an earlier phase" },
});

export const tahapMundur: Rule = {
  name: "tahap-mundur",
  severity: "warning",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      if (cfm.phases.length < 2 || facts.graph(cfm).broken) continue;
      const { of, forward, correcting } = phasesOf(cfm);
      // Lines in the wrong order are one cause, however many flows lead from one phase to the other.
      const found = new Set<string>();
      for (const { from, to, span } of forward) {
        const [later, earlier] = [of.get(from.value), of.get(to.value)];
        if (later === undefined || earlier === undefined || later <= earlier || correcting.has(to.value))
          continue;
        const named = cfm.phases[earlier]!.steps.find(({ value }) => value === to.value);
        const pair = `${earlier} ${later}`;
        if (named === undefined || found.has(pair)) continue;
        found.add(pair);
        const titles = {
          earlier: cfm.phases[earlier]!.title.value,
          later: cfm.phases[later]!.title.value,
        };
        yield {
          span: named.span,
          message: messages.message({ to: to.value, from: from.value, ...titles }),
          help: messages.help({ to: to.value, later: titles.later }),
          related: [{ span, message: messages.flow() }],
        };
      }
    }
  },
};
