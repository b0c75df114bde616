import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: {
    id: "{code} dapat berarti proses dari {count} peta: {maps}.",
    en: "{code} may be a process of {count} maps: {maps}.",
  },
  help: {
    id: "Tulis nama petanya sebagai awalan, misalnya {example}.",
    en: "Write the map's name as the prefix, for example {example}.",
  },
});

export const rujukanMendua: Rule = {
  name: "rujukan-mendua",
  severity: "error",
  *check({ map }) {
    for (const { resolution, span, written } of map.references) {
      if (resolution.kind !== "ambiguous") continue;
      const codes = resolution.candidates.map((id) => {
        const [name = "", , key = ""] = id.split("/");
        return { name, code: `${name}.${key}` };
      });
      // A reference means another map, if any: the example shows one of those.
      const example = codes.find(({ name }) => name !== map.symbol) ?? codes[0];
      yield {
        span,
        message: messages.message({
          code: written,
          count: codes.length,
          maps: listed(codes.map(({ name }) => name)),
        }),
        help: messages.help({ example: example?.code ?? "" }),
      };
    }
  },
};

const LISTED = 5;

function listed(names: readonly string[]): string {
  return [...names.slice(0, LISTED), ...(names.length > LISTED ? ["…"] : [])].join(", ");
}
