import { testRule, type Firing, type Patch } from "../table.ts";

const HEAD = "cfm P.1.1 {\n";
const ASKS: Patch[number] = ['kode matriks "P.1.1"', 'kode matriks "P.1.1"\n  keluaran sop'];
const asksWithout = (rule: string): Patch[number] => [ASKS[0], `${ASKS[1]}\n  aturan { ${rule} mati }`];

/** SOPs of the first CFM, each what stands behind its number. */
const sops = (...bodies: readonly string[]): Patch[number] => [
  HEAD,
  HEAD + bodies.map((body, i) => `  sop P.1.1.SOP.${i + 1} "Pendaftaran ke-${i + 1}" ${body}\n`).join(""),
];

const PARTS = {
  nomor: 'nomor "065/1/2030"',
  tanggal: "tanggal 2030-01-04",
  berlaku: "berlaku 2030-02-01",
  dasar: 'dasar "Peraturan Wali Kota Contoh Nomor 14 Tahun 2028"',
  kualifikasi: 'kualifikasi "Teliti"',
  peralatan: 'peralatan "Komputer"',
  peringatan: 'peringatan "Jangan terlambat"',
  pencatatan: 'pencatatan "Buku induk"',
} as const;
type Word = keyof typeof PARTS;

function cover(...left: readonly Word[]): string {
  const words = (Object.keys(PARTS) as Word[]).filter((word) => !left.includes(word));
  return `{ ${words.map((word) => PARTS[word]).join(" ")} }`;
}

/** A map that asks for SOPs and for nothing else that this map lacks; all CFMs but the first declare whole ones. */
const OTHERS: Patch = [
  asksWithout("mutu-baku-kosong"),
  ...["P.1.2", "P.2.1", "P.2.2"].map((code): Patch[number] => [
    `cfm ${code} {\n`,
    `cfm ${code} {\n  sop ${code}.SOP.1 "SOP ${code}" ${cover()}\n`,
  ]),
];
const lacks = (word: Word): Firing => ({
  patch: [...OTHERS, sops(cover(word))],
  at: ["P.1.1.SOP.1"],
  args: { missing: word },
});

testRule("sop-sampul-kosong", {
  silent: {
    "a map that asks for no SOP": [sops("{ }")],
    "all is said; the decree says who approves": [...OTHERS, sops(cover())],
    "the legal basis of the process counts": [
      ...OTHERS,
      sops(cover("dasar")),
      [
        'P.1.1 "Pendaftaran Anggota" pengampu layanan',
        'P.1.1 "Pendaftaran Anggota" pengampu layanan dasar "Peraturan Daerah"',
      ],
    ],
    "no revision": [...OTHERS, sops(cover())],
    "switched off": [
      [ASKS[0], `${ASKS[1]}\n  aturan { mutu-baku-kosong mati sop-sampul-kosong mati }`],
      sops("{ }"),
    ],
  },
  fires: {
    "no number": lacks("nomor"),
    "no day on which it was made": lacks("tanggal"),
    "no day from which it holds": lacks("berlaku"),
    "no legal basis, of its own or of the process": lacks("dasar"),
    "no qualifications": lacks("kualifikasi"),
    "no equipment": lacks("peralatan"),
    "no warning": lacks("peringatan"),
    "no records": lacks("pencatatan"),
    "an empty text says nothing": {
      patch: [...OTHERS, sops(cover().replace('"Komputer"', '" "'))],
      at: ["P.1.1.SOP.1"],
      args: { missing: "peralatan" },
    },
    "nothing said of two": {
      patch: [...OTHERS, sops("{ mencakup daftar }", "{ mencakup periksa lengkap kartu }")],
      at: ["P.1.1.SOP.1", "P.1.1.SOP.2"],
      args: { missing: "nomor, tanggal, berlaku, dasar, kualifikasi, peralatan, peringatan, pencatatan" },
    },
    "CFMs that declare none are one finding": {
      patch: [asksWithout("mutu-baku-kosong"), sops(cover())],
      at: ["P.1.2"],
      args: { count: 3, all: 4 },
    },
  },
});

