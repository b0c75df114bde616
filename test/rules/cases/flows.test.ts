import { testRule, type Patch } from "../table.ts";

const YES = "alur lengkap -[Ya]-> kartu -> selesai";
const NO = "alur lengkap -[Tidak]-> daftar";
const LEVEL = 'P.2.2 "Penyiangan Koleksi" pengampu koleksi\n';
const BORROW = "alur mulai -> catat -> selesai";

testRule("alur-ujung-salah", {
  silent: {
    "repetition leads to the first step": [],
    "an association with an end says nothing of order": [[BORROW, `${BORROW}\n  alur selesai ..> catat`]],
    "a start of another name": [
      ['    mulai\n    catat "Mencatat', '    mulai datang\n    catat "Mencatat'],
      [BORROW, "alur datang -> catat -> selesai"],
    ],
  },
  fires: {
    "into the start": {
      patch: [[NO, "alur lengkap -[Tidak]-> mulai"]],
      at: ["lengkap -[Tidak]-> mulai"],
      args: { step: "mulai" },
    },
    "into a start of another name": {
      patch: [
        ['    mulai\n    catat "Mencatat', '    mulai datang\n    catat "Mencatat'],
        [BORROW, "alur datang -> catat -> selesai\n  alur catat -> datang"],
      ],
      at: ["catat -> datang"],
      args: { step: "datang" },
    },
    "out of the end": {
      patch: [[YES, `${YES} -> kartu`]],
      at: ["selesai -> kartu"],
      args: { step: "selesai" },
    },
    "from end to start": { patch: [[YES, `${YES} -> mulai`]], at: ["selesai -> mulai"] },
    "both ends, each flow by itself": {
      patch: [
        [YES, `${YES} -> daftar`],
        [NO, "alur lengkap -[Tidak]-> mulai"],
      ],
      at: ["selesai -> daftar", "lengkap -[Tidak]-> mulai"],
    },
  },
});

testRule("alur-sendiri", {
  silent: {
    "two steps in a circle": [[BORROW, `${BORROW}\n  alur catat ..> mulai`]],
    "level flows between siblings": [[LEVEL, `${LEVEL}  alur P.2.1 -> P.2.2\n`]],
    "a name that is no step": [[BORROW, `${BORROW}\n  alur catatt -> catat`]],
  },
  fires: {
    "a step": { patch: [[BORROW, `${BORROW}\n  alur catat -> catat`]], at: ["catat -> catat"] },
    "a step, by an association": {
      patch: [[BORROW, `${BORROW}\n  alur catat ..> catat`]],
      at: ["catat ..> catat"],
    },
    "the start, which is one finding": {
      patch: [[BORROW, `${BORROW}\n  alur mulai -> mulai`]],
      at: ["mulai -> mulai"],
    },
    "in a chain": { patch: [[BORROW, "alur mulai -> catat -> catat -> selesai"]], at: ["catat -> catat"] },
    "a process of a level map": {
      patch: [[LEVEL, `${LEVEL}  alur P.2.1 -> P.2.1\n`]],
      at: ["P.2.1 -> P.2.1"],
      args: { from: "P.2.1" },
    },
    "a process under both of its codes": {
      patch: [[LEVEL, `${LEVEL}  alur P.2.1 -> PUSTAKA 02.01\n`]],
      at: ["P.2.1 -> PUSTAKA 02.01"],
    },
    "a root": {
      patch: [['P.2 "Pengembangan Koleksi"', 'P.2 "Pengembangan Koleksi"\n  alur P.1 -> P.1']],
      at: ["P.1 -> P.1"],
    },
  },
});

testRule("alur-ganda", {
  silent: {
    "two labels": [[NO, `${NO}\n  alur lengkap -[Ragu]-> daftar`]],
    "another kind of line": [[BORROW, `${BORROW}\n  alur mulai ..> catat`]],
    "the way back on a level map": [[LEVEL, `${LEVEL}  alur P.2.1 -> P.2.2\n  alur P.2.2 -> P.2.1\n`]],
    "one pair of names in two CFMs": [[BORROW, BORROW]],
    "a label on a level map": [[LEVEL, `${LEVEL}  alur P.2.1 -> P.2.2\n  alur P.2.1 -[buku]-> P.2.2\n`]],
  },
  fires: {
    "a step's flow": { patch: [[BORROW, `${BORROW}\n  alur mulai -> catat`]], at: ["mulai -> catat"] },
    thrice: {
      patch: [[BORROW, `${BORROW}\n  alur mulai -> catat\n  alur mulai -> catat`]],
      at: ["mulai -> catat", "mulai -> catat"],
    },
    "with one label": {
      patch: [[NO, `${NO}\n  ${NO}`]],
      at: ["lengkap -[Tidak]-> daftar"],
    },
    "a level map's flow": {
      patch: [[LEVEL, `${LEVEL}  alur P.2.1 -> P.2.2\n  alur P.2.1 -> P.2.2\n`]],
      at: ["P.2.1 -> P.2.2"],
    },
    "a level map's flow under another code": {
      patch: [[LEVEL, `${LEVEL}  alur P.2.1 -> P.2.2\n  alur PUSTAKA 02.01 -> P.2.2\n`]],
      at: ["PUSTAKA 02.01 -> P.2.2"],
      args: { from: "PUSTAKA 02.01", to: "P.2.2" },
    },
    "in two blocks": {
      patch: [
        ['P.2 "Pengembangan Koleksi"', 'P.2 "Pengembangan Koleksi"\n  alur P.1 -> P.2'],
        [LEVEL, `${LEVEL}  alur P.1 -> P.2\n`],
      ],
      at: ["P.1 -> P.2"],
    },
  },
});

