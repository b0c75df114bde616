import { describe, expect, it } from "vitest";
import { columnsApart } from "../../../src/layout/swimlane/order/alternatives.ts";
import { buildGraph, type Edge, type Graph } from "../../../src/layout/swimlane/order/graph.ts";
import { reached, reaches } from "../../../src/layout/swimlane/order/reach.ts";
import { randomFrom } from "../../support/mutants.ts";
import { graphOf, input } from "./maps.ts";

/** "x 0-1": the lanes of each box. */
const boxesOf = ({ boxes }: Graph): readonly string[] =>
  boxes.map(({ id, lane, lastLane }) => `${id} ${lane}-${lastLane}`);
const namesOf = ({ boxes, edges }: Graph, kind: Edge["kind"]): readonly string[] =>
  edges.filter((edge) => edge.kind === kind).map(({ from, to }) => `${boxes[from]!.id} ${boxes[to]!.id}`);
const backOf = ({ edges }: Graph): readonly string[] =>
  edges.flatMap(({ back, id }) => (back ? [id.replace("->", ">")] : []));
const mainOf = ({ edges }: Graph): readonly string[] =>
  edges.flatMap(({ main, id }) => (main ? [id.replace("->", ">")] : []));

describe("boxes", () => {
  it("are one for each step, however many neighbouring lanes share it", () => {
    const shared = ["w: a", "x: b+w", "y: c+x+w", "z: d"];
    expect(boxesOf(graphOf(shared, []))).toEqual(["a 0-0", "b 0-1", "c 0-2", "d 3-3"]);
  });

  it("are one for each run of lanes else, the home lane's first, joined from lane to lane", () => {
    const graph = graphOf(["v: d", "w: e", "x: a+z+v", "y: f", "z: c"], []);
    expect(boxesOf(graph).slice(2, 5)).toEqual(["a 2-2", "a@v 0-0", "a@z 4-4"]);
    expect(graph.edges.map(({ id }) => id)).toEqual(["a@v=a", "a=a@z"]);
    expect(namesOf(graph, "twin")).toEqual(["a@v a", "a a@z"]);
    expect(graph.edges.every(({ back, main, message, arrow }) => !(back || main || message || arrow))).toBe(
      true,
    );
  });

  it("are led to where the fewest lanes lie between", () => {
    const lanes = ["v: d", "w: e", "x: a+z", "y: f", "z: c"];
    const graph = graphOf(lanes, ["a>c", "e>a", "a>d", "f>a"]);
    // From one lane to the next, both boxes of a are as near: the home lane's is taken.
    expect(namesOf(graph, "sequence")).toEqual(["a@z c", "e a", "a d", "f a"]);
  });

  it("stand in the first lane when theirs is unknown, and of equal ids only the first counts", () => {
    const base = input(["x: a", "y: b"], ["a>b"]);
    const [a, b] = base.nodes;
    const graph = buildGraph({
      ...base,
      nodes: [a!, b!, { ...b!, lanes: ["x"] }, { ...a!, id: "c", lanes: ["tidak-ada"] }],
    });
    expect(boxesOf(graph)).toEqual(["a 0-0", "b 1-1", "c 0-0"]);
    expect(graph.laneCount).toBe(2);
    expect(buildGraph({ lanes: [], nodes: [], edges: [], order: "narrative" }).laneCount).toBe(1);
  });
});

describe("alternatives that are alike", () => {
  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ["are a step a way, between one step and another", ["a>b", "a>c", "b>d", "c>d"], [["b", "c"]]],
    ["each", ["a>b", "a>c", "a>e", "b>d", "c>d", "e>d"], [["b", "c", "e"]]],
    ["by the step that they lead to", ["a>b", "a>c", "b>d", "c>e"], []],
    ["not a way of two steps", ["a>b", "a>c", "b>d", "c>e", "e>d"], []],
    ["not what something else leads to", ["a>b", "a>c", "b>d", "c>d", "e>c"], []],
    ["not what leads on to something else", ["a>b", "a>c", "b>d", "c>d", "c>e"], []],
    ["not what leads back", ["a>b", "a>c", "b>a", "c>a"], []],
    ["not what is tied to where the others come from", ["a>b", "a..c", "e>c", "b>d", "c>d"], []],
    ["whatever is tied to them", ["a>b", "a>c", "b>d", "c>d", "c..e"], [["b", "c"]]],
    ["of what goes on side by side, too", ["b>c", "b>d", "c>e", "d>e"], [["c", "d"]]],
  ])("%s", (_, flows, groups) => {
    const graph = graphOf(["x: a? b c d e"], flows);
    expect(graph.alternatives.map((group) => group.map((box) => graph.boxes[box]!.id))).toEqual(groups);
  });
});

