import type { Mistake } from "../mistakes.ts";

const cutArrow = (meant: string): string => `Lanjutkan di baris yang sama: ${meant}`;
const CUT = "Sambung kembali dalam satu baris; pemenggalan ini terbawa dari PDF atau Word.";
const NO_TARGET = "Tulis tujuannya di belakang panah, atau hapus panahnya.";
const YEARS = "Tulis: tahun 2027-2029.";
const EVENTS = "Tulis mulai di awal alur dan selesai di akhirnya; keduanya juga ditulis di sebuah lajur.";
const REMARK = "Tulis di dalam teksnya, di antara tanda petik, atau jadikan komentar dengan // di depannya.";
const inBraces = (text: string): string => `Tulis di antara { dan } di belakang teks langkahnya: ${text}`;

/**
 * Arrows, lines, codes and years that the end of a line cuts or that lack a part, and facts that lack their braces.
 * Last: how many findings are left with the fix; null without one.
 */
export const BROKEN_OFF: readonly (readonly [...Mistake, number | null])[] = [
  // An arrow over two lines.
  ...["-\n[Ya]->", "-[\n    Ya]->", "-[Ya\n  ]->", "-[Ya]\n->", "-[Ya]-\n>"].map(
    (cut) =>
      [`an arrow cut: ${cut}`, "-[Ya]-> terbit", `${cut} terbit`, cut, cutArrow("-[Ya]->"), 0] as const,
  ),
  ["a label cut", "-[Tidak]->", "-[Tidak\n    lengkap]->", "-[Tidak\n", cutArrow("-[Tidak lengkap]->"), 0],
  ["a dotted arrow cut", "terbit ..> surat", "terbit ..\n> surat", "..\n", cutArrow("..>"), 0],
  ["a dash and its head apart", "mulai -> tinjau", "mulai -\n  > tinjau", "-\n", cutArrow("->"), 0],
  // A line that goes on in the next one, which stands no further in.
  [
    "an owner on the next line",
    'DINAS 02 "Pengelolaan Administrasi Umum" kelompok pendukung pengampu umum',
    'DINAS 02 "Pengelolaan Administrasi Umum" kelompok pendukung pengampu\numum',
    "umum\n",
    "Tulis dalam satu baris: … pengampu umum ….",
    0,
  ],
  [
    "who helps on the next line",
    "bersama umum {",
    "bersama\n umum {",
    "umum {",
    "Tulis dalam satu baris: … bersama umum ….",
    0,
  ],
  [
    "two statements on a line",
    "  alur mulai -> susun -> selesai",
    '  tahap "Awal" susun tahap "Akhir" selesai\n  alur mulai -> susun -> selesai',
    'tahap "Akhir"',
    "Tulis yang sesudahnya di baris baru.",
    0,
  ],
  // An arrow that leads nowhere, before another statement and at the end of a block.
  ["no target before a flow", "[Tidak]-> ajukan\n", "[Tidak]-> ajukan ->\n", "->\n", NO_TARGET, null],
  ["no target at the end", "alur terbit ..> surat", "alur terbit ..>", "..>\n", NO_TARGET, null],
  [
    "no target before a phase",
    "  alur mulai -> susun -> selesai",
    '  alur mulai -> susun -> selesai ->\n  tahap "Awal" susun',
    "->\n  tahap",
    NO_TARGET,
    null,
  ],
  // PlantUML's start and end.
  ["[*] for the start", "alur mulai -> tinjau", "alur [*] -> tinjau", "[*]", EVENTS, 0],
  ["[*] for the end", "susun -> selesai", "susun -> [*]", "[*]", EVENTS, 0],
  ["start for mulai", "alur mulai -> tinjau", "alur start -> tinjau", "start", 'Maksud Anda "mulai"?', 0],
  ["end for selesai", "susun -> selesai", "susun -> end", "end", 'Maksud Anda "selesai"?', 0],
  // Codes and years with other signs between their numbers.
  ...["-", "..", "/", ".-"].map(
    (sign) =>
      [
        `a code with ${sign}`,
        'DINAS 01.01 "Pen',
        `DINAS 01${sign}01 "Pen`,
        `${sign}01`,
        "Tulis 01.01.",
        0,
      ] as const,
  ),
  ["a code with .. in a flow", "alur DINAS 01.01 ->", "alur DINAS 01..01 ->", "..01", "Tulis 01.01.", 0],
  ...["27-29", "27/29", "2027, 2028, 2029", "2027-2028-2029"].map(
    (written) => [`years: ${written}`, "2027-2029", written, written, YEARS, 0] as const,
  ),
  ["a year without the last", "2027-2029", "2027-", "-\n", "Tulis misalnya: tahun 2027-2029.", null],
  ["years cut before their dash", "2027-2029", "2027\n  -2029", "\n  -", CUT, 0],
  ["years cut behind their dash", "2027-2029", "2027-\n2029", "-\n", CUT, 0],
  // Letters of other scripts that look like ours.
  [
    "a Cyrillic letter in a code",
    "cfm DINAS 03 {",
    "cfm DINA\u0405 03 {",
    "\u0405",
    "Ketik ulang dengan papan ketik biasa: DINAS.",
    0,
  ],
  [
    "a Cyrillic letter in a name",
    'unit umum "B',
    'unit u\u043cum "B',
    "\u043c",
    "Ketik ulang dengan papan ketik biasa: umum.",
    0,
  ],
  [
    "a Greek letter in a step",
    'susun "Me',
    'sus\u03c5n "Me',
    "\u03c5",
    "Ketik ulang dengan papan ketik biasa: susun.",
    0,
  ],
  // Facts of a step outside of its braces.
  [
    "a fact beside its step",
    'tinjau "Meninjau lokasi"',
    'tinjau "Meninjau lokasi" waktu "1 hari"',
    'waktu "1 hari"',
    inBraces('waktu "1 hari"'),
    0,
  ],
  [
    "two facts beside their step",
    'tinjau "Meninjau lokasi"',
    'tinjau "Meninjau lokasi" jenis manual keluaran "Hasil"',
    "jenis",
    inBraces('jenis manual keluaran "Hasil"'),
    0,
  ],
  [
    "a fact of a step beside a process",
    'DINAS 01.02 "Pengawasan Izin Usaha" pengampu layanan',
    'DINAS 01.02 "Pengawasan Izin Usaha" pengampu layanan waktu "1 hari"',
    'waktu "1 hari"',
    'Ini keterangan langkah: tulis di blok cfm, di antara { dan } di belakang langkahnya: waktu "1 hari"',
    null,
  ],
  ...["( )", "[ ]"].map(
    ([open, , close]) =>
      [
        `facts between ${open} and ${close}`,
        'tinjau "Meninjau lokasi"',
        `tinjau "Meninjau lokasi" ${open}waktu "1 hari"${close}`,
        open ?? "",
        "Ganti dengan { dan }.",
        0,
      ] as const,
  ),
  [
    "a remark behind a text",
    'tinjau "Meninjau lokasi"',
    'tinjau "Meninjau lokasi" (bersama tim)',
    "(bersama tim)",
    REMARK,
    null,
  ],
  [
    "the text of a phase without its quotes",
    "  alur mulai -> susun -> selesai",
    "  tahap Awal kerja susun\n  alur mulai -> susun -> selesai",
    "Awal kerja",
    'Tulis "Awal kerja".',
    0,
  ],
];
