import { defineMessages } from "../../diagnostics/message.ts";
import { nameKey, symbolId, targetOf } from "../../model/symbol.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: 'Lajur "{lane}" kosong.', en: 'Lane "{lane}" is empty.' },
  help: {
    id: "Isi dengan langkah, tulis pesan kepadanya (alur … ..> {lane}), atau hapus lajurnya.",
    en: "Give it steps, write a message to it (alur … ..> {lane}), or delete it.",
  },
});

export const lajurKosong: Rule = {
  name: "lajur-kosong",
  severity: "warning",
  *check({ map }) {
    for (const cfm of map.cfms) {
      if (cfm.steps.length === 0) continue;
      const used = new Set([...cfm.steps, ...cfm.repeatedSteps].flatMap((s) => s.lanes));
      const ends = cfm.flows.flatMap(({ from, to }) => [from, to]);
      const named = new Set(ends.map((end) => targetOf(end)));
      const unresolved = new Set(ends.flatMap((end) => (targetOf(end) === null ? [nameKey(end.value)] : [])));
      for (const lane of cfm.lanes) {
        const key = nameKey(lane.id.value);
        if (used.has(lane.id.value)) continue;
        // A party that only sends or receives messages, or one that work leads to as to a step, which is told there.
        if (named.has(symbolId(cfm.symbol, "lane", key)) || unresolved.has(key)) continue;
        yield {
          span: lane.id.span,
          message: messages.message({ lane: lane.id.value }),
          help: messages.help({ lane: lane.id.value }),
        };
      }
    }
  },
};
