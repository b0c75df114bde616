import { testRule } from "../table.ts";

const CONSIDERING = '"bahwa sebagaimana diatur';
const FIRST = '"Menetapkan Peta Proses Bisnis Dinas Perpustakaan Kota Contoh."';
const SECOND = '"Peta sebagaimana dimaksud dalam';
const COPIES = "paraf hierarki { ";

testRule("langkah-tanpa-teks", {
  silent: {
    "texts everywhere": [],
    "events, joins and parallel signs": [
      [
        'catat "Mencatat peminjaman"',
        'bagi paralel\n    catat "Mencatat peminjaman"\n    pasang "Memasang label"\n    temu paralel',
      ],
      [
        "alur mulai -> catat -> selesai",
        "alur mulai -> bagi -> catat -> temu -> selesai\n  alur bagi -> pasang -> temu",
      ],
    ],
    "a subprocess shows the title it leads to": [['catat "Mencatat peminjaman"', "catat subproses P.1.1"]],
    "a decision where branches only meet": [
      ['kartu "Menerbitkan kartu"', 'kartu "Menerbitkan kartu"\n    jumpa cabang'],
      [
        "alur lengkap -[Ya]-> kartu -> selesai",
        "alur lengkap -[Ya]-> kartu -> jumpa -> selesai\n  alur lengkap -[Lain]-> jumpa",
      ],
    ],
  },
  fires: {
    "a step": { patch: [['catat "Mencatat peminjaman"', "catat"]], at: ["catat"] },
    "an empty text": { patch: [['catat "Mencatat peminjaman"', 'catat "  "']], at: ["catat"] },
    "a document": { patch: [['pesan "Memesan buku"', "pesan dokumen"]], at: ["pesan"] },
    "a decision": { patch: [['lengkap cabang "Lengkap?"', "lengkap cabang"]], at: ["lengkap"] },
    several: {
      patch: [
        ['catat "Mencatat peminjaman"', "catat"],
        ['pesan "Memesan buku"', "pesan"],
      ],
      at: ["catat", "pesan"],
    },
  },
});

