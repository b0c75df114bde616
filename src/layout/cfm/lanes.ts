import type { CfmDrawing, CfmFlow, DrawnKind } from "../../views/drawing.ts";
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
  const isFiled = filing({ steps, flows });
  return {
    lanes: lanes.map(({ id }) => id),
    nodes: steps.map((step) => ({
      id: step.id,
      lanes: step.lanes,
      role: ROLES[step.kind],
      ports: NOTATIONS[step.kind].ports(step),
      phase: phaseOf.get(step.id) ?? 0,
    })),
    edges: flows.map((flow) => {
      const { from, to, kind, label } = flow;
      const arrow = kind === "sequence" && isFiled(flow);
      return {
        from,
        to,
        kind: kind === "sequence" && !arrow ? kind : "association",
        message: kind === "message",
        arrow,
        label,
        rejection: isRejection(label),
      };
    }),
    order: "narrative",
  };
}

/**
 * Whether a sequence only files or fetches data: it leads from a step to a document or archive from which no sequence leads
 * on, or the other way round. Such data is no step of the story and stands beside its step, as if it were tied by `..>`.
 */
function filing({ steps, flows }: Pick<CfmDrawing, "steps" | "flows">): (flow: CfmFlow) => boolean {
  const data = new Set(steps.flatMap(({ id, kind }) => (isData(kind) ? [id] : [])));
  const sequences = flows.filter(({ kind }) => kind === "sequence");
  const [leading, led] = [new Set(sequences.map(({ from }) => from)), new Set(sequences.map(({ to }) => to))];
  return ({ from, to }) =>
    data.has(from) !== data.has(to) && (data.has(to) ? !leading.has(to) : !led.has(from));
}

function isData(kind: DrawnKind): boolean {
  return kind === "document" || kind === "archive";
}
