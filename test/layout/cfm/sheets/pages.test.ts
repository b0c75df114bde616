import { describe, expect, it } from "vitest";
import { layOut } from "../../../../src/layout/index.ts";
import { LayoutError, type Sheet } from "../../../../src/layout/layout.ts";
import type { CfmDrawing } from "../../../../src/views/drawing.ts";
import { context } from "../../../support/layout.ts";
import { cfmDrawing } from "../source.ts";

/** A story of so many steps, alternately in two lanes. */
function story(count: number, more: Partial<CfmDrawing> = {}, text = "Memeriksa berkas"): CfmDrawing {
  const names = Array.from({ length: count }, (_, i) => `s${i}`);
  const lane = (nth: number): string =>
    names
      .filter((_, i) => Math.floor(i / 2) % 2 === nth)
      .map((name) => `${name} "${text}"`)
      .join("\n");
  const lanes = `lajur a {\n${lane(0)}\n}\nlajur b {\n${lane(1)}\n}`;
  return { ...cfmDrawing(`${lanes}\nalur ${names.join(" -> ")}`), ...more };
}

/** How many sheets, which way round, the size of a step's text, and how much of the first sheet is filled. */
async function pagesOf(drawing: CfmDrawing, portrait: Sheet, landscape: Sheet): Promise<string> {
  const pages = (await layOut(drawing, context)).paginate(portrait, landscape);
  const [{ scene, orientation }] = pages as [(typeof pages)[number]];
  const sheet = orientation === "portrait" ? portrait : landscape;
  const sizes = scene.groups
    .filter(({ lanes }) => lanes !== undefined)
    .flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === "text" ? [shape.size] : [])));
  const share = (of: number, all: number): string => `${Math.round((100 * of) / all / 5) * 5}%`;
  return [
    `${pages.length} ${orientation}`,
    `${Math.max(...sizes).toFixed(1)} pt`,
    `${share(scene.width, sheet.width)} × ${share(scene.height, sheet.height)}`,
  ].join(", ");
}

type Size = readonly [short: number, long: number];

const F4: Size = [539, 879];

const ROWS: readonly (readonly [why: string, drawing: CfmDrawing, expected: string, size: Size])[] = [
  ["three steps", story(3), "1 landscape, 8.5 pt, 30% × 40%", F4],
  ["three steps, upright", story(3, { direction: "vertical" }), "1 landscape, 8.5 pt, 35% × 30%", F4],
  [
    "three steps, on a standing sheet by the author's wish",
    story(3, { orientation: "portrait" }),
    "1 portrait, 8.5 pt, 50% × 25%",
    F4,
  ],
  ["eight steps", story(8), "1 landscape, 8.5 pt, 65% × 40%", F4],
  [
    "eight steps, on a standing sheet: a little smaller text rather than denser",
    story(8, { orientation: "portrait" }),
    "1 portrait, 8.2 pt, 100% × 25%",
    F4,
  ],
  ["eight steps, upright", story(8, { direction: "vertical" }), "1 landscape, 8.5 pt, 35% × 60%", F4],
  [
    "eight steps, upright, on a lying sheet",
    story(8, { direction: "vertical", orientation: "landscape" }),
    "1 landscape, 8.5 pt, 35% × 60%",
    F4,
  ],
  ["fourteen steps", story(14), "1 landscape, 8.5 pt, 95% × 40%", F4],
  ["twenty steps", story(20), "1 landscape, 8.5 pt, 90% × 40%", F4],
  ["twenty steps, upright", story(20, { direction: "vertical" }), "1 portrait, 8.5 pt, 60% × 75%", F4],
  ["thirty-five steps", story(35), "1 landscape, 8.5 pt, 95% × 45%", F4],
  ["eight steps on 560 × 240 pt", story(8), "1 landscape, 8.5 pt, 100% × 85%", [240, 560]],
  ["eight steps on 500 × 240 pt: denser", story(8), "1 landscape, 8.5 pt, 80% × 75%", [240, 500]],
  ["eight steps on 450 × 240 pt", story(8), "1 landscape, 8.5 pt, 90% × 85%", [240, 450]],
  ["eight steps on 400 × 240 pt", story(8), "1 landscape, 8.5 pt, 100% × 85%", [240, 400]],
  ["eight steps on 500 × 170 pt", story(8), "1 landscape, 8.5 pt, 80% × 75%", [170, 500]],
  [
    "eight steps, upright, on 400 × 240 pt",
    story(8, { direction: "vertical" }),
    "1 portrait, 8.5 pt, 95% × 80%",
    [240, 400],
  ],
  ["eight steps on 420 × 130 pt", story(8), "1 landscape, 8.5 pt, 95% × 100%", [130, 420]],
  [
    "eight steps, upright, on 420 × 130 pt",
    story(8, { direction: "vertical" }),
    "1 portrait, 8.0 pt, 100% × 70%",
    [130, 420],
  ],
  ["eight steps on 260 × 200 pt: smaller text", story(8), "1 landscape, 7.7 pt, 100% × 100%", [200, 260]],
  ["eight steps on 260 × 130 pt: two sheets", story(8), "2 landscape, 7.5 pt, 100% × 80%", [130, 260]],
  ["eight steps on 180 × 100 pt: cut between lanes", story(8), "5 landscape, 7.3 pt, 95% × 100%", [100, 180]],
  [
    "eight steps, upright, on 260 × 200 pt",
    story(8, { direction: "vertical" }),
    "1 portrait, 7.0 pt, 100% × 100%",
    [200, 260],
  ],
  ["twenty steps on 500 × 300 pt", story(20), "1 landscape, 8.5 pt, 95% × 80%", [300, 500]],
  [
    "twenty steps on standing sheets of that size",
    story(20, { orientation: "portrait" }),
    "1 portrait, 7.5 pt, 100% × 55%",
    [300, 500],
  ],
];

describe("sheets of a drawing", () => {
  it.each(ROWS)("%s", async (_, drawing, expected, [short, long]) => {
    const found = await pagesOf(drawing, { width: short, height: long }, { width: long, height: short });
    expect(found).toBe(expected);
  });

  it("that is larger than any sheet is refused, with the step that is", async () => {
    const large = story(3, {}, "sangat".repeat(60));
    const laidOut = await layOut(large, context);
    const tiny = { width: 120, height: 120 };
    expect(() => laidOut.paginate(tiny, tiny)).toThrow(LayoutError);
  });
});
