import type { TextLiteral } from "../../../syntax/ast.ts";
import { placesOf } from "../../wording/within.ts";
import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: {
    id: "Naskah nomor {number} sudah dirujuk di Menimbang.",
    en: "The document number {number} is already cited in Menimbang.",
  },
  help: { id: "Cukup rujuk di satu tempat.", en: "Cite it in one place." },
  place: { id: "di Menimbang", en: "in Menimbang" },
});

export const rujukanBerulang: Rule = {
  name: "rujukan-berulang",
  severity: "hint",
  *check({ map }) {
    const reasons = new Map<string, TextLiteral>();
    for (const item of map.decree?.considering ?? [])
      for (const number of numbersIn(item.value)) if (!reasons.has(number)) reasons.set(number, item);
    for (const item of map.decree?.noting ?? []) {
      const [first] = numbersIn(item.value).flatMap((number) => {
        const earlier = reasons.get(number);
        return earlier === undefined ? [] : [{ number, earlier }];
      });
      if (first === undefined) continue;
      const { number, earlier } = first;
      yield {
        span: placesOf(item.span, number)[0] ?? item.span,
        message: messages.message({ number }),
        help: messages.help(),
        related: [
          {
            span: placesOf(earlier.span, number)[0] ?? earlier.span,
            message: messages.place(),
          },
        ],
      };
    }
  },
};

/** Numbers of decrees and minutes (they hold a slash); regulations belong to Mengingat. */
function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\bNomor *(?:: *)?([\w.-]{1,40}\/[\w./-]{0,80}\w)/gi)].map(
    (match) => match[1] ?? "",
  );
}
