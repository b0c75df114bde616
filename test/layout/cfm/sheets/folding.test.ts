import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawingSheets, profileOf } from "../../../../src/documents/profile.ts";
import { layOut } from "../../../../src/layout/index.ts";
import { checkGeometry } from "../../../../src/scene/check.ts";
import { boundsOf, isWithin, outlineOf } from "../../../../src/scene/geometry.ts";
import type { Group, Rect, Scene } from "../../../../src/scene/scene.ts";
import type { CfmDrawing } from "../../../../src/views/drawing.ts";
import { breathing } from "../../../support/breathing.ts";
import { context } from "../../../support/layout.ts";
import { everydayProcesses, joined, longProcesses } from "../processes/load.ts";
import { randomCfm } from "../random.ts";
import { sheetFaults } from "./sheets.ts";

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
    const everyday = everydayProcesses(join(import.meta.dirname, "../processes"));
    const long = [
      [0, 1],
      [8, 11],
      [7, 10],
    ].map((nths) => joined(nths.map((nth) => everyday[nth]!)));
    const [, , , land, , , epidemic] = longProcesses(join(import.meta.dirname, "../processes"));
    const drawings = [
      ...long,
      ...[land!, epidemic!],
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
    expect(folded).toBeGreaterThan(6);
  });

  it("are planned anew, and not cut apart, where signs need more room than was thought", async () => {
    const { portrait, landscape } = drawingSheets(profileOf(null));
    const base = { ...randomCfm(60), direction: "vertical" as const };
    const without = (flow: number): CfmDrawing => ({
      ...base,
      flows: base.flows.filter((_, i) => i !== flow),
    });
    const sheets: number[] = [];
    for await (const drawing of breathing([base, without(10), without(17)]))
      sheets.push((await layOut(drawing, context)).paginate(portrait, landscape).length);
    expect(Math.max(...sheets)).toBeLessThanOrEqual(5);
    expect(Math.max(...sheets) - Math.min(...sheets)).toBeLessThanOrEqual(1);
  });
});
