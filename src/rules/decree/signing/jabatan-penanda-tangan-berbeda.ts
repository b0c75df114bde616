import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";
import { foldTitle } from "../../../model/words.ts";

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
    const [a, b] = [officeOf(official.value), officeOf(office.value)];
    if (beginsWith(a, b) || beginsWith(b, a)) return;
    yield {
      span: office.span,
      message: messages.message({ office: office.value, official: official.value }),
      help: messages.help(),
      related: [{ span: official.span, message: messages.place() }],
    };
  },
};

/** The office in whose name a signatory signs: "a.n. Kepala Dinas …" signs for the official of the preamble. */
function officeOf(text: string): string {
  return foldTitle(text).replace(/^(?:a n|an|atas nama) /, "");
}

/** Whether a text is the other one, or that one and further words: offices are written in short, too. */
function beginsWith(text: string, other: string): boolean {
  return `${text} `.startsWith(`${other} `);
}
