import type { PlacedCfm } from "../../layout/cfm/placed.ts";
import type { Cfm, Step } from "../../model/model.ts";

/** What a BPMN file is made from: where everything stands, and what is said of steps and not drawn. */
export interface BpmnSource {
  readonly placed: PlacedCfm;
  /** By the step's id, each as a line. */
  readonly remarks: ReadonlyMap<string, readonly string[]>;
  /** Of the CFM. */
  readonly notes: readonly string[];
  /** How its page lies, when it says so itself. */
  readonly orientation: Cfm["orientation"];
  readonly phases: readonly { readonly title: string; readonly steps: readonly string[] }[];
}

export function bpmnSource(placed: PlacedCfm, cfm: Cfm): BpmnSource {
  return {
    placed,
    remarks: new Map(cfm.steps.map((step) => [step.id, remarksOf(step)])),
    notes: cfm.notes.map(({ value }) => value),
    orientation: cfm.orientation,
    phases: cfm.phases.map(({ title, steps }) => ({
      title: title.value,
      steps: steps.map(({ value }) => value),
    })),
  };
}

/** "Waktu: 3 hari": the keyword and its text, as an import reads it back. Signs and notes are elements of their own. */
function remarksOf({ details }: Step): readonly string[] {
  return details.flatMap((detail) =>
    detail.kind === "jenis" || detail.kind === "catatan"
      ? []
      : [`${detail.kind[0]!.toUpperCase()}${detail.kind.slice(1)}: ${detail.text.value}`],
  );
}
