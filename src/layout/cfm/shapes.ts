import type { GroupKind, Point, Rect, Shape } from "../../scene/scene.ts";
import type { DrawnStep } from "../../views/drawing.ts";
import { centredText, pathShape, polyline, rectShape, round, stroke, textLines } from "../draw.ts";
import type { LayoutContext } from "../layout.ts";
import { LEADING } from "../wrap.ts";
import { TEXT, type StepSize } from "./size.ts";

/** The shapes of a step inside its rectangle; the first is its outline. */
export function stepShapes(
  step: DrawnStep,
  rect: Rect,
  size: StepSize,
  context: LayoutContext,
  upright: boolean,
): readonly Shape[] {
  const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const paint = stroke(context, step.kind);
  switch (step.kind) {
    case "mulai":
      return [circle(centre, 11, paint), ...outside(size, centre, context, upright)];
    case "selesai":
      return [
        circle(centre, 11, { ...paint, strokeWidth: context.theme.line * 3 }),
        ...outside(size, centre, context, upright),
      ];
    case "tunggu":
      return [
        circle(centre, 11, paint),
        circle(centre, 8.6, { ...paint, fill: null }),
        clockHands(centre, context),
        ...outside(size, centre, context, upright),
      ];
    case "cabang":
      return [diamond(rect, paint), ...centredText(size.lines, centre, "biasa", TEXT, context)];
    case "paralel":
      return [
        diamond(rect, paint),
        ...(size.lines.length === 0
          ? [plus(centre, 8, 2, context)]
          : centredText(size.lines, centre, "biasa", TEXT, context)),
      ];
    case "dokumen":
      return [
        document(rect, paint),
        fold(rect, context),
        ...centredText(size.lines, { x: centre.x, y: centre.y + 3 }, "biasa", TEXT, context),
      ];
    case "arsip":
      return [
        rectShape(rect, 0, paint),
        hLine(rect, 5, context),
        hLine(rect, 8, context),
        ...centredText(size.lines, { x: centre.x, y: centre.y + 4 }, "biasa", TEXT, context),
      ];
    case "kegiatan":
      return [
        rectShape(rect, 5, paint),
        ...marker(step, rect, context),
        ...centredText(
          size.lines,
          { x: centre.x, y: centre.y + (step.marker === null ? 0 : 5) },
          "biasa",
          TEXT,
          context,
        ),
      ];
    case "subproses": {
      const box = { x: centre.x - 4.5, y: rect.y + rect.height - 12, width: 9, height: 9 };
      return [
        rectShape(rect, 5, paint),
        rectShape(box, 0, { fill: null, stroke: context.theme.ink, strokeWidth: context.theme.line }),
        plus({ x: centre.x, y: box.y + 4.5 }, 2.8, context.theme.line, context),
        ...centredText(size.lines, { x: centre.x, y: centre.y - 5 }, "biasa", TEXT, context),
      ];
    }
  }
}

/** Where a line that comes straight at a shape meets its outline: `offset` from the middle of that side. */
export function sideInset(kind: GroupKind, rect: Rect, side: "E" | "W" | "N" | "S", offset: number): number {
  const upright = side === "N" || side === "S";
  const [depth, breadth] = upright ? [rect.height / 2, rect.width / 2] : [rect.width / 2, rect.height / 2];
  if (kind === "cabang" || kind === "paralel") return depth * Math.min(1, Math.abs(offset) / breadth);
  if (kind === "mulai" || kind === "selesai" || kind === "tunggu") return depth - 11;
  // The folded corner is the upper right one.
  const towardsFold = side === "N" ? offset : side === "E" ? -offset : 0;
  if (kind === "dokumen") return Math.max(0, towardsFold - (breadth - FOLD));
  return 0;
}

function circle(at: Point, radius: number, paint: ReturnType<typeof stroke>): Shape {
  return { type: "ellipse", cx: round(at.x), cy: round(at.y), rx: radius, ry: radius, paint };
}

