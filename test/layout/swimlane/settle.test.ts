import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lanesOf } from "../../../src/layout/cfm/lanes.ts";
import { findTopologies } from "../../../src/layout/cfm/topology.ts";
import { arrange, FORMS, type Arrangement } from "../../../src/layout/swimlane/arrange/arrange.ts";
import { settle, type Routed, type Trial } from "../../../src/layout/swimlane/arrange/settle.ts";
import { spacingsOf } from "../../../src/layout/swimlane/measures/spacing.ts";
import { buildGraph, type Graph } from "../../../src/layout/swimlane/order/graph.ts";
import { layersOf } from "../../../src/layout/swimlane/order/layers.ts";
import { assignCorners, otherCorners } from "../../../src/layout/swimlane/routing/corners.ts";
import { buildGrid } from "../../../src/layout/swimlane/routing/grid.ts";
import { routeAll } from "../../../src/layout/swimlane/routing/routes.ts";
import { scoreOf } from "../../../src/layout/swimlane/routing/score.ts";
import type { CfmDrawing } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";
import { everydayProcesses } from "../cfm/processes/load.ts";
import { randomCfm } from "../cfm/random.ts";

const everyday = everydayProcesses(join(import.meta.dirname, "../cfm/processes"));
const offsets = spacingsOf("horizontal")[0].ports;

const level = (seed: number): CfmDrawing => ({ ...randomCfm(seed), direction: "horizontal" });
const crossingsOf = ({ edges }: Graph, { routes, grid }: Routed): number =>
  scoreOf(edges, routes, grid).crossings;

async function arranged(drawing: CfmDrawing): Promise<readonly [Graph, Arrangement]> {
  const graph = buildGraph(lanesOf(drawing));
  return [graph, arrange(graph, await layersOf(graph, context.findLayers), FORMS.horizontal.usual)];
}

function routed(graph: Graph, trial: Trial, most = Number.POSITIVE_INFINITY): Routed | null {
  const grid = buildGrid(trial.placement, 7, offsets);
  const work = { left: 1_000_000 };
  const options = { urgent: new Set<number>(), work, patient: false, most };
  const { routes, failed, first } = routeAll({ graph, ...trial, grid }, options);
  if (failed.length > 0) return null;
  return { placement: trial.placement, grid, routes: routes.filter((one) => one !== null), first };
}

/** Crossings before and after, and how many others were routed. */
async function settledFrom(drawing: CfmDrawing): Promise<{ before: number; after: number; tries: number }> {
  const [graph, arrangement] = await arranged(drawing);
  const first = routed(graph, arrangement)!;
  let tries = 0;
  const kept = settle(graph, arrangement, first, (trial, most) => {
    tries += 1;
    return routed(graph, trial, most);
  });
  return { before: crossingsOf(graph, first), after: crossingsOf(graph, kept[0]!), tries };
}

describe("where lines cross, another arrangement", () => {
  it.each([8, 9])("takes the crossing out of an everyday process (%i)", async (nth) => {
    const { usual } = await findTopologies(everyday[nth]!, context);
    expect(scoreOf(usual.graph.edges, usual.routes, usual.grid).crossings).toBe(0);
  });

  it("is shown only where it crosses less, after a bounded number of tries", async () => {
    let gained = 0;
    for (const seed of [1041, 1062, 1071, 1132, 1143, 1163]) {
      const { before, after, tries } = await settledFrom(level(seed));
      expect([before > 0, after <= before, tries <= 80]).toEqual([true, true, true]);
      gained += before - after;
    }
    expect(gained).toBeGreaterThanOrEqual(6);
  });

  it("is not looked for where none cross", async () => {
    const { before, tries } = await settledFrom(everyday[1]!);
    expect([before, tries]).toEqual([0, 0]);
  });

  it("is left as it is where no other can be routed", async () => {
    const [graph, arrangement] = await arranged(level(1132));
    const first = routed(graph, arrangement)!;
    expect(crossingsOf(graph, first)).toBeGreaterThan(0);
    expect(settle(graph, arrangement, first, () => null)).toEqual([first]);
  });
});

describe("other corners", () => {
  it("keep one corner a way, and each is given once", async () => {
    const [graph, { placement }] = await arranged(level(1005));
    const corners = assignCorners(graph, placement, buildGrid(placement, 7, offsets));
    const given = [...otherCorners(graph, corners, new Set(graph.edges.keys()))];
    expect(given.length).toBeGreaterThan(4);
    expect(new Set([corners, ...given].map((one) => JSON.stringify(one))).size).toBe(given.length + 1);
    for (const one of given) {
      const taken = graph.edges.flatMap(({ from, index }) =>
        one[index] === null ? [] : [`${from} ${one[index]!}`],
      );
      expect(new Set(taken).size).toBe(taken.length);
    }
  });

  it("concern only ways out that are named", async () => {
    const [graph, { placement }] = await arranged(level(1005));
    const corners = assignCorners(graph, placement, buildGrid(placement, 7, offsets));
    expect([...otherCorners(graph, corners, new Set())]).toEqual([]);
  });
});
