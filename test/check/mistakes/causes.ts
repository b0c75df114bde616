import type { Mistake } from "../mistakes.ts";

const FLOW = "alur mulai -> tinjau -> selesai";
const WAY = "alur lengkap -[Ya]-> terbit -> arsipkan -> selesai";
const STEP = '    arsipkan "Mengarsipkan izin"\n';
const ARROWS =
  "Panah: -> urutan, -[label]-> urutan berlabel, ..> pesan atau kaitan, ..[label]..> yang berlabel.";
const SPACE = 'Cukup spasi, misalnya: judul "…".';
const NEW_LINE = "Tulis yang sesudahnya di baris baru.";
const CHANGED = (word: string): string => `Tulis { di akhir baris di atasnya dan ${word} di depan baris ini.`;

/** Several marks of one mistake, each of which could be a finding of its own. Last: how many findings are left with the fix; null without one. */
export const CAUSES: readonly (readonly [...Mistake, number | null])[] = [
  // Signs behind the word of a line and at its end.
  ["a colon behind alur and a full stop", FLOW, "alur: mulai -> tinjau -> selesai .", ":", SPACE, 0],
  ["an equals sign and a semicolon", "ukuran 12", "ukuran = 12;", "=", SPACE, 0],
  ["a colon and a comma", 'unit umum "Bagian Umum"', 'unit: umum "Bagian Umum",', ":", SPACE, 0],
  ["a full stop before a brace", `${FLOW}\n}`, `${FLOW} . }`, ".", "Hapus tanda di akhir baris.", 0],
  ["a full stop before the next flow", "-> lengkap\n  alur", "-> lengkap . alur", ".", NEW_LINE, 0],
  ["a comma before the next flow", "-> lengkap\n  alur", "-> lengkap, alur", ",", NEW_LINE, 0],
  // The label behind the step that it leads to, and arrows that have none.
  [
    "a label in an arrow of Mermaid's behind its step",
    WAY,
    "alur lengkap -> terbit --Ya--> arsipkan -> selesai",
    "--Ya-->",
    "Tulis: alur … -[Ya]-> terbit …",
    0,
  ],
  [
    "a label between bars behind its step",
    WAY,
    "alur lengkap -> terbit |Sudah lengkap| --> arsipkan -> selesai",
    "|Sudah",
    "Tulis: alur … -[Sudah lengkap]-> terbit …",
    0,
  ],
  ["another arrow behind a labelled one", WAY, WAY.replace("terbit ->", "terbit -->"), "-->", ARROWS, 0],
  ["a dash behind a labelled arrow", WAY, WAY.replace("terbit ->", "terbit –"), "–", ARROWS, 0],
  [
    "arrows of Mermaid, one with a label",
    WAY,
    WAY.replace("-[Ya]->", "--Ya-->").replaceAll(" -> ", " --> "),
    "--Ya",
    ARROWS,
    0,
  ],
  // What a mail program puts before each line.
  [
    "a quoted block",
    "cfm DINAS 03 {\n  lajur tata {\n    mulai",
    "> cfm DINAS 03 {\n>  lajur tata {\n> >   mulai",
    ">",
    "Hapus tandanya.",
    0,
  ],
  // Names that are no names, of what other lines name rightly.
  [
    "a digit before a name",
    "    terbit ",
    "    2terbit ",
    "2terbit",
    "Nama pendek: huruf, angka, _ dan - saja, tidak diawali angka, tanpa titik; misalnya terbit.",
    0,
  ],
  [
    "a short name behind the word of a unit's parent",
    'unit tata "',
    'unit bagian tata "',
    "tata",
    "Tulis misalnya tata.",
    0,
  ],
  ["a unit without its word", 'unit umum "', 'umum "', "umum", 'Tulis: unit umum "Bagian Umum".', 0],
  // Other words, where they stand alone.
  ["ke for an arrow", "alur mulai -> tinjau", "alur mulai ke tinjau", "ke", "Tulis: mulai -> …", 0],
  ["tingkat for level", "level 1 {", "tingkat 1 {", "tingkat", 'Maksud Anda "level"?', 0],
  // Codes with other signs than full stops.
  [
    "dashes in the code of a line",
    'DINAS 01.02 "',
    'DINAS-01-02 "',
    "DINAS-01",
    "Angka kode dipisahkan titik. Maksud Anda DINAS 01.02?",
    null,
  ],
  // What a line that cannot be read would declare is declared elsewhere.
  [
    "a CFM without its block within a level",
    '  DINAS 01.02 "',
    '  cfm DINAS 01.01\n  DINAS 01.02 "',
    "01.01",
    "Lengkapi baris ini, atau hapus.",
    null,
  ],
  // A `{` that changed places with the first word of its block.
  ["{ and the code", "level 1 {\n  DINAS 01.01", "level 1 DINAS\n  { 01.01", "{", CHANGED("DINAS"), 0],
  ["{ and mulai", "lajur tata {\n    mulai", "lajur tata mulai\n    {", "{", CHANGED("mulai"), 0],
  ["{ and a step", "lajur umum {\n    arsipkan", "lajur umum arsipkan\n    {", "{", CHANGED("arsipkan"), 0],
  ["{ and lajur", "cfm DINAS 03 {\n  lajur", "cfm DINAS 03 lajur\n  {", "{", CHANGED("lajur"), 0],
  ["{ and a fact of a step", "umum {\n      waktu", "umum waktu\n      {", "{", CHANGED("waktu"), 0],
  ["{ and a fact of a process", "umum {\n    masukan", "umum masukan\n    {", "{", CHANGED("masukan"), 0],
  // Parts of a decree among steps.
  [
    "a list of the decree in a lane",
    STEP,
    `${STEP}    menimbang {\n      "bahwa perlu"\n      "bahwa ingin"\n    }\n`,
    "menimbang",
    "Baris menimbang ditulis di dalam blok: keputusan.",
    null,
  ],
  [
    "two lists of the decree in a lane",
    STEP,
    `${STEP}    menimbang {\n      "bahwa perlu"\n    }\n    mengingat {\n      "Undang-Undang"\n    }\n`,
    "menimbang",
    "Baris menimbang ditulis di dalam blok: keputusan.",
    null,
  ],
  [
    "its letterhead in a lane",
    STEP,
    `${STEP}    kop {\n      nama "Dinas"\n      alamat "Jalan"\n    }\n`,
    "kop",
    "Baris kop ditulis di dalam blok: keputusan.",
    null,
  ],
  [
    "texts under a word that is none of the language",
    STEP,
    `${STEP}    memutuskan {\n      "Menetapkan peta."\n      "Berlaku hari ini."\n    }\n`,
    "memutuskan",
    "Periksa baris ini, atau jadikan komentar dengan // di depannya.",
    null,
  ],
  [
    "texts of a list in a lane",
    STEP,
    `${STEP}    "bahwa perlu;"\n    "bahwa ingin;"\n`,
    '"bahwa perlu;"',
    'Tulis nama pendek di depan teksnya, misalnya: bahwa-perlu "bahwa perlu;"',
    null,
  ],
  [
    "sentences of a list in a lane",
    STEP,
    `${STEP}    a. bahwa peta perlu;\n    b. bahwa peta ingin ditetapkan;\n`,
    "bahwa peta perlu",
    'Tulis nama pendek di depan teksnya, misalnya: bahwa-peta-perlu "bahwa peta perlu"',
    null,
  ],
  [
    "a step that is a sentence",
    STEP,
    "    Mengarsipkan izin usaha\n",
    "Mengarsipkan",
    'Tulis nama pendek di depan teksnya, misalnya: mengarsipkan-izin-usaha "Mengarsipkan iz…',
    null,
  ],
];
