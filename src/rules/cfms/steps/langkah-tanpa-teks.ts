import { defineMessages } from "../../../diagnostics/message.ts";
import type { Step } from "../../../model/model.ts";
import { eventDecisions } from "../../../model/natures.ts";
import { stepKeyword } from "../../../syntax/words.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  box: { id: 'Langkah "{step}" tidak punya teks.', en: 'Step "{step}" has no text.' },
  decision: {
    id: 'Cabang "{step}" tidak menyebut apa yang diputuskan.',
    en: 'Decision "{step}" does not say what is decided.',
  },
  help: { id: 'Tulis teksnya dalam tanda petik: {step} "…"', en: 'Write its text in quotes: {step} "…"' },
  helpKind: {
    id: 'Tulis teksnya dalam tanda petik: {step} {kind} "…"',
    en: 'Write its text in quotes: {step} {kind} "…"',
  },
});

export const langkahTanpaTeks: Rule = {
  name: "langkah-tanpa-teks",
  severity: "warning",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      const { out } = facts.graph(cfm);
      const events = eventDecisions(cfm);
      for (const step of cfm.steps) {
        if (
          step.text.trim() !== "" ||
          events.has(step.id) ||
          !needsText(step, (out.get(step.id) ?? []).length)
        )
          continue;
        const { id, kind } = step;
        yield {
          span: step.idSpan,
          message: kind === "decision" ? messages.decision({ step: id }) : messages.box({ step: id }),
          help:
            kind === "activity"
              ? messages.help({ step: id })
              : messages.helpKind({ step: id, kind: stepKeyword(kind) ?? "" }),
        };
      }
    }
  },
};

/** A box that stays empty in print. Events and parallel signs speak for themselves, a subprocess shows the title that it leads to. */
function needsText({ kind }: Step, waysOut: number): boolean {
  switch (kind) {
    case "activity":
    case "document":
    case "archive":
      return true;
    // Where branches meet again nothing is decided.
    case "decision":
      return waysOut > 1;
    default:
      return false;
  }
}
