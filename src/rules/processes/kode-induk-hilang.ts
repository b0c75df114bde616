import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "{code} berinduk {parent}, yang tidak ada.",
    en: "{code} has the parent {parent}, which does not exist.",
  },
  declare: {
    id: "Periksa angkanya, atau deklarasikan {parent} pada level {count}.",
    en: "Check the numbers, or declare {parent} on level {count}.",
  },
  standsFor: {
    id: "Baris ini berdiri di tempat {meant}: maksudnya {meant}?",
    en: "This line stands where {meant} belongs: did you mean {meant}?",
  },
});

export const kodeIndukHilang: Rule = {
  name: "kode-induk-hilang",
  severity: "error",
  *check({ map, facts }) {
    const reported = new Set<string>();
    const levels = new Set(map.processes.map(({ path }) => path.length));
    for (const line of map.declarations) {
      if (line.problem !== "parent" || line.path === null) continue;
      const parent = line.path.slice(0, -1);
      const code = (path: readonly number[]): string => facts.codeLike(path, line.code);
      // Where a whole level is missing, one line stands for all.
      const key = levels.has(parent.length) ? parent.join(".") : `level ${parent.length}`;
      if (reported.has(key)) continue;
      reported.add(key);
      yield {
        span: line.code.span,
        message: messages.message({ code: line.code.text, parent: code(parent) }),
        help:
          line.meant === null
            ? messages.declare({ parent: code(parent), count: parent.length - 1 })
            : messages.standsFor({ meant: code(line.meant) }),
      };
    }
  },
};
