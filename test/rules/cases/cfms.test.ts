import { testRule, type Patch } from "../table.ts";
import { WEED_CFM } from "./blocks.ts";

const SORT = 'pilah "Memilah koleksi"';
const SORTED = "alur mulai -> pilah -> selesai";
const WEED = 'P.2.2 "Penyiangan Koleksi" pengampu koleksi\n';
const LEVEL_2 = (...lines: readonly string[]): string => `\nlevel 2 {\n  ${lines.join("\n  ")}\n}\n`;
const BELOW: Patch = [
  [
    `${WEED}}`,
    `${WEED}}${LEVEL_2('P.2.2.1 "Penyisihan Buku" pengampu koleksi', 'P.2.2.2 "Penghapusan Buku" pengampu koleksi')}`,
  ],
];
const simple = (code: string): string => WEED_CFM.replace("P.2.2", code);
/** The CFM once more, with another text in it. */
const again = (text: string): string => WEED_CFM.replace("Memilah koleksi", text);

testRule("cfm-hilang", {
  silent: {
    "each leaf has one": [],
    "a process with children needs none": [...BELOW, [WEED_CFM, simple("P.2.2.1") + simple("P.2.2.2")]],
    "under the other code": [["cfm P.2.2 {", "cfm PUSTAKA 02.02 {"]],
    "an empty one, which cfm-diagram-kosong reports": [[WEED_CFM, "cfm P.2.2 { }\n"]],
    "one whose code has another number, which cfm-tanpa-induk reports": [["cfm P.2.2 {", "cfm P.2.7 {"]],
    "one whose code has a number too many": [["cfm P.2.2 {", "cfm P.2.2.1 {"]],
    "of a process whose code has a number too many, which kode-level-salah reports": [
      [WEED, WEED.replace("P.2.2", "P.2.2.1")],
    ],
  },
  fires: {
    "two leaves beside a CFM that is two numbers off": {
      patch: [
        [WEED, `${WEED}  P.2.3 "Penghapusan Koleksi" pengampu koleksi\n`],
        ["cfm P.2.2 {", "cfm P.7.7 {"],
      ],
      at: ["P.2.2", "P.2.3"],
      also: ["cfm-tanpa-induk"],
    },
    "two leaves, both one number off": {
      patch: [
        [WEED, `${WEED}  P.2.3 "Penghapusan Koleksi" pengampu koleksi\n`],
        ["cfm P.2.2 {", "cfm P.2.7 {"],
      ],
      at: ["P.2.2", "P.2.3"],
      also: ["cfm-tanpa-induk"],
    },
    "a leaf of a wrong level that nothing else is meant by": {
      patch: [
        [WEED, `${WEED}  P.2.2.1 "Penyisihan Buku" pengampu koleksi\n`],
        [WEED_CFM, ""],
      ],
      at: ["P.2.2.1"],
      also: ["anak-tunggal", "kode-level-salah"],
    },
    "a leaf": { patch: [[WEED_CFM, ""]], at: ["P.2.2"] },
    "a leaf below": {
      patch: [...BELOW, [WEED_CFM, simple("P.2.2.1")]],
      at: ["P.2.2.2"],
      also: ["kedalaman-cfm-tidak-seragam"],
    },
    "a new leaf": {
      patch: [[WEED, `${WEED}  P.2.3 "Penghapusan Koleksi" pengampu koleksi\n`]],
      at: ["P.2.3"],
    },
    "each leaf by itself": {
      patch: [
        [WEED_CFM, ""],
        [WEED, `${WEED}  P.2.3 "Penghapusan Koleksi" pengampu koleksi\n`],
      ],
      at: ["P.2.2", "P.2.3"],
    },
    "one that is only listed": {
      patch: [[WEED_CFM, `${WEED_CFM}cfm P.2.2.CFM.2 "Pemusnahan Koleksi" { }\n`]],
      at: ["P.2.2.CFM.2"],
      also: ["cfm-tanpa-judul"],
    },
    "one with its SOPs alone": {
      patch: [[WEED_CFM, 'cfm P.2.2 {\n  sop P.2.2.SOP.1 "Menyiangi Koleksi"\n}\n']],
      at: ["P.2.2"],
    },
  },
});

