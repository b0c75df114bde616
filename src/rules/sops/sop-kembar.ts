import { defineMessages } from "../../diagnostics/message.ts";
import type { Sop } from "../../model/model.ts";
import { targetOf } from "../../model/symbol.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "SOP {code} menguraikan langkah yang sama dengan {other}: tabelnya akan tercetak dua kali.",
    en: "SOP {code} describes the same steps as {other}: their table would be printed twice.",
  },
  help: {
    id: "Sebutkan langkah masing-masing: sop {code} { mencakup {step} … }",
    en: "Say which steps each describes: sop {code} { mencakup {step} … }",
  },
  other: { id: "SOP yang sama langkahnya", en: "the SOP with the same steps" },
});

/** Where SOPs are made, two of a CFM that describe the same steps are one table under two covers. */
export const sopKembar: Rule = {
  name: "sop-kembar",
  severity: "warning",
  *check({ map }) {
    if (!map.settings.outputs.includes("sop")) return;
    for (const { sops, steps, process } of map.cfms) {
      if (process === null || steps.length === 0) continue;
      const first = new Map<string, Sop>();
      for (const sop of sops) {
        if (sop.steps.some((step) => targetOf(step) === null)) continue;
        const key = JSON.stringify([...new Set(sop.steps.map(({ value }) => value))].sort());
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, sop);
          continue;
        }
        // kode-ganda reports an SOP that is written twice.
        if (earlier.number !== null && earlier.number === sop.number) continue;
        yield {
          span: sop.code.span,
          message: messages.message({ code: sop.code.text, other: earlier.code.text }),
          help: messages.help({ code: sop.code.text, step: steps.at(-1)?.id ?? "" }),
          related: [{ span: earlier.code.span, message: messages.other() }],
        };
      }
    }
  },
};
