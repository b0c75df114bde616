import type { Group, Point, Rect, Scene, Shape } from "../../scene/scene.ts";
import { arrowhead, polyline, rectShape, round, stroke, textLines } from "../draw.ts";
import type { LayoutContext } from "../layout.ts";
import { LEADING, wrapText } from "../wrap.ts";
import { HEADER, type Composition, type PlacedFlow } from "./compose.ts";
import { LABEL } from "./labels.ts";
import { stepShapes } from "./shapes.ts";

/** A part of a CFM along the flow of reading, with what leads to and from other pages. */
export interface Slice {
  readonly from: number;
  readonly to: number;
  /** 1-based; both 1 for a drawing in one piece. */
  readonly page: number;
  readonly pages: number;
  readonly connectors: readonly Connector[];
}

/** The end of a flow that goes on elsewhere: where it is cut, and what the sign there says. */
export interface Connector {
  readonly id: string;
  readonly at: Point;
  readonly letter: string;
  /** An arrow and the number of the page it leads to. */
  readonly page: string;
  readonly leaving: boolean;
}

/** Room for connectors at a cut, pt. */
export const CUT_ROOM = 52;

export function wholeSlice(c: Composition): Slice {
  return { from: 0, to: c.length, page: 1, pages: 1, connectors: [] };
}

/** The drawing list of a CFM, or of one slice of it: title, lanes with headers, flows, steps, labels. */
export function emit(c: Composition, slice: Slice, context: LayoutContext): Scene {
  const upright = c.drawing.direction === "tegak";
  const before = slice.from > 0 ? CUT_ROOM : 0;
  const after = slice.to < c.length ? CUT_ROOM : 0;
  const body = slice.to - slice.from + before + after;
  const header = upright
    ? Math.max(...c.lanes.map((l) => l.lines.length), 1) * HEADER.text * LEADING + 2 * HEADER.padding
    : HEADER.width;
  const width = upright ? c.breadth : header + body;
  const title = titleBand(c, slice, width, context);
  const [dx, dy] = upright
    ? [1, 1 + title.height + header + before - slice.from]
    : [1 + header + before - slice.from, 1 + title.height];
  const height = title.height + (upright ? header + body : c.breadth);
  const move = (p: Point): Point => ({ x: p.x + dx, y: p.y + dy });
  const inside = (r: Rect): boolean => {
    const middle = upright ? r.y + r.height / 2 : r.x + r.width / 2;
    return middle >= slice.from && middle <= slice.to;
  };
  const steps = c.graph.boxes.flatMap((box, i): Group[] => {
    const rect = c.rects[i];
    const size = c.sizes[i];
    if (rect === undefined || size === undefined || !inside(rect)) return [];
    const at = { ...move(rect), width: rect.width, height: rect.height };
    const lanes = c.drawing.lanes.slice(box.lane, box.lastLane + 1).map((lane) => lane.id);
    return [
      {
        kind: box.step.kind,
        id: box.id,
        lanes,
        alt: box.step.text === "" ? box.step.id : box.step.text,
        ...(box.step.link === null ? {} : { link: box.step.link }),
        shapes: stepShapes(box.step, at, size, context, upright),
      },
    ];
  });
  const flows = c.flows.flatMap((flow) => flowGroups(flow, slice, upright, move, context));
  return {
    name: slice.pages === 1 ? c.drawing.name : `${c.drawing.name}-${slice.page}`,
    title: `${c.drawing.code} ${c.drawing.title}`,
    description: describe(c),
    width: round(width + 2),
    height: round(height + 2),
    groups: [
      title.group,
      ...laneGroups(c, { upright, header, body, top: title.height }, context),
      ...flows,
      ...steps,
      ...connectorGroups(slice, upright, width, move, context),
    ],
  };
}

