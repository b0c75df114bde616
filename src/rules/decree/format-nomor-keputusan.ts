import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: 'Penulisan nomor "{written}" tidak rapi.',
    en: 'The number "{written}" is not well written.',
  },
  help: { id: "Mungkin maksudnya: {tidy}", en: "Perhaps: {tidy}" },
});

export const formatNomorKeputusan: Rule = {
  name: "format-nomor-keputusan",
  severity: "hint",
  *check({ map }) {
    const { number = null, attachment = {}, noting = [] } = map.decree ?? {};
    const own = [number, attachment.nomor ?? null].flatMap((place) =>
      place === null ? [] : [{ span: place.span, written: place.value }],
    );
    const cited = noting.flatMap(({ span, value }) => {
      const written = /\bNomor *: *([^ ]{4,80}(?: ?\/[^ ]{1,40})?)/.exec(value)?.[1];
      return written === undefined ? [] : [{ span, written }];
    });
    for (const { span, written } of [...own, ...cited]) {
      const tidy = tidyNumber(written);
      if (tidy === written) continue;
      yield {
        span,
        message: messages.message({ written }),
        help: messages.help({ tidy }),
      };
    }
  },
};

/** Without spaces, without characters that no number has, without a part said twice (`.Set.Set`). */
function tidyNumber(written: string): string {
  return written
    .slice(0, 200)
    .replace(/[^\p{L}\p{N}./_-]+/gu, "")
    .replace(/(\.\p{L}{2,20})\1(?![\p{L}])/gu, "$1");
}