testRule("cfm-bukan-daun", {
  silent: {
    leaves: [],
    "of a process that is not declared": [["cfm P.2.2 {", "cfm P.2.3 {"]],
    "of a leaf below": [...BELOW, [WEED_CFM, simple("P.2.2.1") + simple("P.2.2.2")]],
  },
  fires: {
    "a process with children": {
      patch: [...BELOW, [WEED_CFM, WEED_CFM + simple("P.2.2.1") + simple("P.2.2.2")]],
      at: ["P.2.2"],
      args: { count: 2 },
      also: ["kedalaman-cfm-tidak-seragam"],
    },
    "a root": { patch: [[WEED_CFM, WEED_CFM + simple("P.2")]], at: ["P.2"] },
    "under the other code": {
      patch: [[WEED_CFM, WEED_CFM + simple("PUSTAKA 01")]],
      at: ["PUSTAKA 01"],
    },
  },
});

testRule("cfm-ganda", {
  silent: {
    "each once": [],
    "of a process that is not declared, which cfm-tanpa-induk reports": [[WEED_CFM, simple("P.2.9")]],
  },
  fires: {
    twice: { patch: [[WEED_CFM, WEED_CFM + again("Menyisihkan koleksi")]], at: ["P.2.2"] },
    "twice, word for word": { patch: [[WEED_CFM, WEED_CFM + WEED_CFM]], at: ["P.2.2"] },
    "under both codes": {
      patch: [[WEED_CFM, WEED_CFM + simple("PUSTAKA 02.02")]],
      at: ["PUSTAKA 02.02"],
      args: { code: "PUSTAKA 02.02" },
    },
    "thrice, each after the first": {
      patch: [[WEED_CFM, WEED_CFM + again("Menyisihkan koleksi") + again("Menghapus koleksi")]],
      at: ["P.2.2", "P.2.2"],
    },
    "in two files": { patch: [], beside: { "cfm/a.ppb": again("Menyisihkan koleksi") }, at: ["P.2.2"] },
    "of a process whose code cannot be read": {
      patch: [
        [WEED_CFM, WEED_CFM + again("Menyisihkan koleksi")],
        ['P.2.2 "Peny', 'P.2.x "Peny'],
      ],
      at: ["P.2.2"],
      also: ["kode-format"],
    },
  },
});

testRule("cfm-tanpa-induk", {
  silent: {
    declared: [],
    "an unknown prefix, which kode-awalan-salah reports": [["cfm P.2.2 {", "cfm Q.2.2 {"]],
    "a code that cannot be read, which kode-format reports": [["cfm P.2.2 {", "cfm P.2.x {"]],
    "another map's file": {
      patch: [],
      beside: {
        "lain/peta.ppb":
          'peta LAIN {\n  judul "Lain"\n  instansi "Lain"\n}\nlevel 0 {\n  P.9 "Lain"\n}\ncfm P.9 { }\n',
      },
    },
  },
  fires: {
    "not declared": {
      patch: [[WEED_CFM, WEED_CFM + simple("P.2.3")]],
      at: ["P.2.3"],
    },
    "in the other scheme": {
      patch: [[WEED_CFM, WEED_CFM + simple("PUSTAKA 02.03")]],
      at: ["PUSTAKA 02.03"],
    },
    "that of the only process without one": { patch: [["cfm P.2.2 {", "cfm P.7.7 {"]], at: ["P.7.7"] },
    "a level too deep": { patch: [[WEED_CFM, WEED_CFM + simple("P.2.2.1")]], at: ["P.2.2.1"] },
  },
});

testRule("cfm-diagram-kosong", {
  silent: {
    "each has steps": [],
    "a single step": [[WEED_CFM, "cfm P.2.2 {\n  lajur koleksi { mulai }\n}\n"]],
  },
  fires: {
    nothing: { patch: [[WEED_CFM, "cfm P.2.2 { }\n"]], at: ["P.2.2"] },
    "a title only": { patch: [[WEED_CFM, 'cfm P.2.2 "Penyiangan Koleksi" { }\n']], at: ["P.2.2"] },
    "lanes without steps": {
      patch: [[WEED_CFM, "cfm P.2.2 {\n  lajur koleksi { }\n  lajur layanan { }\n}\n"]],
      at: ["P.2.2"],
    },
  },
});

testRule("kedalaman-cfm-tidak-seragam", {
  silent: {
    "one level": [],
    "no CFM on the other level": [...BELOW],
    "a CFM of a process with children, which cfm-bukan-daun reports": [[WEED_CFM, WEED_CFM + simple("P.2")]],
  },
  fires: {
    "two levels": {
      patch: [...BELOW, [WEED_CFM, simple("P.2.2.1") + simple("P.2.2.2")]],
      at: ["P.2.2.1"],
      args: { levels: "2, 1" },
    },
    "a root without children": {
      patch: [
        [
          'P.2 "Pengembangan Koleksi"',
          'P.2 "Pengembangan Koleksi"\n  P.3 "Pengelolaan Arsip" pengampu koleksi',
        ],
        [WEED_CFM, WEED_CFM + simple("P.3")],
      ],
      at: ["P.1.1"],
      args: { levels: "1, 0" },
    },
  },
});

