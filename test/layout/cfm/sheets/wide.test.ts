import { describe, expect, it } from "vitest";
import { layOutCfm } from "../../../../src/layout/cfm/index.ts";
import { checkGeometry } from "../../../../src/scene/check.ts";
import { breathing, upTo } from "../../../support/breathing.ts";
import { context } from "../../../support/layout.ts";
import { wideCfm } from "./wide.ts";

/** Three fixed maps, and those in which longer runs found a line off its box, a free corner or a label astray. */
const SEEDS = [...upTo(3), 11, 22, 35, 59, 97, 102, 122, 130, 147, 151, 174];

describe("wide maps", () => {
  it.each(["horizontal", "vertical"] as const)(
    "end their lines at boxes, leave decisions of two ways at corners, and have labels at their own lines (%s)",
    async (direction) => {
      const faults: string[] = [];
      let [astray, labels, slanted, offMiddle] = [0, 0, 0, 0];
      for await (const seed of breathing(SEEDS)) {
        const drawing = wideCfm(seed, direction);
        const ways = new Map<string, number>();
        for (const { from, kind, label } of drawing.flows) {
          if (kind === "sequence") ways.set(from, (ways.get(from) ?? 0) + 1);
          if (label !== "") labels += 1;
        }
        const { whole } = await layOutCfm(drawing, context);
        for (const { kind, groups } of checkGeometry(whole, {})) {
          if (kind === "label-astray") astray += 1;
          else if (kind === "end-off-middle") offMiddle += 1;
          else if (kind === "slanted-exit" && ways.get(groups[0]!)! > 2) slanted += 1;
          else faults.push(`${seed}: ${kind} ${groups.join(" ")}`);
        }
      }
      expect(faults).toEqual([]);
      expect(astray / labels).toBeLessThan(0.005);
      expect(slanted).toBeLessThanOrEqual(2);
      expect(offMiddle / SEEDS.length).toBeLessThan(0.6);
    },
  );
});
