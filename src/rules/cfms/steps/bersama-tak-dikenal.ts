import type { Cfm } from "../../../model/model.ts";
import { defineMessages } from "../../../diagnostics/message.ts";
import type { Rule } from "../../rule.ts";
import { meantLanes } from "../../facts/meant-lanes.ts";
import { unresolvedNames } from "../../facts/unresolved.ts";

const messages = defineMessages({
  message: { id: 'Tidak ada lajur "{party}" di CFM ini.', en: 'This CFM has no lane "{party}".' },
  ownLine: {
    id: "Tulis {party} di baris sendiri: kata di baris ini dibaca sebagai lajur.",
    en: "Write {party} on a line of its own: words on this line are read as lanes.",
  },
  addLane: { id: "Tambahkan lajurnya: lajur {party} { }", en: "Add the lane: lajur {party} { }" },
  didYouMean: { id: 'Maksud Anda "{near}"?', en: 'Did you mean "{near}"?' },
});

export const bersamaTakDikenal: Rule = {
  name: "bersama-tak-dikenal",
  severity: "error",
  *check({ map, facts, symbols }) {
    const cfms = new Map(map.cfms.map((cfm) => [cfm.symbol, cfm]));
    for (const { first, others } of unresolvedNames(facts, ["together"])) {
      const cfm = cfms.get(first.scope);
      if (cfm !== undefined && meantLanes(cfm, symbols).has(first.value)) continue;
      const isEvent = cfm !== undefined && isSwallowed(cfm, first.value);
      for (const party of [first, ...others]) {
        const near = symbols.suggestion(party)?.text ?? null;
        yield {
          span: party.span,
          message: messages.message({ party: party.value }),
          help: isEvent
            ? messages.ownLine({ party: party.value })
            : near === null
              ? messages.addLane({ party: party.value })
              : messages.didYouMean({ near }),
        };
      }
    }
  },
};

/** `bersama umkm selesai`: an event that was read as a lane because it stands on the line of a shared step. */
export function isSwallowed(cfm: Cfm, word: string): boolean {
  return (
    (word === "mulai" || word === "selesai") &&
    !cfm.lanes.some((lane) => lane.id.value === word) &&
    cfm.steps.some((step) => step.together.some((party) => party.value === word))
  );
}
