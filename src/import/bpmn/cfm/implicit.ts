import { impliedNode, type BpmnNode } from "../read/document.ts";
import type { Report } from "../report.ts";
import type { Party } from "../parties.ts";
import type { Link } from "./flows.ts";
import { isData } from "./steps.ts";

/** Starts and ends that a model means and does not draw. */
export interface Implicit {
  /** The steps with those put in before and behind them. */
  readonly nodes: readonly BpmnNode[];
  readonly links: readonly Link[];
  /** The step that each of the new ones stands beside. */
  readonly hosts: ReadonlyMap<BpmnNode, BpmnNode>;
}

/**
 * BPMN lets a process begin at each step that nothing leads to when it has no start event, and end at each step that
 * leads nowhere (BPMN 2.0.2, 13.2.1, 13.3.2); the language writes both. A gateway that leads nowhere is a mistake of the
 * model, and so is a step that nothing leads to beside a start event: they stay as they are. `loose`: ids of steps at
 * which a line was lost.
 */
export function withImplicitEnds(
  nodes: readonly BpmnNode[],
  links: readonly Link[],
  parties: readonly Party[],
  loose: { readonly sources: ReadonlySet<string>; readonly targets: ReadonlySet<string> },
  report: Report,
): Implicit {
  const pools = new Map(parties.flatMap(({ pool, nodes: members }) => members.map((node) => [node, pool])));
  const homes = new Map(parties.flatMap((party) => party.nodes.map((node) => [node, party])));
  const started = new Set(
    nodes.flatMap((node) => (node.tag === "startEvent" ? [pools.get(node) ?? ""] : [])),
  );
  const ordered = links.filter(({ arrow }) => arrow === "sequence");
  const left = new Set(ordered.map(({ from }) => from));
  const entered = new Set(ordered.map(({ to }) => to));
  const handed = links.filter(
    ({ from, to, arrow }) =>
      arrow === "association" && !isData(from) && !isData(to) && homes.get(from) !== homes.get(to),
  );
  const moving = new Set([...ordered, ...handed].flatMap(({ from, to }) => [from, to]));
  const sends = new Set(handed.map(({ from }) => from));
  const receives = new Set(handed.map(({ to }) => to));
  const before = new Map<BpmnNode, BpmnNode>();
  const behind = new Map<BpmnNode, BpmnNode>();
  for (const node of nodes) {
    // What we have exported says all that it means.
    if (isData(node) || node.own !== null || node.tag === "startEvent" || node.tag === "endEvent") continue;
    const pool = pools.get(node) ?? "";
    const isFirst = !started.has(pool) && !receives.has(node);
    const isEntered = entered.has(node) || loose.targets.has(node.id);
    if (node.isEventSubProcess && !isEntered) before.set(node, startOf(node));
    else if (!isEntered && isFirst && moving.has(node)) before.set(node, beside(node, "startEvent"));
    const isBegun = entered.has(node) || receives.has(node) || before.has(node);
    const isLeft = left.has(node) || sends.has(node) || loose.sources.has(node.id);
    if (isBegun && !isLeft && !node.tag.endsWith("Gateway")) behind.set(node, beside(node, "endEvent"));
  }
  for (const [node] of before)
    if (!node.isEventSubProcess) report.note("implicit-start", node.id, node.name || node.id);
  for (const [node] of behind)
    if (!node.isEventSubProcess) report.note("implicit-end", node.id, node.name || node.id);
  const flow = (from: BpmnNode, to: BpmnNode): Link => ({
    ids: [],
    from,
    to,
    arrow: "sequence",
    label: null,
  });
  return {
    nodes: nodes.flatMap((node) => [before.get(node) ?? [], node, behind.get(node) ?? []].flat()),
    links: [
      ...[...before].map(([node, start]) => flow(start, node)),
      ...links,
      ...[...behind].map(([node, end]) => flow(node, end)),
    ],
    hosts: new Map([...before, ...behind].map(([node, added]) => [added, node] as const)),
  };
}

/** The start of an event sub-process is what it waits for. */
function startOf(node: BpmnNode): BpmnNode {
  const inner = node.inside?.nodes.find(({ tag }) => tag === "startEvent");
  const start = beside(node, "startEvent");
  return inner === undefined ? start : { ...start, name: inner.name, trigger: inner.trigger };
}

function beside(node: BpmnNode, tag: "startEvent" | "endEvent"): BpmnNode {
  const { shape } = node;
  const at = tag === "startEvent" ? (shape?.x ?? 0) - 1 : (shape?.x ?? 0) + (shape?.width ?? 0);
  const upright = tag === "startEvent" ? (shape?.y ?? 0) - 1 : (shape?.y ?? 0) + (shape?.height ?? 0);
  return {
    ...impliedNode("", tag, ""),
    // In the order of reading next to the step, whichever way it runs.
    shape: shape === null ? null : { x: at, y: upright, width: 1, height: 1, isHorizontal: null },
  };
}
