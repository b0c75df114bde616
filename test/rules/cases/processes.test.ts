import { testRule } from "../table.ts";

const P11 = '  P.1.1 "Pendaftaran Anggota" pengampu layanan\n';
const P12 = '  P.1.2 "Peminjaman Buku" pengampu layanan\n';
const P22 = '  P.2.2 "Penyiangan Koleksi" pengampu koleksi\n';
const CFM = (code: string): string => `cfm ${code} {\n  lajur koleksi {\n    mulai\n    pilah`;

testRule("kode-urutan", {
  silent: {
    "in order": [],
  },
  fires: {
    "two lines": {
      patch: [[`${P11}${P12}`, `${P12}${P11}`]],
      at: ["P.1.1"],
      fixed: [[`${P12}${P11}`, `${P11}${P12}`]],
    },
    "with a comment between, which a fix would move away from its line": {
      patch: [[`${P11}${P12}`, `${P12}  // sejak 2028\n${P11}`]],
      at: ["P.1.1"],
    },
    "three lines, with one fix for all": {
      patch: [
        [`${P11}${P12}`, `${P12}${P11}`],
        ['  PUSTAKA 02.01 "Pengadaan Buku" pengampu koleksi\n', ""],
        [P22, `${P22}  PUSTAKA 02.01 "Pengadaan Buku" pengampu koleksi\n`],
      ],
      at: ["P.1.1", "PUSTAKA 02.01"],
      fixed: [
        [`${P12}${P11}`, `${P11}${P12}`],
        [
          `${P22}  PUSTAKA 02.01 "Pengadaan Buku" pengampu koleksi\n`,
          `  PUSTAKA 02.01 "Pengadaan Buku" pengampu koleksi\n${P22}`,
        ],
      ],
    },
  },
});

testRule("kode-format", {
  silent: {
    "padded as its scheme prints it": [[P22, '  PUSTAKA 02.02 "Penyiangan Koleksi" pengampu koleksi\n']],
  },
  fires: {
    "a letter": { patch: [['P.2.2 "Peny', 'P.2.x "Peny']], at: ["P.2.x"] },
    "a leading zero": { patch: [['P.2.2 "Peny', 'P.2.002 "Peny']], at: ["P.2.002"] },
    "zeros in all codes of a prefix, which no setting asks for": {
      patch: [
        ['  kode peta "PUSTAKA 01.01"\n', ""],
        [P22, '  PUSTAKA 02.02 "Penyiangan Koleksi" pengampu koleksi\n'],
      ],
      at: ["PUSTAKA 02.01"],
    },
    "a zero": { patch: [['P.2.2 "Peny', 'P.2.0 "Peny']], at: ["P.2.0"] },
    "four digits": {
      patch: [['P.2.2 "Peny', 'P.2.2000 "Peny']],
      at: ["P.2.2000"],
      also: ["cfm-tanpa-induk"],
    },
  },
});

testRule("kode-ganda", {
  silent: { "each once": [] },
  fires: {
    "at the root": {
      patch: [['  P.2 "Pengembangan Koleksi"\n', '  P.2 "Pengembangan Koleksi"\n  P.2 "Kearsipan"\n']],
      at: ["P.2"],
      args: { code: "P.2" },
    },
    "the same line twice": { patch: [[P12, P12 + P12]], at: ["P.1.2"] },
  },
});

testRule("kode-lompat", {
  silent: { "in sequence": [] },
  fires: {
    "one number": {
      patch: [
        ['P.2.2 "Peny', 'P.2.3 "Peny'],
        [CFM("P.2.2"), CFM("P.2.3")],
      ],
      at: ["P.2.3"],
      args: { list: "P.2.2" },
    },
    "many numbers, by their ends": {
      patch: [
        ['P.2.2 "Peny', 'P.2.9 "Peny'],
        [CFM("P.2.2"), CFM("P.2.9")],
      ],
      at: ["P.2.9"],
      args: { list: "P.2.2 … P.2.8" },
    },
  },
});

testRule("lajur-kosong", {
  silent: {
    "a party that only gets messages": [
      [
        'catat "Mencatat peminjaman"\n    selesai\n  }\n',
        'catat "Mencatat peminjaman"\n    selesai\n  }\n  lajur pemustaka { }\n  alur catat ..[Tanda terima]..> pemustaka\n',
      ],
    ],
    "a lane of a shared step": [
      [
        'catat "Mencatat peminjaman"\n    selesai\n  }',
        'catat "Mencatat peminjaman" bersama pemustaka\n    selesai\n  }\n  lajur pemustaka { }',
      ],
    ],
  },
  fires: {
    "no steps": {
      patch: [
        [
          'catat "Mencatat peminjaman"\n    selesai\n  }',
          'catat "Mencatat peminjaman"\n    selesai\n  }\n  lajur pemustaka { }',
        ],
      ],
      at: ["pemustaka"],
    },
  },
});

testRule("elemen-sipoc-kosong", {
  silent: {
    none: [],
    all: [
      [
        '"Peminjaman Buku" pengampu layanan',
        '"Peminjaman Buku" pengampu layanan pemasok koleksi pelanggan pemustaka masukan "Buku" keluaran "Pinjaman"',
      ],
    ],
  },
  fires: {
    "all but one": {
      patch: [
        [
          '"Peminjaman Buku" pengampu layanan',
          '"Peminjaman Buku" pengampu layanan pemasok koleksi masukan "Buku" keluaran "Pinjaman"',
        ],
      ],
      at: ["P.1.2"],
      args: { missing: "pelanggan" },
    },
    one: {
      patch: [
        ['"Peminjaman Buku" pengampu layanan', '"Peminjaman Buku" pengampu layanan keluaran "Pinjaman"'],
      ],
      at: ["P.1.2"],
      args: { missing: "pemasok, masukan, pelanggan" },
    },
  },
});

