import { testRule, type Patch } from "../table.ts";
import { BORROW_CFM, cfm, otherAgency, WEED_CFM } from "./blocks.ts";

/** What rules say where they know what was meant. */
const CATCH = 'catat "Mencatat peminjaman"';
const BORROW = "alur mulai -> catat -> selesai";
const YES = "alur lengkap -[Ya]-> kartu -> selesai";
const NO = "alur lengkap -[Tidak]-> daftar";
const CARD = 'kartu "Menerbitkan kartu"';
const CHECKED = "alur mulai -> daftar -> periksa -> lengkap";

const ROOT2 = '  P.2 "Pengembangan Koleksi"\n';
const REGISTER = '  P.1.1 "Pendaftaran Anggota" pengampu layanan\n';
const LOAN = '  P.1.2 "Peminjaman Buku" pengampu layanan\n';
const BUY = '  PUSTAKA 02.01 "Pengadaan Buku" pengampu koleksi\n';
const WEED = '  P.2.2 "Penyiangan Koleksi" pengampu koleksi\n';
const SELL = 'P.2.3 "Penjualan Koleksi" pengampu koleksi';

/** Further lines behind the last process. */
const more = (...lines: readonly string[]): Patch[number] => [
  WEED,
  WEED + lines.map((line) => `  ${line}\n`).join(""),
];
/** Further steps and other flows in the CFM on loans. */
const borrow = (lines: readonly string[], ...flows: readonly string[]): Patch => [
  [CATCH, [CATCH, ...lines].join("\n    ")],
  [BORROW, flows.join("\n  ")],
];
const BELOW = ['P.2.2.1 "Penyisihan Buku" pengampu koleksi', 'P.2.2.2 "Penghapusan Buku" pengampu koleksi'];
const BELOW_CFMS: Patch[number] = [WEED_CFM, cfm("P.2.2.1") + cfm("P.2.2.2")];

testRule("cabang-tanpa-label", {
  silent: {
    "a decision with one way, which cabang-tunggal reports": [[`\n  ${NO}`, ""]],
    "one way twice, which alur-ganda reports": [[NO, `${NO}\n  ${NO}`]],
  },
  fires: {
    "the label stands in the arrow behind": {
      patch: [
        [YES, `${YES}\n  alur lengkap -> tolak -[Tidak]-> daftar`],
        [`\n  ${NO}`, ""],
        [CARD, `${CARD}\n    tolak "Menolak permohonan"`],
      ],
      at: ["lengkap -> tolak"],
      args: { step: "lengkap", to: "tolak" },
    },
    "the label stands in the arrow behind, which leads from a decision": {
      patch: [
        [YES, `${YES}\n  alur lengkap -> perlu -[Tidak]-> daftar\n  alur perlu -[Ya]-> kartu`],
        [`\n  ${NO}`, ""],
        [CARD, `${CARD}\n    perlu cabang "Perlu diulang?"`],
      ],
      at: ["lengkap -> perlu"],
    },
    "another label stands in the arrow behind": {
      patch: [
        [YES, `${YES}\n  alur lengkap -> tolak -[Besok]-> daftar`],
        [`\n  ${NO}`, ""],
        [CARD, `${CARD}\n    tolak "Menolak permohonan"`],
      ],
      at: ["lengkap -> tolak"],
    },
    "the label stands in the arrow before": {
      patch: [
        [CHECKED, "alur mulai -> daftar -> periksa -[Ya]-> lengkap"],
        [YES, "alur lengkap -> kartu -> selesai"],
      ],
      at: ["lengkap -> kartu"],
    },
    "a way to the end": {
      patch: [[NO, "alur lengkap -> selesai"]],
      at: ["lengkap -> selesai"],
    },
    "a decision that nothing leads to": {
      patch: [
        [CHECKED, "alur mulai -> daftar -> periksa -> kartu"],
        [NO, "alur lengkap -> daftar"],
      ],
      at: ["lengkap -> daftar"],
      also: ["langkah-terputus"],
    },
    "two of three": {
      patch: [[NO, "alur lengkap -> daftar\n  alur lengkap -> periksa"]],
      at: ["lengkap -> daftar", "lengkap -> periksa"],
    },
  },
});

