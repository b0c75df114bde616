import type { Box, Edge, Graph } from "./graph.ts";
import { inPhases } from "./layers.ts";
import { phaseOf } from "./story.ts";
import { assignRows, isSingle, mainSteps, type Placement } from "./rows.ts";

/**
 * Columns from the layers, rows within lanes; deterministic, the author's order decides ties. A flow that was to drop
 * straight into the next lane keeps its own column when the rows put another box in its way.
 */
export function place(graph: Graph, layers: readonly number[]): Placement {
  const refused = new Set<number>();
  for (;;) {
    const columns = [...layers];
    const dropped = dropToNextLane(graph, columns, refused);
    placeAssociated(graph, columns, dropped);
    separateShared(graph, columns);
    columns.splice(0, columns.length, ...inPhases(graph, columns));
    const used = [...new Set(columns)].sort((a, b) => a - b);
    const placement = assignRows(
      graph,
      columns.map((c) => used.indexOf(c)),
      used.length,
    );
    const hindered = dropped.filter((e) => isHindered(graph, placement, e));
    if (hindered.length === 0) return placement;
    for (const e of hindered) refused.add(e.index);
  }
}

/** Whether a box of the source's or the target's lane stands between the two ends of an upright flow. */
function isHindered(graph: Graph, { cells }: Placement, edge: Edge): boolean {
  const [from, to] = [cells[edge.from]!, cells[edge.to]!];
  const [source, target] = [graph.boxes[edge.from]!, graph.boxes[edge.to]!];
  const down = target.lane > source.lane;
  return cells.some((cell, i) => {
    if (i === edge.from || i === edge.to || cell.column !== from.column) return false;
    const { lane } = graph.boxes[i]!;
    if (lane === source.lane) return down ? cell.row > from.row : cell.row < from.row;
    if (lane === target.lane) return down ? cell.row < to.row : cell.row > to.row;
    return false;
  });
}

/** A flow to a neighbouring lane falls straight down when nobody else leads to its target. Returns those that do. */
function dropToNextLane(graph: Graph, columns: number[], refused: ReadonlySet<number>): readonly Edge[] {
  const drops: Edge[] = [];
  const flows = graph.edges.filter((e) => e.kind === "sequence");
  const into = new Map<number, Edge[]>();
  const dropped = new Set<number>();
  for (const e of flows) into.set(e.to, [...(into.get(e.to) ?? []), e]);
  const taken = new Set(graph.boxes.map((b, i) => `${b.lane} ${columns[i] ?? 0}`));
  for (const e of flows) {
    const [from, to] = [graph.boxes[e.from], graph.boxes[e.to]];
    if (from === undefined || to === undefined || e.back || !isSingle(from) || !isSingle(to)) continue;
    if (refused.has(e.index)) continue;
    if (Math.abs(from.lane - to.lane) !== 1 || (into.get(e.to) ?? []).length !== 1) continue;
    if ((columns[e.to] ?? 0) !== (columns[e.from] ?? 0) + 1) continue;
    if (phaseOf(from.node) !== phaseOf(to.node)) continue;
    const side = `${e.from} ${to.lane > from.lane ? "s" : "n"}`;
    const spot = `${to.lane} ${columns[e.from] ?? 0}`;
    if (taken.has(spot) || hasTwin(graph, to) || dropped.has(e.from) || taken.has(side)) continue;
    taken.delete(`${to.lane} ${columns[e.to] ?? 0}`);
    taken.add(spot).add(side);
    dropped.add(e.to);
    columns[e.to] = columns[e.from] ?? 0;
    drops.push(e);
  }
  return drops;
}

function hasTwin(graph: Graph, box: Box): boolean {
  return graph.boxes.some((other) => other !== box && other.node === box.node);
}

/**
 * Documents and archives stand in the column of the step that they belong to; behind it where a tie to the
 * step's twin or a flow that drops into the next lane needs the room above or below it.
 */
function placeAssociated(graph: Graph, columns: number[], dropped: readonly Edge[]): void {
  const last = Math.max(...columns);
  graph.boxes.forEach((box, i) => {
    if (columns[i]! >= 0) return;
    const tie = graph.edges.find(
      (e) => (e.from === i && columns[e.to]! >= 0) || (e.to === i && columns[e.from]! >= 0),
    );
    if (tie === undefined) {
      columns[i] = 0;
      return;
    }
    const partner = tie.from === i ? tie.to : tie.from;
    const behind = columns[partner]! + 1;
    const free = behind <= last && !graph.boxes.some((b, k) => b.lane === box.lane && columns[k] === behind);
    const drops = box.lane === graph.boxes[partner]!.lane && dropped.some((e) => e.from === partner);
    const makesWay = hasTwin(graph, graph.boxes[partner]!) || (drops && free);
    columns[i] = makesWay ? behind : columns[partner]!;
  });
}

/**
 * A box over several lanes has its column to itself in those lanes: else it moves to a new column behind. It ends in the
 * first row of its last lane, so a step off the main path may stand there below it.
 */
function separateShared(graph: Graph, columns: number[]): void {
  const onMain = mainSteps(graph);
  graph.boxes.forEach((box, i) => {
    if (isSingle(box)) return;
    const column = columns[i]!;
    const twins = graph.boxes.flatMap((other, k) => (other.node === box.node ? [k] : []));
    const meets = graph.boxes.some((other, k) => {
      if (twins.includes(k) || columns[k] !== column) return false;
      if (other.lane > box.lastLane || other.lastLane < box.lane) return false;
      return !(isSingle(other) && other.lane === box.lastLane && !onMain.has(k));
    });
    if (!meets) return;
    for (let k = 0; k < columns.length; k += 1) if (columns[k]! > column) columns[k]! += 1;
    for (const k of twins) columns[k] = column + 1;
  });
}
