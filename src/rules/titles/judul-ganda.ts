import type { Process } from "../../model/model.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";
import { foldTitle } from "../../model/words.ts";

const messages = defineMessages({
  message: { id: "Judul ini sudah dipakai {earlier}.", en: "This title is already used by {earlier}." },
  help: {
    id: "Bedakan judulnya, atau gabungkan kedua proses.",
    en: "Give them different titles, or merge the processes.",
  },
  place: { id: "{earlier}", en: "{earlier}" },
});

export const judulGanda: Rule = {
  name: "judul-ganda",
  severity: "warning",
  *check({ map, facts }) {
    const first = new Map<string, Process>();
    for (const process of map.processes) {
      const folded = foldTitle(process.title);
      if (folded === "") continue;
      const earlier = first.get(folded);
      if (earlier === undefined) {
        first.set(folded, process);
        continue;
      }
      // A single child may well carry its parent's title.
      if (process.parent === earlier.key) continue;
      yield {
        span: process.titleSpan,
        message: messages.message({ earlier: facts.name(earlier) }),
        help: messages.help(),
        related: [{ span: earlier.titleSpan, message: messages.place({ earlier: facts.name(earlier) }) }],
      };
    }
  },
};
