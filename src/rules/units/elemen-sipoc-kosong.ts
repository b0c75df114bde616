import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: { id: "{process} belum menyebut {missing}.", en: "{process} does not give {missing}." },
  help: { id: "Tambahkan: {missing}", en: "Add: {missing}" },
});

export const elemenSipocKosong: Rule = {
  name: "elemen-sipoc-kosong",
  severity: "hint",
  *check({ map, facts }) {
    for (const process of map.processes) {
      const elements = [
        ["pemasok", process.suppliers.length],
        ["masukan", process.inputs.length],
        ["keluaran", process.outputs.length],
        ["pelanggan", process.customers.length],
      ] as const;
      const missing = elements.filter(([, count]) => count === 0).map(([name]) => name);
      if (missing.length === 0 || missing.length === elements.length) continue;
      yield {
        span: process.code.span,
        message: messages.message({ process: facts.name(process), missing: missing.join(", ") }),
        help: messages.help({ missing: missing.map((name) => EXAMPLES[name]).join("  ") }),
      };
    }
  },
};

const EXAMPLES = {
  pemasok: "pemasok UNIT",
  masukan: 'masukan "…"',
  keluaran: 'keluaran "…"',
  pelanggan: "pelanggan UNIT",
} as const;