function describe(c: Composition): string {
  const lanes = c.drawing.lanes.map((lane) => lane.name).join(", ");
  const steps = c.drawing.steps.filter((s) => s.text !== "").map((s) => s.text);
  return `Peta lintas fungsi ${c.drawing.code} ${c.drawing.title}. Lajur: ${lanes}. Langkah: ${steps.join("; ")}.`;
}

function titleBand(
  c: Composition,
  slice: Slice,
  width: number,
  context: LayoutContext,
): { readonly group: Group; readonly height: number } {
  const part = slice.pages === 1 ? "" : ` (${slice.page}/${slice.pages})`;
  const lines = wrapText(
    `${c.drawing.code} ${c.drawing.title}${part}`,
    width - 16,
    context.ruler,
    "tebal",
    HEADER.title,
  );
  const height = lines.length * HEADER.title * LEADING + 10;
  return {
    height,
    group: {
      kind: "judul",
      id: "judul",
      alt: `${c.drawing.code} ${c.drawing.title}`,
      shapes: [
        rectShape({ x: 1, y: 1, width, height }, 0, stroke(context, "judul")),
        ...textLines(lines, { x: 1 + width / 2, y: 6 }, "middle", "tebal", HEADER.title, context),
      ],
    },
  };
}

function laneGroups(
  c: Composition,
  at: { upright: boolean; header: number; body: number; top: number },
  context: LayoutContext,
): readonly Group[] {
  return c.lanes.map((lane, i) => {
    const name = c.drawing.lanes[i];
    const breadth = lane.end - lane.start;
    const whole: Rect = at.upright
      ? { x: 1 + lane.start, y: 1 + at.top, width: breadth, height: at.header + at.body }
      : { x: 1, y: 1 + at.top + lane.start, width: at.header + at.body, height: breadth };
    const head: Rect = at.upright ? { ...whole, height: at.header } : { ...whole, width: at.header };
    const middle = head.y + head.height / 2 - (lane.lines.length * HEADER.text * LEADING) / 2;
    return {
      kind: "lajur",
      id: name?.id ?? String(i),
      alt: name?.name ?? "",
      shapes: [
        rectShape(whole, 0, {
          fill: context.theme.paper,
          stroke: context.theme.ink,
          strokeWidth: context.theme.line,
        }),
        rectShape(head, 0, stroke(context, "lajur")),
        ...textLines(
          lane.lines,
          { x: head.x + head.width / 2, y: middle },
          "middle",
          "tebal",
          HEADER.text,
          context,
        ),
      ],
    };
  });
}

/** The stretches of a flow that lie inside the slice; only the last one carries the arrow. */
function flowGroups(
  flow: PlacedFlow,
  slice: Slice,
  upright: boolean,
  move: (p: Point) => Point,
  context: LayoutContext,
): readonly Group[] {
  const pieces = clip(flow.points, slice, upright);
  const dashed =
    flow.edge.kind === "alur" ? {} : { dash: flow.edge.kind === "asosiasi" ? [1.5, 2] : [4, 2.5] };
  const paint = { fill: null, stroke: context.theme.ink, strokeWidth: context.theme.line, ...dashed };
  return pieces.map((piece, n) => {
    const points = piece.points.map(move);
    const [before, end] = points.slice(-2);
    const label = piece.first ? flow.label : null;
    const shapes: Shape[] = [polyline(points, paint)];
    if (flow.edge.kind === "alur" && before !== undefined && end !== undefined)
      shapes.push(arrowhead(before, end, context));
    if (label !== null)
      shapes.push(...textLines(label.label.lines, move(label), "start", "biasa", LABEL, context));
    return {
      kind: flow.edge.kind === "alur" ? "alur" : "asosiasi",
      id: pieces.length === 1 ? flow.edge.id : `${flow.edge.id}~${n}`,
      from: piece.first ? flow.fromId : connectorAt(slice, piece.points[0]),
      to: piece.last ? flow.toId : connectorAt(slice, piece.points.at(-1)),
      alt: flow.edge.label,
      shapes,
    };
  });
}