describe("columns apart", () => {
  it.each<[string, readonly (readonly number[])[], readonly number[], number]>([
    ["of two in one column", [[0, 1]], [3, 3], 0],
    ["of two in two", [[0, 1]], [3, 4], 1],
    ["of three in two", [[0, 1, 2]], [3, 4, 3], 1],
    ["of three in three", [[0, 1, 2]], [3, 4, 5], 2],
    [
      "of two groups, whatever stands between them",
      [
        [1, 2],
        [0, 4],
      ],
      [1, 2, 3, 9, 4],
      2,
    ],
    ["of no group", [], [1, 2], 0],
  ])("%s", (_, groups, columns, apart) => {
    expect(columnsApart(groups, columns)).toBe(apart);
  });
});

describe("turns and crossings", () => {
  const lanes = ["x: a? b c d e", "y: s"];
  const few = graphOf(lanes, ["a>b"]).weights;
  it.each([
    ["three ways out of a decision", ["a>b", "a>c", "a>d"], false],
    ["four", ["a>b", "a>c", "a>d", "a>e"], true],
    ["three, and a tie", ["a>b", "a>c", "a>d", "a..e"], false],
    ["three, and one that is written twice", ["a>b", "a>c", "a>d", "a>d no"], true],
    ["four ways into a decision", ["b>a", "c>a", "d>a", "e>a"], false],
    ["four ways out of a step", ["s>b", "s>c", "s>d", "s>e"], false],
    ["two decisions of two ways", ["a>b", "a>c", "s>d", "s>e"], false],
  ] as const)("of %s", (_, flows, isDearer) => {
    const { bend, crossing, estimate } = graphOf(lanes, flows).weights;
    const found = [bend > few.bend, crossing > few.crossing, estimate.bend > few.estimate.bend];
    expect(found).toEqual([isDearer, isDearer, isDearer]);
  });
});

describe("lines", () => {
  it("that name no step or lead one to itself are left out; the second of two that are alike has its own id", () => {
    const graph = graphOf(["x: a b"], ["a>b", "a>a", "a>tidak", "tidak>b", "a>b no", "b>a", "a>b"]);
    expect(graph.edges.map(({ id, index }) => `${index} ${id}`)).toEqual([
      "0 a->b",
      "1 a->b#2",
      "2 b->a",
      "3 a->b#3",
    ]);
  });

  it("keep what they say, and whether they lead", () => {
    const base = input(["x: a b"], ["a>b yes", "a..b"]);
    const edges = base.edges.map((edge) => (edge.kind === "association" ? { ...edge, message: true } : edge));
    expect(
      buildGraph({ ...base, edges }).edges.map(({ kind, label, message }) => [kind, label, message]),
    ).toEqual([
      ["sequence", "yes", false],
      ["association", "", true],
    ]);
  });
});

