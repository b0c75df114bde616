import type { Group, Point, Rect, Scene } from "../../scene/scene.ts";
import type { LevelMapDrawing } from "../../views/drawing.ts";
import { withBranchDots } from "../branches.ts";
import { withCommonDashes } from "../dashes.ts";
import { LABEL } from "../swimlane/measures/labels.ts";
import {
  arrowhead,
  centredText,
  dashed,
  flowPaint,
  polyline,
  rectShape,
  round,
  outlined,
  textLines,
} from "../primitives.ts";
import type { LayoutContext } from "../layout.ts";
import { sheetSign } from "../sheet-sign.ts";
import { LEADING, wrapText } from "../wrap.ts";
import { BAND, bandWidthOf } from "./bands.ts";
import { drawBox } from "./boxes.ts";
import type { Setting } from "./settings.ts";
import type { MapSheet } from "./sheet.ts";
import type { LevelComposition, LevelFlow } from "./compose.ts";

/** Sizes in pt. */
const FRAME = { titlePad: 8, side: 16, clear: 20 } as const;
/** A frame is widened for its title up to this, pt. */
const WIDEST_FOR_TITLE = 620;
/** The drawing list of a level map: frame, bands, boxes, flows. Title and bands say what goes on from a sheet before. */
export function emitLevel(
  drawing: LevelMapDrawing,
  composition: LevelComposition,
  { room, title, frame: least }: Pick<Setting, "room" | "title" | "frame">,
  sheet: MapSheet,
  context: LayoutContext,
): Scene {
  const { ruler } = context;
  const names = bandWidthOf(drawing, context);
  const beside = marginsOf(composition, names);
  const inner = composition.width + names + beside.left + beside.right;
  // A single child must not squeeze its parent's title into many lines.
  const frameTitle = drawing.frame + sheetSign(sheet);
  const wanted = ruler.width(frameTitle, "bold", title) + 2 * FRAME.side;
  const width = Math.max(inner, least, Math.min(wanted, WIDEST_FOR_TITLE, room - 2));
  const lines = wrapText(frameTitle, width - 2 * FRAME.side, ruler, "bold", title);
  const head = lines.length * title * LEADING + 2 * FRAME.titlePad;
  const at: Point = { x: 1 + names + beside.left + (width - inner) / 2, y: 1 + head + beside.top };
  const height = head + beside.top + composition.height + beside.bottom;
  const rects = composition.rects.map((r) => ({ ...r, x: r.x + at.x, y: r.y + at.y }));
  return {
    name: drawing.name,
    title: drawing.frame,
    description: describe(drawing, composition),
    width: round(width + 2),
    height: round(height + 2),
    groups: [
      frame(drawing, lines, { x: 1, y: 1, width, height }, { head, title }, context),
      ...bands(composition, names, width, { at: at.y, ...beside }, context),
      ...composition.boxes.map((sized, i) => drawBox(sized, rects[i] ?? NOWHERE, context)),
      ...withBranchDots(withCommonDashes(composition.flows.map((flow) => drawFlow(flow, at, context)))),
    ],
  };
}

interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is missing around a map so that no flow runs close to its frame, pt; names of bands keep flows away on the left. */
function marginsOf({ flows, width, height }: LevelComposition, names: number): Margins {
  const points = flows.flatMap((flow) => flow.points);
  const missing = (room: readonly number[]): number =>
    Math.max(0, FRAME.clear - Math.min(FRAME.clear, ...room));
  return {
    left: missing(points.map(({ x }) => x + names)),
    right: missing(points.map(({ x }) => width - x)),
    top: missing(points.map(({ y }) => y)),
    bottom: missing(points.map(({ y }) => height - y)),
  };
}

const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

function describe(drawing: LevelMapDrawing, { boxes }: LevelComposition): string {
  const children = boxes.map(({ box }) => `${box.code} ${box.title}`).join("; ");
  return `${drawing.heading}. ${drawing.frame}. Terdiri atas: ${children}.`;
}

function frame(
  drawing: LevelMapDrawing,
  lines: readonly string[],
  rect: Rect,
  { head, title }: { readonly head: number; readonly title: number },
  context: LayoutContext,
): Group {
  return {
    kind: "frame",
    id: drawing.name,
    alt: drawing.frame,
    shapes: [
      rectShape(rect, 0, outlined("paper", 1.5)),
      rectShape({ ...rect, height: head }, 0, outlined("title")),
      ...textLines(
        lines,
        { x: rect.x + rect.width / 2, y: rect.y + FRAME.titlePad },
        "middle",
        "bold",
        title,
        context,
      ),
    ],
  };
}

function bands(
  composition: LevelComposition,
  name: number,
  width: number,
  // Where the map begins; the first and the last band take the room beyond it.
  room: { readonly at: number; readonly top: number; readonly bottom: number },
  context: LayoutContext,
): readonly Group[] {
  const last = composition.bands.length - 1;
  return composition.bands.flatMap((band, i): Group[] => {
    if (band.lines.length === 0) return [];
    const top = room.at + band.top - (i === 0 ? room.top : 0);
    const bottom = room.at + band.bottom + (i === last ? room.bottom : 0);
    const rect = {
      x: 1 + BAND.side,
      y: top + BAND.inset,
      width: width - 2 * BAND.side,
      height: bottom - top - 2 * BAND.inset,
    };
    const middle = { x: rect.x + name / 2, y: rect.y + rect.height / 2 };
    return [
      {
        kind: "band",
        id: band.id,
        alt: band.lines.join(" "),
        shapes: [
          rectShape(rect, 0, dashed(outlined("band"), [3, 2])),
          ...centredText(band.lines, middle, "bold", BAND.text, context),
        ],
      },
    ];
  });
}

function drawFlow({ flow, points, label }: LevelFlow, at: Point, context: LayoutContext): Group {
  const moved = points.map((p) => ({ x: p.x + at.x, y: p.y + at.y }));
  const [last, before] = [moved.at(-1), moved.at(-2)];
  return {
    kind: flow.kind,
    id: `${flow.from}->${flow.to}`,
    from: flow.from,
    to: flow.to,
    alt: "",
    shapes: [
      polyline(moved, flowPaint(flow.kind)),
      ...(flow.kind === "association" || last === undefined || before === undefined
        ? []
        : [arrowhead(before, last)]),
      ...(label === null
        ? []
        : textLines(
            label.lines,
            { x: label.x + at.x, y: label.y + at.y },
            label.anchor,
            "regular",
            LABEL,
            context,
          )),
    ],
  };
}
