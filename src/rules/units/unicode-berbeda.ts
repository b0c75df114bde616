import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: '"{name}" di sini tersusun dari karakter Unicode lain daripada di deklarasinya, walau tampak sama.',
    en: '"{name}" is made of other Unicode characters here than in its declaration, though it looks the same.',
  },
  help: {
    id: "Tulis dengan karakter yang sama seperti deklarasinya; pencarian dan program lain membedakannya.",
    en: "Write it with the characters of its declaration; searches and other programs tell them apart.",
  },
  fix: { id: "Tulis seperti deklarasinya", en: "Write it as it is declared" },
});

export const unicodeBerbeda: Rule = {
  name: "unicode-berbeda",
  severity: "hint",
  *check({ map }) {
    for (const { value, written, span, resolution } of map.references) {
      if (resolution.kind !== "resolved" || value === written) continue;
      yield {
        span,
        message: messages.message({ name: value }),
        help: messages.help(),
        fix: { grade: "safe", title: messages.fix(), edits: [{ span, newText: value }] },
      };
    }
  },
};
