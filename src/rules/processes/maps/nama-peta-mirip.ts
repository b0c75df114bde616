import { defineMessages } from "../../../diagnostics/message.ts";
import { nameKey } from "../../../model/symbol.ts";
import { allMaps, plainName } from "../../facts/all-maps.ts";
import type { Rule } from "../../rule.ts";

const messages = defineMessages({
  message: {
    id: "Nama peta {name} dan {other} hanya berbeda huruf besar atau tanda aksennya.",
    en: "The map names {name} and {other} differ only in case or accents.",
  },
  help: {
    id: "Beri nama yang berbeda hurufnya: rujukan antarpeta mudah tertukar.",
    en: "Give them names of different letters: references between maps are easily mixed up.",
  },
  other: { id: "peta {other}", en: "map {other}" },
});

export const namaPetaMirip: Rule = {
  name: "nama-peta-mirip",
  severity: "warning",
  *check({ map, repository }) {
    const candidates = allMaps(repository).alike.get(plainName(map)) ?? [];
    const other = candidates.find((m) => nameKey(m.id.value) !== nameKey(map.id.value));
    if (other === undefined || repository.maps.indexOf(other) > repository.maps.indexOf(map)) return;
    yield {
      span: map.id.span,
      message: messages.message({ name: map.id.value, other: other.id.value }),
      help: messages.help(),
      related: [{ span: other.id.span, message: messages.other({ other: other.id.value }) }],
    };
  },
};
