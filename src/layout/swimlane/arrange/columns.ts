import { followersOf } from "../order/followers.ts";
import type { Graph } from "../order/graph.ts";
import { inPhases } from "../order/layers.ts";
import { reached } from "../order/reach.ts";
import { isSingle } from "../order/rows.ts";
import { phaseOf } from "../order/story.ts";
import type { State } from "./state.ts";

/** A step with all its boxes: they share one column, and with them all lanes between. */
export interface Unit {
  readonly boxes: readonly number[];
  /** First and last lane that it takes in its column. */
  readonly lane: number;
  readonly lastLane: number;
  /** Takes its column in all these lanes, since it reaches over several. */
  readonly wide: boolean;
}

/** How far one unit stands before another at least, in columns. */
export interface Order {
  readonly units: readonly Unit[];
  readonly unitOf: readonly number[];
  /** By unit: the units that stand before it, or in its column where `gap` is 0. */
  readonly before: readonly (readonly Before[])[];
  /** By unit: whether something leads to it, and nothing on from it. */
  readonly isLast: readonly boolean[];
  /** By unit: its phase. All of a phase stand behind all of those before it. */
  readonly phases: readonly number[];
  /** By box: the step to which a document is tied; null for all but documents. */
  readonly tiedTo: readonly (number | null)[];
}

interface Before {
  readonly unit: number;
  readonly gap: 0 | 1;
}

/**
 * What the reading order asks of columns: a flow leads to the right, or straight up or down into another lane; and
 * within a lane, whatever leads to a step stands left of it.
 */
export function readingOrder(graph: Graph): Order {
  const byNode = new Map<string, number[]>();
  graph.boxes.forEach((box, i) => byNode.set(box.node.id, [...(byNode.get(box.node.id) ?? []), i]));
  const units = [...byNode.values()].map((boxes): Unit => {
    const lane = Math.min(...boxes.map((i) => graph.boxes[i]!.lane));
    const lastLane = Math.max(...boxes.map((i) => graph.boxes[i]!.lastLane));
    return { boxes, lane, lastLane, wide: lane !== lastLane };
  });
  const unitOf = new Array<number>(graph.boxes.length).fill(0);
  units.forEach(({ boxes }, unit) => boxes.forEach((box) => (unitOf[box] = unit)));
  const { next } = followersOf(graph, unitOf, new Set(units.keys()));
  const before: Before[][] = units.map(() => []);
  units.forEach((unit, from) => {
    for (const to of reached((at) => next.get(at), [from])) {
      if (meet(unit, units[to]!)) before[to]!.push({ unit: from, gap: 1 });
      else if (next.get(from)!.has(to)) before[to]!.push({ unit: from, gap: 0 });
    }
  });
  const phases = units.map(({ boxes }) => phaseOf(graph.boxes[boxes[0]!]!.node));
  const leading = new Set(before.flatMap((all) => all.map(({ unit }) => unit)));
  const isLast = units.map((_, unit) => before[unit]!.length > 0 && !leading.has(unit));
  return { units, unitOf, before, isLast, phases, tiedTo: tiedSteps(graph) };
}

/** By box: the step to which it is tied, where nothing but ties leads to it or from it; null for all but documents. */
function tiedSteps({ boxes, edges }: Graph): readonly (number | null)[] {
  const tiedTo = boxes.map((): number | null => null);
  const others = new Set<number>();
  for (const { from, to, kind } of edges) {
    tiedTo[from] ??= to;
    tiedTo[to] ??= from;
    if (kind !== "association") for (const box of [from, to]) others.add(box);
  }
  return tiedTo.map((step, i) => (others.has(i) || !isSingle(boxes[i]!) ? null : step));
}

/** Whether two units take a lane in common. */
export function meet(a: Unit, b: Unit): boolean {
  return a.lane <= b.lastLane && b.lane <= a.lastLane;
}

/**
 * Columns as few as the reading order allows: each step in the first one that its flows, its lane and straight ways down
 * from others leave to it. `layers` give the order in which steps choose; those without a layer are placed
 * beside what they are tied to, in the same column.
 */
