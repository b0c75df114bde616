import type { Group, Point, Rect } from "../../scene/scene.ts";
import type { DrawnFlow } from "../../views/drawing.ts";
import { arrowhead, polyline, textLines } from "../draw.ts";
import type { LayoutContext } from "../layout.ts";
import { drawable } from "../wrap.ts";

/** Where a box stands in the grid. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export const TRACK = 12;

/** How a flow runs: straight to its right neighbour, or by tracks of its own in the gaps between rows and columns. */
export interface Route {
  readonly flow: DrawnFlow;
  readonly from: Place;
  readonly to: Place;
  readonly straight: boolean;
  /** Number of its track in the gap below the source's row. */
  readonly below: number;
  /** Number of its track in the gap above the target's row; the same when the rows are neighbours. */
  readonly above: number;
  /** Number of its track in the gap left of the target's column. */
  readonly beside: number;
  readonly outPort: number;
  readonly inPort: number;
}

export interface Tracks {
  readonly routes: readonly Route[];
  /** Tracks used in the gap above row r; index `rows` is the gap below the last row. */
  readonly rowGaps: readonly number[];
  /** Tracks used in the gap left of column c. */
  readonly columnGaps: readonly number[];
}

/** Gives each flow tracks of its own, so that no two lie on one line. */
export function assignTracks(
  flows: readonly DrawnFlow[],
  places: ReadonlyMap<string, Place>,
  rows: number,
  columns: number,
): Tracks {
  const rowGaps = new Array<number>(rows + 1).fill(0);
  const columnGaps = new Array<number>(columns + 1).fill(0);
  const ports = new Map<string, number>();
  const direct = new Set<string>();
  const take = (list: number[], index: number): number => {
    const value = list[index] ?? 0;
    list[index] = value + 1;
    return value;
  };
  const port = (key: string): number => {
    const value = ports.get(key) ?? 0;
    ports.set(key, value + 1);
    return value;
  };
  const routes: Route[] = [];
  for (const flow of flows) {
    const [from, to] = [places.get(flow.from), places.get(flow.to)];
    if (from === undefined || to === undefined || flow.from === flow.to) continue;
    const straight =
      from.row === to.row && to.column === from.column + 1 && !direct.has(`${flow.from} ${flow.to}`);
    if (straight) {
      direct.add(`${flow.from} ${flow.to}`);
      routes.push({ flow, from, to, straight, below: 0, above: 0, beside: 0, outPort: 0, inPort: 0 });
      continue;
    }
    const below = take(rowGaps, from.row + 1);
    const neighbours = to.row === from.row + 1;
    routes.push({
      flow,
      from,
      to,
      straight,
      below,
      above: neighbours ? below : take(rowGaps, to.row),
      beside: neighbours ? 0 : take(columnGaps, to.column),
      outPort: port(`out ${flow.from}`),
      inPort: port(`in ${flow.to}`),
    });
  }
  return { routes, rowGaps, columnGaps };
}

export interface Gaps {
  /** y of the first track above row r. */
  readonly rowTrack: (gap: number) => number;
  /** x of the first track left of column c. */
  readonly columnTrack: (gap: number) => number;
}

/** Ports alternate around the middle; arriving ones are set off by half a step, so that none meet. */
function portOffset(port: number, arriving: boolean): number {
  const step = Math.ceil(port / 2) * (port % 2 === 0 ? 1 : -1) * 16;
  return Math.max(-66, Math.min(66, step)) + (arriving ? 8 : 0);
}

export function drawRoute(route: Route, from: Rect, to: Rect, gaps: Gaps, context: LayoutContext): Group {
  const points = routePoints(route, from, to, gaps);
  const last = points.at(-1);
  const before = points.at(-2);
  const label = drawable(route.flow.label, context.ruler, "biasa");
  const labelAt = route.straight
    ? { x: ((points[0]?.x ?? 0) + (last?.x ?? 0)) / 2, y: (points[0]?.y ?? 0) - 12 }
    : {
        x:
          (points[1]?.x ?? 0) +
          Math.sign((points[2]?.x ?? 0) - (points[1]?.x ?? 0)) *
            (context.ruler.width(label, "biasa", 8) / 2 + 6),
        y: (points[1]?.y ?? 0) - 11,
      };
  return {
    kind: "alur",
    id: `${route.flow.from}->${route.flow.to}`,
    from: route.flow.from,
    to: route.flow.to,
    alt: "",
    shapes: [
      polyline(points, { fill: null, stroke: context.theme.ink, strokeWidth: context.theme.line }),
      ...(last === undefined || before === undefined ? [] : [arrowhead(before, last, context)]),
      ...(label === "" ? [] : textLines([label], labelAt, "middle", "biasa", 8, context)),
    ],
  };
}

function routePoints(route: Route, from: Rect, to: Rect, gaps: Gaps): readonly Point[] {
  if (route.straight) {
    const y = from.y + Math.min(from.height, to.height) / 2;
    return [
      { x: from.x + from.width, y },
      { x: to.x, y },
    ];
  }
  const x1 = from.x + from.width / 2 + portOffset(route.outPort, false);
  const x2 = to.x + to.width / 2 + portOffset(route.inPort, true);
  const yBelow = gaps.rowTrack(route.from.row + 1) + route.below * TRACK;
  const start = [
    { x: x1, y: from.y + from.height },
    { x: x1, y: yBelow },
  ];
  if (route.to.row === route.from.row + 1) return [...start, { x: x2, y: yBelow }, { x: x2, y: to.y }];
  const x = gaps.columnTrack(route.to.column) + route.beside * TRACK;
  const yAbove = gaps.rowTrack(route.to.row) + route.above * TRACK;
  return [...start, { x, y: yBelow }, { x, y: yAbove }, { x: x2, y: yAbove }, { x: x2, y: to.y }];
}