testRule("langkah-tanpa-sop", {
  silent: {
    "no SOP": [],
    "an SOP of the whole CFM": [sops("")],
    "a whole one beside one of a part": [sops("", "{ mencakup kartu }")],
    "every step in one": [sops("{ mencakup daftar periksa }", "{ mencakup lengkap kartu }")],
    "a step in two": [sops("{ mencakup daftar periksa lengkap }", "{ mencakup lengkap kartu }")],
    "starts, ends and documents need not be named": [
      sops("{ mencakup daftar periksa lengkap kartu }"),
      ['kartu "Menerbitkan kartu"', 'kartu "Menerbitkan kartu"\n    buku dokumen "Buku induk"'],
      [
        "alur lengkap -[Ya]-> kartu -> selesai",
        "alur lengkap -[Ya]-> kartu -> selesai\n  alur kartu ..> buku",
      ],
    ],
    "a list in two lines": [sops("{ mencakup daftar periksa\n mencakup lengkap kartu }")],
  },
  fires: {
    "one left out": {
      patch: [sops("{ mencakup daftar periksa lengkap }")],
      at: ["P.1.1"],
      args: { count: 1, steps: "kartu" },
    },
    "a decision left out": {
      patch: [sops("{ mencakup daftar periksa }", "{ mencakup kartu }")],
      at: ["P.1.1"],
      args: { count: 1, steps: "lengkap" },
    },
    "all but one": {
      patch: [sops("{ mencakup daftar }")],
      at: ["P.1.1"],
      args: { count: 3, steps: "periksa, lengkap, kartu" },
    },
    "of more than four the first four are named": {
      patch: [
        sops("{ mencakup daftar }"),
        [
          'kartu "Menerbitkan kartu"',
          'kartu "Menerbitkan kartu"\n    k1 "Mencetak kartu"\n    k2 "Menyerahkan kartu"',
        ],
        ["kartu -> selesai", "kartu -> k1 -> k2 -> selesai"],
      ],
      at: ["P.1.1"],
      args: { count: 5, steps: "periksa, lengkap, kartu, k1, …" },
    },
  },
});

testRule("langkah-tak-dikenal", {
  silent: { "steps of an SOP": [sops("{ mencakup daftar periksa lengkap kartu }")] },
  fires: {
    "an SOP names a step that there is not": {
      patch: [sops("{ mencakup daftar cetak lengkap kartu }")],
      at: ["cetak"],
    },
    "a mistyped step of an SOP": {
      patch: [sops("{ mencakup daftar priksa lengkap kartu }")],
      at: ["priksa"],
      fixed: [["priksa", "periksa"]],
    },
  },
});

const MAKES = [ASKS[0], `${ASKS[1]}\n  aturan { mutu-baku-kosong mati sop-sampul-kosong mati }`] as const;

testRule("sop-kembar", {
  silent: {
    "a map that asks for no SOP lists them for its matrix": [sops("", "", "")],
    "one of all": [MAKES, sops("")],
    "each with steps of its own": [MAKES, sops("{ mencakup daftar periksa }", "{ mencakup lengkap kartu }")],
    "one of all and one of a part": [MAKES, sops("", "{ mencakup kartu }")],
    "steps that overlap": [MAKES, sops("{ mencakup daftar periksa lengkap }", "{ mencakup lengkap kartu }")],
    "one in each of two CFMs": [
      MAKES,
      sops(""),
      ["cfm P.1.2 {\n", 'cfm P.1.2 {\n  sop P.1.2.SOP.1 "Peminjaman"\n'],
    ],
  },
  fires: {
    "two of all": { patch: [MAKES, sops("", "")], at: ["P.1.1.SOP.2"], args: { other: "P.1.1.SOP.1" } },
    "three of all": { patch: [MAKES, sops("", "", "")], at: ["P.1.1.SOP.2", "P.1.1.SOP.3"] },
    "the same steps in another order": {
      patch: [
        MAKES,
        sops(
          "{ mencakup daftar periksa }",
          "{ mencakup periksa daftar periksa }",
          "{ mencakup lengkap kartu }",
        ),
      ],
      at: ["P.1.1.SOP.2"],
    },
    "covers that differ do not part them": {
      patch: [MAKES, sops('{ nomor "1" }', '{ nomor "2" }')],
      at: ["P.1.1.SOP.2"],
    },
  },
});

testRule("sop-tanggal-terbalik", {
  silent: {
    "in order": [sops("{ tanggal 2030-01-04 revisi 2030-05-02 berlaku 2030-06-01 }")],
    "all on one day": [sops("{ tanggal 2030-01-04 revisi 2030-01-04 berlaku 2030-01-04 }")],
    "only one": [sops("{ berlaku 2030-01-04 }")],
    "in words": [sops('{ tanggal "4 Januari 2030" berlaku "1 Februari 2030" }')],
    "a text that is no date": [sops('{ tanggal 2030-01-04 berlaku "sejak ditetapkan" }')],
    "written in another order": [sops("{ berlaku 2030-06-01 tanggal 2030-01-04 }")],
    "of two SOPs": [
      sops("{ tanggal 2030-05-04 mencakup daftar periksa lengkap kartu }", "{ berlaku 2030-01-04 }"),
    ],
  },
  fires: {
    "in force before it is made": {
      patch: [sops("{ tanggal 2030-02-01 berlaku 2030-01-04 }")],
      at: ["2030-01-04"],
      args: { later: "berlaku", earlier: "tanggal" },
    },
    "revised before it is made": {
      patch: [sops("{ tanggal 2030-02-01 revisi 2029-12-31 }")],
      at: ["2029-12-31"],
    },
    "in force before the revision": {
      patch: [sops("{ tanggal 2030-01-01 revisi 2030-03-01 berlaku 2030-02-01 }")],
      at: ["2030-02-01"],
      args: { later: "berlaku", earlier: "revisi" },
    },
    "in words": {
      patch: [sops('{ tanggal "1 Februari 2030" berlaku "4 Januari 2030" }')],
      at: ['"4 Januari 2030"'],
    },
  },
});