export function compactColumns(graph: Graph, layers: readonly number[], order: Order): readonly number[] {
  const { units, unitOf, before, phases } = order;
  const layerOf = (unit: number): number => layers[units[unit]!.boxes[0]!]!;
  const flowing = units.flatMap((_, unit) => (layerOf(unit) >= 0 ? [unit] : []));
  const stories = storiesOf(graph, unitOf, layerOf);
  const isOnStory = (unit: number): number => Number(stories[unit]! > 0);
  flowing.sort((a, b) => layerOf(a) - layerOf(b) || isOnStory(b) - isOnStory(a) || a - b);
  const column = new Array<number>(units.length).fill(-1);
  const cells = createCells();
  const into = flowsInto(graph, unitOf);
  /** The first column of the phase whose turn it is. */
  let first = 0;
  let phase = 0;
  for (const unit of flowing) {
    if (phases[unit] !== phase) [phase, first] = [phases[unit]!, Math.max(...column) + 1];
    const self = units[unit]!;
    const story = stories[unit]!;
    const above = into[unit]!.filter((from) => phases[from] === phase);
    const drop = dropOf(unit, above, order, column, cells);
    let at = drop === null ? first : column[drop]!;
    if (drop === null) {
      for (const one of before[unit]!) at = Math.max(at, column[one.unit]! + 1);
      while (cells.isTaken(at, self, story)) at += 1;
    } else {
      cells.keepWay(at, units[drop]!, self);
    }
    column[unit] = at;
    cells.take(at, self, story);
  }
  pullStarts(graph, order, column, cells);
  return columnsOfBoxes(graph, order, column);
}

/** Stands for no story, and beside nothing else. */
const ALONE = -1;

/** By unit, the number of the main path that it is on, from 1; 0 for none. */
function storiesOf(
  graph: Graph,
  unitOf: readonly number[],
  layerOf: (unit: number) => number,
): readonly number[] {
  const stories = unitOf.map(() => 0);
  const links = graph.edges.flatMap((e) => (e.main ? [[unitOf[e.from]!, unitOf[e.to]!] as const] : []));
  links.sort(([a], [b]) => layerOf(a) - layerOf(b));
  let next = 1;
  for (const [from, to] of links) {
    if (stories[from] === 0) stories[from] = next++;
    if (stories[to] === 0) stories[to] = stories[from]!;
  }
  return stories;
}

/** By unit, the units whose flows lead to it, main ones first. */
function flowsInto(graph: Graph, unitOf: readonly number[]): readonly (readonly number[])[] {
  const into: number[][] = unitOf.map(() => []);
  for (const wanted of [true, false])
    for (const { kind, back, main, from, to } of graph.edges)
      if (kind === "sequence" && !back && main === wanted) into[unitOf[to]!]!.push(unitOf[from]!);
  return into;
}

/** The unit from which a flow leads straight up or down to this one, when that costs it no column; else null. */
function dropOf(
  unit: number,
  into: readonly number[],
  { units, before }: Order,
  column: readonly number[],
  cells: Cells,
): number | null {
  const self = units[unit]!;
  for (const from of into) {
    const at = column[from]!;
    if (at < 0 || meet(units[from]!, self)) continue;
    const late = before[unit]!.some((one) => column[one.unit]! + (one.unit === from ? 0 : 1) > at);
    if (late || cells.isTaken(at, self, ALONE)) continue;
    if (cells.isWayFree(at, units[from]!, self)) return from;
  }
  return null;
}

/** A start has no step before it: it stands next to the step that it leads to. */
function pullStarts(graph: Graph, { units, unitOf, before }: Order, column: number[], cells: Cells): void {
  units.forEach((unit, u) => {
    if (before[u]!.length > 0 || column[u]! < 0) return;
    const targets = graph.edges.filter((e) => e.kind === "sequence" && !e.back && unitOf[e.from] === u);
    if (targets.length === 0) return;
    const next = Math.min(...targets.map((e) => column[unitOf[e.to]!]!));
    for (let at = next - 1; at > column[u]!; at -= 1) {
      if (cells.isTaken(at, unit, ALONE)) continue;
      cells.take(at, unit, 0);
      column[u] = at;
      return;
    }
  });
}

