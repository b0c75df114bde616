import { defineMessages } from "../../diagnostics/message.ts";
import type { Phase } from "../../model/model.ts";
import { targetOf, type Reference } from "../../model/symbol.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Langkah "{name}" sudah disebut di tahap "{title}".',
    en: 'Step "{name}" is named in phase "{title}" already.',
  },
  help: {
    id: "Sebut setiap langkah sekali, di tahap tempat ia dikerjakan.",
    en: "Name each step once, in the phase in which it is done.",
  },
  first: { id: "di sini", en: "here" },
  fix: { id: "Hapus {name}", en: "Delete {name}" },
});

export const langkahDuaTahap: Rule = {
  name: "langkah-dua-tahap",
  severity: "warning",
  *check({ map }) {
    for (const { phases } of map.cfms) {
      const known = new Map<string, { readonly phase: Phase; readonly reference: Reference }>();
      for (const phase of phases) {
        let before = phase.title.span.end;
        for (const reference of phase.steps) {
          const { value, span } = reference;
          const from = before;
          before = span.end;
          if (targetOf(reference) === null) continue;
          const first = known.get(value);
          if (first === undefined) known.set(value, { phase, reference });
          else
            yield {
              span,
              message: messages.message({ name: value, title: first.phase.title.value }),
              help: messages.help(),
              related: [{ span: first.reference.span, message: messages.first() }],
              // Named twice on one line it is in the same phase either way.
              ...(first.phase !== phase
                ? {}
                : {
                    fix: {
                      grade: "safe",
                      title: messages.fix({ name: value }),
                      edits: [{ span: { ...span, start: from }, newText: "" }],
                    },
                  }),
            };
        }
      }
    }
  },
};
