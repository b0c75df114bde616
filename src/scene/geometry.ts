import type { Point, Rect, Shape, TextShape } from "./scene.ts";

/** A closed outline; the last point is joined to the first. */
export type Polygon = readonly Point[];

/** One straight piece of a route. */
export interface Segment {
  readonly a: Point;
  readonly b: Point;
}

/** Height of letters above and below the baseline, in multiples of the size (Arial's metrics). */
const ABOVE = 0.72;
const BELOW = 0.2;

const ARC_STEPS = 6;

/** So many points of the unit circle from one angle over another. */
function arc(count: number, start: number, over: number): readonly Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = start + over * (i / (count - 1));
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
}

const CIRCLE = arc(8 * ARC_STEPS + 1, 0, 2 * Math.PI).slice(0, -1);

/** The quarters at the corners of a rounded rectangle, from the upper left one on. */
const CORNERS = [Math.PI, 1.5 * Math.PI, 0, 0.5 * Math.PI].map((start) =>
  arc(ARC_STEPS + 1, start, Math.PI / 2),
);

const CURVE_STEPS = 12;

/** The place that the ink of a line of text takes. */
export function inkOf(text: TextShape): Rect {
  const { x, y, size, width } = text;
  const before = beforeAnchor(text);
  const height = (ABOVE + BELOW) * size;
  if (text.turned === true)
    return { x: x - ABOVE * size, y: y + before - width, width: height, height: width };
  return { x: x - before, y: y - ABOVE * size, width, height };
}

/** How much of a line of text is read before its anchor, pt. */
export function beforeAnchor({ anchor, width }: Pick<TextShape, "anchor" | "width">): number {
  return anchor === "start" ? 0 : anchor === "middle" ? width / 2 : width;
}

/** The corners of a shape's outline; curves become short chords. A text's is its ink. */
export function outlineOf(shape: Shape): Polygon {
  switch (shape.type) {
    case "text":
      return cornersOf(inkOf(shape));
    case "rect":
      return shape.radius > 0 ? roundedCorners(shape, shape.radius) : cornersOf(shape);
    case "ellipse": {
      return CIRCLE.map(({ x, y }) => ({ x: shape.cx + shape.rx * x, y: shape.cy + shape.ry * y }));
    }
    case "path": {
      const points: Point[] = [];
      for (const command of shape.commands) {
        if (command[0] === "M" || command[0] === "L") points.push({ x: command[1], y: command[2] });
        if (command[0] === "C") points.push(...curve(points.at(-1) ?? { x: 0, y: 0 }, command));
      }
      return points;
    }
  }
}

