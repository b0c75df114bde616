import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "{name} tidak mengampu dan tidak mengerjakan satu proses pun.",
    en: "{name} owns and does nothing.",
  },
  help: {
    id: "Petakan prosesnya, atau hapus deklarasi ini.",
    en: "Map its processes, or delete this declaration.",
  },
});

export const unitTakTerpakai: Rule = {
  name: "unit-tak-terpakai",
  severity: "hint",
  *check({ map }) {
    const used = new Set([
      ...map.processes.flatMap((p) => [...p.owners, ...p.customers, ...p.suppliers].map((u) => u.value)),
      ...map.cfms.flatMap((c) => c.lanes.map((lane) => lane.id.value)),
    ]);
    for (const unit of map.units) {
      if (used.has(unit.id)) continue;
      yield {
        span: unit.span,
        message: messages.message({ name: unit.name }),
        help: messages.help(),
      };
    }
  },
};
