import { describe, expect, it } from "vitest";
import { layOutCfm } from "../../../src/layout/cfm/index.ts";
import { checkGeometry } from "../../../src/scene/check.ts";
import type { CfmDrawing, DrawnFlow, DrawnStep } from "../../../src/views/drawing.ts";
import { context } from "../../support/layout.ts";

function cfm(
  direction: CfmDrawing["direction"],
  steps: readonly DrawnStep[],
  flows: readonly DrawnFlow[],
): CfmDrawing {
  const lanes = [{ id: "a", name: "Bidang", external: false }];
  return {
    kind: "cfm",
    name: "p",
    code: "P.1",
    title: "Uji",
    heading: "CFM P.1",
    orientation: "otomatis",
    direction,
    lanes,
    steps,
    flows,
  };
}

const step = (id: string, kind: DrawnStep["kind"] = "kegiatan"): DrawnStep => ({
  id,
  kind,
  text: id,
  lanes: ["a"],
  marker: null,
  link: null,
});
const flow = (from: string, to: string, label = ""): DrawnFlow => ({ from, to, kind: "alur", label });

describe.each(["datar", "tegak"] as const)("%s", (direction) => {
  it("two labelled flows between the same steps keep their labels apart", async () => {
    const drawing = cfm(
      direction,
      [step("x"), step("y")],
      [flow("x", "y", "p"), flow("x", "y", "q"), flow("y", "x")],
    );
    const { whole } = await layOutCfm(drawing, context);
    expect(checkGeometry(whole, {})).toEqual([]);
    const texts = whole.groups
      .filter((g) => g.kind === "alur")
      .flatMap((g) => g.shapes.flatMap((s) => (s.type === "text" ? [s.text] : [])));
    expect([...texts].sort()).toEqual(["p", "q"]);
  });

  it("a decision with six ways out is clean", async () => {
    const ends = ["t1", "t2", "t3", "t4", "t5", "t6"];
    const steps = [
      step("mulai", "mulai"),
      step("d", "cabang"),
      ...ends.map((id) => step(id)),
      step("selesai", "selesai"),
    ];
    const ways = ends.flatMap((id, i) => [flow("d", id, `Jenis ${i + 1}`), flow(id, "selesai")]);
    const { whole } = await layOutCfm(cfm(direction, steps, [flow("mulai", "d"), ...ways]), context);
    expect(checkGeometry(whole, {})).toEqual([]);
  });
});
