import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/layout/swimlane/graph.ts";
import type { SwimlaneInput, SwimlaneNode } from "../../../src/layout/swimlane/input.ts";
import { layersOf } from "../../../src/layout/swimlane/layers.ts";
import { place } from "../../../src/layout/swimlane/place.ts";
import { ANYWHERE } from "../../../src/layout/swimlane/ports.ts";
import { context } from "../../support/layout.ts";

/**
 * Lanes and flows in a few words: "x: a? b" is lane x with a decision and a step ("(m" begins, "m)" ends a story), "a>b",
 * "a>b no" a rejection, "a..b" a tie.
 */
function input(lanes: readonly string[], flows: readonly string[]): SwimlaneInput {
  const nodes = lanes.flatMap((line): readonly SwimlaneNode[] => {
    const [lane = "", words = ""] = line.split(": ");
    return words.split(" ").map((word) => ({
      id: word.replace(/[(?)]/g, ""),
      lanes: [lane],
      role: word.startsWith("(")
        ? "start"
        : word.endsWith(")")
          ? "end"
          : word.endsWith("?")
            ? "decision"
            : "step",
      ports: ANYWHERE,
    }));
  });
  const edges = flows.map((text) => {
    const [ends = "", label = ""] = text.split(" ");
    const tie = ends.includes("..");
    const [from = "", to = ""] = ends.split(tie ? ".." : ">");
    return { from, to, kind: tie ? "asosiasi" : "alur", label, rejection: label === "no" } as const;
  });
  return { lanes: lanes.map((line) => line.split(": ")[0]!), nodes, edges, order: "narrative" };
}

/** The rows of each lane as text, a column a word: "x | a . b". */
async function placed(lanes: readonly string[], flows: readonly string[]): Promise<readonly string[]> {
  const graph = buildGraph(input(lanes, flows));
  const placement = place(graph, await layersOf(graph, context.findLayers));
  return placement.rows.flatMap((rows, lane) =>
    Array.from({ length: rows }, (_, row) => {
      const cells = Array.from({ length: placement.columns }, (__, column) => {
        const at = placement.cells.findIndex(
          (cell, i) => graph.boxes[i]!.lane === lane && cell.row === row && cell.column === column,
        );
        return at < 0 ? "." : graph.boxes[at]!.id;
      });
      return `${lanes[lane]!.split(":")[0]!} | ${cells.join(" ")}`;
    }),
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
});