testRule("nomor-diketik", {
  silent: {
    sentences: [],
    "numbers inside a text": [[SECOND, '"Butir 1. dan a. dari peta sebagaimana dimaksud dalam']],
    "a year at the beginning": [[SECOND, '"2030 adalah tahun peta sebagaimana dimaksud dalam']],
    "a sentence that begins with an ordinal": [[SECOND, '"Kesatu hal, peta sebagaimana dimaksud dalam']],
    "a word in capitals that is no ordinal": [[SECOND, '"KEDUANYA Peta sebagaimana dimaksud dalam']],
    "the initials of a name": [[COPIES, 'tembusan { "H. Ahmad Yani" "A. Yani" }\n  paraf hierarki { ']],
    "an abbreviation": [[COPIES, 'tembusan { "a.n. Wali Kota" "an. Wali Kota" }\n  paraf hierarki { ']],
    "a text of initials of an office": [[COPIES, 'tembusan { "Yth. Wali Kota" }\n  paraf hierarki { ']],
  },
  fires: {
    "a letter in menimbang": {
      patch: [[CONSIDERING, '"a. bahwa sebagaimana diatur']],
      at: ["a. "],
      fixed: [["a. bahwa seb", "bahwa seb"]],
      args: { mark: "a.", list: "menimbang" },
    },
    "a capital and a bracket": {
      patch: [[CONSIDERING, '"A) bahwa sebagaimana diatur']],
      at: ["A) "],
      fixed: [["A) bahwa seb", "bahwa seb"]],
    },
    "in a block text": {
      patch: [
        ['"bahwa sebagaimana diatur', '"""\n      a. bahwa sebagaimana diatur'],
        ['menyusun peta proses bisnis;"', 'menyusun peta proses bisnis;\n      """'],
      ],
      at: ["a. "],
      fixed: [["a. bahwa seb", "bahwa seb"]],
    },
    "numbers in mengingat": {
      patch: [
        [
          '"Peraturan Wali Kota Contoh Nomor 14 Tahun 2028 tentang Rencana Strategis (',
          '"1. Peraturan Wali Kota Contoh Nomor 14 Tahun 2028 tentang Rencana Strategis (',
        ],
        ['"Peraturan Wali Kota Contoh Nomor 37', '"2.Peraturan Wali Kota Contoh Nomor 37'],
      ],
      at: ["1. "],
      fixed: [["1. Peraturan", "Peraturan"]],
    },
    "a number in memperhatikan": {
      patch: [['"Berita Acara', '"(1) Berita Acara']],
      at: ["(1) "],
      fixed: [["(1) Berita", "Berita"]],
    },
    "KESATU with a colon": {
      patch: [[FIRST, FIRST.replace('"M', '"KESATU : M')]],
      at: ["KESATU : "],
      fixed: [["KESATU : M", "M"]],
    },
    "KEDUA without one": {
      patch: [[SECOND, SECOND.replace('"P', '"KEDUA P')]],
      at: ["KEDUA "],
      fixed: [["KEDUA P", "P"]],
    },
    "Kedua with one": {
      patch: [[SECOND, SECOND.replace('"P', '"Kedua: P')]],
      at: ["Kedua: "],
      fixed: [["Kedua: P", "P"]],
    },
    "KEDUA PULUH SATU": {
      patch: [[SECOND, SECOND.replace('"P', '"KEDUA PULUH SATU : P')]],
      at: ["KEDUA PULUH SATU : "],
      fixed: [["KEDUA PULUH SATU : P", "P"]],
    },
    "Kedua belas with a colon": {
      patch: [[SECOND, SECOND.replace('"P', '"Kedua belas: P')]],
      at: ["Kedua belas: "],
      fixed: [["Kedua belas: P", "P"]],
    },
    "a point of a clause": {
      patch: [[FIRST, `${FIRST} { "a. menyusun;" "b. menilai." }`]],
      at: ["a. ", "b. "],
      fixed: [['"a. menyusun;" "b. menilai."', '"menyusun;" "menilai."']],
    },
    "a bullet": { patch: [[FIRST, FIRST.replace('"M', '"• M')]], at: ["• "], fixed: [["• M", "M"]] },
    copies: {
      patch: [[COPIES, 'tembusan { "1. Wali Kota" "b. Inspektur" }\n  paraf hierarki { ']],
      at: ["1. ", "b. "],
      fixed: [['"1. Wali Kota" "b. I', '"Wali Kota" "I']],
    },
    initials: {
      patch: [['"Kabag Organisasi"', '"1. Kabag Organisasi"']],
      at: ["1. "],
      fixed: [["1. Kabag", "Kabag"]],
    },
  },
});

const UNIT = 'unit koleksi "Bidang Koleksi"';

testRule("nama-unit-tidak-konsisten", {
  silent: {
    "the head of a unit": [['"Kabag Organisasi"', '"Kepala Bidang Koleksi"']],
    "the acting head, in short": [['"Kabag Organisasi"', '"Plt. Kabid Koleksi"']],
    "an office in capitals": [['"Kabag Organisasi"', '"KEPALA BIDANG KOLEKSI"']],
    "a post beside its unit": [[UNIT, `${UNIT}\njabatan kabid "Kepala Bidang Koleksi" di koleksi`]],
    "units of other names": [[UNIT, `${UNIT}\nunit arsip "Bidang Kearsipan"`]],
    "a partner twice in the same words": [["lajur pemustaka {", 'lajur warga "Pemustaka" {']],
  },
  fires: {
    "a word less": { patch: [['"Kabag Organisasi"', '"Kabid Koleksi Buku"']], at: ['"Kabid Koleksi Buku"'] },
    "Sub Bagian, & and dan": {
      patch: [
        [UNIT, `${UNIT}\nunit umum "Sub Bagian Umum & Kepegawaian"`],
        ['"Kabag Organisasi"', '"Kepala Subbagian Umum dan Kepegawaian"'],
      ],
      at: ['"Kepala Subbagian Umum dan Kepegawaian"'],
      also: ["unit-tak-terpakai"],
    },
    "two units": {
      patch: [
        [UNIT, `${UNIT}\nunit u1 "Sub Bagian Umum & Kepegawaian"\nunit u2 "Subbagian Umum dan Kepegawaian"`],
      ],
      at: ['"Subbagian Umum dan Kepegawaian"'],
      also: ["unit-tak-terpakai", "unit-tak-terpakai"],
    },
    "a small letter": {
      patch: [['mitra pemustaka "Pemustaka"', 'mitra pemustaka "Pemustaka"\nmitra warga "pemustaka"']],
      at: ['"pemustaka"'],
      also: ["unit-tak-terpakai"],
    },
    "a lane": {
      patch: [["lajur pemustaka {", 'lajur warga "pemustaka" {']],
      at: ['"pemustaka"'],
      also: ["unit-tak-terpakai"],
    },
    spaces: {
      patch: [[UNIT, `${UNIT}\nunit k2 "Bidang  Koleksi"`]],
      at: ['"Bidang  Koleksi"'],
      also: ["unit-tak-terpakai"],
    },
  },
});

