import { describe, expect, it } from "vitest";
import { layOutCfm } from "../../../src/layout/cfm/index.ts";
import { boundsOf, outlineOf } from "../../../src/scene/geometry.ts";
import type { Point, Scene } from "../../../src/scene/scene.ts";
import type { CfmDrawing, DrawnStep } from "../../../src/views/drawing.ts";
import { breathing, upTo } from "../../support/breathing.ts";
import { randomCfm, seeded } from "./random.ts";
import { context } from "../../support/layout.ts";
import { remembered } from "../../support/remembered.ts";
import { often } from "../../support/often.ts";

const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };
const SEEDS = upTo(often(20));

const layOut = (drawing: CfmDrawing): ReturnType<typeof layOutCfm> => layOutCfm(drawing, context);

async function scenesOf(drawing: CfmDrawing, laying = layOut): Promise<readonly Scene[]> {
  const laidOut = await laying(drawing);
  return [laidOut.whole, ...laidOut.paginate(PORTRAIT, LANDSCAPE).map((page) => page.scene)];
}

/** What a drawing is before anything is changed: several tests begin with the same ones. */
const layOutBefore = remembered(layOut);
const scenesBefore = remembered((drawing: CfmDrawing) => scenesOf(drawing, layOutBefore));

/** Middles of the steps, by id. */
function middles(scene: Scene): ReadonlyMap<string, Point> {
  return new Map(
    scene.groups.flatMap(({ id, lanes, shapes: [outline] }) => {
      if (lanes === undefined || outline === undefined) return [];
      const { x, y, width, height } = boundsOf(outlineOf(outline));
      return [[id, { x: x + width / 2, y: y + height / 2 }] as const];
    }),
  );
}

/** Steps that stand this near to each other, pt, are in one column or row. */
const LEVEL = 1;
const order = (a: number, b: number): number => (Math.abs(a - b) < LEVEL ? 0 : Math.sign(a - b));

/** Pairs of steps of both drawings, and those whose order from left to right or top to bottom is another. */
function movedPairs(
  a: Scene,
  b: Scene,
  isMeant = (_id: string) => true,
): { readonly pairs: number; readonly moved: number } {
  const [before, after] = [middles(a), middles(b)];
  const ids = [...before.keys()].filter((id) => after.has(id) && isMeant(id));
  let [pairs, moved] = [0, 0];
  ids.forEach((one, i) => {
    for (const other of ids.slice(i + 1)) {
      const [p, q, r, s] = [before.get(one), before.get(other), after.get(one), after.get(other)];
      if (p === undefined || q === undefined || r === undefined || s === undefined) continue;
      for (const axis of ["x", "y"] as const) {
        pairs += 1;
        // Falling into one column, or out of it, is no change of order.
        if (order(p[axis], q[axis]) * order(r[axis], s[axis]) < 0) moved += 1;
      }
    }
  });
  return { pairs, moved };
}

function renamed(drawing: CfmDrawing, name: (id: string) => string): CfmDrawing {
  return {
    ...drawing,
    steps: drawing.steps.map((step) => ({ ...step, id: name(step.id) })),
    flows: drawing.flows.map((flow) => ({ ...flow, from: name(flow.from), to: name(flow.to) })),
  };
}

/** What is seen of a scene: ids and what stands for them left out. */
function seen(scene: Scene): string {
  return JSON.stringify(scene.groups.map(({ kind, link, shapes }) => ({ kind, link, shapes })));
}

