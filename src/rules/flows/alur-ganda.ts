import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "Alur {from} -> {to} sudah ada.", en: "The flow {from} -> {to} exists already." },
  help: { id: "Hapus salah satunya.", en: "Delete one of them." },
});

export const alurGanda: Rule = {
  name: "alur-ganda",
  severity: "warning",
  *check({ map }) {
    for (const cfm of map.cfms) {
      const seen = new Set<string>();
      for (const flow of cfm.flows) {
        if (flow.from.value === flow.to.value) continue;
        const key = `${flow.from.value} ${flow.kind} ${flow.to.value} ${flow.label?.value ?? ""}`;
        if (!seen.has(key)) {
          seen.add(key);
          continue;
        }
        yield {
          span: flow.span,
          message: messages.message({ from: flow.from.value, to: flow.to.value }),
          help: messages.help(),
        };
      }
    }
  },
};
