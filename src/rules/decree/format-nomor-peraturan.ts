import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { spanWithin } from "../within.ts";

const messages = defineMessages({
  message: { id: '"Nomor 0{match}" berawalan nol.', en: '"Nomor 0{match}" has a leading zero.' },
  help: { id: "Tulis: Nomor {number}", en: "Write: Nomor {number}" },
  fix: { id: "Hapus nol", en: "Delete the zero" },
});

export const formatNomorPeraturan: Rule = {
  name: "format-nomor-peraturan",
  severity: "hint",
  *check({ map }) {
    for (const item of map.decree?.inViewOf ?? []) {
      const match = /Nomor 0([0-9]+) Tahun/.exec(item.value);
      if (match === null) continue;
      const number = match[1] ?? "";
      const span = spanWithin(item.span, new RegExp(`(?<=Nomor )0${number}(?= Tahun)`));
      yield {
        span: span ?? item.span,
        message: messages.message({ match: match[1] ?? "" }),
        help: messages.help({ number }),
        ...(span === null
          ? {}
          : { fix: { grade: "safe", title: messages.fix(), edits: [{ span, newText: number }] } }),
      };
    }
  },
};
