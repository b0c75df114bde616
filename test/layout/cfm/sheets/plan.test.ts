import { beforeAll, describe, expect, it } from "vitest";
import type { PageScene, Sheet } from "../../../../src/layout/layout.ts";
import { frameSize } from "../../../../src/layout/cfm/frame.ts";
import { wholeOnce } from "../../../../src/layout/cfm/compose.ts";
import { planAreas } from "../../../../src/layout/cfm/sheets/area-plan.ts";
import { planSheets, type Plan, type SheetSide } from "../../../../src/layout/cfm/sheets/plan.ts";
import { LEAST_SCALE } from "../../../../src/layout/cfm/sheets/room.ts";
import { sizedOnce, type Sizes } from "../../../../src/layout/cfm/sizing.ts";
import { findTopologies, type Topology } from "../../../../src/layout/cfm/topology.ts";
import { spacingsOf } from "../../../../src/layout/swimlane/measures/spacing.ts";
import type { CfmDrawing } from "../../../../src/views/drawing.ts";
import { context } from "../../../support/layout.ts";
import { randomCfm } from "../random.ts";
import { cfmDrawing } from "../source.ts";

/** A story of so many steps, three by three in the lanes in turn. */
function story(count: number, direction: CfmDrawing["direction"] = "horizontal"): CfmDrawing {
  const lanes: readonly string[][] = [["mulai"], [], []];
  const names = Array.from({ length: count }, (_, i) => `s${i}`);
  names.forEach((name, i) => lanes[Math.floor(i / 3) % 3]!.push(`${name} "Memeriksa berkas ke-${i}"`));
  lanes[Math.floor((count - 1) / 3) % 3]!.push("selesai");
  const block = (unit: string, steps: readonly string[]): string => `lajur ${unit} {\n${steps.join("\n")}\n}`;
  const text = [block("a", lanes[0]!), block("b", lanes[1]!), block("m", lanes[2]!)].join("\n");
  return { ...cfmDrawing(`${text}\nalur mulai -> ${names.join(" -> ")} -> selesai`), direction };
}

/** Steps of a story as they follow each other: s0, s1, … */
const inOrder = (ids: readonly string[]): readonly string[] =>
  [...ids].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

const side = (orientation: PageScene["orientation"], width: number, height: number): SheetSide => ({
  orientation,
  sheet: { width, height },
});

/** Each sheet's steps, of all bands together. */
const stepsOf = ({ views }: Plan): readonly number[] =>
  views.map(({ bands }) => bands.reduce((sum, { placed }) => sum + placed.nodes.length, 0));

/** What of a plan is larger than its sheet. */
function tooLarge({ views, scale }: Plan, { width, height }: Sheet): readonly string[] {
  return views.flatMap((view) => {
    const frame = frameSize(view, context);
    const fits = frame.width * scale <= width && frame.height * scale <= height;
    return fits ? [] : [`sheet ${view.page}: ${frame.width * scale} x ${frame.height * scale}`];
  });
}

const sizes = sizedOnce(context);
const whole = wholeOnce(context);
let usual: Topology;
let upright: Topology;
beforeAll(async () => {
  usual = (await findTopologies(story(24), context)).usual;
  upright = (await findTopologies(story(24, "vertical"), context)).usual;
});

const planned = (topologies: readonly Topology[], sides: readonly SheetSide[]): Plan | null =>
  planSheets(topologies, sides, sizes, whole, context);

