import { testRule, type Patch } from "../table.ts";

const CATCH = 'catat "Mencatat peminjaman"';
const ORDER = 'pesan "Memesan buku"';
const BORROW = "alur mulai -> catat -> selesai";
const BUY = "alur mulai -> pesan -> selesai";
const YES = "alur lengkap -[Ya]-> kartu -> selesai";
const NO = "alur lengkap -[Tidak]-> daftar";
const FIRST = "lajur layanan {\n    mulai\n    catat";
const LAST = `${CATCH}\n    selesai\n  }\n`;
const KEEP = 'simpan "Menyimpan kartu"';
const STAMP = 'cap "Membubuhkan cap"';

/** Further lines in the lane of the CFM on loans, and its flows. */
const borrow = (lines: readonly string[], ...flows: readonly string[]): Patch => [
  [CATCH, [CATCH, ...lines].join("\n    ")],
  [BORROW, flows.join("\n  ")],
];
/** The same without its start or its end. */
const without = (event: "mulai" | "selesai", flow: string): Patch => [
  event === "mulai" ? [FIRST, "lajur layanan {\n    catat"] : [`${CATCH}\n    selesai`, CATCH],
  [BORROW, flow],
];
testRule("langkah-terputus", {
  silent: {
    "a document that is tied to a step": borrow(['buku dokumen "Buku induk"'], BORROW, "alur buku ..> catat"),
    "two documents of which one is tied to the other": borrow(
      ['buku dokumen "Buku induk"', 'salinan dokumen "Salinan"'],
      BORROW,
      "alur buku ..> salinan",
    ),
    "a circle that work goes through": borrow(
      [KEEP],
      "alur mulai -> catat -> simpan -> selesai",
      "alur simpan -> catat",
    ),
    "a step that does not exist, which langkah-tak-dikenal reports": borrow([KEEP], "alur mulai -> catatt"),
    "no start, which tanpa-mulai reports": without("mulai", "alur catat -> selesai"),
  },
  fires: {
    "a step without a flow": { patch: borrow([KEEP], BORROW), at: ["simpan"], args: { step: "simpan" } },
    "a chain, at its first step": {
      patch: borrow([STAMP, KEEP], BORROW, "alur cap -> simpan -> selesai"),
      at: ["cap"],
    },
    "a circle apart, at one of its steps": {
      patch: borrow([KEEP, STAMP], BORROW, "alur simpan -> cap -> simpan"),
      at: ["simpan"],
    },
    "two chains, each by itself": {
      patch: borrow([KEEP, STAMP], BORROW, "alur cap -> selesai", "alur simpan -> selesai"),
      at: ["simpan", "cap"],
    },
    "two chains, of which a document leads to one": {
      patch: borrow(
        [KEEP, STAMP, 'buku dokumen "Buku induk"'],
        BORROW,
        "alur catat ..> buku",
        "alur buku -> cap -> selesai",
        "alur simpan -> selesai",
      ),
      at: ["simpan", "cap"],
    },
    "a step that only makes a document": {
      patch: borrow([KEEP, 'buku dokumen "Buku induk"'], BORROW, "alur simpan ..> buku"),
      at: ["simpan"],
    },
    "a step that only reads an archive": {
      patch: borrow([KEEP, 'buku arsip "Buku induk"'], BORROW, "alur buku ..> simpan"),
      at: ["simpan"],
    },
    "an end that nothing leads to": { patch: borrow(["selesai batal"], BORROW), at: ["batal"] },
    "a document that nothing is tied to": {
      patch: borrow(['buku dokumen "Buku induk"'], BORROW),
      at: ["buku"],
      args: { data: "buku" },
    },
    "no flows at all, once a CFM": {
      patch: [[`  ${BORROW}\n`, ""]],
      at: ["P.1.2"],
      args: { code: "P.1.2" },
    },
  },
});

