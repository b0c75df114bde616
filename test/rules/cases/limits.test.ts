import { testRule, type Patch } from "../table.ts";
import { BORROW_CFM, cfm, otherAgency, WEED_CFM } from "./blocks.ts";

/** Bounds that are exactly reached, and what several rules leave to others. */
const CATCH = 'catat "Mencatat peminjaman"';
const BORROW = "alur mulai -> catat -> selesai";
const borrow = (lines: readonly string[], ...flows: readonly string[]): Patch => [
  [CATCH, [CATCH, ...lines].join("\n    ")],
  [BORROW, flows.join("\n  ")],
];
const keys = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `k${i + 1}`);
const steps = (count: number): readonly string[] => keys(count).map((id) => `${id} "Memilah rak ${id}"`);
const chain = (count: number): string => `alur mulai -> catat -> ${keys(count).join(" -> ")} -> selesai`;

const SOP = (...rules: readonly string[]): Patch[number] => [
  'kode matriks "P.1.1"',
  `kode matriks "P.1.1"\n  keluaran sop\n  aturan { ${["sop-sampul-kosong", ...rules].map((rule) => `${rule} mati`).join(" ")} }`,
];
const ALL = '{ kelengkapan "Formulir" waktu "15 menit" keluaran "Catatan" }';
/** A map that asks for SOPs; every activity but that of the CFM on loans has its mutu baku. */
const WITH_MUTU_BAKU: Patch = [
  SOP(),
  ...[
    'daftar "Mengisi formulir"',
    'periksa "Memeriksa formulir"',
    'kartu "Menerbitkan kartu"',
    'pesan "Memesan buku"',
    'pilah "Memilah koleksi"',
  ].map((line): Patch[number] => [line, `${line} ${ALL}`]),
];

testRule("mutu-baku-kosong", {
  silent: {
    "a CFM of no process, which cfm-tanpa-induk reports": [...WITH_MUTU_BAKU, ["cfm P.1.2 {", "cfm P.1.9 {"]],
    "a step that does not exist, which langkah-tak-dikenal reports": [
      ...WITH_MUTU_BAKU,
      [BORROW, "alur mulai -> catat -> antar -> selesai"],
    ],
  },
  fires: {
    "four steps, each of which is named": {
      patch: [...WITH_MUTU_BAKU, ...borrow(steps(3), chain(3))],
      at: ["P.1.2"],
      args: { count: 4, all: 4 },
    },
    "five steps, of which four are named": {
      patch: [...WITH_MUTU_BAKU, ...borrow(steps(4), chain(4))],
      at: ["P.1.2"],
      args: { count: 5, all: 5 },
    },
    "texts of nothing but spaces": {
      patch: [...WITH_MUTU_BAKU, [CATCH, `${CATCH} { kelengkapan "  " waktu "5 menit" keluaran "Kartu" }`]],
      at: ["P.1.2"],
      also: ["teks-kosong"],
    },
    "a message that says nothing": {
      patch: [
        ...WITH_MUTU_BAKU,
        ...borrow(
          [`antar "Mengantar buku" ${ALL}`],
          "alur mulai -> catat -> antar -> selesai",
          "alur catat ..> antar",
        ),
        [`${CATCH}\n`, `${CATCH} { kelengkapan "Buku" waktu "5 menit" }\n`],
      ],
      at: ["P.1.2"],
    },
    "a document that work passes, which has a row of its own": {
      patch: [
        ...WITH_MUTU_BAKU,
        ...borrow(
          ['kartu dokumen "Kartu"'],
          "alur mulai -> catat -> kartu -> selesai",
          "alur kartu ..> catat",
        ),
        [`${CATCH}\n`, `${CATCH} { waktu "5 menit" keluaran "Kartu" }\n`],
      ],
      at: ["P.1.2"],
    },
    "a document that work ends in": {
      patch: [
        ...WITH_MUTU_BAKU,
        ...borrow(['kartu dokumen "Kartu"'], BORROW, "alur catat -> kartu", "alur catat ..> kartu"),
        [`${CATCH}\n`, `${CATCH} { kelengkapan "Buku" waktu "5 menit" }\n`],
      ],
      at: ["P.1.2"],
      also: ["alur-buntu"],
    },
    "a document in place of a message, from the step to it": {
      patch: [
        ...WITH_MUTU_BAKU,
        ...borrow(['kartu dokumen "Kartu"'], BORROW, "alur catat ..> kartu"),
        [`${CATCH}\n`, `${CATCH} { waktu "5 menit" }\n`],
      ],
      at: ["P.1.2"],
    },
  },
});

