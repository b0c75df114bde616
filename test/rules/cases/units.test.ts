import { testRule } from "../table.ts";

const ROOT1 = 'P.1 "Pelayanan Perpustakaan"';
const ROOT2 = 'P.2 "Pengembangan Koleksi"';
const BORROW = '"Peminjaman Buku" pengampu layanan';
const UNIT = 'unit koleksi "Bidang Koleksi"';

testRule("kelompok-proses-tidak-lengkap", {
  silent: {
    "no groups at all": [],
    "all three": [
      [ROOT1, `${ROOT1} kelompok utama`],
      [ROOT2, `${ROOT2} kelompok manajemen\n  P.3 "Kearsipan" kelompok pendukung pengampu layanan`],
    ],
    "two of one and the others": [
      [ROOT1, `${ROOT1} kelompok utama`],
      [
        ROOT2,
        `${ROOT2} kelompok utama\n  P.3 "Kearsipan" kelompok pendukung\n  P.4 "Pengawasan" kelompok manajemen`,
      ],
    ],
  },
  fires: {
    "one of three": {
      patch: [[ROOT1, `${ROOT1} kelompok utama`]],
      at: ["P.1"],
      args: { missing: "manajemen dan pendukung" },
    },
    "one of three, at the second": {
      patch: [[ROOT2, `${ROOT2} kelompok pendukung`]],
      at: ["P.1"],
      args: { missing: "utama dan manajemen" },
    },
    "two of three": {
      patch: [
        [ROOT1, `${ROOT1} kelompok utama`],
        [ROOT2, `${ROOT2} kelompok pendukung`],
      ],
      at: ["P.1"],
      args: { missing2: "manajemen" },
    },
  },
});

testRule("lajur-pengampu", {
  silent: {
    "the owner's lane": [],
    "one of two owners": [[BORROW, `${BORROW} koleksi`]],
    "a post of the owner's unit": [
      [UNIT, `${UNIT}\njabatan pustakawan "Pustakawan" di layanan`],
      ["lajur layanan {\n    mulai\n    catat", "lajur pustakawan {\n    mulai\n    catat"],
    ],
    "a section of the owner": [
      [UNIT, `${UNIT}\nunit sirkulasi "Seksi Sirkulasi" bagian layanan`],
      ["lajur layanan {\n    mulai\n    catat", "lajur sirkulasi {\n    mulai\n    catat"],
    ],
    "the unit of a post that owns": [
      [UNIT, `${UNIT}\njabatan pustakawan "Pustakawan" di layanan`],
      [BORROW, '"Peminjaman Buku" pengampu pustakawan'],
    ],
    "an unknown owner, which pengampu-tak-dikenal reports": [
      [BORROW, '"Peminjaman Buku" pengampu sekretaris'],
    ],
    "no owner, which pengampu-hilang reports": [[BORROW, '"Peminjaman Buku"']],
  },
  fires: {
    "another unit": {
      patch: [[BORROW, '"Peminjaman Buku" pengampu koleksi']],
      at: ["P.1.2"],
      args: { owners: "koleksi" },
    },
    "neither of two": {
      patch: [
        [BORROW, '"Peminjaman Buku" pengampu koleksi arsip'],
        [UNIT, `${UNIT}\nunit arsip "Bidang Kearsipan"`],
      ],
      at: ["P.1.2"],
      args: { owners: "koleksi, arsip" },
    },
    "the unit above the owner": {
      patch: [
        [UNIT, `${UNIT}\nunit sirkulasi "Seksi Sirkulasi" bagian layanan`],
        [BORROW, '"Peminjaman Buku" pengampu sirkulasi'],
      ],
      at: ["P.1.2"],
    },
    "a party that is declared nowhere": {
      patch: [["lajur layanan {\n    mulai\n    catat", 'lajur petugas "Petugas" {\n    mulai\n    catat']],
      at: ["P.1.2"],
    },
  },
});

const LANE = "lajur koleksi {\n    mulai\n    pilah";
const laneNamed = (name: string): string => LANE.replace("koleksi", `koleksi "${name}"`);

