import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: {
    id: "{root} tidak menyebut proses induknya.",
    en: "{root} does not name the process that it details.",
  },
  help: {
    id: "Tambahkan, seperti pada proses lain: turunan {code}",
    en: "Add it, as with the others: turunan {code}",
  },
  place: { id: "proses lain menyebutnya", en: "another one does" },
});

export const indukPetaKotaTidakDirujuk: Rule = {
  name: "induk-peta-kota-tidak-dirujuk",
  severity: "hint",
  *check({ map, facts }) {
    const roots = map.processes.filter((p) => p.level === 0);
    const sample = roots.find((p) => p.derivedFrom !== null)?.derivedFrom ?? null;
    if (sample === null) return;
    for (const root of roots) {
      if (root.derivedFrom !== null) continue;
      yield {
        span: root.code.span,
        message: messages.message({ root: facts.name(root) }),
        help: messages.help({ code: sample.code.text }),
        related: [{ span: sample.code.span, message: messages.place() }],
      };
    }
  },
};
