import type { LayoutContext, Sheet } from "../../layout.ts";
import { MIN_TEXT } from "../../fit.ts";
import { LABEL } from "../../swimlane/measures/labels.ts";
import { LEADING, wrapText } from "../../wrap.ts";
import { longestNumber, sheetSign } from "../../sheet-sign.ts";
import { frameSize } from "../frame.ts";
import type { PlacedCfm } from "../placed.ts";
import { HEADER, type SizedCfm } from "../sizing.ts";
import type { SheetView } from "./views.ts";

/** Drawings may be made this much smaller; scales are kept to thousandths. */
export const LEAST_SCALE = Math.ceil((MIN_TEXT / LABEL) * 1000) / 1000;
/** Line widths beyond the frame, pt. */
export const FRAME = 2;

/** What a sheet has at a scale for lanes behind their headers and below the title, pt. */
export function roomOf(
  { topology: { drawing }, upright, header }: SizedCfm,
  sheet: Sheet,
  scale: number,
  context: LayoutContext,
): { readonly along: number; readonly across: number } {
  const [width, height] = [sheet.width / scale - FRAME, sheet.height / scale - FRAME];
  // The sheets' numbers make the title longer; there are never more sheets than steps.
  const title = wrapText(
    `${drawing.code} ${drawing.title}${sheetSign(longestNumber(drawing.steps.length))}`,
    // An upright drawing may be narrower than its sheet, and its title takes more lines then.
    (upright ? width / 2 : width) - 16,
    context.ruler,
    "bold",
    HEADER.title,
  );
  const below = height - (title.length * HEADER.title * LEADING + 10);
  return upright ? { along: below - header, across: width } : { along: width - header, across: below };
}

/** One scale for all sheets of a drawing, so that they read as one. */
export function scaleOf(views: readonly SheetView[], sheet: Sheet, context: LayoutContext): number {
  const scales = views.map((view) => {
    const { width, height } = frameSize(view, context);
    return Math.min(sheet.width / (width + FRAME), sheet.height / (height + FRAME));
  });
  return Math.floor(Math.min(1, ...scales) * 1000) / 1000;
}

/** The first step that is larger than any sheet; null when it is not a step that does not fit. */
export function culpritOf({ drawing, nodes, header }: PlacedCfm, sheets: readonly Sheet[]): string | null {
  const upright = drawing.direction === "vertical";
  const large = nodes.find(({ least }) => {
    const [width, height] = upright ? [least.breadth, least.length] : [least.length, least.breadth];
    return sheets.every(
      (sheet) =>
        width > sheet.width / LEAST_SCALE - header - FRAME ||
        height > sheet.height / LEAST_SCALE - header - FRAME,
    );
  });
  return large?.step.id ?? null;
}
