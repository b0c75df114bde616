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
  again: {
    id: "Pengulangan menuju langkah sesudah mulai. Tulis: alur {from} {arrow} {to}",
    en: "Repetition leads to the step behind the start. Write: alur {from} {arrow} {to}",
  },
  helpEnd: {
    id: "Pekerjaan berhenti di selesai; tulis langkah sebelumnya di sini, atau pakai ..> bagi keterangan tanpa urutan.",
    en: "Work stops at the end: write the step before it here, or use ..> for a link without order.",
  },
  reversed: {
    id: "Pekerjaan berhenti di selesai. Bila urutannya terbalik, tulis: alur {to} {arrow} {from}",
    en: "Work stops at the end. If the order is reversed, write: alur {to} {arrow} {from}",
  },
});

export const alurUjungSalah: Rule = {
  name: "alur-ujung-salah",
  severity: "error",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      const { steps, out, into } = facts.graph(cfm);
      for (const { from, to, kind, label, span } of cfm.flows) {
        // alur-sendiri reports a flow that leads to where it comes from, langkah-tak-dikenal an end that does not exist.
        if (kind === "association" || from.value === to.value) continue;
        // langkah-tak-dikenal reports a step that is not there.
        if (targetOf(from) === null || targetOf(to) === null) continue;
        const arrow = label === null ? "->" : `-[${label.value}]->`;
        if (steps.get(from.value)?.kind === "end") {
          const ends = { from: from.value, to: to.value, arrow };
          // Nothing else ends there, or the work goes no further.
          const isReversed = !into.has(ends.from) || !out.has(ends.to);
          const help = isReversed ? messages.reversed(ends) : messages.helpEnd();
          yield { span, message: messages.outOfEnd({ step: from.value }), help };
        } else if (steps.get(to.value)?.kind === "start") {
          const next = new Set((out.get(to.value) ?? []).map((one) => one.to.value));
          const [first] = next.size === 1 && !next.has(from.value) ? next : [];
          const help =
            first === undefined
              ? messages.helpStart()
              : messages.again({ from: from.value, to: first, arrow });
          yield { span, message: messages.intoStart({ step: to.value }), help };
        }
      }
    }
  },
};
