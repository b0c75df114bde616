import { middleAlong, seenPoint, type AxisPoint, type Range } from "../../axes.ts";
import type { LayoutContext } from "../../layout.ts";
import type { Side } from "../../swimlane/sides.ts";
import { extentAcross, type FlowLabel, type PlacedCfm, type PlacedFlow } from "../placed.ts";
import { CUT_INSET, type Area } from "./areas.ts";
import { arrange, STUB, type Connector, type Margin, type Sign } from "./connectors.ts";

/** What one sheet shows of a flow: all of it, or one of its ends. */
export interface FlowPiece {
  /** Id of its group: the flow's, or with `~0` and `~1` its two ends on different sheets. */
  readonly id: string;
  readonly kind: PlacedFlow["kind"];
  /** Ids of the groups at its ends: nodes, or connectors where it is cut. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly points: readonly AxisPoint[];
  /** Where it begins at its source. */
  readonly label: FlowLabel | null;
}

/** What one sheet shows of a CFM, in the CFM's coordinates. */
export interface SheetView extends Area {
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  readonly margin: { readonly along: Margin; readonly across: Margin };
  /** Extent along the flow of reading with its margins, pt: level lanes are equally long on all sheets. */
  readonly body: number;
  readonly pieces: readonly FlowPiece[];
  readonly connectors: readonly Connector[];
}

/** The whole drawing in one view. */
export function wholeView(c: PlacedCfm): SheetView {
  const none = { before: 0, after: 0 };
  return {
    along: { from: 0, to: c.length },
    across: { from: 0, to: c.breadth },
    page: 1,
    pages: 1,
    margin: { along: none, across: none },
    body: c.length,
    pieces: c.flows.map(wholeFlow),
    connectors: [],
  };
}

function wholeFlow({ id, kind, source, target, text, points, label }: PlacedFlow): FlowPiece {
  return { id, kind, from: source, to: target, text, points, label };
}

/** Where a flow leaves an area: what is shown of it, and its end just beyond the area's edge. */
interface FlowExit {
  readonly points: readonly AxisPoint[];
  readonly at: AxisPoint;
  readonly side: Side;
  /** The line of the grid that it leaves on: with the side, the place of the sign. */
  readonly line: string;
}

interface SheetExit extends FlowExit {
  readonly page: number;
}

/** A flow with its ends on different sheets. */
interface SplitFlow {
  readonly flow: PlacedFlow;
  readonly leaving: SheetExit;
  readonly arriving: SheetExit;
}

/** Flows that leave a sheet at one place have one sign. */
function signKey({ page, side, line }: SheetExit): string {
  return `${page} ${side} ${line}`;
}

/**
 * The sheets that show these areas. A flow that leaves the sheet of its source ends there at a sign and goes on at its
 * pair on the sheet of its target: no sheet in between is troubled with it. Flows that leave and arrive at the same
 * places share their letter.
 */
export function makeViews(
  c: PlacedCfm,
  areas: readonly Area[],
  context: LayoutContext,
): readonly SheetView[] {
  const upright = c.drawing.direction === "vertical";
  const pieces: FlowPiece[][] = areas.map(() => []);
  const splits: SplitFlow[] = [];
  for (const flow of [...c.flows, ...stepTies(c, areas)]) {
    const [source, target] = [pageOf(areas, flow.points[0]!), pageOf(areas, flow.points.at(-1)!)];
    const leaving = exitOf(flow.points, flow.lines, areas[source]!);
    const arriving = exitOf([...flow.points].reverse(), [...flow.lines].reverse(), areas[target]!);
    if (leaving === null || arriving === null) pieces[source]!.push(wholeFlow(flow));
    else
      splits.push({ flow, leaving: { ...leaving, page: source }, arriving: { ...arriving, page: target } });
  }
  const signs = signsOf(splits, areas.length, upright);
  const arranged = areas.map((area, page) => arrange(signs[page]!, area, upright, context));
  const connectors = new Map(arranged.flatMap((one) => one.connectors).map((one) => [one.sign.key, one]));
  for (const { flow, leaving, arriving } of splits) {
    const { id, kind, text, label } = flow;
    const [out, into] = [connectors.get(signKey(leaving))!, connectors.get(signKey(arriving))!];
    pieces[leaving.page]!.push({
      ...{ id: `${id}~0`, kind, text, label },
      from: flow.source,
      to: out.id,
      points: [...leaving.points, out.end],
    });
    pieces[arriving.page]!.push({
      ...{ id: `${id}~1`, kind, text, label: null },
      from: into.id,
      to: flow.target,
      points: [into.end, ...[...arriving.points].reverse()],
    });
  }
  const bodies = areas.map(({ along }, page) => {
    const { before, after } = arranged[page]!.margin.along;
    return along.to - along.from + before + after;
  });
  const widest = Math.max(...bodies);
  return areas.map((area, page) => ({
    ...area,
    page: page + 1,
    pages: areas.length,
    margin: arranged[page]!.margin,
    body: upright ? bodies[page]! : widest,
    pieces: pieces[page]!,
    connectors: arranged[page]!.connectors,
  }));
}

