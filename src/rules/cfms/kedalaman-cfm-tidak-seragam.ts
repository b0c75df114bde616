import type { CodeRef } from "../../syntax/ast.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "CFM menempel pada level {levels}.",
    en: "CFMs are attached to processes of several levels: {levels}.",
  },
  help: {
    id: "Tetapkan satu level terkecil bila memungkinkan, misalnya level {common}; bila tidak: aturan { kedalaman-cfm-tidak-seragam mati }",
    en: "Choose one lowest level where possible, for example {common}; if not: aturan { kedalaman-cfm-tidak-seragam mati }",
  },
  place: { id: "level {level}: {code}", en: "level {level}" },
});

export const kedalamanCfmTidakSeragam: Rule = {
  name: "kedalaman-cfm-tidak-seragam",
  severity: "hint",
  *check({ map, facts }) {
    const first = new Map<number, { readonly code: CodeRef; readonly path: readonly number[] }>();
    for (const cfm of map.cfms) {
      const process = map.byPath.get(cfm.process ?? "");
      if (process === undefined || process.children.length > 0 || first.has(process.level)) continue;
      first.set(process.level, { code: cfm.code, path: process.path });
    }
    const [common, ...others] = [...first.entries()].sort(([a], [b]) => b - a);
    if (common === undefined || others.length === 0) return;
    const levels = [common, ...others].map(([level]) => level).join(", ");
    yield {
      span: common[1].code.span,
      message: messages.message({ levels }),
      help: messages.help({ common: common[0] }),
      related: others.map(([level, { code, path }]) => ({
        span: code.span,
        message: messages.place({ level, code: facts.codeLike(path, code) }),
      })),
    };
  },
};
