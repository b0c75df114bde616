import type { Point } from "../../../scene/scene.ts";
import type { LayoutContext } from "../../layout.ts";
import { PART_INSET, type Area, type Range } from "./areas.ts";
import type { Composition, PlacedFlow } from "../compose.ts";
import { arrange, STUB, type Connector, type Sign } from "./connectors.ts";

/** A stretch of a flow that one sheet shows. */
export interface Piece {
  readonly flow: PlacedFlow;
  /** Id of its group: the flow's, or with `~0` and `~1` its two ends on different sheets. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  /** Begins at its source, where its label stands. */
  readonly first: boolean;
}

/** Room beyond the two ends of an area, pt. */
export interface Margin {
  readonly before: number;
  readonly after: number;
}

/** What one sheet shows of a composition, in the composition's coordinates. */
export interface Part extends Area {
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  readonly margin: { readonly along: Margin; readonly across: Margin };
  /** Extent along the flow of reading with its margins, pt: level lanes are equally long on all sheets. */
  readonly body: number;
  readonly pieces: readonly Piece[];
  readonly connectors: readonly Connector[];
}

/** The whole drawing as one part. */
export function wholePart(c: Composition): Part {
  const none = { before: 0, after: 0 };
  return {
    along: { from: 0, to: c.length },
    across: { from: 0, to: c.breadth },
    page: 1,
    pages: 1,
    margin: { along: none, across: none },
    body: c.length,
    pieces: c.flows.map((flow) => wholePiece(flow)),
    connectors: [],
  };
}

function wholePiece(flow: PlacedFlow): Piece {
  const { fromId: from, toId: to, points } = flow;
  return { flow, id: flow.edge.id, from, to, points, first: true };
}

/** A way out of an area: the end of what is shown, just beyond the area's edge. */
interface Exit {
  readonly points: readonly Point[];
  readonly at: Point;
  readonly side: "N" | "E" | "S" | "W";
}

interface Cut {
  readonly flow: PlacedFlow;
  readonly leaving: Exit & { readonly page: number };
  readonly arriving: Exit & { readonly page: number };
}

/**
 * The sheets that show these areas. A flow that leaves the sheet of its source ends there at a sign and goes on at its
 * pair on the sheet of its target: no sheet in between is troubled with it. Flows that leave and arrive at the same
 * places share their letter.
 */
export function makeParts(c: Composition, areas: readonly Area[], context: LayoutContext): readonly Part[] {
  const upright = c.drawing.direction === "tegak";
  const pieces: Piece[][] = areas.map(() => []);
  const cuts: Cut[] = [];
  for (const flow of [...c.flows, ...ties(c, areas)]) {
    const back = [...flow.points].reverse();
    const [source, target] = [pageOf(areas, flow.points[0], upright), pageOf(areas, back[0], upright)];
    const leaving = exitOf(flow.points, areas[source], upright);
    const arriving = exitOf(back, areas[target], upright);
    if (leaving === null || arriving === null) pieces[source]?.push(wholePiece(flow));
    else cuts.push({ flow, leaving: { ...leaving, page: source }, arriving: { ...arriving, page: target } });
  }
  const signs = signsOf(cuts, areas.length);
  const arranged = areas.map((area, page) => arrange(signs[page] ?? [], area, upright, context));
  const connectorAt = (end: Cut["leaving"]): Connector | undefined =>
    arranged[end.page]?.connectors.find(
      ({ sign: { at } }) => Math.abs(at.x - end.at.x) < 0.01 && Math.abs(at.y - end.at.y) < 0.01,
    );
  for (const { flow, leaving, arriving } of cuts) {
    const id = flow.edge.id;
    const [out, into] = [connectorAt(leaving), connectorAt(arriving)];
    pieces[leaving.page]?.push({
      flow,
      id: `${id}~0`,
      from: flow.fromId,
      to: out?.id ?? "",
      points: [...leaving.points.slice(0, -1), out?.end ?? leaving.at],
      first: true,
    });
    pieces[arriving.page]?.push({
      flow,
      id: `${id}~1`,
      from: into?.id ?? "",
      to: flow.toId,
      points: [into?.end ?? arriving.at, ...arriving.points.slice(0, -1).reverse()],
      first: false,
    });
  }
  const bodies = areas.map(({ along }, page) => {
    const margin = arranged[page]?.margin.along;
    return along.to - along.from + (margin?.before ?? 0) + (margin?.after ?? 0);
  });
  const widest = Math.max(...bodies);
  return areas.map((area, page) => ({
    ...area,
    page: page + 1,
    pages: areas.length,
    margin: arranged[page]?.margin ?? {
      along: { before: 0, after: 0 },
      across: { before: 0, after: 0 },
    },
    body: upright ? (bodies[page] ?? widest) : widest,
    pieces: pieces[page] ?? [],
    connectors: arranged[page]?.connectors ?? [],
  }));
}