testRule("alur-buntu", {
  silent: {
    "a circle with a way out": [],
    "no end, which tanpa-selesai reports": without("selesai", "alur mulai -> catat"),
    "what is not reached, which langkah-terputus reports": borrow(
      [KEEP, STAMP],
      BORROW,
      "alur cap -> simpan",
    ),
    "a step that does not exist, which langkah-tak-dikenal reports": borrow(
      [KEEP],
      BORROW,
      "alur catat -> simpan -> cap",
    ),
  },
  fires: {
    "a side way": {
      patch: borrow([KEEP], BORROW, "alur catat -> simpan"),
      at: ["simpan"],
      args: { step: "simpan" },
    },
    "the last of a side way": {
      patch: borrow([STAMP, KEEP], BORROW, "alur catat -> cap -> simpan"),
      at: ["simpan"],
    },
    "two side ways, each by itself": {
      patch: borrow([STAMP, KEEP], BORROW, "alur catat -> cap", "alur catat -> simpan"),
      at: ["cap", "simpan"],
    },
    "a circle without a way out, at one of its steps": {
      patch: borrow([STAMP, KEEP], BORROW, "alur catat -> cap -> simpan -> cap"),
      at: ["cap"],
    },
    "one answer of a question": {
      patch: [
        ['kartu "Menerbitkan kartu"', 'kartu "Menerbitkan kartu"\n    tolak "Menolak permohonan"'],
        [NO, "alur lengkap -[Tidak]-> tolak"],
      ],
      at: ["tolak"],
    },
  },
});

testRule("tanpa-selesai", {
  silent: {
    "two ends": borrow(["selesai batal"], BORROW, "alur catat -> batal"),
    "an end in another lane": [[LAST, `${CATCH}\n  }\n  lajur pemustaka {\n    selesai\n  }\n`]],
    "on the line of a shared step, which bersama-tak-dikenal reports": [
      [`${CATCH}\n    selesai`, `${CATCH} bersama selesai`],
    ],
    "no steps, which cfm-diagram-kosong reports": [
      [`${FIRST} "Mencatat peminjaman"\n    selesai\n  }\n  ${BORROW}\n`, "lajur layanan { }\n"],
    ],
  },
  fires: {
    "two CFMs, each by itself": {
      patch: [
        ...without("selesai", "alur mulai -> catat"),
        [`${ORDER}\n    selesai`, ORDER],
        [BUY, "alur mulai -> pesan"],
      ],
      at: ["P.1.2", "P.2.1"],
    },
    "under the other code": {
      patch: [...without("selesai", "alur mulai -> catat"), ["cfm P.1.2 {", "cfm PUSTAKA 01.02 {"]],
      at: ["PUSTAKA 01.02"],
      args: { code: "PUSTAKA 01.02" },
    },
    "a last message is no end": {
      patch: [
        [LAST, `${CATCH}\n  }\n  lajur pemustaka { }\n`],
        [BORROW, "alur mulai -> catat\n  alur catat ..> pemustaka"],
      ],
      at: ["P.1.2"],
    },
  },
});

testRule("tanpa-mulai", {
  silent: {
    "a start in another lane": [[FIRST, "lajur pemustaka {\n    mulai\n  }\n  lajur layanan {\n    catat"]],
    "on the line of a shared step, which bersama-tak-dikenal reports": [
      [FIRST, "lajur layanan {\n    catat"],
      [' "Mencatat peminjaman"', ' "Mencatat peminjaman" bersama mulai'],
    ],
  },
  fires: {
    "two CFMs, each by itself": {
      patch: [
        ...without("mulai", "alur catat -> selesai"),
        [`mulai\n    ${ORDER}`, ORDER],
        [BUY, "alur pesan -> selesai"],
      ],
      at: ["P.1.2", "P.2.1"],
    },
    "under the other code": {
      patch: [...without("mulai", "alur catat -> selesai"), ["cfm P.1.2 {", "cfm PUSTAKA 01.02 {"]],
      at: ["PUSTAKA 01.02"],
    },
  },
});

