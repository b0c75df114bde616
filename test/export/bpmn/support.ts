import { bpmnDocument } from "../../../src/export/bpmn/document.ts";
import { placeForBpmn } from "../../../src/export/bpmn/place.ts";
import { bpmnSource, type BpmnSource } from "../../../src/export/bpmn/source.ts";
import { cfmsByProcess } from "../../../src/model/lookup.ts";
import type { Cfm, ProcessMap, Repository } from "../../../src/model/model.ts";
import type { CfmDrawing } from "../../../src/views/drawing.ts";
import { cfmName } from "../../../src/views/names.ts";
import { plan } from "../../../src/views/plan.ts";
import { context } from "../../support/layout.ts";

/** A CFM of a map, and what is exported of it. */
export interface ExportedCfm {
  readonly map: ProcessMap;
  readonly cfm: Cfm;
  readonly drawing: CfmDrawing;
  readonly xml: string;
}

const NOTHING_SAID: Omit<BpmnSource, "placed"> = {
  ...{
    said: new Map(),
    notes: [],
    orientation: null,
    phases: [],
    sops: [],
    processes: [],
    laneOrder: null,
    namingLanes: new Set(),
  },
};

export async function documentOf(
  drawing: CfmDrawing,
  said: Omit<BpmnSource, "placed"> = NOTHING_SAID,
): Promise<string> {
  return bpmnDocument({ placed: await placeForBpmn(drawing, context), ...said });
}

/** Every CFM of a map, as `ppb export bpmn` writes it. */
export async function exportedCfms(map: ProcessMap, repository: Repository): Promise<readonly ExportedCfm[]> {
  const cfms = cfmsByProcess(map);
  const byName = new Map(
    map.processes.flatMap((process) =>
      (cfms.get(process.key) ?? []).map((cfm) => [cfmName(cfm, process, map), cfm] as const),
    ),
  );
  const exported: ExportedCfm[] = [];
  for (const drawing of plan(map, repository)) {
    const cfm = byName.get(drawing.name);
    if (drawing.kind !== "cfm" || cfm === undefined) continue;
    const placed = await placeForBpmn(drawing, context);
    exported.push({ map, cfm, drawing, xml: bpmnDocument(bpmnSource(placed, cfm, map)) });
  }
  return exported;
}