testRule("nomor-beda", {
  silent: {
    "an en dash": [
      [
        '  tentang "Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030-2031"',
        '  tentang "Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030 \u2013 2031"',
      ],
    ],
  },
  fires: {
    "other years": {
      patch: [
        [
          '  tentang "Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030-2031"',
          '  tentang "Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030\u20132032"',
        ],
      ],
      at: ['"Peta Proses Bisnis Dinas Perpustakaan Kota Contoh Tahun 2030\u20132032"'],
      args: { written: "2030-2032" },
    },
    "another number": {
      patch: [['lampiran {\n    nomor "000.8.3.1/Kep.7', 'lampiran {\n    nomor "000.8.3.1/Kep.8']],
      at: ['"000.8.3.1/Kep.8-PUSTAKA.Set/XII/2029"'],
    },
  },
});

testRule("instansi-lain", {
  silent: {
    "the map's own agency, in short": [
      ["Dinas Perpustakaan Kota Contoh perlu menyusun", "Dinas Perpustakaan perlu menyusun"],
    ],
  },
  fires: {
    "another one": {
      patch: [["Dinas Perpustakaan Kota Contoh perlu menyusun", "Dinas Sosial perlu menyusun"]],
      at: ["Dinas Sosial"],
      args: { match: "Dinas Sosial" },
    },
    "before dan": {
      patch: [
        ["Dinas Perpustakaan Kota Contoh perlu menyusun", "Dinas Sosial dan perangkat lain perlu menyusun"],
      ],
      at: ["Dinas Sosial"],
      args: { match: "Dinas Sosial" },
    },
  },
});

testRule("paralel-timpang", {
  silent: {
    "branches that meet": [
      [
        'catat "Mencatat peminjaman"',
        'bagi paralel\n    catat "Mencatat peminjaman"\n    pasang "Memasang label"\n    temu paralel',
      ],
      [
        "alur mulai -> catat -> selesai",
        "alur mulai -> bagi -> catat -> temu -> selesai\n  alur bagi -> pasang -> temu",
      ],
    ],
    "branches that each have their end": [
      [
        'catat "Mencatat peminjaman"',
        'bagi paralel\n    catat "Mencatat peminjaman"\n    pasang "Memasang label"\n    selesai dipasang',
      ],
      [
        "alur mulai -> catat -> selesai",
        "alur mulai -> bagi -> catat -> selesai\n  alur bagi -> pasang -> dipasang",
      ],
    ],
    "one branch ends with a message to another party": [
      [
        'catat "Mencatat peminjaman"',
        'bagi paralel\n    catat "Mencatat peminjaman"\n    kabari "Mengabari pemustaka"',
      ],
      [
        "  alur mulai -> catat -> selesai",
        '  lajur pemustaka {\n    terima "Menerima kabar"\n  }\n  alur mulai -> bagi -> catat -> selesai\n  alur bagi -> kabari ..> terima',
      ],
    ],
  },
  fires: {
    "branches with one of two ends in common": {
      patch: [
        [
          'catat "Mencatat peminjaman"',
          'bagi paralel\n    catat "Mencatat peminjaman"\n    pasang "Memasang label"\n    rusak cabang "Rusak?"\n    selesai dibuang',
        ],
        [
          "alur mulai -> catat -> selesai",
          "alur mulai -> bagi -> catat -> selesai\n  alur bagi -> pasang -> rusak -[Ya]-> dibuang\n  alur rusak -[Tidak]-> selesai",
        ],
      ],
      at: ["bagi"],
    },
    "branches that do not": {
      patch: [
        [
          'catat "Mencatat peminjaman"',
          'bagi paralel\n    catat "Mencatat peminjaman"\n    pasang "Memasang label"',
        ],
        [
          "alur mulai -> catat -> selesai",
          "alur mulai -> bagi -> catat -> selesai\n  alur bagi -> pasang -> selesai",
        ],
      ],
      at: ["bagi"],
    },
    "one way in and one way out": {
      patch: [
        ['catat "Mencatat peminjaman"', 'bagi paralel\n    catat "Mencatat peminjaman"'],
        ["alur mulai -> catat -> selesai", "alur mulai -> bagi -> catat -> selesai"],
      ],
      at: ["bagi"],
    },
  },
});

testRule("singkatan-belum-dijelaskan", {
  silent: {
    "a title all in capitals": [["Penyiangan Koleksi", "PENYIANGAN KOLEKSI"]],
    "a Roman number": [["Penyiangan Koleksi", "Penyiangan Koleksi Tahap III"]],
    "an academic title": [["Penyiangan Koleksi", "Penyiangan Koleksi dr. Ani, Sp.PD"]],
    "explained in a note": [
      [
        '"Penyiangan Koleksi" pengampu koleksi',
        '"Penyiangan ABK" pengampu koleksi catatan "ABK: anak berkebutuhan khusus"',
      ],
    ],
    "known to every office": [["Penyiangan Koleksi", "Penyiangan Arsip PNS"]],
  },
  fires: {
    "in a title": { patch: [["Penyiangan Koleksi", "Penyiangan ABK"]], at: ["ABK"], args: { word: "ABK" } },
    "once, however often": {
      patch: [
        ["Penyiangan Koleksi", "Penyiangan ABK"],
        ["Peminjaman Buku", "Peminjaman ABK"],
      ],
      at: ["ABK"],
    },
  },
});
