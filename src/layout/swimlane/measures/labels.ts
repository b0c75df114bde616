import type { Point, Rect, TextShape } from "../../../scene/scene.ts";
import type { LayoutContext } from "../../layout.ts";
import { blockSize, LEADING, widestWord, wrapText } from "../../wrap.ts";
import type { FlatSize, GapRoom } from "./coords.ts";
import type { Graph } from "../order/graph.ts";
import type { Grid, Port } from "../routing/grid.ts";
import type { Placement } from "../order/rows.ts";
import type { GridRoute } from "../search/astar.ts";
import type { Side } from "../routing/sides.ts";
import type { Spacing } from "./spacing.ts";

/** Size of flow labels, pt. */
export const LABEL = 8.5;
/** Between a label and its line, and between a label and the box that its flow leaves, pt. */
export const ABOVE = 2;
export const BESIDE = 4;
/** Between the label of a level way out and the box, pt. */
export const AHEAD = 3;
/** What a label where a reversed message ends keeps further from it, for the tip there: above a level line, beside an upright one, pt. */
const TIP = { level: 2, upright: 1 } as const;
/** Between a label and another flow's line: further from it than from its own, pt. */
const FURTHER = 6;
/** A label takes another width before it takes a third line. */
const GOOD_LINES = 2;
/** Some 24 letters: what is longer than two such lines takes more lines rather than more width, pt. */
const WIDEST = 105;
/** Between two level lines a label has room for one line only, which is no longer than this, pt. */
const LONGEST_LINE = 420;

/** Where everything stands and runs on the grid. */
export interface Routed {
  readonly graph: Graph;
  readonly placement: Placement;
  readonly grid: Grid;
  readonly routes: readonly GridRoute[];
}

/**
 * A label wrapped for the place beside its way out of the source. It stands above a level line and right of an upright
 * one, or on the other side where another line ends at the box there.
 */
export interface SizedLabel {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Above or left of its line, or below or right of it. */
  readonly place: "before" | "after";
  /** What it keeps from its line besides the usual, pt. */
  readonly clear: number;
  /** The same from its box, beside an upright line. */
  readonly far: number;
}

/** Which of the three lines of a side the port lies on: before, on or behind the middle. */
export function offsetOf({ side, x, y }: Port, grid: Grid): -1 | 0 | 1 {
  const line = side === "E" || side === "W" ? grid.across.lines[y] : grid.along.lines[x];
  return line?.type === "port" ? line.port : 0;
}

/** Whether what leaves a side runs level as it is seen. */
export function isLevel(side: Side, upright: boolean): boolean {
  return (side === "E" || side === "W") !== upright;
}

/**
 * The free places for each label, the preferred first; none when lines end at the box on both sides of it. `beside`: the boxes
 * whose caption stands where a label behind them would: between the two nobody knows what it belongs to.
 */
function freePlaces(
  { graph, grid, routes }: Routed,
  upright: boolean,
  beside: readonly boolean[] = [],
): readonly (readonly SizedLabel["place"][])[] {
  const used = new Map<string, Set<number>>();
  const note = (box: number, port: Port): void => {
    const key = `${box} ${port.side}`;
    used.set(key, (used.get(key) ?? new Set()).add(offsetOf(port, grid)));
  };
  graph.edges.forEach((edge, i) => {
    note(edge.from, routes[i]!.out);
    note(edge.to, routes[i]!.into);
  });
  return graph.edges.map((edge, i) => {
    const { out } = routes[i]!;
    const own = offsetOf(out, grid);
    const others = [...used.get(`${edge.from} ${out.side}`)!];
    const free = {
      before: others.every((offset) => offset >= own),
      after: others.every((offset) => offset <= own),
    };
    const isCaptioned = out.side === "S" && beside[edge.from] === true;
    const order =
      isCaptioned || isLevel(out.side, upright)
        ? (["before", "after"] as const)
        : (["after", "before"] as const);
    return order.filter((place) => free[place]);
  });
}

/** How far from the middle outer ports have to lie so that no word of a label between two lines is broken; 0 for no such. */
export function portRoom(routed: Routed, upright: boolean, { ruler }: LayoutContext): number {
  const places = freePlaces(routed, upright);
  const words = routed.graph.edges.flatMap(({ label }, i) => {
    const between = label !== "" && places[i]!.length === 0 && !isLevel(routed.routes[i]!.out.side, upright);
    return between ? [widestWord(label, ruler, "regular", LABEL)] : [];
  });
  return words.length === 0 ? 0 : Math.max(...words) + BESIDE + FURTHER;
}

/** The same for a label between two level lines: it has one line. */
function levelRoom(routed: Routed, upright: boolean): number {
  const places = freePlaces(routed, upright);
  const between = routed.graph.edges.some(
    ({ label }, i) => label !== "" && places[i]!.length === 0 && isLevel(routed.routes[i]!.out.side, upright),
  );
  return between ? LABEL * LEADING + ABOVE + FURTHER / 2 : 0;
}

/** The spacing with ports and boxes wide enough for labels between two lines. */
export function withRoomForLabels(
  routed: Routed,
  upright: boolean,
  spacing: Spacing,
  context: LayoutContext,
): Spacing {
  const [axis, other] = upright ? (["across", "along"] as const) : (["along", "across"] as const);
  const needed = portRoom(routed, upright, context);
  const missing = Math.max(0, needed - spacing.ports[axis]);
  const apart = Math.max(spacing.ports[other], levelRoom(routed, upright));
  if (missing === 0 && apart === spacing.ports[other]) return spacing;
  return {
    ...spacing,
    ports: { along: 0, across: 0, [axis]: spacing.ports[axis] + missing, [other]: apart },
    minBox: spacing.minBox + 2 * missing,
    gate: spacing.gate + 2 * missing,
    emptyGate: spacing.emptyGate + (upright ? 2 * missing : 0),
    slot: spacing.slot + (upright ? 2 * missing : 0),
  };
}

