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
  {
    why: "past one step rather than in a new row",
    lanes: ["x: p q b", "y: (m z)"],
    flows: ["m>z", "p>b"],
    columns: "p0 q1 b2 m0 z1",
    rows: ["x | p q b", "y | m z ."],
  },
  {
    why: "and rather than two rows away",
    lanes: ["x: p t u q r b", "y: (m z)"],
    flows: ["m>z", "p>b"],
    columns: "p0 t0 u0 q1 r1 b2 m0 z1",
    rows: ["x | p q b", "x | t r .", "x | u . .", "y | m z ."],
  },
  {
    why: "what nothing ties to the main path stands beside its lines too",
    lanes: ["x: a (m z)"],
    flows: ["m>z"],
    columns: "m0 a1 z2",
    rows: ["x | m . z", "x | . a ."],
  },
  {
    why: "before the main path begins its row is as good as others",
    lanes: ["x: a (m z)"],
    flows: ["m>z"],
    columns: "a0 m1 z2",
    rows: ["x | a m z"],
  },
  {
    why: "where the main path changes its row, the way to it is not kept free",
    lanes: ["x: (m a b z) d", "y: (n"],
    flows: ["m>z", "n>a", "a>b"],
    columns: "m0 n0 a1 b2 z3 d1",
    rows: ["x | m a b .", "x | . d . z", "y | n . . ."],
  },
  {
    why: "a step of the main path follows the path, not what else leads to it",
    lanes: ["x: (m a b z)"],
    flows: ["m>z no", "m>a", "a>b", "b>z"],
    columns: "m0 a1 b2 z3",
    rows: ["x | m a b z"],
  },
  {
    why: "a step follows what leads to it rather than what it is tied to",
    lanes: ["x: (m a c b", "y: z)"],
    flows: ["m>a", "a>z", "m>c no", "a..b", "c>b no"],
    columns: "m0 a1 c1 z2 b2",
    rows: ["x | m a .", "x | . c b", "y | . . z"],
  },
  {
    why: "of two steps that lead to it, the one written first",
    lanes: ["x: (m a c b", "y: z)"],
    flows: ["m>a", "a>z", "m>c no", "c>b no", "a>b no"],
    columns: "m0 a1 c1 z2 b2",
    rows: ["x | m a .", "x | . c b", "y | . . z"],
  },
  {
    why: "no step follows the one that it leads back to",
    lanes: ["x: (m a z) d b"],
    flows: ["m>a", "a>z", "m>d no", "b>d no"],
    columns: "m0 a1 d1 z2 b3",
    rows: ["x | m a z b", "x | . d . ."],
  },
  {
    why: "what goes back from the last step of the main path keeps its row",
    lanes: ["x: (m b f"],
    flows: ["f>b", "m>b", "b>f no"],
    columns: "m0 b1 f2",
    rows: ["x | m b f"],
  },
  {
    why: "steps choose from left to right, however they are listed",
    lanes: ["x: (m z) b c a"],
    flows: ["m>z", "m>c no", "m>a no", "a>b no"],
    columns: "m0 a1 c1 b2 z3",
    rows: ["x | m . . z", "x | . c . .", "x | . a b ."],
  },
  {
    why: "a step without any line chooses as others do, before documents",
    lanes: ["x: (m z)", "y: b d q"],
    flows: ["m>z", "m>b no", "b..d"],
    columns: "m0 z1 b1 d2 q2",
    rows: ["x | m z .", "y | . b q", "y | . . d"],
  },
  {
    why: "a document of two steps chooses with those of the main path when one of them is on it",
    lanes: ["x: (m a z) c d b"],
    flows: ["m>a", "a>z", "m>c no", "m>b no", "a..d", "c..d"],
    columns: "m0 a1 d1 b1 z2 c2",
    rows: ["x | m a z", "x | . d c", "x | . b ."],
  },
  {
    why: "a document tied to a shared step says nothing about the rows that it covers",
    lanes: ["x: (m a z) b s+y", "y: q"],
    flows: ["m>a", "a>z", "m>b no", "a..s", "b>s no", "s>m no", "m>q"],
    columns: "m0 a1 b1 q1 s2 z3",
    rows: ["x | m a . z", "x | . b s .", "y | . q s ."],
  },
  {
    why: "nor does what leads back to it",
    lanes: ["x: (m a z) b s+y", "y: q"],
    flows: ["m>a", "s>z no", "z>s no", "a>z", "m>b no", "b>s no", "m>q"],
    columns: "m0 a1 b1 q1 s2 z3",
    rows: ["x | m a . z", "x | . b s .", "y | . q s ."],
  },
  {
    why: "nor what it leads to",
    lanes: ["x: (m a z) b c s+y", "y: q"],
    flows: ["m>a", "a>z", "m>b no", "m>c no", "s>z no", "b>s no", "m>q"],
    columns: "m0 a1 b1 c1 q1 s2 z3",
    rows: ["x | m a . z", "x | . b s .", "x | . c s .", "y | . q s ."],
  },
  {
    why: "nor a step of the lane above",
    lanes: ["w: (m a z)", "x: c d s+y", "y: q"],
    flows: ["m>a", "a>s no", "a>z", "m>q"],
    columns: "m0 a1 s2 z3 c1 d1 q1",
    rows: ["w | m a . z", "x | . c . .", "x | . d s .", "y | . q s ."],
  },
  {
    why: "a shared step behind another covers the rows from where that begins, though it is listed first",
    lanes: ["x: (m a z) b s+y t+y", "y: q"],
    flows: ["m>a", "a>z", "m>b no", "b>t no", "t>s no", "m>q"],
    columns: "m0 a1 b1 q1 t2 s3 z4",
    rows: ["x | m a . . z", "x | . b t s .", "y | . q t s ."],
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
