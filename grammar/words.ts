import type { Keyword } from "./keywords.ts";

/**
 * The words of each closed list, and the value that the tree and the model hold for each: what may stand where the
 * grammar asks for a name and the language knows only a few. Synonyms are the regulation's own (PermenPANRB 19/2018).
 * The tree builder, the printer, the messages, the highlighter and the reference page are all made from this table.
 */
export const choices = {
  codeUse: { peta: "map", matriks: "matrix", cfm: "cfm", sop: "sop" },
  /** How the matrix repeats what is the same below, and which form it has: the decree's levels, or the regulation's. */
  matrix: { gabung: "merged", strip: "dashes", level: "levels", peraturan: "regulation" },
  column: { proses: "process", cfm: "cfm", sop: "sop", pengampu: "owner" },
  theme: { resmi: "official", warna: "colour", kontras: "contrast" },
  paper: { f4: "f4", "f4-210": "f4-210", a4: "a4" },
  orientation: { lanskap: "landscape", tegak: "portrait", otomatis: "auto" },
  /** What `halaman` says in the peta block: the way round of drawings, and whether small level maps share a sheet. */
  pages: {
    lanskap: "landscape",
    tegak: "portrait",
    otomatis: "auto",
    gabung: "shared",
    terpisah: "separate",
  },
  /** Outputs that a map has beside the ones that every build makes: the rows of `src/build/outputs/table.ts`. */
  output: { docx: "docx", json: "json", bpmn: "bpmn", png: "png", sop: "sop", relasi: "relasi" },
  yesNo: { ya: true, tidak: false },
  direction: { datar: "horizontal", tegak: "vertical" },
  group: {
    utama: "core",
    inti: "core",
    pendukung: "support",
    manajemen: "management",
    manajerial: "management",
    lainnya: "management",
  },
  faceStyle: { tebal: "bold", miring: "italic", "tebal-miring": "boldItalic" },
  severity: { galat: "error", peringatan: "warning", saran: "hint", mati: "off" },
  /** What a step is like; which of these suit it depends on its kind. */
  nature: {
    manual: "manual",
    sistem: "system",
    pesan: "message",
    waktu: "time",
    syarat: "condition",
    beberapa: "several",
  },
  initials: { hierarki: "hierarchy", koordinasi: "coordination" },
  letterhead: {
    pemerintah: "government",
    instansi: "institution",
    alamat: "address",
    kontak: "contact",
    kota: "city",
    lambang: "emblem",
  },
  signatory: { jabatan: "position", nama: "name", pangkat: "rank", nip: "nip" },
  attachment: { nomor: "number", tentang: "subject", judul: "title" },
} as const;

type Choices = typeof choices;
export type Choice = keyof Choices;
export type ChoiceWord<C extends Choice> = keyof Choices[C] & string;
/** What the words of a list mean. */
export type ChoiceValue<C extends Choice> = Choices[C][keyof Choices[C]];

/** The first key of a table of words that has this value; undefined when none has. */
function keyOf<Word extends string>(
  table: Readonly<Record<Word, unknown>>,
  value: unknown,
): Word | undefined {
  return (Object.keys(table) as Word[]).find((word) => table[word] === value);
}

/** The words of a list, in the order of the table. */
export function choiceWords<C extends Choice>(list: C): readonly ChoiceWord<C>[] {
  return Object.keys(choices[list]) as ChoiceWord<C>[];
}

/** The first word of a list that has this value: how the printer writes it. */
export function wordFor<C extends Choice>(list: C, value: ChoiceValue<C>): ChoiceWord<C> {
  const word = keyOf<ChoiceWord<C>>(choices[list], value);
  if (word === undefined) throw new RangeError(`no word of ${list} means ${String(value)}`);
  return word;
}

/**
 * The word behind a step's name, and the kind of step that it makes. A step without one of these is an activity.
 */
export const stepKinds = {
  cabang: "decision",
  paralel: "parallel",
  dokumen: "document",
  arsip: "archive",
  tunggu: "wait",
  tonggak: "milestone",
  subproses: "subprocess",
  mulai: "start",
  selesai: "end",
} as const;

export type StepKindName = keyof typeof stepKinds;
export type StepKind = "activity" | (typeof stepKinds)[StepKindName];

/** The keyword of a kind of step; null for an activity, which has none. */
export function stepKeyword(kind: StepKind): StepKindName | null {
  return keyOf<StepKindName>(stepKinds, kind) ?? null;
}

/** Who may do or receive something: the keyword of the declaration, and the kind of unit that it makes. */
export const unitKinds = { unit: "unit", mitra: "partner", jabatan: "post" } as const;

/** The keyword that declares a kind of unit. */
export function unitKeyword(kind: UnitKind): UnitWord {
  return keyOf<UnitWord>(unitKinds, kind)!;
}

export type UnitWord = keyof typeof unitKinds;
export type UnitKind = (typeof unitKinds)[UnitWord];

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
  "lembar-proses": "yesNo",
  "peta-relasi": "yesNo",
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
  wordList: { keluaran: "output", kolom: "column" },
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

/** The keywords whose blocks have lines that begin with a word of a closed list. */
export function listsWith(word: string): readonly string[] {
  return Object.entries(choiceInside).flatMap(([keyword, list]) =>
    list !== "severity" && choiceWords(list).some((one) => one === word) ? [keyword] : [],
  );
}
