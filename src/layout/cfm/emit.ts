import type { Group, Point, Rect, Scene, Shape } from "../../scene/scene.ts";
import { arrowhead, flowPaint, polyline, rectShape, outlined, round, textLines } from "../primitives.ts";
import type { LayoutContext } from "../layout.ts";
import { fittedSize, LEADING, wrapText } from "../wrap.ts";
import { PART_INSET } from "./sheets/areas.ts";
import { HEADER, type Composition } from "./compose.ts";
import { connectorGroups } from "./sheets/connectors.ts";
import type { Box } from "../swimlane/graph.ts";
import { LABEL } from "../swimlane/labels.ts";
import type { Part, Piece } from "./sheets/parts.ts";
import type { PlacedStep } from "./notation/contract.ts";
import { NOTATIONS } from "./notation/table.ts";
import { describeCfm, spokenText } from "./spoken.ts";

/** The drawing list of a CFM, or of the part on one sheet: title, lanes with headers, flows, steps, labels. */
export function emit(c: Composition, part: Part, context: LayoutContext): Scene {
  const upright = c.drawing.direction === "tegak";
  const { margin, along, across } = part;
  const { width, height, title } = partSize(c, part, context);
  const [dx, dy] = upright
    ? [1 + margin.across.before - across.from, 1 + title.height + c.header + margin.along.before - along.from]
    : [
        1 + c.header + margin.along.before - along.from,
        1 + title.height + margin.across.before - across.from,
      ];
  const move = (p: Point): Point => ({ x: p.x + dx, y: p.y + dy });
  return {
    name: part.pages === 1 ? c.drawing.name : `${c.drawing.name}-${part.page}`,
    title: `${c.drawing.code} ${c.drawing.title}`,
    description: describeCfm(c.drawing),
    width: round(width + 2),
    height: round(height + 2),
    groups: [
      titleGroup(c, title, width, context),
      ...laneGroups(c, part, title.height, context),
      ...part.pieces.map((piece) => flowGroup(piece, move, context)),
      ...c.graph.boxes.flatMap((box) => stepGroup(c, box, part, move, context)),
      ...connectorGroups(part.connectors, c.drawing.name, move, context),
    ],
  };
}

/** Size of the frame on one sheet, pt, and its title. */
export function partSize(
  c: Composition,
  { page, pages, body, across, margin }: Part,
  context: LayoutContext,
): { readonly width: number; readonly height: number; readonly title: Title } {
  const breadth = across.to - across.from + margin.across.before + margin.across.after;
  const upright = c.drawing.direction === "tegak";
  const [width, rest] = upright ? [breadth, c.header + body] : [c.header + body, breadth];
  const title = titleOf(c, pages === 1 ? "" : ` (${page}/${pages})`, width, context);
  return { width, height: title.height + rest, title };
}

/** The step if the part shows it; of a step that a cut goes through, what is on this side. */
function stepGroup(
  c: Composition,
  box: Box,
  part: Part,
  move: (p: Point) => Point,
  context: LayoutContext,
): readonly Group[] {
  const upright = c.drawing.direction === "tegak";
  const [rect, size] = [c.rects[box.index], c.sizes[box.index]];
  if (rect === undefined || size === undefined) return [];
  const flat = upright ? { x: rect.y, y: rect.x, width: rect.height, height: rect.width } : rect;
  const middle = flat.x + flat.width / 2;
  const { along, across } = part;
  if (middle < along.from || middle >= along.to) return [];
  const [start, end] = [flat.y, flat.y + flat.height];
  if (start > across.to - 1 || end < across.from + 1) return [];
  const from = start < across.from ? across.from + PART_INSET : start;
  const to = end > across.to ? across.to - PART_INSET : end;
  const shown = upright ? { ...rect, x: from, width: to - from } : { ...rect, y: from, height: to - from };
  const lanes = c.drawing.lanes
    .filter((_, lane) => lane >= box.lane && lane <= box.lastLane)
    .filter((_, n) => {
      const lane = c.lanes[box.lane + n];
      return lane !== undefined && lane.end > from + 2 && lane.start < to - 2;
    })
    .map((lane) => lane.id);
  const step = c.steps[box.index]!;
  const notation = NOTATIONS[step.kind];
  const placed: PlacedStep = {
    step,
    rect: { ...move(shown), width: shown.width, height: shown.height },
    texts: size.texts,
    caption: c.captions[box.index]!,
    upright,
  };
  const pageNote = notation.pageNote(placed, context);
  return [
    {
      kind: step.kind,
      id: from === start ? box.id : `${box.id}@${lanes[0] ?? ""}`,
      lanes,
      alt: spokenText(step) || step.id,
      ...(step.link === null ? {} : { link: step.link }),
      ...(pageNote === null ? {} : { pageNote }),
      shapes: notation.shapes(placed, context),
    },
  ];
}

