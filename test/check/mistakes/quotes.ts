import type { Mistake } from "../mistakes.ts";

const STEP = 'periksa "Memeriksa berkas" bersama umum {\n      waktu "1 hari"\n      jenis manual\n    }';
const CLOSE = 'Tambahkan tanda petik " di akhir teks, pada baris yang sama.';
const OPEN = 'Tambahkan tanda petik " di awal teks.';

/** One quote too few or too many. Last: how many findings are left with the fix; null without one. */
export const QUOTES: readonly (readonly [...Mistake, number | null])[] = [
  // One that is missing, with other texts behind it on the line.
  [
    "a text that is not closed before a brace",
    STEP,
    'periksa "Memeriksa berkas { waktu "1 hari" jenis manual }',
    '"Memeriksa berkas {',
    CLOSE,
    0,
  ],
  [
    "a text that is not closed before a keyword",
    STEP,
    'periksa "Memeriksa berkas" { waktu "1 hari kelengkapan "Berkas" }',
    '"1 hari k',
    CLOSE,
    0,
  ],
  [
    "a text of a process that is not closed before a keyword",
    '    masukan "Berkas permohonan"\n    keluaran "Izin usaha"',
    '    masukan "Berkas permohonan keluaran "Izin usaha"',
    '"Berkas permohonan k',
    CLOSE,
    0,
  ],
  [
    "a text that is not opened before a brace",
    STEP,
    'periksa   Memeriksa berkas" { waktu "1 hari" jenis manual }',
    '" { waktu',
    OPEN,
    0,
  ],
  [
    "a text that is not opened behind a keyword",
    STEP,
    'periksa "Memeriksa berkas" { waktu 1 hari" kelengkapan "Berkas" }',
    '" kelengkapan',
    OPEN,
    0,
  ],
  [
    "a text that is not opened, between two others",
    STEP,
    'periksa "Memeriksa berkas" { waktu "1 hari" kelengkapan Berkas" keluaran "Hasil" }',
    '" keluaran',
    OPEN,
    0,
  ],
  // Columns that are lined up.
  ["a text that is not opened, far behind its name", 'tata "Bidang', "tata      Bidang", '"\nmitra', OPEN, 0],
  [
    "a text that is not opened, far behind its keyword",
    'judul "Peta',
    "judul      Peta",
    '"\n  instansi',
    OPEN,
    0,
  ],
  [
    "a text in small letters that is not opened",
    'tinjau "Meninjau',
    "tinjau   meninjau",
    '"\n    selesai',
    OPEN,
    null,
  ],
  // One too many.
  ["a quote twice at the end", 'lokasi"', 'lokasi""', '"\n', "Hapus.", 0],
  ["a quote twice at the start", '"Meninjau', '""Meninjau', '"Meninjau', "Hapus.", 0],
  ["a quote behind a text", 'lokasi"', 'lokasi" "', '"\n', "Hapus.", 0],
];