testRule("judul-mirip", {
  silent: {
    "two verbs": [
      ['catat "Mencatat peminjaman"', 'catat "Menggandakan undangan"'],
      ['pesan "Memesan buku"', 'pesan "Mengagendakan undangan"'],
    ],
    "two nouns of the same letters": [
      ['catat "Mencatat peminjaman"', 'catat "Menemui badan pertanahan"'],
      ['pesan "Memesan buku"', 'pesan "Menemui badan pertahanan"'],
    ],
    "another ending": [
      ['catat "Mencatat peminjaman"', 'catat "Memeriksa sertifikat halal"'],
      ['pesan "Memesan buku"', 'pesan "Memeriksa sertifikasi halal"'],
    ],
    "words of any length": [
      ['catat "Mencatat peminjaman"', `catat "Menulis ${"a".repeat(20_000)}b"`],
      ['pesan "Memesan buku"', `pesan "Menulis ${"a".repeat(20_000)}cb"`],
    ],
  },
  fires: {
    "letters put in": {
      patch: [
        ['catat "Mencatat peminjaman"', 'catat "Menilai pengolahan data"'],
        ['pesan "Memesan buku"', 'pesan "Menilai pengelolahan data"'],
      ],
      at: ["pengelolahan"],
    },
    "a letter left out": {
      patch: [
        ['catat "Mencatat peminjaman"', 'catat "Menjadwalkan sinkronisasi data"'],
        ['pesan "Memesan buku"', 'pesan "Menjadwalkan sikronisasi data"'],
      ],
      at: ["sikronisasi"],
    },
    "letters that changed places": {
      patch: [
        ['catat "Mencatat peminjaman"', 'catat "Menilai kelengkapan berkas"'],
        ['pesan "Memesan buku"', 'pesan "Menilai kelegnkapan berkas"'],
      ],
      at: ["kelegnkapan"],
    },
  },
});

const NUMBER = 'nomor "000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"\n  tentang';
const CITED = "000.8.3.1/854/PUSTAKA.Set";

testRule("format-nomor-keputusan", {
  silent: {
    "words in a number": [[CITED, "0123 Tahun 2026"]],
    "words in the decree's own number": [
      [NUMBER, 'nomor "12 Tahun 2029"\n  tentang'],
      [
        'lampiran {\n    nomor "000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"',
        'lampiran {\n    nomor "12 Tahun 2029"',
      ],
    ],
    "a doubled part that is official": [
      [NUMBER, 'nomor "000.8.3.1/Kep.7-PUSTAKA.Set.Set/XII/2029"\n  tentang'],
      [
        'lampiran {\n    nomor "000.8.3.1/Kep.7-PUSTAKA.Set/',
        'lampiran {\n    nomor "000.8.3.1/Kep.7-PUSTAKA.Set.Set/',
      ],
      [CITED, `${CITED}.Set`],
    ],
  },
  fires: {
    "a space before a slash": {
      patch: [[CITED, "000.8.3.1 /854/PUSTAKA.Set"]],
      at: ['"Berita Acara Rapat Nomor 000.8.3.1 /854/PUSTAKA.Set tanggal 5 April 2029;"'],
    },
    "a doubled part that other numbers say once": {
      patch: [
        [
          '"Berita Acara Rapat Nomor 000.8.3.1/854/PUSTAKA.Set',
          '"Berita Acara Rapat Nomor : 000.8.3.1/854/PUSTAKA.Set.Set',
        ],
      ],
      at: ['"Berita Acara Rapat Nomor : 000.8.3.1/854/PUSTAKA.Set.Set tanggal 5 April 2029;"'],
      args: { written: "000.8.3.1/854/PUSTAKA.Set.Set" },
    },
  },
});