interface Piece {
  readonly points: readonly Point[];
  readonly first: boolean;
  readonly last: boolean;
}

/** Cuts a route to the slice, with the room for connectors beyond each cut. */
export function clip(points: readonly Point[], slice: Slice, upright: boolean): readonly Piece[] {
  const along = (p: Point): number => (upright ? p.y : p.x);
  const inside = (p: Point): boolean => along(p) >= slice.from - 0.001 && along(p) <= slice.to + 0.001;
  const pieces: { points: Point[]; first: boolean; last: boolean }[] = [];
  let current: { points: Point[]; first: boolean; last: boolean } | null = null;
  points.forEach((p, i) => {
    const before = points[i - 1];
    if (before !== undefined && inside(before) !== inside(p)) {
      const edge = cutPoint(before, p, slice, upright);
      if (inside(before)) {
        current?.points.push(edge);
        if (current !== null) pieces.push(current);
        current = null;
      } else {
        current = { points: [edge], first: false, last: false };
      }
    } else if (
      before !== undefined &&
      !inside(before) &&
      !inside(p) &&
      along(before) < slice.from !== along(p) < slice.from
    ) {
      const ends = [slice.from - CUT_STUB, slice.to + CUT_STUB].map((at) =>
        upright ? { x: p.x, y: at } : { x: at, y: p.y },
      );
      pieces.push({ points: along(before) < along(p) ? ends : ends.reverse(), first: false, last: false });
    }
    if (inside(p)) {
      current ??= { points: [], first: i === 0, last: false };
      current.points.push(p);
      if (i === points.length - 1) {
        current.last = true;
        pieces.push(current);
      }
    }
  });
  return pieces;
}

/** How far a cut line runs on beyond the cut, pt. */
export const CUT_STUB = 8;

function cutPoint(a: Point, b: Point, slice: Slice, upright: boolean): Point {
  const along = (p: Point): number => (upright ? p.y : p.x);
  const low = Math.min(along(a), along(b));
  const at = low < slice.from ? slice.from - CUT_STUB : slice.to + CUT_STUB;
  return upright ? { x: a.x, y: at } : { x: at, y: a.y };
}

function connectorGroups(
  slice: Slice,
  upright: boolean,
  limit: number,
  move: (p: Point) => Point,
  context: LayoutContext,
): readonly Group[] {
  return slice.connectors.map((connector) => {
    const at = move(connector.at);
    // Side by side at a level cut there is less room than one above the other at an upright one.
    const lines = upright ? [connector.letter, connector.page] : [connector.letter + connector.page];
    const width =
      Math.max(...lines.map((line) => context.ruler.width(line, "tebal", 8.5))) + (upright ? 3 : 6);
    const height = lines.length * 8.5 * LEADING;
    const back = connector.leaving ? 0 : 1;
    const rect = upright
      ? { x: Math.max(2, Math.min(limit - width, at.x - width / 2)), y: at.y - back * height, width, height }
      : { x: at.x - back * width, y: at.y - height / 2, width, height };
    const centre = { x: rect.x + width / 2, y: rect.y };
    return {
      kind: "penghubung",
      id: connector.id,
      alt: connector.letter + connector.page,
      shapes: [
        rectShape(rect, 3, {
          fill: context.theme.paper,
          stroke: context.theme.ink,
          strokeWidth: context.theme.line,
        }),
        ...textLines(lines, centre, "middle", "tebal", 8.5, context),
      ],
    };
  });
}

/** The connector at which a cut flow ends. */
function connectorAt(slice: Slice, point: Point | undefined): string {
  const near = slice.connectors.find(
    (c) => point !== undefined && Math.abs(c.at.x - point.x) < 0.01 && Math.abs(c.at.y - point.y) < 0.01,
  );
  return near?.id ?? "";
}
