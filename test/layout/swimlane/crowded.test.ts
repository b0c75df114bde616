import { describe, expect, it } from "vitest";
import type { SwimlaneInput } from "../../../src/layout/swimlane/input.ts";
import {
  buildGraph,
  isTie,
  fullOfLabels,
  labelsAtTargets,
  withCrowded,
  type Graph,
} from "../../../src/layout/swimlane/order/graph.ts";
import { ANYWHERE, MIDDLES, type PortRules } from "../../../src/layout/swimlane/routing/ports.ts";
import { input } from "./maps.ts";

const DIAMOND: PortRules = { ...MIDDLES, slanted: true };
const ALONG: PortRules = { offMiddle: { along: true, across: false }, slanted: false };

/** A drawing whose boxes are named after their ports: a… have any, m… those in the middle of each side, d… are diamonds. */
function withPorts(flows: readonly string[]): SwimlaneInput {
  const base = input(["x: a1 a2 m1 m2 d1 l1"], flows);
  const ports: Readonly<Record<string, PortRules>> = { a: ANYWHERE, m: MIDDLES, d: DIAMOND, l: ALONG };
  return { ...base, nodes: base.nodes.map((node) => ({ ...node, ports: ports[node.id[0]!]! })) };
}
const graphWith = (flows: readonly string[]): Graph => buildGraph(withPorts(flows));
const indexes = ({ boxes }: Graph, ids: readonly string[]): ReadonlySet<number> =>
  new Set(boxes.flatMap(({ id, index }) => (ids.includes(id) ? [index] : [])));
const linesOf = ({ boxes, edges }: Graph): readonly string[] =>
  edges.map(
    ({ from, to, label, reversed }) =>
      `${boxes[from]!.id}>${boxes[to]!.id}${label === "" ? "" : ` ${label}`}${reversed ? " reversed" : ""}`,
  );

describe("a labelled line out of a crowded box", () => {
  it.each([
    ["is routed from a target with more ports", "m1>a1 ya", ["m1"], "a1>m1 ya reversed"],
    ["also from one that has more along the flow only", "m1>l1 ya", ["m1"], "l1>m1 ya reversed"],
    ["from one with as few, while that is not crowded", "m1>m2 ya", ["m1"], "m2>m1 ya reversed"],
    ["not from one that is crowded, too", "m1>m2 ya", ["m1", "m2"], "m1>m2 ya"],
    ["from a crowded one with more ports", "m1>a1 ya", ["m1", "a1"], "a1>m1 ya reversed"],
    ["from a diamond that is not crowded", "m1>d1 ya", ["m1"], "d1>m1 ya reversed"],
    ["not from a crowded diamond", "m1>d1 ya", ["m1", "d1"], "m1>d1 ya"],
    ["not where its own box has more ports", "a1>a2 ya", ["a1"], "a1>a2 ya"],
    ["nor where that is along the flow only", "l1>a2 ya", ["l1"], "l1>a2 ya"],
    ["not out of a diamond, whose corners are free", "d1>a1 ya", ["d1"], "d1>a1 ya"],
    ["not without a label", "m1>a1", ["m1"], "m1>a1"],
    ["not out of a box that is not crowded", "m1>a1 ya", ["m2"], "m1>a1 ya"],
  ] as const)("%s", (_, flow, crowded, expected) => {
    const graph = graphWith([flow, "a1>m2", "a2>m1 no"]);
    const moved = labelsAtTargets(graph, new Set(), indexes(graph, crowded));
    expect(linesOf(moved)).toEqual([expected, "a1>m2", "a2>m1 no"]);
    expect(moved === graph).toBe(!expected.endsWith("reversed"));
    expect(moved.boxes).toBe(graph.boxes);
  });
});