describe("what must not change a drawing", () => {
  it("the same drawing gives the same bytes, whatever was drawn in between", async () => {
    const first: string[] = [];
    for await (const seed of breathing(SEEDS.slice(0, 5)))
      first.push(JSON.stringify(await scenesBefore(randomCfm(seed))));
    for (const seed of SEEDS.slice(0, 5).reverse())
      expect(JSON.stringify(await scenesOf(randomCfm(seed))), `map ${seed}`).toBe(first[seed - 1]);
  });

  it("other ids of steps change nothing but ids", async () => {
    for await (const seed of breathing(SEEDS.slice(0, 6))) {
      const drawing = randomCfm(seed);
      // Neither the order of the new names nor their length is that of the old ones.
      const names = new Map(drawing.steps.map((s, i) => [s.id, `z${"y".repeat(i % 5)}${999 - i}`]));
      const name = (id: string): string => names.get(id) ?? id;
      const [before, after] = [await scenesBefore(drawing), await scenesOf(renamed(drawing, name))];
      expect(after.map(seen), `map ${seed}`).toEqual(before.map(seen));
      const ids = (scene: Scene | undefined): readonly string[] => [...middles(scene ?? NOTHING).keys()];
      const [first, ...lanes] = [0, 1].map((n) => ids([before, after][n]?.[0]));
      expect(lanes[0]).toEqual(first?.map((id) => id.replace(/^[^@]+/, name)));
    }
  });

  it("other ids of lanes change nothing but ids", async () => {
    for await (const seed of breathing(SEEDS.slice(0, 6))) {
      const drawing = randomCfm(seed);
      const name = (id: string): string => `lajur-${99 - Number(id.slice(1))}`;
      const other = {
        ...drawing,
        lanes: drawing.lanes.map((lane) => ({ ...lane, id: name(lane.id) })),
        steps: drawing.steps.map((step) => ({ ...step, lanes: step.lanes.map(name) })),
      };
      const [before, after] = [await scenesBefore(drawing), await scenesOf(other)];
      expect(after.map(seen), `map ${seed}`).toEqual(before.map(seen));
    }
  });

  it("other names of lanes leave every step in its column and row", async () => {
    for await (const seed of breathing(SEEDS.slice(0, 12))) {
      const drawing = randomCfm(seed);
      const lanes = drawing.lanes.map((lane, i) => ({
        ...lane,
        name: i % 2 === 0 ? "Seksi" : `Bidang ${"Pemberdayaan dan Pengembangan ".repeat(1 + (i % 3))}Usaha`,
      }));
      const [before, after] = [
        (await layOutBefore(drawing)).whole,
        (await layOut({ ...drawing, lanes })).whole,
      ];
      // The middle of a step that reaches over lanes lies where their heights put it, and in no row.
      const single = new Set(drawing.steps.flatMap((step) => (step.lanes.length === 1 ? [step.id] : [])));
      const { moved } = movedPairs(before, after, (id) => single.has(id));
      expect(moved, `map ${seed}`).toBe(0);
    }
  });
});

const NOTHING: Scene = { name: "", title: "", description: "", width: 0, height: 0, groups: [] };

describe("a step added to a chain", () => {
  it("would be seen to move others: lanes in another order do", async () => {
    const drawing = randomCfm(2);
    const other = { ...drawing, lanes: [...drawing.lanes].reverse() };
    const [a, b] = [(await layOut(drawing)).whole, (await layOut(other)).whole];
    expect(movedPairs(a, b).moved).toBeGreaterThan(10);
  });

  it("leaves the order of the others, but for one pair in two hundred over many maps", async () => {
    let [pairs, moved] = [0, 0];
    for await (const seed of breathing(SEEDS)) {
      const drawing = randomCfm(seed);
      const random = seeded(seed + 5000);
      const at = Math.floor(random() * drawing.flows.length);
      const flow = drawing.flows[at];
      const source = drawing.steps.findIndex((s) => s.id === flow?.from);
      const from = drawing.steps[source];
      if (flow === undefined || from === undefined || flow.kind !== "sequence") continue;
      const added: DrawnStep = { ...from, id: "baru", kind: "activity", text: "Langkah baru" };
      const steps = [
        ...drawing.steps.slice(0, source + 1),
        { ...added, lanes: added.lanes.slice(0, 1) },
        ...drawing.steps.slice(source + 1),
      ];
      const flows = drawing.flows.flatMap((f, i) =>
        i === at
          ? [
              { ...f, to: "baru" },
              { ...f, from: "baru", label: "" },
            ]
          : [f],
      );
      const before = (await layOutBefore(drawing)).whole;
      const after = (await layOut({ ...drawing, steps, flows })).whole;
      const one = movedPairs(before, after);
      pairs += one.pairs;
      moved += one.moved;
    }
    expect(pairs).toBeGreaterThan(7000);
    expect(moved / pairs).toBeLessThan(0.005);
  }, 240_000);
});
