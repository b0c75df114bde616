import type { CfmDrawing } from "../../views/drawing.ts";
import type { Arranged, LayoutContext } from "../layout.ts";
import { compose, findTopology } from "./compose.ts";
import { emit } from "./emit.ts";
import { paginate } from "./sheets/pages.ts";
import { wholePart } from "./sheets/parts.ts";
import { spacingsOf } from "../swimlane/spacing.ts";

/** Lays out a cross-functional map: lanes, steps, flows. Rejects with `LayoutError` when its flows find no ways. */
export async function layOutCfm(drawing: CfmDrawing, context: LayoutContext): Promise<Arranged> {
  const topology = await findTopology(drawing, context);
  const composition = compose(topology, spacingsOf(drawing.direction)[0], context);
  return {
    whole: emit(composition, wholePart(composition), context),
    paginate: (portrait, landscape) => paginate(topology, composition, portrait, landscape, context),
  };
}
