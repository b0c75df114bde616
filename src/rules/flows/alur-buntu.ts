import { defineMessages } from "../../diagnostics/message.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Step } from "../../model/model.ts";
import { isData } from "../../model/steps.ts";
import type { FlowGraph } from "../facts/flow-graph.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Dari "{step}" tidak ada jalan ke selesai.',
    en: 'From "{step}" there is no way to an end.',
  },
  help: { id: "Sambungkan: alur {step} -> …", en: "Connect it: alur {step} -> …" },
  dotted: {
    id: "Urutan pekerjaan ditulis dengan ->, bukan ..>: alur {step} -> {to}",
    en: "The order of work is written with ->, not ..>: alur {step} -> {to}",
  },
  data: {
    id: "Dokumen dan arsip ditautkan dengan ..>, di luar urutan pekerjaan: alur {from} ..> {step}",
    en: "Documents and archives are tied by ..>, outside of the order of work: alur {from} ..> {step}",
  },
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
          help: advice(step, graph),
        };
      }
    }
  },
};

/** How the step goes on: an arrow of another kind may be written where the work goes on, or where it does not. */
function advice({ id, kind }: Step, { steps, into, tied }: FlowGraph): Message {
  const from = into.get(id)?.[0]?.from.value;
  if (isData(kind) && from !== undefined) return messages.data({ from, step: id });
  const to = tied.get(id)?.find((one) => {
    const target = steps.get(one.to.value);
    return target !== undefined && !isData(target.kind);
  });
  return to === undefined ? messages.help({ step: id }) : messages.dotted({ step: id, to: to.to.value });
}
