import { placeCfm } from "../../layout/cfm/index.ts";
import type { PlacedCfm } from "../../layout/cfm/placed.ts";
import { layoutErrorOf, type LayoutContext } from "../../layout/layout.ts";
import type { CfmDrawing, DrawnLane } from "../../views/drawing.ts";
import { inFewSizes } from "./room.ts";

/** A CFM in its places as BPMN shows it. Rejects with `LayoutError` when its flows find no ways. */
export async function placeForBpmn(drawing: CfmDrawing, context: LayoutContext): Promise<PlacedCfm> {
  try {
    return await placeCfm(closedOutside(drawing), context, inFewSizes);
  } catch (error) {
    throw layoutErrorOf(error, drawing);
  }
}

/**
 * The parties that show no step and exchange messages: pools of their own, closed ones. None where all parties are such:
 * then there is no pool that they could stand beside.
 */
export function closedLanes({ lanes, steps }: CfmDrawing): ReadonlySet<string> {
  const open = new Set(steps.flatMap((step) => (step.kind === "party" ? [] : step.lanes)));
  const ends = new Set(steps.flatMap((step) => (step.kind === "party" ? step.lanes : [])));
  if (!lanes.some(({ id }) => open.has(id))) return new Set();
  return new Set(lanes.flatMap(({ id }) => (ends.has(id) && !open.has(id) ? [id] : [])));
}

/** Closed pools lie before or behind the pool with the steps, on the side that is nearer to their lane. */
function closedOutside(drawing: CfmDrawing): CfmDrawing {
  const closed = closedLanes(drawing);
  if (closed.size === 0) return drawing;
  const open = drawing.lanes.flatMap(({ id }, i) => (closed.has(id) ? [] : [i]));
  const middle = (open[0]! + open.at(-1)!) / 2;
  const rank = ({ id }: DrawnLane, i: number): number => (!closed.has(id) ? 1 : i < middle ? 0 : 2);
  const lanes = drawing.lanes
    .map((lane, i) => ({ lane, rank: rank(lane, i) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ lane }) => lane);
  return { ...drawing, lanes };
}
