import type { Keyword } from "./keywords.ts";

/**
 * The words of each closed list: what may stand where the grammar asks for a name and the language knows only a
 * few. Synonyms are the regulation's own (PermenPANRB 19/2018). The tree builder, the messages, the highlighter and
 * the reference page are all made from this table.
 */
export const choices = {
  codeUse: ["peta", "matriks"],
  matrix: ["gabung", "strip"],
  theme: ["resmi", "warna", "kontras"],
  paper: ["f4", "f4-210", "a4"],
  orientation: ["lanskap", "tegak", "otomatis"],
  /** What `halaman` says in the peta block: the way round of drawings, and whether small level maps share a sheet. */
  pages: ["lanskap", "tegak", "otomatis", "gabung", "terpisah"],
  /** Outputs that a map has beside the ones that every build makes: the rows of `src/build/outputs/table.ts`. */
  output: ["docx", "json", "png"],
  yesNo: ["ya", "tidak"],
  direction: ["datar", "tegak"],
  group: ["utama", "inti", "pendukung", "manajemen", "manajerial", "lainnya"],
  faceStyle: ["tebal", "miring", "tebal-miring"],
  severity: ["galat", "peringatan", "saran", "mati"],
  nature: ["manual", "sistem"],
  initials: ["hierarki", "koordinasi"],
  letterhead: ["pemerintah", "instansi", "alamat", "kontak", "kota", "lambang"],
  signatory: ["jabatan", "nama", "pangkat", "nip"],
  attachment: ["nomor", "tentang", "judul"],
} as const;

export type Choice = keyof typeof choices;
export type ChoiceWord<C extends Choice> = (typeof choices)[C][number];

/** The closed list that the name behind a keyword comes from. */
export const choiceAfter = {
  kode: "codeUse",
  matriks: "matrix",
  tema: "theme",
  kertas: "paper",
  halaman: "pages",
  "daftar-isi": "yesNo",
  "daftar-cfm": "yesNo",
  legenda: "yesNo",
  arah: "direction",
  kelompok: "group",
  sebutan: "group",
  huruf: "faceStyle",
  jenis: "nature",
  paraf: "initials",
} as const satisfies Readonly<Partial<Record<Keyword, Choice>>>;

/** Rules in which a keyword takes other words than elsewhere: only the map says whether level maps share a sheet. */
const choiceIn: Readonly<Record<string, Readonly<Partial<Record<Keyword, Choice>>>>> = {
  groupFact: { halaman: "orientation" },
  cfmSetting: { halaman: "orientation" },
  wordList: { keluaran: "output" },
};

/** The closed list behind a keyword in a rule of the grammar; undefined when any name may stand there. */
export function choiceOf(word: Keyword, rule: string): Choice | undefined {
  return choiceIn[rule]?.[word] ?? (choiceAfter as Readonly<Partial<Record<Keyword, Choice>>>)[word];
}

/** The closed lists whose words begin the lines of a block. */
export const choiceInside = {
  kop: "letterhead",
  penandatangan: "signatory",
  lampiran: "attachment",
  aturan: "severity",
} as const satisfies Readonly<Partial<Record<Keyword, Choice>>>;
