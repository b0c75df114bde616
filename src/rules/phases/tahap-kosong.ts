import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: 'Tahap "{title}" tidak menyebut langkah.', en: 'Phase "{title}" names no step.' },
  help: {
    id: "Sebut langkah pertamanya di belakang judul, atau hapus baris ini.",
    en: "Name its first step behind the title, or delete the line.",
  },
});

export const tahapKosong: Rule = {
  name: "tahap-kosong",
  severity: "warning",
  *check({ map }) {
    for (const { phases } of map.cfms)
      for (const { title, steps } of phases)
        if (steps.length === 0)
          yield {
            span: title.span,
            message: messages.message({ title: title.value }),
            help: messages.help(),
          };
  },
};
