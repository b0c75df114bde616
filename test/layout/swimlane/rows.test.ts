import { describe, expect, it } from "vitest";
import { assignRows, isSingle, mainSteps } from "../../../src/layout/swimlane/order/rows.ts";
import { graphOf, rowsOf } from "./maps.ts";

/** A map with the column of each step given: "m0 a1" is m in the first, a in the second. */
function rows(lanes: readonly string[], flows: readonly string[], columns: string): readonly string[] {
  const graph = graphOf(lanes, flows);
  const known = new Map(columns.split(" ").map((word) => [word[0]!, Number(word.slice(1))]));
  const placed = assignRows(
    graph,
    graph.boxes.map(({ id }) => known.get(id[0]!)!),
    Math.max(...known.values()) + 1,
  );
  return rowsOf(
    graph,
    placed,
    lanes.map((line) => line.split(":")[0]!),
  );
}

interface Case {
  readonly why: string;
  readonly lanes: readonly string[];
  readonly flows: readonly string[];
  readonly columns: string;
  readonly rows: readonly string[];
}

const CASES: readonly Case[] = [
  {
    why: "the main path has the first row, though others are listed before it",
    lanes: ["x: b (m a z)"],
    flows: ["m>a", "a>z", "m>b no"],
    columns: "m0 a1 b1 z2",
    rows: ["x | m a z", "x | . b ."],
  },
  {
    why: "the cells between two steps of the main path stay free",
    lanes: ["x: (m a z) b c"],
    flows: ["m>a", "a>z", "m>b", "b>c"],
    columns: "m0 a1 z4 b2 c3",
    rows: ["x | m a . . z", "x | . . b c ."],
  },
  {
    why: "but not those before a step that the main path enters from another lane",
    lanes: ["x: (m a b", "y: z)"],
    flows: ["m>a", "a>z", "a>b no"],
    columns: "m0 a1 b2 z3",
    rows: ["x | m a . .", "x | . . b .", "y | . . . z"],
  },
  {
    why: "a step goes on in the row of the one before",
    lanes: ["x: (m a d c z)"],
    flows: ["m>a", "a>z", "m>d no", "d>c no"],
    columns: "m0 a1 z2 d1 c2",
    rows: ["x | m a z", "x | . d c"],
  },
  {
    why: "what is turned down leaves the row, though the cell is free",
    lanes: ["x: (m d? b", "y: z)"],
    flows: ["m>d", "d>z yes", "d>b no"],
    columns: "m0 d1 b2 z2",
    rows: ["x | m d .", "x | . . b", "y | . . z"],
  },
  {
    why: "documents stand above or below their step, the main path's first",
    lanes: ["x: (m a z) d e b"],
    flows: ["m>a", "a>z", "m>b no", "a..d", "b..e"],
    columns: "m0 a1 b1 d1 e1 z2",
    rows: ["x | m a z", "x | . d .", "x | . b .", "x | . e ."],
  },
  {
    why: "a document in the next column has the row of the step that gives it, though another is free above",
    lanes: ["x: (m a z) c b e"],
    flows: ["m>a", "a>z", "m>c no", "m>b no", "b..e"],
    columns: "m0 a1 c1 b1 e2 z3",
    rows: ["x | m a . z", "x | . c . .", "x | . b e ."],
  },
  {
    why: "and so has one that its step takes in",
    lanes: ["x: (m a z) c b e"],
    flows: ["m>a", "a>z", "m>c no", "m>b no", "e..b"],
    columns: "m0 a1 c1 b1 e2 z3",
    rows: ["x | m a . z", "x | . c . .", "x | . b e ."],
  },
  {
    why: "a document of a step in another lane has the first free row of its own",
    lanes: ["x: (m a z)", "y: d"],
    flows: ["m>a", "a>z", "a..d"],
    columns: "m0 a1 z2 d1",
    rows: ["x | m a z", "y | . d ."],
  },
  {
    why: "a lane has one row, be it empty",
    lanes: ["x: (m z)", "y: q"],
    flows: ["m>z"],
    columns: "m0 z1 q0",
    rows: ["x | m z", "y | q ."],
  },
  {
    why: "steps of one column share no row",
    lanes: ["x: p q r"],
    flows: [],
    columns: "p0 q0 r0",
    rows: ["x | p", "x | q", "x | r"],
  },
  {
    why: "a shared step covers its lanes, down to the first row of the last",
    lanes: ["x: (m s+y z)", "y: q"],
    flows: ["m>s", "s>z", "m>q"],
    columns: "m0 s1 z2 q1",
    rows: ["x | m s z", "y | . s .", "y | . q ."],
  },
  {
    why: "a shared step covers the rows of its first lane from that of the step that leads to it",
    lanes: ["x: (m a z) b s+y", "y: q"],
    flows: ["m>a", "a>z", "m>b no", "a>s no", "m>q"],
    columns: "m0 a1 b1 s2 z3 q1",
    rows: ["x | m a s z", "x | . b s .", "y | . q s ."],
  },
  {
    why: "be that the last of them",
    lanes: ["x: (m a z) b s+y", "y: q"],
    flows: ["m>a", "a>z", "m>b no", "b>s no", "s>m no", "m>q"],
    columns: "m0 a1 b1 s2 z3 q1",
    rows: ["x | m a . z", "x | . b s .", "y | . q s ."],
  },
  {
    why: "and only the last row when no step of that lane leads to it",
    lanes: ["x: (m a z) b s+y", "y: q"],
    flows: ["m>a", "a>z", "m>b no", "m>q", "q>s no", "s>m no"],
    columns: "m0 a1 b1 s2 z3 q1",
    rows: ["x | m a . z", "x | . b s .", "y | . q s ."],
  },
  {
    why: "the nearest row is taken, of two as near the upper",
    lanes: ["x: p q r s t", "y: (m z)"],
    flows: ["m>z", "q>s", "q>t"],
    columns: "p0 q0 r0 s1 t1 m0 z1",
    rows: ["x | p t", "x | q s", "x | r .", "y | m z"],
  },
  {
    why: "a free row rather than a new one",
    lanes: ["x: p q s t", "y: (m z)"],
    flows: ["m>z", "q>s", "q>t"],
    columns: "p0 q0 s1 t1 m0 z1",
    rows: ["x | p t", "x | q s", "y | m z"],
  },
  {
    why: "a new row rather than past two steps",
    lanes: ["x: p q r s", "y: (m z)"],
    flows: ["m>z", "p>q", "q>r", "p>s"],
    columns: "p0 q1 r2 s3 m0 z1",
    rows: ["x | p q r .", "x | . . . s", "y | m z . ."],
  },
];

describe("rows", () => {
  it.each(CASES)("$why", ({ lanes, flows, columns, rows: expected }) => {
    expect(rows(lanes, flows, columns)).toEqual(expected);
  });

  it("belong to at least one column, and shared steps to no one lane", () => {
    const graph = graphOf(["x: (m a b z)", "y: q+x"], ["m>a", "a>z", "m>b no"]);
    expect([...mainSteps(graph)]).toEqual([0, 1, 3]);
    expect(graph.boxes.map(isSingle)).toEqual([true, true, true, true, false]);
    expect(assignRows(graph, [0, 1, 1, 2, 0], 0).columns).toBe(1);
  });
});
