import type { Group, Scene } from "../../scene/scene.ts";
import type { RelationDrawing } from "../../views/drawing.ts";
import { arrowhead, centredText, polyline, rectShape, round, stroke, textLines } from "../draw.ts";
import { fitScene } from "../fit.ts";
import { LayoutError, type LaidOut, type LayoutContext, type PageScene } from "../layout.ts";
import { LEADING, wrapText } from "../wrap.ts";

/** Sizes in pt. */
const SIZE = {
  unit: 130,
  middle: 270,
  arrow: 24,
  text: 9,
  item: 8,
  gap: 10,
  padding: 6,
  title: 12,
  minRow: 30,
} as const;

type Handover = RelationDrawing["handovers"][number];

/** Who hands what to whom: a row a handover, each giver's rows together, what is handed over on the arrow. */
export function layOutRelation(drawing: RelationDrawing, context: LayoutContext): LaidOut {
  const givers = drawing.units.filter((u) => drawing.handovers.some((h) => h.from === u.id));
  const blocks = givers.map((giver) => drawing.handovers.filter((h) => h.from === giver.id));
  return {
    whole: scene(drawing, blocks, context),
    paginate(portrait, landscape) {
      const fits = (list: readonly (readonly Handover[])[]): PageScene | null =>
        fitScene(scene(drawing, list, context), portrait, landscape, drawing.orientation);
      const pages: PageScene[] = [];
      let current: (readonly Handover[])[] = [];
      for (const block of blocks.flatMap((b) => (fits([b]) === null ? b.map((h) => [h]) : [b]))) {
        if (current.length > 0 && fits([...current, block]) === null) {
          pages.push(must(fits(current), drawing));
          current = [];
        }
        current.push(block);
      }
      return [...pages, must(fits(current), drawing)];
    },
  };
}

function must(page: PageScene | null, drawing: RelationDrawing): PageScene {
  if (page === null)
    throw new LayoutError("terlalu-besar", drawing.name, { drawing: drawing.name, step: null });
  return page;
}

function scene(
  drawing: RelationDrawing,
  blocks: readonly (readonly Handover[])[],
  context: LayoutContext,
): Scene {
  const names = new Map(drawing.units.map((u) => [u.id, u]));
  const width = 2 * SIZE.unit + SIZE.middle + 2 * SIZE.arrow + 2;
  const titleLines = wrapText(`${drawing.code} ${drawing.title}`, width, context.ruler, "tebal", SIZE.title);
  const groups: Group[] = [
    {
      kind: "judul",
      id: "judul",
      alt: drawing.title,
      shapes: textLines(titleLines, { x: 1, y: 2 }, "start", "tebal", SIZE.title, context),
    },
  ];
  let y = titleLines.length * SIZE.title * LEADING + 14;
  blocks.forEach((block, b) => {
    const top = y;
    const giverLines = wrapText(
      names.get(block[0]?.from ?? "")?.name ?? "",
      SIZE.unit - 2 * SIZE.padding,
      context.ruler,
      "tebal",
      SIZE.text,
    );
    const rows = block.map((handover) => measure(handover, names.get(handover.to)?.name ?? "", context));
    const rowsHeight = rows.reduce((sum, row) => sum + row.height + SIZE.gap, -SIZE.gap);
    const height = Math.max(rowsHeight, giverLines.length * SIZE.text * LEADING + 2 * SIZE.padding);
    const giverId = `${block[0]?.from ?? ""}#${b}`;
    groups.push(
      unitBox(
        giverId,
        giverLines,
        { x: 1, y: top, width: SIZE.unit, height },
        names.get(block[0]?.from ?? "")?.external === true,
        context,
      ),
    );
    rows.forEach((row, r) => {
      const takerId = `${row.handover.to}#${b}.${r}`;
      const x = 1 + SIZE.unit + 2 * SIZE.arrow + SIZE.middle;
      groups.push(
        unitBox(
          takerId,
          row.takerLines,
          { x, y, width: SIZE.unit, height: row.height },
          names.get(row.handover.to)?.external === true,
          context,
        ),
      );
      groups.push(arrow(giverId, takerId, row, y, context));
      y += row.height + SIZE.gap;
    });
    y = Math.max(y, top + height + SIZE.gap) + SIZE.gap;
  });
  return {
    name: drawing.name,
    title: `${drawing.code} ${drawing.title}`,
    description: `${drawing.heading}. ${drawing.handovers.map((h) => `${names.get(h.from)?.name ?? ""} menyerahkan kepada ${names.get(h.to)?.name ?? ""}: ${h.items.join(", ")}`).join(". ")}.`,
    width: round(width),
    height: round(Math.max(y, 60)),
    groups,
  };
}

interface MeasuredRow {
  readonly handover: Handover;
  readonly takerLines: readonly string[];
  readonly itemLines: readonly string[];
  readonly height: number;
}

function measure(handover: Handover, taker: string, { ruler }: LayoutContext): MeasuredRow {
  const takerLines = wrapText(taker, SIZE.unit - 2 * SIZE.padding, ruler, "tebal", SIZE.text);
  const itemLines = handover.items.flatMap((item) =>
    wrapText(`• ${item}`, SIZE.middle, ruler, "biasa", SIZE.item),
  );
  const height = Math.max(
    SIZE.minRow,
    takerLines.length * SIZE.text * LEADING + 2 * SIZE.padding,
    // The items stand above their arrow's line.
    itemLines.length * SIZE.item * LEADING + 10,
  );
  return { handover, takerLines, itemLines, height };
}

function unitBox(
  id: string,
  lines: readonly string[],
  rect: { x: number; y: number; width: number; height: number },
  external: boolean,
  context: LayoutContext,
): Group {
  const paint = stroke(context, "unit");
  return {
    kind: "unit",
    id,
    alt: lines.join(" "),
    shapes: [
      rectShape(rect, 0, external ? { ...paint, dash: [4, 2] } : paint),
      ...centredText(
        lines,
        { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 },
        "tebal",
        SIZE.text,
        context,
      ),
    ],
  };
}

function arrow(from: string, to: string, row: MeasuredRow, top: number, context: LayoutContext): Group {
  const x1 = 1 + SIZE.unit;
  const x2 = x1 + 2 * SIZE.arrow + SIZE.middle;
  const y = top + row.height - 5;
  const [start, end] = [
    { x: x1, y },
    { x: x2, y },
  ];
  return {
    kind: "alur",
    id: `${from}->${to}`,
    from,
    to,
    alt: "",
    shapes: [
      polyline([start, end], { fill: null, stroke: context.theme.ink, strokeWidth: context.theme.line }),
      arrowhead(start, end, context),
      ...textLines(
        row.itemLines,
        { x: x1 + SIZE.arrow, y: y - 3 - row.itemLines.length * SIZE.item * LEADING },
        "start",
        "biasa",
        SIZE.item,
        context,
      ),
    ],
  };
}
