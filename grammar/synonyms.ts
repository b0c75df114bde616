import type { Keyword } from "./keywords.ts";
import type { Choice, ChoiceWord } from "./words.ts";

type Word = Keyword | { [C in Choice]: ChoiceWord<C> }[Choice];

/**
 * What people write in place of the language's words: English, and other words of the trade. They are no part of the
 * language: a finding says which word is meant, and the statement is read with it.
 */
const SYNONYMS: Readonly<Partial<Record<Word, string>>> = {
  peta: "map process-map",
  unit: "department division bagian bidang dinas biro seksi",
  mitra: "partner external eksternal pihak-luar",
  jabatan: "post position office job pejabat",
  level: "tingkat tier",
  cfm: "diagram flowchart bpmn",
  alur: "flow sequence edge connect panah sequenceflow messageflow",
  keputusan: "decree",
  judul: "title name nama",
  instansi: "agency institution organization organisasi dinas opd",
  pemerintah: "government pemda",
  tahun: "year years periode",
  kode: "code",
  matriks: "matrix",
  kolom: "column columns",
  tema: "theme",
  kertas: "paper",
  halaman: "page orientation orientasi",
  "daftar-isi": "toc contents",
  legenda: "legend",
  huruf: "font fonts",
  ukuran: "size fontsize",
  sebutan: "label",
  aturan: "rules rule",
  bagian: "part-of parent induk di dari",
  di: "in at bagian dari",
  singkatan: "abbreviation abbr short akronim",
  pengampu: "owner penanggung-jawab penanggungjawab pelaksana pj pic",
  masukan: "input inputs",
  keluaran: "output outputs hasil",
  pelanggan: "customer customers client penerima",
  pemasok: "supplier suppliers sumber",
  dasar: "basis dasar-hukum regulasi",
  catatan: "note notes comment keterangan",
  kelompok: "group category kategori jenis",
  turunan: "derived parent cascade",
  lajur: "lane jalur swimlane pool aktor actor subgraph partition participant",
  pihak: "party parties",
  arah: "direction",
  sop: "procedure prosedur",
  cabang: "decision gateway branch keputusan pilihan",
  paralel: "parallel fork and",
  dokumen: "document doc dok",
  arsip: "archive store",
  tunggu: "wait timer delay",
  tonggak: "milestone",
  subproses: "subprocess sub-proses sub-process",
  mulai: "start begin awal",
  selesai: "end finish stop akhir",
  bersama: "with together dengan beserta",
  pelaksana: "actor executor",
  kelengkapan: "requirements persyaratan",
  waktu: "time duration durasi lama",
  keterangan: "remark remarks info",
  jenis: "type kind nature",
  nomor: "number no",
  tentang: "about subject perihal",
  pejabat: "official",
  tempat: "place",
  tanggal: "date",
  kop: "letterhead",
  menimbang: "considering",
  mengingat: "recalling",
  memperhatikan: "noting",
  diktum: "clauses memutuskan menetapkan",
  penandatangan: "signatory signer ttd",
  paraf: "initials",
  tembusan: "cc copies",
  lampiran: "attachment annex",
  alamat: "address",
  kontak: "contact",
  kota: "city",
  lambang: "logo emblem",
  nama: "name",
  pangkat: "rank golongan",
  lanskap: "landscape mendatar melintang",
  tegak: "portrait vertical",
  datar: "horizontal",
  otomatis: "auto automatic",
  gabung: "merge merged shared",
  terpisah: "separate",
  resmi: "official",
  warna: "colour color",
  kontras: "contrast",
  ya: "yes true on",
  tidak: "no false off",
  utama: "core main primary",
  pendukung: "support supporting secondary",
  manajemen: "management",
  lainnya: "other",
  tebal: "bold",
  miring: "italic",
  galat: "error kesalahan",
  peringatan: "warning warn",
  saran: "hint info suggestion",
  mati: "off none nonaktif false disabled",
  sistem: "system automatic aplikasi",
  pesan: "message mail",
  syarat: "condition conditional",
  beberapa: "several multiple",
};

let meanings: ReadonlyMap<string, readonly string[]> | null = null;

/** What a word of others may mean in the language, whatever its capitals; none for most words. */
export function meaningsOf(word: string): readonly string[] {
  if (meanings === null) {
    const found = new Map<string, string[]>();
    for (const [meant, others] of Object.entries(SYNONYMS))
      for (const other of others.split(" ")) found.set(other, [...(found.get(other) ?? []), meant]);
    meanings = found;
  }
  return meanings.get(word.toLowerCase()) ?? [];
}
