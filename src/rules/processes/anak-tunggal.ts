import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "{process} hanya punya satu turunan, {child}.",
    en: "{process} has a single child, {child}.",
  },
  help: { id: "Gabungkan keduanya, atau tambahkan turunan lain.", en: "Merge them, or add other children." },
});

export const anakTunggal: Rule = {
  name: "anak-tunggal",
  severity: "hint",
  *check({ map, facts }) {
    for (const process of map.processes) {
      const child = process.children.length === 1 ? map.byPath.get(process.children[0] ?? "") : undefined;
      if (child === undefined || facts.robbedParents.has(process.key)) continue;
      yield {
        span: process.code.span,
        message: messages.message({ process: facts.name(process), child: facts.name(child) }),
        help: messages.help(),
      };
    }
  },
};
