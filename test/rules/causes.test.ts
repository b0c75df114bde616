import { join } from "node:path";
import { expect, it } from "vitest";
import { check } from "../../src/check.ts";
import type { RuleOptions } from "../../src/rules/index.ts";
import { testSections, toldOf } from "../support/sections.ts";
import { BASE, patched, type Patch } from "./table.ts";

/** Two mistakes that meet, what is just enough for one cause and what is not, and causes that are hints. */
const YES = "alur lengkap -[Ya]-> kartu -> selesai";
const NO = "alur lengkap -[Tidak]-> daftar";
const FIRST = "alur mulai -> daftar -> periksa -> lengkap";
const CARD = '    kartu "Menerbitkan kartu"\n';
const LOAN = "alur mulai -> catat -> selesai";
const CATCH = '    catat "Mencatat peminjaman"\n';
const UNITS = 'unit layanan "Bidang Layanan"\nunit koleksi "Bidang Koleksi"\nmitra pemustaka "Pemustaka"\n';

/** Further steps in the CFM on loans, and its flows. */
const loan = (steps: readonly string[], ...flows: readonly string[]): Patch => [
  [CATCH, CATCH + steps.map((step) => `    ${step}\n`).join("")],
  [LOAN, flows.join("\n  ")],
];
const numbered = (count: number, text: (i: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, i) => text(i + 1));
const processes = (...lines: readonly string[]): Patch[number] => [
  '  P.2.2 "Penyiangan Koleksi" pengampu koleksi\n',
  `  P.2.2 "Penyiangan Koleksi" pengampu koleksi\n${lines.map((line) => `  ${line}\n`).join("")}`,
];
const STRAY = "level 0 {\n  P.1";
const stray = (flow: string): Patch[number] => [STRAY, `level 0 {\n  alur ${flow}\n  P.1`];

