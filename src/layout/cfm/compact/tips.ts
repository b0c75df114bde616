import type { Differences } from "../../swimlane/compact/differences.ts";
import type { GapRoom } from "../../swimlane/measures/coords.ts";
import type { Spacing } from "../../swimlane/measures/spacing.ts";
import { isTie } from "../../swimlane/order/graph.ts";
import type { Axis } from "../../swimlane/routing/grid.ts";
import type { Topology } from "../topology.ts";
import type { Shown } from "./compact.ts";
import type { FlowVariables } from "./variables.ts";

/** A line that turns and then ends in an arrow shows as much of itself behind the tip as the tip is long, pt. */
const ARRIVAL = 12;

/** The room before and behind boxes for the last stretches of flows that turn in the gap there. */
export function roomsForTips(
  { graph, placement, grid, routes }: Topology,
  spacing: Spacing,
): readonly GapRoom[] {
  return graph.edges.flatMap((edge, i): readonly GapRoom[] => {
    const { from, to, reversed } = edge;
    const { points, out, into } = routes[i]!;
    const corner = reversed ? points[1] : points.at(-2);
    if (isTie(edge) || points.length < 3 || corner === undefined) return [];
    const [box, { side }] = reversed ? [from, out] : [to, into];
    const { lane, lastLane } = graph.boxes[box]!;
    const { column, row, lastRow } = placement.cells[box]!;
    const isTrack = ({ lines }: Axis, line: number, gap: number): boolean => {
      const entry = lines[line];
      return entry?.type === "track" && entry.gap === gap;
    };
    const [axis, line, end, gap, pad] =
      side === "W" || side === "E"
        ? ([
            "along",
            corner.x,
            side === "W" ? "end" : "start",
            column + Number(side === "E"),
            spacing.pad,
          ] as const)
        : side === "N"
          ? (["across", corner.y, "end", grid.laneGap[lane]! + row, spacing.edge] as const)
          : (["across", corner.y, "start", grid.laneGap[lastLane]! + lastRow + 1, spacing.edge] as const);
    const room = ARRIVAL - pad;
    return room > 0 && isTrack(grid[axis], line, gap) ? [{ box, axis, end, gap, room }] : [];
  });
}

/**
 * Keeps the last stretch of each flow, from its last corner to the box where its arrow is, twice as long as the tip, or as it
 * is now where that is less. `variableOf` gives the variable of the side of a box at its start or its end.
 */
export function keepTips(
  flows: Shown["flows"],
  { edges }: Topology["graph"],
  lines: FlowVariables,
  axis: "along" | "across",
  variableOf: (box: number, isAtStart: boolean) => number,
  differences: Differences,
): void {
  flows.forEach((flow, i) => {
    const { from, to, reversed } = edges[i]!;
    if (flow === null || flow.points.length < 3) return;
    if (flow.kind !== "sequence" && flow.kind !== "message") return;
    const last = flow.points.length - 1;
    const [box, end, corner, stretch] = reversed ? [from, 0, 1, 1] : [to, last, last - 1, last - 2];
    const turn = lines.variableOf(i, stretch);
    const length = flow.points[end]![axis] - flow.points[corner]![axis];
    if (turn === null || length === 0) return;
    const side = variableOf(box, length > 0);
    const gap = Math.abs(length);
    const missing = Math.min(ARRIVAL, gap) - gap;
    if (length > 0) differences.add(turn, side, missing);
    else differences.add(side, turn, missing);
  });
}
