import type {
  FillRole,
  FontRole,
  Paint,
  PathCommand,
  PathShape,
  Point,
  Rect,
  RectShape,
  Shape,
  Stroke,
  TextShape,
} from "../scene/scene.ts";
import type { LayoutContext } from "./layout.ts";
import { LEADING } from "./wrap.ts";

/** Coordinates are kept to hundredths of a point: the same in every output, on every machine. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A filled area with an outline `lines` times as wide as other lines. */
export function outlined(fill: FillRole, lines = 1): Paint {
  return { fill, stroke: { role: "outline", width: { lines } } };
}

/** The same with its outline dashed, pt. */
export function dashed(paint: Paint, dash: readonly number[]): Paint {
  return { fill: paint.fill, stroke: paint.stroke === null ? null : { ...paint.stroke, dash } };
}

/** Lines of a sign that stand for nothing by themselves. */
export const MARK: Paint = { fill: null, stroke: { role: "mark", width: { lines: 1 } } };

export type LineKind = "sequence" | "message" | "association" | "twin";

/**
 * How lines are drawn: flows solid; messages in dashes whose gaps are seen beside another one; ties without order
 * dotted; what ties the boxes of one step in short dashes.
 */
export function flowPaint(kind: LineKind): Paint {
  return { fill: null, stroke: FLOW_STROKES[kind] };
}

const FLOW_STROKES: Readonly<Record<LineKind, Stroke>> = {
  message: { role: "message", width: { lines: 1 }, dash: [6, 4] },
  sequence: { role: "flow", width: { lines: 1 } },
  association: { role: "association", width: { lines: 1 }, dash: [1.5, 2] },
  twin: { role: "tie", width: { lines: 1 }, dash: [4, 2.5] },
};

export function rectShape(rect: Rect, radius: number, paint: Paint): RectShape {
  return {
    type: "rect",
    x: round(rect.x),
    y: round(rect.y),
    width: round(rect.width),
    height: round(rect.height),
    radius,
    paint,
  };
}

export function pathShape(commands: readonly PathCommand[], paint: Paint): PathShape {
  return { type: "path", commands, paint };
}

export function polyline(points: readonly Point[], paint: Paint, close = false): PathShape {
  const commands: PathCommand[] = points.map(
    (p, i) => [i === 0 ? "M" : "L", round(p.x), round(p.y)] as const,
  );
  return pathShape(close ? [...commands, ["Z"] as const] : commands, paint);
}

/** Where letters stand in a line as high as their size, and how high capitals are, in multiples of the size. */
export const BASELINE = 0.78;
export const CAPITAL = 0.716;

/** Lines of text centred on a point. */
export function centredText(
  lines: readonly string[],
  at: Point,
  font: FontRole,
  size: number,
  context: Pick<LayoutContext, "ruler">,
): readonly TextShape[] {
  const top = at.y - (lines.length * size * LEADING) / 2;
  return textLines(lines, { x: at.x, y: top }, "middle", font, size, context);
}

/** Lines of text from a top edge downwards. */
export function textLines(
  lines: readonly string[],
  at: Point,
  anchor: TextShape["anchor"],
  font: FontRole,
  size: number,
  { ruler }: Pick<LayoutContext, "ruler">,
): readonly TextShape[] {
  const rise = (size * LEADING - size) / 2 + size * BASELINE;
  return lines.map((text, i) => ({
    type: "text",
    x: round(at.x),
    y: round(at.y + i * size * LEADING + rise),
    text,
    font,
    size,
    anchor,
    width: round(ruler.width(text, font, size)),
  }));
}

/** The same lines read from below upwards, one right of the other from a left edge, each with its middle at `at.y`. */
export function turnedLines(
  lines: readonly string[],
  at: Point,
  font: FontRole,
  size: number,
  context: Pick<LayoutContext, "ruler">,
): readonly TextShape[] {
  return textLines(lines, { x: 0, y: 0 }, "middle", font, size, context).map((line) => ({
    ...line,
    x: round(at.x + line.y),
    y: round(at.y),
    turned: true,
  }));
}

/** A filled arrow tip whose point is at the end of a route. */
export function arrowhead(from: Point, to: Point): Shape {
  return polyline(tip(from, to, 6, 2.6), { fill: "arrowhead", stroke: null }, true);
}

/** The tip of a message, which is open. */
export function openArrowhead(from: Point, to: Point): Shape {
  return polyline(
    tip(from, to, 6.5, 3),
    { fill: "paper", stroke: { role: "mark", width: { lines: 1 } } },
    true,
  );
}

function tip(from: Point, to: Point, length: number, half: number): readonly Point[] {
  const [dx, dy] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  const base = { x: to.x - dx * length, y: to.y - dy * length };
  return [
    to,
    { x: base.x - dy * half, y: base.y - dx * half },
    { x: base.x + dy * half, y: base.y + dx * half },
  ];
}
