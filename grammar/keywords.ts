import { processFacts, sopFacts, stepTexts, type SopFactWord } from "./facts.ts";
import { stepKinds, type StepKindName } from "./words.ts";

/** Words of an SOP's cover that also belong to a process or to the decree. */
const SHARED = ["nomor", "tanggal", "dasar"] as const;
type Shared = (typeof SHARED)[number];

/**
 * Every keyword of the language, by the place where it means something. The lexer, the highlighter, the
 * reference page and the messages are all made from this table.
 */
export const keywordGroups = {
  declaration: ["peta", "unit", "mitra", "jabatan", "level", "cfm", "alur", "keputusan"],
  mapSetting: [
    "judul",
    "instansi",
    "pemerintah",
    "tahun",
    "kode",
    "matriks",
    "kolom",
    "tema",
    "kertas",
    "halaman",
    "daftar-isi",
    "daftar-cfm",
    "legenda",
    "lembar-proses",
    "peta-relasi",
    "huruf",
    "ukuran",
    "margin",
    "sebutan",
    "csv",
    "aturan",
  ],
  unitFact: ["bagian", "di", "singkatan"],
  processFact: [...(Object.keys(processFacts) as (keyof typeof processFacts)[]), "kelompok", "turunan"],
  cfmPart: ["lajur", "pihak", "tahap", "arah", "sop"],
  stepKind: Object.keys(stepKinds) as StepKindName[],
  stepFact: ["bersama", ...stepTexts.filter((word) => word !== "keluaran" && word !== "catatan"), "jenis"],
  /** Those that no process and no decree knows. */
  sopFact: Object.keys(sopFacts).filter(
    (word): word is Exclude<SopFactWord, Shared> => !(SHARED as readonly string[]).includes(word),
  ),
  decreePart: [
    "nomor",
    "tentang",
    "pejabat",
    "tempat",
    "tanggal",
    "kop",
    "menimbang",
    "mengingat",
    "memperhatikan",
    "diktum",
    "penandatangan",
    "paraf",
    "tembusan",
    "lampiran",
  ],
  decreeField: ["alamat", "kontak", "kota", "lambang", "nama", "pangkat", "nip"],
} as const;

export type KeywordGroup = keyof typeof keywordGroups;
export type Keyword = (typeof keywordGroups)[KeywordGroup][number];

/** All keywords, in table order. */
export const keywords: readonly Keyword[] = Object.values(keywordGroups).flat();
