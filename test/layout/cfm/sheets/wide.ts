import type { CfmDrawing, DrawnFlow, DrawnStep } from "../../../../src/views/drawing.ts";
import { seeded } from "../random.ts";

const WORDS = [
  "rapat",
  "persiapan",
  "verifikasi",
  "berkas",
  "permohonan",
  "penyusunan",
  "laporan",
  "rekomendasi",
  "evaluasi",
  "penandatanganan",
  "dan",
  "teknis",
];

const LABELS = [
  "Ya",
  "Tidak",
  "Lengkap",
  "Perlu perbaikan",
  "Ditolak dengan catatan dari pimpinan",
  "Nilai di atas Rp200.000.000 atau lebih dari satu tahun anggaran",
];

/** A wide map: up to eight lanes, decisions of two to six ways, steps that lanes share, titles of up to 120 letters. */
export function wideCfm(seed: number, direction: CfmDrawing["direction"]): CfmDrawing {
  const random = seeded(seed);
  const int = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const lanes = Array.from({ length: int(2, 8) }, (_, i) => ({
    id: `l${i}`,
    name: i % 3 === 2 ? "Dinas Koperasi, Usaha Kecil dan Menengah" : `Bidang ${i + 1}`,
    external: false,
  }));
  const lane = (): string => lanes[int(0, lanes.length - 1)]!.id;
  const text = (): string => {
    const letters = random() < 0.1 ? 120 : int(10, 60);
    let all = "";
    while (all.length < letters) all = `${all} ${WORDS[int(0, WORDS.length - 1)]!}`.trim();
    return all.slice(0, 120).trim();
  };
  const steps: DrawnStep[] = [step("mulai", "start", "", [lane()])];
  const flows: DrawnFlow[] = [];
  const last = int(5, 25);
  let current = lane();
  for (let i = 0; i <= last; i += 1) {
    if (random() < 0.45) current = lane();
    const kind = i > 0 && i < last && random() < 0.28 ? "decision" : "activity";
    const shared =
      kind === "activity" && random() < 0.12 ? [...new Set([current, lane(), lane()])] : [current];
    flows.push({
      from: steps.at(-1)!.id,
      to: `s${i}`,
      kind: "sequence",
      label: steps.at(-1)!.kind === "decision" ? "Ya" : "",
    });
    steps.push(step(`s${i}`, kind, text(), shared));
  }
  steps.push(step("selesai", "end", "", [current]));
  flows.push({ from: `s${last}`, to: "selesai", kind: "sequence", label: "" });
  steps.slice().forEach((source, i) => {
    if (source.kind !== "start" && source.kind !== "end" && random() < 0.12) {
      steps.push(step(`d${i}`, "document", text().slice(0, 40).trim(), [source.lanes[0]!]));
      flows.push({ from: source.id, to: `d${i}`, kind: "association", label: "" });
    }
    if (source.kind !== "decision") return;
    const ways = random() < 0.6 ? 2 : int(2, 6);
    for (let way = 1; way < ways; way += 1) {
      const target = steps[random() < 0.4 ? int(1, i) : int(i + 1, last + 2)]!;
      const known = flows.some(({ from, to }) => from === source.id && to === target.id);
      if (known || target.id === source.id) continue;
      const label = random() < 0.4 ? "Tidak" : LABELS[int(0, LABELS.length - 1)]!;
      flows.push({ from: source.id, to: target.id, kind: "sequence", label });
    }
  });
  return {
    kind: "cfm",
    name: `luas-${seed}`,
    code: `L.${seed}`,
    title: text(),
    heading: `CFM L.${seed}`,
    orientation: "auto",
    direction,
    lanes,
    steps,
    flows,
  };
}

function step(id: string, kind: DrawnStep["kind"], text: string, lanes: readonly string[]): DrawnStep {
  return { id, kind, text, lanes, marker: null, link: null, leads: null };
}