const HEAD = "cfm P.1.2 {\n";
const sops = (...bodies: readonly string[]): Patch[number] => [
  HEAD,
  HEAD + bodies.map((body, i) => `  sop P.1.2.SOP.${i + 1} "Peminjaman ke-${i + 1}" ${body}\n`).join(""),
];

testRule("langkah-tanpa-sop", {
  silent: {
    "a step that does not exist, in one of two": [
      ...borrow(steps(2), chain(2)),
      sops("{ mencakup catat }", "{ mencakup k9 k1 }"),
    ],
  },
  fires: {
    "four, each of which is named": {
      patch: [...borrow(steps(4), chain(4)), sops("{ mencakup catat }")],
      at: ["P.1.2"],
      args: { count: 4, steps: "k1, k2, k3, k4" },
    },
    "five, of which four are named": {
      patch: [...borrow(steps(5), chain(5)), sops("{ mencakup catat }")],
      at: ["P.1.2"],
      args: { count: 5, steps: "k1, k2, k3, k4, …" },
    },
  },
});

testRule("sop-kembar", {
  silent: {
    "of no process, which cfm-tanpa-induk reports": [
      SOP("mutu-baku-kosong"),
      sops("", ""),
      [HEAD.trim(), "cfm P.1.9 {"],
    ],
    "of a CFM without steps": [
      SOP("mutu-baku-kosong"),
      [BORROW_CFM, `${HEAD}  sop P.1.2.SOP.1 "Satu"\n  sop P.1.2.SOP.2 "Dua"\n}\n`],
    ],
    "with a step that does not exist, which langkah-tak-dikenal reports": [
      SOP("mutu-baku-kosong"),
      sops("{ mencakup k9 }", "{ mencakup k9 }"),
    ],
    "of one number, which kode-ganda reports": [
      SOP("mutu-baku-kosong"),
      [HEAD, `${HEAD}  sop P.1.2.SOP.1 "Satu"\n  sop P.1.2.SOP.1 "Dua"\n`],
    ],
  },
  fires: {
    "of two numbers that cannot be read": {
      patch: [SOP("mutu-baku-kosong"), [HEAD, `${HEAD}  sop P.1.2.SOP.x "Satu"\n  sop P.1.2.SOP.y "Dua"\n`]],
      at: ["P.1.2.SOP.y"],
      also: ["kode-format", "kode-format"],
    },
  },
});

const WEED = '  P.2.2 "Penyiangan Koleksi" pengampu koleksi\n';
const LOAN = '"Peminjaman Buku" pengampu layanan';
const JOINED = 'catat "Mencatat peminjaman" bersama';

testRule("lajur-pengampu", {
  silent: {
    "a CFM of no process, which cfm-tanpa-induk reports": [["cfm P.1.2 {", "cfm P.1.9 {"]],
    "a process without an owner, which pengampu-hilang reports": [[LOAN, '"Peminjaman Buku"']],
    "a CFM without steps, which cfm-diagram-kosong reports": [
      [LOAN, '"Peminjaman Buku" pengampu koleksi'],
      [BORROW_CFM, "cfm P.1.2 { lajur layanan { } }\n"],
    ],
    "two CFMs of one code, which cfm-ganda reports": [
      [LOAN, '"Peminjaman Buku" pengampu koleksi'],
      [BORROW_CFM, BORROW_CFM + BORROW_CFM],
    ],
    "an owner beside one that is not declared": [[LOAN, '"Peminjaman Buku" pengampu koleksi arsip']],
    "a lane whose name is mistyped, which pengampu-tak-dikenal reports": [
      [LOAN, '"Peminjaman Buku" pengampu koleksi'],
      [BORROW_CFM, BORROW_CFM.replace("lajur layanan", "lajur koleks")],
    ],
    "a lane whose name is mistyped, of one of two owners": [
      [LOAN, '"Peminjaman Buku" pengampu pemustaka koleksi'],
      [BORROW_CFM, BORROW_CFM.replace("lajur layanan", "lajur koleks")],
    ],
  },
  fires: {
    "two CFMs of two numbers": {
      patch: [
        [LOAN, '"Peminjaman Buku" pengampu koleksi'],
        [
          BORROW_CFM,
          BORROW_CFM.replace("P.1.2", 'P.1.2.CFM.1 "Satu"') +
            BORROW_CFM.replace("P.1.2", 'P.1.2.CFM.2 "Dua"'),
        ],
      ],
      at: ["P.1.2.CFM.1", "P.1.2.CFM.2"],
    },
  },
});