const CASES: Readonly<Record<string, Patch>> = {
  "a flow out of the end, and a break elsewhere in its CFM": [
    [YES, "alur lengkap -[Ya]-> kartu\n  alur selesai -> daftar"],
  ],
  "a flow out of the end, and a step apart from it": [
    [YES, `${YES} -> daftar`],
    [CARD, `${CARD}    cap "Membubuhkan cap"\n`],
  ],
  "two flows out of the end": [[YES, `${YES} -> daftar\n  alur selesai -> kartu`]],
  "a flow into the start, twice on one line": [[NO, "alur lengkap -[Tidak]-> mulai -> daftar -> periksa"]],
  "a flow into the start, and one written twice elsewhere": [
    [NO, "alur lengkap -[Tidak]-> mulai"],
    [FIRST, `${FIRST}\n  alur periksa -> lengkap`],
  ],
  "a flow written twice, and a step apart": [
    [FIRST, `${FIRST}\n  alur periksa -> lengkap`],
    [CARD, `${CARD}    cap "Membubuhkan cap"\n`],
  ],
  "a break, and the one step behind it leads nowhere": loan(
    ['simpan "Menyimpan kartu"'],
    "alur mulai -> catat",
  ),
  "a break, and two steps behind it": loan(
    ['simpan "Menyimpan kartu"', 'cap "Membubuhkan cap"'],
    "alur mulai -> catat",
    "alur cap -> selesai",
    "alur simpan -> selesai",
  ),
  "a break, and a decision with one way and a step behind it": loan(
    ['cek cabang "Lengkap?"', 'simpan "Menyimpan kartu"'],
    "alur mulai -> catat",
    "alur cek -[Ya]-> selesai",
    "alur simpan -> selesai",
  ),
  "a break, and a document tied to nothing": loan(['buku dokumen "Buku induk"'], "alur mulai -> catat"),
  "a document tied to nothing, and a step that leads nowhere": loan(
    ['buku dokumen "Buku induk"', 'simpan "Menyimpan kartu"'],
    LOAN,
    "alur catat -> simpan",
  ),
  "a break where the work goes into a document": loan(
    ['buku dokumen "Buku induk"', 'simpan "Menyimpan kartu"'],
    "alur mulai -> catat -> buku",
    "alur simpan -> selesai",
  ),
  "a decision with one way, and a step that it may lead to": [
    [NO, ""],
    [CARD, `${CARD}    tolak "Menolak permohonan"\n`],
    [YES, `${YES}\n  alur tolak -> selesai`],
  ],
  "a decision with one way, and a step that leads nowhere": [
    [NO, ""],
    [CARD, `${CARD}    tolak "Menolak permohonan"\n`],
    [YES, `${YES}\n  alur periksa -> tolak`],
  ],
  "a decision with one way, and an end that leads nowhere and is apart": [
    [NO, ""],
    [CARD, `${CARD}    tolak "Menolak permohonan"\n    cap "Membubuhkan cap"\n`],
    [YES, `${YES}\n  alur tolak -> selesai\n  alur periksa -> cap`],
  ],
  "a decision with no way at all": [
    [NO, ""],
    [`${YES}\n`, "\n"],
  ],
  "two decisions with one way": [
    [NO, ""],
    [CARD, `${CARD}    baik cabang "Baik?"\n`],
    [YES, "alur lengkap -[Ya]-> baik -[Ya]-> kartu -> selesai"],
  ],
  "two decisions with one way, one of them behind a break": [
    [NO, ""],
    [CARD, `${CARD}    baik cabang "Baik?"\n`],
    [YES, "alur lengkap -[Ya]-> kartu\n  alur baik -[Ya]-> selesai"],
  ],
  "breaks in two CFMs": [
    [LOAN, "alur mulai -> catat"],
    ["alur mulai -> pesan -> selesai", "alur mulai -> pesan"],
  ],
  "a flow of steps outside of its CFM, and what it lacks": [
    [FIRST, ""],
    stray("mulai -> daftar -> periksa -> lengkap"),
  ],
  "a flow of steps outside of its CFM, with a label": [[YES, ""], stray("lengkap -[Ya]-> kartu -> selesai")],
  "a flow of steps outside of its CFM, of which one is in another": [
    [FIRST, ""],
    stray("mulai -> daftar -> catat"),
  ],
  "a flow of steps outside of its CFM, which lacks nothing": [stray("mulai -> daftar")],

  "two missing steps apart": loan(
    ['simpan "Menyimpan kartu"'],
    "alur mulai -> catat -> satu -> simpan -> dua -> selesai",
  ),
  "three missing steps apart": loan(
    ['simpan "Menyimpan kartu"', 'cap "Membubuhkan cap"'],
    "alur mulai -> catat -> satu -> simpan -> dua -> cap -> tiga -> selesai",
  ),
  "nine missing steps": loan(
    [],
    `alur mulai -> catat -> ${numbered(9, (i) => `hilang${i}`).join(" -> ")} -> selesai`,
  ),
  "ten missing steps": loan(
    [],
    `alur mulai -> catat -> ${numbered(10, (i) => `hilang${i}`).join(" -> ")} -> selesai`,
  ),
  "a missing step that leads to itself": loan(
    [],
    "alur mulai -> catat -> antar -> selesai\n  alur antar -> antar",
  ),
  "a missing start, and a missing step behind it": [
    ["lajur layanan {\n    mulai\n    catat", "lajur layanan {\n    catat"],
    [LOAN, "alur mulai -> antar -> catat -> selesai"],
  ],
  "a missing start and end that a flow names": [
    ["lajur layanan {\n    mulai\n    catat", "lajur layanan {\n    catat"],
    [`${CATCH}    selesai\n`, CATCH],
  ],
  "a missing start that no flow names, and a missing end that one names": [
    ["lajur layanan {\n    mulai\n    catat", "lajur layanan {\n    catat"],
    [`${CATCH}    selesai\n`, CATCH],
    [LOAN, "alur catat -> selesai"],
  ],
  "a missing step, and a party without a lane": [
    [CATCH, CATCH.replace("\n", " bersama pemustaka\n")],
    [LOAN, "alur mulai -> catat -> antar -> selesai"],
  ],
  "a missing step, and the owner without a lane": [
    ['"Peminjaman Buku" pengampu layanan', '"Peminjaman Buku" pengampu koleksi'],
    [LOAN, "alur mulai -> catat -> antar -> selesai"],
  ],
  "an end that is missing, and the owner without a lane": [
    ['"Peminjaman Buku" pengampu layanan', '"Peminjaman Buku" pengampu koleksi'],
    [`${CATCH}    selesai\n`, CATCH],
  ],
  "two missing steps, and a unit that nothing uses": [
    [UNITS, `${UNITS}unit arsip "Bidang Arsip"\n`],
    [LOAN, "alur mulai -> catat -> antar -> jemput -> selesai"],
  ],
  "a missing step that is certainly mistyped, and another": loan(
    [],
    "alur mulai -> catatt -> antar -> selesai",
  ),

  "a map without units, with two names": [[UNITS, ""]],
  "a map without units, with nine further names": [
    [UNITS, ""],
    [
      '"Peminjaman Buku" pengampu layanan',
      `"Peminjaman Buku" pengampu ${numbered(7, (i) => `satuan${i}`).join(" ")}`,
    ],
  ],
  "a map without units, with eight further names": [
    [UNITS, ""],
    [
      '"Peminjaman Buku" pengampu layanan',
      `"Peminjaman Buku" pengampu ${numbered(6, (i) => `satuan${i}`).join(" ")}`,
    ],
  ],
  "two units of one name, and two names that are not declared": [
    [UNITS, 'unit layanan "Bidang Layanan"\nunit layanan "Bidang Koleksi"\n'],
  ],
  "three units of one name, and one that is not declared": [
    [UNITS, UNITS.replace("unit koleksi", "unit layanan") + 'unit layanan "Bidang Arsip"\n'],
  ],
  "a name that is not declared, and two units that may mean it": [
    [
      UNITS,
      UNITS.replace('koleksi "Bidang Koleksi"', 'buku "Bidang Koleksi"') + 'unit arsip "Seksi Koleksi"\n',
    ],
  ],
  "a name that is not declared, and a unit that is used": [
    [UNITS, UNITS.replace('koleksi "Bidang Koleksi"', 'buku "Bidang Pembelian"')],
  ],
  "a step that is not declared, and two of one name": [
    [CARD, '    periksa "Menerbitkan kartu"\n    periksa "Menyimpan kartu"\n'],
  ],
  "a step that is certainly mistyped, and two of one name": [
    [CARD, `${CARD}    daftar "Mendaftar lagi"\n`],
    [FIRST, "alur mulai -> daftar -> periksaa -> lengkap"],
  ],
  "two steps that are not declared, and two of one name": [
    [CARD, '    periksa "Menerbitkan kartu"\n'],
    [NO, "alur lengkap -[Tidak]-> antar -> daftar"],
  ],
  "a step that is not declared, and two CFMs in which one of its name is left over": [
    [CARD, ""],
    [CATCH, CATCH + CARD],
    ['    pesan "Memesan buku"\n', `    pesan "Memesan buku"\n${CARD}`],
  ],

  "a lane that came along, of which one step is connected": [
    [
      `${CATCH}    selesai\n  }\n`,
      `${CATCH}    selesai\n  }\n  lajur kecamatan {\n    terima "Menerima surat"\n    kirim "Mengirim surat"\n  }\n`,
    ],
    [LOAN, "alur mulai -> catat -> kirim -> selesai"],
  ],
  "a lane that came along, with nothing else in it": [
    [`${CATCH}    selesai\n  }\n`, `${CATCH}    selesai\n  }\n  lajur kecamatan { }\n`],
  ],
  "a lane that came along, with a step of another": [
    [
      `${CATCH}    selesai\n  }\n`,
      `${CATCH}    selesai\n  }\n  lajur kecamatan {\n    catat "Mencatat lagi"\n  }\n`,
    ],
  ],
  "two lanes that came along, with a flow between them": [
    [
      `${CATCH}    selesai\n  }\n`,
      `${CATCH}    selesai\n  }\n  lajur kecamatan {\n    terima "Menerima surat"\n  }\n  lajur lurah {\n    kirim "Mengirim surat"\n  }\n`,
    ],
    [LOAN, `${LOAN}\n  alur terima -> kirim`],
  ],
  "a lane that came along, below flows of its steps, the last of them first": [
    [
      `${CATCH}    selesai\n  }\n`,
      `${CATCH}    selesai\n  }\n  alur kirim -> lurah\n  alur desa -> terima\n  lajur kecamatan {\n    terima "Menerima surat"\n    kirim "Mengirim surat"\n  }\n`,
    ],
  ],
  "a lane of a known party with one step": [
    [
      `${CATCH}    selesai\n  }\n`,
      `${CATCH}    selesai\n  }\n  lajur koleksi {\n    terima "Menerima surat"\n  }\n`,
    ],
  ],

  "two lines of a level, of which one stands for a code and one for another": [
    ['P.1.2 "Peminjaman', 'P.1.5 "Peminjaman'],
    ['P.2.2 "Penyiangan', 'P.2.5 "Penyiangan'],
  ],
  "a gap that is referred to, and one that is not": [
    processes('P.2.5 "Penjualan Koleksi" pengampu koleksi'),
    [
      "cfm P.2.2 {",
      'cfm P.2.5 {\n  lajur koleksi {\n    mulai\n    jual "Menjual koleksi"\n    selesai\n  }\n  alur mulai -> jual -> selesai\n}\n\ncfm P.2.2 {',
    ],
    ["cfm P.2.1 {", "cfm P.2.4 {"],
  ],
  "a code that nothing declares, of another parent's only child": [
    ['  P.2.2 "Penyiangan Koleksi" pengampu koleksi\n', ""],
  ],
  "a line beside one of another level": [
    ['P.1.1 "Pendaftaran', 'P.3 "Pendaftaran'],
    ['P.1.2 "Peminjaman', 'P.1.5 "Peminjaman'],
  ],
  "a line beside one whose code cannot be read": [
    ['P.1.1 "Pendaftaran', 'P.1.x "Pendaftaran'],
    ['P.1.2 "Peminjaman', 'P.1.5 "Peminjaman'],
  ],
  "a line out of order behind the one that stands for a code": [
    ['P.1.1 "Pendaftaran', 'P.1.4 "Pendaftaran'],
    processes('P.2.4 "Penjualan Koleksi" pengampu koleksi', 'P.2.3 "Pemusnahan Koleksi" pengampu koleksi'),
  ],
  "a code that a subprocess names, beside a process without a CFM": [
    ['P.1.2 "Peminjaman', 'P.1.5 "Peminjaman'],
    ["cfm P.1.2 {", "cfm P.1.5 {"],
    ['pesan "Memesan buku"', "pesan subproses P.1.2"],
    ['pilah "Memilah koleksi"', "pilah subproses P.1.2"],
  ],
  "a code that a subprocess names, whose line has no owner": [
    ['P.1.2 "Peminjaman Buku" pengampu layanan', 'P.1.5 "Peminjaman Buku"'],
    ["cfm P.1.2 {", "cfm P.1.5 {"],
    ['pesan "Memesan buku"', "pesan subproses P.1.2"],
    ['pilah "Memilah koleksi"', "pilah subproses P.1.2"],
  ],
  "a line between two that are wrong": [
    ['P.1.1 "Pendaftaran', 'P.4.1 "Pendaftaran'],
    ['P.1.2 "Peminjaman', 'P.1.5 "Peminjaman'],
    ['PUSTAKA 02.01 "Pengadaan', 'P.4.2 "Pengadaan'],
  ],

  "an empty label, and an empty text elsewhere": [
    [YES, 'alur lengkap -[""]-> kartu -> selesai'],
    [CARD, CARD.replace("Menerbitkan kartu", "")],
  ],
  "a level within a lane, and a word elsewhere": [
    [CATCH, `${CATCH}    level 2 {\n      P.1.2.1 "Pencatatan Buku" pengampu layanan\n    }\n`],
    ['"Pendaftaran Anggota"', '"Ijin Anggota"'],
  ],
  "an empty label behind no decision": [[FIRST, 'alur mulai -> daftar -[""]-> periksa -> lengkap']],
  "an empty text on the line of another finding": [
    ['"Peminjaman Buku" pengampu layanan', '"" pengampu laynan'],
  ],
};

