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

const NONE: ReadonlySet<number> = new Set();

/** What other arrangements are looked for. */
interface Aim {
  /** The edges whose ends are moved. */
  readonly edges: (score: Score) => ReadonlySet<number>;
  readonly isBetter: (other: Score, now: Score) => boolean;
  /** Larger drawings stay as they are: they are read a sheet at a time, and each try takes long. */
  readonly mostBoxes: number;
}

/**
 * First as few crossings as can be, then fewer lines that wind. What another one must win: the author's order stays where
 * it makes little difference.
 */
const AIMS: readonly Aim[] = [
  {
    edges: ({ crossed }) => crossed,
    isBetter: (other, now) => other.crossings < now.crossings && other.cost < now.cost - 20,
    mostBoxes: 150,
  },
  {
    edges: ({ winding }) => (winding.size > MOST_WINDING ? NONE : winding),
    isBetter: (other, now) => other.crossings <= now.crossings && other.cost < now.cost - 50,
    mostBoxes: 60,
  },
];
/** Where more lines wind than this, it is their number that makes them, and not where things stand. */
const MOST_WINDING = 8;
/** Others that are routed for one aim, and without gain for one state of it. */
const TRIES = { most: 40, each: 30 } as const;
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
 * Where lines cross or wind, tries other corners for such ways out, and arrangements in which an end of such a line stands
 * elsewhere; keeps what costs a reader less in all and crosses no more, judged by the lines as they really run. Returns all
 * that was kept, the best first and what was given last: a better one may take more room than there is. `route` gives up
 * beyond a cost, and gives null.
 */
export function settle<T extends Routed>(
  graph: Graph,
  arrangement: Arrangement,
  routed: T,
  route: (trial: Trial, most: number) => T | null,
): readonly T[] {
  const judge = (of: Arrangement, corners: Corners | null, found: T): Judged<T> => ({
    arrangement: of,
    corners: corners ?? assignCorners(graph, of.placement, found.grid),
    routed: found,
    score: scoreIn(graph, of, found),
  });
  const aims = AIMS.filter(({ mostBoxes }) => graph.boxes.length <= mostBoxes);
  if (aims.length === 0) return [routed];
  let now = judge(arrangement, null, routed);
  const kept = [routed];
  let left = 0;
  const seen = new Set<string>();
  const better = (aim: Aim): Judged<T> | null => {
    let tries = Math.min(left, TRIES.each);
    for (const [other, corners] of candidates(graph, now, aim.edges(now.score))) {
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
      if (aim.isBetter(judged.score, now.score)) return judged;
    }
    return null;
  };
  for (const aim of aims) {
    left = TRIES.most;
    seen.clear();
    while (aim.edges(now.score).size > 0 && left > 0) {
      const found = better(aim);
      if (found === null) break;
      now = found;
      kept.unshift(now.routed);
    }
  }
  return kept;
}

/** What may cross less: first that in which everything stands where it did. */
function* candidates<T>(
  graph: Graph,
  { arrangement, corners }: Judged<T>,
  edges: ReadonlySet<number>,
): Generator<readonly [Arrangement, Corners | null]> {
  for (const others of otherCorners(graph, corners, edges)) yield [arrangement, others];
  const ends = new Set([...edges].flatMap((i) => [graph.edges[i]!.from, graph.edges[i]!.to]));
  for (const other of neighbours(
    graph,
    arrangement,
    [...ends].sort((a, b) => a - b),
  ))
    yield [other, null];
}

/** The score of routes, with what the columns and rows of their arrangement cost. */
function scoreIn({ edges }: Graph, { form }: Arrangement, { placement, grid, routes }: Routed): Score {
  const { cost, ...rest } = scoreOf(edges, routes, grid);
  const rows = placement.rows.reduce((sum, count) => sum + count, 0);
  return { ...rest, cost: cost + placement.columns * form.column + rows * form.row };
}
