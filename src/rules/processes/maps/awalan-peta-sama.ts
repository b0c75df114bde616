import { defineMessages } from "../../../diagnostics/message.ts";
import { nameKey } from "../../../model/symbol.ts";
import { allMaps, printedPrefixes } from "../../facts/all-maps.ts";
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
    const own = printedPrefixes(map);
    const { firstPrinting } = allMaps(repository);
    // One other map is enough to say that the prefix must change.
    const first = Math.min(...own.map((prefix) => firstPrinting.get(nameKey(prefix)) ?? Infinity));
    const other = repository.maps[first];
    if (other === undefined || first >= repository.maps.indexOf(map)) return;
    const theirs = new Set(printedPrefixes(other).map(nameKey));
    const shared = own.filter((prefix) => theirs.has(nameKey(prefix)));
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
  },
};
