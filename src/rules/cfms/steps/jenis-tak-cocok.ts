import { defineMessages } from "../../../diagnostics/message.ts";
import { NATURES } from "../../../model/natures.ts";
import { stepKeyword, wordFor } from "../../../syntax/words.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Jenis {nature} tidak berlaku bagi {kind} ("{step}") dan tidak digambar.',
    en: 'The nature {nature} does not apply to {kind} ("{step}") and is not drawn.',
  },
  choose: { id: "Bagi {kind}: {list}.", en: "For {kind}: {list}." },
  none: { id: "Hapus baris ini: {kind} tidak berjenis.", en: "Delete this line: {kind} has no nature." },
});

export const jenisTakCocok: Rule = {
  name: "jenis-tak-cocok",
  severity: "warning",
  *check({ map }) {
    for (const cfm of map.cfms)
      for (const { id, kind, details } of cfm.steps)
        for (const detail of details) {
          if (detail.kind !== "jenis") continue;
          const fitting = NATURES[kind] ?? [];
          if (fitting.includes(detail.value.value)) continue;
          const word = stepKeyword(kind) ?? "kegiatan";
          yield {
            span: detail.value.span,
            message: messages.message({
              nature: wordFor("nature", detail.value.value),
              kind: word,
              step: id,
            }),
            help:
              fitting.length === 0
                ? messages.none({ kind: word })
                : messages.choose({
                    kind: word,
                    list: fitting.map((nature) => wordFor("nature", nature)).join(", "),
                  }),
          };
        }
  },
};
