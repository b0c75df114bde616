import type { Mistake } from "../mistakes.ts";

const NOT_ENDED = "Lengkapi baris ini, atau hapus.";
const ON_LINE = "Tulis isinya langsung di baris ini, tanpa { dan }.";
const SHORT_NAME =
  "Di sini ditulis nama pendek tanpa tanda petik dan tanpa spasi, yaitu kata di depan teks itu di deklarasinya.";
const EARLY = "Hapus; menurut lekukan barisnya tidak ada blok yang ditutupnya.";
const PHASE = "  alur mulai -> tinjau -> selesai\n";

/** Lines as other programs or other words of the trade have them. Last: how many findings are left with the fix; null without one. */
export const HABITS: readonly (readonly [...Mistake, number | null])[] = [
  // A word that waits for one of a few.
  ["a setting without its word", "ukuran 12", "ukuran 12\n  daftar-cfm", "daftar-cfm", NOT_ENDED, null],
  [
    "a group as a text",
    "kelompok utama",
    'kelompok "paling utama"',
    '"paling',
    "Pilih salah satu: utama, inti, pendukung, manajemen, manajerial, lainnya.",
    null,
  ],
  // Words that stand for others.
  [
    "a part of a unit with di",
    'unit tata "Bidang Tata Kelola"',
    'unit tata "Bidang Tata Kelola" di umum',
    "di umum",
    'Maksud Anda "bagian"?',
    0,
  ],
  [
    "a part of a unit with dari",
    'unit tata "Bidang Tata Kelola"',
    'unit tata "Bidang Tata Kelola" dari umum',
    "dari umum",
    'Maksud Anda "bagian"?',
    0,
  ],
  [
    "an owner by a word of the trade",
    'DINAS 01.02 "Pengawasan Izin Usaha" pengampu',
    'DINAS 01.02 "Pengawasan Izin Usaha" penanggungjawab',
    "penanggungjawab",
    'Maksud Anda "pengampu"?',
    0,
  ],
  [
    "the same in two words",
    'DINAS 01.02 "Pengawasan Izin Usaha" pengampu',
    'DINAS 01.02 "Pengawasan Izin Usaha" penanggung jawab',
    "penanggung",
    'Maksud Anda "pengampu"?',
    0,
  ],
  ["a lane by another word", "  lajur tata {", "  jalur tata {", "jalur", 'Maksud Anda "lajur"?', 0],
  ["together with dengan", "bersama umum {", "bersama dengan umum {", "dengan", "Hapus dengan.", 0],
  [
    "an owner without its keyword",
    'DINAS 01.02 "Pengawasan Izin Usaha" pengampu layanan',
    'DINAS 01.02 "Pengawasan Izin Usaha" layanan',
    "layanan",
    "Tulis kata kuncinya di depannya, misalnya pengampu layanan.",
    null,
  ],
  // Words beside a text.
  ["a phase with a number", PHASE, `  tahap 1 "Persiapan" tinjau\n${PHASE}`, "1", "Hapus 1.", null],
  [
    "a measure of time before another fact",
    'waktu "1 hari"\n      jenis',
    "waktu 1 hari jenis",
    "1 hari",
    'Tulis "1 hari".',
    0,
  ],
  [
    "a text of two words before another fact",
    'waktu "1 hari"\n      jenis',
    "kelengkapan Surat tugas jenis",
    "Surat tugas",
    'Tulis "Surat tugas".',
    0,
  ],
  // Braces where there is no block.
  ["a phase with braces", PHASE, `  tahap "Persiapan" { tinjau }\n${PHASE}`, "{", ON_LINE, 0],
  ["the same over lines", PHASE, `  tahap "Persiapan" {\n    tinjau\n  }\n${PHASE}`, "{", ON_LINE, 0],
  ["owners in braces", "pengampu layanan umum {", "pengampu { layanan umum } {", "{", ON_LINE, 0],
  [
    "texts in braces",
    'masukan "Berkas permohonan"',
    'masukan { "Berkas permohonan" "Surat kuasa" }',
    "{",
    ON_LINE,
    0,
  ],
  ["lanes in braces", "bersama umum {", "bersama { umum } {", "{", ON_LINE, 0],
  [
    "facts of a unit in braces",
    'unit tata "Bidang Tata Kelola"',
    'unit tata "Bidang Tata Kelola" {\n  singkatan "BTK"\n}',
    "{",
    ON_LINE,
    0,
  ],
  // What does not stand in the head of a block.
  [
    "a setting in the head of a cfm",
    "cfm DINAS 02 {",
    'cfm DINAS 02 "Surat masuk" arah tegak {',
    "arah",
    "Baris arah ditulis di dalam blok: cfm.",
    null,
  ],
  [
    "an owner in the head of a cfm",
    "cfm DINAS 02 {",
    "cfm DINAS 02 pengampu umum {",
    "pengampu umum {",
    "Baris pengampu ditulis di dalam blok: level.",
    null,
  ],
  [
    "an owner in a lane",
    '    catat "',
    '    pengampu umum\n    catat "',
    "pengampu umum",
    "Baris pengampu ditulis di dalam blok: level.",
    null,
  ],
  [
    "a fact that no step has",
    "jenis manual",
    'biaya "Rp10.000"',
    "biaya",
    "Di sini ditulis: pelaksana, kelengkapan, waktu, keluaran, keterangan, catatan, jenis.",
    null,
  ],
  // Names and codes.
  ["a lane by a text", "  lajur tata {", '  lajur "Bidang" {', '"Bidang"', SHORT_NAME, null],
  [
    "a lane in several words",
    "  lajur tata {",
    "  lajur Bidang Kelola {",
    "Kelola",
    "Tulis misalnya Bidang_Kelola.",
    2,
  ],
  ["together with a text", "bersama umum {", 'bersama "Bagian Hukum" {', '"Bagian Hukum"', SHORT_NAME, null],
  [
    "a subprocess without its code",
    "    arsipkan",
    "    arsipkan subproses",
    '"Mengarsipkan',
    "Tulis kode prosesnya (mis. P.1.2); judulnya hanya ditulis di blok level, di belakang kodenya.",
    null,
  ],
  ["a code with low lines", 'DINAS 01.02 "', 'DINAS_01_02 "', "DINAS_01_02", "Tulis DINAS.01.02.", 0],
  // Numbers.
  ["a size with its unit", "ukuran 12", "ukuran 12 pt", "pt", "Hapus pt.", 0],
  ["margins with their unit", "margin 25 25 25 30", "margin 25 mm 25 mm 25 mm 30 mm", "mm", "Hapus mm.", 0],
  [
    "a size in millimetres",
    "ukuran 12",
    "ukuran 5 mm",
    "mm",
    "ukuran ditulis dalam pt, angkanya saja. Hitung angkanya dalam pt.",
    null,
  ],
  [
    "margins of which one is in another unit",
    "margin 25 25 25 30",
    "margin 25 mm 25 mm 25 mm 3 cm",
    "mm",
    "margin ditulis dalam mm, angkanya saja. Hitung angkanya dalam mm.",
    null,
  ],
  [
    "margins in points",
    "margin 25 25 25 30",
    "margin 72 pt 72 pt 72 pt 85 pt",
    "pt",
    "margin ditulis dalam mm, angkanya saja. Hitung angkanya dalam mm.",
    null,
  ],
  [
    "a date of an sop in our order",
    "cfm DINAS 02 {",
    'cfm DINAS 02 {\n  sop DINAS 02.SOP.1 "Surat" {\n    nomor "1"\n    tanggal 4-1-2027\n    mencakup catat\n  }',
    "4-1-2027",
    "Tulis: tanggal 2027-01-04.",
    0,
  ],
  // A label between a decision and a step.
  [
    "a label as a step",
    "alur lengkap -[Ya]-> terbit",
    "alur lengkap -> Ya -> terbit",
    "Ya -> terbit",
    'Bila ini label cabangnya, tulis: lengkap -[Ya]-> terbit. Bila langkah, tambahkan di sebuah lajur: Ya "Teks langkah"',
    null,
  ],
  // Braces: one that closes too early, and one that is missing on its line.
  ["a cfm that is closed before its flows", PHASE, `}\n${PHASE}`, "}", EARLY, 0],
  [
    "facts of a step without the first brace",
    'bersama umum {\n      waktu "1 hari"\n      jenis manual\n    }',
    'bersama umum waktu "1 hari" jenis manual }',
    "waktu",
    "Tambahkan { di depan waktu.",
    0,
  ],
  [
    "facts of a process without the first brace",
    'DINAS 01.02 "Pengawasan Izin Usaha" pengampu layanan',
    'DINAS 01.02 "Pengawasan Izin Usaha" pengampu layanan masukan "Izin" }',
    "pengampu layanan masukan",
    "Tambahkan { di depan pengampu.",
    1,
  ],
  [
    "an empty lane without the first brace",
    PHASE,
    `  lajur pemohon }\n${PHASE}  alur tinjau ..> pemohon\n`,
    "}",
    "Tambahkan { di depan }.",
    0,
  ],
  // The keyword of a block.
  ["a lane as a party", "  lajur tata {", "  pihak tata {", "pihak", 'Maksud Anda "lajur"?', 0],
  ["a lane without a space", "  lajur tata {", "  lajurtata {", "lajurtata", "Tulis lajur tata.", 0],
  ["a cfm as an sop", "cfm DINAS 02 {", "sop DINAS 02 {", "sop", 'Maksud Anda "cfm"?', 0],
  // Others.
  [
    "a second text of a unit",
    'unit tata "Bidang Tata Kelola"',
    'unit tata "Bidang Tata Kelola" "BTK"',
    '"BTK"',
    'Tulis kata kuncinya di depannya, misalnya singkatan "BTK".',
    null,
  ],
  [
    "a comment behind a text",
    'tinjau "Meninjau lokasi"',
    'tinjau "Meninjau lokasi" / sering terlambat',
    "/ sering",
    "Tulis // di depan komentar ini.",
    0,
  ],
];
