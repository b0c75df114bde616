import { defineMessages } from "../../diagnostics/message.ts";
import { wordFor } from "../../syntax/words.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "Level 0 tidak memuat kelompok {missing}.", en: "Groups missing at level 0: {missing2}." },
  help: {
    id: "Tambahkan prosesnya dengan kelompok tersebut, bila memang ada.",
    en: "Add their processes, if there are any.",
  },
});

export const kelompokProsesTidakLengkap: Rule = {
  name: "kelompok-proses-tidak-lengkap",
  severity: "hint",
  *check({ map }) {
    const roots = map.processes.filter((p) => p.level === 0);
    const present = new Set(roots.map((p) => p.group?.value).filter((g) => g !== undefined));
    const missing = (["core", "management", "support"] as const)
      .filter((g) => !present.has(g))
      .map((g) => wordFor("group", g));
    const first = roots[0];
    if (first === undefined || present.size === 0 || missing.length === 0) return;
    yield {
      span: first.code.span,
      message: messages.message({ missing: missing.join(" dan "), missing2: missing.join(" and ") }),
      help: messages.help(),
    };
  },
};
