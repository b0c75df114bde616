import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lanesOf } from "../../../src/layout/cfm/lanes.ts";
import { arrange, FORMS, isAlike } from "../../../src/layout/swimlane/arrange/arrange.ts";
import { buildGraph } from "../../../src/layout/swimlane/order/graph.ts";
import { layersOf } from "../../../src/layout/swimlane/order/layers.ts";
import { context } from "../../support/layout.ts";
import { everydayProcesses } from "../cfm/processes/load.ts";
import { graphOf, rowsOf } from "./maps.ts";

async function arranged(
  lanes: readonly string[],
  flows: readonly string[],
  form: keyof typeof FORMS.horizontal = "usual",
): Promise<readonly string[]> {
  const graph = graphOf(lanes, flows);
  return rowsOf(
    graph,
    arrange(graph, await layersOf(graph, context.findLayers), FORMS.horizontal[form]).placement,
    lanes.map((line) => line.split(":")[0]!),
  );
}

describe("columns", () => {
  it("are no layers: a step stands straight below the one in another lane that leads to it", async () => {
    expect(await arranged(["x: (m a", "y: b", "z: c d)"], ["m>a", "a>b", "b>c", "c>d"])).toEqual([
      "x | m a .",
      "y | . b .",
      "z | . c d",
    ]);
  });

  it("keep the reading order within a lane, though the way there leads through another", async () => {
    expect(await arranged(["x: (m a c d)", "y: b"], ["m>a", "a>b", "b>c", "c>d"])).toEqual([
      "x | m a c d",
      "y | . b . .",
    ]);
  });

  it("hold documents above or below their steps", async () => {
    expect(await arranged(["x: (m a b) d"], ["m>a", "a>b", "a..d"])).toEqual(["x | m a b", "x | . d ."]);
  });

  it("leave the side that leads to another lane free of documents", async () => {
    expect(await arranged(["x: (m a d", "y: b c)"], ["m>a", "a>b", "b>c", "a..d"])).toEqual([
      "x | . d .",
      "x | m a .",
      "y | . b c",
    ]);
  });

  it("hold documents beside their steps where a sheet has no room for another row", async () => {
    const [lanes, flows] = [
      ["x: (m a d", "y: b c)"],
      ["m>a", "a>b", "b>c", "a..d"],
    ];
    expect(await arranged(lanes, flows, "low")).toEqual(["x | m a d", "y | . b c"]);
  });

  it.each([
    ["horizontal", "m>a", true],
    ["horizontal", "a..d", false],
    ["vertical", "m>a", false],
  ] as const)("are the same for fewer rows or not: %s, with %s", (direction, flow, expected) => {
    const { usual, low } = FORMS[direction];
    expect(isAlike(graphOf(["x: (m a d"], ["m>a", flow]), usual, low)).toBe(expected);
  });

  it("hold the end of a side way right behind it, before a step that all lanes share", async () => {
    const rows = await arranged(
      ["x: (m s? w+y+z a)", "y: t tolak)", "z: b"],
      ["m>s", "s>b Ya", "b>w", "w>a", "s>t no", "t>tolak"],
    );
    const [tolak, shared] = ["tolak", "w"].map((name) =>
      Math.max(...rows.map((row) => row.split(" ").indexOf(name))),
    );
    expect(tolak).toBeLessThan(shared!);
  });

  it("hold nothing between the boxes of a shared step", async () => {
    const rows = await arranged(
      ["x: (m a b+z c)", "y: d e", "z: f"],
      ["m>a", "a>d", "d>e", "e>b", "b>c", "f>b"],
    );
    const column = rows
      .find((row) => row.startsWith("x"))!
      .split(" ")
      .indexOf("b");
    expect(rows.filter((row) => row.startsWith("y")).map((row) => row.split(" ")[column])).toEqual(["."]);
  });
});

describe("rows", () => {
  it("are swapped where that saves a crossing", async () => {
    const rows = await arranged(
      ["x: (m s? a b c d j z)"],
      ["m>s", "s>a x", "s>c y", "a>b", "c>d", "b>j", "d>j", "j>z"],
    );
    expect(rows).toHaveLength(2);
    const [upper, lower] = rows.map((row) =>
      row
        .split(" ")
        .filter((word) => "abcd".includes(word))
        .join(""),
    );
    expect([upper, lower].sort()).toEqual(["ab", "cd"]);
  });
});

describe("everyday processes", () => {
  it("stand as they did", async () => {
    const shown: string[] = [];
    for (const drawing of everydayProcesses(join(import.meta.dirname, "../cfm/processes"))) {
      const graph = buildGraph(lanesOf(drawing));
      const { placement } = arrange(graph, await layersOf(graph, context.findLayers), FORMS.horizontal.usual);
      const names = drawing.lanes.map(({ id }) => id);
      const rows = rowsOf(graph, placement, names).map((row) => row.split(" "));
      const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
      shown.push(
        `${drawing.code} ${drawing.title}`,
        ...rows.map((row) =>
          row
            .map((word, i) => word.padEnd(widths[i]!))
            .join(" ")
            .trimEnd(),
        ),
        "",
      );
    }
    await expect(shown.join("\n")).toMatchFileSnapshot("everyday.golden.txt");
  });
});
