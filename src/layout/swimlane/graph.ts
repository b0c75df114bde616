import type { SwimlaneEdge, SwimlaneInput, SwimlaneNode } from "./input.ts";

/**
 * One box to place. A step has one, but a step shared by lanes that are not neighbours has one for each
 * run of neighbouring lanes ("twins"), all in one column.
 */
export interface Box {
  readonly index: number;
  /** Id of its group: the step's, or `step@lane` for a twin. */
  readonly id: string;
  readonly node: SwimlaneNode;
  /** First and last lane it stands in. */
  readonly lane: number;
  readonly lastLane: number;
}

/** A line to route between two boxes. */
export interface Edge {
  readonly index: number;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "alur" | "asosiasi" | "kembar";
  readonly label: string;
  /** Closes a cycle: drawn against the reading direction. */
  readonly back: boolean;
  /** On the path that the reader follows first. */
  readonly main: boolean;
}

export interface Graph {
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
  readonly laneCount: number;
}

interface Link {
  readonly flow: SwimlaneEdge;
  readonly from: number;
  readonly to: number;
  readonly id: string;
}

/** Boxes and edges of what stands in lanes. */
export function buildGraph(input: SwimlaneInput): Graph {
  const laneIndex = new Map(input.lanes.map((id, index) => [id, index]));
  const nodes = uniqueNodes(input.nodes);
  const nodeIndex = new Map(nodes.map(({ id }, index) => [id, index]));
  const links: Link[] = [];
  const seen = new Map<string, number>();
  for (const flow of input.edges) {
    const from = nodeIndex.get(flow.from);
    const to = nodeIndex.get(flow.to);
    if (from === undefined || to === undefined || from === to) continue;
    const name = `${flow.from}->${flow.to}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    links.push({ flow, from, to, id: count === 1 ? name : `${name}#${count}` });
  }
  const back =
    input.order === "narrative"
      ? backLinks(links, narrative(nodes.length, links))
      : new Set([...backLinks(links, [...nodes.keys()]), ...fewAgainstOrder(links)]);
  const main = mainLinks(nodes, links, back);
  const boxes: Box[] = [];
  const boxesOf: Box[][] = [];
  for (const node of nodes) {
    const own = runsOf(node, laneIndex).map(([lane, lastLane], nth): Box => ({
      index: boxes.length + nth,
      id: nth === 0 ? node.id : `${node.id}@${input.lanes[lane]!}`,
      node,
      lane,
      lastLane,
    }));
    boxes.push(...own);
    boxesOf.push(own);
  }
  const edges: Edge[] = [];
  const add = (edge: Omit<Edge, "index">): void => {
    edges.push({ ...edge, index: edges.length });
  };
  for (const own of boxesOf) {
    const sorted = [...own].sort((a, b) => a.lane - b.lane);
    for (let i = 1; i < sorted.length; i++) {
      const [from, to] = [sorted[i - 1]!, sorted[i]!];
      add({
        id: `${from.id}=${to.id}`,
        from: from.index,
        to: to.index,
        kind: "kembar",
        label: "",
        back: false,
        main: false,
      });
    }
  }
  links.forEach((link, nth) => {
    const [from, to] = nearestBoxes(boxesOf[link.from]!, boxesOf[link.to]!);
    add({
      id: link.id,
      from: from.index,
      to: to.index,
      kind: link.flow.kind,
      label: link.flow.label,
      back: back.has(nth),
      main: main.has(nth),
    });
  });
  return { boxes, edges, laneCount: Math.max(1, input.lanes.length) };
}

/** Flows against the order of the list, when they are few among many: they go back, and the order stays. */
function fewAgainstOrder(links: readonly Link[]): readonly number[] {
  const flows = links.flatMap(({ flow }, nth) => (flow.kind === "alur" ? [nth] : []));
  const against = flows.filter((nth) => links[nth]!.from > links[nth]!.to);
  return against.length * 4 < flows.length ? against : [];
}

function uniqueNodes(nodes: readonly SwimlaneNode[]): readonly SwimlaneNode[] {
  const seen = new Set<string>();
  return nodes.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Runs of neighbouring lanes, the home lane's run first. */
function runsOf(node: SwimlaneNode, laneIndex: ReadonlyMap<string, number>): [number, number][] {
  const lanes = [...new Set(node.lanes.map((id) => laneIndex.get(id)).filter((i) => i !== undefined))];
  const home = lanes[0] ?? 0;
  const sorted = lanes.length === 0 ? [0] : [...lanes].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const lane of sorted) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === lane - 1) last[1] = lane;
    else runs.push([lane, lane]);
  }
  const isHome = (run: [number, number]): boolean => run[0] <= home && home <= run[1];
  return [...runs.filter(isHome), ...runs.filter((run) => !isHome(run))];
}

