import { defineMessages } from "../../diagnostics/message.ts";
import { nameKey, symbolId, targetOf } from "../../model/symbol.ts";
import type { Cfm, Flow } from "../../model/model.ts";
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
      for (const lane of cfm.lanes) {
        if (used.has(lane.id.value) || ends.some((end) => isMeant(end, cfm, lane.id.value))) continue;
        yield {
          span: lane.id.span,
          message: messages.message({ lane: lane.id.value }),
          help: messages.help({ lane: lane.id.value }),
        };
      }
    }
  },
};

/** Whether a flow leads to a lane: to a party that only sends or receives messages, or as to a step, which is told there. */
function isMeant(end: Flow["from"], cfm: Cfm, lane: string): boolean {
  const target = targetOf(end);
  const key = nameKey(lane);
  return target === null ? nameKey(end.value) === key : target === symbolId(cfm.symbol, "lane", key);
}
