import type { CfmDrawing, DrawnFlow, DrawnStep } from "../../../src/views/drawing.ts";

/** A seeded generator (mulberry32): the same maps on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = [
  "rapat",
  "persiapan",
  "verifikasi",
  "berkas",
  "permohonan",
  "penyusunan",
  "laporan",
  "activity",
  "evaluasi",
  "penandatanganan",
];

/** A random but plausible CFM: a main path through lanes with decisions, loops, documents and shared steps. */
export function randomCfm(seed: number): CfmDrawing {
  const random = seeded(seed);
  const int = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const lanes = Array.from({ length: int(1, seed % 7 === 0 ? 10 : 6) }, (_, i) => ({
    id: `l${i}`,
    name: i % 3 === 2 ? "Dinas Koperasi, Usaha Kecil dan Menengah" : `Bidang ${i + 1}`,
    external: false,
  }));
  const count = seed % 10 === 0 ? int(40, 80) : int(2, 30);
  const text = (): string => {
    const kind = random();
    if (kind < 0.03) return Array.from({ length: 26 }, () => "panjang").join(" ");
    if (kind < 0.06) return "Pertanggungjawabankeuangandaerah".repeat(2);
    return Array.from({ length: int(1, 5) }, () => WORDS[int(0, WORDS.length - 1)] ?? "").join(" ");
  };
  const lane = (): string => lanes[int(0, lanes.length - 1)]?.id ?? "l0";
  const steps: DrawnStep[] = [step("start", "start", "", [lane()])];
  const flows: DrawnFlow[] = [];
  let current = lane();
  for (let i = 0; i < count; i += 1) {
    if (random() < 0.4) current = lane();
    const roll = random();
    const kind =
      roll < 0.16
        ? "decision"
        : roll < 0.2
          ? "parallel"
          : roll < 0.24
            ? "wait"
            : roll < 0.27
              ? "subprocess"
              : "activity";
    const shared =
      kind === "activity" && random() < 0.08 ? [...new Set([current, lane(), lane()])] : [current];
    steps.push(step(`s${i}`, kind, kind === "parallel" ? "" : text(), shared));
    flows.push({ from: steps[steps.length - 2]?.id ?? "", to: `s${i}`, kind: "sequence", label: "" });
  }
  steps.push(step("end", "end", random() < 0.3 ? "Tidak diterima" : "", [current]));
  flows.push({ from: steps[steps.length - 2]?.id ?? "", to: "end", kind: "sequence", label: "" });
  steps.forEach((s, i) => {
    if (s.kind === "decision") {
      const ways = seed % 5 === 0 ? int(1, 5) : int(1, 2);
      for (let w = 0; w < ways; w += 1) {
        const target = steps[random() < 0.5 ? int(1, i) : int(i, steps.length - 1)];
        if (target === undefined || target.id === s.id || target.kind === "start") continue;
        if (flows.some((f) => f.from === s.id && f.to === target.id)) continue;
        flows.push({
          from: s.id,
          to: target.id,
          kind: "sequence",
          label: w === 0 ? "Tidak" : `Pilihan ${w}`,
        });
      }
    }
    if (s.kind === "activity" && random() < 0.1) {
      const id = `d${i}`;
      steps.push(
        step(id, random() < 0.5 ? "document" : "archive", text().slice(0, 40), [s.lanes[0] ?? "l0"]),
      );
      flows.push({ from: s.id, to: id, kind: "association", label: "" });
    }
  });
  if (random() < 0.15) {
    steps.push(step("mulai2", "start", "Surat masuk", [lane()]));
    flows.push({
      from: "mulai2",
      to: steps[int(1, Math.max(1, count))]?.id ?? "s0",
      kind: "sequence",
      label: "",
    });
  }
  return {
    kind: "cfm",
    name: `acak-${seed}`,
    code: `P.${seed}`,
    title:
      seed % 4 === 0
        ? "Judul yang panjang sekali tentang penyusunan laporan kegiatan evaluasi dan verifikasi permohonan"
        : "Acak",
    heading: `CFM P.${seed}`,
    orientation: "auto",
    direction: seed % 9 === 0 ? "vertical" : "horizontal",
    lanes,
    steps,
    flows,
  };
}

function step(id: string, kind: DrawnStep["kind"], text: string, lanes: readonly string[]): DrawnStep {
  return { id, kind, text, lanes, marker: null, link: null, leads: null };
}
