import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawingSheets, profileOf } from "../../../src/documents/profile.ts";
import { layOut } from "../../../src/layout/index.ts";
import type { CfmDrawing } from "../../../src/views/drawing.ts";
import { breathing } from "../../support/breathing.ts";
import { context } from "../../support/layout.ts";
import { remembered } from "../../support/remembered.ts";
import { figuresOf, stepsOf, type Figures } from "./figures.ts";
import { everydayProcesses, joined, longProcesses } from "./processes/load.ts";
import { randomCfm } from "./random.ts";

const { portrait, landscape } = drawingSheets(profileOf(null));
const everyday = everydayProcesses(join(import.meta.dirname, "processes"));
const long = longProcesses(join(import.meta.dirname, "processes"));

/** Each drawing is looked at in several ways. */
const drawn = remembered((drawing: CfmDrawing) => layOut(drawing, context));

/** Figures of many drawings, for each flow, so that a bound says what it holds. */
interface Sums {
  readonly maps: number;
  readonly crossings: number;
  readonly bends: number;
  readonly struckLabels: number;
}

async function sumsOf(drawings: readonly CfmDrawing[]): Promise<Sums> {
  const all: Figures[] = [];
  for await (const drawing of breathing(drawings)) all.push(figuresOf((await drawn(drawing)).whole));
  const sum = (key: keyof Figures): number => all.reduce((total, one) => total + one[key], 0);
  return {
    maps: all.length,
    crossings: sum("crossings") / sum("flows"),
    bends: sum("bends") / sum("flows"),
    struckLabels: sum("struckLabels"),
  };
}

const seeds = (count: number, seedOf: (i: number) => number): readonly CfmDrawing[] =>
  Array.from({ length: count }, (_, i) => ({ ...randomCfm(seedOf(i)), direction: "horizontal" }));

/** How many steps each sheet of each drawing shows. */
async function stepsOnSheets(drawings: readonly CfmDrawing[]): Promise<readonly (readonly number[])[]> {
  const all: number[][] = [];
  for await (const drawing of breathing(drawings)) {
    const pages = (await drawn(drawing)).paginate(portrait, landscape);
    all.push(pages.map(({ scene }) => stepsOf(scene).length));
  }
  return all;
}

describe("crossings and bends, a flow", () => {
  it.each([
    ["level", "horizontal", 0.008, 0.39],
    ["upright", "vertical", 0.004, 0.39],
  ] as const)("of everyday processes, %s", async (_, direction, most, mostBends) => {
    const { crossings, bends, struckLabels } = await sumsOf(everyday.map((d) => ({ ...d, direction })));
    expect(crossings).toBeLessThan(most);
    expect(bends).toBeLessThan(mostBends);
    expect(struckLabels).toBe(0);
  });

  it("of random maps whose decisions have up to three ways", async () => {
    const { maps, crossings, bends, struckLabels } = await sumsOf(
      seeds(64, (i) => 1001 + i + Math.floor(i / 4)),
    );
    expect(maps).toBe(64);
    expect(crossings).toBeLessThan(0.009);
    expect(bends).toBeLessThan(0.37);
    expect(struckLabels).toBe(0);
  });

  it("of random maps whose decisions have up to six", async () => {
    const { maps, crossings, bends } = await sumsOf(seeds(12, (i) => 1005 + 10 * i));
    expect(maps).toBe(12);
    expect(crossings).toBeLessThan(0.06);
    expect(bends).toBeLessThan(0.68);
  });
});

describe("the area of a drawing, beside that of its steps,", () => {
  it.each([
    ["level", "horizontal", 8.1],
    ["upright", "vertical", 7],
  ] as const)("is small for everyday processes, %s", async (_, direction, most) => {
    const all: Figures[] = [];
    for await (const drawing of breathing(everyday))
      all.push(figuresOf((await drawn({ ...drawing, direction })).whole));
    const sum = (key: "area" | "stepsArea"): number => all.reduce((total, one) => total + one[key], 0);
    expect(sum("area") / sum("stepsArea")).toBeLessThan(most);
  });
});

describe("what has to be looked at twice", () => {
  it.each([
    ["level", "horizontal", 0, 3],
    ["upright", "vertical", 1, 5],
  ] as const)("is rare in everyday processes, %s", async (_, direction, blemishes, offMiddle) => {
    let [seen, ends] = [0, 0];
    for await (const drawing of breathing(everyday)) {
      const laid = await drawn({ ...drawing, direction });
      seen += laid.blemishes.length;
      ends += figuresOf(laid.whole).offMiddle;
    }
    expect(seen).toBeLessThanOrEqual(blemishes);
    expect(ends).toBeLessThanOrEqual(offMiddle);
  });
});

describe("sheets", () => {
  it("of everyday processes are one", async () => {
    const sheets = await stepsOnSheets(everyday);
    expect(sheets.map((steps) => steps.length)).toEqual(everyday.map(() => 1));
  });

  it("of everyday processes set upright are one", async () => {
    const sheets = await stepsOnSheets(everyday.map((drawing) => ({ ...drawing, direction: "vertical" })));
    expect(sheets.map((steps) => steps.length)).toEqual(everyday.map(() => 1));
  });

  it.each([
    ["level", "horizontal", 2],
    ["upright", "vertical", 2.2],
  ] as const)(
    "of processes of 40 to 60 steps are two to three, none with fewer than four steps, %s",
    async (_, direction, most) => {
      const sheets = await stepsOnSheets(long.map((drawing) => ({ ...drawing, direction })));
      expect(sheets.reduce((sum, steps) => sum + steps.length, 0) / sheets.length).toBeLessThanOrEqual(most);
      expect(Math.min(...sheets.flat())).toBeGreaterThanOrEqual(4);
    },
  );

  it("of everyday processes one behind the other are two, none with fewer than four steps", async () => {
    const parts = [
      [0, 1],
      [2, 3, 8],
      [4, 6],
      [7, 10],
      [9, 11],
    ];
    const sheets = await stepsOnSheets(parts.map((nths) => joined(nths.map((nth) => everyday[nth]!))));
    expect(sheets.map((steps) => steps.length)).toEqual(parts.map(() => 2));
    expect(Math.min(...sheets.flat())).toBeGreaterThanOrEqual(4);
  });
});