testRule("format-nomor-peraturan", {
  silent: {
    "a number with a zero inside": [
      ["Contoh Nomor 37 Tahun 2028 tentang Kedudukan", "Contoh Nomor 307 Tahun 2028 tentang Kedudukan"],
    ],
    "a number of any length": [
      [
        "Contoh Nomor 37 Tahun 2028 tentang Kedudukan",
        `Contoh Nomor 0${"1".repeat(40_000)} Tahun 2028 tentang Kedudukan`,
      ],
    ],
  },
  fires: {
    "one zero": {
      patch: [
        ["Contoh Nomor 37 Tahun 2028 tentang Kedudukan", "Contoh Nomor 037 Tahun 2028 tentang Kedudukan"],
      ],
      at: ["037"],
      fixed: [["Nomor 037", "Nomor 37"]],
    },
    "two zeros": {
      patch: [
        ["Contoh Nomor 37 Tahun 2028 tentang Kedudukan", "Contoh Nomor 0037 Tahun 2028 tentang Kedudukan"],
      ],
      at: ["0037"],
      fixed: [["Nomor 0037", "Nomor 37"]],
    },
    "twice in one text": {
      patch: [
        [
          "tentang Kedudukan dan",
          "tentang Perubahan Nomor 05 Tahun 2020 dan Nomor 06 Tahun 2021 tentang Kedudukan dan",
        ],
      ],
      at: ["05", "06"],
      fixed: [["Nomor 05 Tahun 2020 dan Nomor 06", "Nomor 5 Tahun 2020 dan Nomor 6"]],
    },
  },
});

testRule("ejaan-tidak-baku", {
  silent: {
    "what a unit is called in the sources": [
      [UNIT, 'unit resiko "Bidang Koleksi"'],
      ['Buku" pengampu koleksi', 'Buku" pengampu resiko'],
      ['"Penyiangan Koleksi" pengampu koleksi', '"Penyiangan Koleksi" pengampu resiko'],
      ["lajur koleksi {\n    mulai\n    pesan", "lajur resiko {\n    mulai\n    pesan"],
      ["lajur koleksi {\n    mulai\n    pilah", "lajur resiko {\n    mulai\n    pilah"],
    ],
  },
  fires: {
    "in a title, three times": {
      patch: [['"Penyiangan Koleksi"', '"Penyiangan Resiko, resiko, dan RESIKO"']],
      at: ["Resiko"],
      fixed: [["Resiko, resiko, dan RESIKO", "Risiko, risiko, dan RISIKO"]],
      also: ["kapitalisasi-judul-tidak-seragam", "singkatan-belum-dijelaskan"],
    },
    "in a unit's name": {
      patch: [['unit koleksi "Bidang Koleksi"', 'unit koleksi "Bidang Ijin"']],
      at: ["Ijin"],
      fixed: [["Bidang Ijin", "Bidang Izin"]],
    },
    "in a step": {
      patch: [['"Mencatat peminjaman"', '"Menulis analisa"']],
      at: ["analisa"],
      fixed: [["analisa", "analisis"]],
    },
  },
});

const LEVEL = 'P.2.2 "Penyiangan Koleksi" pengampu koleksi\n';

testRule("kode-awalan-salah", {
  silent: { "quoted codes": [[LEVEL, `${LEVEL}  alur "PUSTAKA 02.01" -> P.2.2\n`]] },
  fires: {
    "mistyped in a quoted code": {
      patch: [
        [
          LEVEL,
          `${LEVEL}  alur "PUSTKA 02.01" -> P.2.2
`,
        ],
      ],
      at: ["PUSTKA"],
      fixed: [["PUSTKA", "PUSTAKA"]],
    },
    "mistyped in several codes": {
      patch: [
        ['PUSTAKA 02.01 "Pengadaan', 'PUSTAKAA 02.01 "Pengadaan'],
        ['P.2.2 "Penyiangan', 'PUSTAKAA 02.02 "Penyiangan'],
      ],
      at: ["PUSTAKAA"],
      fixed: [
        ["PUSTAKAA 02.01", "PUSTAKA 02.01"],
        ["PUSTAKAA 02.02", "PUSTAKA 02.02"],
      ],
      args: { prefix: "PUSTAKAA", count: 2 },
    },
  },
});
