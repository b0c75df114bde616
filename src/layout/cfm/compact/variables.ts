import type { Pull } from "../../swimlane/compact/differences.ts";
import type { GridPoint } from "../../swimlane/search/occupancy.ts";
import type { Topology } from "../topology.ts";

/** Which variable each stretch of each flow moves with that stands across an axis. */
export interface FlowVariables {
  /** Of the stretch behind a corner; null where that runs along the axis. */
  variableOf(flow: number, corner: number): number | null;
  /** How far a corner moves along the axis; 0 for an end whose outline says where it lies. */
  shiftAt(flow: number, corner: number, shift: Float64Array): number;
  /** Those of stretches that end at no box, and where they are drawn: to the side on which more of their flows go on. */
  readonly drawn: readonly (readonly [variable: number, to: Pull])[];
  /** The first number that is not in use. */
  readonly next: number;
}

/** Whether a stretch of a flow, behind a corner, is shown. */
export type IsVisible = (flow: number, corner: number) => boolean;

interface Stretch {
  readonly flow: number;
  readonly nth: number;
  /** By lines of the grid: the one that it runs on, and those from and to which. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** The variable of the column or row in which it ends at a box; null for neither. */
  readonly tied: number | null;
  /** How many of its two ends go on to the end of the axis, less how many go on to its start. */
  readonly bias: number;
}

/**
 * Stretches that end at a box move with its column or row (`tied` gives the variable of a box and a line of the grid), and
 * all that overlap on one line together: they are one line to the eye. What is not visible does not move.
 */
export function flowVariables(
  { graph, routes }: Topology,
  axis: "along" | "across",
  next: number,
  visible: IsVisible,
  tied: (box: number, line: number) => number,
): FlowVariables {
  const byLine = new Map<number, Stretch[]>();
  routes.forEach(({ points }, flow) => {
    for (let nth = 0; nth + 1 < points.length; nth += 1) {
      const [a, b] = [points[nth]!, points[nth + 1]!];
      const [line, other, from, to] = axis === "along" ? [a.x, b.x, a.y, b.y] : [a.y, b.y, a.x, b.x];
      if (line !== other || !visible(flow, nth)) continue;
      const { from: source, to: target } = graph.edges[flow]!;
      const end = nth === 0 ? source : nth + 2 === points.length ? target : null;
      const stretch: Stretch = {
        flow,
        nth,
        line,
        from: Math.min(from, to),
        to: Math.max(from, to),
        tied: end === null ? null : tied(end, line),
        bias: bias(points[nth - 1], line, axis) + bias(points[nth + 2], line, axis),
      };
      byLine.set(line, [...(byLine.get(line) ?? []), stretch]);
    }
  });
  const variables = routes.map(({ points }) => new Array<number | null>(points.length).fill(null));
  const drawn: (readonly [number, Pull])[] = [];
  for (const line of [...byLine.keys()].sort((a, b) => a - b))
    for (const together of clusters(byLine.get(line)!)) {
      const own = together.find((one) => one.tied !== null)?.tied ?? null;
      const variable = own ?? next++;
      for (const { flow, nth } of together) variables[flow]![nth] = variable;
      if (own === null) drawn.push([variable, pullOf(together)]);
    }
  return {
    variableOf: (flow, corner) => variables[flow]![corner] ?? null,
    shiftAt(flow, corner, shift) {
      const variable = variables[flow]![corner] ?? variables[flow]![corner - 1] ?? null;
      return variable === null ? 0 : shift[variable]!;
    },
    drawn,
    next,
  };
}

/** 1 when a flow goes on from a line to the end of an axis, -1 to its start. */
function bias(corner: GridPoint | undefined, line: number, axis: "along" | "across"): number {
  return corner === undefined ? 0 : Math.sign((axis === "along" ? corner.x : corner.y) - line);
}

function pullOf(together: readonly Stretch[]): Pull {
  const sum = together.reduce((all, one) => all + one.bias, 0);
  return sum < 0 ? -1 : sum > 0 ? 1 : 0;
}

/** Stretches of one line by where they overlap or touch. */
function clusters(stretches: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const found: Stretch[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (stretch.from <= reach) found.at(-1)!.push(stretch);
    else found.push([stretch]);
    reach = Math.max(reach, stretch.to);
  }
  return found;
}
