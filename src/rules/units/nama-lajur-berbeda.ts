import { defineMessages } from "../../diagnostics/message.ts";
import { foldTitle } from "../../model/words.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Lajur {lane} bernama "{name}", tetapi {lane} dideklarasikan sebagai "{unit}".',
    en: 'The lane {lane} is called "{name}", but {lane} is declared as "{unit}".',
  },
  help: {
    id: "Hapus nama di lajur ini, atau beri pihak itu nama pendek sendiri.",
    en: "Delete the name of this lane, or give that party a short name of its own.",
  },
  declared: { id: "dideklarasikan di sini", en: "declared here" },
});

export const namaLajurBerbeda: Rule = {
  name: "nama-lajur-berbeda",
  severity: "warning",
  *check({ map }) {
    const units = new Map(map.units.map((unit) => [unit.id, unit]));
    for (const { id, unit: shown, reference } of map.cfms.flatMap((cfm) => cfm.lanes)) {
      const unit = reference === null ? undefined : units.get(reference.value);
      if (unit === undefined || shown === null || foldTitle(shown.name) === foldTitle(unit.name)) continue;
      yield {
        span: shown.nameSpan,
        message: messages.message({ lane: id.value, name: shown.name, unit: unit.name }),
        help: messages.help(),
        related: [{ span: unit.nameSpan, message: messages.declared() }],
      };
    }
  },
};
