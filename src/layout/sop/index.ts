import type { SopDrawing } from "../../views/drawing.ts";
import { LayoutError, type Arranged, type LayoutContext, type PageScene } from "../layout.ts";
import { arrange, type Arrangement } from "./arrange.ts";
import { emitSheet } from "./emit.ts";
import { FORMS } from "./form.ts";
import { sheetTable } from "./table.ts";

/** Width of a table that is not cut into sheets, pt: F4 across, between its margins. */
const WIDTH = 820;
/** Text down to this size is read with ease: a table is set smaller, but not less than this, where one sheet then holds it; pt. */
const EASY = 7.5;
/** No sheet is as high. */
const ENDLESS = 1_000_000;
/** Larger tables are refused before anything is tried. */
const MOST = { rows: 600, flows: 1500, lanes: 60 } as const;

/** Lays out the table of an SOP. Throws `LayoutError` when it is too wide, or a row higher than a sheet. */
export function layOutSop(drawing: SopDrawing, context: LayoutContext): Arranged {
  const { rows, flows, lanes } = drawing;
  const refuse = (): LayoutError =>
    new LayoutError("terlalu-besar", drawing.heading, { drawing: drawing.name, step: longestStep(drawing) });
  if (rows.length > MOST.rows || flows.length > MOST.flows || lanes.length > MOST.lanes) throw refuse();
  const fit = (width: number, height: number): Arrangement => {
    for (const joins of ["all", "next"] as const)
      for (const [i, form] of FORMS.entries()) {
        const found = arrange(drawing, form, joins, width, height, context);
        if (found !== null) return found.sheets.length === 1 ? found : (onOneSheet(i + 1) ?? found);
      }
    throw refuse();
    function onOneSheet(from: number): Arrangement | null {
      for (const form of FORMS.slice(from)) {
        if (form.names === "turned" || form.text < EASY) continue;
        const found = arrange(drawing, form, "all", width, height, context);
        if (found?.sheets.length === 1) return found;
      }
      return null;
    }
  };
  return {
    // Nothing asks a screen to be narrow: executors that no sheet holds side by side widen it.
    whole: emitSheet(fit(Math.max(WIDTH, lanes.length * 80), ENDLESS), 0, context),
    paginate(_, landscape) {
      const found = fit(landscape.width - 2, landscape.height - 2);
      return found.sheets.map((_, i): PageScene => ({
        scene: emitSheet(found, i, context),
        table: sheetTable(found, i),
        orientation: "landscape",
      }));
    },
  };
}

/** The step to blame: the one with the longest text; null when the name of a unit is longer, or there are too many of all. */
function longestStep({ rows, lanes, flows }: SopDrawing): string | null {
  if (rows.length > MOST.rows || flows.length > MOST.flows || lanes.length > MOST.lanes) return null;
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
  let found: string | null = null;
  let most = longest(lanes.map(({ name }) => name));
  for (const { id, activity, requirements, duration, output, remarks } of rows) {
    const length = longest([activity, ...requirements, ...duration, ...output, ...remarks]);
    if (length <= most) continue;
    most = length;
    found = id;
  }
  return found;
}