testRule("alur-ujung-salah", {
  silent: {
    "from the end to itself, which alur-sendiri reports": [[YES, `${YES} -> selesai`]],
    "from a step that does not exist to the start, which langkah-tak-dikenal reports": [
      [BORROW, `${BORROW}\n  alur lama -> mulai`],
    ],
  },
  fires: {
    "the end before the last step": {
      patch: [[BORROW, "alur mulai -> selesai -> catat"]],
      at: ["selesai -> catat"],
      args: { step: "selesai" },
    },
    "the end before a step that goes on": {
      patch: borrow(
        ['simpan "Menyimpan kartu"'],
        "alur mulai -> catat -> simpan -> selesai",
        "alur selesai -> simpan",
      ),
      at: ["selesai -> simpan"],
    },
    "an end that nothing leads to": {
      patch: borrow(["selesai batal"], BORROW, "alur batal -> catat"),
      at: ["batal -> catat"],
    },
    "into a start that leads to two steps": {
      patch: borrow(
        ['simpan "Menyimpan kartu"'],
        BORROW,
        "alur mulai -> simpan -> selesai",
        "alur simpan -[Lagi]-> mulai",
      ),
      at: ["simpan -[Lagi]-> mulai"],
    },
    "into a start that leads back": {
      patch: [[BORROW, `${BORROW}\n  alur catat -> mulai`]],
      at: ["catat -> mulai"],
    },
    "into a start that leads nowhere": {
      patch: borrow(["mulai lagi"], BORROW, "alur catat -> lagi"),
      at: ["catat -> lagi"],
    },
  },
});

testRule("alur-buntu", {
  silent: {},
  fires: {
    "work that leads into a document": {
      patch: borrow(['buku dokumen "Buku induk"'], BORROW, "alur catat -> buku"),
      at: ["buku"],
    },
    "a message to a document and to a step": {
      patch: borrow(
        ['tagih "Menagih denda"', 'kuitansi dokumen "Kuitansi"'],
        BORROW,
        "alur catat -> tagih ..> kuitansi",
        "alur tagih ..> catat",
      ),
      at: ["tagih"],
    },
    "a start that leads nowhere": {
      patch: borrow(["mulai lagi"], BORROW),
      at: ["lagi"],
    },
  },
});

