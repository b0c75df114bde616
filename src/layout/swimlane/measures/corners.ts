import type { FlatSize } from "./coords.ts";
import { ABOVE, AHEAD, BESIDE, isLevel, offsetOf, type Routed, type SizedLabel } from "./labels.ts";
import type { Spacing } from "./spacing.ts";

/** Labels that are nearer to one another are read together, pt. */
const APART = 4;

/** A label at a corner of its box. */
interface Cornered {
  readonly edge: number;
  readonly box: number;
  /** Whether its way out runs level as it is seen. */
  readonly level: boolean;
  /** The axis of its way out, and in which direction that leads. */
  readonly axis: "along" | "across";
  readonly ahead: 1 | -1;
  /** The side of its way out on which it stands, and how far from the middle of its box it reaches there, pt. */
  readonly aside: 1 | -1;
  readonly reach: number;
}

/**
 * The labels with those beside upright ways out further from their boxes where a label beside a level way out reaches round
 * the corner: so that one may take as many lines as it needs. `sizes` are those of the boxes, pt.
 */
export function clearOfCorners(
  routed: Routed,
  labels: readonly (SizedLabel | null)[],
  sizes: readonly FlatSize[],
  upright: boolean,
  spacing: Spacing,
): readonly (SizedLabel | null)[] {
  const cornered = labels.flatMap((label, i) =>
    label === null ? [] : [corneredLabel(routed, label, i, upright, spacing)],
  );
  const far = new Map(
    cornered
      .filter(({ level }) => !level)
      .map((own) => {
        const beyond = cornered.map((other) =>
          isRoundCorner(own, other) ? missing(own, other, routed, sizes, spacing) : 0,
        );
        return [own.edge, Math.max(0, ...beyond)] as const;
      }),
  );
  return labels.map((label, i) => (label === null ? null : { ...label, far: far.get(i) ?? 0 }));
}

function corneredLabel(
  { graph, grid, routes }: Routed,
  { place, clear, width, height }: SizedLabel,
  edge: number,
  upright: boolean,
  { ports }: Spacing,
): Cornered {
  const { out } = routes[edge]!;
  const level = isLevel(out.side, upright);
  const axis = out.side === "E" || out.side === "W" ? "along" : "across";
  const aside = place === "after" ? 1 : -1;
  const offset = aside * offsetOf(out, grid) * (axis === "along" ? ports.across : ports.along);
  return {
    edge,
    box: graph.edges[edge]!.from,
    level,
    axis,
    ahead: out.side === "E" || out.side === "S" ? 1 : -1,
    aside,
    reach: offset + clear + (level ? ABOVE + height : BESIDE + width),
  };
}

function isRoundCorner(upright: Cornered, level: Cornered): boolean {
  return (
    level.level && level.box === upright.box && level.ahead === upright.aside && level.aside === upright.ahead
  );
}

/** How much further than usual from its box a label beside an upright way out clears one beside a level way out, pt. */
function missing(
  own: Cornered,
  level: Cornered,
  routed: Routed,
  sizes: readonly FlatSize[],
  spacing: Spacing,
): number {
  if (own.reach + APART <= halfOf(level, own, routed, sizes, spacing) + AHEAD) return 0;
  return level.reach + APART - ABOVE - halfOf(own, level, routed, sizes, spacing);
}

/** From the middle of a box, or of the row at its end from which the other label's flow leaves, to the edge that a label stands at, pt. */
function halfOf(
  at: Cornered,
  other: Cornered,
  { graph, grid, placement, routes }: Routed,
  sizes: readonly FlatSize[],
  { slot }: Spacing,
): number {
  const [box, cell, size] = [graph.boxes[at.box]!, placement.cells[at.box]!, sizes[at.box]!];
  const isCaptioned = size.before !== size.after;
  const figure = Math.min(size.before, size.after);
  if (at.axis === "along") return isCaptioned ? figure : size.along / 2;
  if (box.lane === box.lastLane) return isCaptioned ? figure : size.across / 2;
  const end =
    at.ahead > 0 ? grid.laneSlot[box.lastLane]! + cell.lastRow : grid.laneSlot[box.lane]! + cell.row;
  const line = grid.across.lines[routes[other.edge]!.out.y]!;
  return line.type === "port" && line.slot === end ? slot / 2 : Number.POSITIVE_INFINITY;
}
