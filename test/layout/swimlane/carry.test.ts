import { describe, expect, it } from "vitest";
import { spacingsOf } from "../../../src/layout/swimlane/measures/spacing.ts";
import type { Placement } from "../../../src/layout/swimlane/order/rows.ts";
import { carried } from "../../../src/layout/swimlane/reroute/carry.ts";
import { buildGrid, portsOf } from "../../../src/layout/swimlane/routing/grid.ts";
import type { GridRoute } from "../../../src/layout/swimlane/search/astar.ts";
import { graphOf } from "./maps.ts";

const TRACKS = 7;
const offsets = spacingsOf("horizontal")[0].ports;

/** A step that three lanes share, and right of it those of the lane in the middle, one below the other, and one of the last. */
const graph = graphOf(["x: p+y+z", "y: a b", "z: u"], ["u>p"]);
const [p, a, b, u] = ["p", "a", "b", "u"].map((id) => graph.boxes.findIndex((box) => box.id === id)) as [
  number,
  number,
  number,
  number,
];

/** Where they stand: by the column and row of each. */
function placed(cells: Readonly<Record<number, readonly [column: number, row: number]>>): Placement {
  return {
    columns: 3,
    rows: [1, 2, 1],
    cells: graph.boxes.map((_, i) => {
      const [column, row] = cells[i]!;
      return { column, row, lastRow: row };
    }),
  };
}

const before = placed({ [p]: [0, 0], [a]: [1, 0], [b]: [1, 1], [u]: [1, 0] });
const grid = buildGrid(before, TRACKS, offsets);

/** From the step of the last lane round to the shared one, at the middle of one of the rows that this goes over. */
function intoRow(slot: number): GridRoute {
  const port = (box: number, side: "E" | "W", y: number) =>
    portsOf(box, graph, before, grid).find((one) => one.middle && one.side === side && one.y === y)!;
  const [from, to] = [grid.across.slots[3]! + 1, grid.across.slots[slot]! + 1];
  const [out, into] = [port(u, "W", from), port(p, "E", to)];
  const track = into.x + 2;
  const points = [
    { x: out.x, y: out.y },
    { x: track, y: out.y },
    { x: track, y: into.y },
    { x: into.x, y: into.y },
  ];
  return { points, out, into, cost: 1, least: 1, ends: 0 };
}

describe("routes carried to where boxes stand elsewhere", () => {
  it.each([
    { row: "the first lane", slot: 0, isKept: true },
    { row: "a row that stays", slot: 1, isKept: true },
    { row: "the row that vanishes with its only step", slot: 2, isKept: false },
    { row: "the last lane", slot: 3, isKept: true },
  ])("end where their box can be reached, or are routed anew: $row", ({ slot, isKept }) => {
    const placement = placed({ [p]: [0, 0], [a]: [1, 0], [b]: [2, 0], [u]: [1, 0] });
    const change = { placement, moved: [b], column: null, row: null };
    const found = carried(graph, grid, [intoRow(slot)], change)!;
    expect(found.placement.rows).toEqual([1, 1, 1]);
    const [route] = found.routes;
    expect(route !== null).toBe(isKept);
    if (route === null || route === undefined) return;
    const ports = portsOf(p, graph, found.placement, buildGrid(found.placement, TRACKS, offsets));
    expect(ports).toContainEqual(route.into);
    expect(route.points.at(-1)).toEqual({ x: route.into.x, y: route.into.y });
  });
});