/** Dashed lines between the parts of a step that a cut goes through. */
function ties(c: Composition, areas: readonly Area[]): readonly PlacedFlow[] {
  const upright = c.drawing.direction === "tegak";
  return c.rects.flatMap((rect, i): PlacedFlow[] => {
    const id = c.graph.boxes[i]?.id ?? "";
    const edge = c.graph.edges[0];
    const flat = upright ? { x: rect.y, y: rect.x, width: rect.height, height: rect.width } : rect;
    const middle = flat.x + flat.width / 2;
    const ends = areas
      .filter(({ along }) => middle >= along.from && middle < along.to)
      .map(({ across }) => across.to)
      .filter((to) => to > flat.y + 1 && to < flat.y + flat.height - 1);
    return ends.map((at, n): PlacedFlow => {
      const points = [at - PART_INSET, at + PART_INSET].map((y) => turned({ x: middle, y }, upright));
      return {
        edge: {
          ...(edge ?? { from: i, to: i }),
          index: -1,
          id: `${id}=${n}`,
          kind: "kembar",
          label: "",
          back: false,
          main: false,
        },
        fromId: id,
        toId: id,
        points,
        label: null,
      };
    });
  });
}

function turned(point: Point, upright: boolean): Point {
  return upright ? { x: point.y, y: point.x } : point;
}

function within(range: Range, at: number): boolean {
  return at >= range.from - 0.001 && at <= range.to + 0.001;
}

function pageOf(areas: readonly Area[], point: Point | undefined, upright: boolean): number {
  if (point === undefined) return 0;
  const { x, y } = turned(point, upright);
  return Math.max(
    0,
    areas.findIndex(({ along, across }) => within(along, x) && within(across, y)),
  );
}

/** Follows a route from its first point until it leaves the area; null when it never does. */
function exitOf(points: readonly Point[], area: Area | undefined, upright: boolean): Exit | null {
  if (area === undefined) return null;
  const [first] = points;
  if (first === undefined) return null;
  const kept: Point[] = [first];
  for (const point of points.slice(1)) {
    const { x, y } = turned(point, upright);
    if (within(area.along, x) && within(area.across, y)) {
      kept.push(point);
      continue;
    }
    const before = turned(kept.at(-1) ?? first, upright);
    const sideways = Math.abs(before.y - y) < 0.001;
    const [range, to] = sideways ? [area.along, x] : [area.across, y];
    const forward = to > range.to;
    const edge = forward ? range.to + STUB : range.from - STUB;
    const at = turned(sideways ? { x: edge, y: before.y } : { x: before.x, y: edge }, upright);
    return { points: [...kept, at], at, side: SIDES[Number(sideways !== upright)]?.[Number(forward)] ?? "E" };
  }
  return null;
}

/** Upright and level ways out, backward and forward. */
const SIDES = [
  ["N", "S"],
  ["W", "E"],
] as const;

/** Letters for pairs of places, in the order in which a reader meets them; the signs of each sheet. */
function signsOf(cuts: readonly Cut[], pages: number): readonly (readonly Sign[])[] {
  const place = ({ page, at }: Cut["leaving"]): string => `${page} ${at.x.toFixed(2)} ${at.y.toFixed(2)}`;
  const pairs = new Map<string, Cut>();
  for (const cut of cuts) {
    const key = `${place(cut.leaving)} ${place(cut.arriving)}`;
    if (!pairs.has(key)) pairs.set(key, cut);
  }
  const sorted = [...pairs.values()].sort(
    ({ leaving: a }, { leaving: b }) => a.page - b.page || a.at.y - b.at.y || a.at.x - b.at.x,
  );
  const signs = Array.from({ length: pages }, () => new Map<string, Sign>());
  const add = (end: Cut["leaving"], letter: string, other: number, leaving: boolean): void => {
    const known = signs[end.page]?.get(place(end));
    const entry = { letter, page: other + 1, leaving };
    signs[end.page]?.set(place(end), {
      at: end.at,
      side: end.side,
      entries: [...(known?.entries ?? []), entry],
    });
  };
  sorted.forEach(({ leaving, arriving }, i) => {
    add(leaving, letterOf(i), arriving.page, true);
    add(arriving, letterOf(i), leaving.page, false);
  });
  return signs.map((one) => [...one.values()]);
}

/** A, B … Z, AA, AB … */
function letterOf(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letterOf(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
