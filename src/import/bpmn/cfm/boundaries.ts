import { addTo } from "../../add-to.ts";
import type { BpmnNode } from "../read/document.ts";
import type { Report } from "../report.ts";
import type { Scope } from "../scopes.ts";
import { hostOf, type EndTable } from "./ends.ts";
import { boundaryLabel, type Link } from "./flows.ts";

/**
 * Events at the borders of activities: each is a way out with a label, or a remark of its activity where nothing
 * leads on. Notes what each became; gives the remarks.
 */
export function boundaryRemarks(
  { flows, associations }: Scope,
  nodes: readonly BpmnNode[],
  links: readonly Link[],
  ends: EndTable,
  report: Report,
): ReadonlyMap<BpmnNode, readonly string[]> {
  const written = new Set(links.flatMap(({ ids }) => ids));
  const leading = new Set(
    [...flows, ...associations].flatMap(({ id, source }) => (written.has(id) ? [source] : [])),
  );
  const remarks = new Map<BpmnNode, string[]>();
  for (const event of nodes) {
    if (event.tag !== "boundaryEvent") continue;
    const host = hostOf(event, ends);
    const label = boundaryLabel(event);
    if (host === null) {
      report.note("boundary-lost", event.id, label);
      continue;
    }
    const hostName = host.name || host.id;
    if (leading.has(event.id)) {
      report.note(event.isInterrupting ? "boundary" : "boundary-beside", event.id, label, hostName);
      continue;
    }
    addTo(remarks, host, label);
    report.note("boundary-idle", event.id, label, hostName);
  }
  return remarks;
}
