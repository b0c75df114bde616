import { testRule, type Patch } from "../table.ts";
import { cfm, WEED_CFM, withCfms } from "./blocks.ts";

const ROOT2 = 'P.2 "Pengembangan Koleksi"';

const WEED = '  P.2.2 "Penyiangan Koleksi" pengampu koleksi\n';

const BORROW = '  P.1.2 "Peminjaman Buku" pengampu layanan\n';

const BUY = '  PUSTAKA 02.01 "Pengadaan Buku" pengampu koleksi\n';

const level = (number: number, ...lines: readonly string[]): Patch[number] => [
  `${WEED}}`,
  `${WEED}}\n\nlevel ${number} {\n  ${lines.join("\n  ")}\n}`,
];

const SET = (rule: string, word: string): Patch[number] => [
  '  kode matriks "P.1.1"\n',
  `  kode matriks "P.1.1"\n  aturan { ${rule} ${word} }\n`,
];

const LINE = (code: string, title = "Penghapusan Koleksi"): string => `${code} "${title}" pengampu koleksi`;

testRule("kode-induk-hilang", {
  silent: {
    "a root": [[ROOT2, `${ROOT2}\n  P.3 "Pengelolaan Arsip"`]],
    "a code that cannot be read, which kode-format reports": [[WEED, `${WEED}  ${LINE("P.x.1")}\n`]],
    "an unknown prefix, which kode-awalan-salah reports": [[WEED, `${WEED}  ${LINE("Q.4.1")}\n`]],
  },
  fires: {
    "under the other code": {
      patch: [[WEED, `${WEED}  ${LINE("PUSTAKA 04.01")}\n`], withCfms("P.4.1")],
      at: ["PUSTAKA 04.01"],
      args: { code: "PUSTAKA 04.01", parent: "PUSTAKA 04" },
    },
    "two parents, each by itself": {
      patch: [
        [WEED, `${WEED}  ${LINE("P.4.1")}\n  ${LINE("P.5.1", "Pemusnahan Koleksi")}\n`],
        withCfms("P.4.1", "P.5.1"),
      ],
      at: ["P.4.1", "P.5.1"],
    },
    "two levels below": {
      patch: [level(2, LINE("P.2.7.1")), withCfms("P.2.7.1")],
      at: ["P.2.7.1"],
      args: { parent: "P.2.7" },
      also: ["kedalaman-cfm-tidak-seragam"],
    },
    "the parent of a child of its own, once": {
      patch: [
        [
          `${WEED}}`,
          `${WEED}  ${LINE("P.4.1")}\n}\n\nlevel 2 {\n  ${LINE("P.4.1.1", "Pemusnahan Buku")}\n  ${LINE("P.4.1.2", "Penjualan Buku")}\n}`,
        ],
        withCfms("P.4.1.1", "P.4.1.2"),
      ],
      at: ["P.4.1"],
      also: ["kedalaman-cfm-tidak-seragam"],
    },
  },
});

