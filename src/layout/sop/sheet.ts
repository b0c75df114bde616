import type { SopDrawing } from "../../views/drawing.ts";
import type { Lattice, Side, Stop } from "./flows/lattice.ts";
import { letterOf } from "../letters.ts";
import { routeLinks, type Routes } from "./flows/route.ts";

/** Rows `from` to `to` (exclusive) of the table, which stand on one sheet. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** A place where a flow goes on on another sheet, or comes from there. */
export interface Connector {
  readonly id: string;
  readonly letter: string;
  readonly leaving: boolean;
  /** Sheets that it leads to or comes from, from 1. */
  readonly sheets: readonly number[];
  /** Its row on the lattice and its column. */
  readonly row: number;
  readonly column: number;
  /** Whether the flow runs downwards here. */
  readonly down: boolean;
}

/** A flow, or its end, on one sheet. */
export interface SheetLink {
  /** Flows of the drawing, by number: several where they come in from elsewhere together. */
  readonly flows: readonly number[];
  readonly from: string;
  readonly to: string;
  /** Whether it leaves its step here: there its label stands. */
  readonly first: boolean;
}

/** What stands on one sheet and how its flows run, before it has any size. */
export interface SheetTopology {
  readonly range: RowRange;
  readonly lattice: Lattice;
  /** Rows of connectors above those of the table, and below. */
  readonly above: number;
  readonly below: number;
  readonly connectors: readonly Connector[];
  /** Columns of each step's symbols, by its number in the drawing. */
  readonly runs: readonly Runs[];
  readonly links: readonly SheetLink[];
  readonly routes: Routes;
}

export type Runs = Stop["runs"];

/** Neighbouring columns of a step have one symbol together. */
export function runsOf({ lanes, rows }: SopDrawing): readonly Runs[] {
  const columnOf = new Map(lanes.map(({ id }, column) => [id, column]));
  return rows.map((row) => {
    const columns = [...new Set(row.lanes.map((id) => columnOf.get(id) ?? 0))].sort((a, b) => a - b);
    const runs: [number, number][] = [];
    for (const column of columns.length === 0 ? [0] : columns) {
      const last = runs.at(-1);
      if (last !== undefined && last[1] === column - 1) last[1] = column;
      else runs.push([column, column]);
    }
    return runs;
  });
}

/** The letter of each step that flows lead to from another sheet, by the step's number. */
export function connectorLetters(
  ends: readonly FlowEnds[],
  ranges: readonly RowRange[],
): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const { from, to } of [...ends].sort((a, b) => a.from - b.from))
    if (sheetOf(from, ranges) !== sheetOf(to, ranges) && !letters.has(to))
      letters.set(to, letterOf(letters.size));
  return letters;
}

/** A flow by its number, and the numbers of the rows that it leads from and to. */
export interface FlowEnds {
  readonly flow: number;
  readonly from: number;
  readonly to: number;
}

export function flowEnds({ rows, flows }: SopDrawing): readonly FlowEnds[] {
  const numbers = new Map(rows.map(({ id }, i) => [id, i]));
  return flows.map(({ from, to }, flow) => ({ flow, from: numbers.get(from)!, to: numbers.get(to)! }));
}

/** How many connectors a sheet with these rows has above and below them. */
export function connectorCounts(
  ends: readonly FlowEnds[],
  range: RowRange,
): { readonly above: number; readonly below: number } {
  const holds = (row: number): boolean => row >= range.from && row < range.to;
  const above = new Set<string>();
  const below = new Set<string>();
  for (const { from, to } of ends) {
    if (holds(from) === holds(to)) continue;
    const other = holds(from) ? to : from;
    (other < range.from ? above : below).add(`${holds(from) ? "ke" : "dari"} ${to}`);
  }
  return { above: above.size, below: below.size };
}

export function sheetOf(row: number, ranges: readonly RowRange[]): number {
  return ranges.findIndex(({ from, to }) => row >= from && row < to);
}

/** Tracks on either side of the middle lines; more are tried when flows find no way. */
const TRACKS: readonly number[] = [3, 6, 12];

