import type { Drawing } from "./drawing.ts";

/** A sign of drawings that readers may not know. */
export type LegendSign =
  | "mulai"
  | "kegiatan"
  | "manual"
  | "sistem"
  | "bersama"
  | "cabang"
  | "paralel"
  | "tunggu"
  | "dokumen"
  | "arsip"
  | "subproses"
  | "selesai"
  | "alur"
  | "pesan"
  | "asosiasi"
  | "proses"
  | "penghubung";

export interface LegendEntry {
  readonly sign: LegendSign;
  readonly text: string;
}

/** All signs in the order in which a legend names them. */
const TEXTS: Readonly<Record<LegendSign, string>> = {
  proses: "Proses; tanda [+] berarti diuraikan pada halaman yang disebut di sebelahnya",
  mulai: "Awal proses",
  kegiatan: "Kegiatan",
  manual: "Kegiatan yang dikerjakan manual",
  sistem: "Kegiatan yang dikerjakan dengan sistem",
  bersama: "Kegiatan yang dikerjakan bersama oleh beberapa lajur",
  cabang: "Keputusan; jalan yang diambil bergantung pada jawabannya",
  paralel: "Beberapa pekerjaan dibagi untuk dikerjakan serentak, atau dipertemukan kembali",
  tunggu: "Menunggu, atau mengikuti jadwal",
  dokumen: "Dokumen",
  arsip: "Tempat data disimpan",
  subproses: "Berlanjut ke proses lain, dengan kode dan halamannya",
  selesai: "Akhir proses",
  alur: "Urutan pekerjaan",
  pesan: "Pesan atau bahan yang diserahkan; bukan urutan pekerjaan",
  asosiasi: "Kaitan tanpa urutan, misalnya dengan dokumen",
  penghubung: "Alur berlanjut pada lembar lain, di tanda dengan huruf yang sama",
};

/** The signs that drawings use, with what they mean. `cut`: whether one of them goes on over several sheets. */
export function legendEntries(drawings: readonly Drawing[], cut: boolean): readonly LegendEntry[] {
  const used = new Set(drawings.flatMap(signsOf));
  if (cut) used.add("penghubung");
  return (Object.keys(TEXTS) as LegendSign[])
    .filter((sign) => used.has(sign))
    .map((sign) => ({ sign, text: TEXTS[sign] }));
}

function signsOf(drawing: Drawing): readonly LegendSign[] {
  switch (drawing.kind) {
    case "cfm":
      return [
        ...drawing.steps.flatMap(({ kind, marker, lanes }): LegendSign[] => [
          ...(kind === "pihak" ? [] : [marker ?? kind]),
          ...(lanes.length > 1 ? (["bersama"] as const) : []),
        ]),
        ...drawing.flows.map(({ kind }) => kind),
      ];
    case "level":
      return ["proses", ...drawing.flows.map(({ kind }) => kind)];
    default:
      return [];
  }
}