describe("a story on sheets of any size", () => {
  const SHEETS: readonly (readonly [width: number, height: number])[] = [
    [700, 450],
    [500, 700],
    [420, 420],
    [900, 260],
    [2000, 1200],
  ];

  it.each(SHEETS)(
    "fits each of them, %d x %d pt, at one scale that can be read, and loses no step",
    (...size) => {
      for (const topology of [usual, upright]) {
        const plan = planned([topology], [side("landscape", ...size)])!;
        expect(plan.scale).toBeGreaterThanOrEqual(LEAST_SCALE);
        expect(plan.scale).toBeLessThanOrEqual(1);
        expect(tooLarge(plan, { width: size[0], height: size[1] })).toEqual([]);
        const nodes = plan.views.flatMap(({ bands }) => bands.flatMap(({ placed }) => placed.nodes));
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(26);
        expect(nodes.length).toBe(26);
        expect(plan.views.map(({ page, pages }) => [page, pages])).toEqual(
          plan.views.map((_, i) => [i + 1, plan.views.length]),
        );
      }
    },
  );

  it.each([
    [94, 300, 200],
    [124, 300, 200],
    [151, 260, 400],
    [68, 260, 400],
  ])(
    "is folded again where its signs need more room than they were given: map %d",
    async (seed, width, height) => {
      const drawing = randomCfm(seed);
      const topology = (await findTopologies(drawing, context)).usual;
      const plan = planned([topology], [side("landscape", width, height)])!;
      expect(plan.scale).toBeGreaterThanOrEqual(LEAST_SCALE);
      expect(tooLarge(plan, { width, height })).toEqual([]);
      expect(stepsOf(plan).reduce((sum, steps) => sum + steps, 0)).toBe(topology.steps.length);
    },
  );

  it.each([10, 11, 14])("is cut between its phases where both fit: %d steps in the first", async (first) => {
    const drawing = story(24);
    const ids = drawing.steps.filter(({ kind }) => kind === "activity").map(({ id }) => id);
    const phases = [
      { name: "Awal", steps: ["mulai", ...inOrder(ids).slice(0, first)] },
      { name: "Akhir", steps: [...inOrder(ids).slice(first), "selesai"] },
    ];
    const topology = (await findTopologies({ ...drawing, phases }, context)).usual;
    expect(stepsOf(planned([topology], [side("landscape", 700, 240)])!)).toEqual([first + 1, 25 - first]);
  });

  it("takes more sheets where they are smaller, never fewer", () => {
    const counts = [1400, 1000, 700, 500, 400].map(
      (width) => planned([usual], [side("landscape", width, 300)])!.views.length,
    );
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[0]).toBeLessThan(counts.at(-1)!);
  });

  it("is as large as it is drawn where there is room for it", () => {
    expect(planned([usual], [side("landscape", 4000, 3000)])).toMatchObject({
      scale: 1,
      views: [{ pages: 1 }],
    });
  });

  it("is not planned where a step is larger than a sheet, on either side", () => {
    const small = side("landscape", 150, 90);
    expect(planned([usual], [small])).toBeNull();
    expect(planned([usual], [small, side("portrait", 700, 500)])?.orientation).toBe("portrait");
    expect(planned([], [side("portrait", 700, 500)])).toBeNull();
  });
});

describe("of two ways to put a story on sheets", () => {
  it("the side of the paper with fewer sheets is taken, whichever is given first", () => {
    const wide = side("landscape", 1000, 500);
    const narrow = side("portrait", 330, 500);
    const alone = [wide, narrow].map((one) => planned([usual], [one])!.views.length);
    expect(alone[0]).toBeLessThan(alone[1]!);
    for (const both of [
      [wide, narrow],
      [narrow, wide],
    ]) {
      const plan = planned([usual], both)!;
      expect([plan.orientation, plan.views.length]).toEqual(["landscape", alone[0]]);
    }
  });

  it("the arrangement with fewer sheets is taken, whichever is given first", async () => {
    const { usual: longer } = await findTopologies(story(48), context);
    const sheet = side("landscape", 600, 500);
    const fewer = planned([usual], [sheet])!.views.length;
    expect(fewer).toBeLessThan(planned([longer], [sheet])!.views.length);
    expect(planned([longer, usual], [sheet])!.views.length).toBe(fewer);
    expect(planned([usual, longer], [sheet])!.views.length).toBe(fewer);
  });

  it("larger text is taken where it needs no more sheets", () => {
    const [large, small] = [side("landscape", 380, 500), side("portrait", 280, 500)];
    const plans = [large, small].map((one) => planned([usual], [one])!);
    expect(plans[0]!.views.length).toBe(plans[1]!.views.length);
    expect(plans[0]!.scale).toBeGreaterThan(plans[1]!.scale);
    for (const both of [
      [small, large],
      [large, small],
    ])
      expect(planned([usual], both)).toMatchObject({ orientation: "landscape", scale: plans[0]!.scale });
  });

  it("sheets are as full as each other, and none shows only an end of the story", () => {
    for (const width of [300, 360, 420]) {
      const steps = stepsOf(planned([usual], [side("landscape", width, 200)])!);
      expect(steps.length).toBeGreaterThan(2);
      expect(Math.min(...steps), steps.join(" ")).toBeGreaterThanOrEqual(4);
      expect(Math.max(...steps) / Math.min(...steps), steps.join(" ")).toBeLessThan(2.5);
    }
  });
});