const told = (patch: Patch, options?: RuleOptions): readonly string[] =>
  toldOf(check([{ path: "peta.ppb", text: patched(BASE, patch) }], options).diagnostics);

/** What is a cause or follows from one, each as a hint. */
const HINTS: Readonly<Record<string, readonly string[]>> = {
  "a flow out of the end, and a step apart from it": ["alur-ujung-salah", "langkah-terputus"],
  "a flow into the start, twice on one line": ["alur-ujung-salah", "alur-ganda"],
  "a break, and two steps behind it": ["alur-buntu", "langkah-terputus"],
  "a decision with one way, and a step that it may lead to": ["cabang-tunggal", "langkah-terputus"],
  "a flow of steps outside of its CFM, and what it lacks": ["kode-awalan-salah", "langkah-terputus"],
  "three missing steps apart": ["langkah-tak-dikenal"],
  "a missing step, and the owner without a lane": ["langkah-tak-dikenal"],
  "a missing start and end that a flow names": ["tanpa-mulai", "tanpa-selesai"],
  "a map without units, with eight further names": ["pengampu-tak-dikenal"],
  "three units of one name, and one that is not declared": ["pengampu-tak-dikenal"],
  "two lanes that came along, with a flow between them": ["pengampu-tak-dikenal", "langkah-terputus"],
  "two lines of a level, of which one stands for a code and one for another": [
    "kode-lompat",
    "cfm-tanpa-induk",
  ],
  "a line between two that are wrong": ["kode-induk-hilang", "kode-lompat", "cfm-tanpa-induk"],
};

testSections(join(import.meta.dirname, "causes.golden.txt"), [
  ...Object.entries(CASES).map(([why, patch]) => [why, () => told(patch)] as const),
  ...Object.entries(HINTS).flatMap(([why, names]) =>
    names.map(
      (name) =>
        [
          `${why}, where ${name} is a hint`,
          () => told(CASES[why] ?? [], { severities: new Map([[name, "hint" as const]]) }),
        ] as const,
    ),
  ),
]);

it("looks for the cause of two hundred codes, and of no more", () => {
  const twice = numbered(
    201,
    (i) => `    s${i} subproses P.1.${i + 50}\n    t${i} subproses P.1.${i + 50}\n`,
  );
  const text = patched(BASE, [
    ['    pesan "Memesan buku"\n', `    pesan "Memesan buku"\n${twice.join("")}`],
    [
      "alur mulai -> pesan -> selesai",
      `alur mulai -> pesan -> ${numbered(201, (i) => `s${i} -> t${i}`).join(" -> ")} -> selesai`,
    ],
  ]);
  const { diagnostics } = check([{ path: "peta.ppb", text }]);
  expect(diagnostics.filter(({ code }) => code === "subproses-tak-dikenal")).toHaveLength(200 + 2);
});
