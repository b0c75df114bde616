import type { Graph } from "../order/graph.ts";
import type { Placement } from "../order/rows.ts";
import type { Grid, Port } from "../routing/grid.ts";
import type { GridRoute } from "../search/astar.ts";
import type { Change } from "./places.ts";

/** Lines of a column or row, beside the tracks of a gap. */
const PORTS = 3;

/** Where a line lies on another grid. */
type Remap = (line: number) => number;

export interface Carried {
  readonly placement: Placement;
  /** By edge; null for those that are to be routed anew. */
  readonly routes: readonly (GridRoute | null)[];
}

/**
 * Routes as they run when boxes stand elsewhere: over the lines that they had, without those that begin or end at such a box.
 * Columns and rows that are left empty vanish, and with a row the lines that end in it at a box over several rows. Null where the
 * lines that run there are more than a gap has tracks.
 */
export function carried(
  graph: Graph,
  grid: Grid,
  routes: readonly (GridRoute | null)[],
  change: Change,
): Carried | null {
  const tracks = grid.along.slots[0]!;
  const isMoved = (box: number): boolean => change.moved.includes(box);
  let kept = routes.map((route, i) =>
    isMoved(graph.edges[i]!.from) || isMoved(graph.edges[i]!.to) ? null : route,
  );
  let { placement } = change;
  const startOf = (lane: number): number =>
    placement.rows.slice(0, lane).reduce((sum, rows) => sum + tracks + rows * (tracks + PORTS), 0);
  const stay: Remap = (line) => line;
  const wider =
    (first: number): Remap =>
    (line) =>
      line >= first ? line + tracks + PORTS : line;
  const portsAt = (slot: number): number => tracks + slot * (tracks + PORTS);
  if (change.column !== null) kept = remapped(kept, wider(portsAt(change.column)), stay);
  if (change.row !== null) {
    const { lane, before } = change.row;
    kept = remapped(kept, stay, wider(startOf(lane) + portsAt(before)));
  }
  const columns = new Set(placement.cells.map(({ column }) => column));
  for (let column = placement.columns - 1; column >= 0; column -= 1) {
    if (columns.has(column)) continue;
    const narrower = without(tracks, portsAt(column), linesAlong(kept));
    if (narrower === null) return null;
    kept = remapped(kept, narrower, stay);
    placement = {
      ...placement,
      columns: placement.columns - 1,
      cells: placement.cells.map((cell) =>
        cell.column > column ? { ...cell, column: cell.column - 1 } : cell,
      ),
    };
  }
  for (let lane = 0; lane < graph.laneCount; lane += 1) {
    for (let row = placement.rows[lane]! - 1; row >= 0 && placement.rows[lane]! > 1; row -= 1) {
      if (isUsed(graph, placement, lane, row)) continue;
      const ports = startOf(lane) + portsAt(row);
      kept = kept.map((route) => (route !== null && endsAmong(route, ports) ? null : route));
      const narrower = without(tracks, ports, linesAcross(kept));
      if (narrower === null) return null;
      kept = remapped(kept, stay, narrower);
      placement = withoutRow(graph, placement, lane, row);
    }
  }
  return { placement, routes: kept };
}

function isUsed({ boxes }: Graph, { cells }: Placement, lane: number, row: number): boolean {
  return boxes.some(
    (box, i) =>
      (box.lane === lane && cells[i]!.row === row) || (box.lastLane === lane && cells[i]!.lastRow === row),
  );
}

/** Whether a route begins or ends on the lines of a row. */
function endsAmong({ out, into }: GridRoute, ports: number): boolean {
  return [out, into].some(({ y }) => y >= ports && y < ports + PORTS);
}

function withoutRow({ boxes }: Graph, placement: Placement, lane: number, row: number): Placement {
  return {
    ...placement,
    rows: placement.rows.map((count, i) => (i === lane ? count - 1 : count)),
    cells: placement.cells.map((cell, i) => ({
      ...cell,
      row: boxes[i]!.lane === lane && cell.row > row ? cell.row - 1 : cell.row,
      lastRow: boxes[i]!.lastLane === lane && cell.lastRow > row ? cell.lastRow - 1 : cell.lastRow,
    })),
  };
}

/** Makes one gap of a column or row and the two gaps beside it, in which the lines in use keep their order. */
function without(tracks: number, ports: number, used: ReadonlySet<number>): Remap | null {
  const [first, end] = [ports - tracks, ports + PORTS + tracks];
  const inside = [...used].filter((line) => line >= first && line < end).sort((a, b) => a - b);
  if (inside.length > tracks) return null;
  const places = new Map(
    inside.map((line, i) => [line, first + Math.floor(((i + 0.5) * tracks) / inside.length)]),
  );
  return (line) => (line >= end ? line - tracks - PORTS : line < first ? line : (places.get(line) ?? first));
}

function linesAlong(routes: readonly (GridRoute | null)[]): ReadonlySet<number> {
  return new Set(routes.flatMap((route) => route?.points.map(({ x }) => x) ?? []));
}

function linesAcross(routes: readonly (GridRoute | null)[]): ReadonlySet<number> {
  return new Set(routes.flatMap((route) => route?.points.map(({ y }) => y) ?? []));
}

function remapped(routes: readonly (GridRoute | null)[], mapX: Remap, mapY: Remap): (GridRoute | null)[] {
  const port = (one: Port): Port => ({ ...one, x: mapX(one.x), y: mapY(one.y) });
  return routes.map((route) =>
    route === null
      ? null
      : {
          ...route,
          points: route.points.map(({ x, y }) => ({ x: mapX(x), y: mapY(y) })),
          out: port(route.out),
          into: port(route.into),
        },
  );
}
