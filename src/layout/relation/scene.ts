import type { Group, Rect, Scene } from "../../scene/scene.ts";
import type { RelationDrawing } from "../../views/drawing.ts";
import {
  arrowhead,
  centredText,
  dashed,
  flowPaint,
  outlined,
  polyline,
  rectShape,
  round,
  textLines,
} from "../primitives.ts";
import type { LayoutContext } from "../layout.ts";
import { LEADING, widestWord, wrapText } from "../wrap.ts";

/** Sizes in pt. */
const SIZE = {
  unitLeast: 110,
  unitMost: 170,
  arrow: 22,
  text: 9,
  item: 8,
  gap: 10,
  padding: 6,
  title: 12,
} as const;
const LEAST_BOX = 28;
/** From the last item down to the arrow below it. */
const ABOVE_ARROW = 3;

export type Handover = RelationDrawing["handovers"][number];
/** Handovers of one giver that are shown together. */
export type Block = readonly Handover[];

/** Size in pt of the smallest text. */
export const RELATION_TEXT = SIZE.item;

/** Width at which no item takes a second line, pt: more would only draw out the arrows. */
export function naturalWidth(drawing: RelationDrawing, { ruler }: LayoutContext): number {
  const items = drawing.handovers.flatMap((h) => h.items);
  const widest = Math.max(0, ...items.map((item) => ruler.width(`• ${item}`, "regular", SIZE.item)));
  return Math.ceil(widest + 2 * SIZE.unitMost + 2 * SIZE.arrow + 3);
}

interface Row {
  readonly handover: Handover;
  readonly takerLines: readonly string[];
  readonly itemLines: readonly string[];
  /** The arrow, from the row's top; it leads to the middle of the taker's box. */
  readonly arrow: number;
  readonly takerHeight: number;
  readonly height: number;
}

/** Blocks one below the other, each giver on the left, takers on the right, what is handed over above its arrow. */
export function relationScene(
  drawing: RelationDrawing,
  blocks: readonly Block[],
  width: number,
  context: LayoutContext,
): Scene {
  const units = new Map(drawing.units.map((u) => [u.id, u]));
  const names = drawing.units.map((u) => widestWord(u.name, context.ruler, "bold", SIZE.text));
  const widest = Math.min(Math.max(0, ...names) + 2 * SIZE.padding, width * 0.4);
  const unit = Math.max(SIZE.unitLeast, widest, Math.min(width * 0.23, SIZE.unitMost));
  const middle = width - 2 - 2 * unit - 2 * SIZE.arrow;
  const titleText = `${drawing.code} ${drawing.title}`.trim();
  const titleLines = wrapText(titleText, width - 2, context.ruler, "bold", SIZE.title);
  const groups: Group[] = [
    {
      kind: "title",
      id: "title",
      alt: drawing.title,
      shapes: textLines(titleLines, { x: 1, y: 2 }, "start", "bold", SIZE.title, context),
    },
  ];
  const name = (id: string): string => units.get(id)?.name ?? "";
  const external = (id: string): boolean => units.get(id)?.external === true;
  const nameLines = (id: string): readonly string[] =>
    wrapText(name(id), unit - 2 * SIZE.padding, context.ruler, "bold", SIZE.text);
  let y = titleLines.length * SIZE.title * LEADING + 14;
  blocks.forEach((block, b) => {
    const from = block[0]?.from ?? "";
    const giverId = `${from}#${b}`;
    const giverLines = nameLines(from);
    const rows = block.map((handover) => measure(handover, nameLines(handover.to), middle, context));
    const rowsHeight = rows.reduce((sum, row) => sum + row.height + SIZE.gap, -SIZE.gap);
    const height = Math.max(rowsHeight, boxHeight(giverLines));
    const giver = { x: 1, y, width: unit, height };
    groups.push(unitBox(giverId, giverLines, giver, external(from), context));
    let top = y + (height - rowsHeight) / 2;
    rows.forEach((row, r) => {
      const takerId = `${row.handover.to}#${b}.${r}`;
      const taker = {
        x: width - 1 - unit,
        y: top + row.arrow - row.takerHeight / 2,
        width: unit,
        height: row.takerHeight,
      };
      groups.push(unitBox(takerId, row.takerLines, taker, external(row.handover.to), context));
      groups.push(arrow(giverId, takerId, row, { x: 1 + unit, y: top, width: taker.x - 1 - unit }, context));
      top += row.height + SIZE.gap;
    });
    y += height + 2 * SIZE.gap;
  });
  return {
    name: drawing.name,
    title: titleText,
    description: `${drawing.heading}. ${blocks
      .flat()
      .map((h) => `${name(h.from)} menyerahkan kepada ${name(h.to)}: ${h.items.join(", ")}`)
      .join(". ")}.`,
    width: round(width),
    height: round(Math.max(y - 2 * SIZE.gap + 1, 60)),
    groups,
  };
}

function boxHeight(lines: readonly string[]): number {
  return Math.max(LEAST_BOX, lines.length * SIZE.text * LEADING + 2 * SIZE.padding);
}

function measure(
  handover: Handover,
  takerLines: readonly string[],
  middle: number,
  { ruler }: LayoutContext,
): Row {
  const itemLines = handover.items.flatMap((item) =>
    wrapText(`• ${item}`, middle, ruler, "regular", SIZE.item),
  );
  const takerHeight = boxHeight(takerLines);
  const arrow = Math.max(itemLines.length * SIZE.item * LEADING + ABOVE_ARROW, takerHeight / 2);
  return { handover, takerLines, itemLines, arrow, takerHeight, height: arrow + takerHeight / 2 };
}

function unitBox(
  id: string,
  lines: readonly string[],
  rect: Rect,
  external: boolean,
  context: LayoutContext,
): Group {
  const paint = outlined("unit");
  const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  return {
    kind: "unit",
    id,
    alt: lines.join(" "),
    shapes: [
      rectShape(rect, 0, external ? dashed(paint, [4, 2]) : paint),
      ...centredText(lines, centre, "bold", SIZE.text, context),
    ],
  };
}

/** An arrow between two boxes and its items; `room` begins at the row's top. */
function arrow(
  from: string,
  to: string,
  row: Row,
  room: { readonly x: number; readonly y: number; readonly width: number },
  context: LayoutContext,
): Group {
  const y = room.y + row.arrow;
  const [start, end] = [
    { x: room.x, y },
    { x: room.x + room.width, y },
  ];
  const itemsTop = y - ABOVE_ARROW - row.itemLines.length * SIZE.item * LEADING;
  return {
    kind: "sequence",
    id: `${from}->${to}`,
    from,
    to,
    alt: "",
    shapes: [
      polyline([start, end], flowPaint("sequence")),
      arrowhead(start, end),
      ...textLines(
        row.itemLines,
        { x: room.x + SIZE.arrow, y: itemsTop },
        "start",
        "regular",
        SIZE.item,
        context,
      ),
    ],
  };
}
