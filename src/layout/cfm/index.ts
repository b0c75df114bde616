import type { CfmDrawing } from "../../views/drawing.ts";
import type { Arranged, LayoutContext } from "../layout.ts";
import { compose } from "./compose.ts";
import { emit } from "./emit.ts";
import { paginate } from "./sheets/pages.ts";
import { wholeView } from "./sheets/views.ts";
import { findTopology } from "./topology.ts";
import { spacingsOf } from "../swimlane/spacing.ts";

/** Lays out a cross-functional map: lanes, steps, flows. Rejects with `LayoutError` when its flows find no ways. */
export async function layOutCfm(drawing: CfmDrawing, context: LayoutContext): Promise<Arranged> {
  const topology = await findTopology(drawing, context);
  const placed = compose(topology, spacingsOf(drawing.direction)[0], context);
  return {
    whole: emit(placed, wholeView(placed), context),
    paginate: (portrait, landscape) => paginate(topology, placed, portrait, landscape, context),
  };
}
