// What the layout bench looks at; bundled by it on the fly.
import { compose as composeIn } from "../../src/layout/cfm/compose.ts";
import type { PlacedCfm } from "../../src/layout/cfm/placed.ts";
import { findTopologies } from "../../src/layout/cfm/topology.ts";
import { NOTATIONS } from "../../src/layout/cfm/notation/table.ts";
import type { StepSize } from "../../src/layout/cfm/notation/contract.ts";
import { lanesOf } from "../../src/layout/cfm/lanes.ts";
import { buildGraph as buildGraphOf, type Graph } from "../../src/layout/swimlane/order/graph.ts";
import { spacingsOf } from "../../src/layout/swimlane/measures/spacing.ts";
import type { LayoutContext } from "../../src/layout/layout.ts";
import type { CfmDrawing, DrawnStep } from "../../src/views/drawing.ts";

export { layOut } from "../../src/layout/index.ts";
export { layersOf } from "../../src/layout/swimlane/order/layers.ts";
export { context } from "../../test/support/layout.ts";
export { randomCfm } from "../../test/layout/cfm/random.ts";
export { branchingCfm } from "./branching.ts";

/** A drawing as it is laid out where there is room. */
export async function compose(drawing: CfmDrawing, context: LayoutContext): Promise<PlacedCfm> {
  return composeIn((await findTopologies(drawing, context)).usual, spacingsOf(drawing.direction)[0], context);
}

export function sizeStep(step: DrawnStep, context: LayoutContext, upright: boolean): StepSize {
  return NOTATIONS[step.kind].measure(step, {
    context,
    spacing: spacingsOf(upright ? "vertical" : "horizontal")[0],
    upright,
    caption: "after",
  });
}

export function buildGraph(drawing: CfmDrawing): Graph {
  return buildGraphOf(lanesOf(drawing));
}