describe("flows that go back", () => {
  const cases: readonly (readonly [why: string, flows: readonly string[], back: readonly string[]])[] = [
    ["none where nothing returns", ["m>a", "a>b", "a>c", "c>b", "b>z"], []],
    ["the one to the step that was spoken of first", ["m>a", "a>b", "b>c", "c>a", "c>z"], ["c>a"]],
    ["the one to the step that is written first, where nothing starts", ["c>a", "a>b", "b>c"], ["b>c"]],
    ["the same though it is written earlier", ["m>a", "a>b", "c>a", "b>c", "c>z"], ["c>a"]],
    ["ties speak of nothing", ["c..b", "b..a", "m>a", "a>b", "b>c", "c>a", "c>z"], ["c>a"]],
    [
      "of two against the order what is turned down",
      ["m>a", "m>b", "m>c", "m>d", "a>c", "c>b no", "b>d", "d>a", "d>z", "c>z"],
      ["c>b"],
    ],
    [
      "of two alike the one written later",
      ["m>a", "m>b", "m>c", "m>d", "a>c", "c>b", "b>d", "d>a", "d>z", "c>z"],
      ["d>a"],
    ],
    ["each of two loops", ["m>a", "a>b", "b>a", "b>c", "c>b", "c>z"], ["b>a", "c>b"]],
    ["no tie, however it lies", ["m>a", "a>b", "b>z", "b..a", "z..m"], []],
    ["a correcting step to what it corrects", ["m>a", "a>b", "b>f no", "f>a", "b>z"], ["f>a"]],
    [
      "later needs of a correcting step",
      ["m>a", "a>b", "b>c", "c>z", "c>f no", "b>f no", "f>a"],
      ["c>f", "f>a"],
    ],
    [
      "later needs of a chain of correcting steps",
      ["m>a", "a>b", "b>c", "c>z", "c>g no", "b>f no", "f>g", "g>a"],
      ["c>g", "g>a"],
    ],
    [
      "the same in whatever order they are written",
      ["m>a", "a>b", "f>g", "g>a", "b>c", "c>z", "c>g no", "b>f no"],
      ["g>a", "c>g"],
    ],
    ["a step that nothing follows does not correct", ["m>a", "a>b", "b>z", "a>y no", "b>y no"], []],
  ];
  it.each(cases)("%s", (_, flows, back) => {
    expect(backOf(graphOf(["x: (m a b c d f g y z)"], flows))).toEqual(back);
  });

  it("are all to an earlier phase, ties apart, whatever the story says", () => {
    const phases: Readonly<Record<string, number>> = { a: 1, b: 2, c: 2, d: 1 };
    const base = input(["x: (m a b c d z)"], ["m>a", "a>b", "b>c", "c>d", "d>z", "c..a"]);
    const nodes = base.nodes.map((node) =>
      phases[node.id] === undefined
        ? { ...node, phase: node.id === "z" ? 3 : 0 }
        : { ...node, phase: phases[node.id]! },
    );
    for (const order of ["narrative", "listed"] as const)
      expect(backOf(buildGraph({ ...base, nodes, order })), order).toEqual(["c>d"]);
  });

  it("are those against a list when they are few: fewer than a quarter", () => {
    const listed = (flows: readonly string[]): readonly string[] =>
      backOf(buildGraph({ ...input(["x: a b c d e f"], flows), order: "listed" }));
    expect(listed(["a>b", "b>c", "c>d", "d>e", "f>e"])).toEqual(["f>e"]);
    expect(listed(["a>b", "b>c", "c>d", "f>e"])).toEqual([]);
    // Ties count on neither side.
    expect(listed(["a>b", "b>c", "c>d", "f>e", "d..e", "a..f"])).toEqual([]);
    expect(listed(["a>b", "b>c", "c>d", "d>e", "f>e", "f..a", "e..a"])).toEqual(["f>e"]);
    // Where flows close a circle one goes back, many or few.
    expect(listed(["b>a", "a>b"])).toEqual(["b>a"]);
  });

  it("leave no circle, in any of many maps, and no main path takes one of them", () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = randomFrom(seed);
      const names = ["m", "a", "b", "c", "d", "e", "z"];
      const name = (): string => names[Math.floor(random() * names.length)]!;
      const flows = Array.from({ length: 10 }, () => `${name()}>${name()}${random() < 0.2 ? " no" : ""}`);
      const graph = graphOf(["x: (m a b? c d? e z)"], flows);
      const onward = graph.edges.filter(({ back }) => !back);
      const next = (at: number): readonly number[] =>
        onward.filter(({ from }) => from === at).map(({ to }) => to);
      for (const { index } of graph.boxes)
        expect(reached(next, [index]).has(index), `${seed}: ${flows.join(" ")}`).toBe(false);
      expect(graph.edges.filter(({ back, main }) => back && main)).toEqual([]);
      for (const { index } of graph.boxes)
        expect(graph.edges.filter(({ from, main }) => main && from === index).length).toBeLessThan(2);
    }
  });
});

describe("the main path", () => {
  const cases: readonly (readonly [
    why: string,
    lanes: string,
    flows: readonly string[],
    main: readonly string[],
  ])[] = [
    [
      "the longest way to an end",
      "(m a b c z)",
      ["m>a", "a>z", "a>b", "b>c", "c>z"],
      ["m>a", "a>b", "b>c", "c>z"],
    ],
    [
      "of two alike the one written first",
      "(m a b c z)",
      ["m>a", "a>c", "a>b", "b>z", "c>z"],
      ["m>a", "a>c", "c>z"],
    ],
    [
      "an end rather than a long way back",
      "(m a b c z)",
      ["m>a", "a>z no", "a>b", "b>c", "c>a"],
      ["m>a", "a>z"],
    ],
    [
      "a step that nothing follows is an end too",
      "(m a b c z)",
      ["m>a", "a>b", "b>c", "a>z"],
      ["m>a", "a>b", "b>c"],
    ],
    ["no start: the first step that nothing leads to", "a b c z)", ["b>c", "c>z", "a>c"], ["c>z", "a>c"]],
    ["a step by itself is none", "a b c", ["b>c"], ["b>c"]],
    ["a start by itself is none", "(m a (n b z)", ["a>b", "n>b", "b>z"], ["n>b", "b>z"]],
    ["no flows, no path", "(m a z)", [], []],
    ["ties are no way", "(m a b z)", ["m>a", "a..b", "a>z"], ["m>a", "a>z"]],
  ];
  it.each(cases)("%s", (_, lanes, flows, main) => {
    expect(mainOf(graphOf([`x: ${lanes}`], flows))).toEqual(main);
  });
});

describe("what is reached", () => {
  it("is what any number of steps lead to, the first only over a circle", () => {
    const next = new Map([
      [0, [1, 2]],
      [1, [3]],
      [3, [1]],
    ]);
    const follow = (at: number): readonly number[] | undefined => next.get(at);
    expect([...reached(follow, [0])].sort()).toEqual([1, 2, 3]);
    expect([...reached(follow, [1])].sort()).toEqual([1, 3]);
    expect([...reached(follow, [2])]).toEqual([]);
    expect([...reached(follow, [2, 3])].sort()).toEqual([1, 3]);
    expect([reaches(follow, 2, 2), reaches(follow, 0, 3), reaches(follow, 3, 0)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
