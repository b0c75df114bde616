import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { branchingCfm } from "../../../bench/parts/branching.ts";
import { lanesOf } from "../../../src/layout/cfm/lanes.ts";
import { findTopologies } from "../../../src/layout/cfm/topology.ts";
import { layOut } from "../../../src/layout/index.ts";
import { arrange, FORMS, type Arrangement } from "../../../src/layout/swimlane/arrange/arrange.ts";
import { spacingsOf } from "../../../src/layout/swimlane/measures/spacing.ts";
import { buildGraph, type Graph } from "../../../src/layout/swimlane/order/graph.ts";
import { layersOf } from "../../../src/layout/swimlane/order/layers.ts";
import { reroute, type Routed } from "../../../src/layout/swimlane/reroute/reroute.ts";
import { buildGrid } from "../../../src/layout/swimlane/routing/grid.ts";
import { routeAll } from "../../../src/layout/swimlane/routing/routes.ts";
import { scoreOf, type Score } from "../../../src/layout/swimlane/routing/score.ts";
import type { GridRoute } from "../../../src/layout/swimlane/search/astar.ts";
import { createRouterTools } from "../../../src/layout/swimlane/search/router.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import type { CfmDrawing } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";
import { everydayProcesses } from "../cfm/processes/load.ts";
import { randomCfm } from "../cfm/random.ts";

const everyday = everydayProcesses(join(import.meta.dirname, "../cfm/processes"));
const offsets = spacingsOf("horizontal")[0].ports;
const MOST = 40_000;

type Start = readonly [Graph, Arrangement, Routed];

async function routed(drawing: CfmDrawing): Promise<Start> {
  const graph = buildGraph(lanesOf({ ...drawing, direction: "horizontal" }));
  const arrangement = arrange(graph, await layersOf(graph, context.findLayers), FORMS.horizontal.usual);
  const { placement } = arrangement;
  const grid = buildGrid(placement, 7, offsets);
  const options = { urgent: new Set<number>(), work: { left: 1_000_000 }, patient: false };
  const { routes } = routeAll({ graph, placement, grid }, options);
  return [graph, arrangement, { placement, grid, routes: routes.filter((one) => one !== null) }];
}

/** The decisions that a line leaves between two corners, though no line has one of the four. */
function withFreeCorner(
  { edges, boxes }: Graph,
  routes: readonly GridRoute[],
  slanted: Iterable<number>,
): string[] {
  return [...slanted].flatMap((edge) => {
    const box = edges[edge]!.from;
    const ends = routes.flatMap(({ out, into }, i) => [
      ...(edges[i]!.from === box ? [out] : []),
      ...(edges[i]!.to === box ? [into] : []),
    ]);
    const taken = new Set(ends.flatMap(({ middle, side }) => (middle ? [side] : [])));
    return taken.size < 4 ? [boxes[box]!.node.id] : [];
  });
}

/** All that is found with so much work, and what of it is left. */
function rerouted([graph, arrangement, first]: Start, most: number): readonly [readonly Routed[], number] {
  const work = { left: most };
  return [reroute(graph, arrangement, first, offsets, work, createRouterTools()), work.left];
}

const scoreIn = (graph: Graph, { routes, grid }: Routed): Score => scoreOf(graph, routes, grid);

describe("lines that cross or wind, taken up and routed again", () => {
  it.each([8, 19, 26, 52])("cross less, each box in a cell of its own (map %i)", async (seed) => {
    const start = await routed(branchingCfm(seed, 6));
    const [[best]] = rerouted(start, MOST);
    const [graph, , before] = start;
    expect(scoreIn(graph, best!).crossings).toBeLessThan(scoreIn(graph, before).crossings);
    const cells = graph.boxes.map(
      ({ lane }, i) => `${lane} ${best!.placement.cells[i]!.row} ${best!.placement.cells[i]!.column}`,
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(best!.routes.length).toBe(graph.edges.length);
  });

  it("never cross more than before where decisions have few ways", async () => {
    let gained = 0;
    for (const seed of [1041, 1062, 1071, 1132, 1143, 1163]) {
      const start = await routed(randomCfm(seed));
      const [graph, , before] = start;
      const after = scoreIn(graph, rerouted(start, MOST)[0][0]!).crossings;
      expect(after).toBeLessThanOrEqual(scoreIn(graph, before).crossings);
      gained += scoreIn(graph, before).crossings - after;
    }
    expect(gained).toBeGreaterThanOrEqual(5);
  });

  it("are the same each time, and take no more than the work that there is", async () => {
    const start = await routed(branchingCfm(52, 6));
    const [[once, left], [again]] = [rerouted(start, MOST), rerouted(start, MOST)];
    expect(again).toEqual(once);
    expect(left).toBeGreaterThan(-MOST / 20);
  });

  it("stay where there is no work left", async () => {
    const start = await routed(branchingCfm(52, 6));
    expect(scoreIn(start[0], start[2]).crossings).toBeGreaterThan(0);
    expect(rerouted(start, 0)).toEqual([[start[2]], 0]);
  });

  it("are not looked for where none cross or wind", async () => {
    const start = await routed(everyday[1]!);
    const { crossings, winding } = scoreIn(start[0], start[2]);
    expect([crossings, winding.size]).toEqual([0, 0]);
    expect(rerouted(start, MOST)).toEqual([[start[2]], MOST]);
  });

  it("keep what was given as the last choice, and between those that take less room", async () => {
    const start = await routed(branchingCfm(52, 6));
    const [found] = rerouted(start, MOST);
    expect(found.length).toBeGreaterThan(1);
    expect(found.at(-1)).toBe(start[2]);
    const costs = found.map((one) => scoreIn(start[0], one).crossings);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
  });

  it.each([
    [6, 3],
    [49, 3],
    [52, 3],
    [17, 6],
    [35, 6],
    [42, 6],
  ])("leave a decision at its corners while one of them is free (map %i, %i ways)", async (seed, ways) => {
    const { usual } = await findTopologies(branchingCfm(seed, ways), context);
    const { slanted } = scoreIn(usual.graph, usual);
    expect(withFreeCorner(usual.graph, usual.routes, slanted)).toEqual([]);
  });

  it.each([
    [31, 3],
    [35, 3],
    [26, 6],
  ])(
    "cross less still where all stands otherwise, with rows to spare (map %i, %i ways)",
    async (seed, ways) => {
      const drawing = branchingCfm(seed, ways);
      const start = await routed(drawing);
      const [[once]] = rerouted(start, 400_000);
      const { usual } = await findTopologies(drawing, context);
      expect(scoreIn(usual.graph, usual).crossings).toBeLessThan(scoreIn(start[0], once!).crossings);
    },
  );

  it.each([7, 49])("make a drawing without a fault (map %i)", async (seed) => {
    const { whole } = await layOut(branchingCfm(seed, 6), context);
    const faults = checkGeometry(whole, {}).map(({ kind }) => kind);
    expect(faults.filter((kind) => kind !== "end-off-middle" && kind !== "slanted-exit")).toEqual([]);
  });

  it.each([8, 9])("leave an everyday process without a crossing (%i)", async (nth) => {
    const { usual } = await findTopologies(everyday[nth]!, context);
    expect(scoreOf(usual.graph, usual.routes, usual.grid).crossings).toBe(0);
  });
});
