import { middleAlong, seenPoint, type AxisPoint, type Range } from "../../axes.ts";
import type { LayoutContext } from "../../layout.ts";
import { letterOf } from "../../letters.ts";
import type { Side } from "../../swimlane/routing/sides.ts";
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
  /** Where the line has it: at its source, or at its target. */
  readonly label: FlowLabel | null;
}

/** A part of a CFM as it is placed, and the sheet that shows it, from 0: sheets have one part or several. */
export interface Part {
  readonly placed: PlacedCfm;
  readonly area: Area;
  readonly sheet: number;
}

/** What one part shows: lanes with their headers, in the coordinates of the placed CFM. */
export interface BandView extends Area {
  readonly placed: PlacedCfm;
  readonly margin: { readonly along: Margin; readonly across: Margin };
  readonly pieces: readonly FlowPiece[];
  readonly connectors: readonly Connector[];
}

/** What one sheet shows of a CFM: bands of lanes, one behind the other across the flow of reading, like lines of text. */
export interface SheetView {
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  readonly bands: readonly BandView[];
  /** Extent along the flow of reading with its margins, pt: level lanes are equally long on all sheets. */
  readonly body: number;
}

/** All that is placed of a CFM, in one area. */
export function wholeArea({ length, breadth }: PlacedCfm): Area {
  return { along: { from: 0, to: length }, across: { from: 0, to: breadth } };
}

