import type { CfmDrawing } from "../../views/drawing.ts";
import type { Arranged, LayoutContext } from "../layout.ts";
import { compose, wholeOnce } from "./compose.ts";
import { emit } from "./emit.ts";
import type { PlacedCfm } from "./placed.ts";
import { sizedOnce, type GrowStep } from "./sizing.ts";
import { paginate } from "./sheets/pages.ts";
import { wholeView } from "./sheets/views.ts";
import { findTopologies } from "./topology.ts";
import { spacingsOf } from "../swimlane/measures/spacing.ts";

/**
 * A CFM as data, for programs that draw it themselves; `grow` may give steps more room than they need. Rejects with
 * `LayoutError` when its flows find no ways.
 */
export async function placeCfm(
  drawing: CfmDrawing,
  context: LayoutContext,
  grow?: GrowStep,
): Promise<PlacedCfm> {
  const { usual } = await findTopologies(drawing, context);
  return compose(usual, spacingsOf(drawing.direction)[0], context, grow);
}

/** Lays out a cross-functional map: lanes, steps, flows. Rejects with `LayoutError` when its flows find no ways. */
export async function layOutCfm(drawing: CfmDrawing, context: LayoutContext): Promise<Arranged> {
  const topologies = await findTopologies(drawing, context);
  // Sheets begin with what the whole drawing shows.
  const [sizes, whole] = [sizedOnce(context), wholeOnce(context)];
  const placed = whole(sizes(topologies.usual, spacingsOf(drawing.direction)[0]));
  return {
    whole: emit(wholeView(placed), context),
    paginate: (portrait, landscape) => paginate(topologies, sizes, whole, portrait, landscape, context),
  };
}
