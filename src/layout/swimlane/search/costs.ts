import type { Edge } from "../order/graph.ts";
import type { Port } from "../routing/grid.ts";

/** Costs in pt of length; those of bends and crossings differ from drawing to drawing (`order/weights.ts`). */
export const COST = {
  length: 0.35,
  /** Of a crossing, where one of the two lines is a tie: less than the two bends of the least way around it. */
  tieCrossed: 0.25,
  emptyCellBend: 30,
  join: 6,
  offMiddle: 9,
  offFreeMiddle: 60,
  slanted: 60,
  /** Leaving a decision elsewhere than at its own corner, at another way's corner, on a slanted side. */
  otherCorner: 30,
  givenCorner: 90,
  slantedWithCorner: 4000,
} as const;
type SideCosts = Readonly<Record<Port["side"], number>>;

/**
 * What leaving and reaching a box at each side costs. Flows read from left to right; loops back go off the path and
 * end where they like; an association has no direction and takes the nearest side; twins are tied above each other.
 */
const SIDES: Readonly<Record<Edge["kind"] | "back", { readonly out: SideCosts; readonly into: SideCosts }>> =
  {
    sequence: { out: { E: 0, N: 24, S: 24, W: 180 }, into: { W: 0, N: 16, S: 16, E: 90 } },
    back: { out: { E: 0, N: 10, S: 10, W: 90 }, into: { W: 0, N: 10, S: 10, E: 54 } },
    association: { out: { N: 4, S: 4, E: 8, W: 8 }, into: { N: 4, S: 4, E: 8, W: 8 } },
    twin: { out: { N: 0, S: 0, E: 500, W: 500 }, into: { N: 0, S: 0, E: 500, W: 500 } },
  };

export function sidesOf(edge: Edge): (typeof SIDES)["sequence"] {
  return SIDES[edge.back ? "back" : edge.kind];
}
