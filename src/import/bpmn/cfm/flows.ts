import type { FlowKind } from "../../../syntax/ast.ts";
import type { ImportNote } from "../../note.ts";
import { centreOf, type BpmnFlow, type BpmnNode, type BpmnPoint, type BpmnShape } from "../read/document.ts";
import { noteOf } from "../notes.ts";
import type { Scope } from "../scopes.ts";
import { triggerWord } from "./steps.ts";

/** A line of the CFM to come, between two nodes of its scope. */
export interface Link {
  readonly from: BpmnNode;
  readonly to: BpmnNode;
  readonly arrow: FlowKind;
  readonly label: string | null;
}

/** Where the ends of flows lead: a node's own id, the ids inside its sub-process, and the ids of closed pools. */
export type EndTable = ReadonlyMap<string, BpmnNode>;

/** Stands for a pool whose inside is not shown, as the end of a line. */
export function closedPool(id: string, name: string): BpmnNode {
  return {
    ...{ id, tag: CLOSED, name, trigger: "", link: "", documentation: [], own: null },
    ...{ attachedTo: "", calledElement: "", inside: null, isEventSubProcess: false, shape: null },
  };
}

const CLOSED = "participant";

/** A loose end is tied to a shape at most this far away, px. */
const NEAR = 15;

export function endTable(nodes: readonly BpmnNode[], closed: ReadonlyMap<string, BpmnNode>): EndTable {
  const ends = new Map<string, BpmnNode>(closed);
  const addInside = (node: BpmnNode, owner: BpmnNode): void => {
    for (const inner of node.inside?.nodes ?? []) {
      if (!ends.has(inner.id)) ends.set(inner.id, owner);
      addInside(inner, owner);
    }
  };
  // The first of several elements with one id is meant: references cannot distinguish them.
  for (const node of nodes) if (!ends.has(node.id)) ends.set(node.id, node);
  for (const node of nodes) addInside(node, node);
  return ends;
}

/** All lines of a scope; what could not be tied at both ends is noted as lost. */
export function linksOf(
  scope: Scope,
  nodes: readonly BpmnNode[],
  ends: EndTable,
  notes: ImportNote[],
): readonly Link[] {
  const links = [
    ...scope.flows.flatMap((flow) => sequenceLink(flow, nodes, ends, notes)),
    ...scope.messages.flatMap((flow) => messageLink(flow, nodes, ends, notes)),
    ...[...scope.data, ...scope.associations].flatMap((flow) => tieLink(flow, scope, ends)),
  ];
  return withoutRepeats(links, notes);
}

function sequenceLink(
  flow: BpmnFlow,
  nodes: readonly BpmnNode[],
  ends: EndTable,
  notes: ImportNote[],
): readonly Link[] {
  const [from, to] = tied(flow, nodes, ends, notes);
  if (from === null || to === null) {
    notes.push(noteOf("dangling-lost", flow.id, flow.name));
    return [];
  }
  if (flow.hasCondition && flow.name === "") notes.push(noteOf("condition", flow.id, from.name || from.id));
  const host = hostOf(from, ends);
  const target = hostOf(to, ends);
  if (host === null || target === null) return [];
  if (host.tag === CLOSED || target.tag === CLOSED) {
    notes.push(noteOf("sequence-to-pool", flow.id, flow.name || from.name || from.id));
    return [{ from: host, to: target, arrow: "association", label: flow.name || null }];
  }
  if (host === from) return [{ from, to: target, arrow: "sequence", label: flow.name || null }];
  notes.push(noteOf("boundary", from.id, from.name || triggerWord(from.trigger), host.name || host.id));
  return [{ from: host, to: target, arrow: "sequence", label: flow.name || boundaryLabel(from) }];
}

/** What a boundary event is called on the way out that it becomes. */
export function boundaryLabel(event: BpmnNode): string {
  return event.name || `Bila ${triggerWord(event.trigger)}`;
}

/** The ends of a flow; a loose one is tied to the one shape near its end, if there is just one. */
function tied(
  flow: BpmnFlow,
  nodes: readonly BpmnNode[],
  ends: EndTable,
  notes: ImportNote[],
): readonly [BpmnNode | null, BpmnNode | null] {
  const find = (id: string, point: BpmnPoint | undefined): BpmnNode | null => {
    const known = ends.get(id);
    if (known !== undefined) return known;
    const near =
      point === undefined
        ? []
        : nodes.filter(({ shape }) => shape !== null && distance(shape, point) <= NEAR);
    if (near.length !== 1) return null;
    notes.push(
      noteOf("dangling", flow.id, near[0]!.name || near[0]!.id, flow.name === "" ? "" : ` ("${flow.name}")`),
    );
    return near[0]!;
  };
  return [find(flow.source, flow.waypoints[0]), find(flow.target, flow.waypoints.at(-1))];
}

/** From a point to the border or inside of a shape; 0 inside. */
function distance(shape: BpmnShape, { x, y }: BpmnPoint): number {
  const dx = Math.max(shape.x - x, 0, x - shape.x - shape.width);
  const dy = Math.max(shape.y - y, 0, y - shape.y - shape.height);
  return Math.hypot(dx, dy);
}

function messageLink(
  flow: BpmnFlow,
  nodes: readonly BpmnNode[],
  ends: EndTable,
  notes: ImportNote[],
): readonly Link[] {
  const [from, to] = tied(flow, nodes, ends, notes).map((end) => hostOf(end, ends)) as [
    BpmnNode | null,
    BpmnNode | null,
  ];
  if (from === null || to === null) {
    notes.push(noteOf("dangling-lost", flow.id, flow.name));
    return [];
  }
  return [{ from, to, arrow: "association", label: flow.name || null }];
}

/** The step that a node is drawn as: a boundary event is its activity; null when it is attached to none. */
export function hostOf(node: BpmnNode | null, ends: EndTable): BpmnNode | null {
  if (node?.tag !== "boundaryEvent") return node;
  const host = ends.get(node.attachedTo);
  return host === undefined || host.tag === "boundaryEvent" ? null : host;
}

/** The step that an id stands for as the end of a tie: a flow stands for its source. */
export function nodeAt(id: string, scope: Scope, ends: EndTable): BpmnNode | null {
  const through = scope.flows.find((other) => other.id === id)?.source ?? id;
  return hostOf(ends.get(through) ?? null, ends);
}

/** A tie of data or an association. Ties of notes are none. */
function tieLink(flow: BpmnFlow, scope: Scope, ends: EndTable): readonly Link[] {
  const [from, to] = [nodeAt(flow.source, scope, ends), nodeAt(flow.target, scope, ends)];
  if (from === null || to === null || from === to) return [];
  return [
    {
      from,
      to,
      arrow: flow.own?.isFlow === true ? "sequence" : "association",
      label: (flow.own?.label ?? flow.name) || null,
    },
  ];
}

/** Of two flows alike in ends and label the second says nothing new. */
function withoutRepeats(links: readonly Link[], notes: ImportNote[]): readonly Link[] {
  const seen = new Map<BpmnNode, Map<BpmnNode, Set<string>>>();
  return links.filter((link) => {
    const targets = seen.get(link.from) ?? new Map<BpmnNode, Set<string>>();
    seen.set(link.from, targets);
    const labels = targets.get(link.to) ?? new Set<string>();
    targets.set(link.to, labels);
    const label = `${link.arrow} ${link.label ?? ""}`;
    if (labels.has(label)) {
      if (link.arrow === "sequence")
        notes.push(noteOf("flow-twice", link.from.id, link.from.name || link.from.id));
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
