import { describe, expect, it } from "vitest";
import { placeCfm } from "../../../src/layout/cfm/index.ts";
import type { AxisRect } from "../../../src/layout/axes.ts";
import type { PlacedCfm } from "../../../src/layout/cfm/placed.ts";
import type { CfmDrawing } from "../../../src/views/drawing.ts";
import { breathing } from "../../support/breathing.ts";
import { context } from "../../support/layout.ts";
import { remembered } from "../../support/remembered.ts";
import { randomCfm } from "./random.ts";
import { often } from "../../support/often.ts";

/** What shows of steps, and labels. */
function shown({ nodes, flows }: PlacedCfm): readonly AxisRect[] {
  return [
    ...nodes.flatMap(({ outline, caption }) => (caption === null ? [outline] : [outline, caption])),
    ...flows.flatMap(({ label }) => (label === null ? [] : [label.bounds])),
  ];
}

const drawings = Array.from({ length: often(9) }, (_, i) => randomCfm(9001 + i)).flatMap((drawing) => [
  { ...drawing, direction: "horizontal" as const },
  { ...drawing, direction: "vertical" as const },
]);

const place = remembered((drawing: CfmDrawing) => placeCfm(drawing, context));

describe("a compact drawing", () => {
  it("can be cut before each column without a cut through anything but lines", async () => {
    for await (const drawing of breathing(drawings)) {
      const placed = await place(drawing);
      for (const at of placed.cuts.slice(1))
        for (const { along, length } of shown(placed))
          expect(along > at - 0.01 || along + length < at + 0.01, `${drawing.name} ${at}`).toBe(true);
      expect([...placed.cuts]).toEqual([...placed.cuts].sort((a, b) => a - b));
    }
  });

  it("keeps columns straight", async () => {
    for await (const drawing of breathing(drawings.slice(0, 20))) {
      const { nodes, cuts } = await place(drawing);
      const columns = new Map<number, number[]>();
      for (const { room } of nodes) {
        const middle = room.along + room.length / 2;
        const column = cuts.filter((at, i) => i > 0 && at < middle).length;
        columns.set(column, [...(columns.get(column) ?? []), middle]);
      }
      for (const middles of columns.values())
        expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(0.01);
    }
  });

  it("shows as much of a line that turns behind its arrow as the arrow is long", async () => {
    for await (const drawing of breathing(drawings)) {
      const { flows } = await place(drawing);
      for (const { id, kind, points } of flows) {
        if (points.length < 3 || (kind !== "sequence" && kind !== "message")) continue;
        const [a, b] = [points.at(-2)!, points.at(-1)!];
        const last = Math.abs(a.along - b.along) + Math.abs(a.across - b.across);
        expect(last, `${drawing.name} ${drawing.direction} ${id}`).toBeGreaterThan(12 - 0.01);
      }
    }
  });

  it("has everything inside its frame and its lanes end to end", async () => {
    for await (const drawing of breathing(drawings)) {
      const placed = await place(drawing);
      for (const { along, across, length, breadth } of shown(placed)) {
        expect(Math.min(along, across)).toBeGreaterThan(0);
        expect(along + length).toBeLessThan(placed.length);
        expect(across + breadth).toBeLessThan(placed.breadth);
      }
      const ends = placed.lanes.map(({ extent }) => extent);
      expect(ends[0]!.from).toBeCloseTo(0, 6);
      expect(ends.at(-1)!.to).toBeCloseTo(placed.breadth, 6);
      ends.slice(1).forEach(({ from }, i) => expect(from).toBeCloseTo(ends[i]!.to, 6));
    }
  });
});
