import { foldTitle } from "../../../model/words.ts";
import type { FlowKind } from "../../../syntax/ast.ts";
import { inQuotes } from "../../note.ts";
import { centreOf, type BpmnFlow, type BpmnNode } from "../read/document.ts";
import { MAX_LABEL } from "../../../syntax/print/words.ts";
import type { Report } from "../report.ts";
import type { Scope } from "../scopes.ts";
import { hostOf, isClosedPool, nodeAt, tiedEnds, type EndTable } from "./ends.ts";
import { messageLinks } from "./messages.ts";
import { isData, triggerWord } from "./steps.ts";

/** A line of the CFM to come, between two nodes of its scope. */
export interface Link {
  /** Of the elements that it is made from. */
  readonly ids: readonly string[];
  readonly from: BpmnNode;
  readonly to: BpmnNode;
  readonly arrow: FlowKind;
  readonly label: string | null;
}

/** All lines of a scope; what could not be tied at both ends is noted as lost. */
export function linksOf(scope: Scope, ends: EndTable, report: Report): readonly Link[] {
  const links = [
    ...scope.flows.flatMap((flow) => sequenceLink(flow, ends, report)),
    ...messageLinks(scope.messages, ends, report),
    ...[...scope.data, ...scope.associations].flatMap((flow) => tieLink(flow, ends)),
  ];
  for (const flow of [...scope.flows, ...scope.messages, ...scope.data, ...scope.associations])
    noteInnerEnds(flow, ends, report);
  return withoutRepeats(
    links.map((link) => withinLimit(link, report)),
    report,
  );
}

/** As many letters fit into a label, however many of them are written with a backslash. */
const SURE_TO_FIT = 480;

/** The language does not take labels of any length; what is cut off is noted. */
function withinLimit(link: Link, report: Report): Link {
  const { label, ids, from } = link;
  if (label === null || JSON.stringify(label).length <= MAX_LABEL) return link;
  report.note("long-label", ids[0] ?? from.id, from.name || from.id, String(SURE_TO_FIT));
  return { ...link, label: `${[...label].slice(0, SURE_TO_FIT).join("").trimEnd()}…` };
}

/** A line that crosses the border of a sub-process is written up to that border. */
function noteInnerEnds(flow: BpmnFlow, ends: EndTable, report: Report): void {
  for (const id of [flow.source, flow.target]) {
    const inner = ends.inner.get(id);
    if (inner === undefined || report.isLost(flow.id)) continue;
    const owner = ends.nodes.get(id)!;
    report.note("inner-end", flow.id, inner.name || inner.id, owner.name || owner.id);
  }
}

function sequenceLink(flow: BpmnFlow, ends: EndTable, report: Report): readonly Link[] {
  const [from, to] = tiedEnds(flow, ends, report);
  const [host, target] = [hostOf(from, ends), hostOf(to, ends)];
  if (from === null || host === null || target === null) {
    report.note("dangling-lost", flow.id, inQuotes(flow.name));
    return [];
  }
  if (flow.hasCondition && flow.name === "") report.note("condition", flow.id, from.name || from.id);
  const link = { ids: [flow.id], from: host, to: target };
  if (isClosedPool(host) || isClosedPool(target)) {
    report.note("sequence-to-pool", flow.id, flow.name || from.name || from.id);
    return [{ ...link, arrow: "association", label: flow.name || null }];
  }
  if (host === from) return [{ ...link, arrow: "sequence", label: flow.name || null }];
  return [{ ...link, arrow: "sequence", label: borderLabel(from, flow) }];
}

/** What the event at a border is called, and what the flow from it says besides. */
function borderLabel(event: BpmnNode, flow: BpmnFlow): string {
  const isSaidTwice = flow.name !== "" && foldTitle(flow.name) === foldTitle(event.name);
  if (event.name === "" || isSaidTwice) return flow.name || boundaryLabel(event);
  return flow.name === "" ? event.name : `${event.name}: ${flow.name}`;
}

/** What a boundary event is called on the way out that it becomes. */
export function boundaryLabel(event: BpmnNode): string {
  return event.name || `Bila ${triggerWord(event.trigger)}`;
}

/** A tie of data or an association. Ties of notes are none. */
function tieLink(flow: BpmnFlow, ends: EndTable): readonly Link[] {
  const [from, to] = [nodeAt(flow.source, ends), nodeAt(flow.target, ends)];
  if (from === null || to === null || from === to) return [];
  const event = ends.nodes.get(flow.source);
  // What undoes an activity hangs on the event at its border.
  const ofEvent = event?.tag === "boundaryEvent" ? boundaryLabel(event) : "";
  return [
    {
      ids: [flow.id],
      ...{ from, to },
      arrow: flow.own?.isFlow === true ? "sequence" : "association",
      label: (flow.own?.label ?? flow.name) || ofEvent || null,
    },
  ];
}

/** Of two flows alike in ends and label the second says nothing new. */
function withoutRepeats(links: readonly Link[], report: Report): readonly Link[] {
  const seen = new Map<BpmnNode, Map<BpmnNode, Set<string>>>();
  return links.filter((link) => {
    const targets = seen.get(link.from) ?? new Map<BpmnNode, Set<string>>();
    seen.set(link.from, targets);
    const labels = targets.get(link.to) ?? new Set<string>();
    targets.set(link.to, labels);
    const label = `${link.arrow} ${link.label ?? ""}`;
    if (labels.has(label)) {
      if (!isData(link.from) && !isData(link.to))
        report.note("flow-twice", link.ids[0] ?? link.from.id, link.from.name || link.from.id);
      report.written(link.ids);
      return false;
    }
    labels.add(label);
    return true;
  });
}

/** Nodes by their place along the reading direction, then across it; without places as in the file. */
export function inReadingOrder(nodes: readonly BpmnNode[], isUpright: boolean): readonly BpmnNode[] {
  if (nodes.some(({ shape }) => shape === null)) return nodes;
  const key = (node: BpmnNode): readonly [number, number] => {
    const { x, y } = centreOf(node.shape!);
    return isUpright ? [y, x] : [x, y];
  };
  return nodes
    .map((node, index) => ({ node, index, key: key(node) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.index - b.index)
    .map(({ node }) => node);
}