const steps = (count: number): Patch => {
  const names = Array.from({ length: count }, (_, i) => `l${i + 1}`);
  return [
    [SORT, names.map((name, i) => `${name} "Memilah rak ${i + 1}"`).join("\n    ")],
    [SORTED, `alur mulai -> ${names.join(" -> ")} -> selesai`],
  ];
};
const lanes = (count: number): Patch => [
  [
    `    ${SORT}\n    selesai\n  }\n`,
    `    selesai\n  }\n${Array.from({ length: count - 1 }, (_, i) => `  lajur p${i} "Pihak ${i}" { s${i} "Memilah rak ${i}" }\n`).join("")}`,
  ],
  [SORTED, `alur mulai -> ${Array.from({ length: count - 1 }, (_, i) => `s${i}`).join(" -> ")} -> selesai`],
];

testRule("cfm-besar", {
  silent: { small: [], "forty steps": steps(38), "eight lanes": lanes(8) },
  fires: {
    "forty-one steps": { patch: steps(39), at: ["P.2.2"], args: { count: 41, count2: 1 } },
    "nine lanes": { patch: lanes(9), at: ["P.2.2"], args: { count2: 9 } },
  },
});

testRule("langkah-ganda", {
  silent: {
    "each once": [],
    "one name in two CFMs": [
      ['pesan "Memesan buku"', 'pilah "Memesan buku"'],
      ["alur mulai -> pesan -> selesai", "alur mulai -> pilah -> selesai"],
    ],
    "two ends": [[`${SORT}\n    selesai`, `${SORT}\n    selesai\n    selesai disisihkan`]],
  },
  fires: {
    "in one lane": {
      patch: [[SORT, `${SORT}\n    pilah "Menyisihkan"`]],
      at: ["pilah"],
      args: { step: "pilah" },
    },
    "in two lanes": {
      patch: [
        [`${SORT}\n    selesai\n  }`, `${SORT}\n    selesai\n  }\n  lajur layanan { pilah "Menyisihkan" }`],
      ],
      at: ["pilah"],
    },
    "of another kind": { patch: [[SORT, `${SORT}\n    pilah cabang "Baik?"`]], at: ["pilah"] },
    "the start": { patch: [[SORT, `mulai\n    ${SORT}`]], at: ["mulai"] },
    "thrice, each after the first": {
      patch: [[SORT, `${SORT}\n    pilah "Menyisihkan"\n    pilah "Menata"`]],
      at: ["pilah", "pilah"],
    },
  },
});

testRule("subproses-tak-dikenal", {
  silent: {
    none: [],
    "of this map": [[SORT, "pilah subproses P.1.1"]],
    "under the other code": [[SORT, "pilah subproses PUSTAKA 01.01"]],
    "of another map": {
      patch: [[SORT, "pilah subproses LAIN.9"]],
      beside: {
        "lain/peta.ppb": 'peta LAIN {\n  judul "Lain"\n  instansi "Lain"\n}\nlevel 0 {\n  P.9 "Lain"\n}\n',
      },
    },
  },
  fires: {
    "not declared": { patch: [[SORT, "pilah subproses P.1.9"]], at: ["P.1.9"] },
    "an unknown prefix": { patch: [[SORT, "pilah subproses ZAKAT.1"]], at: ["ZAKAT.1"] },
    "two in one CFM": {
      patch: [
        [SORT, "pilah subproses P.1.9\n    tata subproses P.1.8"],
        [SORTED, "alur mulai -> pilah -> tata -> selesai"],
      ],
      at: ["P.1.9", "P.1.8"],
    },
    "a code that another map lacks": {
      patch: [[SORT, "pilah subproses LAIN.8"]],
      beside: {
        "lain/peta.ppb":
          'peta LAIN {\n  judul "Lain"\n  instansi "Lain"\n  kode peta "LAIN"\n  kode matriks "L"\n}\nlevel 0 {\n  L.1 "Pengelolaan Lain" pengampu a\n}\nunit a "A"\ncfm L.1 {\n  lajur a {\n    mulai\n    kelola "Mengelola"\n    selesai\n  }\n  alur mulai -> kelola -> selesai\n}\n',
      },
      at: ["LAIN.8"],
    },
  },
});