testRule("kode-level-salah", {
  silent: {
    "under the other code": [[WEED, `${WEED}  PUSTAKA 02.03 "Penghapusan" pengampu koleksi\n`]],
    "a code that cannot be read, which kode-format reports": [[ROOT2, `${ROOT2}\n  P.2.x "Penghapusan"`]],
  },
  fires: {
    "all blocks, counted from one": {
      patch: [
        ["level 1 {", "level 2 {"],
        ["level 0 {", "level 1 {"],
      ],
      at: ["1"],
      args: { blockLevel: 1, level: 0 },
    },
    "the other code in a block too high": {
      patch: [
        [BUY, ""],
        [ROOT2, `${ROOT2}\n${BUY.trimEnd()}`],
      ],
      at: ["PUSTAKA 02.01"],
      args: { code: "PUSTAKA 02.01", level: 1, blockLevel: 0 },
    },
    "two levels too high": {
      patch: [
        level(2, LINE("P.2.2.1", "Penyisihan Buku")),
        [ROOT2, `${ROOT2}\n  ${LINE("P.2.2.2")}`],
        [WEED_CFM, cfm("P.2.2.1") + cfm("P.2.2.2")],
      ],
      at: ["P.2.2.2"],
      args: { level: 2, blockLevel: 0 },
      also: ["kedalaman-cfm-tidak-seragam"],
    },
    "two, each by itself": {
      patch: [
        [WEED, ""],
        [BUY, ""],
        [ROOT2, `${ROOT2}\n${BUY}${WEED.trimEnd()}`],
      ],
      at: ["PUSTAKA 02.01", "P.2.2"],
    },
    "a block of a wrong number, at its number": {
      patch: [['level 1 {\n  P.1.1 "Pendaftaran', 'level 2 {\n  P.1.1 "Pendaftaran']],
      at: ["2"],
      args: { level: 1, blockLevel: 2 },
    },
    "a block of a wrong number with a line that is right in it, at each other": {
      patch: [
        ['level 1 {\n  P.1.1 "Pendaftaran', 'level 2 {\n  P.1.1 "Pendaftaran'],
        [WEED, `${WEED}  ${LINE("P.2.2.1", "Penyisihan Buku")}\n  ${LINE("P.2.2.2")}\n`],
        [WEED_CFM, cfm("P.2.2.1") + cfm("P.2.2.2")],
      ],
      at: ["P.1.1", "P.1.2", "PUSTAKA 02.01", "P.2.2"],
      args: { level: 1, blockLevel: 2 },
      also: ["kedalaman-cfm-tidak-seragam"],
    },
  },
});

testRule("kode-tanpa-judul", {
  silent: { "a title in a block text": [['"Penyiangan Koleksi"', '"""Penyiangan Koleksi"""']] },
  fires: {
    "under the other code": {
      patch: [[BUY, "  PUSTAKA 02.01 pengampu koleksi\n"]],
      at: ["PUSTAKA 02.01"],
      args: { code: "PUSTAKA 02.01" },
    },
    "an empty block text": { patch: [['"Penyiangan Koleksi"', '""""""']], at: ["P.2.2"] },
  },
});

testRule("kode-lompat", {
  silent: {
    "a number beside one that cannot be read, which kode-format reports": [
      [
        "cfm P.1.2 {\n",
        'cfm P.1.2.CFM.O1 "Peminjaman di Loket" {\n  sop P.1.2.CFM.1.SOP.x "Melayani"\n  sop P.1.2.CFM.1.SOP.2 "Mencatat"\n',
      ],
      [WEED_CFM, WEED_CFM + cfm('P.1.2.CFM.2 "Peminjaman Daring"')],
    ],
  },
  fires: {
    "as its scheme prints it": {
      patch: [
        [WEED, WEED.replace("P.2.2", "PUSTAKA 02.04")],
        ["cfm P.2.2 {", "cfm P.2.4 {"],
      ],
      at: ["PUSTAKA 02.04"],
      args: { list: "PUSTAKA 02.02, PUSTAKA 02.03" },
    },
    "two of one parent, each by itself": {
      patch: [
        [WEED, `${WEED.replace("P.2.2", "P.2.3")}  ${LINE("P.2.5")}\n`],
        [WEED_CFM, cfm("P.2.3") + cfm("P.2.5")],
      ],
      at: ["P.2.3", "P.2.5"],
      args: { process: "P.2.3", list: "P.2.2" },
    },
  },
});

testRule("kode-ganda", {
  silent: {},
  fires: {
    "a root under both codes": {
      patch: [[ROOT2, `${ROOT2}\n  PUSTAKA 02 "Kearsipan"`]],
      at: ["PUSTAKA 02"],
      args: { code: "PUSTAKA 02" },
    },
  },
});

