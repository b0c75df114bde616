import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "{code} adalah kode level {level}, tetapi ditulis di blok level {blockLevel}.",
    en: "{code} is a level {level} code, but stands in a block of level {blockLevel}.",
  },
  help: {
    id: "Pindahkan ke blok level {level}, atau perbaiki kodenya.",
    en: "Move it to a block of level {level}, or correct the code.",
  },
  place: { id: "blok ini", en: "this block" },
});

export const kodeLevelSalah: Rule = {
  name: "kode-level-salah",
  severity: "error",
  *check({ map }) {
    for (const line of map.declarations) {
      if (line.path === null || line.problem === "format" || line.problem === "repeated") continue;
      const level = line.path.length - 1;
      if (level === line.blockLevel.value) continue;
      yield {
        span: line.code.span,
        message: messages.message({ code: line.code.text, level, blockLevel: line.blockLevel.value }),
        help: messages.help({ level }),
        related: [{ span: line.blockLevel.span, message: messages.place() }],
      };
    }
  },
};