testRule("nama-lajur-berbeda", {
  silent: {
    "no name of its own": [],
    "the same name": [[LANE, laneNamed("Bidang Koleksi")]],
    "in capitals": [[LANE, laneNamed("BIDANG  KOLEKSI")]],
    "a party that is declared nowhere": [[LANE, LANE.replace("koleksi", 'petugas "Petugas"')]],
  },
  fires: {
    "another name": {
      patch: [[LANE, laneNamed("Bidang Penyiangan")]],
      at: ['"Bidang Penyiangan"'],
      args: { unit: "Bidang Koleksi" },
    },
    "a longer name": { patch: [[LANE, laneNamed("Bidang Koleksi Buku")]], at: ['"Bidang Koleksi Buku"'] },
    "a partner's": {
      patch: [["lajur pemustaka {", 'lajur pemustaka "Penerbit" {']],
      at: ['"Penerbit"'],
    },
    "in two CFMs": {
      patch: [
        [LANE, laneNamed("Penyiang")],
        ["lajur koleksi {\n    mulai\n    pesan", 'lajur koleksi "Pembeli" {\n    mulai\n    pesan'],
      ],
      at: ['"Pembeli"', '"Penyiang"'],
    },
  },
});

testRule("pengampu-hilang", {
  silent: {
    "each leaf has one": [],
    "only leaves need one": [
      [BORROW, '"Peminjaman Buku"\n'],
      [UNIT, `${UNIT}\nlevel 2 {\n  P.1.2.1 "Peminjaman di Tempat" pengampu layanan\n}`],
    ],
    "an unknown one, which pengampu-tak-dikenal reports": [[BORROW, '"Peminjaman Buku" pengampu sekretaris']],
  },
  fires: {
    "one leaf": { patch: [[BORROW, '"Peminjaman Buku"']], at: ["P.1.2"] },
    "a root without children": {
      patch: [[ROOT2, `${ROOT2}\n  P.3 "Pengelolaan Arsip"`]],
      at: ["P.3"],
      also: ["cfm-hilang"],
    },
    "a customer is no owner": {
      patch: [[BORROW, '"Peminjaman Buku" pelanggan layanan']],
      at: ["P.1.2"],
      also: ["elemen-sipoc-kosong"],
    },
    "each leaf by itself": {
      patch: [
        [BORROW, '"Peminjaman Buku"'],
        ['"Penyiangan Koleksi" pengampu koleksi', '"Penyiangan Koleksi"'],
      ],
      at: ["P.1.2", "P.2.2"],
    },
  },
});

testRule("pengampu-tak-dikenal", {
  silent: {
    declared: [],
    "a lane with a name of its own": [[LANE, LANE.replace("koleksi", 'petugas "Petugas"')]],
    "a post owns": [
      [UNIT, `${UNIT}\njabatan pustakawan "Pustakawan" di layanan`],
      [BORROW, '"Peminjaman Buku" pengampu pustakawan'],
    ],
  },
  fires: {
    "nobody like it": { patch: [[BORROW, '"Peminjaman Buku" pengampu sekretaris']], at: ["sekretaris"] },
    mistyped: {
      patch: [[BORROW, '"Peminjaman Buku" pengampu laynan']],
      at: ["laynan"],
      fixed: [["pengampu laynan", "pengampu layanan"]],
    },
    "the only place of a unit": {
      patch: [
        [UNIT, `${UNIT}\nunit arsiparis "Arsiparis"`],
        [BORROW, '"Peminjaman Buku" pengampu arsipars'],
      ],
      at: ["arsipars"],
      fixed: [["pengampu arsipars", "pengampu arsiparis"]],
    },
    "the only place of a division, beside its section": {
      patch: [[UNIT, `unit kearsipan "Bidang Kearsipan"\n${UNIT} bagian kearsipn`]],
      at: ["kearsipn"],
      fixed: [["bagian kearsipn", "bagian kearsipan"]],
    },
    "mistyped twice, with one finding": {
      patch: [
        [BORROW, '"Peminjaman Buku" pengampu laynan'],
        ["lajur layanan {\n    mulai\n    catat", "lajur laynan {\n    mulai\n    catat"],
      ],
      at: ["laynan"],
      args: { count: 2 },
      fixed: [
        ["pengampu laynan", "pengampu layanan"],
        ["lajur laynan", "lajur layanan"],
      ],
    },
    "as a supplier": {
      patch: [[BORROW, `${BORROW} pemasok penerbit masukan "Buku" keluaran "Pinjaman" pelanggan pemustaka`]],
      at: ["penerbit"],
    },
    "as the unit above": {
      patch: [[UNIT, `${UNIT} bagian sekretariat`]],
      at: ["sekretariat"],
    },
    "between two that are near, without a fix": {
      patch: [
        [UNIT, `${UNIT}\nunit arsip1 "Arsip Statis"\nunit arsip2 "Arsip Dinamis"`],
        [BORROW, `${BORROW} arsip1 arsip2 arsip3`],
      ],
      at: ["arsip3"],
    },
  },
});

