import { nearest, suggester } from "../../diagnostics/nearest.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { declareHelp } from "../undeclared.ts";

const messages = defineMessages({
  message: { id: "Proses {code} tidak dideklarasikan.", en: "Process {code} is not declared." },
});

export const cfmTanpaInduk: Rule = {
  name: "cfm-tanpa-induk",
  severity: "error",
  *check({ map, facts }) {
    const codes = map.processes.map((p) => facts.code(p.path));
    const near = suggester(codes);
    for (const cfm of map.cfms) {
      if (cfm.process !== null) continue;
      // An unreadable code is told by kode-format, an unknown prefix by kode-awalan-salah.
      if (!cfm.code.segments.every((s) => /^[0-9]{1,3}$/.test(s))) continue;
      if (cfm.code.prefix !== "" && nearest(cfm.code.prefix, map.prefixes) === null) continue;
      yield {
        span: cfm.code.span,
        message: messages.message({ code: cfm.code.text }),
        help: declareHelp(near(cfm.code.text)),
      };
    }
  },
};