describe("a box that is full of labels", () => {
  const ways = (from: string, count: number, label = " ya"): readonly string[] =>
    Array.from(
      { length: count },
      (_, i) => `${from}>${i % 2 === 0 ? "a" : "m"}${1 + ((i % 4) >> 1)}${label}`,
    );
  const fullBoxes = (flows: readonly string[]): readonly string[] => {
    const graph = graphWith(flows);
    return [...fullOfLabels(graph)].map((box) => graph.boxes[box]!.id);
  };

  it.each([
    ["a step with five", ways("l1", 5), ["l1"]],
    ["not one with four", ways("l1", 4), []],
    ["nor one whose lines have none", ways("l1", 6, ""), []],
    ["a diamond with more lines than ports, what arrives among them", ["l1>d1", ...ways("d1", 8)], ["d1"]],
    ["not one with as many, at which several arrive", ["l1>d1", "a1>d1", ...ways("d1", 7)], []],
    ["one with ties, each of which has its own", ["l1>d1", "a1..d1", "d1..m1", ...ways("d1", 6)], ["d1"]],
  ] as const)("is %s", (_, flows, expected) => {
    expect(fullBoxes(flows)).toEqual(expected);
  });

  it("has its labels at the targets, unless these are full, too", () => {
    const graph = graphWith(["l1>a1 ya", "l1>d1 no", "l1>a2"]);
    const indexed = (ids: readonly string[]): ReadonlySet<number> => indexes(graph, ids);
    expect(linesOf(labelsAtTargets(graph, indexed(["l1"]), new Set()))).toEqual([
      "a1>l1 ya reversed",
      "d1>l1 no reversed",
      "l1>a2",
    ]);
    expect(linesOf(labelsAtTargets(graph, indexed(["l1", "d1"]), new Set()))[1]).toBe("l1>d1 no");
  });
});

describe("a crowded box", () => {
  const crowdedOf = (
    ids: readonly string[],
    offsets: { along: number; across: number },
  ): readonly string[] => {
    const graph = graphWith([]);
    const changed = withCrowded(graph, indexes(graph, ids), offsets);
    if (changed === graph) return ["the same"];
    return changed.boxes.flatMap(({ id, crowded, node }, i) =>
      changed.boxes[i] === graph.boxes[i]
        ? []
        : [
            `${id} ${String(crowded)} ${String(node.ports.offMiddle.along)} ${String(node.ports.offMiddle.across)}`,
          ],
    );
  };

  it.each([
    ["receives at one port, where it has one a side", ["m1"], ["m1 true false false"]],
    ["gets the nearer places on its slanted sides, as a diamond", ["d1"], ["d1 true true false"]],
    ["has enough, where it has more ports", ["a1", "l1"], ["the same"]],
    ["is none", [], ["the same"]],
    ["changes nothing of others", ["m1", "a1", "d1"], ["m1 true false false", "d1 true true false"]],
  ] as const)("%s", (_, ids, expected) => {
    expect(crowdedOf(ids, { along: 8, across: 4 })).toEqual(expected);
  });

  it("gets the places across, as a diamond, where these are as near", () => {
    expect(crowdedOf(["d1"], { along: 4, across: 8 })).toEqual(["d1 true false true"]);
    expect(crowdedOf(["d1"], { along: 4, across: 4 })).toEqual(["d1 true false true"]);
  });
});

describe("a line that leads nowhere", () => {
  it.each([
    ["a dashed line", { kind: "association" }, true],
    ["one that joins the boxes of a shared step", { kind: "twin" }, true],
    ["no flow of work", { kind: "sequence" }, false],
    ["no message", { kind: "association", message: true }, false],
    ["none that is drawn with an arrow", { kind: "association", arrow: true }, false],
  ] as const)("is %s", (_, written, expected) => {
    const [edge] = graphWith(["a1>a2"]).edges;
    expect(isTie({ ...edge!, message: false, arrow: false, ...written })).toBe(expected);
  });

  it("is never routed from its target, nor is any other line at first", () => {
    const base = input(["v: d", "w: e", "x: a+z+v", "y: f", "z: c"], ["d>a", "e>f", "a..f"]);
    expect(buildGraph(base).edges.map(({ reversed }) => reversed)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
