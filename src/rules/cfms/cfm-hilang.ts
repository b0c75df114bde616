import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "{leaf} belum punya CFM.", en: "{leaf} has no CFM." },
  help: { id: "Tulis blok: cfm {path} { lajur … }", en: "Write a block: cfm {path} { lajur … }" },
});

export const cfmHilang: Rule = {
  name: "cfm-hilang",
  severity: "warning",
  *check({ facts }) {
    for (const leaf of facts.leaves) {
      if (facts.cfmsByProcess.has(leaf.key) || facts.robbedParents.has(leaf.key)) continue;
      if (facts.misnamedCfms.has(leaf.key)) continue;
      yield {
        span: leaf.code.span,
        message: messages.message({ leaf: facts.name(leaf) }),
        help: messages.help({ path: facts.code(leaf.path) }),
      };
    }
  },
};
