import type { Group, Rect, Scene, Shape } from "../../scene/scene.ts";
import type { CfmDrawing } from "../../views/drawing.ts";
import { withBranchDots } from "../branches.ts";
import { withCommonDashes } from "../dashes.ts";
import { middleAlong, seenPoint, seenRect } from "../axes.ts";
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
import { LEADING } from "../wrap.ts";
import { HEADER } from "./sizing.ts";
import { phaseGroups } from "./phases.ts";
import {
  drawingOf,
  frameSize,
  placedBands,
  shownExtent,
  type Move,
  type PlacedBand,
  type Title,
} from "./frame.ts";
import type { PlacedStep } from "./notation/contract.ts";
import { NOTATIONS } from "./notation/table.ts";
import { extentAcross, type PlacedNode } from "./placed.ts";
import { CUT_INSET } from "./sheets/areas.ts";
import { connectorGroups } from "./sheets/connectors.ts";
import type { FlowPiece, SheetView } from "./sheets/views.ts";
import { LABEL } from "../swimlane/measures/labels.ts";
import { describeCfm, spokenText } from "./spoken.ts";

/** The drawing list of what one sheet shows of a CFM: title, lanes with headers, flows, steps, labels. */
export function emit(view: SheetView, context: LayoutContext): Scene {
  const drawing = drawingOf(view);
  const frame = frameSize(view, context);
  const bands = placedBands(view, frame.title.height, context);
  const flows = bands.flatMap(({ pieces, upright, move }) =>
    pieces.map((piece) => flowGroup(piece, upright, move, context)),
  );
  return {
    name: view.pages === 1 ? drawing.name : `${drawing.name}-${view.page}`,
    title: `${drawing.code} ${drawing.title}`,
    description: describeCfm(drawing),
    width: round(frame.width + 2),
    height: round(frame.height + 2),
    groups: [
      titleGroup(drawing, frame.title, frame.width, context),
      ...bands.flatMap((band) => [
        ...laneGroups(band, context),
        ...partyGroups(band, context),
        ...phaseGroups(band.placed, band.phases, band.phasesAt, band.named, context),
      ]),
      ...withBranchDots(withCommonDashes(flows)),
      ...bands.flatMap((band) => band.placed.nodes.flatMap((node) => stepGroup(band, node, context))),
      ...bands.flatMap(({ connectors, upright, move }) =>
        connectorGroups(connectors, drawing.name, upright, move, context),
      ),
    ],
  };
}

/** The step if the band shows it; of a step that a cut goes through, what is on this side. */
function stepGroup(
  { placed: c, along, across, upright, move, named }: PlacedBand,
  node: PlacedNode,
  context: LayoutContext,
): readonly Group[] {
  const {
    id,
    step,
    lanes: [first, last],
    room,
    captionPlace,
  } = node;
  const middle = middleAlong(room);
  if (middle < along.from || middle >= along.to) return [];
  const { from: start, to: end } = extentAcross(node);
  if (start > across.to - 1 || end < across.from + 1) return [];
  const from = start < across.from ? across.from + CUT_INSET : room.across;
  const to = end > across.to ? across.to - CUT_INSET : room.across + room.breadth;
  const shown = seenRect({ ...room, across: from, breadth: to - from }, upright);
  const isParted = start < across.from || end > across.to;
  const lanes = c.lanes
    .slice(first, last + 1)
    .filter(({ extent }) => extent.to > from + 2 && extent.from < to - 2)
    .map(({ lane }) => named(lane.id));
  const placed: PlacedStep = {
    step,
    rect: { ...shown, ...move(shown) },
    texts: isParted ? node.partTexts : node.texts,
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
      ...(node.phase === null ? {} : { phase: named(node.phase) }),
      alt: spokenText(step) || step.id,
      ...(step.link === null ? {} : { link: step.link }),
      ...(pageNote === null ? {} : { pageNote }),
      shapes: notation.shapes(placed, context),
    },
  ];
}

function titleGroup(
  drawing: CfmDrawing,
  { lines, size, height }: Title,
  width: number,
  context: LayoutContext,
): Group {
  return {
    kind: "title",
    id: "title",
    alt: `${drawing.code} ${drawing.title}`,
    shapes: [
      rectShape({ x: 1, y: 1, width, height }, 0, outlined("title")),
      ...textLines(lines, { x: 1 + width / 2, y: 6 }, "middle", "bold", size, context),
    ],
  };
}

/** The lanes of a band, each with its header; the first and the last reach around the signs at the cuts. */
function laneGroups(band: PlacedBand, context: LayoutContext): readonly Group[] {
  const { placed: c, upright, top, body, named } = band;
  return c.lanes.flatMap(({ lane, extent, lines }, i): Group[] => {
    const shown = shownExtent(extent, band);
    if (shown === null) return [];
    const { from: start, to: end } = shown;
    const isGrouped = c.groups.some(({ lanes: [first, last] }) => first <= i && i <= last);
    const before = isGrouped ? c.groupHeader : 0;
    const whole: Rect = upright
      ? { x: start, y: 1 + top + before, width: end - start, height: c.header - before + body }
      : { x: 1 + before, y: top + start, width: c.header - before + body, height: end - start };
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
        id: named(lane.id),
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

/** The headers of parties over several lanes, before those of the lanes. */
function partyGroups(band: PlacedBand, context: LayoutContext): readonly Group[] {
  const { placed: c, upright, top, named } = band;
  return c.groups.flatMap(({ name, lines, lanes: [first, last] }, i): Group[] => {
    const extent = { from: c.lanes[first]!.extent.from, to: c.lanes[last]!.extent.to };
    const shown = shownExtent(extent, band);
    if (shown === null) return [];
    const rect: Rect = upright
      ? { x: shown.from, y: 1 + top, width: shown.to - shown.from, height: c.groupHeader }
      : { x: 1, y: top + shown.from, width: c.groupHeader, height: shown.to - shown.from };
    const at = {
      x: rect.x + rect.width / 2,
      y: rect.y + rect.height / 2 - (lines.length * HEADER.text * LEADING) / 2,
    };
    return [
      {
        kind: "title",
        id: named(`pihak-${i + 1}`),
        alt: name,
        shapes: [
          rectShape(rect, 0, outlined("lane-header")),
          ...textLines(lines, at, "middle", "bold", HEADER.text, context),
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