/** Wraps the labels for their places. `captions`: the boxes whose caption stands behind the line that leaves behind them. */
export function sizeLabels(
  routed: Routed,
  upright: boolean,
  spacing: Spacing,
  { ruler }: LayoutContext,
  captions: readonly boolean[] = [],
): readonly (SizedLabel | null)[] {
  const places = freePlaces(routed, upright, captions);
  const { labelText, labelColumn } = spacing;
  return routed.graph.edges.map(({ label, reversed, message }, i): SizedLabel | null => {
    if (label === "") return null;
    const { side } = routed.routes[i]!.out;
    const level = isLevel(side, upright);
    const [place] = places[i]!;
    const longest = widestWord(label, ruler, "regular", LABEL);
    const between = level
      ? [LONGEST_LINE]
      : [Math.max(longest, (upright ? spacing.ports.across : spacing.ports.along) - BESIDE - FURTHER)];
    const free = level ? [labelText, WIDEST] : [labelColumn, labelText, WIDEST];
    const tried = (place === undefined ? between : free).map((width) =>
      wrapText(label, Math.max(width, longest), ruler, "regular", LABEL),
    );
    const lines = tried.find((one) => one.length <= GOOD_LINES) ?? tried.at(-1)!;
    const preferred = level ? "before" : "after";
    const clear = reversed && message ? TIP[level ? "level" : "upright"] : 0;
    const size = blockSize(lines, ruler, "regular", LABEL);
    return { lines, ...size, place: place ?? preferred, clear, far: 0 };
  });
}

/** The room for each label where its flow leaves, so that no track meets it. `sizes` are those of the boxes, pt. */
export function labelRooms(
  { graph, placement, grid, routes }: Routed,
  labels: readonly (SizedLabel | null)[],
  sizes: readonly FlatSize[],
  upright: boolean,
  spacing: Spacing,
): readonly GapRoom[] {
  const gapBefore = slotGaps(placement, grid);
  return labels.flatMap((label, i): readonly GapRoom[] => {
    if (label === null) return [];
    const { out } = routes[i]!;
    const { from } = graph.edges[i]!;
    const [box, cell, size] = [graph.boxes[from]!, placement.cells[from]!, sizes[from]!];
    /** At the end of the gap before something, or at the start of the one behind it. */
    const room = (axis: GapRoom["axis"], gap: number, isBehind: boolean, room: number): GapRoom => ({
      ...{ box: from, axis, room },
      ...(isBehind ? { end: "start", gap: gap + 1 } : { end: "end", gap }),
    });
    const level = isLevel(out.side, upright);
    // From the box on, and from the line on.
    const ahead = level ? label.width + 2 * AHEAD : label.far + label.height + ABOVE;
    const beside = label.clear + (level ? label.height + 2 * ABOVE : label.width + BESIDE + FURTHER);
    const direction = label.place === "after" ? 1 : -1;
    if (out.side === "E" || out.side === "W") {
      const line = grid.across.lines[out.y]!;
      if (line.type !== "port") throw new Error("a flow leaves a box between its ports");
      const reach = direction > 0 ? size.after : size.before;
      const half = box.lane === box.lastLane ? reach : spacing.slot / 2;
      const extra = direction * line.port * spacing.ports.across + beside - half - spacing.edge;
      return [
        room("along", cell.column, out.side === "E", ahead),
        room("across", gapBefore[line.slot]!, direction > 0, extra),
      ];
    }
    const row =
      out.side === "S" ? grid.laneSlot[box.lastLane]! + cell.lastRow : grid.laneSlot[box.lane]! + cell.row;
    const extra =
      direction * offsetOf(out, grid) * spacing.ports.along + beside - size.along / 2 - spacing.pad;
    return [
      room("across", gapBefore[row]!, out.side === "S", ahead),
      room("along", cell.column, direction > 0, extra),
    ];
  });
}

/** The gap before each slot across the flow of reading. */
function slotGaps({ rows }: Placement, { laneGap }: Grid): readonly number[] {
  return rows.flatMap((count, lane) => Array.from({ length: count }, (_, row) => laneGap[lane]! + row));
}

/** A label's lines and where they begin, or end when they stand left of an upright line. */
export interface PlacedLabel {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: TextShape["anchor"];
  readonly bounds: Rect;
}

/** Puts a label next to the first stretch of its flow, which leaves `rect`; all as it is seen, pt. */
export function placeLabel(
  { lines, width, height, place, clear, far }: SizedLabel,
  [a, b]: readonly [Point, Point],
  rect: Rect,
): PlacedLabel {
  const before = place === "before";
  if (Math.abs(a.y - b.y) < 0.01) {
    const x = b.x > a.x ? rect.x + rect.width + AHEAD : rect.x - AHEAD - width;
    const y = before ? a.y - ABOVE - clear - height : a.y + ABOVE + clear;
    return { lines, x, y, anchor: "start", bounds: { x, y, width, height } };
  }
  const y = b.y > a.y ? rect.y + rect.height + ABOVE + far : rect.y - ABOVE - far - height;
  const x = before ? a.x - BESIDE - clear : a.x + BESIDE + clear;
  const bounds = { x: before ? x - width : x, y, width, height };
  return { lines, x, y, anchor: before ? "end" : "start", bounds };
}
