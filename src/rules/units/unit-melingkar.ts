import { defineMessages } from "../../diagnostics/message.ts";
import type { Unit } from "../../model/model.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "{unit} menjadi bagian dari dirinya sendiri: {path}.",
    en: "{unit} is a part of itself: {path}.",
  },
  help: {
    id: "Hapus salah satu bagian atau di pada lingkaran ini.",
    en: "Delete one bagian or di of this circle.",
  },
});

export const unitMelingkar: Rule = {
  name: "unit-melingkar",
  severity: "error",
  *check({ map }) {
    const settled = new Set<Unit>();
    const units = new Map(map.units.map((unit) => [unit.id, unit]));
    for (const unit of map.units) {
      const circle = circleFrom(unit, units, settled);
      const [first] = circle;
      if (first?.parent == null) continue;
      yield {
        span: first.parent.span,
        message: messages.message({
          unit: first.id,
          path: [...circle, first].map(({ id }) => id).join(" → "),
        }),
        help: messages.help(),
      };
    }
  },
};

/** The circle that the way upwards from a unit runs into, each circle once; its first member is declared first. */
function circleFrom(unit: Unit, units: ReadonlyMap<string, Unit>, settled: Set<Unit>): readonly Unit[] {
  const walked: Unit[] = [];
  let at: Unit | undefined = unit;
  while (at !== undefined && !settled.has(at)) {
    settled.add(at);
    walked.push(at);
    at = at.parent === null ? undefined : units.get(at.parent.value);
  }
  const start = at === undefined ? -1 : walked.indexOf(at);
  return start === -1 ? [] : walked.slice(start);
}
