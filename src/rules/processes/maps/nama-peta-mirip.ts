import { defineMessages } from "../../../diagnostics/message.ts";
import { nameKey } from "../../../model/symbol.ts";
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
    const earlier = repository.maps.slice(0, repository.maps.indexOf(map));
    const own = withoutMarks(map.id.value);
    const other = earlier.find(
      (m) => withoutMarks(m.id.value) === own && nameKey(m.id.value) !== nameKey(map.id.value),
    );
    if (other === undefined) return;
    yield {
      span: map.id.span,
      message: messages.message({ name: map.id.value, other: other.id.value }),
      help: messages.help(),
      related: [{ span: other.id.span, message: messages.other({ other: other.id.value }) }],
    };
  },
};

function withoutMarks(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
