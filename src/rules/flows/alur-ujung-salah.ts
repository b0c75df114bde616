import { defineMessages } from "../../diagnostics/message.ts";
import { targetOf } from "../../model/symbol.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  intoStart: { id: 'Alur ini menuju mulai ("{step}").', en: 'This flow leads to the start ("{step}").' },
  outOfEnd: { id: 'Alur ini keluar dari selesai ("{step}").', en: 'This flow leaves the end ("{step}").' },
  helpStart: {
    id: "Pengulangan menuju langkah sesudah mulai; tulis langkah itu di sini.",
    en: "Repetition leads to the step behind the start: write that step here.",
  },
  helpEnd: {
    id: "Pekerjaan berhenti di selesai; tulis langkah sebelumnya di sini, atau pakai ..> bagi keterangan tanpa urutan.",
    en: "Work stops at the end: write the step before it here, or use ..> for a link without order.",
  },
});

export const alurUjungSalah: Rule = {
  name: "alur-ujung-salah",
  severity: "error",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      const { steps } = facts.graph(cfm);
      for (const { from, to, kind, span } of cfm.flows) {
        // alur-sendiri reports a flow that leads to where it comes from, langkah-tak-dikenal an end that does not exist.
        if (kind === "association" || from.value === to.value) continue;
        // langkah-tak-dikenal reports a step that is not there.
        if (targetOf(from) === null || targetOf(to) === null) continue;
        if (steps.get(from.value)?.kind === "end") {
          yield { span, message: messages.outOfEnd({ step: from.value }), help: messages.helpEnd() };
        } else if (steps.get(to.value)?.kind === "start") {
          yield { span, message: messages.intoStart({ step: to.value }), help: messages.helpStart() };
        }
      }
    }
  },
};