testRule("alur-level-salah", {
  silent: {
    siblings: [[LEVEL, `${LEVEL}  alur P.2.1 -> P.2.2\n`]],
    "roots, from a block of another level": [[LEVEL, `${LEVEL}  alur P.1 -> P.2\n`]],
    "to itself, which alur-sendiri reports": [[LEVEL, `${LEVEL}  alur P.2.1 -> P.2.1\n`]],
    "an unknown prefix, which kode-awalan-salah reports": [[LEVEL, `${LEVEL}  alur Q.2.1 -> P.2.2\n`]],
  },
  fires: {
    cousins: { patch: [[LEVEL, `${LEVEL}  alur P.1.1 -> P.2.1\n`]], at: ["P.1.1 -> P.2.1"] },
    "a parent and its child": { patch: [[LEVEL, `${LEVEL}  alur P.2 -> P.2.1\n`]], at: ["P.2 -> P.2.1"] },
    "an undeclared end": {
      patch: [[LEVEL, `${LEVEL}  alur P.2.1 -> P.2.9\n`]],
      at: ["P.2.9"],
      args: { code: "P.2.9" },
    },
    "an undeclared beginning": { patch: [[LEVEL, `${LEVEL}  alur P.2.9 -> P.2.1\n`]], at: ["P.2.9"] },
    "more unknown ones than are worth a suggestion": {
      patch: [
        [
          LEVEL,
          `${LEVEL}${Array.from({ length: 30 }, (_, i) => `  alur P.2.1 -> P.2.${i + 50}\n`).join("")}`,
        ],
      ],
      at: Array.from({ length: 30 }, (_, i) => `P.2.${i + 50}`),
    },
  },
});

testRule("langkah-tak-dikenal", {
  silent: {
    "a message from and to a party without steps": [
      [
        '    catat "Mencatat peminjaman"\n    selesai\n  }\n',
        '    catat "Mencatat peminjaman"\n    selesai\n  }\n  lajur pemustaka { }\n',
      ],
      [BORROW, `${BORROW}\n  alur pemustaka ..> mulai\n  alur catat ..[Buku]..> pemustaka`],
    ],
    "an event that the CFM lacks, which tanpa-selesai reports": [
      ['catat "Mencatat peminjaman"\n    selesai', 'catat "Mencatat peminjaman"'],
    ],
  },
  fires: {
    "work that leads to a party": {
      patch: [
        [
          '    catat "Mencatat peminjaman"\n    selesai\n  }\n',
          '    catat "Mencatat peminjaman"\n    selesai\n  }\n  lajur pemustaka { }\n',
        ],
        [BORROW, "alur mulai -> catat -> pemustaka -> selesai"],
      ],
      at: ["pemustaka"],
    },
    "a message to a party that has steps": {
      patch: [[YES, `${YES}\n  alur kartu ..> pemustaka`]],
      at: ["pemustaka"],
    },
    "mistyped, in two flows": {
      patch: [[YES, "alur lengkap -[Ya]-> karttu\n  alur karttu -> selesai"]],
      at: ["karttu"],
      fixed: [["-[Ya]-> karttu\n  alur karttu", "-[Ya]-> kartu\n  alur kartu"]],
    },
    "near to the other end of its flow": {
      patch: [[YES, "alur lengkap -[Ya]-> lengkapi -> kartu -> selesai"]],
      at: ["lengkapi"],
    },
    "near to the step before it in the chain": {
      patch: [[BORROW, "alur mulai -> catat -> catatt -> selesai"]],
      at: ["catatt"],
    },
    "another number": {
      patch: [
        ['catat "Mencatat peminjaman"', 'catat1 "Mencatat peminjaman"'],
        [BORROW, "alur mulai -> catat2 -> selesai"],
      ],
      at: ["catat2"],
    },
    short: {
      patch: [
        ['pesan "Memesan buku"', 'beli "Memesan buku"'],
        ["alur mulai -> pesan -> selesai", "alur mulai -> bali -> selesai"],
      ],
      at: ["bali"],
    },
    "between two that are near": {
      patch: [
        ['pilah "Memilah koleksi"', 'pilah1a "Memilah koleksi"\n    pilah1b "Menyisihkan koleksi"'],
        ["alur mulai -> pilah -> selesai", "alur mulai -> pilah1c -> selesai"],
      ],
      at: ["pilah1c"],
    },
  },
});