testRule("langkah-tak-dikenal", {
  silent: {
    "a CFM without steps": [
      [BORROW_CFM, BORROW_CFM.replace(/lajur[^]*selesai\n {2}\}/, "lajur layanan { }")],
    ],
  },
  fires: {
    "a start that has a name": {
      patch: [['    mulai\n    catat "Men', '    mulai datang\n    catat "Men']],
      at: ["mulai"],
      args: { name: "mulai" },
    },
    "an end that has a name, not the first of its CFM": {
      patch: [['peminjaman"\n    selesai', 'peminjaman"\n    selesai tercatat']],
      at: ["selesai"],
    },
    "the name of the one step that is left over": {
      patch: [[BORROW, "alur mulai -> pinjam -> selesai"]],
      at: ["pinjam"],
    },
    "two names, and one step that is left over": {
      patch: [[BORROW, "alur mulai -> pinjam -> antar -> selesai"]],
      at: ["pinjam"],
    },
    "one name, and two steps that are left over": {
      patch: borrow(['simpan "Menyimpan kartu"'], "alur mulai -> pinjam -> selesai"),
      at: ["pinjam"],
    },
    "a document that is left over is no step of the work": {
      patch: borrow(['buku dokumen "Buku induk"'], "alur mulai -> catat -> pinjam -> selesai"),
      at: ["pinjam"],
    },
    "a document that a tie names by another name": {
      patch: borrow(['buku dokumen "Buku induk"'], BORROW, "alur catat ..> induk"),
      at: ["induk"],
    },
    "the kind of a step in place of its name": {
      patch: [
        [CATCH, 'dokumen "Mencatat peminjaman"'],
        [BORROW, "alur mulai -> pinjam -> selesai"],
      ],
      at: ["pinjam"],
    },
    "a message to a mistyped party without steps": {
      patch: [
        [`${CATCH}\n    selesai\n  }\n`, `${CATCH}\n    selesai\n  }\n  lajur pemustaka { }\n`],
        [BORROW, `${BORROW}\n  alur catat ..> pemustka`],
      ],
      at: ["pemustka"],
      also: ["lajur-kosong"],
      fixed: [["..> pemustka", "..> pemustaka"]],
    },
    "work that leads to a mistyped party without steps": {
      patch: [
        [`${CATCH}\n    selesai\n  }\n`, `${CATCH}\n    selesai\n  }\n  lajur pemustaka { }\n`],
        [BORROW, `${BORROW}\n  alur catat -> pemustka`],
      ],
      at: ["pemustka"],
      also: ["lajur-kosong"],
    },
    "one name in three places, beside a step that nothing names": {
      patch: [
        [CATCH, 'catatan1 "Mencatat peminjaman"\n    buku dokumen "Buku induk"'],
        [
          BORROW,
          `${BORROW.replaceAll("catat", "catatan")}\n  alur catatan ..> buku\n  alur buku ..> catatan`,
        ],
      ],
      at: ["catatan1"],
    },
    "one name in two places, beside a step that nothing names": {
      patch: [
        [CATCH, 'catatann "Mencatat peminjaman"\n    buku dokumen "Buku induk"'],
        [BORROW, `${BORROW.replaceAll("catat", "catatan")}\n  alur catatan ..> buku`],
      ],
      at: ["catatan"],
      fixed: [
        [BORROW.replaceAll("catat", "catatan"), BORROW.replaceAll("catat", "catatann")],
        ["alur catatan ..> buku", "alur catatann ..> buku"],
      ],
    },
    "one name in three places, beside a step that a flow names": {
      patch: [
        [CATCH, 'catatann "Mencatat peminjaman"\n    buku dokumen "Buku induk"'],
        [
          BORROW,
          "alur mulai -> catatann -> catatan -> selesai\n  alur catatan ..> buku\n  alur buku ..> catatan",
        ],
      ],
      at: ["catatan"],
    },
    "one name in seven places, of which five are shown, beside a step that nothing names": {
      patch: [
        [CATCH, 'catatann "Mencatat peminjaman"\n    buku dokumen "Buku induk"\n    kas arsip "Kas"'],
        [
          BORROW,
          `${BORROW.replaceAll("catat", "catatan")}\n${["buku", "kas"].map((id) => `  alur catatan ..> ${id}\n  alur ${id} ..> catatan\n  alur catatan ..[Isi]..> ${id}`).join("\n")}`,
        ],
      ],
      at: ["catatann"],
      fixed: [["catatann", "catatan"]],
    },
    "the label of a way, as a step": {
      patch: [[YES, "alur lengkap -> Ya -> kartu -> selesai"]],
      at: ["Ya"],
    },
    "one name in eight places, of which five are shown": {
      patch: [
        [
          YES,
          `${YES}\n${["daftar", "periksa", "lengkap", "kartu"].map((id) => `  alur ${id} ..> xyz\n  alur xyz ..> ${id}`).join("\n")}`,
        ],
      ],
      at: ["xyz"],
    },
  },
});

testRule("cfm-ganda", {
  silent: {
    "a number that cannot be read, which kode-format reports": [[WEED_CFM, WEED_CFM + cfm("P.2.2.CFM.x")]],
  },
  fires: {
    "behind a process that has none, and is one number away": {
      patch: [more(SELL), [WEED_CFM, WEED_CFM + WEED_CFM.replace("Memilah", "Menyisihkan")]],
      at: ["P.2.2"],
    },
    "where the first one has a higher number": {
      patch: [
        [
          WEED_CFM,
          cfm('P.2.2.CFM.3 "Tiga"') +
            cfm('P.2.2 "Satu"') +
            cfm('P.2.2.CFM.1 "Lagi"') +
            cfm('P.2.2.CFM.2 "Dua"'),
        ],
      ],
      at: ["P.2.2.CFM.1"],
    },
  },
});

