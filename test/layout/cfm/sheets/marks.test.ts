import { describe, expect, it } from "vitest";
import { cutMarks, cutPenalty, type Phases } from "../../../../src/layout/cfm/sheets/marks.ts";
import type { Topology } from "../../../../src/layout/cfm/topology.ts";

it("a phase is cut last, and a way out of a decision later than a line", () => {
  const none = { signs: 0, branches: 0, ties: 0, phases: 0 };
  const line = cutPenalty({ ...none, signs: 1 });
  expect(cutPenalty(none)).toBe(0);
  expect(cutPenalty({ ...none, signs: 1, branches: 1 })).toBeGreaterThan(2 * line);
  expect(cutPenalty({ ...none, signs: 1, phases: 1 })).toBeGreaterThan(
    cutPenalty({ ...none, signs: 1, branches: 1 }),
  );
});

type Kind = "activity" | "decision" | "parallel";
type Line = readonly [from: number, to: number, kind: "sequence" | "association" | "message"];
type Point = readonly [x: number, y: number];

/** Three columns of one step each, the first lines of their cells 2, 8 and 14 of 20. */
function topologyOf(
  lines: readonly Line[],
  routes: readonly (readonly Point[])[],
  kinds: readonly Kind[] = [],
) {
  const topology = {
    grid: { along: { slots: [2, 8, 14], lines: Array.from({ length: 20 }, (_, i) => i) } },
    graph: {
      edges: lines.map(([from, to, kind]) => ({
        ...{ from, to, kind: kind === "sequence" ? "sequence" : "association", message: kind === "message" },
      })),
    },
    placement: { cells: [0, 1, 2].map((column) => ({ column })) },
    routes: routes.map((points) => ({ points: points.map(([x, y]) => ({ x, y })) })),
    steps: [0, 1, 2].map((i) => ({ kind: kinds[i] ?? "activity" })),
  };
  return topology as unknown as Topology;
}

/** What it costs to cut behind the first column and behind the second. */
function costsOf(topology: Topology, phases: Phases = [0, 0, 0]): readonly number[] {
  return cutMarks(topology, phases)
    .slice(1, -1)
    .map(({ cost }) => cost);
}

describe("places where a story may be cut", () => {
  it("are between columns, and its ends, which cut nothing", () => {
    expect(cutMarks(topologyOf([], []), [0, 0, 0])).toEqual([
      { line: 0, cost: 0 },
      { line: 8, cost: 0 },
      { line: 14, cost: 0 },
      { line: 20, cost: 0 },
    ]);
  });

  it("cost a sign for each place where lines run over them, however many run together", () => {
    const over = (...ys: readonly number[]): readonly (readonly Point[])[] =>
      ys.map((y) => [
        [4, y],
        [9, y],
      ]);
    expect(costsOf(topologyOf([], over(5)))).toEqual([1, 0]);
    expect(costsOf(topologyOf([], over(5, 5)))).toEqual([1, 0]);
    expect(costsOf(topologyOf([], over(5, 6)))).toEqual([2, 0]);
    // Whichever way it is written.
    expect(
      costsOf(
        topologyOf(
          [],
          [
            [
              [15, 3],
              [4, 3],
            ],
          ],
        ),
      ),
    ).toEqual([1, 1]);
    // One that ends before the cut, or begins at it, does not cross it.
    expect(
      costsOf(
        topologyOf(
          [],
          [
            [
              [4, 3],
              [7, 3],
            ],
            [
              [8, 4],
              [10, 4],
            ],
          ],
        ),
      ),
    ).toEqual([0, 0]);
  });

  it("lie before a turn of lines where fewer run over them, never within the cell before", () => {
    const turning: readonly Point[] = [
      [6, 1],
      [6, 5],
      [10, 5],
    ];
    const other: readonly Point[] = [
      [6, 2],
      [6, 6],
      [10, 6],
    ];
    const mark = cutMarks(topologyOf([], [turning, other]), [0, 0, 0])[1]!;
    expect(mark).toEqual({ line: 6, cost: 0 });
    const early: readonly Point[] = [
      [4, 1],
      [4, 5],
      [10, 5],
    ];
    expect(cutMarks(topologyOf([], [early]), [0, 0, 0])[1]).toEqual({ line: 8, cost: 1 });
    // Of places with as many the one nearest to the column behind.
    const long: readonly Point[] = [
      [4, 1],
      [7, 1],
      [7, 3],
      [10, 3],
    ];
    expect(cutMarks(topologyOf([], [long]), [0, 0, 0])[1]).toEqual({ line: 8, cost: 1 });
  });

  it("cost more where they part what belongs together: documents, ways of a decision or a fork, phases", () => {
    const tie: Line = [0, 1, "association"];
    expect(costsOf(topologyOf([tie], []))).toEqual([2, 0]);
    expect(costsOf(topologyOf([[0, 2, "association"], tie], []))).toEqual([4, 2]);
    expect(costsOf(topologyOf([[0, 1, "message"]], []))).toEqual([0, 0]);
    const fork: readonly Line[] = [
      [0, 1, "sequence"],
      [0, 2, "sequence"],
    ];
    for (const kind of ["decision", "parallel"] as const)
      expect(costsOf(topologyOf(fork, [], [kind])), kind).toEqual([4, 2]);
    expect(costsOf(topologyOf(fork, []))).toEqual([0, 0]);
    expect(costsOf(topologyOf(fork.slice(1), [], ["decision"]))).toEqual([0, 0]);
    const join: readonly Line[] = [
      [0, 2, "sequence"],
      [1, 2, "sequence"],
    ];
    expect(costsOf(topologyOf(join, [], ["activity", "activity", "parallel"]))).toEqual([2, 4]);
    expect(costsOf(topologyOf(join.slice(1), [], ["activity", "activity", "parallel"]))).toEqual([0, 0]);
    // Ties of a gate are no ways.
    const tied: readonly Line[] = [
      [0, 1, "sequence"],
      [0, 2, "message"],
    ];
    expect(costsOf(topologyOf(tied, [], ["decision"]))).toEqual([0, 0]);
  });

  it("cost six for each phase that has steps on both sides, none for steps without one", () => {
    const map = topologyOf([], []);
    expect(costsOf(map, [1, 1, 1])).toEqual([6, 6]);
    expect(costsOf(map, [1, 1, 2])).toEqual([6, 0]);
    expect(costsOf(map, [1, 2, 1])).toEqual([6, 6]);
    expect(costsOf(map, [0, 0, 0])).toEqual([0, 0]);
    expect(costsOf(map, [0, 1, 0])).toEqual([0, 0]);
  });
});
