import {
  impliedNode,
  type BpmnFlow,
  type BpmnNode,
  type BpmnPoint,
  type BpmnShape,
} from "../read/document.ts";
import type { Report } from "../report.ts";
import type { Party } from "../parties.ts";

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
  const bands = new Map<string, readonly BpmnNode[]>();
  for (const { id, pool, nodes: members } of parties) {
    bands.set(id, members);
    if (pool !== id) bands.set(pool, [...(bands.get(pool) ?? []), ...members]);
  }
  return { nodes: ends, inner, bands, sources: new Map(lines.map(({ id, source }) => [id, source])) };
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

/** A loose end is tied to the only shape at most this far away, px, … */
const NEAR = 15;
/** … or to one not so near, when every other is at least twice as far. */
const CLEAR = 60;
/** From here on a shape is in the way of no other. */
const TOO_FAR = 2 * CLEAR;

/** The ends of a flow; a loose one is tied to the shape that it is drawn to, if only one can be meant. */
export function tiedEnds(
  flow: BpmnFlow,
  nodes: readonly BpmnNode[],
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
    const meant = nearest(nodes, named[1 - side] ?? null, point);
    if (meant === null) return null;
    const label = flow.name === "" ? "" : ` ("${flow.name}")`;
    report.note("dangling", flow.id, meant.name || meant.id, label);
    return meant;
  });
  return [from, to];
}

function nearest(nodes: readonly BpmnNode[], other: BpmnNode | null, point: BpmnPoint): BpmnNode | null {
  let first: BpmnNode | null = null;
  let away = Number.POSITIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    if (node.shape === null || node === other) continue;
    const own = distance(node.shape, point);
    if (own >= TOO_FAR) continue;
    if (own < away) [first, away, next] = [node, own, away];
    else if (own < next) next = own;
  }
  const isOnly = away <= NEAR && next > NEAR;
  const isClear = away > 0 && away <= CLEAR && next >= 2 * away;
  return isOnly || isClear ? first : null;
}

/** From a point to the border or inside of a shape; 0 inside, and no more than `TOO_FAR`. */
function distance({ x, y, width, height }: BpmnShape, point: BpmnPoint): number {
  const dx = gap(x, width, point.x);
  if (dx >= TOO_FAR) return TOO_FAR;
  const dy = gap(y, height, point.y);
  return dy >= TOO_FAR ? TOO_FAR : Math.hypot(dx, dy);
}

function gap(start: number, size: number, at: number): number {
  return at < start ? start - at : at > start + size ? at - start - size : 0;
}
