import { describe, expect, it } from "vitest";
import { check } from "../../src/check.ts";
import { BASE, patched, type Patch } from "./table.ts";

interface Pair {
  readonly why: string;
  readonly patch: Patch;
  /** All that is found, in the order of the sources. */
  readonly found: readonly string[];
}

/** Two mistakes of different kinds in one statement, or at one name: each is found once, and nothing that follows from them. */
const TWO: readonly Pair[] = [
  {
    why: "an unknown owner at a code of another prefix",
    patch: [['P.1.2 "Peminjaman Buku" pengampu layanan', 'Q.1.2 "Peminjaman Buku" pengampu laynan']],
    found: ["kode-awalan-salah", "pengampu-tak-dikenal"],
  },
  {
    why: "a repeated code without a title",
    patch: [
      [
        'P.2.2 "Penyiangan Koleksi" pengampu koleksi',
        'P.2.2 "Penyiangan Koleksi" pengampu koleksi\n  P.2.2 pengampu koleksi',
      ],
    ],
    found: ["kode-ganda", "kode-tanpa-judul"],
  },
  {
    why: "a misspelled title at a code without parent",
    patch: [
      [
        'P.2.2 "Penyiangan Koleksi" pengampu koleksi',
        'P.2.2 "Penyiangan Koleksi" pengampu koleksi\n  P.3.1 "Pemberian Ijin" pengampu koleksi',
      ],
    ],
    found: ["cfm-hilang", "kode-induk-hilang", "ejaan-tidak-baku"],
  },
  {
    why: "a title with two spaces that another process has too",
    patch: [['"Penyiangan Koleksi"', '"Pengadaan  Buku"']],
    found: ["judul-ganda", "judul-tulisan"],
  },
  {
    why: "an unknown owner and no title",
    patch: [['P.2.2 "Penyiangan Koleksi" pengampu koleksi', "P.2.2 pengampu koleksy"]],
    found: ["kode-tanpa-judul", "pengampu-tak-dikenal"],
  },
  {
    why: "an activity without a text that ends nowhere",
    patch: [
      [
        '    pesan "Memesan buku"\n    selesai\n  }\n  alur mulai -> pesan -> selesai',
        '    pesan "Memesan buku"\n    tunda\n    selesai\n  }\n  alur mulai -> pesan -> selesai\n  alur pesan -> tunda',
      ],
    ],
    found: ["alur-buntu", "langkah-tanpa-teks"],
  },
  {
    why: "an activity without a text that nothing leads to",
    patch: [['    pesan "Memesan buku"\n', '    pesan "Memesan buku"\n    tunda\n']],
    found: ["langkah-tanpa-teks", "langkah-terputus"],
  },
  {
    why: "a step written twice, in a flow to itself",
    patch: [
      ['    catat "Mencatat peminjaman"\n', '    catat "Mencatat peminjaman"\n    catat "Mencatat lagi"\n'],
      ["alur mulai -> catat -> selesai", "alur mulai -> catat -> selesai\n  alur catat -> catat"],
    ],
    found: ["langkah-ganda", "alur-sendiri"],
  },
  {
    why: "a flow written twice to a step that does not exist",
    patch: [
      [
        "alur mulai -> pilah -> selesai",
        "alur mulai -> pilah -> selesai\n  alur pilah -> plah\n  alur pilah -> plah",
      ],
    ],
    found: ["langkah-tak-dikenal", "alur-ganda"],
  },
  {
    why: "a CFM of a process that does not exist, without start or end",
    patch: [
      [
        'cfm P.2.2 {\n  lajur koleksi {\n    mulai\n    pilah "Memilah koleksi"\n    selesai\n  }\n  alur mulai -> pilah -> selesai',
        'cfm P.2.3 {\n  lajur koleksi {\n    pilah "Memilah koleksi"\n  }',
      ],
    ],
    found: ["cfm-tanpa-induk", "tanpa-mulai", "tanpa-selesai"],
  },
  {
    why: "an empty lane of a unit that does not exist",
    patch: [["cfm P.2.2 {\n", "cfm P.2.2 {\n  lajur koleksy {\n  }\n"]],
    found: ["lajur-kosong", "pengampu-tak-dikenal"],
  },
  {
    why: "a lane of another name than its unit's, empty",
    patch: [["cfm P.2.2 {\n", 'cfm P.2.2 {\n  lajur layanan "Bidang Pelayanan" {\n  }\n']],
    found: ["lajur-kosong", "nama-lajur-berbeda"],
  },
  {
    why: "an empty CFM of a process that has sub-processes",
    patch: [["cfm P.2.2 {\n", "cfm P.2 {\n}\n\ncfm P.2.2 {\n"]],
    found: ["cfm-bukan-daun", "cfm-diagram-kosong"],
  },
  {
    why: "two CFMs of a process, one of them empty",
    patch: [["cfm P.2.2 {\n", "cfm P.2.2 {\n}\n\ncfm P.2.2 {\n"]],
    found: ["cfm-diagram-kosong", "cfm-ganda"],
  },
  {
    why: "a derived process of an unknown map at an unknown owner",
    patch: [
      [
        'P.2.2 "Penyiangan Koleksi" pengampu koleksi',
        'P.2.2 "Penyiangan Koleksi" pengampu koleksy turunan KOTA.3',
      ],
    ],
    found: ["pengampu-tak-dikenal", "turunan-tak-dikenal"],
  },
  {
    why: "a subprocess that does not exist and ends nowhere",
    patch: [
      ['    pilah "Memilah koleksi"\n', '    pilah "Memilah koleksi"\n    lanjut subproses P.2.9\n'],
      ["alur mulai -> pilah -> selesai", "alur mulai -> pilah -> selesai\n  alur pilah -> lanjut"],
    ],
    found: ["alur-buntu", "subproses-tak-dikenal"],
  },
  {
    why: "a step shared with a party that does not exist, without a text",
    patch: [['catat "Mencatat peminjaman"', "catat bersama pemustka"]],
    found: ["langkah-tanpa-teks", "bersama-tak-dikenal"],
  },
  {
    why: "a decree of an earlier year with another number in its annex",
    patch: [
      [
        'nomor "000.8.3.1/Kep.7-PUSTAKA.Set/XII/2029"\n    judul',
        'nomor "000.8.3.1/Kep.8-PUSTAKA.Set/XII/2029"\n    judul',
      ],
      ["tanggal 2029-12-03", "tanggal 2031-12-03"],
    ],
    found: ["periode-mendahului-penetapan", "nomor-beda"],
  },
  {
    why: "a ground written twice with a wrong number",
    patch: [
      [
        '    "Peraturan Wali Kota Contoh Nomor 37 Tahun 2028 tentang Kedudukan dan Susunan Organisasi Dinas Perpustakaan Kota Contoh;"\n',
        '    "Peraturan Wali Kota Contoh Nomor 037 Tahun 2028 tentang Kedudukan dan Susunan Organisasi Dinas Perpustakaan Kota Contoh;"\n    "Peraturan Wali Kota Contoh Nomor 037 Tahun 2028 tentang Kedudukan dan Susunan Organisasi Dinas Perpustakaan Kota Contoh;"\n',
      ],
    ],
    found: ["format-nomor-peraturan", "dasar-ganda", "format-nomor-peraturan"],
  },
  {
    why: "a signer without rank, of another office",
    patch: [
      [
        '    jabatan "Kepala Dinas Perpustakaan Kota Contoh"\n',
        '    jabatan "Sekretaris Daerah Kota Contoh"\n',
      ],
      ['    pangkat "Pembina Utama Muda"\n', ""],
    ],
    found: ["jabatan-penanda-tangan-berbeda", "penanda-tangan-tidak-lengkap"],
  },
  {
    why: "an unknown owner at a code of another level",
    patch: [['P.2.2 "Penyiangan Koleksi" pengampu koleksi', 'P.2.2.1 "Penyiangan Koleksi" pengampu koleksy']],
    found: ["kode-level-salah", "pengampu-tak-dikenal"],
  },
  {
    why: "a fork with one way that leads nowhere",
    patch: [
      ['    pilah "Memilah koleksi"\n', '    pilah paralel\n    cabut "Mencabut buku"\n'],
      ["alur mulai -> pilah -> selesai", "alur mulai -> pilah -> selesai\n  alur pilah -> cabut"],
    ],
    found: ["paralel-timpang", "alur-buntu"],
  },
  {
    why: "a flow of a level to itself and one written twice",
    patch: [
      [
        '  P.2 "Pengembangan Koleksi"\n',
        '  P.2 "Pengembangan Koleksi"\n  alur P.1 -> P.1\n  alur P.1 -> P.2\n  alur P.1 -> P.2\n',
      ],
    ],
    found: ["alur-sendiri", "alur-ganda"],
  },
  {
    why: "a flow of a level to a process that does not exist and to another level",
    patch: [
      [
        '  P.2 "Pengembangan Koleksi"\n',
        '  P.2 "Pengembangan Koleksi"\n  alur P.1 -> P.9\n  alur P.1 -> P.2.1\n',
      ],
    ],
    found: ["alur-level-salah", "alur-level-salah"],
  },
  {
    why: "a wrong prefix at a code of another level",
    patch: [['P.2.2 "Penyiangan Koleksi" pengampu koleksi', 'Q.2.2.1 "Penyiangan Koleksi" pengampu koleksi']],
    found: ["kode-awalan-salah", "kode-level-salah"],
  },
  {
    why: "a nature that a step cannot have, in a step without a text",
    patch: [['catat "Mencatat peminjaman"', "catat { jenis waktu }"]],
    found: ["langkah-tanpa-teks", "jenis-tak-cocok"],
  },
  {
    why: "a CFM without a start, with a flow to itself",
    patch: [
      ['    mulai\n    pilah "Memilah koleksi"\n', '    pilah "Memilah koleksi"\n'],
      ["alur mulai -> pilah -> selesai", "alur pilah -> pilah -> selesai"],
    ],
    found: ["tanpa-mulai", "alur-sendiri"],
  },
  {
    why: "a title with two spaces and a nonstandard word",
    patch: [['"Penyiangan Koleksi"', '"Penyiangan  Kwalitas"']],
    found: ["judul-tulisan", "ejaan-tidak-baku"],
  },
  {
    why: "a copied line with an unknown owner",
    patch: [
      [
        'P.2.2 "Penyiangan Koleksi" pengampu koleksi\n',
        'P.2.2 "Penyiangan Koleksi" pengampu koleksi\n  P.2.2 "Penyiangan Koleksi" pengampu koleksy\n',
      ],
    ],
    found: ["kode-ganda", "pengampu-tak-dikenal"],
  },
  {
    why: "a group that only one process names, and an unknown owner",
    patch: [['P.1 "Pelayanan Perpustakaan"', 'P.1 "Pelayanan Perpustakaan" kelompok utama pengampu layann']],
    found: ["kelompok-proses-tidak-lengkap", "pengampu-tak-dikenal"],
  },
];

