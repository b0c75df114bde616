import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Judul CFM "{title}" berbeda dari judul prosesnya, "{title2}".',
    en: 'The CFM\'s title "{title}" differs from its process\'s, "{title2}".',
  },
  help: {
    id: "Hapus judul di sini: judul diambil dari prosesnya.",
    en: "Delete the title here: it is taken from the process.",
  },
  place: { id: "judul proses", en: "the process's title" },
});

export const judulBeda: Rule = {
  name: "judul-beda",
  severity: "warning",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      const process = cfm.process === null ? undefined : map.byPath.get(cfm.process);
      // One of several CFMs has a title of its own.
      if (cfm.number !== null || (facts.cfmsByProcess.get(cfm.process ?? "")?.length ?? 0) > 1) continue;
      if (process === undefined || cfm.title === null || cfm.title.value === process.title) continue;
      yield {
        span: cfm.title.span,
        message: messages.message({ title: cfm.title.value, title2: process.title }),
        help: messages.help(),
        related: [{ span: process.titleSpan, message: messages.place() }],
      };
    }
  },
};
