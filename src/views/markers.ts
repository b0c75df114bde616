import type { Cfm } from "../model/model.ts";
import { eventDecisions, natureOf } from "../model/natures.ts";
import type { Marker } from "./drawing.ts";

/** The signs of the steps of a CFM that have one. */
export function markersOf(cfm: Cfm): ReadonlyMap<string, Marker> {
  const events = eventDecisions(cfm);
  return new Map(
    cfm.steps.flatMap((step): (readonly [string, Marker])[] => {
      const nature = natureOf(step);
      if (nature !== null) return [[step.id, nature]];
      return events.has(step.id) ? [[step.id, "events"]] : [];
    }),
  );
}