function columnsOfBoxes(graph: Graph, { unitOf }: Order, column: number[]): readonly number[] {
  // What is tied to a step stands in its column.
  for (let pass = 0; pass < 2; pass += 1)
    for (const { kind, from, to } of graph.edges) {
      if (kind !== "association") continue;
      const [a, b] = [unitOf[from]!, unitOf[to]!];
      if (column[a]! < 0) column[a] = column[b]!;
      if (column[b]! < 0) column[b] = column[a]!;
    }
  const boxes = unitOf.map((unit) => Math.max(0, column[unit]!));
  const used = [...new Set(boxes)].sort((a, b) => a - b);
  return inPhases(
    graph,
    boxes.map((at) => used.indexOf(at)),
  );
}

/** What stands in each lane of a column, and what passes it straight up or down. */
interface Cells {
  /**
   * Whether a unit may not stand there: over several lanes only alone, and not above or below a step of its own story.
   */
  isTaken(column: number, unit: Unit, story: number): boolean;
  take(column: number, unit: Unit, story: number): void;
  /** Whether nothing stands in the lanes between two units, and nothing else leaves or reaches them on these sides. */
  isWayFree(column: number, from: Unit, to: Unit): boolean;
  keepWay(column: number, from: Unit, to: Unit): void;
}

function createCells(): Cells {
  const taken = new Map<string, number[]>();
  const ways = new Set<string>();
  const topDown = (a: Unit, b: Unit): readonly [Unit, Unit] => (a.lane < b.lane ? [a, b] : [b, a]);
  const lanesOf = (from: number, to: number): readonly number[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  return {
    isTaken: (column, { lane, lastLane, wide }, story) =>
      lanesOf(lane, lastLane).some((l) => {
        const there = taken.get(`${column} ${l}`) ?? [];
        const meets = there.some(
          (one) => wide || one === ALONE || story === ALONE || (one > 0 && one === story),
        );
        return meets || ways.has(`${column} ${l}`);
      }),
    take(column, { lane, lastLane, wide }, story) {
      for (const l of lanesOf(lane, lastLane)) {
        const key = `${column} ${l}`;
        taken.set(key, [...(taken.get(key) ?? []), wide ? ALONE : story]);
      }
    },
    isWayFree(column, from, to) {
      const [top, bottom] = topDown(from, to);
      if (ways.has(`${column} ${top.lastLane} below`) || ways.has(`${column} ${bottom.lane} above`))
        return false;
      return lanesOf(top.lastLane + 1, bottom.lane - 1).every(
        (l) => !taken.has(`${column} ${l}`) && !ways.has(`${column} ${l}`),
      );
    },
    keepWay(column, from, to) {
      const [top, bottom] = topDown(from, to);
      ways.add(`${column} ${top.lastLane} below`).add(`${column} ${bottom.lane} above`);
      for (const l of lanesOf(top.lastLane + 1, bottom.lane - 1)) ways.add(`${column} ${l}`);
    },
  };
}

/** Whether a unit may stand in a column: behind what comes before it, among its phase, and not where another reaches over its lanes. */
export function isAllowed(
  { units, before, phases }: Order,
  unit: number,
  to: number,
  { column }: State,
): boolean {
  const columnOf = (u: number): number => column[units[u]!.boxes[0]!]!;
  const fits = before[unit]!.every((one) => columnOf(one.unit) + one.gap <= to);
  if (!fits) return false;
  for (let u = 0; u < units.length; u += 1) {
    if (u === unit) continue;
    if (phases[u]! < phases[unit]! ? columnOf(u) >= to : phases[u]! > phases[unit]! && columnOf(u) <= to)
      return false;
    for (const one of before[u]!) if (one.unit === unit && to + one.gap > columnOf(u)) return false;
    // What reaches over several lanes has its column there to itself.
    if ((units[u]!.wide || units[unit]!.wide) && columnOf(u) === to && meet(units[u]!, units[unit]!))
      return false;
  }
  return true;
}
