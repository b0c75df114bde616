import type { Point } from "../../scene/scene.ts";
import type { CfmDrawing } from "../../views/drawing.ts";
import type { Range } from "../axes.ts";
import type { LayoutContext } from "../layout.ts";
import { sheetSign } from "../sheet-sign.ts";
import { fittedSize, LEADING, wrapText } from "../wrap.ts";
import { HEADER } from "./sizing.ts";
import { bandsOf as phaseBands, type Bands, type phaseGroups } from "./phases.ts";
import type { BandView, SheetView } from "./sheets/views.ts";

/** Moves a point of a placed CFM, as it is seen, to where it lies on the sheet. */
export type Move = (p: Point) => Point;

/** The drawing that a sheet shows a part of. */
export function drawingOf({ bands }: SheetView): CfmDrawing {
  return bands[0]!.placed.drawing;
}

/** Between the bands of a sheet, pt. */
export const BAND_GAP = 12;

/** A band in its place on the sheet. */
export interface PlacedBand extends BandView {
  readonly upright: boolean;
  /** Where its lanes begin across the flow of reading, and the titles end above them, pt. */
  readonly start: number;
  readonly top: number;
  /** How long its lanes are behind their headers, pt. */
  readonly body: number;
  readonly move: Move;
  /** What stands above its lanes, or beside upright ones. */
  readonly phases: Bands;
  readonly phasesAt: Parameters<typeof phaseGroups>[2];
  /** Lanes come again in each band: their groups need names of their own. */
  readonly named: (id: string) => string;
}

/** The bands of a sheet below its title, which is `top` pt high, one behind the other. */
export function placedBands(view: SheetView, top: number, context: LayoutContext): readonly PlacedBand[] {
  const upright = drawingOf(view).direction === "vertical";
  let before = 0;
  return view.bands.map((band, nth): PlacedBand => {
    const { along, across, margin, placed } = band;
    const phases = phasesOf(band, view.body, context);
    const start = before + phases.breadth;
    const lengthwise = 1 + placed.header + margin.along.before - along.from + (upright ? top : 0);
    const crosswise = 1 + start + margin.across.before - across.from + (upright ? 0 : top);
    const shift = upright ? { x: crosswise, y: lengthwise } : { x: lengthwise, y: crosswise };
    const move: Move = (p) => ({ x: p.x + shift.x, y: p.y + shift.y });
    const named = (id: string): string => (nth === 0 ? id : `${id}~${nth + 1}`);
    const head = 1 + (upright ? top : 0);
    const phasesAt = {
      headers: { from: head, to: head + placed.header },
      origin: lengthwise,
      start: 1 + before + (upright ? 0 : top),
      reach: breadthOf(band),
    };
    before = start + breadthOf(band) + BAND_GAP;
    return { ...band, upright, start, top, body: view.body, move, phases, phasesAt, named };
  });
}

function phasesOf(band: BandView, body: number, context: LayoutContext): Bands {
  return phaseBands(band.placed, { ...band, body }, context);
}

/** Size of the frame of one sheet, pt, and its title. */
export function frameSize(
  view: SheetView,
  context: LayoutContext,
): { readonly width: number; readonly height: number; readonly title: Title } {
  const { page, pages, body, bands } = view;
  const drawing = drawingOf(view);
  const breadth = bands.reduce(
    (sum, band) => sum + phasesOf(band, body, context).breadth + breadthOf(band),
    BAND_GAP * (bands.length - 1),
  );
  const length = bands[0]!.placed.header + body;
  const [width, rest] = drawing.direction === "vertical" ? [breadth, length] : [length, breadth];
  const title = titleOf(drawing, sheetSign({ page, pages }), width, context);
  return { width, height: title.height + rest, title };
}

function breadthOf({ across, margin }: BandView): number {
  return across.to - across.from + margin.across.before + margin.across.after;
}

/** What a band shows of an extent across the flow of reading, on its sheet; null for nothing. */
export function shownExtent(extent: Range, { across, margin, start }: PlacedBand): Range | null {
  if (extent.from > across.to - 0.01 || extent.to < across.from + 0.01) return null;
  const shift = 1 + start + margin.across.before - across.from;
  return {
    from: shift + (extent.from < across.from + 0.01 ? across.from - margin.across.before : extent.from),
    to: shift + (extent.to > across.to - 0.01 ? across.to + margin.across.after : extent.to),
  };
}

/** The title of a sheet in lines, pt. */
export interface Title {
  readonly lines: readonly string[];
  readonly size: number;
  readonly height: number;
}

function titleOf({ code, title }: CfmDrawing, sheet: string, width: number, context: LayoutContext): Title {
  const text = `${code} ${title}${sheet}`;
  const { ruler } = context;
  const size = fittedSize([text], width - 16, [HEADER.least, HEADER.title], ruler, "bold");
  const lines = wrapText(text, width - 16, ruler, "bold", size);
  return { lines, size, height: lines.length * size * LEADING + 10 };
}
