import { defineMessages } from "../../diagnostics/message.ts";
import { unitChain, unitSymbol } from "../../model/units.ts";
import type { ProcessMap } from "../../model/model.ts";
import type { SymbolTable } from "../../symbols/table.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "{name} tidak mengampu dan tidak mengerjakan satu proses pun.",
    en: "{name} owns and does nothing.",
  },
  help: {
    id: "Petakan prosesnya, atau hapus deklarasi ini.",
    en: "Map its processes, or delete this declaration.",
  },
});

export const unitTakTerpakai: Rule = {
  name: "unit-tak-terpakai",
  severity: "hint",
  *check({ map, symbols }) {
    const used = usedUnits(map, symbols);
    for (const unit of map.units) {
      if (used.has(unit.id)) continue;
      yield {
        span: unit.span,
        message: messages.message({ name: unit.name }),
        help: messages.help(),
      };
    }
  },
};

/** Units that something names, and those that they belong to: what a section does, its division does. */
function usedUnits(map: ProcessMap, symbols: SymbolTable): ReadonlySet<string> {
  const used = new Set<string>();
  for (const unit of map.units) {
    const references = symbols.referencesTo(unitSymbol(map, unit));
    if (references.every((reference) => reference.role === "parent")) continue;
    for (const above of unitChain(unit, map)) used.add(above.id);
  }
  return used;
}
