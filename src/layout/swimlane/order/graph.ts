import type { SwimlaneInput, SwimlaneNode } from "../input.ts";
import type { PortRules } from "../routing/ports.ts";
import { alternativesOf } from "./alternatives.ts";
import { findStory, type Link } from "./story.ts";
import { weightsOf, type Weights } from "./weights.ts";

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
  /** Has fewer ports than lines may need: all that arrives does so at the middle of the side behind. */
  readonly crowded?: true;
}

/** A line to route between two boxes. */
export interface Edge {
  readonly index: number;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "sequence" | "association" | "twin";
  /** An `asosiasi` that leads from one end to the other. */
  readonly message: boolean;
  /** Ties without order, but is drawn as a sequence. */
  readonly arrow: boolean;
  readonly label: string;
  /** Closes a cycle: drawn against the reading direction. */
  readonly back: boolean;
  /** On the path that the reader follows first. */
  readonly main: boolean;
  /** Routed from its target to its source, as its label has no place of its own at the source. */
  readonly reversed: boolean;
}

export interface Graph {
  readonly boxes: readonly Box[];
  readonly edges: readonly Edge[];
  readonly laneCount: number;
  /** Groups of boxes that are alike to a reader: they stand in one column each where that costs little. */
  readonly alternatives: readonly (readonly number[])[];
  readonly weights: Weights;
}

/** A dashed line that says what belongs together: it leads nowhere, so crossing it interrupts nobody's reading. */
export function isTie({ kind, message, arrow }: Edge): boolean {
  return kind === "twin" || (kind === "association" && !message && !arrow);
}

interface NamedLink extends Link {
  readonly id: string;
}

/** Boxes and edges of what stands in lanes. */
export function buildGraph(input: SwimlaneInput): Graph {
  const laneIndex = new Map(input.lanes.map((id, index) => [id, index]));
  const nodes = uniqueNodes(input.nodes);
  const nodeIndex = new Map(nodes.map(({ id }, index) => [id, index]));
  const links: NamedLink[] = [];
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
  const { back, main } = findStory(nodes, links, input.order);
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
        kind: "twin",
        message: false,
        arrow: false,
        label: "",
        back: false,
        main: false,
        reversed: false,
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
      message: link.flow.message === true,
      arrow: link.flow.arrow === true,
      label: link.flow.label,
      back: back.has(nth),
      main: main.has(nth),
      reversed: false,
    });
  });
  return {
    boxes,
    edges,
    laneCount: Math.max(1, input.lanes.length),
    alternatives: alternativesOf(boxes, edges),
    weights: weightsOf(boxes, edges),
  };
}

/** Ports of a decision: three on two of its sides, and two corners. */
const DECISION_PORTS = 8;
/** So many labels of lines out of a step stand clear of each other around it. */
const STEP_LABELS = 4;

/** The boxes around which the labels of all lines out of them have no room. What arrives at one shares a port. */
export function fullOfLabels({ boxes, edges }: Graph): ReadonlySet<number> {
  const [lines, labels] = [boxes.map(() => 0), boxes.map(() => 0)];
  const reached = new Set<number>();
  for (const { from, to, kind, label } of edges) {
    lines[from]! += 1;
    if (kind !== "sequence" || !reached.has(to)) lines[to]! += 1;
    if (kind === "sequence") reached.add(to);
    if (label !== "") labels[from]! += 1;
  }
  const isFull = (_: Box, i: number): boolean =>
    boxes[i]!.node.ports.slanted ? lines[i]! > DECISION_PORTS : labels[i]! > STEP_LABELS;
  return new Set(boxes.filter(isFull).map(({ index }) => index));
}

/**
 * The graph with the labelled lines out of some boxes routed from their targets, where these have more places for lines: out of
 * boxes that are full of labels, and of crowded ones that have a port a side. There each label stands alone, and at the box the
 * lines run together.
 */
export function labelsAtTargets(
  graph: Graph,
  full: ReadonlySet<number>,
  crowded: ReadonlySet<number>,
): Graph {
  const hasFew = ({ slanted, offMiddle }: PortRules): boolean =>
    !slanted && !offMiddle.along && !offMiddle.across;
  const hasMany = ({ slanted, offMiddle }: PortRules): boolean =>
    !slanted && (offMiddle.along || offMiddle.across);
  const portsOf = (box: number): PortRules => graph.boxes[box]!.node.ports;
  const isMoved = ({ from, to, label }: Edge): boolean =>
    label !== "" &&
    (full.has(from) || (crowded.has(from) && hasFew(portsOf(from)))) &&
    (hasMany(portsOf(to)) || !(crowded.has(to) || full.has(to)));
  if (!graph.edges.some(isMoved)) return graph;
  const edges = graph.edges.map((edge): Edge =>
    isMoved(edge) ? { ...edge, from: edge.to, to: edge.from, reversed: true } : edge,
  );
  return { ...graph, edges };
}

/**
 * The graph in which boxes with a port a side, which had too few for their lines, receive all that arrives at one of them; a
 * gateway with a caption gets the places on its slanted sides as well, where they are nearer to its middle (`offsets`). The
 * graph itself where no crowded box is of that kind.
 */
export function withCrowded(
  graph: Graph,
  crowded: ReadonlySet<number>,
  offsets: { readonly along: number; readonly across: number },
): Graph {
  const isAlong = offsets.across < offsets.along;
  const hasFew = (box: number): boolean => {
    const { along, across } = graph.boxes[box]!.node.ports.offMiddle;
    return !along && !across;
  };
  if (![...crowded].some(hasFew)) return graph;
  const boxes = graph.boxes.map((box, i): Box => {
    const { ports } = box.node;
    if (!crowded.has(i) || !hasFew(i)) return box;
    const offMiddle = { along: ports.slanted && isAlong, across: ports.slanted && !isAlong };
    return { ...box, crowded: true, node: { ...box.node, ports: { ...ports, offMiddle } } };
  });
  return { ...graph, boxes };
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
