import { defineMessages } from "../../diagnostics/message.ts";
import { unitChain, unitSymbol } from "../../model/units.ts";
import type { ProcessMap } from "../../model/model.ts";
import type { SymbolId } from "../../model/symbol.ts";
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
  *check({ map, facts, symbols }) {
    const meant = facts.unresolved().flatMap((reference) => symbols.suggestion(reference)?.to ?? []);
    const used = usedUnits(map, meant);
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

/**
 * Units that something names, and those that they belong to: what a section does, its division does. What a wrong name
 * is found to mean is named, too: once that is corrected it is used.
 */
function usedUnits(map: ProcessMap, meant: readonly SymbolId[]): ReadonlySet<string> {
  const named = new Set(meant);
  for (const { role, resolution } of map.references)
    if (role !== "parent" && role !== "flow" && resolution.kind === "resolved") named.add(resolution.to);
  const used = new Set<string>();
  for (const unit of map.units) {
    if (!named.has(unitSymbol(map, unit))) continue;
    for (const above of unitChain(unit, map)) used.add(above.id);
  }
  return used;
}
