import type { SopDrawing, SopRow } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { LEADING, widestWord, wrapText } from "../wrap.ts";
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

/** Share of the free width that keeps words whole, in executors' names and in cells, before anything else grows. */
const WORDS_SHARE = 0.8;
/** No column is made wider than this for one of its words, pt. */
const WIDEST_WORD = 130;

/** A name that is read upwards takes no more than this of a sheet's height, pt. */
export const TALLEST_NAME = 110;

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
    return {
      firstTrack: { before: left.first, after: right.first },
      left: left.edge,
      right: right.edge,
      ...nameWidths(lane.name, form, context),
    };
  });
  const broken = halves.map(({ left, right, name }) => Math.max(left + right, name));
  const own = TEXT_COLUMNS.map((column) => textWidth(drawing, column, form, context));
  const headed = TEXT_COLUMNS.map((column, i) => Math.max(own[i]!, headWidth(column, form, context)));
  // Heads are broken only where their words would be what does not fit.
  const widths = sum(broken) + sum(headed) <= width ? headed : own;
  const spare = width - sum(broken) - sum(widths);
  if (spare < 0) return null;
  const granted = smallestFirst(
    [
      ...halves.map(({ word }, i) => Math.max(0, word - broken[i]!)),
      ...TEXT_COLUMNS.map((column, i) =>
        Math.max(0, wordsWidth(drawing, column, form, context) - widths[i]!),
      ),
    ],
    spare * WORDS_SHARE,
  );
  const least = broken.map((known, i) => known + granted[i]!);
  const leastTexts = new Map(
    TEXT_COLUMNS.map((column, i) => [column, widths[i]! + granted[broken.length + i]!]),
  );
  const free = spare - sum(granted);
  const wanted = least.map((own) => Math.max(0, ROOMY - own));
  // What has been widened for its words leaves the rest to the texts.
  const isTight = sum(granted) > 0 || sum(wanted) === 0;
  const given = isTight ? 0 : Math.min(1, (free * EXECUTORS_SHARE) / sum(wanted));
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

/** How wide a column is at least for the name at its head, and how wide so that no word of it is broken. */
function nameWidths(
  name: string,
  form: Form,
  { ruler }: LayoutContext,
): { readonly name: number; readonly word: number } {
  if (form.names === "turned") {
    const lines = wrapText(name, TALLEST_NAME, ruler, "bold", form.text).length;
    const width = lines * form.text * LEADING + 2 * PADDING + 0.01;
    return { name: width, word: width };
  }
  const word = widestWord(name, ruler, "bold", form.text) + 0.01;
  return {
    name: Math.min(word, form.widestWord.name) + 2 * PADDING,
    word: Math.min(word, WIDEST_WORD) + 2 * PADDING,
  };
}

/** What each of `wanted` gets of a sum: as many as can be get all, from the smallest up; the others share what is left. */
function smallestFirst(wanted: readonly number[], total: number): readonly number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const given = wanted.map(() => 0);
  let rest = total;
  for (const [place, i] of order.entries()) {
    const own = wanted[i]!;
    const share = own <= rest ? own : rest / (order.length - place);
    given[i] = share;
    rest -= share;
  }
  return given;
}

/** So wide that no word at the column's head is broken. */
function headWidth(column: TextColumn, form: Form, { ruler }: LayoutContext): number {
  return widestWord(NAMES[column], ruler, "bold", form.text) + 2 * PADDING + 0.01;
}

/** So wide that no word of its texts is broken, as far as the form goes along. */
function textWidth(drawing: SopDrawing, column: TextColumn, form: Form, context: LayoutContext): number {
  const least = form.columns[column];
  const words = wordsWidth(drawing, column, form, context);
  return Math.max(least, Math.min(words, least * form.widestWord.cell));
}

/** So wide that no word of its texts is broken. */
function wordsWidth(drawing: SopDrawing, column: TextColumn, form: Form, { ruler }: LayoutContext): number {
  if (column === "number") return 0;
  // Labels that find no room beside their line are said among the remarks, each with a colon.
  const labels = column === "remarks" ? drawing.flows.map(({ label }) => `${label}:`) : [];
  const widest = [...drawing.rows.flatMap((row) => textsOf(row, column)), ...labels].reduce(
    (width, text) => Math.max(width, widestWord(text, ruler, "regular", form.text)),
    0,
  );
  return Math.min(widest, WIDEST_WORD) + 2 * PADDING + 0.01;
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
