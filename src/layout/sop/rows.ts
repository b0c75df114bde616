import type { SopDrawing, SopRow } from "../../views/drawing.ts";
import type { LayoutContext } from "../layout.ts";
import { LEADING, wrapText } from "../wrap.ts";
import { EDGE, PADDING, TRACK, type Columns } from "./columns.ts";
import { TEXT_COLUMNS, type FlowLabel, type Form, type TextColumn } from "./form.ts";
import type { SheetTopology } from "./sheet.ts";
import { leavesSideways, type SheetTracks } from "./flows/tracks.ts";

/** Room for an arrow's tip above a symbol, pt. */
const ARROW = 8;
/** A decision is taller than other symbols by this factor. */
const DECISION = 1.25;

/** Texts of each cell of a row, or their lines. */
export type Cells = Readonly<Record<TextColumn, readonly string[]>>;

/** A row of the lattice, pt: from its middle line to the first line beside it, and to its edges. */
export interface RowSize {
  readonly up: number;
  readonly down: number;
  readonly above: number;
  readonly below: number;
}

export function symbolHeight(kind: SopRow["kind"], form: Form): number {
  return kind === "decision" ? form.symbol.height * DECISION : form.symbol.height;
}

/** A paragraph that begins with a letter or a number of its own, as ways that are said among the remarks do. */
const MARKED = /^(?:[a-z]|\d{1,2})[.)] /i;

/** What the cells say, a paragraph each; several in one cell each begin with a dash, or with the mark that they have. */
export function textsOf(
  { rows }: SopDrawing,
  stated: ReadonlyMap<string, readonly string[]>,
): readonly Cells[] {
  const several = (texts: readonly string[]): readonly string[] =>
    texts.length > 1 ? texts.map((text) => (MARKED.test(text) ? text : `- ${text}`)) : texts;
  return rows.map((row) => ({
    number: [row.number],
    activity: [row.activity],
    requirements: several(row.requirements),
    duration: several(row.duration),
    output: several(row.output),
    remarks: several([...row.remarks, ...(stated.get(row.id) ?? [])]),
  }));
}

/** The cells' texts, broken into lines. */
export function cellsOf(
  texts: readonly Cells[],
  columns: Columns,
  form: Form,
  { ruler }: LayoutContext,
): readonly Cells[] {
  const lines = (cells: Cells, column: TextColumn): readonly string[] => {
    const width = columns.texts[column].width - 2 * PADDING;
    return cells[column].flatMap((text) => wrapText(text, width, ruler, "regular", form.text));
  };
  return texts.map((cells) => ({
    number: lines(cells, "number"),
    activity: lines(cells, "activity"),
    requirements: lines(cells, "requirements"),
    duration: lines(cells, "duration"),
    output: lines(cells, "output"),
    remarks: lines(cells, "remarks"),
  }));
}

export function textHeight(cells: Cells, form: Form): number {
  const most = Math.max(...TEXT_COLUMNS.map((column) => cells[column].length));
  return most * form.text * LEADING + 2 * PADDING;
}

/** What each row of a sheet's lattice needs for its symbol, the lines beside it and the labels that stand there. */
export function rowSizes(
  drawing: SopDrawing,
  { range, lattice, above, connectors, links, routes }: SheetTopology,
  tracks: SheetTracks,
  labels: readonly FlowLabel[],
  form: Form,
): readonly RowSize[] {
  return Array.from({ length: lattice.rows }, (_, r): RowSize => {
    const row = drawing.rows[range.from + r - above];
    const isConnector = connectors.some((one) => one.row === r);
    const half = (isConnector || row === undefined ? form.symbol.height : symbolHeight(row.kind, form)) / 2;
    let [up, down] = [half + ARROW, half + (isConnector ? ARROW : EDGE)];
    links.forEach(({ first, flows, from }, i) => {
      if (isConnector || !first || from !== row?.id) return;
      const height = labels[flows[0]!]!.lines.length * form.label * LEADING;
      if (height === 0) return;
      if (leavesSideways(routes[i]!)) up = Math.max(up, height + EDGE);
      else down = Math.max(down, half + height + EDGE);
    });
    const { before, after } = tracks.rows[r]!;
    const edge = (lines: readonly number[]): number =>
      lines.length === 0 ? 0 : (lines.length - 1) * TRACK + EDGE;
    return { up, down, above: up + edge(before), below: down + edge(after) };
  });
}