testRule("subproses-tak-dikenal", {
  silent: {},
  fires: {
    "a mistyped prefix": { patch: [[CATCH, "catat subproses PUSTKA 01.01"]], at: ["PUSTKA 01.01"] },
  },
});

testRule("kode-awalan-salah", {
  silent: {},
  fires: {
    "with hyphens for full stops": {
      patch: [["cfm P.2.2 {", "cfm PUSTAKA-02-02 {"]],
      at: ["PUSTAKA-02"],
    },
    "steps in a flow of a level, line by line": {
      patch: [[WEED, `${WEED}  alur mulai -> catat\n  alur catat -> selesai\n`]],
      at: ["mulai -> catat", "catat -> selesai"],
    },
    "one step in a flow of a level": { patch: [[WEED, `${WEED}  alur P.2.1 -> selesai\n`]], at: ["selesai"] },
    "the prefix of another map": {
      patch: [more('LAIN.3.1 "Pemusnahan Koleksi" pengampu koleksi')],
      beside: { "lain/peta.ppb": otherAgency() },
      also: ["cfm-hilang"],
      at: ["LAIN"],
    },
    "mistyped in seven codes, of which six are shown": {
      patch: [
        [
          WEED,
          `${WEED}${["P.2.1", "P.2.2"].flatMap((to) => ["01", "02", "03"].map((n) => `  alur PUSTAKAA 02.${n} -> ${to}\n`)).join("")}  alur P.2.2 -> PUSTAKAA 02.09\n`,
        ],
      ],
      at: ["PUSTAKAA"],
      fixed: ["01", "02", "03"]
        .flatMap((n) =>
          ["P.2.1", "P.2.2"].map((to): Patch[number] => [
            `PUSTAKAA 02.${n} -> ${to}`,
            `PUSTAKA 02.${n} -> ${to}`,
          ]),
        )
        .concat([["PUSTAKAA 02.09", "PUSTAKA 02.09"]]),
    },
  },
});

const ONE_FORM: Patch = [
  ['  kode peta "PUSTAKA 01.01"\n  kode matriks "P.1.1"\n', '  kode matriks "P.1.1"\n'],
  ["PUSTAKA 02.01", "P.2.1"],
];

testRule("kode-format", {
  silent: {
    "an unknown prefix with zeros, which kode-awalan-salah reports": [
      more('XY 02.03 "Penjualan Koleksi" pengampu koleksi'),
    ],
    "an unknown prefix without a number, which kode-awalan-salah reports": [
      [WEED_CFM, WEED_CFM + cfm("XYZ")],
    ],
  },
  fires: {
    "of a map with one form": {
      patch: [...ONE_FORM, more('P.2.x "Penjualan Koleksi" pengampu koleksi')],
      at: ["P.2.x"],
    },
    "a zero, where numbers have two digits": {
      patch: [more('PUSTAKA 02.003 "Penjualan Koleksi" pengampu koleksi')],
      at: ["PUSTAKA 02.003"],
    },
    "a mistyped prefix and a number that is none": {
      patch: [more('PUSTAKAA 02.x "Penjualan Koleksi" pengampu koleksi')],
      also: ["kode-awalan-salah"],
      at: ["PUSTAKAA 02.x"],
    },
    "of a line whose place says what is meant, and of its CFM": {
      patch: [
        ['P.2.2 "Penyiangan', 'P.2.O "Penyiangan'],
        ["cfm P.2.2 {", "cfm P.2.O {"],
        ["pengampu koleksi\n}\n\ncfm", `pengampu koleksi\n  ${SELL}\n}\n\ncfm`],
        [BORROW_CFM, BORROW_CFM + cfm("P.2.3")],
      ],
      at: ["P.2.O", "P.2.O"],
    },
  },
});

