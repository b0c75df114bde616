import type { Group, Rect, Scene } from "../../scene/scene.ts";
import type { LevelMapDrawing } from "../../views/drawing.ts";
import { rectShape, round, stroke, textLines } from "../draw.ts";
import { fitScene } from "../fit.ts";
import type { LaidOut, LayoutContext, PageScene, Sheet } from "../layout.ts";
import { LEADING, wrapText } from "../wrap.ts";
import { BOX, drawBox } from "./boxes.ts";
import { assignTracks, drawRoute, TRACK, type Place } from "./flows.ts";
import { rowsOf, type Row } from "./rows.ts";

/** Sizes in pt. */
/** A frame is widened for its title up to this, pt. */
const MIN_FRAME = 420;
const FRAME = { padding: 16, title: 11, gapX: 30, gapY: 26, band: 96, bandText: 9 } as const;

/** A level map: a frame titled with the parent, its children in rows, bands by group, flows between siblings. */
export function layOutLevel(drawing: LevelMapDrawing, context: LayoutContext): LaidOut {
  const rows = rowsOf(drawing, context);
  const whole = scene(drawing, rows, context);
  return {
    whole,
    paginate: (portrait, landscape) => pages(drawing, rows, whole, context, portrait, landscape),
  };
}

/** Rows are dealt out over pages, as many as fit each, when the map does not fit one. */
function pages(
  drawing: LevelMapDrawing,
  rows: readonly Row[],
  whole: Scene,
  context: LayoutContext,
  portrait: Sheet,
  landscape: Sheet,
): readonly PageScene[] {
  const fits = (list: readonly Row[]): PageScene | null =>
    fitScene(
      list.length === rows.length ? whole : scene(drawing, list, context),
      portrait,
      landscape,
      drawing.orientation,
    );
  const all = fits(rows);
  if (all !== null) return [all];
  const result: PageScene[] = [];
  let current: Row[] = [];
  let page: PageScene | null = null;
  for (const row of rows) {
    const tried = fits([...current, row]);
    if (tried === null && page !== null) {
      result.push(page);
      current = [row];
      page = fits(current);
      continue;
    }
    current.push(row);
    page = tried;
  }
  return page === null ? result : [...result, page];
}

function scene(drawing: LevelMapDrawing, rows: readonly Row[], context: LayoutContext): Scene {
  const columns = Math.max(1, ...rows.map((row) => row.boxes.length));
  const places = new Map<string, Place>();
  rows.forEach((row, r) =>
    row.boxes.forEach((sized, column) => places.set(sized.box.id, { row: r, column })),
  );
  const tracks = assignTracks(drawing.flows, places, rows.length, columns);
  const bandWidth = drawing.bands.length === 0 ? 0 : FRAME.band;
  const labels = drawing.flows.map((f) =>
    f.label === "" ? 0 : context.ruler.width(f.label, "biasa", 8) + 14,
  );
  const gapX = Math.max(FRAME.gapX, ...labels);

  const columnX: number[] = [];
  let x = FRAME.padding + bandWidth;
  for (let c = 0; c < columns; c += 1) {
    x += (c === 0 ? 0 : gapX) + (tracks.columnGaps[c] ?? 0) * TRACK;
    columnX.push(x);
    x += BOX.width;
  }
  // A single child must not squeeze its parent's title into many lines.
  const titleWidth = context.ruler.width(drawing.frame, "tebal", FRAME.title) + 2 * FRAME.padding;
  const width = Math.max(x + FRAME.padding, Math.min(titleWidth, MIN_FRAME));
  const shift = (width - x - FRAME.padding) / 2;
  const titleLines = wrapText(drawing.frame, width - 2 * FRAME.padding, context.ruler, "tebal", FRAME.title);
  const titleHeight = titleLines.length * FRAME.title * LEADING + 12;

  const rowY: number[] = [];
  let y = titleHeight;
  rows.forEach((row, r) => {
    y += (r === 0 ? FRAME.padding : FRAME.gapY) + (tracks.rowGaps[r] ?? 0) * TRACK;
    rowY.push(y);
    y += row.height;
  });
  const height = y + FRAME.padding + (tracks.rowGaps[rows.length] ?? 0) * TRACK;

  const rects = new Map<string, Rect>();
  rows.forEach((row, r) =>
    row.boxes.forEach((sized, c) =>
      rects.set(sized.box.id, {
        x: (columnX[c] ?? 0) + shift,
        y: rowY[r] ?? 0,
        width: BOX.width,
        height: row.height,
      }),
    ),
  );
  const gaps = {
    rowTrack: (gap: number): number =>
      gap === 0 ? titleHeight + 8 : (rowY[gap - 1] ?? 0) + (rows[gap - 1]?.height ?? 0) + 14,
    columnTrack: (gap: number): number =>
      gap === 0 ? FRAME.padding + bandWidth + 4 : (columnX[gap - 1] ?? 0) + shift + BOX.width + 12,
  };
  const none: Rect = { x: 0, y: 0, width: 0, height: 0 };
  const groups: Group[] = [
    frame(drawing, titleLines, titleHeight, width, height, context),
    ...bandGroups(rows, rowY, width, context),
    ...rows.flatMap((row) =>
      row.boxes.map((sized) => drawBox(sized, rects.get(sized.box.id) ?? none, context)),
    ),
    ...tracks.routes.map((route) =>
      drawRoute(route, rects.get(route.flow.from) ?? none, rects.get(route.flow.to) ?? none, gaps, context),
    ),
  ];
  return {
    name: drawing.name,
    title: drawing.frame,
    description: describe(drawing),
    width: round(width + 2),
    height: round(height + 2),
    groups,
  };
}