/** The whole drawing in one view. */
export function wholeView(c: PlacedCfm): SheetView {
  const none = { before: 0, after: 0 };
  const band: BandView = {
    ...wholeArea(c),
    placed: c,
    margin: { along: none, across: none },
    pieces: c.flows.map(wholeFlow),
    connectors: [],
  };
  return { page: 1, pages: 1, bands: [band], body: c.length };
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

interface PartExit extends FlowExit {
  /** The part that it leaves, by number. */
  readonly part: number;
}

/** A flow with its ends in different parts. */
interface SplitFlow {
  readonly flow: PlacedFlow;
  /** The label, by the part that it stands in: at the source, or at the target where the source is full of labels. */
  readonly labels: { readonly source: FlowLabel | null; readonly target: FlowLabel | null };
  readonly leaving: PartExit;
  readonly arriving: PartExit;
}

/** Flows that leave a part at one place have one sign. */
function signKey({ part, side, line }: PartExit): string {
  return `${part} ${side} ${line}`;
}

/**
 * The sheets that show these parts, which come in the order of their sheets. A flow that leaves the part of its source ends
 * there at a sign and goes on at its pair in the part of its target: none in between is troubled with it. Flows that leave
 * and arrive at the same places share their letter.
 */
export function makeViews(parts: readonly Part[], context: LayoutContext): readonly SheetView[] {
  const upright = parts[0]!.placed.drawing.direction === "vertical";
  const pieces: FlowPiece[][] = parts.map(() => []);
  const splits: SplitFlow[] = [];
  for (const { flow, source, target } of flowsOf(parts)) {
    const seenBySource = source.flow;
    const leaving = exitOf(seenBySource.points, seenBySource.lines, parts[source.part]!.area);
    const arriving = exitOf(
      [...target.flow.points].reverse(),
      [...target.flow.lines].reverse(),
      parts[target.part]!.area,
    );
    if (leaving === null || arriving === null) pieces[source.part]!.push(wholeFlow(flow));
    else
      splits.push({
        flow,
        labels: labelsOf(source, target, parts),
        leaving: { ...leaving, part: source.part },
        arriving: { ...arriving, part: target.part },
      });
  }
  const signs = signsOf(splits, parts, upright);
  const arranged = parts.map(({ area, placed }, part) =>
    arrange(
      signs[part]!,
      area,
      placed.lanes.map(({ extent }) => extent),
      upright,
      context,
    ),
  );
  const connectors = new Map(arranged.flatMap((one) => one.connectors).map((one) => [one.sign.key, one]));
  for (const { flow, labels, leaving, arriving } of splits) {
    const { id, kind, text } = flow;
    const [out, into] = [connectors.get(signKey(leaving))!, connectors.get(signKey(arriving))!];
    pieces[leaving.part]!.push({
      ...{ id: `${id}~0`, kind, text, label: labels.source },
      from: flow.source,
      to: out.id,
      points: [...leaving.points, out.end],
    });
    pieces[arriving.part]!.push({
      ...{ id: `${id}~1`, kind, text, label: labels.target },
      from: into.id,
      to: flow.target,
      points: [into.end, ...[...arriving.points].reverse()],
    });
  }
  const bands = parts.map(({ placed, area }, part): BandView => ({
    ...area,
    placed,
    margin: arranged[part]!.margin,
    pieces: pieces[part]!,
    connectors: arranged[part]!.connectors,
  }));
  const lengthOf = ({ along, margin }: BandView): number =>
    along.to - along.from + margin.along.before + margin.along.after;
  const widest = Math.max(...bands.map(lengthOf));
  const pages = parts.at(-1)!.sheet + 1;
  return Array.from({ length: pages }, (_, page): SheetView => {
    const own = bands.filter((_, part) => parts[part]!.sheet === page);
    return {
      page: page + 1,
      pages,
      bands: own,
      body: upright ? Math.max(...own.map(lengthOf)) : widest,
    };
  });
}

/** A flow as the part of one of its ends has it. */
interface SeenFlow {
  readonly part: number;
  readonly flow: PlacedFlow;
}

function labelsOf(source: SeenFlow, target: SeenFlow, parts: readonly Part[]): SplitFlow["labels"] {
  const isSeen = ({ part, flow }: SeenFlow): boolean =>
    flow.label !== null && isIn(parts[part]!.area, flow.label.at);
  const isAtTarget = !isSeen(source) && isSeen(target);
  return isAtTarget
    ? { source: null, target: target.flow.label }
    : { source: source.flow.label, target: null };
}

/** Each flow once, with the parts that its two ends lie in. */
function flowsOf(
  parts: readonly Part[],
): readonly { readonly flow: PlacedFlow; readonly source: SeenFlow; readonly target: SeenFlow }[] {
  const sources = new Map<string, SeenFlow>();
  const targets = new Map<string, SeenFlow>();
  parts.forEach(({ placed, area }, part) => {
    const areas = parts.filter((other) => other.placed === placed).map((other) => other.area);
    for (const flow of [...placed.flows, ...stepTies(placed, areas)]) {
      const seen = { part, flow };
      if (!sources.has(flow.id) && isIn(area, flow.points[0]!)) sources.set(flow.id, seen);
      if (!targets.has(flow.id) && isIn(area, flow.points.at(-1)!)) targets.set(flow.id, seen);
    }
  });
  return [...sources].map(([id, source]) => ({ flow: source.flow, source, target: targets.get(id)! }));
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

/** Letters for pairs of places, in the order in which a reader meets them; the signs of each part. */
function signsOf(
  splits: readonly SplitFlow[],
  parts: readonly Part[],
  upright: boolean,
): readonly (readonly Sign[])[] {
  const pairs = new Map<string, SplitFlow>();
  for (const split of splits) {
    const key = `${signKey(split.leaving)} ${signKey(split.arriving)}`;
    if (!pairs.has(key)) pairs.set(key, split);
  }
  const sorted = [...pairs.values()].sort(({ leaving: a }, { leaving: b }) => {
    const [p, q] = [seenPoint(a.at, upright), seenPoint(b.at, upright)];
    return a.part - b.part || p.y - q.y || p.x - q.x;
  });
  const signs = parts.map(() => new Map<string, Sign>());
  const add = (exit: PartExit, letter: string, other: PartExit, leaving: boolean): void => {
    const key = signKey(exit);
    const known = signs[exit.part]!.get(key);
    const sheet = parts[other.part]!.sheet;
    const page = sheet === parts[exit.part]!.sheet ? null : sheet + 1;
    signs[exit.part]!.set(key, {
      key,
      at: exit.at,
      side: exit.side,
      entries: [...(known?.entries ?? []), { letter, page, leaving }],
    });
  };
  sorted.forEach(({ leaving, arriving }, i) => {
    add(leaving, letterOf(i), arriving, true);
    add(arriving, letterOf(i), leaving, false);
  });
  return signs.map((one) => [...one.values()]);
}
