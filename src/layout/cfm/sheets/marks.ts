import type { Topology } from "../topology.ts";

/** A place along the flow of reading where the story may be cut. */
export interface CutMark {
  /** The first line of the grid behind the cut. */
  readonly line: number;
  readonly cost: number;
}

/** What a cut takes apart. */
export interface CutFacts {
  /** Places where lines run over it: each takes a pair of signs. */
  readonly signs: number;
  /** Ways out of a decision or a fork, or into a join, that lead over it. */
  readonly branches: number;
  /** Documents and archives cut off from their step. */
  readonly ties: number;
  /** Phases of the story that have steps on both sides of it. */
  readonly phases: number;
}

/** How much worse than a cut line each of them is; phases are kept together wherever sheets allow. */
const PENALTY = { signs: 1, branches: 2, ties: 2, phases: 6 } as const;

/** How bad it is to cut here, in lines cut. */
export function cutPenalty(facts: CutFacts): number {
  return (Object.keys(PENALTY) as (keyof CutFacts)[]).reduce(
    (sum, key) => sum + PENALTY[key] * facts[key],
    0,
  );
}

/** The phase of each box, by number; 0 for none. */
export type Phases = readonly number[];

/**
 * The places where a drawing may be cut between two columns, each where the fewest lines run over it, with both ends of the
 * drawing. Phases, where the author gives them, are cut last.
 */
export function cutMarks(topology: Topology, phases: Phases): readonly CutMark[] {
  const { grid, graph, placement, routes } = topology;
  const { slots, lines } = grid.along;
  const level = routes.flatMap(({ points }) =>
    points.slice(1).flatMap((b, i) => {
      const a = points[i]!;
      return a.y === b.y ? [{ y: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }] : [];
    }),
  );
  const tracks = new Set(
    routes.flatMap(({ points }) => points.slice(1).flatMap((b, i) => (b.x === points[i]!.x ? [b.x] : []))),
  );
  const signsAt = (line: number): number =>
    new Set(level.flatMap(({ y, from, to }) => (from < line && to >= line ? [y] : []))).size;
  const ways = new Map<number, number>();
  for (const { from, to, kind } of graph.edges) {
    if (kind !== "sequence") continue;
    ways.set(from, (ways.get(from) ?? 0) + 1);
    ways.set(-1 - to, (ways.get(-1 - to) ?? 0) + 1);
  }
  const inner = slots.slice(1).map((slot, nth): CutMark => {
    const places = [slot];
    for (let line = slot - 1; line > slots[nth]! + 2; line -= 1) if (tracks.has(line)) places.push(line);
    const [line, signs] = places
      .map((place) => [place, signsAt(place)] as const)
      .reduce((best, one) => (one[1] < best[1] ? one : best));
    const behind = placement.cells.map(({ column }) => column > nth);
    const cut = graph.edges.filter(({ from, to }) => behind[from] !== behind[to]);
    const parts = (box: number, end: number): boolean =>
      GATES.has(topology.steps[box]!.kind) && ways.get(end)! > 1;
    const facts: CutFacts = {
      signs,
      branches: cut.filter(
        ({ from, to, kind }) => kind === "sequence" && (parts(from, from) || parts(to, -1 - to)),
      ).length,
      ties: cut.filter(({ kind, message }) => kind === "association" && !message).length,
      phases: new Set(
        phases.filter(
          (phase, box) =>
            phase !== 0 && phases.some((other, k) => other === phase && behind[k] !== behind[box]),
        ),
      ).size,
    };
    return { line, cost: cutPenalty(facts) };
  });
  return [{ line: 0, cost: 0 }, ...inner, { line: lines.length, cost: 0 }];
}

const GATES: ReadonlySet<string> = new Set(["decision", "parallel"]);
