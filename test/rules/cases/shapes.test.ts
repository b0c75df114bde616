import { testRule, type Patch } from "../table.ts";
import { BORROW_CFM, cfm, WEED_CFM } from "./blocks.ts";

const WEED = '  P.2.2 "Penyiangan Koleksi" pengampu koleksi\n';

const BELOW: Patch = [
  [
    `${WEED}}`,
    `${WEED}}\n\nlevel 2 {\n  P.2.2.1 "Penyisihan Buku" pengampu koleksi\n  P.2.2.2 "Penghapusan Buku" pengampu koleksi\n}`,
  ],
];

const ROOT2 = 'P.2 "Pengembangan Koleksi"';

const OFF = (rule: string): Patch[number] => [
  '  kode matriks "P.1.1"\n',
  `  kode matriks "P.1.1"\n  aturan { ${rule} mati }\n`,
];

const FIRST = "cfm P.1.2 {\n";

const HEAD = (title: string): Patch[number] => [FIRST, `cfm P.1.2 ${title} {\n`];

const further = (...heads: readonly string[]): Patch[number] => [
  "\nkeputusan {\n",
  `\n${heads.map((head) => BORROW_CFM.replace("P.1.2", head)).join("\n")}\nkeputusan {\n`,
];

testRule("cfm-tanpa-judul", {
  silent: {
    "the title of the process for one of them": [
      HEAD('"Peminjaman Buku"'),
      further('P.1.2.CFM.2 "Peminjaman Daring"'),
    ],
    "one code twice, which cfm-ganda reports": [further("P.1.2.CFM.1")],
  },
  fires: {
    "the first, which has no number": {
      patch: [further('P.1.2.CFM.2 "Peminjaman Daring"')],
      at: ["P.1.2"],
      args: { code: "P.1.2" },
    },
    "the title of the process twice": {
      patch: [further('P.1.2.CFM.2 "Peminjaman Buku"')],
      at: ["P.1.2", '"Peminjaman Buku"'],
    },
    "one title thrice, each after the first": {
      patch: [
        HEAD('"Peminjaman di Loket"'),
        further('P.1.2.CFM.2 "Peminjaman di Loket"', 'P.1.2.CFM.3 "PEMINJAMAN DI LOKET"'),
      ],
      at: ['"Peminjaman di Loket"', '"PEMINJAMAN DI LOKET"'],
    },
  },
});

const sop = (...codes: readonly string[]): Patch[number] => [
  FIRST,
  FIRST + codes.map((code, i) => `  sop ${code} "Melayani Peminjam ke-${i + 1}"\n`).join(""),
];

testRule("sop-beda-cfm", {
  silent: {
    "a code that cannot be read, which kode-format reports": [sop("P.1.x.SOP.1")],
    "without a number, which kode-format reports": [sop("P.2.1.SOP")],
    "of a process that is not declared": [[FIRST, 'cfm P.1.9 {\n  sop P.1.9.SOP.1 "Melayani"\n']],
  },
  fires: {
    "two, each by itself": { patch: [sop("P.1.1.SOP.1", "P.2.1.SOP.2")], at: ["P.1.1.SOP.1", "P.2.1.SOP.2"] },
    "another process under the other code": {
      patch: [sop("PUSTAKA 01.01.SOP.01")],
      at: ["PUSTAKA 01.01.SOP.01"],
      args: { code: "PUSTAKA 01.01.SOP.01", cfm: "P.1.2" },
    },
    "the first in the second": {
      patch: [
        HEAD('"Peminjaman di Loket"'),
        [
          "\nkeputusan {\n",
          `\n${BORROW_CFM.replace(FIRST, 'cfm P.1.2.CFM.2 "Peminjaman Daring" {\n  sop P.1.2.SOP.1 "Melayani"\n')}\nkeputusan {\n`,
        ],
      ],
      at: ["P.1.2.SOP.1"],
      args: { cfm: "P.1.2.CFM.2" },
    },
  },
});

testRule("cfm-diagram-kosong", {
  silent: {
    "no CFM at all, which cfm-hilang reports": [[WEED_CFM, ""]],
    "a single document": [[WEED_CFM, 'cfm P.2.2 {\n  lajur koleksi { buku dokumen "Buku induk" }\n}\n']],
  },
  fires: {
    "two, each by itself": {
      patch: [
        [WEED_CFM, "cfm P.2.2 { }\n"],
        [BORROW_CFM, "cfm P.1.2 { }\n"],
      ],
      at: ["P.1.2", "P.2.2"],
    },
    "under the other code": {
      patch: [[WEED_CFM, "cfm PUSTAKA 02.02 { }\n"]],
      at: ["PUSTAKA 02.02"],
      args: { code: "PUSTAKA 02.02" },
    },
    "of a process that is not declared": {
      patch: [[WEED_CFM, `${WEED_CFM}cfm P.2.9 { }\n`]],
      at: ["P.2.9"],
      also: ["cfm-tanpa-induk"],
    },
  },
});

