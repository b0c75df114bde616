import type { Group, Point, Rect, Scene, Shape } from "../../scene/scene.ts";
import { withBranchDots } from "../branches.ts";
import { middleAlong, seenPoint, seenRect, type Range } from "../axes.ts";
import {
  arrowhead,
  flowPaint,
  openArrowhead,
  outlined,
  polyline,
  rectShape,
  round,
  textLines,
} from "../primitives.ts";
import type { LayoutContext } from "../layout.ts";
import { fittedSize, LEADING, wrapText } from "../wrap.ts";
import { HEADER } from "./compose.ts";
import { bandsOf, phaseGroups, type Bands } from "./phases.ts";
import type { PlacedStep } from "./notation/contract.ts";
import { NOTATIONS } from "./notation/table.ts";
import { extentAcross, type PlacedCfm, type PlacedNode } from "./placed.ts";
import { CUT_INSET } from "./sheets/areas.ts";
import { connectorGroups } from "./sheets/connectors.ts";
import type { FlowPiece, SheetView } from "./sheets/views.ts";
import { LABEL } from "../swimlane/labels.ts";
import { describeCfm, spokenText } from "./spoken.ts";

/** Moves a point of a placed CFM, as it is seen, to where it lies on the sheet. */
type Move = (p: Point) => Point;

/** The drawing list of a CFM, or of what one sheet shows of it: title, lanes with headers, flows, steps, labels. */
export function emit(c: PlacedCfm, view: SheetView, context: LayoutContext): Scene {
  const upright = isUpright(c);
  const { margin, along, across } = view;
  const { width, height, title, bands } = frameSize(c, view, context);
  const [dx, dy] = upright
    ? [
        1 + bands.breadth + margin.across.before - across.from,
        1 + title.height + c.header + margin.along.before - along.from,
      ]
    : [
        1 + c.header + margin.along.before - along.from,
        1 + title.height + bands.breadth + margin.across.before - across.from,
      ];
  const before = upright ? { x: bands.breadth, y: title.height } : { x: 0, y: title.height + bands.breadth };
  const move: Move = (p) => ({ x: p.x + dx, y: p.y + dy });
  return {
    name: view.pages === 1 ? c.drawing.name : `${c.drawing.name}-${view.page}`,
    title: `${c.drawing.code} ${c.drawing.title}`,
    description: describeCfm(c.drawing),
    width: round(width + 2),
    height: round(height + 2),
    groups: [
      titleGroup(c, title, width, context),
      ...laneGroups(c, view, before, context),
      ...partyGroups(c, view, before, context),
      ...phaseGroups(
        c,
        bands,
        upright
          ? { origin: dy, start: 1, reach: width - bands.breadth }
          : { origin: dx, start: 1 + title.height, reach: height - title.height - bands.breadth },
        context,
      ),
      ...withBranchDots(view.pieces.map((piece) => flowGroup(piece, upright, move, context))),
      ...c.nodes.flatMap((node) => stepGroup(c, node, view, move, context)),
      ...connectorGroups(view.connectors, c.drawing.name, upright, move, context),
    ],
  };
}

function isUpright({ drawing }: PlacedCfm): boolean {
  return drawing.direction === "vertical";
}

/** Size of the frame on one sheet, pt, and its title. */
export function frameSize(
  c: PlacedCfm,
  view: SheetView,
  context: LayoutContext,
): { readonly width: number; readonly height: number; readonly title: Title; readonly bands: Bands } {
  const { page, pages, body, across, margin } = view;
  const bands = bandsOf(c, view, context);
  const breadth = across.to - across.from + margin.across.before + margin.across.after + bands.breadth;
  const [width, rest] = isUpright(c) ? [breadth, c.header + body] : [c.header + body, breadth];
  const title = titleOf(c, pages === 1 ? "" : ` (${page}/${pages})`, width, context);
  return { width, height: title.height + rest, title, bands };
}

