import { testRule, type Patch } from "../table.ts";

const CATCH = 'catat "Mencatat peminjaman"';
const BORROW = "alur mulai -> catat -> selesai";
const YES = "alur lengkap -[Ya]-> kartu -> selesai";
const NO = "  alur lengkap -[Tidak]-> daftar\n";
const STARTED = `mulai\n    ${CATCH}`;
const ENDED = `${CATCH}\n    selesai`;

testRule("tanpa-mulai", {
  silent: {
    "each has one": [],
    "a start with a name": [
      [STARTED, `mulai datang\n    ${CATCH}`],
      [BORROW, "alur datang -> catat -> selesai"],
    ],
    "no steps, which cfm-diagram-kosong reports": [
      [
        "  lajur layanan {\n    mulai\n    catat",
        "  lajur koleksi { }\n  lajur layanan {\n    mulai\n    catat",
      ],
    ],
  },
  fires: {
    "none, and none named": {
      patch: [
        [STARTED, CATCH],
        [BORROW, "alur catat -> selesai"],
      ],
      at: ["P.1.2"],
    },
    "none, and one named, which is one cause": { patch: [[STARTED, CATCH]], at: ["P.1.2"] },
    "neither start nor end": {
      patch: [
        [`${STARTED}\n    selesai`, CATCH],
        [`  ${BORROW}\n`, ""],
      ],
      at: ["P.1.2"],
      also: ["tanpa-selesai"],
    },
  },
});

testRule("tanpa-selesai", {
  silent: {
    "each has one": [],
    "an end with a name": [
      [ENDED, `${CATCH}\n    selesai dipinjam`],
      [BORROW, "alur mulai -> catat -> dipinjam"],
    ],
  },
  fires: {
    "none, and none named": {
      patch: [
        [ENDED, CATCH],
        [BORROW, "alur mulai -> catat"],
      ],
      at: ["P.1.2"],
    },
    "none, and one named, which is one cause": { patch: [[ENDED, CATCH]], at: ["P.1.2"] },
  },
});

testRule("cabang-tunggal", {
  silent: {
    "two ways": [],
    "three ways": [[NO, `${NO}  alur lengkap -[Ragu]-> periksa\n`]],
    "a place where branches meet": [
      ['kartu "Menerbitkan kartu"', 'kartu "Menerbitkan kartu"\n    jumpa cabang'],
      [YES, "alur lengkap -[Ya]-> kartu -> jumpa -> selesai\n  alur lengkap -[Lain]-> jumpa"],
    ],
  },
  fires: {
    "one way": { patch: [[NO, ""]], at: ["lengkap"], args: { step: "lengkap" } },
    "one way and an association": {
      patch: [[NO, "  alur lengkap ..> daftar\n"]],
      at: ["lengkap"],
    },
    "a second one": {
      patch: [
        [CATCH, `${CATCH}\n    ada cabang "Ada?"`],
        [BORROW, "alur mulai -> catat -> ada -[Ya]-> selesai"],
      ],
      at: ["ada"],
    },
  },
});

const asked = (text: string): Patch => [[CATCH, `catat "${text}"`]];

testRule("keputusan-tersirat", {
  silent: {
    none: [],
    "a branch follows": [['periksa "Memeriksa formulir"', 'periksa "Memeriksa apakah formulir lengkap"']],
    "a longer word": asked("Mencatat apakahnya"),
    "two words apart": asked("Mencatat yang ada atau yang tidak ada"),
    "a document": [[CATCH, 'catat dokumen "Layak/tidak layak"']],
  },
  fires: {
    apakah: { patch: asked("Memeriksa apakah buku ada"), at: ['"Memeriksa apakah buku ada"'] },
    "in capitals": { patch: asked("MEMERIKSA APAKAH BUKU ADA"), at: ['"MEMERIKSA APAKAH BUKU ADA"'] },
    "atau tidak": { patch: asked("Memeriksa ada atau tidak"), at: ['"Memeriksa ada atau tidak"'] },
    "ya/tidak": { patch: asked("Memilih ya/tidak"), at: ['"Memilih ya/tidak"'] },
  },
});

const SECOND = (text: string, lane = "koleksi"): Patch => [
  [`${CATCH}\n    selesai\n  }`, `${CATCH}\n    selesai\n  }\n  lajur ${lane} {\n    lagi "${text}"\n  }`],
  [BORROW, "alur mulai -> catat -> lagi -> selesai"],
];

testRule("label-tugas-berulang", {
  silent: {
    "each once": [],
    "twice in one lane": [
      [CATCH, `${CATCH}\n    lagi "Mencatat peminjaman"`],
      [BORROW, "alur mulai -> catat -> lagi -> selesai"],
    ],
    "in two CFMs": [['pesan "Memesan buku"', 'pesan "Mencatat peminjaman"']],
    "a longer text": SECOND("Mencatat peminjaman buku"),
  },
  fires: {
    "in two lanes": { patch: SECOND("Mencatat peminjaman"), at: ["lagi"], args: { earlier: "catat" } },
    "in other capitals": { patch: SECOND("MENCATAT PEMINJAMAN"), at: ["lagi"] },
    "with a full stop": { patch: SECOND("Mencatat peminjaman."), at: ["lagi"] },
  },
});

testRule("bersama-tak-dikenal", {
  silent: {
    none: [],
    "a lane of the CFM": [['periksa "Memeriksa formulir"', 'periksa "Memeriksa formulir" bersama pemustaka']],
  },
  fires: {
    "a unit without a lane": { patch: [[CATCH, `${CATCH} bersama koleksi`]], at: ["koleksi"] },
    mistyped: {
      patch: [['periksa "Memeriksa formulir"', 'periksa "Memeriksa formulir" bersama pemustka']],
      at: ["pemustka"],
    },
    "two parties": { patch: [[CATCH, `${CATCH} bersama koleksi pemustaka`]], at: ["koleksi", "pemustaka"] },
    "the end, on the line of a shared step": {
      patch: [[ENDED, `${CATCH} bersama selesai`]],
      at: ["selesai"],
    },
  },
});