/** Places the connectors of a sheet and finds the ways of the flows `ends`. Null when these find none. */
export function sheetTopology(
  drawing: SopDrawing,
  ends: readonly FlowEnds[],
  ranges: readonly RowRange[],
  sheet: number,
  letters: ReadonlyMap<number, string>,
): SheetTopology | null {
  const range = ranges[sheet]!;
  const runs = runsOf(drawing);
  const { wanted, links } = sheetLinks(drawing, ends, ranges, sheet, letters, runs);
  const columns = Math.max(1, drawing.lanes.length);
  const [above, below] = [true, false].map((top) =>
    bands(
      wanted.filter((one) => one.top === top),
      columns,
    ),
  );
  const count = range.to - range.from;
  const connectors = [
    ...above!.placed.map(({ one, band, column }) => connectorOf(one, band, column)),
    ...below!.placed.map(({ one, band, column }) => connectorOf(one, above!.bands + count + band, column)),
  ];
  const stops: Stop[] = [
    ...connectors.map(stopOf),
    ...Array.from({ length: count }, (_, i): Stop => ({
      row: above!.bands + i,
      runs: runs[range.from + i]!,
      out: ["bottom", "right", "left"],
      into: ["top", "right", "left"],
    })),
  ];
  const numbers = new Map<string, number>([
    ...connectors.map(({ id }, i): [string, number] => [id, i]),
    ...drawing.rows
      .slice(range.from, range.to)
      .map(({ id }, i): [string, number] => [id, connectors.length + i]),
  ]);
  for (const tracks of TRACKS) {
    const lattice: Lattice = { columns, rows: above!.bands + count + below!.bands, tracks };
    const routes = routeLinks({
      lattice,
      stops,
      links: links.map(({ from, to, first, flows }) => ({
        from: numbers.get(from)!,
        to: numbers.get(to)!,
        labelled: first && flows.some((flow) => drawing.flows[flow]!.label !== ""),
      })),
    });
    if (routes !== null)
      return { range, lattice, above: above!.bands, below: below!.bands, connectors, runs, links, routes };
  }
  return null;
}

interface Wanted {
  readonly id: string;
  readonly letter: string;
  readonly leaving: boolean;
  readonly sheets: readonly number[];
  readonly top: boolean;
  readonly column: number;
}

/** The flows of a sheet, and the connectors at which those begin and end that it shows only in part. */
function sheetLinks(
  drawing: SopDrawing,
  ends: readonly FlowEnds[],
  ranges: readonly RowRange[],
  sheet: number,
  letters: ReadonlyMap<number, string>,
  runs: readonly Runs[],
): { readonly wanted: readonly Wanted[]; readonly links: readonly SheetLink[] } {
  const wanted = new Map<string, Wanted>();
  const entering = new Map<string, number[]>();
  const links: SheetLink[] = [];
  const idOf = (row: number): string => drawing.rows[row]!.id;
  const want = (target: number, other: number, leaving: boolean): string => {
    const top = other < sheet;
    const id = `${leaving ? "ke" : "dari"}-${letters.get(target)!}-${top ? "atas" : "bawah"}`;
    const known = wanted.get(id);
    const sheets = [...new Set([...(known?.sheets ?? []), other + 1])].sort((a, b) => a - b);
    const column = runs[target]![0]![0];
    wanted.set(id, { id, letter: letters.get(target)!, leaving, sheets, top, column });
    return id;
  };
  ends.forEach(({ flow, from, to }) => {
    const [source, target] = [sheetOf(from, ranges), sheetOf(to, ranges)];
    if (source === sheet && target === sheet)
      links.push({ flows: [flow], from: idOf(from), to: idOf(to), first: true });
    else if (source === sheet)
      links.push({ flows: [flow], from: idOf(from), to: want(to, target, true), first: true });
    else if (target === sheet) {
      const id = want(to, source, false);
      const known = entering.get(id);
      if (known !== undefined) known.push(flow);
      else {
        const flows = [flow];
        entering.set(id, flows);
        links.push({ flows, from: id, to: idOf(to), first: false });
      }
    }
  });
  return { wanted: [...wanted.values()], links };
}

/** Deals connectors out to rows of their own: each in its column or the nearest free one. */
function bands(
  wanted: readonly Wanted[],
  columns: number,
): { readonly bands: number; readonly placed: readonly { one: Wanted; band: number; column: number }[] } {
  const taken: boolean[][] = [];
  const placed = wanted.map((one) => {
    const nearest = Array.from({ length: columns }, (_, column) => column).sort(
      (a, b) => Math.abs(a - one.column) - Math.abs(b - one.column) || a - b,
    );
    let band = taken.findIndex((row) => row.includes(false));
    if (band < 0) band = taken.push(Array.from({ length: columns }, () => false)) - 1;
    const column = nearest.find((c) => !taken[band]![c])!;
    taken[band]![column] = true;
    return { one, band, column };
  });
  return { bands: taken.length, placed };
}

function connectorOf({ id, letter, leaving, sheets, top }: Wanted, row: number, column: number): Connector {
  return { id, letter, leaving, sheets, row, column, down: top !== leaving };
}

function stopOf({ row, column, leaving, down }: Connector): Stop {
  const into: readonly Side[] = leaving ? [down ? "top" : "bottom"] : [];
  const out: readonly Side[] = leaving ? [] : [down ? "bottom" : "top"];
  return { row, runs: [[column, column]], out, into };
}
