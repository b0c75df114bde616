import { describe, expect, it } from "vitest";
import { layOutSop } from "../../../src/layout/sop/index.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import { sopDrawing } from "../../../src/views/sop/sop.ts";
import { breathing, upTo } from "../../support/breathing.ts";
import { context } from "../../support/layout.ts";
import { randomCfm } from "../cfm/random.ts";
import { sheetFaults } from "./faults.ts";
import { often } from "../../support/often.ts";

/** F4 across, within its margins and under a page heading, pt. */
const SHEET = { width: 822, height: 444 };

describe("tables of random SOPs", () => {
  it("have no defect and lose nothing, whole or on sheets; none is refused", async () => {
    const defects: string[] = [];
    for await (const seed of breathing(upTo(often(9)))) {
      const drawing = sopDrawing(randomCfm(seed), new Map());
      const laidOut = layOutSop(drawing, context);
      const pages = laidOut.paginate(SHEET, SHEET).map(({ scene }) => scene);
      for (const [name, scene] of [
        ["whole", laidOut.whole] as const,
        ...pages.map((p) => ["page", p] as const),
      ])
        for (const d of checkGeometry(scene, { minText: 6.99 }))
          defects.push(`${seed} ${name}: ${d.kind} ${d.groups.join(" ")} ${d.detail}`);
      for (const page of pages)
        if (page.width > SHEET.width || page.height > SHEET.height)
          defects.push(`${seed}: larger than its sheet`);
      defects.push(...sheetFaults(drawing, pages).map((fault) => `${seed}: ${fault}`));
    }
    expect(defects).toEqual([]);
  }, 600_000);
});
