import type { Group, Paint, Rect } from "../../scene/scene.ts";
import type { Range } from "../axes.ts";
import type { LayoutContext } from "../layout.ts";
import { outlined, polyline, rectShape, textLines } from "../primitives.ts";
import { CONTINUED } from "../sheet-sign.ts";
import { LABEL } from "../swimlane/measures/labels.ts";
import type { Zones } from "../swimlane/measures/coords.ts";
import type { Graph } from "../swimlane/order/graph.ts";
import type { Placement } from "../swimlane/order/rows.ts";
import { phaseOf } from "../swimlane/order/story.ts";
import { fittedSize, LEADING, widestWord, wrapText } from "../wrap.ts";
import type { CfmDrawing } from "../../views/drawing.ts";
import type { PlacedCfm, PlacedPhase } from "./placed.ts";
import type { BandView, SheetView } from "./sheets/views.ts";

/** Sizes of the bands, pt. */
const BAND = { text: 8.5, padding: 4 } as const;
/** Names beside upright lanes are wrapped to this at least, pt. */
const UPRIGHT_NAME = 64;
/** The line between two phases is lighter than those of lanes. */
const SEPARATOR: Paint = { fill: null, stroke: { role: "mark", width: { lines: 0.5 }, dash: [4, 3] } };

/** Number of a phase of the engine, from 1, as the id of its band; null for what is in none. */
export function phaseId(number: number): string | null {
  return number === 0 ? null : bandId(number);
}

function bandId(number: number): string {
  return `tahap-${number}`;
}

/** A phase that has columns, and these, ascending. */
export interface PhaseColumns {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly number[];
}

/** The phases that have columns, in their order. */
export function phaseColumns(
  { boxes }: Graph,
  { cells }: Placement,
  phases: CfmDrawing["phases"] = [],
): readonly PhaseColumns[] {
  const columns = new Map<number, Set<number>>();
  boxes.forEach(({ node }, i) => {
    const number = phaseOf(node);
    if (number > 0) columns.set(number, (columns.get(number) ?? new Set()).add(cells[i]!.column));
  });
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([number, own]) => ({
      id: bandId(number),
      name: phases[number - 1]?.name ?? "",
      columns: [...own].sort((a, b) => a - b),
    }));
}

/** Where phases begin and end, from where the column before which each begins is parted from the one before; pt. */
export function stretchesAt(
  phases: readonly PhaseColumns[],
  length: number,
  firstColumn: number,
  before: (column: number) => number,
): readonly Range[] {
  const starts = phases.map(({ columns: [first = 0] }) => (first === firstColumn ? 0 : before(first)));
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? length }));
}

/** How long phases have to be for their names, along the flow of reading; pt. */
export function lengthsOf(
  phases: readonly PhaseColumns[],
  upright: boolean,
  context: LayoutContext,
): readonly number[] {
  return phases.map(({ name }) => {
    const length = upright
      ? wrapName(name, nameWidth(phases, context), context).length * BAND.text * LEADING
      : widestWord(name, context.ruler, "bold", BAND.text);
    return length + 2 * BAND.padding;
  });
}

/**
 * Room that columns need beyond their boxes, so that each phase is as long as its name asks, by column; pt. Null when
 * nothing is missing.
 */
export function missingRoom(
  phases: readonly PhaseColumns[],
  extents: readonly Range[],
  least: readonly number[],
): readonly number[] | null {
  const missing = extents.map(({ from, to }, i) => Math.max(0, least[i]! - (to - from)));
  if (missing.every((more) => more === 0)) return null;
  const room: number[] = [];
  phases.forEach(({ columns }, i) => {
    for (const column of columns) room[column] = missing[i]! / columns.length;
  });
  return Array.from(room, (more: number | undefined) => more ?? 0);
}

/** Where pages may be cut: before a phase at the line between it and the one before. */
export function withPhaseCuts(
  cuts: readonly number[],
  phases: readonly PhaseColumns[],
  extents: readonly Range[],
): readonly number[] {
  const lines = new Map(phases.map(({ columns: [first = 0] }, i) => [first, extents[i]!.from]));
  return cuts.map((at, column) => (column === 0 ? at : (lines.get(column) ?? at)));
}

/** The zones with room for the line before each phase but where the drawing, or what is shown of it, begins. */
export function partedZones(zones: Zones, phases: readonly PhaseColumns[], firstColumn: number): Zones {
  const first = new Set(phases.map(({ columns }) => columns[0]!));
  first.delete(firstColumn);
  if (first.size === 0) return zones;
  const end = zones.along.end.map((room, gap) => room + (first.has(gap) ? PARTED : 0));
  return { ...zones, along: { ...zones.along, end } };
}

/** Room for the line between two phases, pt. */
const PARTED = 10;

function nameWidth(phases: readonly { readonly name: string }[], { ruler }: LayoutContext): number {
  const names = phases.map(({ name }) => widestWord(`${name} ${CONTINUED}`, ruler, "bold", BAND.text));
  return Math.max(UPRIGHT_NAME, ...names) + 1;
}