function describe(drawing: LevelMapDrawing): string {
  const children = drawing.boxes.map((box) => `${box.code} ${box.title}`).join("; ");
  return `${drawing.heading}. ${drawing.frame}. Terdiri atas: ${children}.`;
}

function frame(
  drawing: LevelMapDrawing,
  lines: readonly string[],
  titleHeight: number,
  width: number,
  height: number,
  context: LayoutContext,
): Group {
  return {
    kind: "bingkai",
    id: drawing.name,
    alt: drawing.frame,
    shapes: [
      rectShape({ x: 1, y: 1, width, height }, 0, {
        ...stroke(context, "bingkai"),
        strokeWidth: context.theme.line * 1.5,
      }),
      rectShape({ x: 1, y: 1, width, height: titleHeight - 1 }, 0, stroke(context, "judul")),
      ...textLines(lines, { x: 1 + width / 2, y: 7 }, "middle", "tebal", FRAME.title, context),
    ],
  };
}

function bandGroups(
  rows: readonly Row[],
  rowY: readonly number[],
  width: number,
  context: LayoutContext,
): readonly Group[] {
  const groups: Group[] = [];
  for (let r = 0; r < rows.length;) {
    const band = rows[r]?.band ?? "";
    let end = r;
    while (end < rows.length && rows[end]?.band === band) end += 1;
    if (band !== "") {
      const top = (rowY[r] ?? 0) - 9;
      const bottom = (rowY[end - 1] ?? 0) + (rows[end - 1]?.height ?? 0) + 9;
      const lines = wrapText(band, FRAME.band - 20, context.ruler, "tebal", FRAME.bandText);
      const middle = (top + bottom) / 2 - (lines.length * FRAME.bandText * LEADING) / 2;
      groups.push({
        kind: "pita",
        id: band,
        alt: band,
        shapes: [
          rectShape({ x: 8, y: top, width: width - 14, height: bottom - top }, 0, {
            ...stroke(context, "pita"),
            dash: [3, 2],
          }),
          ...textLines(
            lines,
            { x: 8 + (FRAME.band - 8) / 2, y: middle },
            "middle",
            "tebal",
            FRAME.bandText,
            context,
          ),
        ],
      });
    }
    r = end;
  }
  return groups;
}
