import { defineMessages } from "../../diagnostics/message.ts";
import { drawnFlows, type DrawnFlow } from "../facts/drawn-flows.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "Alur {from} -> {to} sudah ada.", en: "The flow {from} -> {to} exists already." },
  help: { id: "Hapus salah satunya.", en: "Delete one of them." },
  place: { id: "yang pertama", en: "the first one" },
});

export const alurGanda: Rule = {
  name: "alur-ganda",
  severity: "warning",
  *check({ map }) {
    for (const flows of drawnFlows(map)) {
      const first = new Map<string, DrawnFlow>();
      for (const flow of flows) {
        // alur-sendiri reports a flow that leads to where it comes from.
        if (flow.from === flow.to) continue;
        const key = `${flow.from} ${flow.to} ${flow.look}`;
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, flow);
          continue;
        }
        yield {
          span: flow.span,
          message: messages.message(flow.written),
          help: messages.help(),
          related: [{ span: earlier.span, message: messages.place() }],
        };
      }
    }
  },
};
