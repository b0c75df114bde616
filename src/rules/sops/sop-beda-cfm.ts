import { defineMessages } from "../../diagnostics/message.ts";
import { partNumberOf, pathOf } from "../../model/code.ts";
import { hasPrefix, numberOf } from "../../model/lookup.ts";
import { joinCode } from "../../syntax/code.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "SOP {code} berdiri di dalam CFM {cfm}, tetapi kodenya menunjuk CFM lain.",
    en: "SOP {code} stands inside CFM {cfm}, but its code names another one.",
  },
  help: {
    id: "Tulis {meant}, atau pindahkan SOP ini ke CFM-nya.",
    en: "Write {meant}, or move this SOP into its CFM.",
  },
});

export const sopBedaCfm: Rule = {
  name: "sop-beda-cfm",
  severity: "error",
  *check({ map, facts }) {
    for (const cfm of map.cfms) {
      if (cfm.process === null) continue;
      for (const { code, number } of cfm.sops) {
        const path = pathOf(code);
        // kode-format reports what cannot be read.
        if (path === null || number === null) continue;
        // The code of the CFM itself is reported: this one is right.
        if (facts.misnamedCfms.has(path.join("."))) continue;
        const below = partNumberOf(code, "cfm");
        const isOwn = path.join(".") === cfm.process && hasPrefix(map, code.prefix);
        if (isOwn && (below ?? 1) === numberOf(cfm)) continue;
        const parts = [...cfm.code.parts, ...code.parts.filter(({ kind }) => kind === "sop")];
        yield {
          span: code.span,
          message: messages.message({ code: code.text, cfm: cfm.code.text }),
          help: messages.help({ meant: joinCode({ ...cfm.code, parts }) }),
        };
      }
    }
  },
};
