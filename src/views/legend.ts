import type { DrawnStep, Drawing } from "./drawing.ts";

/** A sign of drawings that readers may not know. */
export type LegendSign =
  | "start"
  | "activity"
  | "manual"
  | "system"
  | "shared"
  | "decision"
  | "parallel"
  | "several"
  | "events"
  | "wait"
  | "time"
  | "awaited"
  | "sent"
  | "condition"
  | "milestone"
  | "note"
  | "document"
  | "archive"
  | "subprocess"
  | "end"
  | "sequence"
  | "message"
  | "association"
  | "process"
  | "outside"
  | "connector";

export interface LegendEntry {
  readonly sign: LegendSign;
  readonly text: string;
}

/** All signs in the order in which a legend names them. */
const TEXTS: Readonly<Record<LegendSign, string>> = {
  process: "Proses; tanda [+] berarti diuraikan pada halaman yang disebut di sebelahnya",
  start: "Awal proses",
  activity: "Kegiatan",
  manual: "Kegiatan yang dikerjakan manual",
  system: "Kegiatan yang dikerjakan dengan sistem",
  shared: "Kegiatan yang dikerjakan bersama oleh beberapa lajur",
  decision: "Keputusan; jalan yang diambil bergantung pada jawabannya",
  parallel: "Beberapa pekerjaan dibagi untuk dikerjakan serentak, atau dipertemukan kembali",
  several: "Satu atau beberapa jalan diambil sekaligus, atau dipertemukan kembali",
  events: "Peristiwa yang terjadi lebih dulu menentukan jalannya",
  wait: "Menunggu, atau mengikuti jadwal",
  time: "Dimulai menurut jadwal",
  awaited: "Amplop: dimulai oleh pesan, atau menunggu pesan",
  sent: "Amplop hitam: mengirim pesan",
  condition: "Lembar bergaris: dimulai, atau berlanjut, ketika suatu syarat terpenuhi",
  milestone: "Tonggak: suatu keadaan tercapai",
  note: "Catatan pada sebuah langkah",
  document: "Dokumen",
  archive: "Tempat data disimpan",
  subprocess: "Berlanjut ke proses lain, dengan kode dan halamannya",
  end: "Akhir proses",
  sequence: "Urutan pekerjaan",
  message: "Pesan atau bahan yang diserahkan; bukan urutan pekerjaan",
  association: "Kaitan tanpa urutan, misalnya dengan dokumen",
  outside: "Pihak di luar instansi",
  connector: "Alur berlanjut pada lembar lain, di tanda dengan huruf yang sama",
};

/** The signs that drawings use, with what they mean. `cut`: whether one of them goes on over several sheets. */
export function legendEntries(drawings: readonly Drawing[], cut: boolean): readonly LegendEntry[] {
  const used = new Set(drawings.flatMap(signsOf));
  if (cut) used.add("connector");
  return (Object.keys(TEXTS) as LegendSign[])
    .filter((sign) => used.has(sign))
    .map((sign) => ({ sign, text: TEXTS[sign] }));
}

function signsOf(drawing: Drawing): readonly LegendSign[] {
  switch (drawing.kind) {
    case "cfm":
      return [
        ...drawing.steps.flatMap((step): LegendSign[] => [
          ...signsOfStep(step),
          ...(step.lanes.length > 1 ? (["shared"] as const) : []),
        ]),
        ...drawing.flows.map(({ kind }) => kind),
      ];
    case "level":
      return ["process", ...drawing.flows.map(({ kind }) => kind)];
    case "relation":
      return drawing.units.some(({ external }) => external) ? ["outside"] : [];
    default:
      return [];
  }
}

/** The sign of its kind, of what it bears beside that, or both. */
function signsOfStep({ kind, marker }: DrawnStep): readonly LegendSign[] {
  if (kind === "party") return [];
  switch (marker) {
    case null:
      return [kind];
    case "message":
      if (kind === "wait") return ["awaited"];
      return [kind, kind === "start" ? "awaited" : "sent"];
    case "condition":
      return kind === "wait" ? ["condition"] : [kind, "condition"];
    case "time":
      return kind === "wait" ? ["wait"] : [kind, "time"];
    default:
      return [marker];
  }
}
