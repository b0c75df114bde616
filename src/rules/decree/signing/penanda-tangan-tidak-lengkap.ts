import { choices, choiceWords } from "../../../syntax/words.ts";
import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: { id: "Penanda tangan belum memuat {missing}.", en: "The signatory lacks {missing}." },
  help: {
    id: "Tambahkan di penandatangan { {missing} }",
    en: "Add to penandatangan { {missing} }",
  },
});

export const penandaTanganTidakLengkap: Rule = {
  name: "penanda-tangan-tidak-lengkap",
  severity: "hint",
  *check({ map }) {
    if (map.decree === null) return;
    const { signatory, span } = map.decree;
    const missing = choiceWords("signatory").filter(
      (word) => signatory[choices.signatory[word]] === undefined,
    );
    if (missing.length === 0) return;
    yield {
      span: signatory.position?.span ?? { ...span, end: span.start + "keputusan".length },
      message: messages.message({ missing: missing.join(", ") }),
      help: messages.help({ missing: missing.map((word) => `${word} "…"`).join(" ") }),
    };
  },
};