testRule("pengampu-hilang", {
  silent: {
    "a leaf that only looks like one, since the line below it is wrong": [
      [
        '"Penyiangan Koleksi" pengampu koleksi\n}',
        '"Penyiangan Koleksi"\n}\n\nlevel 2 {\n  P.2.2.x "Penyisihan Buku" pengampu koleksi\n}',
      ],
    ],
  },
  fires: {
    "of the first: as the one behind it": {
      patch: [['"Pendaftaran Anggota" pengampu layanan', '"Pendaftaran Anggota"']],
      at: ["P.1.1"],
    },
    "of the last: as the one before it": {
      patch: [['"Penyiangan Koleksi" pengampu koleksi', '"Penyiangan Koleksi"']],
      at: ["P.2.2"],
    },
    "of the first of its parent: as its sibling, not as the one before": {
      patch: [['"Pengadaan Buku" pengampu koleksi', '"Pengadaan Buku"']],
      at: ["PUSTAKA 02.01"],
    },
    "of two between: as the nearest": {
      patch: [
        [LOAN, '"Peminjaman Buku"'],
        ['"Pengadaan Buku" pengampu koleksi', '"Pengadaan Buku"'],
      ],
      at: ["P.1.2", "PUSTAKA 02.01"],
    },
    "of the middle of three: as the one before it": {
      patch: [
        [WEED, `${WEED.replace(" pengampu koleksi", "")}  P.2.3 "Penjualan Koleksi" pengampu layanan\n`],
        [WEED_CFM, WEED_CFM + cfm("P.2.3").replace("lajur koleksi", "lajur layanan")],
      ],
      at: ["P.2.2"],
    },
    "of all": {
      patch: [
        [LOAN, '"Peminjaman Buku"'],
        ['"Pengadaan Buku" pengampu koleksi', '"Pengadaan Buku"'],
        ['"Pendaftaran Anggota" pengampu layanan', '"Pendaftaran Anggota"'],
        ['"Penyiangan Koleksi" pengampu koleksi', '"Penyiangan Koleksi"'],
      ],
      at: ["P.1.1", "P.1.2", "PUSTAKA 02.01", "P.2.2"],
    },
  },
});

testRule("bersama-tak-dikenal", {
  silent: {
    "a lane whose name is mistyped alike, which pengampu-tak-dikenal reports": [
      [
        BORROW_CFM,
        BORROW_CFM.replace('"Mencatat peminjaman"', '"Mencatat peminjaman" bersama koleksi')
          .replace("  alur", '  lajur koleks {\n    baca "Membaca syarat"\n  }\n  alur')
          .replace("-> catat", "-> baca -> catat"),
      ],
    ],
  },
  fires: {
    "an event beside a party": {
      patch: [
        [CATCH, `${JOINED} layanan selesai`],
        ["\n    selesai\n  }\n  alur mulai -> catat", "\n  }\n  alur mulai -> catat"],
      ],
      at: ["selesai"],
    },
    "a lane called as an event": {
      patch: [
        [BORROW_CFM, BORROW_CFM.replace('"Mencatat peminjaman"', '"Mencatat peminjaman" bersama mulaii')],
      ],
      at: ["mulaii"],
    },
  },
});

const ASK = 'tanya "Buku tersedia?"';