function outside(size: StepSize, centre: Point, context: LayoutContext, upright: boolean): readonly Shape[] {
  if (!upright) {
    return textLines(size.lines, { x: centre.x, y: centre.y + 13 }, "middle", "biasa", TEXT, context);
  }
  const top = centre.y - (size.lines.length * TEXT * LEADING) / 2;
  return textLines(size.lines, { x: centre.x + 14, y: top }, "start", "biasa", TEXT, context);
}

function diamond(rect: Rect, paint: ReturnType<typeof stroke>): Shape {
  const [cx, cy] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
  const points = [
    { x: cx, y: rect.y },
    { x: rect.x + rect.width, y: cy },
    { x: cx, y: rect.y + rect.height },
    { x: rect.x, y: cy },
  ];
  return polyline(points, paint, true);
}

const FOLD = 8;

function document(rect: Rect, paint: ReturnType<typeof stroke>): Shape {
  const right = rect.x + rect.width;
  const points = [
    { x: rect.x, y: rect.y },
    { x: right - FOLD, y: rect.y },
    { x: right, y: rect.y + FOLD },
    { x: right, y: rect.y + rect.height },
    { x: rect.x, y: rect.y + rect.height },
  ];
  return polyline(points, paint, true);
}

function fold(rect: Rect, { theme }: LayoutContext): Shape {
  const right = rect.x + rect.width;
  const points = [
    { x: right - FOLD, y: rect.y },
    { x: right - FOLD, y: rect.y + FOLD },
    { x: right, y: rect.y + FOLD },
  ];
  return polyline(points, { fill: null, stroke: theme.ink, strokeWidth: theme.line });
}

function hLine(rect: Rect, y: number, { theme }: LayoutContext): Shape {
  const points = [
    { x: rect.x, y: rect.y + y },
    { x: rect.x + rect.width, y: rect.y + y },
  ];
  return polyline(points, { fill: null, stroke: theme.ink, strokeWidth: theme.line });
}

function clockHands(at: Point, { theme }: LayoutContext): Shape {
  const points = [
    { x: at.x, y: at.y - 5.5 },
    { x: at.x, y: at.y },
    { x: at.x + 4, y: at.y + 2 },
  ];
  return polyline(points, { fill: null, stroke: theme.ink, strokeWidth: theme.line });
}

function plus(at: Point, arm: number, width: number, { theme }: LayoutContext): Shape {
  return pathShape(
    [
      ["M", round(at.x - arm), round(at.y)],
      ["L", round(at.x + arm), round(at.y)],
      ["M", round(at.x), round(at.y - arm)],
      ["L", round(at.x), round(at.y + arm)],
    ],
    { fill: null, stroke: theme.ink, strokeWidth: width },
  );
}

/** A person for work by hand, a gear for work by a system, small at the upper left as in common tools. */
function marker(step: DrawnStep, rect: Rect, { theme }: LayoutContext): readonly Shape[] {
  if (step.marker === null) return [];
  const paint = { fill: null, stroke: theme.ink, strokeWidth: theme.line };
  const [x, y] = [rect.x + 9, rect.y + 8];
  if (step.marker === "sistem") {
    return [
      {
        type: "ellipse",
        cx: round(x),
        cy: round(y),
        rx: 3.4,
        ry: 3.4,
        paint: { ...paint, dash: [1.4, 1.2], strokeWidth: 1.8 },
      },
      { type: "ellipse", cx: round(x), cy: round(y), rx: 1.4, ry: 1.4, paint },
    ];
  }
  return [
    { type: "ellipse", cx: round(x), cy: round(y - 2), rx: 2, ry: 2, paint },
    pathShape(
      [
        ["M", round(x - 4), round(y + 4)],
        ["C", round(x - 4), round(y - 1), round(x + 4), round(y - 1), round(x + 4), round(y + 4)],
        ["Z"],
      ],
      paint,
    ),
  ];
}
