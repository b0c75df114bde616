import type { CfmDrawing } from "../../views/drawing.ts";
import type { LaidOut, LayoutContext } from "../layout.ts";
import { compose } from "./compose.ts";
import { emit, wholeSlice } from "./emit.ts";
import { paginate } from "./pages.ts";

/** Lays out a cross-functional map: lanes, steps, flows. Rejects with `LayoutError` when no valid drawing exists. */
export async function layOutCfm(drawing: CfmDrawing, context: LayoutContext): Promise<LaidOut> {
  const composition = await compose(drawing, context);
  return {
    whole: emit(composition, wholeSlice(composition), context),
    paginate: (portrait, landscape) => paginate(composition, portrait, landscape, context),
  };
}
