import { defineMessages } from "../../diagnostics/message.ts";
import { isListed } from "../../model/lookup.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "{leaf} belum punya CFM.", en: "{leaf} has no CFM." },
  listed: { id: "CFM {code} belum digambar.", en: "CFM {code} is not drawn yet." },
  helpListed: {
    id: "Tulis lajur, langkah, dan alurnya di dalam blok ini.",
    en: "Write its lanes, steps and flows in this block.",
  },
  help: { id: "Tulis blok: cfm {path} { lajur … }", en: "Write a block: cfm {path} { lajur … }" },
});

export const cfmHilang: Rule = {
  name: "cfm-hilang",
  severity: "warning",
  *check({ map, facts }) {
    for (const cfm of map.cfms)
      if (isListed(cfm))
        yield {
          span: cfm.code.span,
          message: messages.listed({ code: cfm.code.text }),
          help: messages.helpListed(),
        };
    for (const leaf of facts.leaves) {
      if (facts.cfmsByProcess.has(leaf.key) || facts.robbedParents.has(leaf.key)) continue;
      if (facts.misnamedCfms.has(leaf.key) || facts.misplaced.has(leaf.key)) continue;
      yield {
        span: leaf.code.span,
        message: messages.message({ leaf: facts.name(leaf) }),
        help: messages.help({ path: facts.code(leaf.path) }),
      };
    }
  },
};
