import { describe, expect, it } from "vitest";
import { breathing, upTo } from "../../support/breathing.ts";
import { layOut } from "../../../src/layout/index.ts";
import type { PageScene } from "../../../src/layout/layout.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import { smallestText } from "../../../src/scene/scale.ts";
import type { Scene } from "../../../src/scene/scene.ts";
import type { LevelMapDrawing } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";
import { randomLevel } from "./random.ts";
import { often } from "../../support/often.ts";

const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };

function row(count: number, flows: boolean, title = "Pelayanan perizinan"): LevelMapDrawing {
  const boxes = Array.from({ length: count }, (_, i) => ({
    id: String(i),
    code: `DINAS 01.0${i + 1}`,
    title: `${title} ke-${i + 1}`,
    group: null,
    link: `peta-${i}`,
  }));
  return {
    kind: "level",
    name: "dinas-01",
    code: "DINAS 01",
    title: "Pelayanan",
    heading: "Proses Bisnis Level 1",
    orientation: "auto",
    level: 1,
    frame: "DINAS 01 Pelayanan",
    bands: [],
    boxes,
    flows: flows
      ? boxes
          .slice(1)
          .map(({ id }, i) => ({ from: String(i), to: id, kind: "sequence" as const, label: "tiap tahun" }))
      : [],
  };
}

async function pagesOf(drawing: LevelMapDrawing): Promise<readonly PageScene[]> {
  return (await layOut(drawing, context)).paginate(PORTRAIT, LANDSCAPE);
}

const sheetOf = ({ orientation }: PageScene): typeof PORTRAIT =>
  orientation === "portrait" ? PORTRAIT : LANDSCAPE;

/** All that is said, box by box, without the breaks of lines. */
const words = (scene: Scene): readonly string[] =>
  scene.groups.map(({ id, shapes }) =>
    [id, ...shapes.flatMap((s) => (s.type === "text" ? [s.text] : []))].join(" ").replaceAll(/\s+/g, " "),
  );

describe("a level map that has a page for itself", () => {
  it.each([1, 2, 3, 4, 5, 6])("fills it with %i processes, with and without flows", async (count) => {
    for (const flows of [false, true]) {
      const pages = await pagesOf(row(count, flows));
      expect(pages).toHaveLength(1);
      const page = pages[0]!;
      // A row of three has boxes as wide as the sheet allows: higher ones would be towers.
      expect(page.scene.height / sheetOf(page).height, `${count} ${String(flows)}`).toBeGreaterThan(0.4);
      expect(page.scene.height).toBeLessThanOrEqual(sheetOf(page).height * 0.85);
      if (page.compact !== undefined) {
        expect(page.scene.width).toBeCloseTo(sheetOf(page).width, 0);
        expect(page.compact.height).toBeLessThan(page.scene.height);
        expect(words(page.scene)).toEqual(words(page.compact));
      }
    }
  });

  it("is set in at most 14 pt, and in boxes that are no towers", async () => {
    for (const count of [1, 2, 3]) {
      const { scene } = (await pagesOf(row(count, false)))[0]!;
      const boxes = scene.groups.filter(({ kind }) => kind === "process");
      for (const { shapes } of boxes) {
        const [outline] = shapes;
        if (outline?.type !== "rect") throw new Error("no outline");
        expect(outline.height / outline.width).toBeLessThanOrEqual(0.61);
        const sizes = shapes.flatMap((s) => (s.type === "text" ? [s.size] : []));
        expect(Math.max(...sizes)).toBeLessThanOrEqual(14);
      }
    }
  });

  it("stays as it is where it fills its sheet already", async () => {
    const pages = await pagesOf(row(24, false));
    expect(pages.every(({ compact }) => compact === undefined)).toBe(true);
  });

  it("is valid and no smaller in print than on a page that it shares, whatever it holds", async () => {
    let larger = 0;
    for await (const seed of breathing(upTo(often(40)))) {
      for (const page of await pagesOf(randomLevel(seed))) {
        const { scene, compact } = page;
        if (compact === undefined) continue;
        larger += 1;
        const name = `seed ${seed}`;
        expect(checkGeometry(scene, { minText: 6.99 }), name).toEqual([]);
        expect(checkGeometry(compact, { minText: 6.99 }), name).toEqual([]);
        expect(scene.height, name).toBeLessThanOrEqual(sheetOf(page).height * 0.85);
        expect(scene.width, name).toBeLessThanOrEqual(sheetOf(page).width);
        expect(smallestText(scene), name).toBeGreaterThanOrEqual(smallestText(compact));
      }
    }
    expect(larger).toBeGreaterThan(12);
  });
});
