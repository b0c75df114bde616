import { describe, expect, it } from "vitest";
import { cutAxis } from "../../src/layout/cfm/sheets/cuts.ts";
import { layOut } from "../../src/layout/index.ts";
import { LayoutError } from "../../src/layout/layout.ts";
import type { CfmDrawing, DrawnFlow, DrawnStep, LevelMapDrawing } from "../../src/views/drawing.ts";
import { context } from "../support/layout.ts";

const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };
const BASE = { name: "p-1", code: "P.1", title: "Uji", heading: "CFM P.1", orientation: "auto" } as const;

const count = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i);
const flow = (from: number, to: number, label = "", kind: DrawnFlow["kind"] = "sequence"): DrawnFlow => ({
  from: `s${from}`,
  to: `s${to}`,
  kind,
  label,
});

interface Look {
  readonly kind?: (i: number) => DrawnStep["kind"];
  readonly lanes?: (i: number) => readonly string[];
  readonly text?: (i: number) => string;
  readonly direction?: CfmDrawing["direction"];
}

function cfm(steps: number, flows: readonly DrawnFlow[], look: Look = {}): CfmDrawing {
  const { kind = () => "activity", lanes = () => ["l0"], text = (i) => `Langkah ${i}` } = look;
  const drawn = count(steps).map((i): DrawnStep => ({
    id: `s${i}`,
    kind: kind(i),
    text: text(i),
    lanes: lanes(i),
    marker: null,
    link: null,
    leads: null,
  }));
  const used = [...new Set(drawn.flatMap((s) => s.lanes))].map((id) => ({
    id,
    name: `Bidang ${id}`,
    external: false,
  }));
  return {
    kind: "cfm",
    ...BASE,
    direction: look.direction ?? "horizontal",
    lanes: used,
    steps: drawn,
    flows,
  };
}

function level(boxes: number, flows: readonly DrawnFlow[]): LevelMapDrawing {
  const drawn = count(boxes).map((i) => ({
    id: `s${i}`,
    code: `P.${i}`,
    title: `Proses ${i}`,
    group: null,
    link: null,
  }));
  return { kind: "level", ...BASE, level: 1, frame: "P.1 Uji", bands: [], boxes: drawn, flows };
}

const chain = (n: number): readonly DrawnFlow[] => count(n - 1).map((i) => flow(i, i + 1));
const all = (n: number): readonly DrawnFlow[] =>
  count(n).flatMap((a) => count(n).flatMap((b) => (a === b ? [] : [flow(a, b)])));
const branch = (i: number): DrawnStep["kind"] => (i % 2 === 1 ? "decision" : "activity");

/**
 * Shapes of which a small file can hold many: each with the states that its searches may take up, over both arrangements
 * where it fits no sheet: what they take, and up to a tenth more.
 */