testRule("unit-melingkar", {
  silent: {
    "no parts": [],
    "a chain": [[UNIT, `${UNIT} bagian layanan\nunit gudang "Seksi Gudang" bagian koleksi`]],
    "two parts of one": [[UNIT, `${UNIT} bagian layanan\nunit gudang "Seksi Gudang" bagian layanan`]],
    "a part of what is unknown": [[UNIT, `${UNIT} bagian sekretariat`]],
  },
  fires: {
    itself: {
      patch: [[UNIT, `${UNIT} bagian koleksi`]],
      at: ["koleksi"],
      args: { path: "koleksi → koleksi" },
    },
    "two, once": {
      patch: [
        ['unit layanan "Bidang Layanan"', 'unit layanan "Bidang Layanan" bagian koleksi'],
        [UNIT, `${UNIT} bagian layanan`],
      ],
      at: ["koleksi"],
      args: { path: "layanan → koleksi → layanan" },
    },
    "three, and one outside that leads in": {
      patch: [
        ['unit layanan "Bidang Layanan"', 'unit layanan "Bidang Layanan" bagian koleksi'],
        [
          UNIT,
          `${UNIT} bagian gudang\nunit gudang "Seksi Gudang" bagian layanan\nunit rak "Subseksi Rak" bagian gudang`,
        ],
      ],
      at: ["koleksi"],
      also: ["unit-tak-terpakai"],
    },
    "two circles": {
      patch: [
        ['unit layanan "Bidang Layanan"', 'unit layanan "Bidang Layanan" bagian layanan'],
        [UNIT, `${UNIT} bagian koleksi`],
      ],
      at: ["layanan", "koleksi"],
    },
  },
});

const PARTNER = 'mitra pemustaka "Pemustaka"';

testRule("unit-tak-terpakai", {
  silent: {
    "each does something": [],
    "a division whose section works": [
      [UNIT, `unit dinas "Dinas Perpustakaan Kota Contoh"\n${UNIT} bagian dinas`],
    ],
    "a supplier": [
      [PARTNER, `${PARTNER}\nmitra penerbit "Penerbit"`],
      [BORROW, `${BORROW} pemasok penerbit`],
    ],
    "shares a step": [
      [PARTNER, `${PARTNER}\nmitra penerbit "Penerbit"`],
      ['pesan "Memesan buku"', 'pesan "Memesan buku" bersama penerbit'],
      [
        "lajur koleksi {\n    mulai\n    pesan",
        "lajur penerbit { }\n  lajur koleksi {\n    mulai\n    pesan",
      ],
    ],
  },
  fires: {
    "a partner": {
      patch: [[PARTNER, `${PARTNER}\nmitra penerbit "Penerbit"`]],
      at: ['mitra penerbit "Penerbit"'],
      args: { name: "Penerbit" },
    },
    "a section of a division that works": {
      patch: [[UNIT, `${UNIT}\nunit gudang "Seksi Gudang" bagian koleksi`]],
      at: ['unit gudang "Seksi Gudang" bagian koleksi'],
    },
    "a division and its section": {
      patch: [[UNIT, `${UNIT}\nunit arsip "Bidang Kearsipan"\nunit gudang "Seksi Gudang" bagian arsip`]],
      at: ['unit arsip "Bidang Kearsipan"', 'unit gudang "Seksi Gudang" bagian arsip'],
    },
  },
});
