import { impliedNode, type BpmnFlow, type BpmnNode } from "../read/document.ts";
import type { Report } from "../report.ts";
import type { Party } from "../parties.ts";
import { findNearest, type FindNearest } from "./nearest.ts";

/** Where the ends of lines lead. */
export interface EndTable {
  /** Steps by their own ids, the ids inside their sub-processes, and what stands for closed pools by theirs. */
  readonly nodes: ReadonlyMap<string, BpmnNode>;
  /** Steps inside sub-processes by their ids: a line to one ends at the sub-process. */
  readonly inner: ReadonlyMap<string, BpmnNode>;
  /** Pools and lanes that show their inside, with what they hold. */
  readonly bands: ReadonlyMap<string, readonly BpmnNode[]>;
  /** Lines by their ids: where each comes from. */
  readonly sources: ReadonlyMap<string, string>;
  /** The step that a loose end is drawn to. */
  readonly nearest: FindNearest;
}

const CLOSED = "participant";

/** Stands for a pool whose inside is not shown, as the end of a line. */
export function closedPool(id: string, name: string): BpmnNode {
  return impliedNode(id, CLOSED, name);
}

export function isClosedPool({ tag }: BpmnNode): boolean {
  return tag === CLOSED;
}

export function endTable(
  nodes: readonly BpmnNode[],
  closed: ReadonlyMap<string, BpmnNode>,
  parties: readonly Party[],
  lines: readonly BpmnFlow[],
): EndTable {
  const ends = new Map<string, BpmnNode>(closed);
  const add = (id: string, node: BpmnNode): void => {
    // The first of several elements with one id is meant: references cannot distinguish them.
    if (id !== "" && !ends.has(id)) ends.set(id, node);
  };
  const inner = new Map<string, BpmnNode>();
  const addInside = (node: BpmnNode, owner: BpmnNode): void => {
    for (const one of node.inside?.nodes ?? []) {
      if (one.id !== "" && !ends.has(one.id)) inner.set(one.id, one);
      add(one.id, owner);
      addInside(one, owner);
    }
  };
  for (const node of nodes) add(node.id, node);
  for (const node of nodes) for (const alias of node.aliases) add(alias, node);
  for (const node of nodes) addInside(node, node);
  const bands = new Map<string, BpmnNode[]>();
  for (const { id, pool, nodes: members } of parties) {
    bands.set(id, [...members]);
    if (pool === id) continue;
    const inPool = bands.get(pool) ?? [];
    for (const member of members) inPool.push(member);
    bands.set(pool, inPool);
  }
  const sources = new Map(lines.map(({ id, source }) => [id, source]));
  return { nodes: ends, inner, bands, sources, nearest: findNearest(nodes) };
}

/** The step that an id stands for as the end of a tie: a flow stands for its source. */
export function nodeAt(id: string, ends: EndTable): BpmnNode | null {
  return hostOf(ends.nodes.get(ends.sources.get(id) ?? id) ?? null, ends);
}

/** The step that a node is drawn as: a boundary event is its activity; null when it is attached to none. */
export function hostOf(node: BpmnNode | null, { nodes }: EndTable): BpmnNode | null {
  if (node?.tag !== "boundaryEvent") return node;
  const host = nodes.get(node.attachedTo);
  return host === undefined || host.tag === "boundaryEvent" ? null : host;
}

/** The ends of a flow; a loose one is tied to the shape that it is drawn to, if only one can be meant. */
export function tiedEnds(
  flow: BpmnFlow,
  ends: EndTable,
  report: Report,
): readonly [BpmnNode | null, BpmnNode | null] {
  const named = [flow.source, flow.target].map((id) => ends.nodes.get(id) ?? null);
  const drawn = [flow.waypoints[0], flow.waypoints.at(-1)];
  const [from = null, to = null] = named.map((known, side) => {
    const point = drawn[side];
    const id = side === 0 ? flow.source : flow.target;
    if (known !== null || point === undefined || ends.bands.has(id)) return known;
    // A short line is near to where it comes from, too.
    const meant = ends.nearest(point, named[1 - side] ?? null);
    if (meant === null) return null;
    const label = flow.name === "" ? "" : ` ("${flow.name}")`;
    report.note("dangling", flow.id, meant.name || meant.id, label);
    return meant;
  });
  return [from, to];
}
