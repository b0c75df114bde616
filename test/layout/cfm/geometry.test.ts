import { beforeAll, describe, expect, it } from "vitest";
import { fontSet } from "../../../src/fonts/files.ts";
import { layOutCfm } from "../../../src/layout/cfm/index.ts";
import { LayoutError, type LaidOut, type LayoutContext } from "../../../src/layout/layout.ts";
import { createRuler } from "../../../src/layout/ruler.ts";
import { themes } from "../../../src/layout/theme.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import { randomCfm } from "./random.ts";

/** F4 within its margins and under a page heading, pt. */
const PORTRAIT = { width: 510, height: 800 };
const LANDSCAPE = { width: 822, height: 480 };
const RUNS = 300;

let context: LayoutContext;
beforeAll(async () => {
  context = { ruler: await createRuler(await fontSet("gambar")), theme: themes.resmi };
});

function pagesOf(laidOut: LaidOut): ReturnType<LaidOut["paginate"]> | "terlalu-besar" {
  try {
    return laidOut.paginate(PORTRAIT, LANDSCAPE);
  } catch (error) {
    if (error instanceof LayoutError && error.code === "terlalu-besar") return "terlalu-besar";
    throw error;
  }
}

describe("random maps", () => {
  it("have no defect, whole or on pages", async () => {
    const defects: string[] = [];
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const drawing = randomCfm(seed);
      const laidOut = await layOutCfm(drawing, context);
      for (const d of checkGeometry(laidOut.whole, {}))
        defects.push(`${seed}: ${d.kind} ${d.groups.join(" ")}`);
      const pages = pagesOf(laidOut);
      // Cuts run between columns only: lanes broader than the longer side of a sheet at 7 pt are refused.
      if (pages === "terlalu-besar") {
        const { width, height } = laidOut.whole;
        const [breadth, longest] =
          drawing.direction === "tegak" ? [width, LANDSCAPE.width] : [height, PORTRAIT.height];
        expect(breadth, `map ${seed}`).toBeGreaterThan((longest * 8.5) / 7 - 60);
        continue;
      }
      for (const page of pages) {
        for (const d of checkGeometry(page.scene, { minText: 6.99 }))
          defects.push(`${seed} page: ${d.kind} ${d.groups.join(" ")}`);
      }
    }
    expect(defects).toEqual([]);
  }, 240_000);

  it("come out the same twice", async () => {
    const first = await layOutCfm(randomCfm(12), context);
    const second = await layOutCfm(randomCfm(12), context);
    expect(JSON.stringify(second.whole)).toBe(JSON.stringify(first.whole));
  });
});