testRule("kode-ganda", {
  silent: {
    "SOPs without a number, which kode-format reports": [
      ["cfm P.1.2 {\n", 'cfm P.1.2 {\n  sop P.1.2.SOP "Satu"\n  sop P.1.2.SOP "Dua"\n'],
    ],
  },
  fires: {
    "of a later line that stands in its place": {
      patch: [
        ['P.2.2 "Penyiangan', 'P.2.3 "Penyiangan'],
        [`pengampu koleksi\n}\n\ncfm`, `pengampu koleksi\n  ${SELL}\n}\n\ncfm`],
        [WEED_CFM, WEED_CFM + cfm("P.2.3")],
      ],
      at: ["P.2.3"],
      args: { code: "P.2.3" },
    },
    "two SOPs, with the numbers behind the last": {
      patch: [
        [
          "cfm P.1.2 {\n",
          'cfm P.1.2 {\n  sop P.1.2.SOP.1 "Satu"\n  sop P.1.2.SOP.2 "Dua"\n  sop P.1.2.SOP.1 "Tiga"\n  sop P.1.2.SOP.2 "Empat"\n',
        ],
      ],
      at: ["P.1.2.SOP.1", "P.1.2.SOP.2"],
    },
    "at the end of three": {
      patch: [more(SELL, 'P.2.1 "Pemusnahan Koleksi" pengampu koleksi'), [WEED_CFM, WEED_CFM + cfm("P.2.3")]],
      at: ["P.2.1"],
    },
    "before its first, in another block": {
      patch: [[`  ${REGISTER.trim()}\n`, `${REGISTER}${LOAN.replace("P.1.2", "P.2")}`]],
      at: ["P.2"],
    },
  },
});

testRule("kode-induk-hilang", {
  silent: {},
  fires: {
    "of a line whose place says what is meant": {
      patch: [[LOAN, LOAN.replace("P.1.2", "P.4.2")]],
      at: ["P.4.2"],
    },
  },
});

testRule("kode-level-salah", {
  silent: {},
  fires: {
    "the last lines of a block, where the next one begins": {
      patch: [more(...BELOW), BELOW_CFMS],
      also: ["kedalaman-cfm-tidak-seragam"],
      at: ["P.2.2.1"],
      args: { level: 2, blockLevel: 1 },
    },
    "the first lines of a block": {
      patch: [[REGISTER, `  ${BELOW.join("\n  ")}\n${REGISTER}`], BELOW_CFMS],
      also: ["kedalaman-cfm-tidak-seragam"],
      at: ["P.2.2.1", "P.2.2.2"],
    },
    "the last lines of a block, two levels below": {
      patch: [[ROOT2, `${ROOT2}  ${BELOW.join("\n  ")}\n`], BELOW_CFMS],
      also: ["kedalaman-cfm-tidak-seragam"],
      at: ["P.2.2.1", "P.2.2.2"],
    },
    "the last lines of a block, where the next one stands elsewhere": {
      patch: [
        [
          `${WEED}}`,
          `${WEED}  ${BELOW.join("\n  ")}\n}\n\nlevel 2 {\n  P.2.2.3 "Pemilahan Buku" pengampu koleksi\n}`,
        ],
        [WEED_CFM, cfm("P.2.2.1") + cfm("P.2.2.2") + cfm("P.2.2.3")],
      ],
      also: ["kedalaman-cfm-tidak-seragam"],
      at: ["P.2.2.1", "P.2.2.2"],
    },
    "one last line": {
      patch: [more(BELOW[0]!), [WEED_CFM, cfm("P.2.2.1")]],
      at: ["P.2.2.1"],
      also: ["anak-tunggal", "kedalaman-cfm-tidak-seragam"],
    },
    "three blocks, counted from one": {
      patch: [
        ["level 0 {", "level 1 {"],
        ["level 1 {\n  P.1.1", `level 2 {\n  P.1.1`],
        [`${WEED}}`, `${WEED}}\n\nlevel 3 {\n  ${BELOW.join("\n  ")}\n}`],
        BELOW_CFMS,
      ],
      also: ["kedalaman-cfm-tidak-seragam"],
      at: ["1"],
      args: { level: 0, blockLevel: 1 },
    },
    "two blocks, wrong in two ways": {
      patch: [
        ["level 0 {", "level 1 {"],
        ["level 1 {\n  P.1.1", `level 3 {\n  P.1.1`],
      ],
      at: ["1", "3"],
    },
  },
});

