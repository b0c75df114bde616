import type { LayoutContext } from "../layout.ts";
import { LEADING, wrapText } from "../wrap.ts";
import type { Zones } from "./coords.ts";
import type { Graph } from "./graph.ts";
import type { Grid } from "./grid.ts";
import type { Placement } from "./rows.ts";
import type { GridRoute } from "./router.ts";

/** Size of flow labels, pt. */
export const LABEL = 8.5;

/** A label wrapped for the place beside its way out of the source. */
export interface SizedLabel {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

const LINE = LABEL * LEADING;

/** Wraps the labels: in one line where several leave one side, for their lines would meet otherwise. */
export function sizeLabels(
  graph: Graph,
  routes: readonly GridRoute[],
  columnHalf: number,
  upright: boolean,
  labelText: number,
  context: LayoutContext,
): readonly (SizedLabel | null)[] {
  const shared = new Map<string, number>();
  routes.forEach((route, i) => {
    const key = `${graph.edges[i]?.from ?? 0} ${route.out.side}`;
    if ((graph.edges[i]?.label ?? "") !== "") shared.set(key, (shared.get(key) ?? 0) + 1);
  });
  return graph.edges.map((edge, i) => {
    const route = routes[i];
    if (edge.label === "" || route === undefined) return null;
    const alone = (shared.get(`${edge.from} ${route.out.side}`) ?? 0) === 1;
    const vertical = (route.out.side === "N" || route.out.side === "S") !== upright;
    const width = vertical ? (alone ? columnHalf : 34) : alone ? labelText : 10_000;
    const lines = wrapText(edge.label, width, context.ruler, "biasa", LABEL);
    const kept =
      vertical || lines.length <= 2 ? lines : wrapText(edge.label, 10_000, context.ruler, "biasa", LABEL);
    const widest = Math.max(...kept.map((line) => context.ruler.width(line, "biasa", LABEL)), 0);
    return { lines: kept, width: widest, height: kept.length * LINE };
  });
}

/**
 * Reserves room for each label where its flow leaves, so that a label never meets a line. `reach` is how far it is
 * from the middle of each box to the first track behind its column, pt.
 */
export function labelZones(
  graph: Graph,
  placement: Placement,
  grid: Grid,
  routes: readonly GridRoute[],
  labels: readonly (SizedLabel | null)[],
  reach: readonly number[],
  upright: boolean,
): Zones {
  const zone = (count: number): { start: number[]; end: number[] } => ({
    start: new Array<number>(count).fill(0),
    end: new Array<number>(count).fill(0),
  });
  const along = zone(grid.along.gaps);
  const across = zone(grid.across.gaps);
  const raise = (list: number[], gap: number, value: number): void => {
    list[gap] = Math.max(list[gap] ?? 0, value);
  };
  routes.forEach((route, i) => {
    const label = labels[i];
    const edge = graph.edges[i];
    const box = edge === undefined ? undefined : graph.boxes[edge.from];
    const cell = edge === undefined ? undefined : placement.cells[edge.from];
    if (label === null || label === undefined) return;
    if (edge === undefined || box === undefined || cell === undefined) return;
    const [onAlong, onAcross] = upright
      ? [label.height + 2, label.width + 6]
      : [label.width + 6, label.height + 2];
    const upAndDown = route.out.side === "N" || route.out.side === "S";
    if (upAndDown && !upright) raise(along.start, cell.column + 1, label.width + 8 - reach[edge.from]!);
    switch (route.out.side) {
      case "E":
        raise(along.start, cell.column + 1, onAlong);
        return;
      case "W":
        raise(along.end, cell.column, onAlong);
        return;
      case "S":
        raise(across.start, (grid.laneGap[box.lastLane] ?? 0) + cell.lastRow + 1, onAcross);
        return;
      case "N":
        raise(across.end, (grid.laneGap[box.lane] ?? 0) + cell.row, onAcross);
    }
  });
  return { along, across };
}
