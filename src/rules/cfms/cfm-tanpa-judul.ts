import { defineMessages } from "../../diagnostics/message.ts";
import { numberOf } from "../../model/lookup.ts";
import { foldTitle } from "../../model/words.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "{code} adalah satu dari beberapa CFM sebuah proses, tetapi tidak punya judul sendiri.",
    en: "{code} is one of several CFMs of a process, but has no title of its own.",
  },
  help: {
    id: 'Tulis judulnya di belakang kode: cfm {code} "…".',
    en: 'Write its title behind the code: cfm {code} "…".',
  },
  place: { id: "judul yang sama", en: "the same title" },
});

export const cfmTanpaJudul: Rule = {
  name: "cfm-tanpa-judul",
  severity: "warning",
  *check({ map, facts }) {
    for (const [key, list] of facts.cfmsByProcess) {
      const process = map.byPath.get(key);
      // Two blocks of one code are reported by cfm-ganda.
      if (process === undefined || new Set(list.map(numberOf)).size < Math.max(2, list.length)) continue;
      const first = new Map<string, (typeof list)[number]>();
      for (const cfm of list) {
        const title = foldTitle(cfm.title?.value ?? process.title);
        const earlier = first.get(title);
        if (earlier === undefined) first.set(title, cfm);
        if (cfm.title !== null && earlier === undefined) continue;
        yield {
          span: cfm.title?.span ?? cfm.code.span,
          message: messages.message({ code: cfm.code.text }),
          help: messages.help({ code: cfm.code.text }),
          ...(earlier?.title == null
            ? {}
            : { related: [{ span: earlier.title.span, message: messages.place() }] }),
        };
      }
    }
  },
};