testRule("kedalaman-cfm-tidak-seragam", {
  silent: {
    "switched off": [
      ...BELOW,
      [WEED_CFM, cfm("P.2.2.1") + cfm("P.2.2.2")],
      OFF("kedalaman-cfm-tidak-seragam"),
    ],
    "of a process that is not declared": [[WEED_CFM, WEED_CFM + cfm("P.2.2.9")]],
  },
  fires: {
    "three levels, at the lowest": {
      patch: [
        ...BELOW,
        [WEED_CFM, cfm("P.2.2.1") + cfm("P.2.2.2") + cfm("P.3")],
        [ROOT2, `${ROOT2}\n  P.3 "Pengelolaan Arsip" pengampu koleksi`],
      ],
      at: ["P.2.2.1"],
      args: { levels: "2, 1, 0" },
    },
    "under the other code": {
      patch: [...BELOW, [WEED_CFM, cfm("PUSTAKA 02.02.01") + cfm("P.2.2.2")]],
      at: ["PUSTAKA 02.02.01"],
    },
    "empty ones as well": {
      patch: [...BELOW, [WEED_CFM, `cfm P.2.2.1 { }\n${cfm("P.2.2.2")}`]],
      at: ["P.2.2.1"],
      also: ["cfm-diagram-kosong"],
    },
  },
});

const SORT = 'pilah "Memilah koleksi"';

const SORTED = "alur mulai -> pilah -> selesai";

const steps = (count: number): Patch => {
  const names = Array.from({ length: count }, (_, i) => `l${i + 1}`);
  return [
    [SORT, names.map((name, i) => `${name} "Memilah rak ${i + 1}"`).join("\n    ")],
    [SORTED, `alur mulai -> ${names.join(" -> ")} -> selesai`],
  ];
};

const parties = (count: number): Patch[number] => [
  `${SORT}\n    selesai\n  }\n`,
  `${SORT}\n    selesai\n  }\n${Array.from({ length: count }, (_, i) => `  lajur p${i} "Pihak ${i}" { }\n  alur pilah ..> p${i}\n`).join("")}`,
];

testRule("cfm-besar", {
  silent: {
    "seven parties that only get messages": [parties(7)],
    "switched off": [...steps(39), OFF("cfm-besar")],
  },
  fires: {
    "eight parties that only get messages": {
      patch: [parties(8)],
      at: ["P.2.2"],
      args: { count: 3, count2: 9 },
    },
    "a document is the forty-first": {
      patch: [
        ...steps(38).map(([from, to]): Patch[number] =>
          from === SORT
            ? [from, `${to}\n    buku dokumen "Buku induk"`]
            : [from, `${to}\n  alur buku ..> l1`],
        ),
      ],
      at: ["P.2.2"],
      args: { count: 41 },
    },
    "under the other code": {
      patch: [...steps(60), ["cfm P.2.2 {", "cfm PUSTAKA 02.02 {"]],
      at: ["PUSTAKA 02.02"],
      args: { count: 62 },
    },
  },
});

testRule("cfm-bukan-daun", {
  silent: {
    "an unknown prefix, which kode-awalan-salah reports": [[WEED_CFM, WEED_CFM + cfm("Q.2")]],
    "a code that cannot be read, which kode-format reports": [[WEED_CFM, WEED_CFM + cfm("P.x")]],
  },
  fires: {
    "two, each by itself": { patch: [[WEED_CFM, WEED_CFM + cfm("P.1") + cfm("P.2")]], at: ["P.1", "P.2"] },
    "an empty one as well": {
      patch: [[WEED_CFM, `${WEED_CFM}cfm P.2 { }\n`]],
      at: ["P.2"],
      args: { code: "P.2", count: 2 },
      also: ["cfm-diagram-kosong"],
    },
  },
});

testRule("cfm-tanpa-induk", {
  silent: {},
  fires: {
    "two, each by itself": {
      patch: [[WEED_CFM, WEED_CFM + cfm("P.2.3") + cfm("P.1.3")]],
      at: ["P.2.3", "P.1.3"],
    },
    "a root": { patch: [[WEED_CFM, WEED_CFM + cfm("P.3")]], at: ["P.3"], args: { code: "P.3" } },
    "with a number of its own": {
      patch: [[WEED_CFM, WEED_CFM + cfm("P.2.3.CFM.1")]],
      at: ["P.2.3.CFM.1"],
    },
  },
});

testRule("cfm-hilang", {
  silent: { "with a number of its own": [["cfm P.2.2 {", "cfm P.2.2.CFM.1 {"]] },
  fires: {
    "a root without children": {
      patch: [[ROOT2, `${ROOT2}\n  P.3 "Pengelolaan Arsip" pengampu koleksi`]],
      at: ["P.3"],
      args: { leaf: "P.3" },
    },
    "of two with the same digits, of which a CFM may mean either": {
      patch: [
        [ROOT2, `${ROOT2}\n  P.23 "Pengelolaan Arsip" pengampu koleksi`],
        [WEED, `${WEED}  P.2.3 "Penjualan Koleksi" pengampu koleksi\n`],
        [WEED_CFM, WEED_CFM + cfm("Q.2.3")],
      ],
      at: ["P.23", "P.2.3"],
      also: ["kode-lompat", "kode-awalan-salah"],
    },
    "named by a procedure in the CFM of another process": {
      patch: [
        [WEED, `${WEED}  P.2.3 "Penjualan Koleksi" pengampu koleksi\n`],
        [WEED_CFM, WEED_CFM.replace(/\}\n$/, '  sop P.2.3.SOP.1 "Menjual Koleksi" { nomor "1" }\n}\n')],
      ],
      at: ["P.2.3"],
      also: ["sop-beda-cfm"],
    },
  },
});
