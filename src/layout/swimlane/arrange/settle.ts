import type { Graph } from "../order/graph.ts";
import type { Placement } from "../order/rows.ts";
import type { Grid } from "../routing/grid.ts";
import { assignCorners, otherCorners, type Corners } from "../routing/corners.ts";
import { scoreOf, type Score } from "../routing/score.ts";
import type { GridRoute } from "../search/router.ts";
import type { Arrangement } from "./arrange.ts";
import { neighbours } from "./neighbours.ts";

/** A placement with its routes. */
export interface Routed {
  readonly placement: Placement;
  readonly grid: Grid;
  readonly routes: readonly GridRoute[];
  /** What all routes cost together when they were first found. */
  readonly first: number;
}

/** Others that are routed for one drawing, and without gain for one state of it. */
const TRIES = { most: 40, each: 30 } as const;
/** Larger drawings stay as they are: they are read a sheet at a time, and each try takes long. */
const MOST_BOXES = 150;
/** What another one must win: the author's order stays where it makes little difference. */
const WORTH = 20;
/** How much more than those at hand routes may cost at first, since they are improved later. */
const SLACK = 100;

/** What is to be routed: a placement, and where ways out of decisions leave where that is not to be assigned. */
export interface Trial {
  readonly placement: Placement;
  readonly corners?: Corners;
}

/** An arrangement as it was routed, and what that asks of a reader. */
interface Judged<T> {
  readonly arrangement: Arrangement;
  readonly corners: Corners;
  readonly routed: T;
  readonly score: Score;
}

/**
 * Where lines cross, tries other corners for ways out that cross, and arrangements in which an end of such a line stands
 * elsewhere; keeps what crosses less, and costs a reader less in all, judged by the lines as they really run. `route` gives
 * up beyond a cost, and gives null.
 */
export function settle<T extends Routed>(
  graph: Graph,
  arrangement: Arrangement,
  routed: T,
  route: (trial: Trial, most: number) => T | null,
): T {
  if (graph.boxes.length > MOST_BOXES) return routed;
  const judge = (of: Arrangement, corners: Corners | null, found: T): Judged<T> => ({
    arrangement: of,
    corners: corners ?? assignCorners(graph, of.placement, found.grid),
    routed: found,
    score: scoreIn(of, found),
  });
  let now = judge(arrangement, null, routed);
  let left: number = TRIES.most;
  const seen = new Set<string>();
  const better = (): Judged<T> | null => {
    let tries = Math.min(left, TRIES.each);
    for (const [other, corners] of candidates(graph, now)) {
      if (tries <= 0) return null;
      const name = JSON.stringify([other.placement.cells, corners]);
      if (seen.has(name)) continue;
      seen.add(name);
      tries -= 1;
      left -= 1;
      const { placement } = other;
      const found = route(
        corners === null ? { placement } : { placement, corners },
        now.routed.first + SLACK,
      );
      if (found === null) continue;
      const judged = judge(other, corners, found);
      if (judged.score.crossings < now.score.crossings && judged.score.cost < now.score.cost - WORTH)
        return judged;
    }
    return null;
  };
  while (now.score.crossings > 0 && left > 0) {
    const found = better();
    if (found === null) break;
    now = found;
  }
  return now.routed;
}

/** What may cross less: first that in which everything stands where it did. */
function* candidates<T>(
  graph: Graph,
  { arrangement, corners, score }: Judged<T>,
): Generator<readonly [Arrangement, Corners | null]> {
  for (const others of otherCorners(graph, corners, score.crossed)) yield [arrangement, others];
  const ends = new Set([...score.crossed].flatMap((i) => [graph.edges[i]!.from, graph.edges[i]!.to]));
  for (const other of neighbours(
    graph,
    arrangement,
    [...ends].sort((a, b) => a - b),
  ))
    yield [other, null];
}

/** The score of routes, with what the columns and rows of their arrangement cost. */
function scoreIn({ form }: Arrangement, { placement, grid, routes }: Routed): Score {
  const { cost, ...rest } = scoreOf(routes, grid);
  const rows = placement.rows.reduce((sum, count) => sum + count, 0);
  return { ...rest, cost: cost + placement.columns * form.column + rows * form.row };
}
