import { testRule } from "../table.ts";

/** A whole map beside the base. */
const other = (
  name: string,
  head = `kode peta "${name} 01"\n  kode matriks "${name}.1"`,
  root = "",
): string =>
  `peta ${name} {
  judul "Peta Proses Bisnis"
  instansi "Dinas Lain"
  ${head}
}
unit sarana "Bidang Sarana"
level 0 {
  ${name}.1 "Pengelolaan Sarana" pengampu sarana ${root}
}
cfm ${name}.1 {
  lajur sarana {
    mulai
    kelola "Mengelola sarana"
    selesai
  }
  alur mulai -> kelola -> selesai
}
`;
const ROOT1 = 'P.1 "Pelayanan Perpustakaan"';
const ROOT2 = 'P.2 "Pengembangan Koleksi"';

testRule("awalan-peta-sama", {
  silent: {
    "one map": [],
    "two prefixes": { patch: [], beside: { "lain/peta.ppb": other("LAIN") } },
  },
  fires: {
    "the prefix of the matrix": {
      patch: [],
      beside: { "a/peta.ppb": other("LAIN", 'kode peta "LAIN 01"\n  kode matriks "P.1"') },
      at: ["LAIN"],
      args: { prefix: "P", other: "PUSTAKA" },
    },
    "both prefixes, in one finding": {
      patch: [],
      beside: { "a/peta.ppb": other("LAIN", 'kode peta "PUSTAKA 01"\n  kode matriks "P.1"') },
      at: ["LAIN"],
      args: { other: "PUSTAKA" },
    },
  },
});

testRule("nama-peta-mirip", {
  silent: {
    "one map": [],
    "two names": { patch: [], beside: { "a/peta.ppb": other("LAIN") } },
    "a longer name": { patch: [], beside: { "a/peta.ppb": other("PUSTAKAAN") } },
  },
  fires: {
    "another case": {
      patch: [],
      beside: { "a/peta.ppb": other("Pustaka") },
      at: ["Pustaka"],
    },
    "an accent": { patch: [], beside: { "a/peta.ppb": other("PUSTAKÁ") }, at: ["PUSTAKÁ"] },
  },
});

testRule("induk-peta-kota-tidak-dirujuk", {
  silent: {
    "none does": [],
    "each does": {
      patch: [
        [ROOT1, `${ROOT1} turunan LAIN.1`],
        [ROOT2, `${ROOT2} turunan LAIN.1`],
      ],
      beside: { "lain/peta.ppb": other("LAIN") },
    },
  },
  fires: {
    "one of two": {
      patch: [[ROOT1, `${ROOT1} turunan LAIN.1`]],
      beside: { "lain/peta.ppb": other("LAIN") },
      at: ["P.2"],
    },
    "the first of two": {
      patch: [[ROOT2, `${ROOT2} turunan LAIN.1`]],
      beside: { "lain/peta.ppb": other("LAIN") },
      at: ["P.1"],
      args: { root: "P.1" },
    },
  },
});

testRule("turunan-tak-dikenal", {
  silent: {
    none: [],
    "of another map": {
      patch: [[ROOT1, `${ROOT1} turunan LAIN.1`]],
      beside: { "lain/peta.ppb": other("LAIN") },
    },
  },
  fires: {
    "a code that the other map lacks": {
      patch: [
        [ROOT1, `${ROOT1} turunan LAIN.9`],
        [ROOT2, `${ROOT2} turunan LAIN.1`],
      ],
      beside: { "lain/peta.ppb": other("LAIN") },
      at: ["LAIN.9"],
    },
    "no such map": {
      patch: [
        [ROOT1, `${ROOT1} turunan ZAKAT.1`],
        [ROOT2, `${ROOT2} turunan LAIN.1`],
      ],
      beside: { "lain/peta.ppb": other("LAIN") },
      at: ["ZAKAT.1"],
    },
    "a circle of one": {
      patch: [
        [ROOT1, `${ROOT1} turunan PUSTAKA.1`],
        [ROOT2, `${ROOT2} turunan LAIN.1`],
      ],
      beside: { "lain/peta.ppb": other("LAIN") },
      at: ["PUSTAKA.1"],
    },
  },
});

