import { addTo } from "../../add-to.ts";
import type { BpmnNode, BpmnPoint, BpmnShape } from "../read/document.ts";
import { centreOf } from "../read/document.ts";
import { newReport, type Report } from "../report.ts";
import type { Scope } from "../scopes.ts";
import { endTable, hostOf, tiedEnds } from "./ends.ts";
import { findNearest } from "./nearest.ts";

/**
 * Events as what their places make them, where people have taken the wrong circle from the palette: a start that other
 * work leads to, and an end that work goes on from, stand on the way (BPMN 2.0.2, 10.5.2, 10.5.3); a catching event that
 * nothing leads to, drawn over the border of one activity, belongs to that border (10.5.4). A start that only its own
 * work leads back to stays one: without it nothing would begin. What our own files say is never read otherwise.
 */
export function withEventsAsPlaced(scope: Scope, report: Report): Scope {
  const nodes = scope.parties.flatMap((party) => party.nodes);
  if (!mayBeMisdrawn(scope, nodes)) return scope;
  const lines = sequenceOf(scope, nodes);
  const meant = new Map([...onTheWay(nodes, lines, report), ...atBorders(nodes, lines, report)]);
  if (meant.size === 0) return scope;
  const parties = scope.parties.map((party) => ({
    ...party,
    nodes: party.nodes.map((node) => meant.get(node) ?? node),
  }));
  return { ...scope, parties };
}

/** Whether it is worth following the flow at all. */
function mayBeMisdrawn({ flows }: Scope, nodes: readonly BpmnNode[]): boolean {
  const tags = new Map(nodes.map(({ id, tag }) => [id, tag]));
  return (
    flows.some(
      ({ source, target }) =>
        tags.get(target) === "startEvent" ||
        tags.get(source) === "endEvent" ||
        !tags.has(source) ||
        !tags.has(target),
    ) || nodes.some(({ tag, own }) => tag === "intermediateCatchEvent" && own === null)
  );
}

/** What follows on what, by both ends; a way out of a border leaves its activity. */
interface Sequence {
  readonly after: ReadonlyMap<BpmnNode, readonly BpmnNode[]>;
  readonly before: ReadonlyMap<BpmnNode, readonly BpmnNode[]>;
}

function sequenceOf({ flows, parties }: Scope, nodes: readonly BpmnNode[]): Sequence {
  const ends = endTable(nodes, new Map(), parties, flows);
  const after = new Map<BpmnNode, BpmnNode[]>();
  const before = new Map<BpmnNode, BpmnNode[]>();
  // Who ties the lines for good reports them.
  const unread = newReport();
  for (const flow of flows) {
    const [from, to] = tiedEnds(flow, ends, unread).map((end) => hostOf(end, ends));
    if (from == null || to == null) continue;
    addTo(after, from, to);
    addTo(before, to, from);
  }
  return { after, before };
}

/** All that is reached from some nodes, themselves among them. */
function reached(
  from: readonly BpmnNode[],
  next: ReadonlyMap<BpmnNode, readonly BpmnNode[]>,
): ReadonlySet<BpmnNode> {
  const seen = new Set(from);
  for (const node of seen) for (const one of next.get(node) ?? []) seen.add(one);
  return seen;
}

function onTheWay(
  nodes: readonly BpmnNode[],
  { after, before }: Sequence,
  report: Report,
): ReadonlyMap<BpmnNode, BpmnNode> {
  const isFirst = (node: BpmnNode): boolean => node.tag === "startEvent" && !before.has(node);
  const isLast = (node: BpmnNode): boolean => before.has(node) && !after.has(node);
  const begun = reached(nodes.filter(isFirst), after);
  const ending = reached(nodes.filter(isLast), before);
  const meant = new Map<BpmnNode, BpmnNode>();
  for (const node of nodes) {
    if (node.own !== null) continue;
    if (node.tag === "startEvent" && before.has(node) && begun.has(node)) {
      // One that waits for nothing only marks how far the work has come.
      meant.set(node, { ...node, tag: node.trigger === "" ? MILESTONE : "intermediateCatchEvent" });
      report.note("start-on-the-way", node.id, node.name || node.id);
    } else if (node.tag === "endEvent" && after.has(node) && ending.has(node) && !STOPS.has(node.trigger)) {
      meant.set(node, { ...node, tag: MILESTONE });
      report.note("end-on-the-way", node.id, node.name || node.id);
    }
  }
  return meant;
}

const MILESTONE = "intermediateThrowEvent";

/** Nothing can go on behind these. */
const STOPS: ReadonlySet<string> = new Set(["terminate", "error", "cancel"]);

function atBorders(
  nodes: readonly BpmnNode[],
  { before }: Sequence,
  report: Report,
): ReadonlyMap<BpmnNode, BpmnNode> {
  const meant = new Map<BpmnNode, BpmnNode>();
  const isLoose = (node: BpmnNode): boolean =>
    node.tag === "intermediateCatchEvent" &&
    node.own === null &&
    node.trigger !== "link" &&
    !before.has(node);
  const near = findNearest(nodes.filter(({ tag, id }) => id !== "" && ACTIVITY.test(tag)));
  for (const event of nodes.filter(isLoose)) {
    const { shape } = event;
    if (shape === null) continue;
    const centre = centreOf(shape);
    const host = near(centre, null);
    if (host?.shape == null || !isOnBorder(centre, shape.width / 2, host.shape)) continue;
    meant.set(event, { ...event, tag: "boundaryEvent", attachedTo: host.id });
    report.note("border-by-place", event.id, event.name || event.id, host.name || host.id);
  }
  return meant;
}

const ACTIVITY = /[tT]ask$|[pP]rocess$|^callActivity$|^transaction$/;

/** Whether the border of a shape runs through a circle. */
function isOnBorder({ x, y }: BpmnPoint, radius: number, shape: BpmnShape): boolean {
  const [right, bottom] = [shape.x + shape.width, shape.y + shape.height];
  const isNear =
    x >= shape.x - radius && x <= right + radius && y >= shape.y - radius && y <= bottom + radius;
  const isInside = x > shape.x + radius && x < right - radius && y > shape.y + radius && y < bottom - radius;
  return isNear && !isInside;
}
