import type { Step } from "../../../model/model.ts";
import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";
import { foldTitle } from "../../../model/words.ts";

const messages = defineMessages({
  message: {
    id: 'Teks langkah ini sama dengan "{earlier}" di lajur lain.',
    en: 'This step has the same text as "{earlier}" in another lane.',
  },
  help: {
    id: 'Bila dikerjakan bersama: {earlier} "…" bersama {lanes}',
    en: 'If it is done together: {earlier} "…" bersama {lanes}',
  },
  place: { id: "langkah pertama", en: "the first one" },
});

export const labelTugasBerulang: Rule = {
  name: "label-tugas-berulang",
  severity: "hint",
  *check({ map }) {
    for (const cfm of map.cfms) {
      const first = new Map<string, Step>();
      for (const step of cfm.steps) {
        if (step.kind !== "activity") continue;
        const folded = foldTitle(step.text);
        if (folded === "") continue;
        const earlier = first.get(folded);
        if (earlier === undefined || earlier.lanes[0] === step.lanes[0]) {
          first.set(folded, step);
          continue;
        }
        yield {
          span: step.idSpan,
          message: messages.message({ earlier: earlier.id }),
          help: messages.help({ earlier: earlier.id, lanes: step.lanes[0] ?? "" }),
          related: [{ span: earlier.idSpan, message: messages.place() }],
        };
      }
    }
  },
};
