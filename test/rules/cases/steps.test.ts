import { testRule, type Patch } from "../table.ts";
import { BORROW_CFM } from "./blocks.ts";

const CATCH = 'catat "Mencatat peminjaman"';

const BORROW = "alur mulai -> catat -> selesai";

const LAST = `${CATCH}\n    selesai\n  }\n`;

const lane = (text: string): Patch[number] => [LAST, `${LAST}  ${text}\n`];

const SORT = 'pilah "Memilah koleksi"';

const SORTED = "alur mulai -> pilah -> selesai";

testRule("langkah-ganda", {
  silent: {
    "a step named like a party": [
      [SORT, SORT.replace("pilah", "layanan")],
      [SORTED, "alur mulai -> layanan -> selesai"],
    ],
  },
  fires: {
    "in two CFMs, each by itself": {
      patch: [
        [SORT, `${SORT}\n    pilah "Menyisihkan"`],
        [CATCH, `${CATCH}\n    catat "Menyimpan kartu"`],
      ],
      at: ["catat", "pilah"],
    },
  },
});

const ASSESS = (from: string): string => CATCH.replace("Mencatat peminjaman", from);

testRule("keputusan-tersirat", {
  silent: {
    "a question with one way": [
      ["lengkap cabang", "lengkap"],
      ["  alur lengkap -[Tidak]-> daftar\n", ""],
    ],
  },
  fires: {
    "a question with two ways": { patch: [["lengkap cabang", "lengkap"]], at: ["lengkap"] },
    "two ways with labels": {
      patch: [['lengkap cabang "Lengkap?"', 'lengkap "Menilai formulir"']],
      at: ["lengkap"],
    },
    "layak tidak": {
      patch: [[CATCH, ASSESS("Menilai layak tidaknya buku")]],
      at: ['"Menilai layak tidaknya buku"'],
    },
  },
});

testRule("label-tugas-berulang", {
  silent: {
    "a shared step": [lane("lajur koleksi { }"), [CATCH, `${CATCH} bersama koleksi`]],
    documents: [
      lane('lajur koleksi {\n    kartu2 dokumen "Kartu"\n  }'),
      [CATCH, `${CATCH}\n    kartu1 dokumen "Kartu"`],
      [BORROW, `${BORROW}\n  alur kartu1 ..> catat\n  alur catat ..> kartu2`],
    ],
  },
  fires: {
    "in three lanes, each after the first": {
      patch: [
        lane(
          'lajur koleksi {\n    dua "Mencatat peminjaman"\n  }\n  lajur pemustaka {\n    tiga "Mencatat peminjaman"\n  }',
        ),
        [BORROW, "alur mulai -> catat -> dua -> tiga -> selesai"],
      ],
      at: ["dua", "tiga"],
      args: { earlier: "catat" },
    },
  },
});

testRule("bersama-tak-dikenal", {
  silent: {
    "two lanes": [['periksa "Memeriksa formulir"', 'periksa "Memeriksa formulir" bersama pemustaka layanan']],
  },
  fires: {
    "the start, on the line of a shared step": {
      patch: [
        ["lajur layanan {\n    mulai\n    catat", "lajur layanan {\n    catat"],
        [' "Mencatat peminjaman"', ' "Mencatat peminjaman" bersama mulai'],
      ],
      at: ["mulai"],
    },
    "in two CFMs, each by itself": {
      patch: [
        [CATCH, `${CATCH} bersama koleksi`],
        [SORT, `${SORT} bersama layanan`],
      ],
      at: ["koleksi", "layanan"],
      args: { party: "koleksi" },
    },
    "a party of another CFM": { patch: [[SORT, `${SORT} bersama pemustaka`]], at: ["pemustaka"] },
  },
});

const WAIT = 'tunggu1 tunggu "Buku tiba" { jenis waktu }';

testRule("jenis-tak-cocok", {
  silent: {
    "a wait for a time": [
      [SORT, `${SORT}\n    ${WAIT}`],
      [SORTED, "alur mulai -> pilah -> tunggu1 -> selesai"],
    ],
  },
  fires: {
    "a wait by hand": {
      patch: [
        [SORT, `${SORT}\n    ${WAIT.replace("waktu", "manual")}`],
        [SORTED, "alur mulai -> pilah -> tunggu1 -> selesai"],
      ],
      at: ["manual"],
      args: { nature: "manual", kind: "tunggu", step: "tunggu1" },
    },
    "an end at a time": {
      patch: [
        [
          'catat "Mencatat peminjaman"\n    selesai',
          'catat "Mencatat peminjaman"\n    selesai { jenis waktu }',
        ],
      ],
      at: ["waktu"],
      args: { kind: "selesai" },
    },
    "a subprocess by hand": {
      patch: [[SORT, "pilah subproses P.1.1 { jenis manual }"]],
      at: ["manual"],
      args: { kind: "subproses" },
    },
    "two, each by itself": {
      patch: [
        [SORT, `${SORT} { jenis waktu }`],
        [CATCH, `${CATCH} { jenis syarat }`],
      ],
      at: ["syarat", "waktu"],
      args: { kind: "kegiatan" },
    },
  },
});

testRule("lajur-kosong", {
  silent: {
    "a party that only sends": [lane("lajur pemustaka { }\n  alur pemustaka ..> catat")],
    "a lane that work leads to as to a step, which langkah-tak-dikenal reports": [
      lane("lajur pemustaka { }\n  alur catat -> pemustaka"),
    ],
    "no steps at all, which cfm-diagram-kosong reports": [
      [BORROW_CFM, "cfm P.1.2 {\n  lajur layanan { }\n  lajur koleksi { }\n}\n"],
    ],
    "a step that another lane has, which langkah-ganda reports": [
      lane('lajur pemustaka {\n    catat "Mencatat peminjaman"\n  }'),
    ],
    "a lane of two that share a step": [
      lane("lajur koleksi { }\n  lajur pemustaka { }"),
      [CATCH, `${CATCH} bersama koleksi pemustaka`],
    ],
  },
  fires: {
    "two, each by itself": {
      patch: [lane("lajur koleksi { }\n  lajur pemustaka { }")],
      at: ["koleksi", "pemustaka"],
      args: { lane: "koleksi" },
    },
    "with a name of its own": { patch: [lane('lajur petugas "Petugas Loket" { }')], at: ["petugas"] },
    "with the name of a step that work leads to": {
      patch: [lane('lajur catat "Pencatat" { }')],
      at: ["catat"],
    },
    "a message between others": {
      patch: [lane("lajur koleksi { }\n  lajur pemustaka { }\n  alur catat ..> pemustaka")],
      at: ["koleksi"],
    },
  },
});
