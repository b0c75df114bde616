import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "Diktum ini belum menyatakan lampiran sebagai bagian yang tidak terpisahkan.",
    en: "This clause does not call the lampiran an inseparable part.",
  },
  help: {
    id: 'Tambahkan: "yang merupakan bagian tidak terpisahkan dari Keputusan ini".',
    en: 'Add: "yang merupakan bagian tidak terpisahkan dari Keputusan ini".',
  },
});

export const klausulLampiranTidakLengkap: Rule = {
  name: "klausul-lampiran-tidak-lengkap",
  severity: "hint",
  *check({ map }) {
    const clauses = (map.decree?.clauses ?? []).filter((c) => /\blampiran\b/i.test(c.text.value));
    const [clause] = clauses;
    if (clause === undefined || clauses.some((c) => INSEPARABLE.test(c.text.value))) return;
    yield {
      span: clause.text.span,
      message: messages.message(),
      help: messages.help(),
    };
  },
};

const INSEPARABLE = /\b(?:tidak|tak) (?:terpisahkan|dapat dipisahkan)/i;