/** Dashed lines between the parts of a step that a cut goes through. */
function stepTies(c: PlacedCfm, areas: readonly Area[]): readonly PlacedFlow[] {
  return c.nodes.flatMap((node): PlacedFlow[] => {
    const { id, room } = node;
    const shown = extentAcross(node);
    const middle = middleAlong(room);
    const ends = areas
      .filter(({ along }) => middle >= along.from && middle < along.to)
      .map(({ across }) => across.to)
      .filter((to) => to > shown.from + 1 && to < shown.to - 1);
    return ends.map((at, n) => ({
      id: `${id}=${n}`,
      kind: "twin",
      source: id,
      target: id,
      text: "",
      points: [at - CUT_INSET, at + CUT_INSET].map((across) => ({ along: middle, across })),
      lines: [`through ${id}`],
      label: null,
    }));
  });
}

function within(range: Range, at: number): boolean {
  return at >= range.from - 0.001 && at <= range.to + 0.001;
}

function isIn({ along, across }: Area, point: AxisPoint): boolean {
  return within(along, point.along) && within(across, point.across);
}

/** The number of the area that holds a point, from 0. */
function pageOf(areas: readonly Area[], point: AxisPoint): number {
  return Math.max(
    0,
    areas.findIndex((area) => isIn(area, point)),
  );
}

/** Follows a route from its first point until it leaves the area; null when it never does. */
function exitOf(points: readonly AxisPoint[], lines: readonly string[], area: Area): FlowExit | null {
  const outside = points.findIndex((point, i) => i > 0 && !isIn(area, point));
  if (outside === -1) return null;
  const [before, to] = [points[outside - 1]!, points[outside]!];
  const sideways = Math.abs(before.across - to.across) < 0.001;
  const [range, reached] = sideways ? [area.along, to.along] : [area.across, to.across];
  const forward = reached > range.to;
  const edge = forward ? range.to + STUB : range.from - STUB;
  return {
    points: points.slice(0, outside),
    at: sideways ? { along: edge, across: before.across } : { along: before.along, across: edge },
    side: sideways ? (forward ? "E" : "W") : forward ? "S" : "N",
    line: lines[outside - 1]!,
  };
}

/** Letters for pairs of places, in the order in which a reader meets them; the signs of each sheet. */
function signsOf(
  splits: readonly SplitFlow[],
  pages: number,
  upright: boolean,
): readonly (readonly Sign[])[] {
  const pairs = new Map<string, SplitFlow>();
  for (const split of splits) {
    const key = `${signKey(split.leaving)} ${signKey(split.arriving)}`;
    if (!pairs.has(key)) pairs.set(key, split);
  }
  const sorted = [...pairs.values()].sort(({ leaving: a }, { leaving: b }) => {
    const [p, q] = [seenPoint(a.at, upright), seenPoint(b.at, upright)];
    return a.page - b.page || p.y - q.y || p.x - q.x;
  });
  const signs = Array.from({ length: pages }, () => new Map<string, Sign>());
  const add = (exit: SheetExit, letter: string, other: number, leaving: boolean): void => {
    const key = signKey(exit);
    const known = signs[exit.page]!.get(key);
    const entry = { letter, page: other + 1, leaving };
    signs[exit.page]!.set(key, {
      key,
      at: exit.at,
      side: exit.side,
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
