import { defineMessages } from "../../../diagnostics/message.ts";
import type { ProcessMap } from "../../../model/model.ts";
import { nameKey } from "../../../model/symbol.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: {
    id: "Kode berawalan {prefix} juga dicetak oleh peta {other}.",
    en: "Codes with the prefix {prefix} are printed by map {other}, too.",
  },
  messageWithout: {
    id: "Kode tanpa awalan juga dicetak oleh peta {other}.",
    en: "Codes without a prefix are printed by map {other}, too.",
  },
  help: {
    id: 'Beri awalan sendiri dengan kode peta "…" dan kode matriks "…", misalnya "{example}".',
    en: 'Give each its own prefix with kode peta "…" and kode matriks "…", for example "{example}".',
  },
  other: { id: "peta {other}", en: "map {other}" },
});

export const awalanPetaSama: Rule = {
  name: "awalan-peta-sama",
  severity: "warning",
  *check({ map, repository }) {
    const earlier = repository.maps.slice(0, repository.maps.indexOf(map));
    const own = printed(map);
    for (const other of earlier) {
      const theirs = printed(other);
      const shared = own.filter((prefix) => theirs.some((their) => nameKey(their) === nameKey(prefix)));
      if (shared.length === 0) continue;
      const named = shared.filter((prefix) => prefix !== "").join(", ");
      yield {
        span: map.id.span,
        message:
          named === ""
            ? messages.messageWithout({ other: other.id.value })
            : messages.message({ prefix: named, other: other.id.value }),
        help: messages.help({ example: `${map.id.value}.1.1` }),
        related: [{ span: other.id.span, message: messages.other({ other: other.id.value }) }],
      };
      // One other map is enough to say that the prefix must change.
      return;
    }
  },
};

/** The prefixes that a map prints, each once. */
function printed(map: ProcessMap): readonly string[] {
  return map.processes.length === 0 ? [] : [...new Set([map.schemes.map.prefix, map.schemes.matrix.prefix])];
}
