import { testRule, type Patch } from "../table.ts";
import { withCfms } from "./blocks.ts";

const ROOT1 = 'P.1 "Pelayanan Perpustakaan"';

const ROOT2 = 'P.2 "Pengembangan Koleksi"';

const WEED = '  P.2.2 "Penyiangan Koleksi" pengampu koleksi\n';

const SET = (rule: string, word: string): Patch[number] => [
  '  kode matriks "P.1.1"\n',
  `  kode matriks "P.1.1"\n  aturan { ${rule} ${word} }\n`,
];

const LINE = (code: string, title = "Penghapusan Koleksi"): string => `${code} "${title}" pengampu koleksi`;

/** A whole map beside the base. */
const other = (name: string, codes: string, line = `${name}.1`): string =>
  `peta ${name} {
  judul "Peta Proses Bisnis"
  instansi "Dinas Lain"
  ${codes}
}
unit sarana "Bidang Sarana"
level 0 {
  ${line} "Pengelolaan Sarana" pengampu sarana
}
cfm ${line} {
  lajur sarana {
    mulai
    kelola "Mengelola sarana"
    selesai
  }
  alur mulai -> kelola -> selesai
}
`;

const codes = (map: string, matrix: string): string => `kode peta "${map}"\n  kode matriks "${matrix}"`;

testRule("awalan-peta-sama", {
  silent: {
    "one prefix for both codes of a map": {
      patch: [],
      beside: { "a/peta.ppb": other("LAIN", codes("LAIN 01", "LAIN.1")) },
    },
    "a map without processes prints none": {
      patch: [],
      beside: { "a/peta.ppb": 'peta LAIN {\n  judul "Lain"\n  instansi "Lain"\n  kode matriks "P.1"\n}\n' },
    },
    "a longer prefix": { patch: [], beside: { "a/peta.ppb": other("LAIN", codes("LAIN 01", "PA.1")) } },
  },
  fires: {
    "the prefix of the map in its matrix": {
      patch: [],
      beside: { "a/peta.ppb": other("LAIN", codes("LAIN 01", "PUSTAKA.1")) },
      at: ["LAIN"],
      args: { prefix: "PUSTAKA", other: "PUSTAKA" },
    },
    "of three maps two, each once": {
      patch: [],
      beside: {
        "a/peta.ppb": other("LAIN", codes("LAIN 01", "P.1")),
        "b/peta.ppb": other("SOSIAL", codes("LAIN 01", "P.1")),
      },
      at: ["LAIN", "SOSIAL"],
    },
    "no prefix in both": {
      patch: [],
      beside: {
        "a/peta.ppb": other("LAIN", codes("LAIN 01", "1.1"), "LAIN 01"),
        "b/peta.ppb": other("SOSIAL", codes("SOSIAL 01", "1.1"), "SOSIAL 01"),
      },
      at: ["SOSIAL"],
      args: { other: "LAIN" },
    },
  },
});

testRule("nama-peta-mirip", {
  silent: {
    "a name that begins like it": {
      patch: [],
      beside: { "a/peta.ppb": other("PUSTAK", codes("PUSTAK 01", "K.1")) },
    },
    "letters of another order": {
      patch: [],
      beside: { "a/peta.ppb": other("PUSTAAK", codes("PUSTAAK 01", "K.1")) },
    },
  },
  fires: {
    "another case and an accent": {
      patch: [],
      beside: { "a/peta.ppb": other("pustakà", codes("pustakà 01", "K.1")) },
      at: ["pustakà"],
      args: { name: "pustakà", other: "PUSTAKA" },
    },
    "an accent of a letter of its own": {
      patch: [],
      beside: { "a/peta.ppb": other("PUSTAKA\u0301", codes("PUSTAKA\u0301 01", "K.1")) },
      at: ["PUSTAKA\u0301"],
    },
    "two of three, each once": {
      patch: [],
      beside: {
        "a/peta.ppb": other("Pustaka", codes("Pustaka 01", "K.1")),
        "b/peta.ppb": other("pustaka", codes("pustaka 01", "L.1")),
      },
      at: ["Pustaka", "pustaka"],
    },
  },
});