testRule("keputusan-tersirat", {
  silent: {
    "a question with one way": borrow([ASK], "alur mulai -> catat -> tanya -> selesai"),
    "several ways, of which one has a label": borrow(
      ['tanya "Memeriksa buku"', 'antar "Mengantar buku"'],
      "alur mulai -> catat -> tanya -[Ada]-> selesai",
      "alur tanya -> antar -> selesai",
    ),
    "a question mark inside, and ways without labels": borrow(
      ['tanya "Ada? Memeriksa buku"', 'antar "Mengantar buku"'],
      "alur mulai -> catat -> tanya -> selesai",
      "alur tanya -> antar -> selesai",
    ),
    "a choice before a decision": borrow(
      ['tanya "Menilai layak atau tidak"', 'layak cabang "Layak?"', 'antar "Mengantar buku"'],
      "alur mulai -> catat -> tanya -> layak -[Ya]-> antar -> selesai",
      "alur layak -[Tidak]-> selesai",
    ),
    "a choice that leads on to what does not exist, and to a decision": borrow(
      ['tanya "Menilai layak atau tidak"', 'layak cabang "Layak?"'],
      "alur mulai -> catat -> tanya -> layak -[Ya]-> selesai",
      "alur layak -[Tidak]-> catat",
    ),
  },
  fires: {
    "a question with two ways without labels": {
      patch: borrow(
        [ASK, 'antar "Mengantar buku"'],
        "alur mulai -> catat -> tanya -> selesai",
        "alur tanya -> antar -> selesai",
      ),
      at: ["tanya"],
    },
    "a question with spaces behind its mark": {
      patch: borrow(
        ['tanya "Buku tersedia?  "', 'antar "Mengantar buku"'],
        "alur mulai -> catat -> tanya -> selesai",
        "alur tanya -> antar -> selesai",
      ),
      at: ["tanya"],
    },
    "a choice that leads nowhere": {
      patch: borrow(['tanya "Menilai layak atau tidak"'], BORROW, "alur catat -> tanya"),
      at: ['"Menilai layak atau tidak"'],
      also: ["alur-buntu"],
    },
  },
});

const CHECKED = "alur mulai -> daftar -> periksa -> lengkap";
const phases = (...lines: readonly string[]): Patch[number] => [
  CHECKED,
  [...lines.map((line) => `tahap ${line}`), CHECKED].join("\n  "),
];

testRule("langkah-tanpa-tahap", {
  silent: {
    "phases without a step that exists": [phases('"Awal" lain', '"Akhir" lagi')],
    "a step that does not exist, which langkah-tak-dikenal reports": [
      phases('"Awal" daftar', '"Akhir" kartu'),
      ["alur lengkap -[Ya]-> kartu -> selesai", "alur lengkap -[Ya]-> karu -> selesai"],
    ],
  },
  fires: {
    "the first step: the phase that it leads on to is proposed": {
      patch: [phases('"Awal" periksa lengkap', '"Akhir" kartu')],
      at: ["daftar"],
    },
  },
});

testRule("tahap-mundur", {
  silent: {
    "one phase": [phases('"Awal" daftar periksa lengkap kartu')],
    "a step that does not exist, which langkah-tak-dikenal reports": [
      phases('"Awal" kartu', '"Akhir" daftar periksa lengkap'),
      ["alur lengkap -[Ya]-> kartu -> selesai", "alur lengkap -[Ya]-> kartu -> antar -> selesai"],
    ],
  },
  fires: {
    "by way of steps outside": { patch: [phases('"Awal" kartu', '"Akhir" daftar')], at: ["kartu"] },
    "two flows from one phase to the other, once": {
      patch: [
        phases('"Awal" kartu', '"Akhir" daftar periksa lengkap'),
        ["alur lengkap -[Tidak]-> daftar", "alur lengkap -[Tidak]-> daftar\n  alur lengkap -[Nanti]-> kartu"],
      ],
      at: ["kartu"],
    },
  },
});

const ROOT1 = 'P.1 "Pelayanan Perpustakaan"';
const ROOT2 = 'P.2 "Pengembangan Koleksi"';
const named = (name: string): string => otherAgency().replaceAll("LAIN", name);
const sharing = (name: string): string =>
  named(name)
    .replace(/kode peta "[^"]*"\n {2}kode matriks "[^"]*"/, 'kode peta "Q 01"\n  kode matriks "Q.1"')
    .replaceAll(`${name}.1 `, "Q.1 ");
const NAMES = ["A", "B", "C", "D", "E", "F"] as const;
const beside = (count: number): Readonly<Record<string, string>> =>
  Object.fromEntries(NAMES.slice(0, count).map((name) => [`${name.toLowerCase()}/peta.ppb`, sharing(name)]));
const derived: Patch = [
  [ROOT1, `${ROOT1} turunan Q.1`],
  [ROOT2, `${ROOT2} turunan A.1`],
];
const SHARED = (count: number): readonly string[] =>
  Array.from({ length: count - 1 }, () => "awalan-peta-sama");

testRule("rujukan-mendua", {
  silent: {},
  fires: {
    "five maps, each of which is named": {
      patch: derived,
      beside: beside(5),
      at: ["Q.1"],
      also: SHARED(5),
      args: { maps: "A, B, C, D, E" },
    },
    "six maps, of which five are named": {
      patch: derived,
      beside: beside(6),
      at: ["Q.1"],
      also: SHARED(6),
      args: { maps: "A, B, C, D, E, …" },
    },
  },
});