export function cornersOf({ x, y, width, height }: Rect): Polygon {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

function roundedCorners({ x, y, width, height }: Rect, radius: number): Polygon {
  const r = Math.min(radius, width / 2, height / 2);
  const [left, right, top, bottom] = [x + r, x + width - r, y + r, y + height - r];
  const centres = [left, top, right, top, right, bottom, left, bottom];
  return CORNERS.flatMap((quarter, i) =>
    quarter.map((p) => ({ x: centres[2 * i]! + r * p.x, y: centres[2 * i + 1]! + r * p.y })),
  );
}

type Curve = readonly ["C", number, number, number, number, number, number];

function curve(from: Point, [, x1, y1, x2, y2, x, y]: Curve): readonly Point[] {
  return Array.from({ length: CURVE_STEPS }, (_, i) => {
    const t = (i + 1) / CURVE_STEPS;
    const u = 1 - t;
    const mix = (a: number, b: number, c: number, d: number): number =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return { x: mix(from.x, x1, x2, x), y: mix(from.y, y1, y2, y) };
  });
}

export function boundsOf(points: readonly Point[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** How far two boxes reach into each other on their shallower axis; negative is the gap between them. */
export function depthOf(a: Rect, b: Rect): number {
  return Math.min(
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  );
}

export function isWithin(inner: Rect, outer: Rect, slack: number): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** The pieces of a line from point to point, without those of no length. */
export function segmentsOf(points: readonly Point[]): readonly Segment[] {
  return points.slice(1).flatMap((b, i) => {
    const a = points[i] ?? b;
    return a.x === b.x && a.y === b.y ? [] : [{ a, b }];
  });
}

export function edgesOf(polygon: Polygon): readonly Segment[] {
  return polygon.map((a, i) => ({ a, b: polygon[(i + 1) % polygon.length] ?? a }));
}

export function contains(polygon: Polygon, { x, y }: Point): boolean {
  let inside = false;
  for (const { a, b } of edgesOf(polygon)) {
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

/** Whether a segment's bounds and a box have nothing in common: a cheap answer before a dear question. */
export function isApart({ a, b }: Segment, box: Rect): boolean {
  return (
    Math.max(a.x, b.x) < box.x ||
    Math.min(a.x, b.x) > box.x + box.width ||
    Math.max(a.y, b.y) < box.y ||
    Math.min(a.y, b.y) > box.y + box.height
  );
}

/** Distance of a point to the line that bounds a polygon. */
export function distanceToEdge(polygon: Polygon, point: Point): number {
  let least = Infinity;
  for (const edge of edgesOf(polygon)) least = Math.min(least, pointToSegment(point, edge));
  return least;
}

/** Distance between a segment and the area of a polygon; 0 when they meet. */
export function distanceToArea(polygon: Polygon, segment: Segment): number {
  if (contains(polygon, segment.a) || contains(polygon, segment.b)) return 0;
  let least = Infinity;
  for (const edge of edgesOf(polygon)) least = Math.min(least, segmentDistance(edge, segment));
  return least;
}

/** Whether the areas of two polygons meet. */
export function areasMeet(a: Polygon, b: Polygon): boolean {
  const [first, second] = [a[0], b[0]];
  if (first === undefined || second === undefined) return false;
  if (contains(b, first) || contains(a, second)) return true;
  return edgesOf(a).some((edge) => edgesOf(b).some((other) => segmentDistance(edge, other) === 0));
}

function pointToSegment(p: Point, { a, b }: Segment): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / square));
  const [x, y] = [p.x - a.x - t * dx, p.y - a.y - t * dy];
  return Math.sqrt(x * x + y * y);
}

export function segmentDistance(s: Segment, t: Segment): number {
  const side = (a: Point, b: Point, c: Point): number =>
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  const crosses =
    side(s.a, s.b, t.a) * side(s.a, s.b, t.b) < 0 && side(t.a, t.b, s.a) * side(t.a, t.b, s.b) < 0;
  if (crosses) return 0;
  return Math.min(
    pointToSegment(s.a, t),
    pointToSegment(s.b, t),
    pointToSegment(t.a, s),
    pointToSegment(t.b, s),
  );
}

/**
 * Length on which two axis-parallel segments lie on one line (nearer than `slack` to each other), negative when
 * they run against each other; 0 when they do not share a line.
 */
export function sharedLength(s: Segment, t: Segment, slack: number): number {
  const flat = (g: Segment): boolean => Math.abs(g.a.y - g.b.y) < Math.abs(g.a.x - g.b.x);
  if (flat(s) !== flat(t)) return 0;
  const along = (p: Point): number => (flat(s) ? p.x : p.y);
  const across = (p: Point): number => (flat(s) ? p.y : p.x);
  if (Math.abs(across(s.a) - across(t.a)) >= slack) return 0;
  const length =
    Math.min(Math.max(along(s.a), along(s.b)), Math.max(along(t.a), along(t.b))) -
    Math.max(Math.min(along(s.a), along(s.b)), Math.min(along(t.a), along(t.b)));
  if (length <= 0) return 0;
  return Math.sign(along(s.b) - along(s.a)) === Math.sign(along(t.b) - along(t.a)) ? length : -length;
}

/** Points nearer than this on both axes are one, pt. */
const SAME = 1;

export function isAt(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) <= SAME && Math.abs(a.y - b.y) <= SAME;
}

/** Where two routes that begin together go on in opposite directions; null where they do not. */
export function partingPoint(a: readonly Point[], b: readonly Point[]): Point | null {
  if (a[0] === undefined || b[0] === undefined || !isAt(a[0], b[0])) return null;
  for (let i = 1; ; i += 1) {
    const [from, p, q] = [a[i - 1]!, a[i], b[i]];
    if (p === undefined || q === undefined) return null;
    if (isAt(p, q)) continue;
    const [dx, dy] = [Math.sign(Math.round(p.x - from.x)), Math.sign(Math.round(p.y - from.y))];
    const [ex, ey] = [Math.sign(Math.round(q.x - from.x)), Math.sign(Math.round(q.y - from.y))];
    // Where they go on together, the one that turns first leaves the other on its way straight ahead.
    return i > 1 && dx === -ex && dy === -ey ? from : null;
  }
}
