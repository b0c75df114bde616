import { printCode } from "../model/code.ts";
import type { Process, ProcessMap } from "../model/model.ts";
import { isInternal } from "../model/units.ts";
import type { RelationDrawing } from "./drawing.ts";
import { drawingName } from "./names.ts";

/**
 * Which units hand what to whom below a process (peta relasi of PermenPANRB 19/2018), taken from the flows
 * of its CFMs that cross from one lane to another. Parties are one by name, in the order in which they appear.
 */
export function relationDrawing(process: Process, map: ProcessMap): RelationDrawing {
  const units = new Map<string, { id: string; name: string; external: boolean }>();
  const handovers = new Map<string, { from: string; to: string; items: string[] }>();
  for (const cfm of map.cfms) {
    const owner = cfm.process === null ? undefined : map.byPath.get(cfm.process);
    if (owner === undefined || !(owner.key === process.key || owner.key.startsWith(`${process.key}.`)))
      continue;
    const unitOf = new Map(
      cfm.lanes.map((lane) => {
        const name = lane.unit?.name ?? lane.id.value;
        const id = name.toLowerCase();
        if (!units.has(id))
          units.set(id, { id, name, external: lane.unit === null || !isInternal(lane.unit, map) });
        return [lane.id.value, id];
      }),
    );
    const steps = new Map(cfm.steps.map((s) => [s.id, s]));
    for (const flow of cfm.flows) {
      const [from, to] = [steps.get(flow.from.value), steps.get(flow.to.value)];
      if (flow.kind !== "sequence" || from === undefined || to === undefined) continue;
      if (from.lanes.some((lane) => to.lanes.includes(lane))) continue;
      const [giver, taker] = [unitOf.get(from.lanes[0] ?? ""), unitOf.get(to.lanes[0] ?? "")];
      if (giver === undefined || taker === undefined || giver === taker) continue;
      const key = JSON.stringify([giver, taker]);
      const handover = handovers.get(key) ?? { from: giver, to: taker, items: [] };
      const item = [from.text, flow.label?.value ?? ""].filter((part) => part !== "").join(" ") || to.text;
      if (item !== "" && !handover.items.includes(item)) handover.items.push(item);
      handovers.set(key, handover);
    }
  }
  const code = printCode(process.path, map.schemes.map);
  return {
    kind: "relation",
    name: `relasi-${drawingName(process, map)}`,
    code,
    title: process.title,
    heading: `Peta Relasi ${map.institution?.value ?? ""}`.trim(),
    orientation: map.settings.orientation,
    units: [...units.values()],
    handovers: [...handovers.values()],
  };
}
