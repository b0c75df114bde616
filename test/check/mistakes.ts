/**
 * A map without a finding. Each mistake below is made in it: what is written in place of what, what the one finding
 * stands at, and what it says.
 */
export const RIGHT = `peta DINAS {
  judul "Peta Proses Bisnis Dinas Perizinan"
  instansi "Dinas Perizinan"
  tahun 2027-2029
  kode peta "DINAS 01.01"
  ukuran 12
  margin 25 25 25 30
  aturan {
    kedalaman-cfm-tidak-seragam mati
  }
}
unit layanan "Bidang Pelayanan"
unit umum "Bagian Umum"
unit tata "Bidang Tata Kelola"
mitra pemohon "Pemohon"

level 0 {
  DINAS 01 "Pelayanan Perizinan" kelompok utama pengampu layanan
  DINAS 02 "Pengelolaan Administrasi Umum" kelompok pendukung pengampu umum
  DINAS 03 "Pengelolaan Tata Kelola" kelompok manajemen pengampu tata
}
level 1 {
  DINAS 01.01 "Penerbitan Izin Usaha" pengampu layanan umum {
    masukan "Berkas permohonan"
    keluaran "Izin usaha"
    pelanggan pemohon
    pemasok pemohon
  }
  DINAS 01.02 "Pengawasan Izin Usaha" pengampu layanan
  alur DINAS 01.01 -> DINAS 01.02
}
cfm DINAS 01.01 {
  lajur pemohon {
    mulai
    ajukan "Mengajukan permohonan"
    selesai
  }
  lajur layanan {
    periksa "Memeriksa berkas" bersama umum {
      waktu "1 hari"
      jenis manual
    }
    lengkap cabang "Berkas lengkap?"
    terbit "Menerbitkan izin"
    surat dokumen "Izin usaha"
  }
  lajur umum {
    arsipkan "Mengarsipkan izin"
  }
  alur mulai -> ajukan -> periksa -> lengkap
  alur lengkap -[Ya]-> terbit -> arsipkan -> selesai
  alur lengkap -[Tidak]-> ajukan
  alur terbit ..> surat
}
cfm DINAS 01.02 {
  lajur layanan {
    mulai
    tinjau "Meninjau lokasi"
    selesai
  }
  alur mulai -> tinjau -> selesai
}
cfm DINAS 02 {
  lajur umum {
    mulai
    catat "Mencatat surat masuk"
    selesai
  }
  alur mulai -> catat -> selesai
}
cfm DINAS 03 {
  lajur tata {
    mulai
    susun "Menyusun rencana"
    selesai
  }
  alur mulai -> susun -> selesai
}
`;

/** [what is wrong, right text, wrong text, where the finding stands, what it says or advises]. */
export type Mistake = readonly [string, string, string, string, string];

