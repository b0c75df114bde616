import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../../../src/check.ts";
import { plan } from "../../../../src/views/plan.ts";
import type { CfmDrawing } from "../../../../src/views/drawing.ts";

/** Twelve everyday processes of 15 to 29 steps, as they are drawn. */
export function everydayProcesses(folder: string): readonly CfmDrawing[] {
  return processesOf(folder, "everyday.ppb");
}

/** Ten processes of 40 to 60 steps. */
export function longProcesses(folder: string): readonly CfmDrawing[] {
  return processesOf(folder, "long.ppb");
}

function processesOf(folder: string, path: string): readonly CfmDrawing[] {
  const { repository } = check([{ path, text: readFileSync(join(folder, path), "utf8") }]);
  return plan(repository.maps[0]!, repository).flatMap((drawing) =>
    drawing.kind === "cfm" ? [drawing] : [],
  );
}

/**
 * A long process: several everyday ones, each beginning where the one before ends. Lanes of one name are one lane, so the
 * story passes from unit to unit as it does in agencies.
 */
export function joined(drawings: readonly CfmDrawing[]): CfmDrawing {
  const lanes = new Map<string, CfmDrawing["lanes"][number]>();
  const steps: CfmDrawing["steps"][number][] = [];
  const flows: CfmDrawing["flows"][number][] = [];
  drawings.forEach((drawing, nth) => {
    const name = (id: string): string => `${id}-${nth}`;
    for (const lane of drawing.lanes)
      lanes.set(lane.name, lanes.get(lane.name) ?? { ...lane, id: lane.name });
    const laneName = new Map(drawing.lanes.map((lane) => [lane.id, lane.name]));
    const last = nth === drawings.length - 1;
    for (const step of drawing.steps) {
      const home = step.lanes.map((id) => laneName.get(id)!);
      const isSeam = (step.kind === "end" && !last && step.text === "") || (step.kind === "start" && nth > 0);
      steps.push({
        ...step,
        id: name(step.id),
        lanes: home,
        ...(isSeam
          ? { kind: "activity", text: step.kind === "start" ? "Memulai tahap berikutnya" : "Menutup tahap" }
          : {}),
      });
    }
    for (const flow of drawing.flows) flows.push({ ...flow, from: name(flow.from), to: name(flow.to) });
    const end = drawing.steps.find(({ kind, text }) => kind === "end" && text === "");
    const next = drawings[nth + 1]?.steps.find(({ kind }) => kind === "start");
    if (end !== undefined && next !== undefined)
      flows.push({ from: name(end.id), to: `${next.id}-${nth + 1}`, kind: "sequence", label: "" });
  });
  return {
    ...drawings[0]!,
    name: drawings.map((d) => d.name).join("+"),
    lanes: [...lanes.values()],
    steps,
    flows,
  };
}
