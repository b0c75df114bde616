import { defineMessages } from "../../../diagnostics/message.ts";
import type { Fix } from "../../../diagnostics/diagnostic.ts";
import type { Flow, Step } from "../../../model/model.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: {
    id: "Teks ini menyiratkan keputusan, tetapi tidak ada cabang sesudahnya.",
    en: "This text implies a decision, but none follows.",
  },
  question: {
    id: 'Langkah "{step}" bercabang, tetapi bukan cabang.',
    en: 'Step "{step}" decides, but is no decision.',
  },
  write: {
    id: "Tulis cabang di belakang namanya: {step} cabang",
    en: "Write cabang behind its name: {step} cabang",
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
        if (step.kind !== "activity") continue;
        const ways = graph.out.get(step.id) ?? [];
        if (isDecision(step, ways)) {
          const { idSpan: span } = step;
          const said = { step: step.id };
          const edits = [{ span: { ...span, start: span.end }, newText: " cabang" }];
          const fix: Fix = { grade: "suggested", title: messages.write(said), edits };
          yield { span, message: messages.question(said), help: messages.write(said), fix };
          continue;
        }
        if (!/layak tidak|\bapakah\b|atau tidak|\bya\/tidak\b/i.test(step.text)) continue;
        const next = ways.map((f) => graph.steps.get(f.to.value)?.kind);
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

/** `layak "Layak?"` with several ways out that say when each is taken. */
function isDecision({ text }: Step, ways: readonly Flow[]): boolean {
  return ways.length > 1 && (/\?\s*$/.test(text) || ways.every(({ label }) => label !== null));
}
