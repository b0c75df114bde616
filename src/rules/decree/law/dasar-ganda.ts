import type { TextLiteral } from "../../../syntax/ast.ts";
import { citation, foldCitations } from "../../wording/citation.ts";
import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: { id: '"{key}" sudah dikutip di atas.', en: '"{key}" is already cited above.' },
  help: {
    id: "Periksa nomor salah satunya di JDIH, atau hapus yang ganda.",
    en: "Look up the number of one of them, or delete the repeated one.",
  },
  place: { id: "kutipan pertama", en: "cited first here" },
});

export const dasarGanda: Rule = {
  name: "dasar-ganda",
  severity: "hint",
  *check({ map }) {
    const first = new Map<string, TextLiteral>();
    for (const item of map.decree?.inViewOf ?? []) {
      const key = citation(item.value);
      if (key === null) continue;
      const folded = foldCitations(key);
      const earlier = first.get(folded);
      if (earlier === undefined) {
        first.set(folded, item);
        continue;
      }
      yield {
        span: item.span,
        message: messages.message({ key }),
        help: messages.help(),
        related: [{ span: earlier.span, message: messages.place() }],
      };
    }
  },
};