/** A decision between two waits, in place of the one activity. */
const WAITS = (labels: readonly [string, string]): Patch => [
  [
    '    catat "Mencatat peminjaman"\n',
    '    catat cabang\n    kembali tunggu "Buku kembali" { jenis pesan }\n    lewat tunggu "14 hari" { jenis waktu }\n',
  ],
  [BORROW, `alur mulai -> catat ${labels[0]} kembali -> selesai\n  alur catat ${labels[1]} lewat -> selesai`],
];

testRule("cabang-tanpa-label", {
  silent: {
    "one way out": [[`\n  ${NO}`, ""]],
    "what happens first decides": WAITS(["->", "->"]),
    "what happens first decides, with one label": WAITS(["->", "-[Terlambat]->"]),
  },
  fires: {
    "no label": { patch: [[NO, "alur lengkap -> daftar"]], at: ["lengkap -> daftar"] },
    "no labels at all": {
      patch: [
        [YES, "alur lengkap -> kartu -> selesai"],
        [NO, "alur lengkap -> daftar"],
      ],
      at: ["lengkap -> kartu", "lengkap -> daftar"],
    },
    "one label twice": { patch: [[NO, "alur lengkap -[ya]-> daftar"]], at: ["lengkap -[ya]-> daftar"] },
  },
});

/** A partner who is asked by a message and answers with one, and does nothing else. */
const ASKED: Patch = [
  [
    '    catat "Mencatat peminjaman"\n    selesai\n  }\n',
    '    catat "Mencatat peminjaman"\n    selesai\n  }\n  lajur pemustaka {\n    baca "Membaca syarat"\n    setuju "Menyetujui syarat"\n  }\n',
  ],
];

testRule("alur-buntu", {
  silent: {
    "the last act is a message": [
      ...ASKED,
      [BORROW, `${BORROW}\n  alur catat ..> baca -> setuju\n  alur setuju ..> catat`],
    ],
  },
  fires: {
    "a document is no message": {
      patch: [
        [
          '    catat "Mencatat peminjaman"\n',
          '    catat "Mencatat peminjaman"\n    tagih "Menagih denda"\n    kuitansi dokumen "Kuitansi"\n',
        ],
        [BORROW, `${BORROW}\n  alur catat -> tagih ..> kuitansi`],
      ],
      at: ["tagih"],
    },
    "a tie within one lane is no message": {
      patch: [
        ['    catat "Mencatat peminjaman"\n', '    catat "Mencatat peminjaman"\n    tagih "Menagih denda"\n'],
        [BORROW, `${BORROW}\n  alur catat -> tagih ..> catat`],
      ],
      at: ["tagih"],
    },
    "a message does not end what goes on": {
      patch: [...ASKED, [BORROW, `${BORROW}\n  alur catat -> baca -> setuju\n  alur baca ..> catat`]],
      at: ["setuju"],
    },
  },
});

testRule("langkah-terputus", {
  silent: {
    "a message begins the work of another party": [
      ...ASKED,
      [BORROW, `${BORROW}\n  alur catat ..> baca -> setuju\n  alur setuju ..> catat`],
    ],
  },
  fires: {
    "what nobody sends a message to": {
      patch: [...ASKED, [BORROW, `${BORROW}\n  alur baca -> setuju\n  alur setuju ..> catat`]],
      at: ["baca"],
    },
  },
});

testRule("langkah-tanpa-teks", {
  silent: { "a decision that what happens first makes": WAITS(["->", "->"]) },
  fires: { "a decision that an answer makes": { patch: WAITS(["-[Ya]->", "-[Tidak]->"]), at: ["catat"] } },
});

const START = "  lajur layanan {\n    mulai\n    catat";

testRule("jenis-tak-cocok", {
  silent: {
    "what each kind may be": [
      [START, "  lajur layanan {\n    mulai { jenis syarat }\n    catat"],
      [
        'catat "Mencatat peminjaman"\n    selesai',
        'catat "Mencatat peminjaman" { jenis pesan }\n    selesai { jenis pesan }',
      ],
      ['lengkap cabang "Lengkap?"', 'lengkap cabang "Lengkap?" { jenis beberapa }'],
    ],
  },
  fires: {
    "a start by hand": {
      patch: [[START, "  lajur layanan {\n    mulai { jenis manual }\n    catat"]],
      at: ["manual"],
      args: { nature: "manual" },
    },
    "an activity at a time": {
      patch: [['catat "Mencatat peminjaman"', 'catat "Mencatat peminjaman" { jenis waktu }']],
      at: ["waktu"],
    },
    "a document of any": {
      patch: [
        [
          'catat "Mencatat peminjaman"\n',
          'catat "Mencatat peminjaman"\n    kartu dokumen "Kartu" { jenis sistem }\n',
        ],
        [BORROW, `${BORROW}\n  alur catat ..> kartu`],
      ],
      at: ["sistem"],
    },
    "a question with several ways at a time": {
      patch: [['lengkap cabang "Lengkap?"', 'lengkap cabang "Lengkap?" { jenis waktu }']],
      at: ["waktu"],
    },
  },
});
