import { citation, foldCitations } from "../../wording/citation.ts";
import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: { id: '"{key}" tidak ada di Mengingat.', en: '"{key}" is not in the legal basis.' },
  help: { id: "Tambahkan ke mengingat.", en: "Add it to `mengingat`." },
});

export const dasarHukumTidakTercantum: Rule = {
  name: "dasar-hukum-tidak-tercantum",
  severity: "hint",
  *check({ map }) {
    const decree = map.decree;
    if (decree === null || decree.inViewOf.length === 0) return;
    const listed = foldCitations([...decree.inViewOf, ...decree.noting].map((item) => item.value).join("\n"));
    for (const item of decree.considering) {
      const key = citation(item.value);
      if (key === null || listed.includes(foldCitations(key))) continue;
      yield {
        span: item.span,
        message: messages.message({ key }),
        help: messages.help(),
      };
    }
  },
};