const SHAPES: readonly (readonly [string, CfmDrawing | LevelMapDrawing, number, string])[] = [
  ["a chain in one lane", cfm(250, chain(250)), 1_650, "drawn"],
  ["a chain over three lanes", cfm(250, chain(250), { lanes: (i) => [`l${i % 3}`] }), 16_000, "drawn"],
  ["an upright chain", cfm(150, chain(150), { direction: "vertical" }), 1_000, "drawn"],
  ["a chain of decisions", cfm(120, chain(120), { kind: branch }), 790, "drawn"],
  [
    "one step to all others",
    cfm(
      120,
      count(119).map((i) => flow(0, i + 1)),
    ),
    18_500,
    "drawn",
  ],
  [
    "all others to one step",
    cfm(
      120,
      count(119).map((i) => flow(i + 1, 0)),
    ),
    23_000,
    "drawn",
  ],
  [
    "a decision with forty ways",
    cfm(
      41,
      count(40).map((i) => flow(0, i + 1, `Pilihan ${i}`)),
      { kind: (i) => (i === 0 ? "decision" : "activity") },
    ),
    3_500,
    "drawn",
  ],
  ["each to each", cfm(12, all(12)), 700_000, "drawn"],
  ["each to each, upright", cfm(9, all(9), { direction: "vertical" }), 270_000, "drawn"],
  [
    "rejections to the first step",
    cfm(60, [...chain(60), ...count(29).map((i) => flow(2 * i + 3, 0, "Tidak"))], { kind: branch }),
    4_750,
    "drawn",
  ],
  [
    "rejections to the step before",
    cfm(80, [...chain(80), ...count(39).map((i) => flow(2 * i + 1, 2 * i, "Tidak"))], { kind: branch }),
    4_000,
    "drawn",
  ],
  [
    "loops over ever more steps",
    cfm(40, [...chain(40), ...count(38).map((i) => flow(39 - i, i % 5))]),
    222_000,
    "drawn",
  ],
  [
    "ten flows between each pair",
    cfm(
      20,
      count(19).flatMap((i) => count(10).map((k) => flow(i, i + 1, `jenis ${k}`))),
    ),
    13_000,
    "drawn",
  ],
  [
    "documents around one step",
    cfm(
      120,
      count(119).map((i) => flow(0, i + 1, "", "association")),
      { kind: (i) => (i === 0 ? "activity" : "document") },
    ),
    57_000,
    "drawn",
  ],
  ["steps without any flow", cfm(250, []), 0, "drawn"],
  [
    "steps in every second lane",
    cfm(40, chain(40), {
      lanes: (i) =>
        count(12)
          .filter((k) => k % 2 === i % 2)
          .map((k) => `l${k}`),
    }),
    2_800,
    "drawn",
  ],
  ["a lane a step", cfm(60, chain(60), { lanes: (i) => [`l${i}`] }), 1_850, "drawn"],
  [
    "ends and beginnings alone",
    cfm(
      120,
      count(60).map((i) => flow(2 * i, 2 * i + 1)),
      { kind: (i) => (i % 2 === 0 ? "start" : "end") },
    ),
    400,
    "drawn",
  ],
  ["words as long as a page", cfm(20, chain(20), { text: () => "x".repeat(3000) }), 130, "drawn"],
  [
    "a two-column bush",
    cfm(
      120,
      count(60)
        .flatMap((i) => [flow(0, 2 * i + 1), flow(2 * i + 1, 119)])
        .filter((f) => f.to !== f.from),
    ),
    73_000,
    "drawn",
  ],
  [
    "a ladder",
    cfm(
      100,
      count(98).flatMap((i) => [flow(i, i + 2), flow(i, i + 1)]),
    ),
    27_300,
    "drawn",
  ],
  ["a level map in a chain", level(80, chain(80)), 80_000, "drawn"],
  ["a level map, each to each", level(11, all(11)), 2_000_000, "drawn"],
  [
    "a level map, one to all",
    level(
      60,
      count(59).map((i) => flow(0, i + 1, `hasil ${i}`)),
    ),
    165_000,
    "drawn",
  ],
  [
    "a level map, ten flows between each pair",
    level(
      12,
      count(11).flatMap((i) => count(10).map((k) => flow(i, i + 1, `jenis ${k}`))),
    ),
    150_000,
    "drawn",
  ],
];

/** What the product itself allows is more. */
const BOUND = 2_000_000;

async function outcomeOf(drawing: CfmDrawing | LevelMapDrawing, work: { left: number }): Promise<string> {
  try {
    const laidOut = await layOut(drawing, { ...context, work });
    laidOut.paginate(PORTRAIT, LANDSCAPE);
    return "drawn";
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    expect(error.subject.drawing).toBe("p-1");
    return error.code;
  }
}

describe("shapes that could hold a build for minutes", () => {
  it.each(SHAPES)("%s", async (_, drawing, most, expected) => {
    const work = { left: BOUND };
    const outcome = await outcomeOf(drawing, work);
    expect([outcome, BOUND - work.left <= most]).toEqual([expected, true]);
  });

  it("a drawing beyond all measure is refused before anything is tried", async () => {
    for (const drawing of [cfm(1600, chain(1600)), cfm(60, all(60)), level(1100, [])]) {
      const work = { left: 1000 };
      await expect(layOut(drawing, { ...context, work })).rejects.toMatchObject({
        code: "terlalu-besar",
        subject: { drawing: "p-1" },
      });
      expect(work.left).toBe(1000);
    }
  });

  it("cuts are found by looking at what one sheet holds, not at every stretch", () => {
    let asked = 0;
    const marks = count(1001).map((i) => ({ at: i * 100, cost: 1 }));
    const cut = cutAxis(marks, (from, to) => {
      asked += 1;
      return to - from > 8 ? "too-long" : { sheets: 1, cost: 0 };
    });
    expect(cut?.sheets).toBe(125);
    expect(asked).toBeLessThan(10_000);
  });
});
