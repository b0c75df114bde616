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
import { CONTINUED, sheetSign, type SheetNumber } from "../sheet-sign.ts";
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

/** What two units hand to each other; one of the two ways may have no items. */
export interface Exchange {
  readonly unit: string;
  readonly other: string;
  readonly given: readonly string[];
  readonly taken: readonly string[];
  /** The unit, or both of them, stood on a sheet or in a block before. */
  readonly goesOn?: { readonly unit: boolean; readonly other: boolean };
}

/** What one unit exchanges with others, shown together. */
export type Block = readonly Exchange[];

/** The exchanges of each unit with those behind it: both ways between two units stand together, once. */
export function blocksOf({ units, handovers }: RelationDrawing): readonly Block[] {
  const itemsOf = (from: string, to: string): readonly string[] =>
    handovers.filter((one) => one.from === from && one.to === to).flatMap(({ items }) => items);
  const seen = new Set<string>();
  return units
    .map(({ id }) => {
      const others = new Set(
        handovers.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
      );
      const block = [...others].filter((other) => !seen.has(other));
      seen.add(id);
      return block.map((other): Exchange => ({
        unit: id,
        other,
        given: itemsOf(id, other),
        taken: itemsOf(other, id),
      }));
    })
    .filter((block) => block.length > 0);
}

/** Size in pt of the smallest text. */
export const RELATION_TEXT = SIZE.item;

/** Width at which no item takes a second line, pt: more would only draw out the arrows. */
export function naturalWidth(drawing: RelationDrawing, { ruler }: LayoutContext): number {
  const items = drawing.handovers.flatMap((h) => h.items);
  const widest = Math.max(0, ...items.map((item) => ruler.width(`• ${item}`, "regular", SIZE.item)));
  return Math.ceil(widest + 2 * SIZE.unitMost + 2 * SIZE.arrow + 3);
}

/** One of the two ways of an exchange, from the row's top. */
interface ArrowRow {
  readonly isGiven: boolean;
  readonly itemLines: readonly string[];
  /** Where the arrow runs. */
  readonly at: number;
}

interface Row {
  readonly exchange: Exchange;
  readonly otherLines: readonly string[];
  readonly arrows: readonly ArrowRow[];
  /** The box of the other unit, from the row's top. */
  readonly boxTop: number;
  readonly boxHeight: number;
  readonly height: number;
}

/**
 * Blocks one below the other, each unit on the left, those it exchanges something with on the right; what is handed over
 * stands above its arrow, and both ways between two units one below the other. What goes on from a block before says so.
 */