testRule("kode-urutan", {
  silent: {
    "a line of another level, which kode-level-salah reports": [
      [ROOT2, `${ROOT2}\n  ${LINE("P.1.3", "Pengembalian Buku")}`],
    ],
  },
  fires: {
    "under both codes": {
      patch: [[`${BUY}${WEED}`, `${WEED}${BUY}`]],
      at: ["PUSTAKA 02.01"],
      args: { code: "PUSTAKA 02.01", code2: "P.2.2" },
      fixed: [[`${WEED}${BUY}`, `${BUY}${WEED}`]],
    },
    "in two blocks, which no fix joins": {
      patch: [
        [BUY, ""],
        [`${WEED}}`, `${WEED}}\n\nlevel 1 {\n${BUY}}`],
      ],
      at: ["PUSTAKA 02.01"],
    },
    "with the facts of each line": {
      patch: [
        [BORROW, ""],
        [
          '  P.1.1 "Pendaftaran Anggota" pengampu layanan\n',
          `${BORROW.trimEnd()}\n    catatan "Di loket"\n  P.1.1 "Pendaftaran Anggota" pengampu layanan\n`,
        ],
      ],
      at: ["P.1.1"],
      fixed: [
        [
          `${BORROW.trimEnd()}\n    catatan "Di loket"\n  P.1.1 "Pendaftaran Anggota" pengampu layanan\n`,
          `  P.1.1 "Pendaftaran Anggota" pengampu layanan\n${BORROW.trimEnd()}\n    catatan "Di loket"\n`,
        ],
      ],
    },
  },
});

const NOTED = '"Peminjaman Buku" pengampu layanan';

const ALL = 'pemasok koleksi masukan "Buku" keluaran "Pinjaman" pelanggan pemustaka';

testRule("elemen-sipoc-kosong", {
  silent: { "switched off": [[NOTED, `${NOTED} keluaran "Pinjaman"`], SET("elemen-sipoc-kosong", "mati")] },
  fires: {
    "customers only": {
      patch: [[NOTED, `${NOTED} pelanggan pemustaka`]],
      at: ["P.1.2"],
      args: { missing: "pemasok, masukan, keluaran" },
    },
    "a process with children": {
      patch: [[ROOT2, `${ROOT2} masukan "Buku"`]],
      at: ["P.2"],
      args: { process: "P.2", missing: "pemasok, keluaran, pelanggan" },
    },
    "two, each by itself": {
      patch: [
        [NOTED, `${NOTED} ${ALL.replace(' masukan "Buku"', "")}`],
        [BUY, BUY.replace("\n", ` ${ALL.replace(' keluaran "Pinjaman"', "")}\n`)],
      ],
      at: ["P.1.2", "PUSTAKA 02.01"],
      args: { missing: "masukan" },
    },
  },
});

testRule("anak-tunggal", {
  silent: {
    "two children in two blocks": [
      [WEED, ""],
      [`${BUY}}`, `${BUY}}\n\nlevel 1 {\n${WEED}}`],
    ],
    "switched off": [[WEED, ""], [WEED_CFM, ""], SET("anak-tunggal", "mati")],
  },
  fires: {
    "a child under the other code": {
      patch: [
        [WEED, ""],
        [WEED_CFM, ""],
        [ROOT2, ROOT2.replace("P.2", "PUSTAKA 02")],
      ],
      at: ["PUSTAKA 02"],
    },
    "two, each by itself": {
      patch: [
        level(2, LINE("P.2.1.1", "Pembelian Buku"), LINE("P.2.2.1", "Penyisihan Buku")),
        ["cfm P.2.2 {", "cfm P.2.2.1 {"],
        ["cfm P.2.1 {", "cfm P.2.1.1 {"],
      ],
      at: ["PUSTAKA 02.01", "P.2.2"],
      also: ["kedalaman-cfm-tidak-seragam"],
    },
  },
});

const SOPS = (code: string): Patch => [["cfm P.1.2 {\n", `cfm P.1.2 {\n  sop ${code} "Melayani"\n`]];

testRule("kode-format", {
  silent: {
    "one width under the other code": [['P.2.2 "Peny', 'P.2.02 "Peny']],
    "the other width under the code of the map": [['P.2.2 "Peny', 'PUSTAKA 02.2 "Peny']],
  },
  fires: {
    "a SOP without a part of its own": {
      patch: SOPS("P.1.2"),
      at: ["P.1.2"],
      args: { reason: { key: "no-part", args: { segment: "SOP" } } },
    },
    "a CFM that says it is a SOP": {
      patch: [["cfm P.1.2 {", "cfm P.1.2.SOP.1 {"]],
      at: ["P.1.2.SOP.1"],
      args: { reason: { key: "part", args: { segment: "SOP" } } },
    },
    "a letter that looks like a zero": {
      patch: [['P.2.2 "Peny', 'P.2.O "Peny']],
      at: ["P.2.O"],
      args: { reason: { key: "letters", args: { segment: "O" } } },
    },
  },
});
