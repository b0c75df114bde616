import type { CfmDrawing, CfmFlow, DrawnStep } from "../../../src/views/drawing.ts";

/** A CFM of one lane, `a`. */
export function cfm(
  direction: CfmDrawing["direction"],
  steps: readonly DrawnStep[],
  flows: readonly CfmFlow[],
): CfmDrawing {
  const lanes = [{ id: "a", name: "Bidang", external: false }];
  return {
    kind: "cfm",
    name: "p",
    code: "P.1",
    title: "Uji",
    heading: "CFM P.1",
    orientation: "auto",
    direction,
    lanes,
    steps,
    flows,
  };
}

export const step = (id: string, kind: DrawnStep["kind"] = "activity"): DrawnStep => ({
  id,
  kind,
  text: id,
  lanes: ["a"],
  marker: null,
  link: null,
  leads: null,
});
