import type { Cfm, Flow } from "../model/model.ts";
import { isData } from "../model/steps.ts";
import { isLane, targetOf, type Reference } from "../model/symbol.ts";
import type { CfmFlow, DrawnLane, DrawnStep } from "./drawing.ts";

/** The flows of a CFM as they are drawn, with a thing of its own at each end that is a party and not a step. */
export function drawnFlows(
  cfm: Cfm,
  lanes: readonly DrawnLane[],
): { readonly flows: readonly CfmFlow[]; readonly parties: readonly DrawnStep[] } {
  const data = new Set(cfm.steps.flatMap(({ id, kind }) => (isData(kind) ? [id] : [])));
  const names = new Map(lanes.map(({ id, name }) => [id, name]));
  const parties: DrawnStep[] = [];
  const end = (reference: Reference): string => {
    const target = targetOf(reference);
    if (target === null || !isLane(target)) return reference.value;
    const id = `${reference.value}#${parties.length + 1}`;
    parties.push(beside(id, "party", names.get(reference.value) ?? reference.value, reference.value));
    return id;
  };
  const kindOf = ({ kind, from, to }: Flow): CfmFlow["kind"] =>
    kind === "association" && !data.has(from.value) && !data.has(to.value) ? "message" : kind;
  const flows = cfm.flows.map((flow) => ({
    from: end(flow.from),
    to: end(flow.to),
    kind: kindOf(flow),
    label: flow.label?.value ?? "",
  }));
  return { flows, parties };
}

/** Notes beside steps, each tied to its own. */
export function drawnNotes(cfm: Cfm): {
  readonly steps: readonly DrawnStep[];
  readonly flows: readonly CfmFlow[];
} {
  const noted = cfm.steps.flatMap((step) =>
    step.details.flatMap((detail) => (detail.kind === "catatan" ? [{ step, text: detail.text.value }] : [])),
  );
  return {
    steps: noted.map(({ step, text }) => beside(`${step.id}#catatan`, "note", text, step.lanes[0] ?? "")),
    flows: noted.map(({ step: { id } }) => ({
      from: id,
      to: `${id}#catatan`,
      kind: "association",
      label: "",
    })),
  };
}

function beside(id: string, kind: "party" | "note", text: string, lane: string): DrawnStep {
  return { id, kind, text, lanes: [lane], marker: null, link: null, leads: null };
}
