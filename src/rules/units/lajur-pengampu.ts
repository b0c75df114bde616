import { defineMessages } from "../../diagnostics/message.ts";
import type { ProcessMap, Unit } from "../../model/model.ts";
import { unitChain } from "../../model/units.ts";
import { meantLanes } from "../facts/meant-lanes.ts";
import type { Rule } from "../rule.ts";

const messages = defineMessages({
  message: {
    id: "Pengampu {owners} tidak punya lajur di CFM ini.",
    en: "The owner {owners} has no lane in this CFM.",
  },
  help: { id: "Tambahkan lajurnya, atau periksa pengampunya.", en: "Add the lane, or check the owner." },
});

export const lajurPengampu: Rule = {
  name: "lajur-pengampu",
  severity: "hint",
  *check({ map, facts, symbols }) {
    for (const cfm of map.cfms) {
      const process = cfm.process === null ? undefined : map.byPath.get(cfm.process);
      if (process === undefined || process.owners.length === 0) continue;
      // A CFM without steps is reported by cfm-diagram-kosong.
      if (cfm.steps.length === 0) continue;
      // Of two CFMs with one code, which cfm-ganda reports, one is rather another process's.
      const ofProcess = facts.cfmsByProcess.get(process.key) ?? [];
      if (ofProcess.some((other) => other !== cfm && other.number === cfm.number)) continue;
      // An owner that is no unit is reported by pengampu-tak-dikenal.
      const owners = process.owners.map((owner) => map.units.find((unit) => unit.id === owner.value));
      if (!owners.every((owner) => owner !== undefined)) continue;
      const working = new Set(
        cfm.lanes.flatMap(({ unit }) => (unit === null ? [] : unitChain(unit, map).map((above) => above.id))),
      );
      if (owners.some((owner) => working.has(owner.id) || working.has(unitOf(owner, map).id))) continue;
      const meant = meantLanes(cfm, symbols);
      if (owners.some((owner) => meant.has(owner.id))) continue;
      yield {
        span: cfm.code.span,
        message: messages.message({ owners: process.owners.map((o) => o.value).join(", ") }),
        help: messages.help(),
      };
    }
  },
};

/** The unit that a post belongs to; any other party is its own. */
function unitOf(owner: Unit, map: ProcessMap): Unit {
  return owner.kind === "post" ? (unitChain(owner, map)[1] ?? owner) : owner;
}
