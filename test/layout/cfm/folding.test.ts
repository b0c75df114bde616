import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawingSheets, profileOf } from "../../../src/documents/profile.ts";
import { fold, type BandOf, type SheetRoom } from "../../../src/layout/cfm/sheets/folding.ts";
import { cutPenalty } from "../../../src/layout/cfm/sheets/marks.ts";
import { layOut } from "../../../src/layout/index.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import { boundsOf, isWithin, outlineOf } from "../../../src/scene/geometry.ts";
import type { Group, Rect, Scene } from "../../../src/scene/scene.ts";
import { breathing } from "../../support/breathing.ts";
import { context } from "../../support/layout.ts";
import { everydayProcesses, joined } from "./processes/load.ts";
import { randomCfm } from "./random.ts";
import { sheetFaults } from "./sheets.ts";

/** Columns of 100 pt with two steps each, in lanes of a breadth. */
const columns =
  (breadth: number, longest = 1000): BandOf =>
  (from, to) =>
    (to - from) * 100 > longest ? null : { length: (to - from) * 100, breadth, steps: 2 * (to - from) };
const costs = (count: number, cost: (mark: number) => number = () => 1): readonly number[] =>
  Array.from({ length: count + 1 }, (_, i) => (i === 0 || i === count ? 0 : cost(i)));
const ROOM: SheetRoom = { along: 1000, across: 500, cut: 0, band: 0, between: 10 };

describe("a story is folded", () => {
  it("into as few sheets as can be, of three bands at most", () => {
    expect(fold(costs(10), columns(400), ROOM)?.sheets).toEqual([[0, 10]]);
    const two = fold(costs(16), columns(200), ROOM)!.sheets;
    expect(two.map((marks) => [marks.length, marks[0], marks.at(-1)])).toEqual([[3, 0, 16]]);
    expect(fold(costs(30), columns(100), ROOM)?.sheets).toEqual([[0, 10, 20, 30]]);
    // Five bands would fit by their breadth.
    expect(fold(costs(40), columns(80), ROOM)?.sheets.length).toBe(2);
  });

  it("where the fewest lines are cut", () => {
    const cheap = new Set([7]);
    const found = fold(
      costs(14, (mark) => (cheap.has(mark) ? 0 : 5)),
      columns(200),
      ROOM,
    );
    expect(found?.sheets).toEqual([[0, 7, 14]]);
  });

  it("into sheets of as many steps, none with fewer than four", () => {
    const halves = fold(costs(14), columns(400), ROOM)!;
    expect(halves.sheets).toEqual([
      [0, 7],
      [7, 14],
    ]);
    const tempted = fold(
      costs(11, (mark) => (mark === 10 ? 0 : 30)),
      columns(400),
      ROOM,
    )!;
    expect(
      Math.min(...tempted.sheets.map((marks) => 2 * (marks.at(-1)! - marks[0]!))),
    ).toBeGreaterThanOrEqual(4);
  });

  it("not at all when a column is broader than a sheet", () => {
    expect(fold(costs(3), columns(600), ROOM)).toBeNull();
  });
});

it("a phase is cut last, and a way out of a decision later than a line", () => {
  const none = { signs: 0, branches: 0, ties: 0, phases: 0 };
  const line = cutPenalty({ ...none, signs: 1 });
  expect(cutPenalty(none)).toBe(0);
  expect(cutPenalty({ ...none, signs: 1, branches: 1 })).toBeGreaterThan(2 * line);
  expect(cutPenalty({ ...none, signs: 1, phases: 1 })).toBeGreaterThan(
    cutPenalty({ ...none, signs: 1, branches: 1 }),
  );
});

const frameOf = (group: Group): Rect => boundsOf(outlineOf(group.shapes[0]!));

/** Lanes of one band: those whose ids end alike. */
function bandsOf(scene: Scene): readonly (readonly Group[])[] {
  const bands = new Map<string, Group[]>();
  for (const group of scene.groups.filter(({ kind }) => kind === "lane")) {
    const [suffix = ""] = /~[0-9]+$/.exec(group.id) ?? [];
    bands.set(suffix, [...(bands.get(suffix) ?? []), group]);
  }
  return [...bands.values()];
}

describe("bands of lanes on sheets", () => {
  it("hold all lines, and only lanes that something stands or turns in, and lose nothing", async () => {
    const { portrait, landscape } = drawingSheets(profileOf(null));
    const everyday = everydayProcesses(join(import.meta.dirname, "processes"));
    const long = [
      [0, 1],
      [8, 11],
      [7, 10],
    ].map((nths) => joined(nths.map((nth) => everyday[nth]!)));
    const drawings = [
      ...long,
      { ...long[0]!, direction: "vertical" as const },
      ...[8, 19, 21, 31].map(randomCfm),
    ];
    const faults: string[] = [];
    let folded = 0;
    for await (const drawing of breathing(drawings)) {
      const laidOut = await layOut(drawing, context);
      const pages = laidOut.paginate(portrait, landscape);
      faults.push(...sheetFaults(drawing.name, laidOut.whole, pages));
      for (const { scene } of pages) {
        const bands = bandsOf(scene);
        if (bands.length > 1) folded += 1;
        const frames = bands.map((lanes) =>
          boundsOf(lanes.map(frameOf).flatMap((r) => [r, { x: r.x + r.width, y: r.y + r.height }])),
        );
        const lines = scene.groups.filter(({ kind }) => kind === "sequence" || kind === "association");
        for (const line of lines)
          if (!frames.some((frame) => isWithin(frameOf(line), frame, 0.5)))
            faults.push(`${scene.name}: ${line.id} leaves its band`);
        const things = scene.groups.filter(({ lanes, kind }) => lanes !== undefined || kind === "connector");
        for (const lane of bands.length > 1 ? bands.flat() : []) {
          const { x, y, width, height } = frameOf(lane);
          const used = [...things, ...lines].some((group) => {
            const at = frameOf(group);
            return at.x < x + width && at.x + at.width > x && at.y < y + height && at.y + at.height > y;
          });
          if (!used) faults.push(`${scene.name}: nothing in ${lane.id}`);
        }
        faults.push(...checkGeometry(scene).flatMap(({ kind }) => (kind.startsWith("step") ? [kind] : [])));
      }
    }
    expect(faults).toEqual([]);
    expect(folded).toBeGreaterThan(4);
  }, 120_000);
});
