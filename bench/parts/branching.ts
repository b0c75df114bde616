import type { CfmDrawing, DrawnFlow, DrawnStep } from "../../src/views/drawing.ts";
import { seeded } from "../../test/layout/cfm/random.ts";

/**
 * A random map of 10 to 35 steps in two to eight lanes, more than a quarter of them decisions of two up to `most` ways,
 * of which four in ten lead back: denser than what people draw.
 */
export function branchingCfm(seed: number, most: number): CfmDrawing {
  const random = seeded(seed);
  const int = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const lanes = Array.from({ length: int(2, 8) }, (_, i) => ({
    id: `l${i}`,
    name: `Bidang ${i + 1}`,
    external: false,
  }));
  const lane = (): string => lanes[int(0, lanes.length - 1)]!.id;
  const steps: DrawnStep[] = [step("mulai", "start", [lane()])];
  const flows: DrawnFlow[] = [];
  const flow = (from: string, to: string, label: string): void => {
    flows.push({ from, to, kind: "sequence", label });
  };
  const last = int(10, 35) - 1;
  let current = lane();
  for (let i = 0; i <= last; i += 1) {
    if (random() < 0.45) current = lane();
    const kind = i > 0 && i < last && random() < 0.28 ? "decision" : "activity";
    const shared =
      kind === "activity" && random() < 0.12 ? [...new Set([current, lane(), lane()])] : [current];
    const before = steps.at(-1)!;
    flow(before.id, `s${i}`, before.kind === "decision" ? "Ya" : "");
    steps.push(step(`s${i}`, kind, shared));
  }
  steps.push(step("selesai", "end", [current]));
  flow(`s${last}`, "selesai", "");
  for (const [i, source] of [...steps].entries()) {
    if (source.kind !== "start" && source.kind !== "end" && random() < 0.12) {
      steps.push(step(`d${i}`, "document", [source.lanes[0]!]));
      flows.push({ from: source.id, to: `d${i}`, kind: "association", label: "" });
    }
    if (source.kind !== "decision") continue;
    random();
    const ways = int(2, most);
    for (let way = 1; way < ways; way += 1) {
      const target = steps[random() < 0.4 ? int(1, i) : int(i + 1, last + 2)]!;
      const isKnown = flows.some(({ from, to }) => from === source.id && to === target.id);
      if (!isKnown && target.id !== source.id)
        flow(source.id, target.id, way === 1 ? "Tidak" : `Pilihan ${way}`);
    }
  }
  return {
    kind: "cfm",
    name: `cabang-${seed}`,
    code: `M.${seed}`,
    title: "Campuran",
    heading: `CFM M.${seed}`,
    orientation: "auto",
    direction: "horizontal",
    lanes,
    steps,
    flows,
  };
}

/** Of what is no step of work. */
const TEXTS: ReadonlyMap<DrawnStep["kind"], string> = new Map([
  ["document", "Berkas"],
  ["start", ""],
  ["end", ""],
]);

function step(id: string, kind: DrawnStep["kind"], lanes: readonly string[]): DrawnStep {
  const text = TEXTS.get(kind) ?? "Verifikasi berkas permohonan";
  return { id, kind, text, lanes, marker: null, link: null, leads: null };
}