function wrapName(
  name: string,
  width: number,
  { ruler }: LayoutContext,
  size: number = BAND.text,
): readonly string[] {
  return wrapText(name, width, ruler, "bold", size);
}

/** What a view shows of a phase: its stretch within the view, and its name. */
interface ShownPhase {
  readonly phase: PlacedPhase;
  readonly extent: Range;
  readonly name: string;
  readonly lines: readonly string[];
  readonly size: number;
}

/** The bands of a view. */
export interface Bands {
  /** Across the flow of reading, pt; 0 where there are no phases. */
  readonly breadth: number;
  readonly shown: readonly ShownPhase[];
}

/** What bands take across the flow of reading where each name has one line, or stands beside upright lanes; pt. */
export function breadthOfPhases(
  phases: readonly { readonly name: string }[],
  upright: boolean,
  context: LayoutContext,
): number {
  if (phases.length === 0) return 0;
  return (upright ? nameWidth(phases, context) : BAND.text * LEADING) + 2 * BAND.padding;
}

/** The bands above (or beside upright) lanes that a view shows; the last reaches to the end of the lanes. */
export function bandsOf(
  c: PlacedCfm,
  view: Pick<BandView, "along" | "margin"> & Pick<SheetView, "body">,
  context: LayoutContext,
): Bands {
  if (c.phases.length === 0) return { breadth: 0, shown: [] };
  const upright = c.drawing.direction === "vertical";
  const { along, margin, body } = view;
  const end = along.from - margin.along.before + body;
  const width = nameWidth(c.phases, context);
  const shown = c.phases.flatMap((phase): ShownPhase[] => {
    const { from, to } = phase.extent;
    if (from > along.to - 0.01 || to < along.from + 0.01) return [];
    const extent = {
      from: from < along.from + 0.01 ? along.from - margin.along.before : from,
      to: to > along.to - 0.01 ? end : to,
    };
    const name = from < along.from - 0.01 ? `${phase.name} ${CONTINUED}` : phase.name;
    const room = upright ? width : extent.to - extent.from - 2 * BAND.padding;
    const size = fittedSize([name], room, [LABEL, BAND.text], context.ruler, "bold");
    return [{ phase, extent, name, size, lines: wrapName(name, room, context, size) }];
  });
  const breadth = upright
    ? width + 2 * BAND.padding
    : Math.max(1, ...shown.map(({ lines }) => lines.length)) * BAND.text * LEADING + 2 * BAND.padding;
  return { breadth, shown };
}

/** Where the bands of a view stand on its sheet, pt. */
interface PhasesPlace {
  /** Where `along` 0 lies. */
  readonly origin: number;
  /** Where the bands begin across the flow of reading, and how far the lanes go behind them. */
  readonly start: number;
  readonly reach: number;
  /** What the headers of the lanes take along the flow of reading. */
  readonly headers: Range;
}

/**
 * The bands as groups: the band itself, and a line across the lanes where it begins behind another; before them the corner
 * between the bands and the headers of the lanes, so that the frame is closed there. `named` gives the groups their ids.
 */
export function phaseGroups(
  c: PlacedCfm,
  { breadth, shown }: Bands,
  at: PhasesPlace,
  named: (id: string) => string,
  context: LayoutContext,
): readonly Group[] {
  const upright = c.drawing.direction === "vertical";
  const bands = shown.map(({ phase, extent, name, lines, size }, nth): Group => {
    const [from, length] = [at.origin + extent.from, extent.to - extent.from];
    const rect: Rect = upright
      ? { x: at.start, y: from, width: breadth, height: length }
      : { x: from, y: at.start, width: length, height: breadth };
    const edge = at.start + breadth;
    const line = upright
      ? [
          { x: edge, y: from },
          { x: edge + at.reach, y: from },
        ]
      : [
          { x: from, y: edge },
          { x: from, y: edge + at.reach },
        ];
    const isInside = nth > 0 || (phase.extent.from > 0.01 && extent.from === phase.extent.from);
    const top = rect.y + rect.height / 2 - (lines.length * size * LEADING) / 2;
    return {
      kind: "phase",
      id: named(phase.id),
      alt: name,
      shapes: [
        rectShape(rect, 0, outlined("lane-header")),
        ...(isInside ? [polyline(line, SEPARATOR)] : []),
        ...textLines(lines, { x: rect.x + rect.width / 2, y: top }, "middle", "bold", size, context),
      ],
    };
  });
  const { from, to } = at.headers;
  const corner: Rect = upright
    ? { x: at.start, y: from, width: breadth, height: to - from }
    : { x: from, y: at.start, width: to - from, height: breadth };
  const shape = rectShape(corner, 0, outlined("lane-header"));
  return bands.length === 0
    ? []
    : [{ kind: "title", id: named("sudut-tahap"), alt: "", shapes: [shape] }, ...bands];
}