describe("what is tried", () => {
  /** Which spacings a plan measures, each once: others are free. */
  const tried = (topology: Topology): number => {
    const seen: string[] = [];
    const counting: Sizes = (one, spacing) => {
      seen.push(spacing.name);
      return sizes(one, spacing);
    };
    planSheets(
      [topology],
      [side("landscape", 700, 450), side("portrait", 450, 700)],
      counting,
      whole,
      context,
    );
    return seen.length;
  };

  it("is each spacing of a story that is read, and only the densest of one that nobody reads", async () => {
    expect(tried(usual)).toBe(spacingsOf("horizontal").length);
    const long = await findTopologies(story(160), context);
    expect(tried(long.usual)).toBe(1);
  });
});

describe("a drawing of which one column is broader than a sheet", () => {
  const together = (): CfmDrawing =>
    cfmDrawing(`lajur a {
  mulai
  rapat "Rapat koordinasi" bersama b m
  catat "Mencatat hasil"
}
lajur b {
  kirim "Mengirim berkas"
}
lajur m {
  terima "Menerima berkas"
  selesai
}
alur mulai -> rapat -> catat -> kirim -> terima -> selesai`);
  let topology: Topology;
  beforeAll(async () => {
    topology = (await findTopologies(together(), context)).usual;
  });
  const areas = (topologies: readonly Topology[], sides: readonly SheetSide[]): Plan | null =>
    planAreas(topologies, sides, sizes, whole, context);

  it("is cut between its lanes, too, into sheets that can be read", () => {
    const low = side("landscape", 300, 130);
    expect(planned([topology], [low])).toBeNull();
    const plan = areas([topology], [low])!;
    expect(plan.scale).toBeGreaterThanOrEqual(LEAST_SCALE);
    expect(plan.views.length).toBeGreaterThan(1);
    expect(tooLarge(plan, low.sheet)).toEqual([]);
    const pieces = plan.views.flatMap(({ bands }) => bands.flatMap((band) => band.pieces));
    // Parts of a step on several sheets are tied, too.
    const flows = pieces.map(({ id }) => id.split("~")[0]!).filter((id) => id.includes("->"));
    expect(new Set(flows).size).toBe(5);
  });

  it("takes the side with fewer sheets, of as many the one given first unless it cuts more", () => {
    const [low, high] = [side("landscape", 300, 130), side("portrait", 300, 150)];
    const fewest = areas([topology], [high])!.views.length;
    expect(fewest).toBeLessThan(areas([topology], [low])!.views.length);
    for (const both of [
      [low, high],
      [high, low],
    ])
      expect(areas([topology], both)).toMatchObject({ orientation: "portrait", views: { length: fewest } });
  });

  it("is not planned where a step is larger than a sheet", () => {
    expect(areas([topology], [side("landscape", 120, 60)])).toBeNull();
    expect(areas([], [side("landscape", 300, 130)])).toBeNull();
  });
});
