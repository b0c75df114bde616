import type { Cfm, Process, ProcessMap } from "../../model/model.ts";
import { cfmsByProcess } from "../../model/lookup.ts";
import type { CfmDrawing, Drawing, SopDrawing } from "../drawing.ts";
import { cfmName } from "../names.ts";
import { sopDrawing, type SopStepFacts } from "./sop.ts";

/** The table of an SOP, and what of the model it shows. */
export interface SopOfCfm {
  readonly process: Process;
  readonly cfm: Cfm;
  readonly drawing: SopDrawing;
}

/** The SOPs of the CFMs among a map's drawings, in their order. */
export function sopsOf(map: ProcessMap, drawings: readonly Drawing[]): readonly SopOfCfm[] {
  const cfms = cfmsByProcess(map);
  const byName = new Map(
    map.processes.flatMap((process): [string, { process: Process; cfm: Cfm }][] =>
      (cfms.get(process.key) ?? []).map((cfm) => [cfmName(cfm, process, map), { process, cfm }]),
    ),
  );
  return drawings
    .filter((drawing): drawing is CfmDrawing => drawing.kind === "cfm")
    .flatMap((drawing) => {
      const found = byName.get(drawing.name);
      return found === undefined ? [] : [{ ...found, drawing: sopDrawing(drawing, stepFacts(found.cfm)) }];
    });
}

/** The mutu baku of each step, by its id. */
function stepFacts({ steps }: Cfm): ReadonlyMap<string, SopStepFacts> {
  return new Map(
    steps.map(({ id, details }): [string, SopStepFacts] => [
      id,
      Object.fromEntries(
        details.flatMap((detail) => (detail.kind === "jenis" ? [] : [[detail.kind, detail.text.value]])),
      ),
    ]),
  );
}
