import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "{code} tidak punya judul.", en: "{code} has no title." },
  help: {
    id: 'Tulis judul dalam tanda petik: {code} "Judul proses"',
    en: 'Write the title in quotes: {code} "Title"',
  },
});

export const kodeTanpaJudul: Rule = {
  name: "kode-tanpa-judul",
  severity: "error",
  *check({ map }) {
    for (const line of map.declarations) {
      if (line.title !== null && line.title.value.trim() !== "") continue;
      yield {
        span: line.code.span,
        message: messages.message({ code: line.code.text }),
        help: messages.help({ code: line.code.text }),
      };
    }
  },
};
