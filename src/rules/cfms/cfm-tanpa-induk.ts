import { defineMessages } from "../../diagnostics/message.ts";
import { pathOf } from "../../model/code.ts";
import type { Rule } from "../rule.ts";
import { declareHelp } from "../wording/undeclared.ts";

const messages = defineMessages({
  message: { id: "Proses {code} tidak dideklarasikan.", en: "Process {code} is not declared." },
});

export const cfmTanpaInduk: Rule = {
  name: "cfm-tanpa-induk",
  severity: "error",
  *check({ map, symbols }) {
    for (const { reference } of map.cfms) {
      // An unknown prefix is reported by kode-awalan-salah, an unreadable code by kode-format.
      if (reference.resolution.kind !== "unresolved" || reference.resolution.reason !== "name") continue;
      if (pathOf(reference.code) === null) continue;
      yield {
        span: reference.span,
        message: messages.message({ code: reference.written }),
        help: declareHelp(symbols.suggestion(reference)?.text ?? null),
      };
    }
  },
};