const WEED = '  P.2.2 "Penyiangan Koleksi" pengampu koleksi\n';
const BUY = '  PUSTAKA 02.01 "Pengadaan Buku" pengampu koleksi\n';
const CFM_WEED = `cfm P.2.2 {
  lajur koleksi {
    mulai
    pilah "Memilah koleksi"
    selesai
  }
  alur mulai -> pilah -> selesai
}
`;

testRule("anak-tunggal", {
  silent: {
    "two children": [],
    "no children": [[ROOT2, `${ROOT2}\n  P.3 "Pengelolaan Arsip" pengampu koleksi`]],
  },
  fires: {
    "one child": {
      patch: [
        [WEED, ""],
        [CFM_WEED, ""],
      ],
      at: ["P.2"],
    },
    "one child below": {
      patch: [
        [`${WEED}}`, `${WEED}}\n\nlevel 2 {\n  P.2.2.1 "Penyisihan Buku" pengampu koleksi\n}`],
        ["cfm P.2.2 {", "cfm P.2.2.1 {"],
      ],
      at: ["P.2.2"],
      also: ["kedalaman-cfm-tidak-seragam"],
    },
  },
});

testRule("kode-tanpa-judul", {
  silent: { "each has one": [], "a short one": [['"Penyiangan Koleksi"', '"P"']] },
  fires: {
    none: { patch: [['P.2.2 "Penyiangan Koleksi"', "P.2.2"]], at: ["P.2.2"] },
    "an empty one": { patch: [['"Penyiangan Koleksi"', '""']], at: ["P.2.2"] },
    "spaces only": { patch: [['"Penyiangan Koleksi"', '"   "']], at: ["P.2.2"], also: ["judul-tulisan"] },
    "of a root": { patch: [[ROOT2, "P.2"]], at: ["P.2"] },
    "each by itself": {
      patch: [
        [ROOT2, "P.2"],
        ['P.2.2 "Penyiangan Koleksi"', "P.2.2"],
      ],
      at: ["P.2", "P.2.2"],
    },
  },
});

testRule("kode-level-salah", {
  silent: {
    "each in its block": [],
    "a repeated one, which kode-ganda reports": [[`${WEED}}`, `${WEED}}\n\nlevel 0 {\n${WEED}}`]],
  },
  fires: {
    "too deep": {
      patch: [
        [WEED, ""],
        [ROOT2, `${ROOT2}\n${WEED.trimEnd()}`],
      ],
      at: ["P.2.2"],
      args: { level: 1, blockLevel: 0 },
    },
    "not deep enough": {
      patch: [
        [`  ${ROOT2}\n`, ""],
        [BUY, `  ${ROOT2}\n${BUY}`],
      ],
      at: ["P.2"],
      args: { level: 0, blockLevel: 1 },
    },
  },
});

testRule("kode-induk-hilang", {
  silent: { "each has a parent": [] },
  fires: {
    "no parent": {
      patch: [
        [WEED, `${WEED}  P.4.1 "Penghapusan Koleksi" pengampu koleksi\n`],
        [CFM_WEED, CFM_WEED + CFM_WEED.replace("P.2.2", "P.4.1")],
      ],
      at: ["P.4.1"],
      args: { parent: "P.4" },
    },
    "two of one parent, once": {
      patch: [
        [
          WEED,
          `${WEED}  P.4.1 "Penghapusan Koleksi" pengampu koleksi\n  P.4.2 "Pemusnahan Koleksi" pengampu koleksi\n`,
        ],
        [CFM_WEED, CFM_WEED + CFM_WEED.replace("P.2.2", "P.4.1") + CFM_WEED.replace("P.2.2", "P.4.2")],
      ],
      at: ["P.4.1"],
    },
  },
});