export function relationScene(
  drawing: RelationDrawing,
  blocks: readonly Block[],
  sheet: SheetNumber,
  width: number,
  context: LayoutContext,
): Scene {
  const units = new Map(drawing.units.map((u) => [u.id, u]));
  const names = drawing.units.map((u) => widestWord(u.name, context.ruler, "bold", SIZE.text));
  const widest = Math.min(Math.max(0, ...names) + 2 * SIZE.padding, width * 0.4);
  const unit = Math.max(SIZE.unitLeast, widest, Math.min(width * 0.23, SIZE.unitMost));
  const middle = width - 2 - 2 * unit - 2 * SIZE.arrow;
  const titleText = `${drawing.code} ${drawing.title}`.trim();
  const titleLines = wrapText(titleText + sheetSign(sheet), width - 2, context.ruler, "bold", SIZE.title);
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
  const nameLines = (id: string, goesOn: boolean): readonly string[] =>
    wrapText(
      goesOn ? `${name(id)} ${CONTINUED}` : name(id),
      unit - 2 * SIZE.padding,
      context.ruler,
      "bold",
      SIZE.text,
    );
  let y = titleLines.length * SIZE.title * LEADING + 14;
  blocks.forEach((block, b) => {
    const unitId = block[0]?.unit ?? "";
    const boxId = `${unitId}#${b}`;
    const unitLines = nameLines(unitId, block[0]?.goesOn?.unit === true);
    const rows = block.map((exchange) =>
      measure(exchange, nameLines(exchange.other, exchange.goesOn?.other === true), middle, context),
    );
    const rowsHeight = rows.reduce((sum, row) => sum + row.height + SIZE.gap, -SIZE.gap);
    const height = Math.max(rowsHeight, boxHeight(unitLines));
    groups.push(unitBox(boxId, unitLines, { x: 1, y, width: unit, height }, external(unitId), context));
    let top = y + (height - rowsHeight) / 2;
    rows.forEach((row, r) => {
      const otherId = `${row.exchange.other}#${b}.${r}`;
      const box = { x: width - 1 - unit, y: top + row.boxTop, width: unit, height: row.boxHeight };
      groups.push(unitBox(otherId, row.otherLines, box, external(row.exchange.other), context));
      for (const way of row.arrows)
        groups.push(arrow(boxId, otherId, way, { x: 1 + unit, y: top, width: box.x - 1 - unit }, context));
      top += row.height + SIZE.gap;
    });
    y += height + 2 * SIZE.gap;
  });
  const said = blocks
    .flat()
    .flatMap(({ unit: one, other, given, taken }) => [
      ...(given.length === 0 ? [] : [`${name(one)} menyerahkan kepada ${name(other)}: ${given.join(", ")}`]),
      ...(taken.length === 0 ? [] : [`${name(other)} menyerahkan kepada ${name(one)}: ${taken.join(", ")}`]),
    ]);
  return {
    name: drawing.name,
    title: titleText,
    description: `${drawing.heading}. ${said.join(". ")}.`,
    width: round(width),
    height: round(Math.max(y - 2 * SIZE.gap + 1, 60)),
    groups,
  };
}

function boxHeight(lines: readonly string[]): number {
  return Math.max(LEAST_BOX, lines.length * SIZE.text * LEADING + 2 * SIZE.padding);
}

function measure(
  exchange: Exchange,
  otherLines: readonly string[],
  middle: number,
  { ruler }: LayoutContext,
): Row {
  const arrows: ArrowRow[] = [];
  let at = 0;
  for (const isGiven of [true, false]) {
    const items = isGiven ? exchange.given : exchange.taken;
    if (items.length === 0) continue;
    const itemLines = items.flatMap((item) => wrapText(`• ${item}`, middle, ruler, "regular", SIZE.item));
    at += (arrows.length === 0 ? 0 : SIZE.padding) + itemLines.length * SIZE.item * LEADING + ABOVE_ARROW;
    arrows.push({ isGiven, itemLines, at });
  }
  const [first, last] = [arrows[0]!.at, arrows.at(-1)!.at];
  const least = boxHeight(otherLines);
  // The box reaches around its arrows; one arrow leads to its middle.
  const height = Math.max(least, last - first + 2 * SIZE.padding);
  const boxTop = (first + last) / 2 - height / 2;
  const shift = Math.max(0, -boxTop);
  return {
    exchange,
    otherLines,
    arrows: arrows.map((one) => ({ ...one, at: one.at + shift })),
    boxTop: boxTop + shift,
    boxHeight: height,
    height: Math.max(last + shift, boxTop + shift + height),
  };
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

/** An arrow between two boxes, with its items above it; `room` begins at the row's top. */
function arrow(
  unit: string,
  other: string,
  { isGiven, itemLines, at }: ArrowRow,
  room: { readonly x: number; readonly y: number; readonly width: number },
  context: LayoutContext,
): Group {
  const y = room.y + at;
  const ends = [
    { x: room.x, y },
    { x: room.x + room.width, y },
  ];
  const [start, end] = isGiven ? [ends[0]!, ends[1]!] : [ends[1]!, ends[0]!];
  const [from, to] = isGiven ? [unit, other] : [other, unit];
  const itemsTop = y - ABOVE_ARROW - itemLines.length * SIZE.item * LEADING;
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
        itemLines,
        { x: room.x + SIZE.arrow, y: itemsTop },
        "start",
        "regular",
        SIZE.item,
        context,
      ),
    ],
  };
}
