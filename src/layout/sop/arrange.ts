import type { SopDrawing } from "../../views/drawing.ts";
import { cutAxis } from "../cfm/sheets/cuts.ts";
import type { LayoutContext } from "../layout.ts";
import { columnsOf, sum, type ColumnNeeds, type Columns, type Sides } from "./columns.ts";
import { flowLabels, statedWays, type FlowLabel, type Form } from "./form.ts";
import { headerOf, type Header } from "./header.ts";
import { phaseRowsOf, sheetPhases, type PhaseRow, type PhaseRows } from "./phases.ts";
import { cellsOf, rowSizes, textHeight, textsOf, type Cells, type RowSize } from "./rows.ts";
import { placeOf } from "./flows/lattice.ts";
import { bodyHeight } from "./flows/points.ts";
import { connectorCounts, connectorLetters, flowEnds, sheetOf, sheetTopology } from "./sheet.ts";
import type { FlowEnds, RowRange, SheetTopology } from "./sheet.ts";
import { connectorWidth } from "./symbols.ts";
import { countOf, exitOf, tracksOf, type SheetTracks } from "./flows/tracks.ts";

/** A table in one form with all sizes known. */
export interface Arrangement {
  readonly drawing: SopDrawing;
  readonly form: Form;
  readonly columns: Columns;
  readonly header: Header;
  readonly labels: readonly FlowLabel[];
  /** What the cells say, and that in lines. */
  readonly texts: readonly Cells[];
  readonly cells: readonly Cells[];
  readonly sheets: readonly ArrangedSheet[];
}

export interface ArrangedSheet {
  readonly topology: SheetTopology;
  readonly tracks: SheetTracks;
  readonly sizes: readonly RowSize[];
  /** Heights of the rows of the lattice, pt. */
  readonly heights: readonly number[];
  /** Rows of phases, each above a row of the lattice. */
  readonly phases: readonly (PhaseRow | null)[];
}

/** What is known of a table from earlier tries. It only grows, so that trying comes to an end. */
interface Known extends ColumnNeeds {
  /** Least heights of rows, and of a row of connectors. */
  readonly rows: readonly number[];
  readonly band: number;
  /** Flows whose labels find no place, … */
  readonly unplaced: ReadonlySet<number>;
  /** … and those that are only said. */
  readonly undrawn: ReadonlySet<number>;
}

const MOST_TRIES = 24;

/**
 * Fits a table in one form to sheets `width` by `height` pt. What lines and labels need is only known once flows have
 * their ways, and those depend on which rows share a sheet: both are found in turns. `joins`: whether all flows between
 * sheets are drawn, or only those to the next row; the others are said among the remarks. Null when it does not fit.
 */
export function arrange(
  drawing: SopDrawing,
  form: Form,
  joins: "all" | "next",
  width: number,
  height: number,
  context: LayoutContext,
): Arrangement | null {
  const none = drawing.lanes.map((): Sides => ({ before: 0, after: 0 }));
  let known: Known = {
    tracks: none,
    labels: none,
    connectors: drawing.lanes.map(() => 0),
    rows: drawing.rows.map(() => 0),
    band: 2 * form.symbol.height,
    unplaced: new Set(),
    undrawn: new Set(),
  };
  const all = flowEnds(drawing);
  const isNear = ({ from, to }: FlowEnds): boolean => joins === "all" || Math.abs(from - to) === 1;
  const remembered = new Map<string, readonly SheetTopology[] | null>();
  const topologiesOf = (
    ranges: readonly RowRange[],
    ends: readonly FlowEnds[],
  ): readonly SheetTopology[] | null => {
    const key = JSON.stringify([ranges, ends.length]);
    const found = remembered.get(key);
    if (found !== undefined) return found;
    const letters = connectorLetters(ends, ranges);
    const made = ranges.map((_, sheet) => sheetTopology(drawing, ends, ranges, sheet, letters));
    const whole = made.flatMap((one) => one ?? []);
    const result = whole.length === made.length ? whole : null;
    remembered.set(key, result);
    return result;
  };
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const labels = flowLabels(drawing, form, new Set([...known.unplaced, ...known.undrawn]), context);
    const columns = columnsOf(drawing, form, known, width, context);
    if (columns === null) return null;
    const texts = textsOf(drawing, statedWays(drawing, labels, known.undrawn));
    const cells = cellsOf(texts, columns, form, context);
    const header = headerOf(drawing, columns, form, context);
    const least = cells.map((cell, r) => Math.max(textHeight(cell, form), known.rows[r]!));
    const phases = phaseRowsOf(drawing, columns, form, context);
    const ranges = cutRows(
      all.filter(isNear),
      drawing.lanes.length,
      least,
      phases,
      known.band,
      height - header.height,
    );
    if (ranges === null) return null;
    const cut = all.filter(
      (ends) => !isNear(ends) && sheetOf(ends.from, ranges) !== sheetOf(ends.to, ranges),
    );
    const undrawn = new Set([...known.undrawn, ...cut.map(({ flow }) => flow)]);
    if (undrawn.size > known.undrawn.size) {
      known = { ...known, undrawn };
      continue;
    }
    const topologies = topologiesOf(
      ranges,
      all.filter(({ flow }) => !undrawn.has(flow)),
    );
    if (topologies === null) return null;
    const sheets = topologies.map((topology): ArrangedSheet => {
      const tracks = tracksOf(topology);
      const sizes = rowSizes(drawing, topology, tracks, labels, form);
      const { range, above } = topology;
      const heights = sizes.map((size, r) => {
        const cell = cells[range.from + r - above];
        const isRow = r >= above && range.from + r - above < range.to;
        return Math.max(size.above + size.below, isRow && cell !== undefined ? textHeight(cell, form) : 0);
      });
      return { topology, tracks, sizes, heights, phases: sheetPhases(phases, range, above, heights.length) };
    });
    const next = learn(known, drawing, sheets, labels, form, context);
    const fits = sheets.every((sheet) => header.height + bodyHeight(sheet) <= height);
    if (fits && !outgrows(next, known))
      return { drawing, form, columns, header, labels, texts, cells, sheets };
    known = next;
  }
  return null;
}

