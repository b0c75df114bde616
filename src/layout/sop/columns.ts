import type { SopDrawing, SopRow } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { widestWord } from "../wrap.ts";
import { GROWING, NAMES, TEXT_COLUMNS, type Form, type TextColumn } from "./form.ts";

/** Between two lines side by side, between the last and an edge, and between a symbol and the first, pt. */
export const TRACK = 5;
export const EDGE = 4;
const BESIDE = 5;
/** A label has the room beside a symbol to itself, with this much around it. */
const LABEL_ROOM = 8;
/** Around the texts of cells, pt. */
export const PADDING = 3;
/** Executors' columns are made as wide as this where there is room, pt. */
const ROOMY = 66;
/** Share of the free width that executors get at most. */
const EXECUTORS_SHARE = 0.4;

/** A column of the table; pt from the table's left edge. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** An executor's column: where symbols stand, and how far from there the first line runs. */
export interface LaneColumn extends Column {
  readonly middle: number;
  readonly firstTrack: Sides;
}

/** What is before a middle line and behind it. */
export interface Sides {
  readonly before: number;
  readonly after: number;
}

export interface Columns {
  readonly texts: Readonly<Record<TextColumn, Column>>;
  readonly lanes: readonly LaneColumn[];
  readonly width: number;
}

/** What executors' columns need beside their symbols, a column each. */
export interface ColumnNeeds {
  /** Lines on either side of the middle line. */
  readonly tracks: readonly Sides[];
  /** Widths of the labels that stand beside symbols, or right of what leaves below them. */
  readonly labels: readonly Sides[];
  /** Half the width of the widest connector of each column. */
  readonly connectors: readonly number[];
}

/** Widths of all columns for a table `width` pt wide; null when they do not fit in this form. */
export function columnsOf(
  drawing: SopDrawing,
  form: Form,
  needs: ColumnNeeds,
  width: number,
  context: LayoutContext,
): Columns | null {
  const halves = drawing.lanes.map((lane, column) => {
    const half = (side: "before" | "after"): { readonly first: number; readonly edge: number } => {
      const label = needs.labels[column]![side];
      const beside = form.symbol.width / 2 + (label === 0 ? BESIDE : label + LABEL_ROOM);
      const first = Math.max(beside, needs.connectors[column]! + EDGE);
      const tracks = needs.tracks[column]![side];
      return { first, edge: first + (tracks === 0 ? 1 : (tracks - 1) * TRACK + EDGE) };
    };
    const [left, right] = [half("before"), half("after")];
    const word = widestWord(lane.name, context.ruler, "bold", form.text) + 0.01;
    const name = Math.min(word, form.widestWord.name) + 2 * PADDING;
    return {
      firstTrack: { before: left.first, after: right.first },
      left: left.edge,
      right: right.edge,
      name,
    };
  });
  const least = halves.map(({ left, right, name }) => Math.max(left + right, name));
  const own = TEXT_COLUMNS.map((column) => textWidth(drawing, column, form, context));
  const headed = TEXT_COLUMNS.map((column, i) => Math.max(own[i]!, headWidth(column, form, context)));
  // Heads are broken only where their words would be what does not fit.
  const widths = sum(least) + sum(headed) <= width ? headed : own;
  const leastTexts = new Map(TEXT_COLUMNS.map((column, i) => [column, widths[i]!]));
  const free = width - sum(least) - sum(widths);
  if (free < 0) return null;
  const wanted = least.map((own) => Math.max(0, ROOMY - own));
  const given = sum(wanted) === 0 ? 0 : Math.min(1, (free * EXECUTORS_SHARE) / sum(wanted));
  const lanes = least.map((own, i) => own + wanted[i]! * given);
  const rest = free - sum(wanted) * given;
  const weights = GROWING.map((column) => Math.sqrt(1 + textLength(drawing, column)));
  const texts = new Map<TextColumn, number>(
    GROWING.map((column, i) => [column, leastTexts.get(column)! + (rest * weights[i]!) / sum(weights)]),
  );
  let x = 0;
  const take = (own: number): Column => {
    const column = { x, width: own };
    x += own;
    return column;
  };
  const textColumn = (column: TextColumn): Column => take(texts.get(column) ?? form.columns[column]);
  const [number, activity] = [textColumn("number"), textColumn("activity")];
  const placed = lanes.map((own, i): LaneColumn => {
    const { left, right, firstTrack } = halves[i]!;
    const column = take(own);
    return { ...column, middle: column.x + left + (own - left - right) / 2, firstTrack };
  });
  const [requirements, duration] = [textColumn("requirements"), textColumn("duration")];
  const [output, remarks] = [textColumn("output"), textColumn("remarks")];
  return { texts: { number, activity, requirements, duration, output, remarks }, lanes: placed, width: x };
}

/** So wide that no word at the column's head is broken. */
function headWidth(column: TextColumn, form: Form, { ruler }: LayoutContext): number {
  return widestWord(NAMES[column], ruler, "bold", form.text) + 2 * PADDING + 0.01;
}

/** So wide that no word of its texts is broken, as far as the form goes along. */
function textWidth(drawing: SopDrawing, column: TextColumn, form: Form, { ruler }: LayoutContext): number {
  const least = form.columns[column];
  if (column === "number") return least;
  // Labels that find no room beside their line are said among the remarks, each with a colon.
  const labels = column === "remarks" ? drawing.flows.map(({ label }) => `${label}:`) : [];
  const widest = [...drawing.rows.flatMap((row) => textsOf(row, column)), ...labels].reduce(
    (width, text) => Math.max(width, widestWord(text, ruler, "regular", form.text)),
    0,
  );
  return Math.max(least, Math.min(widest + 2 * PADDING + 0.01, least * form.widestWord.cell));
}

function textsOf(row: SopRow, column: (typeof GROWING)[number]): readonly string[] {
  return column === "activity" ? [row.activity] : row[column];
}

function textLength({ rows }: SopDrawing, column: (typeof GROWING)[number]): number {
  return sum(rows.flatMap((row) => textsOf(row, column).map((text) => text.length)));
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
