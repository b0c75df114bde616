import { describe, expect, it } from "vitest";
import { layersOf } from "../../../src/layout/swimlane/order/layers.ts";
import { place } from "../../../src/layout/swimlane/order/place.ts";
import { context } from "../../support/layout.ts";
import { graphOf, rowsOf } from "./maps.ts";

async function placed(lanes: readonly string[], flows: readonly string[]): Promise<readonly string[]> {
  const graph = graphOf(lanes, flows);
  const placement = place(graph, await layersOf(graph, context.findLayers));
  return rowsOf(
    graph,
    placement,
    lanes.map((line) => line.split(":")[0]!),
  );
}

describe("the story", () => {
  it("runs straight through its decision, and what is turned down leaves it", async () => {
    expect(await placed(["x: (m a d? b e) c"], ["m>a", "a>d", "d>c no", "d>b yes", "b>e", "c>a"])).toEqual([
      "x | m a d b e",
      "x | . . . c .",
    ]);
  });

  it("keeps the cells between its steps, though a longer way stretches it", async () => {
    const flows = ["m>a", "a>e yes", "a>p no", "p>q", "q>e", "p>s", "e>z"];
    expect(await placed(["x: (m a? s e z)", "y: p q"], flows)).toEqual([
      "x | m a . e z",
      "x | . . s . .",
      "y | . p q . .",
    ]);
  });

  it("drops straight into the next lane where nobody else leads", async () => {
    expect(await placed(["x: (m a", "y: b c)"], ["m>a", "a>b", "b>c"])).toEqual(["x | m a .", "y | . b c"]);
  });

  it("has its documents beside their steps, in no column of their own", async () => {
    expect(await placed(["x: (m a b) d"], ["m>a", "a>b", "a..d"])).toEqual(["x | m a b", "x | . d ."]);
  });

  it("takes the way that leads on longest, whichever is written first", () => {
    const flows = ["m>a", "a>z short", "a>b long", "b>c", "c>z"];
    expect(mainOf(["x: (m a? b c z)"], flows)).toEqual(["m>a", "a>b", "b>c", "c>z"]);
  });

  it("takes no rejection, however long the way behind it is", () => {
    const flows = ["m>a", "a>b no", "b>c", "c>y", "a>z yes"];
    expect(mainOf(["x: (m a? b c y) z)"], flows)).toEqual(["m>a", "a>z"]);
  });

  it("begins at every start, and ends where it meets an earlier one", () => {
    const flows = ["m>a", "a>z", "n>b", "b>c", "c>a"];
    expect(mainOf(["x: (m a z)", "y: (n b c"], flows)).toEqual(["m>a", "a>z", "n>b", "b>c", "c>a"]);
  });

  it.each(["x: l a b z)", "x: (m a b z)"])(
    "begins at the first step that leads on where no start does: %s",
    (lane) => {
      expect(mainOf([lane], ["a>b", "b>z"])).toEqual(["a>b", "b>z"]);
    },
  );

  it("has a mending step at the first decision that needs it, and later ones go back to it", () => {
    const flows = ["m>a", "a>d", "d>b yes", "b>e", "e>z yes", "d>f no", "f>a", "e>f no"];
    const graph = graphOf(["x: (m f", "y: a d? b", "z: e? z)"], flows);
    expect(graph.edges.filter(({ back }) => back).map(({ id }) => id)).toEqual(["f->a", "e->f"]);
  });

  it("has a mending step whose way back leads to a step behind its first decision led on to", () => {
    const flows = ["m>d", "d>a yes", "a>e", "e>z yes", "e>f no", "f>a", "d>f no"];
    const graph = graphOf(["x: (m d? a e? f z)"], flows);
    expect(graph.edges.filter(({ back }) => back).map(({ id }) => id)).toEqual(["e->f"]);
  });
});

/** The flows of the main paths, in the order written. */
function mainOf(lanes: readonly string[], flows: readonly string[]): readonly string[] {
  const { edges } = graphOf(lanes, flows);
  return edges.filter(({ main }) => main).map(({ id }) => id.replace("->", ">"));
}