/** Whether columns or labels need more than they were given. */
function outgrows(next: Known, known: Known): boolean {
  const wider = (wanted: readonly Sides[], given: readonly Sides[]): boolean =>
    wanted.some(({ before, after }, i) => before > given[i]!.before || after > given[i]!.after);
  return (
    next.unplaced.size > known.unplaced.size ||
    next.connectors.some((need, i) => need > known.connectors[i]!) ||
    wider(next.tracks, known.tracks) ||
    wider(next.labels, known.labels)
  );
}

function learn(
  known: Known,
  drawing: SopDrawing,
  sheets: readonly ArrangedSheet[],
  labels: readonly FlowLabel[],
  form: Form,
  context: LayoutContext,
): Known {
  const rows = [...known.rows];
  const connectors = [...known.connectors];
  let { tracks, labels: rooms, band } = known;
  const unplaced = new Set(known.unplaced);
  for (const { topology, tracks: used, sizes } of sheets) {
    const { range, above } = topology;
    const heights = sizes.map((size) => size.above + size.below);
    const count = range.to - range.from;
    heights.slice(above, above + count).forEach((height, i) => {
      rows[range.from + i] = Math.max(rows[range.from + i]!, height);
    });
    band = Math.max(band, ...heights.slice(0, above), ...heights.slice(above + count));
    tracks = widest(tracks, used.columns.map(countOf));
    rooms = widest(rooms, labelRooms(topology, labels, form));
    for (const one of topology.connectors) {
      const half = connectorWidth(one, form, context) / 2;
      connectors[one.column] = Math.max(connectors[one.column] ?? 0, half);
    }
    for (const flow of crowded(topology, drawing, labels)) unplaced.add(flow);
  }
  return { ...known, tracks, labels: rooms, connectors, rows, band, unplaced };
}

function widest(a: readonly Sides[], b: readonly Sides[]): readonly Sides[] {
  return a.map(({ before, after }, i) => ({
    before: Math.max(before, b[i]?.before ?? 0),
    after: Math.max(after, b[i]?.after ?? 0),
  }));
}

/** Widths of the labels beside the symbols of each column: above what leaves sideways, right of what leaves below. */
function labelRooms(
  { lattice, links, routes }: SheetTopology,
  labels: readonly FlowLabel[],
  form: Form,
): readonly Sides[] {
  const rooms = Array.from({ length: lattice.columns }, () => ({ before: 0, after: 0 }));
  links.forEach(({ first, flows }, i) => {
    const { width } = labels[flows[0]!]!;
    if (!first || width === 0) return;
    const [start, next] = routes[i]!;
    const room = rooms[placeOf(lattice, start!.x).slot]!;
    if (next!.x < start!.x) room.before = Math.max(room.before, width);
    else room.after = Math.max(room.after, next!.x > start!.x ? width : width - form.symbol.width / 2);
  });
  return rooms;
}

/** Flows whose labels would stand where another flow leaves the same step. */
function crowded(
  { links, routes }: SheetTopology,
  drawing: SopDrawing,
  labels: readonly FlowLabel[],
): readonly number[] {
  const exits = new Map<string, number>();
  links.forEach(({ first }, i) => {
    if (first) exits.set(exitOf(routes[i]!), (exits.get(exitOf(routes[i]!)) ?? 0) + 1);
  });
  return links.flatMap(({ first, flows: [flow] }, i) => {
    if (!first || flow === undefined || drawing.flows[flow]!.label === "" || labels[flow]!.width === 0)
      return [];
    return exits.get(exitOf(routes[i]!))! > 1 ? [flow] : [];
  });
}

/** A cut within a phase costs as much as one through this many flows. */
const WITHIN_PHASE = 2;

/** Deals rows out to sheets with `room` pt for them: few sheets, few flows and phases cut, sheets evenly filled. */
function cutRows(
  ends: readonly FlowEnds[],
  lanes: number,
  least: readonly number[],
  { opening, continued }: PhaseRows,
  band: number,
  room: number,
): readonly RowRange[] | null {
  const heights = least.map((height, row) => height + (opening[row]?.height ?? 0));
  if (sum(heights) <= room) return [{ from: 0, to: heights.length }];
  const columns = Math.max(1, lanes);
  const marks = [0, ...heights.keys()].map((_, i) => ({
    at: sum(heights.slice(0, i)),
    cost:
      ends.filter(({ from, to }) => Math.min(from, to) < i && Math.max(from, to) >= i).length +
      (continued[i] == null ? 0 : WITHIN_PHASE),
  }));
  const cut = cutAxis(marks, (from, to) => {
    const rows = marks[to]!.at - marks[from]!.at + (continued[from]?.height ?? 0);
    if (rows > room) return "too-long";
    const { above, below } = connectorCounts(ends, { from, to });
    const bands = Math.ceil(above / columns) + Math.ceil(below / columns);
    return rows + bands * band <= room ? { sheets: 1, cost: 0 } : null;
  });
  if (cut === null) return null;
  return cut.bounds.slice(1).map((to, i) => ({ from: cut.bounds[i]!, to }));
}