testRule("cabang-tunggal", {
  silent: {
    "both answers lead to one step": [[NO, "alur lengkap -[Tidak]-> kartu"]],
    "a step that does not exist, which langkah-tak-dikenal reports": [
      [NO, "alur lengkap -[Tidak]-> daftarkan"],
    ],
  },
  fires: {
    "of several ways at once": {
      patch: [
        ['lengkap cabang "Lengkap?"', 'lengkap cabang "Lengkap?" { jenis beberapa }'],
        [`\n  ${NO}`, ""],
      ],
      at: ["lengkap"],
    },
    "whose label ends with an abbreviation": {
      patch: [
        [`\n  ${NO}`, ""],
        ["-[Ya]->", "-[Sesuai SOP]->"],
      ],
      at: ["lengkap"],
    },
    "in two CFMs, each by itself": {
      patch: [
        [`\n  ${NO}`, ""],
        ...borrow(['ada cabang "Ada?"'], "alur mulai -> catat -> ada -[Ya]-> selesai"),
      ],
      at: ["lengkap", "ada"],
    },
  },
});

testRule("cabang-tanpa-label", {
  silent: {
    "three labels": [[NO, `${NO}\n  alur lengkap -[Ragu]-> periksa`]],
    "two ways out of what is no decision": borrow([KEEP], BORROW, "alur catat -> simpan -> selesai"),
  },
  fires: {
    "one of three, and one twice": {
      patch: [[NO, `${NO}\n  alur lengkap -> periksa\n  alur lengkap -[TIDAK]-> periksa`]],
      at: ["lengkap -> periksa", "lengkap -[TIDAK]-> periksa"],
      args: { step: "lengkap", to: "periksa" },
    },
    "of several ways at once": {
      patch: [
        ['lengkap cabang "Lengkap?"', 'lengkap cabang "Lengkap?" { jenis beberapa }'],
        [YES, "alur lengkap -> kartu -> selesai"],
      ],
      at: ["lengkap -> kartu"],
    },
    "a label of spaces": { patch: [[NO, 'alur lengkap -["  "]-> daftar']], at: ['lengkap -["  "]-> daftar'] },
  },
});

testRule("alur-ujung-salah", {
  silent: {
    "an association from the end to the start": [[BORROW, `${BORROW}\n  alur selesai ..> mulai`]],
    "to a step that does not exist, which langkah-tak-dikenal reports": [[YES, `${YES} -> kartuu`]],
  },
  fires: {},
});

testRule("alur-level-salah", {
  silent: {
    "siblings under both codes": [
      [
        'P.2.2 "Penyiangan Koleksi" pengampu koleksi\n',
        'P.2.2 "Penyiangan Koleksi" pengampu koleksi\n  alur PUSTAKA 02.02 -> P.2.1\n',
      ],
    ],
  },
  fires: {},
});

const SPLIT = 'bagi paralel\n    catat "Mencatat peminjaman"\n    pasang "Memasang label"\n    temu paralel';

testRule("paralel-timpang", {
  silent: {
    "three branches that meet": [
      [CATCH, SPLIT.replace("temu", `${KEEP}\n    temu`)],
      [
        BORROW,
        "alur mulai -> bagi -> catat -> temu -> selesai\n  alur bagi -> pasang -> temu\n  alur bagi -> simpan -> temu",
      ],
    ],
    "two of three branches meet, and the third ends": [
      [CATCH, SPLIT.replace("temu", `${KEEP}\n    temu`)],
      [
        BORROW,
        "alur mulai -> bagi -> catat -> temu -> selesai\n  alur bagi -> pasang -> temu\n  alur bagi -> simpan -> selesai",
      ],
    ],
    "a flow that names no step, which langkah-tak-dikenal reports": [
      [CATCH, SPLIT],
      [BORROW, "alur mulai -> bagi -> catat -> temu -> selesai\n  alur bagi -> pasangg -> temu"],
    ],
  },
  fires: {
    "three branches that do not meet": {
      patch: [
        [CATCH, SPLIT.replace("temu paralel", KEEP)],
        [
          BORROW,
          "alur mulai -> bagi -> catat -> selesai\n  alur bagi -> pasang -> selesai\n  alur bagi -> simpan -> selesai",
        ],
      ],
      at: ["bagi"],
    },
    "a join without a split": {
      patch: [
        [CATCH, `${CATCH}\n    temu paralel`],
        [BORROW, "alur mulai -> catat -> temu -> selesai"],
      ],
      at: ["temu"],
    },
  },
});
