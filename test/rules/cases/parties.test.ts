import { testRule, type Patch } from "../table.ts";

const UNIT = 'unit koleksi "Bidang Koleksi"';
const PARTNER = 'mitra pemustaka "Pemustaka"';
const BORROW = '"Peminjaman Buku" pengampu layanan';
const WEED = '"Penyiangan Koleksi" pengampu koleksi';
const ROOT1 = 'P.1 "Pelayanan Perpustakaan"';
const ROOT2 = 'P.2 "Pengembangan Koleksi"';
const LANE = "lajur koleksi {\n    mulai\n    pilah";
const OFF = (rule: string): Patch[number] => [
  '  kode matriks "P.1.1"\n',
  `  kode matriks "P.1.1"\n  aturan { ${rule} mati }\n`,
];
const NFC = "kafé";
const NFD = NFC.normalize("NFD");
const named = (declared: string, ...others: readonly Patch[number][]): Patch => [
  [UNIT, `${UNIT}\nunit ${declared} "Bidang Kafe"`],
  ...others,
];

testRule("unicode-berbeda", {
  silent: { "switched off": named(NFC, [BORROW, `${BORROW} ${NFD}`], OFF("unicode-berbeda")) },
  fires: {
    "in a lane": {
      patch: named(
        NFC,
        [BORROW, `${BORROW} ${NFC}`],
        ["lajur layanan {\n    mulai\n    catat", `lajur ${NFD} {\n    mulai\n    catat`],
      ),
      at: [NFD],
      fixed: [[`lajur ${NFD}`, `lajur ${NFC}`]],
    },
    "twice, each by itself": {
      patch: named(NFC, [BORROW, `${BORROW} ${NFD}`], [WEED, `${WEED} ${NFD}`]),
      at: [NFD, NFD],
      args: { name: NFC },
      fixed: [
        [`layanan ${NFD}`, `layanan ${NFC}`],
        [`koleksi ${NFD}`, `koleksi ${NFC}`],
      ],
    },
    "a step in a flow": {
      patch: [
        ['pesan "Memesan buku"', `${NFC} "Memesan buku"`],
        ["alur mulai -> pesan -> selesai", `alur mulai -> ${NFD} -> selesai`],
      ],
      at: [NFD],
      fixed: [[`-> ${NFD} ->`, `-> ${NFC} ->`]],
    },
  },
});

const group = (first: string, second: string): Patch => [
  [ROOT1, `${ROOT1} ${first}`],
  [ROOT2, `${ROOT2} ${second}`],
];

testRule("kelompok-proses-tidak-lengkap", {
  silent: {
    "groups of children say nothing": [[WEED, `${WEED} kelompok utama`]],
    "switched off": [...group("kelompok utama", "kelompok utama"), OFF("kelompok-proses-tidak-lengkap")],
  },
  fires: {
    "two of one": {
      patch: group("kelompok manajemen", "kelompok manajemen"),
      at: ["P.1"],
      args: { missing: "utama dan pendukung", missing2: "utama and pendukung" },
    },
    "under the other code": {
      patch: [
        [ROOT1, 'PUSTAKA 01 "Pelayanan Perpustakaan" kelompok utama'],
        [ROOT2, `${ROOT2} kelompok manajemen`],
      ],
      at: ["PUSTAKA 01"],
      args: { missing: "pendukung" },
    },
  },
});

testRule("pengampu-hilang", {
  silent: {
    "a post owns": [
      [UNIT, `${UNIT}\njabatan pustakawan "Pustakawan" di layanan`],
      [BORROW, '"Peminjaman Buku" pengampu pustakawan'],
    ],
  },
  fires: {
    "under the other code": {
      patch: [['"Pengadaan Buku" pengampu koleksi', '"Pengadaan Buku"']],
      at: ["PUSTAKA 02.01"],
      args: { leaf: "PUSTAKA 02.01" },
    },
    "a leaf below": {
      patch: [
        [
          `${WEED}\n}`,
          `${WEED}\n}\n\nlevel 2 {\n  P.2.2.1 "Penyisihan Buku" pengampu koleksi\n  P.2.2.2 "Penghapusan Buku"\n}`,
        ],
        ["cfm P.2.2 {", "cfm P.2.2.1 {"],
      ],
      at: ["P.2.2.2"],
      also: ["cfm-hilang", "kedalaman-cfm-tidak-seragam"],
    },
  },
});

testRule("unit-tak-terpakai", {
  silent: {
    initials: [
      [UNIT, `${UNIT}\nunit arsip "Bidang Kearsipan"`],
      [BORROW, `${BORROW} arsip`],
    ],
  },
  fires: {
    "a post": {
      patch: [[UNIT, `${UNIT}\njabatan arsiparis "Arsiparis" di koleksi`]],
      at: ['jabatan arsiparis "Arsiparis" di koleksi'],
      args: { name: "Arsiparis" },
    },
    "only named where it is mistyped": {
      patch: [
        [UNIT, `${UNIT}\nunit kearsipan "Bidang Kearsipan"`],
        [BORROW, `${BORROW} arsiparisan`],
      ],
      at: ['unit kearsipan "Bidang Kearsipan"'],
      also: ["pengampu-tak-dikenal"],
    },
  },
});

testRule("nama-lajur-berbeda", {
  silent: {
    "switched off": [[LANE, LANE.replace("koleksi", 'koleksi "Penyiang"')], OFF("nama-lajur-berbeda")],
  },
  fires: {
    "of a post": {
      patch: [
        [UNIT, `${UNIT}\njabatan pustakawan "Pustakawan" di koleksi`],
        [LANE, LANE.replace("koleksi", 'pustakawan "Arsiparis"')],
      ],
      at: ['"Arsiparis"'],
      args: { lane: "pustakawan", name: "Arsiparis", unit: "Pustakawan" },
    },
  },
});

testRule("unit-melingkar", {
  silent: {
    "a partner that is a part": [
      [PARTNER, `${PARTNER}\nmitra anggota "Anggota"`],
      [BORROW, `${BORROW} pelanggan anggota pemasok koleksi masukan "Buku" keluaran "Pinjaman"`],
    ],
  },
  fires: {
    "a post of its own": {
      patch: [
        ['unit layanan "Bidang Layanan"', 'unit layanan "Bidang Layanan" bagian gudang'],
        [UNIT, `${UNIT}\nunit gudang "Seksi Gudang" bagian rak\nunit rak "Subseksi Rak" bagian layanan`],
      ],
      at: ["gudang"],
      args: { unit: "layanan", path: "layanan → gudang → rak → layanan" },
    },
  },
});

testRule("pengampu-tak-dikenal", {
  silent: {},
  fires: {
    "in three places, each after the first beside it": {
      patch: [
        [BORROW, '"Peminjaman Buku" pengampu sekretaris'],
        [WEED, '"Penyiangan Koleksi" pengampu sekretaris'],
        ['"Pendaftaran Anggota" pengampu layanan', '"Pendaftaran Anggota" pengampu layanan sekretaris'],
      ],
      at: ["sekretaris"],
      args: { name: "sekretaris", count: 3 },
    },
  },
});