testRule("kode-lompat", {
  silent: {
    "a number that a line of wrong code stands for": [[LOAN, LOAN.replace("P.1.2", "P.1.x")]],
    "what a line means by its place": [
      [WEED, `${WEED.replace("P.2.2", "P.2.3")}  ${SELL}\n`],
      [WEED_CFM, WEED_CFM + cfm("P.2.3")],
    ],
    "children of a process that nothing declares": [
      more('P.4.2 "Pemusnahan Koleksi" pengampu koleksi'),
      [WEED_CFM, WEED_CFM + cfm("P.4.2")],
    ],
  },
  fires: {
    "four numbers, each of which is named": {
      patch: [more('P.2.7 "Penjualan Koleksi" pengampu koleksi'), [WEED_CFM, WEED_CFM + cfm("P.2.7")]],
      at: ["P.2.7"],
    },
    "five numbers, of which the ends are named": {
      patch: [more('P.2.8 "Penjualan Koleksi" pengampu koleksi'), [WEED_CFM, WEED_CFM + cfm("P.2.8")]],
      at: ["P.2.8"],
    },
    "two gaps": {
      patch: [
        more('P.2.4 "Penjualan Koleksi" pengampu koleksi', 'P.2.6 "Pemusnahan Koleksi" pengampu koleksi'),
        [WEED_CFM, WEED_CFM + cfm("P.2.4") + cfm("P.2.6")],
      ],
      at: ["P.2.4", "P.2.6"],
    },
  },
});

testRule("kode-urutan", {
  silent: {
    "a code that cannot be read, which kode-format reports": [
      [BUY, `  P.2.x "Penjualan Koleksi" pengampu koleksi\n${BUY}`],
    ],
  },
  fires: {
    "beside a line whose code cannot be read, which no fix moves": {
      patch: [
        [BUY + WEED, WEED + BUY],
        more(),
        [LOAN, `${LOAN}  P.2.x "Penjualan Koleksi" pengampu koleksi\n`],
      ],
      at: ["PUSTAKA 02.01"],
      also: ["kode-format"],
    },
  },
});

const OWNED = '"Peminjaman Buku" pengampu layanan';

testRule("pengampu-tak-dikenal", {
  silent: {},
  fires: {
    "a printed name": {
      patch: [[OWNED, '"Peminjaman Buku" pengampu Bidang Layanan']],
      at: ["Bidang Layanan"],
      fixed: [["pengampu Bidang Layanan", "pengampu layanan"]],
    },
    "a printed name with a mistake": {
      patch: [[OWNED, '"Peminjaman Buku" pengampu Bidang Layananan']],
      at: ["Bidang Layananan"],
    },
    "the printed name of no unit": {
      patch: [[OWNED, '"Peminjaman Buku" pengampu Seksi Sirkulasi']],
      at: ["Seksi Sirkulasi"],
    },
    "two names in small letters": {
      patch: [[OWNED, '"Peminjaman Buku" pengampu seksi sirkulasi']],
      at: ["seksi", "sirkulasi"],
    },
    "one name in capitals": { patch: [[OWNED, '"Peminjaman Buku" pengampu Sirkulasi']], at: ["Sirkulasi"] },
    "a printed name on two lines, each by itself": {
      patch: [
        [OWNED, '"Peminjaman Buku" pengampu Seksi Sirkulasi'],
        ['"Pendaftaran Anggota" pengampu layanan', '"Pendaftaran Anggota" pengampu Seksi Anggota'],
      ],
      at: ["Seksi Anggota", "Seksi Sirkulasi"],
    },
  },
});