const CITY = other("LAIN", codes("LAIN 01", "LAIN.1"));

testRule("induk-peta-kota-tidak-dirujuk", {
  silent: {
    "children need none": {
      patch: [
        [ROOT1, `${ROOT1} turunan LAIN.1`],
        [ROOT2, `${ROOT2} turunan LAIN.1`],
        [WEED, `${WEED}  ${LINE("P.2.3")}\n`],
      ],
      beside: { "lain/peta.ppb": CITY },
    },
    "what a child details says nothing of roots": {
      patch: [[WEED, WEED.replace("\n", " turunan LAIN.1\n")]],
      beside: { "lain/peta.ppb": CITY },
    },
    "switched off": {
      patch: [[ROOT1, `${ROOT1} turunan LAIN.1`], SET("induk-peta-kota-tidak-dirujuk", "mati")],
      beside: { "lain/peta.ppb": CITY },
    },
  },
  fires: {
    "two of three, each by itself": {
      patch: [
        [ROOT2, `${ROOT2}\n  P.3 "Pengelolaan Arsip" pengampu koleksi turunan LAIN.1`],
        withCfms("P.3"),
      ],
      beside: { "lain/peta.ppb": CITY },
      at: ["P.1", "P.2"],
      also: ["kedalaman-cfm-tidak-seragam"],
    },
    "under the other code": {
      patch: [
        [ROOT1, `${ROOT1} turunan LAIN.1`],
        [ROOT2, ROOT2.replace("P.2", "PUSTAKA 02")],
      ],
      beside: { "lain/peta.ppb": CITY },
      at: ["PUSTAKA 02"],
    },
    "one that leads nowhere shows that they are meant": {
      patch: [[ROOT1, `${ROOT1} turunan LAIN.9`]],
      beside: { "lain/peta.ppb": CITY },
      at: ["P.2"],
      also: ["turunan-tak-dikenal"],
    },
  },
});

testRule("turunan-tak-dikenal", {
  silent: {
    "under the other code of that map": {
      patch: [
        [ROOT1, `${ROOT1} turunan LAIN 01`],
        [ROOT2, `${ROOT2} turunan LAIN.1`],
      ],
      beside: { "lain/peta.ppb": CITY },
    },
    "two maps one below the other": {
      patch: [
        [ROOT1, `${ROOT1} turunan LAIN.1`],
        [ROOT2, `${ROOT2} turunan LAIN.1`],
      ],
      beside: {
        "lain/peta.ppb": CITY.replace("pengampu sarana", "pengampu sarana turunan KOTA.1"),
        "kota/peta.ppb": other("KOTA", codes("KOTA 01", "KOTA.1")),
      },
    },
  },
  fires: {
    "two, each by itself": {
      patch: [
        [ROOT1, `${ROOT1} turunan LAIN.8`],
        [ROOT2, `${ROOT2} turunan LAIN.9`],
      ],
      beside: { "lain/peta.ppb": CITY },
      at: ["LAIN.8", "LAIN.9"],
      args: { code: "LAIN.8" },
    },
    "a circle of two maps, once": {
      patch: [
        [ROOT1, `${ROOT1} turunan LAIN.1`],
        [ROOT2, `${ROOT2} turunan LAIN.1`],
      ],
      beside: { "lain/peta.ppb": CITY.replace("pengampu sarana", "pengampu sarana turunan PUSTAKA.1") },
      at: ["PUSTAKA.1"],
    },
    "of a child": {
      patch: [[WEED, WEED.replace("\n", " turunan LAIN.7\n")]],
      beside: { "lain/peta.ppb": CITY },
      at: ["LAIN.7"],
    },
  },
});