interface Title {
  readonly lines: readonly string[];
  readonly size: number;
  readonly height: number;
}

function titleOf(c: Composition, sheet: string, width: number, context: LayoutContext): Title {
  const text = `${c.drawing.code} ${c.drawing.title}${sheet}`;
  const { ruler } = context;
  const size = fittedSize([text], width - 16, [HEADER.least, HEADER.title], ruler, "tebal");
  const lines = wrapText(text, width - 16, ruler, "tebal", size);
  return { lines, size, height: lines.length * size * LEADING + 10 };
}

function titleGroup(
  c: Composition,
  { lines, size, height }: Title,
  width: number,
  context: LayoutContext,
): Group {
  return {
    kind: "judul",
    id: "judul",
    alt: `${c.drawing.code} ${c.drawing.title}`,
    shapes: [
      rectShape({ x: 1, y: 1, width, height }, 0, outlined("title")),
      ...textLines(lines, { x: 1 + width / 2, y: 6 }, "middle", "tebal", size, context),
    ],
  };
}

/** The lanes of a part, each with its header; the first and the last reach around the signs at the cuts. */
function laneGroups(c: Composition, part: Part, top: number, context: LayoutContext): readonly Group[] {
  const { across, margin } = part;
  const upright = c.drawing.direction === "tegak";
  const shift = 1 + margin.across.before - across.from;
  return c.lanes.flatMap((lane, i): Group[] => {
    if (lane.start > across.to - 0.01 || lane.end < across.from + 0.01) return [];
    const start = shift + (lane.start < across.from + 0.01 ? across.from - margin.across.before : lane.start);
    const end = shift + (lane.end > across.to - 0.01 ? across.to + margin.across.after : lane.end);
    const name = c.drawing.lanes[i];
    const whole: Rect = upright
      ? { x: start, y: 1 + top, width: end - start, height: c.header + part.body }
      : { x: 1, y: top + start, width: c.header + part.body, height: end - start };
    const head: Rect = upright ? { ...whole, height: c.header } : { ...whole, width: c.header };
    const middle = head.y + head.height / 2 - (lane.lines.length * HEADER.text * LEADING) / 2;
    return [
      {
        kind: "lajur",
        id: name?.id ?? String(i),
        alt: name?.name ?? "",
        shapes: [
          rectShape(whole, 0, outlined("paper")),
          rectShape(head, 0, outlined("lane-header")),
          ...textLines(
            lane.lines,
            { x: head.x + head.width / 2, y: middle },
            "middle",
            "tebal",
            HEADER.text,
            context,
          ),
        ],
      },
    ];
  });
}

/** A flow, or the end of it that a part shows, with its arrow and its label. */
function flowGroup(piece: Piece, move: (p: Point) => Point, context: LayoutContext): Group {
  const { edge } = piece.flow;
  const points = piece.points.map(move);
  const [before, end] = points.slice(-2);
  const label = piece.first ? piece.flow.label : null;
  const shapes: Shape[] = [polyline(points, flowPaint(edge.kind))];
  if (edge.kind === "alur" && before !== undefined && end !== undefined) shapes.push(arrowhead(before, end));
  if (label !== null)
    shapes.push(...textLines(label.lines, move(label), label.anchor, "biasa", LABEL, context));
  return {
    kind: edge.kind === "alur" ? "alur" : "asosiasi",
    id: piece.id,
    from: piece.from,
    to: piece.to,
    alt: edge.label,
    shapes,
  };
}
