import Elk, { type ElkNode } from "elkjs";
import { describe, expect, it } from "vitest";
import { runElk } from "../../src/layout/elk.ts";

const graph = (): ElkNode => ({
  id: "root",
  layoutOptions: { "elk.algorithm": "layered", "elk.direction": "RIGHT" },
  children: Array.from({ length: 12 }, (_, i) => ({ id: `n${i}`, width: 40 + i, height: 20 })),
  edges: Array.from({ length: 11 }, (_, i) => ({
    id: `e${i}`,
    sources: [`n${i >> 1}`],
    targets: [`n${i + 1}`],
  })),
});

/** Without ELK's own marks, which count the calls. */
function placed(laid: ElkNode): unknown {
  return JSON.parse(JSON.stringify(laid, (key, value: unknown) => (key === "$H" ? undefined : value)));
}

describe("ELK without elkjs' interface", () => {
  it("gives what elkjs gives, several times over", async () => {
    const expected = await new (Elk as unknown as new () => {
      layout(g: ElkNode): Promise<ElkNode>;
    })().layout(graph());
    expect(placed(await runElk(graph()))).toEqual(placed(expected));
    const both = await Promise.all([runElk(graph()), runElk(graph())]);
    expect(both.map(placed)).toEqual([placed(expected), placed(expected)]);
  });

  it("rejects a graph that ELK does not understand, and goes on after it", async () => {
    const broken = { ...graph(), edges: [{ id: "e", sources: ["nobody"], targets: ["n1"] }] };
    await expect(runElk(broken)).rejects.toThrow("nobody");
    expect((await runElk(graph())).children).toHaveLength(12);
  });
});
