import type { CfmDrawing, DrawnKind } from "../../views/drawing.ts";
import { isRejection } from "../../views/rejection.ts";
import type { SwimlaneInput, SwimlaneNode } from "../swimlane/input.ts";
import { NOTATIONS } from "./notation/table.ts";

const ROLES: Readonly<Record<DrawnKind, SwimlaneNode["role"]>> = {
  start: "start",
  end: "end",
  decision: "decision",
  parallel: "step",
  activity: "step",
  subprocess: "step",
  document: "step",
  archive: "step",
  wait: "step",
  milestone: "step",
  party: "step",
  note: "step",
};

/** A CFM as what stands in lanes. */
export function lanesOf({ lanes, phases = [], steps, flows }: CfmDrawing): SwimlaneInput {
  const phaseOf = new Map(phases.flatMap((phase, nth) => phase.steps.map((id) => [id, nth + 1] as const)));
  return {
    lanes: lanes.map(({ id }) => id),
    nodes: steps.map((step) => ({
      id: step.id,
      lanes: step.lanes,
      role: ROLES[step.kind],
      ports: NOTATIONS[step.kind].ports(step),
      phase: phaseOf.get(step.id) ?? 0,
    })),
    edges: flows.map(({ from, to, kind, label }) => ({
      from,
      to,
      kind: kind === "sequence" ? kind : "association",
      message: kind === "message",
      label,
      rejection: isRejection(label),
    })),
    order: "narrative",
  };
}
