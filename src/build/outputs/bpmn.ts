import type { ProcessMap } from "../../model/model.ts";
import { cfmsByProcess } from "../../model/lookup.ts";
import type { Cfm } from "../../model/model.ts";
import type { CfmDrawing } from "../../views/drawing.ts";
import { cfmName } from "../../views/names.ts";
import type { OutputFile } from "../commit/manifest.ts";
import type { Output, OutputInput } from "./output.ts";

/** Each CFM for modelling tools. */
export const bpmnOutput: Output = {
  files: async (input) => {
    const [
      { bpmnDocument },
      { bpmnSource },
      { placeForBpmn },
      { elkLayers },
      { LayoutError },
      { shippedRuler },
    ] = await Promise.all([
      import("../../export/bpmn/document.ts"),
      import("../../export/bpmn/source.ts"),
      import("../../export/bpmn/place.ts"),
      import("../../layout/layering.ts"),
      import("../../layout/layout.ts"),
      import("../../layout/ruler.ts"),
    ]);
    const context = { ruler: shippedRuler(), findLayers: elkLayers };
    const files: OutputFile[] = [];
    for (const { drawing, cfm } of cfmsOf(input)) {
      const path = `bpmn/${drawing.name}.bpmn`;
      try {
        const source = bpmnSource(await placeForBpmn(drawing, context), cfm, input.map);
        files.push({ path, content: new TextEncoder().encode(bpmnDocument(source)) });
      } catch (error) {
        if (!(error instanceof LayoutError)) throw error;
        // Why it cannot be made is reported with the drawing that cannot be made either.
        await input.drawn();
      }
    }
    return files;
  },
  owns: (path) => path.startsWith("bpmn/"),
};

/** The CFMs among the drawings, each with what the sources say of it. */
function cfmsOf({ map, tasks }: OutputInput): readonly { readonly drawing: CfmDrawing; readonly cfm: Cfm }[] {
  const byName = cfmsByDrawing(map);
  return tasks.flatMap(({ drawing }) => {
    const cfm = byName.get(drawing.name);
    return drawing.kind === "cfm" && cfm !== undefined ? [{ drawing, cfm }] : [];
  });
}

function cfmsByDrawing(map: ProcessMap): ReadonlyMap<string, Cfm> {
  const cfms = cfmsByProcess(map);
  return new Map(
    map.processes.flatMap((process) =>
      (cfms.get(process.key) ?? []).map((cfm) => [cfmName(cfm, process, map), cfm] as const),
    ),
  );
}