/** The pair of boxes with the fewest lanes between them; the first boxes when it does not matter. */
function nearestBoxes(from: readonly Box[], to: readonly Box[]): [Box, Box] {
  let best: [Box, Box] = [from[0]!, to[0]!];
  let least = Infinity;
  for (const a of from)
    for (const b of to) {
      const distance = Math.max(0, b.lane - a.lastLane, a.lane - b.lastLane);
      if (distance < least) {
        least = distance;
        best = [a, b];
      }
    }
  return best;
}

/**
 * For each step, when the author first speaks of it: in the order of the flows, since steps are listed lane by
 * lane, and a step that brings a rejected case back belongs behind its decision whichever lane it stands in.
 */
function narrative(count: number, links: readonly Link[]): readonly number[] {
  const firstMention = new Array<number>(count).fill(-1);
  let next = 0;
  for (const { flow, from, to } of links) {
    if (flow.kind !== "alur") continue;
    if (firstMention[from] === -1) firstMention[from] = next++;
    if (firstMention[to] === -1) firstMention[to] = next++;
  }
  return firstMention;
}

/** Positions in `links` that close a cycle when flows are inserted in order of trust. */
function backLinks(links: readonly Link[], firstMention: readonly number[]): Set<number> {
  const trust = (link: Link): number =>
    (firstMention[link.from]! < firstMention[link.to]! ? 0 : 2) + (link.flow.rejection ? 1 : 0);
  const order = links
    .map((link, nth) => ({ link, nth }))
    .filter(({ link }) => link.flow.kind === "alur")
    .sort((a, b) => trust(a.link) - trust(b.link) || a.nth - b.nth);
  const next: number[][] = firstMention.map(() => []);
  const back = new Set<number>();
  for (const { link, nth } of order) {
    if (reaches(next, link.to, link.from)) back.add(nth);
    else next[link.from]!.push(link.to);
  }
  return back;
}

function reaches(next: readonly (readonly number[])[], from: number, to: number): boolean {
  const seen = new Uint8Array(next.length);
  const stack = [from];
  while (stack.length > 0) {
    const at = stack.pop()!;
    if (at === to) return true;
    if (seen[at] === 1) continue;
    seen[at] = 1;
    stack.push(...next[at]!);
  }
  return false;
}

/**
 * The main path: from the first start, at a decision the first way that leads to an end, and of those one that is
 * no rejection. A way that comes back before it ends (corrected, asked again) is not the main one.
 */
function mainLinks(
  nodes: readonly SwimlaneNode[],
  links: readonly Link[],
  back: ReadonlySet<number>,
): Set<number> {
  const out: number[][] = Array.from({ length: nodes.length }, () => []);
  const next: number[][] = Array.from({ length: nodes.length }, () => []);
  const entered = new Uint8Array(nodes.length);
  links.forEach((link, nth) => {
    if (link.flow.kind !== "alur" || back.has(nth)) return;
    out[link.from]!.push(nth);
    next[link.from]!.push(link.to);
    entered[link.to] = 1;
  });
  const ends = new Uint8Array(nodes.length);
  for (let pass = 0, changed = true; changed && pass <= nodes.length; pass++) {
    changed = false;
    for (let i = nodes.length - 1; i >= 0; i--) {
      if (ends[i] === 1) continue;
      if (nodes[i]!.role === "end" || next[i]!.some((n) => ends[n] === 1)) {
        ends[i] = 1;
        changed = true;
      }
    }
  }
  const rank = (nth: number): number =>
    (ends[links[nth]!.to] === 1 ? 0 : 2) + (links[nth]!.flow.rejection ? 1 : 0);
  const path = new Set<number>();
  let at = nodes.findIndex(({ role }) => role === "start");
  if (at < 0) at = nodes.findIndex((_, i) => entered[i] === 0 && out[i]!.length > 0);
  while (at >= 0) {
    const ways = [...out[at]!].sort((a, b) => rank(a) - rank(b) || a - b);
    const way = ways[0];
    if (way === undefined || path.has(way)) break;
    path.add(way);
    at = links[way]!.to;
  }
  return path;
}
