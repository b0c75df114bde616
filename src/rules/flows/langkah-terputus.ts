import { isData } from "../../model/steps.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import { stepTexts } from "../../syntax/words.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Langkah "{step}" tidak tersambung dari mulai.',
    en: 'Step "{step}" is not reached from the start.',
  },
  help: { id: "Sambungkan: alur … -> {step}", en: "Connect it: alur … -> {step}" },
  asFact: {
    id: 'Bila ini keterangan langkah di atasnya, tulis di antara {open} dan {close} di belakang langkah itu: {open} {step} "…" {close}. Bila sebuah langkah, sambungkan: alur … -> {step}',
    en: 'If this is a fact of the step above, write it between {open} and {close} behind that step: {open} {step} "…" {close}. If it is a step, connect it: alur … -> {step}',
  },
  data: {
    id: 'Dokumen atau arsip "{data}" tidak ditautkan ke langkah mana pun.',
    en: 'Document or archive "{data}" is tied to no step.',
  },
  dataHelp: {
    id: "Tautkan pada langkah yang menghasilkannya (alur LANGKAH ..> {data}) atau memakainya (alur {data} ..> LANGKAH), atau hapus.",
    en: "Tie it to the step that makes it (alur STEP ..> {data}) or uses it (alur {data} ..> STEP), or delete it.",
  },
  noFlow: { id: "CFM {code} belum punya alur.", en: "CFM {code} has no flow yet." },
  noFlowHelp: {
    id: "Tulis urutan langkahnya di bawah lajur terakhir, misalnya: alur {first} -> {second}",
    en: "Write the order of its steps below the last lane, for example: alur {first} -> {second}",
  },
});

/** `waktu "1 hari"` on a line of its own is read as a step. */
const FACTS: ReadonlySet<string> = new Set(stepTexts);
const asFact = (step: string): Message => messages.asFact({ step, open: "{", close: "}" });

export const langkahTerputus: Rule = {
  name: "langkah-terputus",
  severity: "error",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      const graph = facts.graph(cfm);
      const [first, second] = cfm.steps;
      if (graph.isUnconnected && first !== undefined && second !== undefined) {
        yield {
          span: cfm.code.span,
          message: messages.noFlow({ code: cfm.code.text }),
          help: messages.noFlowHelp({ first: first.id, second: second.id }),
        };
        continue;
      }
      if (graph.broken || graph.starts.length === 0) continue;
      const lost = cfm.steps.filter((s) => !graph.reached.has(s.id) && !graph.associated.has(s.id));
      const lostIds = new Set(lost.map((s) => s.id));
      const heads = lost.filter((s) => (graph.into.get(s.id) ?? []).every((f) => !lostIds.has(f.from.value)));
      for (const step of heads.length > 0 ? heads : lost.slice(0, 1)) {
        const { id } = step;
        const [message, help] = isData(step.kind)
          ? [messages.data({ data: id }), messages.dataHelp({ data: id })]
          : [messages.message({ step: id }), FACTS.has(id) ? asFact(id) : messages.help({ step: id })];
        yield { span: step.idSpan, message, help };
      }
    }
  },
};
