import { defineMessages } from "../../diagnostics/message.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "Nomor melompat ke {process}: tidak ada {list}.",
    en: "The numbers jump to {process}: there is no {list}.",
  },
  help: {
    id: "Deklarasikan yang hilang, beri nomor ulang, atau jelaskan dengan // ppb-abaikan kode-lompat: alasan",
    en: "Declare what is missing, renumber, or explain with // ppb-abaikan kode-lompat: reason",
  },
});

export const kodeLompat: Rule = {
  name: "kode-lompat",
  severity: "warning",
  *check({ map, facts }) {
    const expectedBy = new Map<string, number>();
    for (const process of map.processes) {
      const siblings = process.path.slice(0, -1);
      const key = siblings.join(".");
      if (siblings.length > 0 && process.parent === null) continue;
      if (facts.unreadableBelow.has(key)) continue;
      let expected = expectedBy.get(key) ?? 1;
      const number = process.path.at(-1) ?? expected;
      expectedBy.set(key, number + 1);
      // What a line with a wrong code was meant to be is not missing.
      while (expected < number && map.doubtful.has([...siblings, expected].join("."))) expected += 1;
      if (number <= expected) continue;
      const code = (n: number): string => facts.codeLike([...siblings, n], process.code);
      const list =
        number - expected > LISTED
          ? `${code(expected)} … ${code(number - 1)}`
          : Array.from({ length: number - expected }, (_, i) => code(expected + i)).join(", ");
      yield {
        span: process.code.span,
        message: messages.message({ process: facts.name(process), list }),
        help: messages.help(),
      };
    }
  },
};

/** Longer gaps are listed by their ends. */
const LISTED = 4;
