import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "Pengampu {owners} tidak punya lajur di CFM ini.",
    en: "The owner {owners} has no lane in this CFM.",
  },
  help: { id: "Tambahkan lajurnya, atau periksa pengampunya.", en: "Add the lane, or check the owner." },
});

export const lajurPengampu: Rule = {
  name: "lajur-pengampu",
  severity: "hint",
  *check({ map }) {
    const units = new Set(map.units.map((unit) => unit.id));
    for (const cfm of map.cfms) {
      const process = cfm.process === null ? undefined : map.byPath.get(cfm.process);
      if (process === undefined || process.owners.length === 0) continue;
      // An owner that is no unit is told by pengampu-tak-dikenal.
      if (!process.owners.every((owner) => units.has(owner.value))) continue;
      const lanes = new Set(cfm.lanes.map((lane) => lane.id.value));
      if (process.owners.some((owner) => lanes.has(owner.value))) continue;
      yield {
        span: cfm.code.span,
        message: messages.message({ owners: process.owners.map((o) => o.value).join(", ") }),
        help: messages.help(),
      };
    }
  },
};
