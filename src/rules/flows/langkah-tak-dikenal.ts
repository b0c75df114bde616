import { suggester } from "../../diagnostics/nearest.ts";
import type { Message } from "../../diagnostics/diagnostic.ts";
import type { Cfm } from "../../model/model.ts";
import type { Span } from "../../source/source.ts";
import { isSwallowed } from "../cfms/bersama-tak-dikenal.ts";
import { isCertainly } from "../certain.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: 'Langkah "{name}" tidak ada di CFM ini.', en: 'There is no step "{name}" in this CFM.' },
  didYouMean: { id: 'Maksud Anda "{near}"?', en: 'Did you mean "{near}"?' },
  place: { id: "juga di sini", en: "here too" },
  fix: { id: "Ganti menjadi {near}", en: "Replace by {near}" },
  eventNamed: {
    id: 'Di sini {name} bernama "{named}": tulis {named} di baris alur. Bila {named} langkah tersendiri, pindahkan ke baris di bawah {name}.',
    en: 'Here {name} is called "{named}": write {named} in the alur line. If {named} is a step of its own, move it to the line below {name}.',
  },
  addStep: {
    id: 'Tambahkan di sebuah lajur: {name} "Teks langkah"',
    en: 'Add it to a lane: {name} "Text of the step"',
  },
});

export const langkahTakDikenal: Rule = {
  name: "langkah-tak-dikenal",
  severity: "error",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      if (cfm.steps.length === 0) continue;
      const { steps } = facts.graph(cfm);
      const elsewhere = new Set(EVENTS.filter((name) => isToldElsewhere(cfm, name)));
      const ids = [...steps.keys()];
      const places = new Map<string, Map<number, Span>>();
      const partners = new Map<string, Set<string>>();
      for (const { from, to } of cfm.flows)
        for (const [one, other] of [
          [from, to],
          [to, from],
        ] as const)
          partners.set(one.value, (partners.get(one.value) ?? new Set()).add(other.value));
      for (const { value, span } of cfm.flows.flatMap((f) => [f.from, f.to])) {
        if (steps.has(value) || elsewhere.has(value)) continue;
        const spans = places.get(value) ?? new Map<number, Span>();
        places.set(value, spans.set(span.start, span));
      }
      const nearStep = suggester(ids);
      for (const [name, spans] of places) {
        const [first, ...others] = spans.values();
        if (first === undefined) continue;
        // The step at the other end of the flow is another one: what is missing beside "lengkap" may be "lengkapi".
        const guess = nearStep(name);
        const near = guess !== null && partners.get(name)?.has(guess) === true ? null : guess;
        yield {
          span: first,
          message: messages.message({ name }),
          help: near === null ? advice(cfm, name) : messages.didYouMean({ near }),
          related: others.slice(0, RELATED).map((span) => ({ span, message: messages.place() })),
          ...(near === null || !isCertainly(name, near, ids)
            ? {}
            : {
                fix: {
                  grade: "safe",
                  title: messages.fix({ near }),
                  edits: [first, ...others].map((span) => ({ span, newText: near })),
                },
              }),
        };
      }
    }
  },
};

const RELATED = 4;

/** `mulai daftar "…"` on one line names the start: what the writer meant as a step of its own is not one. */
function advice(cfm: Cfm, name: string): Message {
  const named = EVENTS.includes(name) ? cfm.steps.find((step) => step.kind === name) : undefined;
  if (named !== undefined) return messages.eventNamed({ name, named: named.id });
  return messages.addStep({ name });
}

const EVENTS: readonly string[] = ["mulai", "selesai"];

/** By tanpa-mulai and tanpa-selesai, or by bersama-tak-dikenal. */
function isToldElsewhere(cfm: Cfm, event: string): boolean {
  return !cfm.steps.some((step) => step.kind === event) || isSwallowed(cfm, event);
}