/** What looks like two mistakes and has one cause. */
const ONE: readonly Pair[] = [
  {
    why: "a decision of one way without a label",
    patch: [
      [
        "  alur lengkap -[Ya]-> kartu -> selesai\n  alur lengkap -[Tidak]-> daftar\n",
        "  alur lengkap -> kartu -> selesai\n",
      ],
    ],
    found: ["cabang-tunggal"],
  },
  {
    why: "a start that a flow leads to, from an end",
    patch: [["alur mulai -> pilah -> selesai", "alur mulai -> pilah -> selesai\n  alur selesai -> mulai"]],
    found: ["alur-ujung-salah"],
  },
  {
    why: "a malformed code that is taken",
    patch: [
      ['P.2.2 "Penyiangan Koleksi" pengampu koleksi', 'PUSTAKA 2.1 "Penyiangan Koleksi" pengampu koleksi'],
    ],
    found: ["kode-ganda"],
  },
  { why: "cfm code one number off", patch: [["cfm P.2.2 {", "cfm P.2.3 {"]], found: ["cfm-tanpa-induk"] },
  {
    why: "cfm code a number too many",
    patch: [["cfm P.2.2 {", "cfm P.2.2.1 {"]],
    found: ["cfm-tanpa-induk"],
  },
  {
    why: "process code a number too many",
    patch: [['P.2.2 "Penyiangan Koleksi" pengampu koleksi', 'P.2.2.1 "Penyiangan Koleksi" pengampu koleksi']],
    found: ["kode-level-salah"],
  },
  {
    why: "a step written twice without a text",
    patch: [['    catat "Mencatat peminjaman"\n', '    catat "Mencatat peminjaman"\n    catat\n']],
    found: ["langkah-ganda"],
  },
];

function found(patch: Patch): readonly string[] {
  return check([{ path: "peta.ppb", text: patched(BASE, patch) }]).diagnostics.map(({ code }) => code);
}

describe("of two mistakes in one place each is found", () => {
  it.each(TWO)("$why", ({ patch, found: expected }) => {
    expect(found(patch)).toEqual(expected);
  });
});

describe("one cause is one finding", () => {
  it.each(ONE)("$why", ({ patch, found: expected }) => {
    expect(found(patch)).toEqual(expected);
  });
});