/** The step if the view shows it; of a step that a cut goes through, what is on this side. */
function stepGroup(
  c: PlacedCfm,
  node: PlacedNode,
  { along, across }: SheetView,
  move: Move,
  context: LayoutContext,
): readonly Group[] {
  const upright = isUpright(c);
  const {
    id,
    step,
    lanes: [first, last],
    room,
    texts,
    captionPlace,
  } = node;
  const middle = middleAlong(room);
  if (middle < along.from || middle >= along.to) return [];
  const { from: start, to: end } = extentAcross(node);
  if (start > across.to - 1 || end < across.from + 1) return [];
  const from = start < across.from ? across.from + CUT_INSET : room.across;
  const to = end > across.to ? across.to - CUT_INSET : room.across + room.breadth;
  const shown = seenRect({ ...room, across: from, breadth: to - from }, upright);
  const lanes = c.lanes
    .slice(first, last + 1)
    .filter(({ extent }) => extent.to > from + 2 && extent.from < to - 2)
    .map(({ lane }) => lane.id);
  const placed: PlacedStep = {
    step,
    rect: { ...shown, ...move(shown) },
    texts,
    caption: captionPlace,
    upright,
  };
  const notation = NOTATIONS[step.kind];
  const pageNote = notation.pageNote(placed, context);
  return [
    {
      kind: step.kind,
      id: start >= across.from ? id : `${id}@${lanes[0]!}`,
      lanes,
      ...(node.phase === null ? {} : { phase: node.phase }),
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

function titleOf(c: PlacedCfm, sheet: string, width: number, context: LayoutContext): Title {
  const text = `${c.drawing.code} ${c.drawing.title}${sheet}`;
  const { ruler } = context;
  const size = fittedSize([text], width - 16, [HEADER.least, HEADER.title], ruler, "bold");
  const lines = wrapText(text, width - 16, ruler, "bold", size);
  return { lines, size, height: lines.length * size * LEADING + 10 };
}

function titleGroup(
  c: PlacedCfm,
  { lines, size, height }: Title,
  width: number,
  context: LayoutContext,
): Group {
  return {
    kind: "title",
    id: "title",
    alt: `${c.drawing.code} ${c.drawing.title}`,
    shapes: [
      rectShape({ x: 1, y: 1, width, height }, 0, outlined("title")),
      ...textLines(lines, { x: 1 + width / 2, y: 6 }, "middle", "bold", size, context),
    ],
  };
}

/** The lanes of a view from a point on, each with its header; the first and the last reach around the signs at the cuts. */
function laneGroups(c: PlacedCfm, view: SheetView, at: Point, context: LayoutContext): readonly Group[] {
  const upright = isUpright(c);
  return c.lanes.flatMap(({ lane, extent, lines }, i): Group[] => {
    const shown = shownExtent(extent, view);
    if (shown === null) return [];
    const { from: start, to: end } = shown;
    const isGrouped = c.groups.some(({ lanes: [first, last] }) => first <= i && i <= last);
    const before = isGrouped ? c.groupHeader : 0;
    const whole: Rect = upright
      ? { x: at.x + start, y: 1 + at.y + before, width: end - start, height: c.header - before + view.body }
      : { x: 1 + before, y: at.y + start, width: c.header - before + view.body, height: end - start };
    const head: Rect = upright
      ? { ...whole, height: c.header - before }
      : { ...whole, width: c.header - before };
    const middle = {
      x: head.x + head.width / 2,
      y: head.y + head.height / 2 - (lines.length * HEADER.text * LEADING) / 2,
    };
    return [
      {
        kind: "lane",
        id: lane.id,
        alt: lane.name,
        shapes: [
          rectShape(whole, 0, outlined("paper")),
          rectShape(head, 0, outlined("lane-header")),
          ...textLines(lines, middle, "middle", "bold", HEADER.text, context),
        ],
      },
    ];
  });
}

/** What a view shows of an extent across the flow of reading, on its sheet; null for nothing. */
function shownExtent(extent: Range, { across, margin }: SheetView): Range | null {
  if (extent.from > across.to - 0.01 || extent.to < across.from + 0.01) return null;
  const shift = 1 + margin.across.before - across.from;
  return {
    from: shift + (extent.from < across.from + 0.01 ? across.from - margin.across.before : extent.from),
    to: shift + (extent.to > across.to - 0.01 ? across.to + margin.across.after : extent.to),
  };
}

/** The headers of parties over several lanes, before those of the lanes. */
function partyGroups(c: PlacedCfm, view: SheetView, at: Point, context: LayoutContext): readonly Group[] {
  const upright = isUpright(c);
  return c.groups.flatMap(({ name, lines, lanes: [first, last] }, i): Group[] => {
    const extent = { from: c.lanes[first]!.extent.from, to: c.lanes[last]!.extent.to };
    const shown = shownExtent(extent, view);
    if (shown === null) return [];
    const rect: Rect = upright
      ? { x: at.x + shown.from, y: 1 + at.y, width: shown.to - shown.from, height: c.groupHeader }
      : { x: 1, y: at.y + shown.from, width: c.groupHeader, height: shown.to - shown.from };
    const middle = {
      x: rect.x + rect.width / 2,
      y: rect.y + rect.height / 2 - (lines.length * HEADER.text * LEADING) / 2,
    };
    return [
      {
        kind: "title",
        id: `pihak-${i + 1}`,
        alt: name,
        shapes: [
          rectShape(rect, 0, outlined("lane-header")),
          ...textLines(lines, middle, "middle", "bold", HEADER.text, context),
        ],
      },
    ];
  });
}

/** A flow, or the end of it that a view shows, with its arrow and its label. */
function flowGroup(
  { id, kind, from, to, text, points, label }: FlowPiece,
  upright: boolean,
  move: Move,
  context: LayoutContext,
): Group {
  const seen = points.map((p) => move(seenPoint(p, upright)));
  const shapes: Shape[] = [polyline(seen, flowPaint(kind))];
  const end = [seen.at(-2)!, seen.at(-1)!] as const;
  if (kind === "sequence") shapes.push(arrowhead(...end));
  if (kind === "message") shapes.push(openArrowhead(...end));
  if (label !== null) {
    const at = move(seenPoint(label.at, upright));
    shapes.push(...textLines(label.lines, at, label.anchor, "regular", LABEL, context));
  }
  return { kind: kind === "twin" ? "association" : kind, id, from, to, alt: text, shapes };
}
