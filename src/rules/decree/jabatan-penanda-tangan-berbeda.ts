import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { foldTitle } from "../../model/words.ts";

const messages = defineMessages({
  message: {
    id: 'Penanda tangan "{office}" berbeda dari pejabat "{official}".',
    en: 'The signatory "{office}" differs from the official "{official}".',
  },
  help: { id: "Samakan sebutan jabatannya.", en: "Make the offices agree." },
  place: { id: "pejabat", en: "the official" },
});

export const jabatanPenandaTanganBerbeda: Rule = {
  name: "jabatan-penanda-tangan-berbeda",
  severity: "hint",
  *check({ map }) {
    const official = map.decree?.official ?? null;
    const office = map.decree?.signatory.position;
    if (official === null || office === undefined) return;
    const [a, b] = [foldTitle(official.value), foldTitle(office.value)];
    if (a.startsWith(b) || b.startsWith(a)) return;
    yield {
      span: office.span,
      message: messages.message({ office: office.value, official: official.value }),
      help: messages.help(),
      related: [{ span: official.span, message: messages.place() }],
    };
  },
};