export const MISTAKES: readonly Mistake[] = [
  // Keywords and the words of closed lists.
  ["a keyword with a letter too many", 'judul "Peta', 'judull "Peta', "judull", 'Maksud Anda "judul"?'],
  ["a keyword with two letters swapped", "margin 25", "magrin 25", "magrin", 'Maksud Anda "margin"?'],
  ["a keyword in capitals", "level 1 {", "LEVEL 1 {", "LEVEL", "Tulis level, bukan LEVEL."],
  [
    "a keyword in two words",
    "pelanggan pemohon",
    "pe langgan pemohon",
    "pe langgan",
    'Maksud Anda "pelanggan"?',
  ],
  ["a keyword twice", "lajur pemohon {", "lajur lajur pemohon {", "lajur pemohon", "Hapus salah satunya."],
  ["a mistyped group", "kelompok utama", "kelompok utamaa", "utamaa", 'Maksud Anda "utama"?'],
  [
    "a mistyped fact behind a list of names",
    'DINAS 02 "Pengelolaan Administrasi Umum" kelompok pendukung pengampu umum',
    'DINAS 02 "Pengelolaan Administrasi Umum" pengampu umum kelompk pendukung',
    "kelompk",
    'Maksud Anda "kelompok"?',
  ],
  ["a mistyped shape of a step", "lengkap cabang", "lengkap cabnag", "cabnag", 'Maksud Anda "cabang"?'],
  ["a mistyped start", "    mulai\n    tinjau", "    mulaii\n    tinjau", "mulaii", 'Maksud Anda "mulai"?'],
  [
    "a step without a text whose name is like the word of an event",
    'catat "Mencatat surat masuk"\n    selesai\n  }\n  alur mulai -> catat',
    "mutasi\n    selesai\n  }\n  alur mulai -> mutasi",
    "mutasi",
    'Langkah "mutasi" tidak punya teks',
  ],
  [
    "a start in two words",
    "    mulai\n    tinjau",
    "    m ulai\n    tinjau",
    "m ulai",
    'Maksud Anda "mulai"?',
  ],
  [
    "a mistyped end at the end of the file",
    "  alur mulai -> susun -> selesai\n}\n",
    "  alur mulai -> susun -> selesai\n}\neputusa",
    "eputusa",
    'Maksud Anda "keputusan"?',
  ],
  [
    "a word of another list",
    "jenis manual",
    "jenis cepat",
    "cepat",
    "Pilih salah satu: manual, sistem, pesan, waktu, syarat, beberapa.",
  ],
  ["an unknown setting", "  ukuran 12\n", "  warna biru\n", "warna", "tidak dikenal di sini"],
  [
    "an unknown block",
    "cfm DINAS 02 {",
    'struktur dinas {\n  kepala "Kepala"\n  bawahan layanan umum\n  rincian {\n    satu\n  }\n}\ncfm DINAS 02 {',
    "struktur",
    'Blok "struktur" tidak dikenal',
  ],
  ["a choice in capitals", "jenis manual", "jenis Manual", "Manual", "Tulis manual, bukan Manual."],
  // Texts and quotes.
  [
    "a text without quotes",
    'unit umum "Bagian Umum"',
    "unit umum Bagian Umum",
    "Bagian Umum",
    'Tulis "Bagian Umum".',
  ],
  [
    "a title without quotes",
    'judul "Peta Proses Bisnis Dinas Perizinan"',
    "judul Peta Proses Bisnis Dinas Perizinan",
    "Peta Proses Bisnis Dinas Perizinan",
    "tidak di antara tanda petik",
  ],
  [
    "a title of a process without quotes",
    'DINAS 01.02 "Pengawasan Izin Usaha" pengampu',
    "DINAS 01.02 Pengawasan Izin Usaha pengampu",
    "Pengawasan Izin Usaha",
    'Tulis "Pengawasan Izin Usaha".',
  ],
  [
    "a step's text without quotes",
    'tinjau "Meninjau lokasi"',
    "tinjau Meninjau lokasi",
    "Meninjau lokasi",
    'Tulis "Meninjau lokasi".',
  ],
  [
    "a text that is not closed",
    'catat "Mencatat surat masuk"',
    'catat "Mencatat surat masuk',
    '"Mencatat surat masuk',
    "Tambahkan tanda petik",
  ],
  [
    "a text that is not opened",
    'catat "Mencatat surat masuk"',
    'catat Mencatat surat masuk"',
    '"\n    selesai\n  }\n  alur mulai -> catat',
    "Tambahkan tanda petik",
  ],
  [
    "a text over two lines",
    '"Menerbitkan izin"',
    '"Menerbitkan\n      izin"',
    '"Menerbitkan',
    "Tulis teksnya dalam satu baris",
  ],
  [
    "quotes within a text",
    '"Meninjau lokasi"',
    '"Meninjau "lokasi" usaha"',
    '"Meninjau "lokasi" usaha"',
    "Ada tanda petik di dalam teks ini.",
  ],
  [
    "quotes of a word processor",
    'unit tata "Bidang Tata Kelola"',
    "unit tata “Bidang Tata Kelola”",
    "“",
    "Pakai tanda petik lurus",
  ],
  ["single quotes", 'waktu "1 hari"', "waktu '1 hari'", "'1 hari'", "Pakai tanda petik lurus"],
  [
    "a text twice",
    'susun "Menyusun rencana"',
    'susun "Menyusun rencana" "Menyusun rencana"',
    '"Menyusun rencana"\n',
    "Hapus salah satunya.",
  ],
  ["a measure of time without quotes", 'waktu "1 hari"', "waktu 1 hari", "1 hari", 'Tulis "1 hari".'],
  // Names.
  ["a step's name with a blank", "ajukan", "ajukan izin", "ajukan izin", "Nama pendek ditulis tanpa spasi."],
  ["a step's name that begins with a digit", "tinjau", "2tinjau", "2tinjau", "tidak diawali angka"],
  ["a step's name that is a number", "susun", "1", "1", "tidak diawali angka"],
  [
    "a step with a number before its name",
    '    catat "',
    '    1 catat "',
    "1 catat",
    "Langkah tidak diberi nomor.",
  ],
  [
    "a step's name with a full stop",
    "tinjau",
    "tinjau.lokasi",
    "tinjau.lokasi",
    "bukan nama pendek yang sah",
  ],
  [
    "a unit's name in words",
    'unit tata "',
    'unit tata kelola "',
    "kelola",
    "Nama pendek ditulis tanpa spasi.",
  ],
  [
    "a unit's name behind its text",
    'unit tata "Bidang Tata Kelola"',
    'unit "Bidang Tata Kelola" tata',
    '"Bidang Tata Kelola" tata',
    "Urutan kata di baris ini tertukar",
  ],
  [
    "a unit without a name to print",
    'unit tata "Bidang Tata Kelola"',
    "unit tata",
    "tata",
    "Lengkapi baris ini",
  ],
  ["owners with dan", "pengampu layanan umum {", "pengampu layanan dan umum {", "dan umum", "Hapus dan."],
  [
    "owners with a comma",
    "pengampu layanan umum {",
    "pengampu layanan, umum {",
    ", umum",
    "Isi dipisahkan dengan spasi",
  ],
  ["together with dan", "bersama umum {", "bersama umum dan pemohon {", "dan pemohon", "Hapus dan."],
  [
    "an owner as a text",
    "kelompok pendukung pengampu umum",
    'kelompok pendukung pengampu "Bagian Umum"',
    '"Bagian Umum"',
    "Tulis umum.",
  ],
  // Codes, numbers, dates.
  ["the letter O in a number", 'DINAS 02 "', 'DINAS O2 "', "O2", "Tulis DINAS 02."],
  [
    "a code with a full stop at its end",
    'DINAS 01.02 "Peng',
    'DINAS 01.02. "Peng',
    '. "Peng',
    "Kode tidak diakhiri titik",
  ],
  [
    "a code with commas",
    "alur DINAS 01.01 -> DINAS 01.02",
    "alur DINAS 01/01 -> DINAS 01.02",
    "/01 ->",
    "Angka kode dipisahkan titik",
  ],
  ["a level in Roman numerals", "level 1 {", "level I {", "I {", "Tulis angka levelnya"],
  ["a level in words", "level 1 {", "level satu {", "satu {", "Tulis angka levelnya"],
  ["a level without its number", "level 1 {", "level {", "level {", "Tulis angka levelnya"],
  ["years with a slash", "2027-2029", "2027/2029", "/2029", "Tulis misalnya: tahun 2027-2029."],
  ["years in words", "2027-2029", "2027 s.d. 2029", "2027 s.d. 2029", "Tulis: tahun 2027-2029."],
  ["the last year in two digits", "2027-2029", "2027-29", "2027-29", "Tulis: tahun 2027-2029."],
  ["years in quotes", "2027-2029", '"2027-2029"', '"2027-2029"', "Tahun ditulis tanpa tanda petik."],
  ["a year in two digits", "2027-2029", "27", "27", "Tulis tahun dengan empat angka"],
  ["years the wrong way round", "2027-2029", "2029-2027", "2029-2027", "Maksud Anda 2027-2029?"],
  ["a type size with its unit", "ukuran 12", "ukuran 12pt", "12pt", "ukuran 12"],
  ["a margin of three numbers", "margin 25 25 25 30", "margin 25 25 25", "25 25 25", "empat angka"],
  [
    "a margin with commas",
    "margin 25 25 25 30",
    "margin 25, 25, 25, 30",
    ", 25",
    "Isi dipisahkan dengan spasi",
  ],
  // Flows.
  ["another program's arrow", "alur mulai -> susun", "alur mulai => susun", "=>", "Panah di sini ditulis"],
  ["a long arrow", "alur mulai -> susun", "alur mulai --> susun", "-->", "Panah di sini ditulis"],
  ["an arrow of Word", "alur mulai -> susun", "alur mulai → susun", "→", "Panah di sini ditulis"],
  [
    "an arrow that points to the left",
    "alur mulai -> susun -> selesai",
    "alur selesai <- susun\n  alur mulai -> susun",
    "<-",
    "Panah hanya menuju ke kanan",
  ],
  [
    "a flow without its word",
    "  alur mulai -> tinjau",
    "  mulai -> tinjau",
    "mulai -> tinjau",
    'tidak diawali kata "alur"',
  ],
  ["a flow without an arrow", "mulai -> susun ->", "mulai susun ->", "susun ->", "tidak ada panah"],
  [
    "a flow that goes on with nothing",
    "-> susun -> selesai",
    "-> susun -> selesai ->",
    "->\n}",
    "Tulis tujuannya di belakang panah",
  ],
  [
    "a label without brackets",
    "lengkap -[Ya]-> terbit",
    "lengkap -Ya-> terbit",
    "-Ya->",
    'Panah di sini ditulis "-[Ya]->"',
  ],
  [
    "a flow within a lane",
    "    selesai\n  }\n  alur mulai -> susun -> selesai\n}",
    "    selesai\n    alur mulai -> susun -> selesai\n  }\n}",
    "alur mulai -> susun",
    "di luar blok lajur",
  ],
  ["no flow at all", "  alur mulai -> susun -> selesai\n", "", "DINAS 03 {", "belum punya alur"],
  // Lines, braces, signs.
  [
    "two steps on one line",
    '    mulai\n    tinjau "Meninjau lokasi"\n    selesai',
    '    mulai\n    tinjau "Meninjau lokasi" selesai',
    "selesai\n",
    "satu langkah satu baris",
  ],
  [
    "a block that is not closed",
    "    pemasok pemohon\n  }",
    "    pemasok pemohon",
    "{\n    masukan",
    "} kurang sebelum baris",
  ],
  [
    "a lane that is not closed",
    '    surat dokumen "Izin usaha"\n  }\n',
    '    surat dokumen "Izin usaha"\n',
    "{\n    periksa",
    "} kurang sebelum baris",
  ],
  ["a block that is not opened", "level 1 {", "level 1", "1\n", "Tambahkan {"],
  [
    "a brace too many",
    "  alur mulai -> susun -> selesai\n}\n",
    "  alur mulai -> susun -> selesai\n}\n}\n",
    "}\n",
    "Kurung tutup ini berlebih",
  ],
  ["round braces", "cfm DINAS 02 {", "cfm DINAS 02 (", "(", "Blok diapit { dan }"],
  ["a semicolon at the end of a line", "  ukuran 12\n", "  ukuran 12;\n", ";", "Hapus tanda di akhir baris."],
  ["a colon behind a keyword", 'judul "Peta', 'judul: "Peta', ': "Peta', "tidak ada tanda"],
  ["an equals sign", "ukuran 12", "ukuran = 12", "= 12", "tidak ada tanda"],
  ["bullets", '    waktu "1 hari"', '    • waktu "1 hari"', "• waktu", "Tanda butir"],
  [
    "another language's comment",
    "mitra pemohon",
    "# pihak luar\nmitra pemohon",
    "# pihak",
    "Komentar diawali",
  ],
  [
    "a comment that is not closed",
    'cfm DINAS 03 {\n  lajur tata {\n    mulai\n    susun "Menyusun rencana"\n    selesai\n  }\n  alur mulai -> susun -> selesai\n}\n',
    'cfm DINAS 03 {\n  lajur tata {\n    mulai\n    susun "Menyusun rencana"\n    selesai\n  }\n  alur mulai -> susun -> selesai\n}\n/* selesai',
    "/*",
    "Tambahkan */",
  ],
  [
    "a declaration within a block",
    "  alur DINAS 01.01 -> DINAS 01.02\n",
    '  alur DINAS 01.01 -> DINAS 01.02\n  mitra asosiasi "Asosiasi Pengusaha"\n',
    "mitra asosiasi",
    "di luar blok level",
  ],
  [
    "a fact without a process",
    "level 1 {\n",
    "level 1 {\n  pengampu layanan\n",
    "pengampu layanan\n  DINAS 01.01",
    "tidak berada di belakang sebuah proses",
  ],
];