testRule("nama-peta-mirip", {
  silent: {},
  fires: {
    "of three, one of them with the name of another": {
      patch: [],
      beside: {
        "a/peta.ppb": named("LAIN"),
        "b/peta.ppb": named("Lain"),
        "c/peta.ppb": named("LAIN")
          .replace("LAIN 01", "Z 01")
          .replace('LAIN.1"', 'Z.1"')
          .replaceAll("LAIN.1", "Z.1"),
      },
      at: ["Lain", "LAIN"],
      also: ["id-peta-ganda"],
    },
  },
});

const circle = (from: string, to: string): string =>
  named(from).replace("pengampu sarana", `pengampu sarana turunan ${to}`);

testRule("turunan-tak-dikenal", {
  silent: {
    "a prefix of two maps, which rujukan-mendua reports": { patch: derived, beside: beside(2) },
  },
  fires: {
    "a circle that others lead into, at its first": {
      patch: [
        [ROOT1, `${ROOT1} turunan C.1`],
        [ROOT2, `${ROOT2} turunan C.1`],
      ],
      beside: { "b/peta.ppb": circle("B", "C.1"), "c/peta.ppb": circle("C", "B.1") },
      at: ["C.1"],
    },
  },
});

const SPLIT = ["bagi paralel", 'pasang "Memasang label"', 'simpan "Menyimpan kartu"'];

testRule("paralel-timpang", {
  silent: {
    "branches that meet in a step before a join": borrow(
      [...SPLIT, 'ada cabang "Ada?"', "temu paralel"],
      "alur mulai -> ada -[Ya]-> bagi -> catat -> simpan -> temu -> selesai",
      "alur bagi -> pasang -> simpan",
      "alur ada -[Tidak]-> temu",
    ),
    "branches that meet two steps before a join": borrow(
      [...SPLIT, 'cap "Membubuhkan cap"', 'ada cabang "Ada?"', "temu paralel"],
      "alur mulai -> ada -[Ya]-> bagi -> catat -> simpan -> cap -> temu -> selesai",
      "alur bagi -> pasang -> simpan",
      "alur ada -[Tidak]-> temu",
    ),
  },
  fires: {
    "branches that meet before another split": {
      patch: borrow(
        [...SPLIT, "lagi paralel", 'cap "Membubuhkan cap"'],
        "alur mulai -> bagi -> catat -> simpan -> lagi -> cap -> selesai",
        "alur bagi -> pasang -> simpan",
        "alur lagi -> selesai",
      ),
      at: ["bagi", "lagi"],
    },
    "a branch that goes round for ever": {
      patch: borrow(
        [...SPLIT],
        "alur mulai -> bagi -> catat -> selesai",
        "alur bagi -> pasang -> simpan -> pasang",
      ),
      at: ["bagi"],
      also: ["alur-buntu"],
    },
  },
});

testRule("kode-lompat", {
  silent: {
    "children beside one whose number says nothing": [
      [
        WEED,
        `  P.2.x "Penjualan Koleksi" pengampu koleksi\n  P.2.y "Pemusnahan Koleksi" pengampu koleksi\n${WEED.replace("P.2.2", "P.2.6")}`,
      ],
      ["cfm P.2.2 {", "cfm P.2.6 {"],
    ],
  },
  fires: {},
});

testRule("cfm-hilang", {
  silent: {
    "one number away from the CFM that nothing declares, beside another without one": [
      ["cfm P.2.2 {", "cfm P.2.3 {"],
      [BORROW_CFM, "cfm P.1.2 { }\n"],
    ],
  },
  fires: {
    "of a line in the block of another level, by the code that it should have": {
      patch: [[`${WEED}}`, `${WEED}}\n\nlevel 2 {\n  P.2.3 "Penjualan Koleksi" pengampu koleksi\n}`]],
      at: ["P.2.3"],
      also: ["kode-level-salah"],
    },
    "of two, of which a CFM may mean either": {
      patch: [
        [WEED, `${WEED}  P.2.3 "Penjualan Koleksi" pengampu koleksi\n`],
        ["cfm P.2.2 {", "cfm P.2.4 {"],
      ],
      at: ["P.2.2", "P.2.3"],
      also: ["cfm-tanpa-induk"],
    },
  },
});
