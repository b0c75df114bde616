import { testRule, type Patch } from "../table.ts";

const SOP: Patch[number] = [
  'kode matriks "P.1.1"',
  'kode matriks "P.1.1"\n  keluaran sop\n  aturan { sop-sampul-kosong mati }',
];
const ALL = '{ kelengkapan "Formulir" waktu "15 menit" keluaran "Catatan" }';

const ACTIVITIES = {
  daftar: 'daftar "Mengisi formulir"',
  periksa: 'periksa "Memeriksa formulir"',
  kartu: 'kartu "Menerbitkan kartu"',
  catat: 'catat "Mencatat peminjaman"',
  pesan: 'pesan "Memesan buku"',
  pilah: 'pilah "Memilah koleksi"',
} as const;

/** A map that asks for SOPs, each activity with its mutu baku; `others`: what stands behind an activity instead. */
function sop(others: Partial<Record<keyof typeof ACTIVITIES, string>> = {}): Patch {
  return [
    SOP,
    ...Object.entries(ACTIVITIES).map(([id, line]): Patch[number] => [
      line,
      `${line} ${others[id as keyof typeof ACTIVITIES] ?? ALL}`,
    ]),
  ];
}

const BORROW = "alur mulai -> catat -> selesai";

testRule("mutu-baku-kosong", {
  silent: {
    "a map that asks for no SOP": [],
    "a map that asks for other outputs": [[SOP[0], 'kode matriks "P.1.1"\n  keluaran json bpmn']],
    "every activity has all": sop(),
    "documents tied to an activity fill its cells": [
      ...sop({
        catat: '{ waktu "5 menit" }\n    buku dokumen "Buku induk"\n    simpan arsip "Kartu pinjam"',
      }),
      [BORROW, `${BORROW}\n  alur buku ..> catat\n  alur catat ..> simpan`],
    ],
    "a message that says what it hands over fills both ends": [
      ...sop({ daftar: '{ kelengkapan "Formulir" waktu "5 menit" }', kartu: ALL }),
      [
        "alur lengkap -[Tidak]-> daftar",
        "alur lengkap -[Tidak]-> daftar\n  alur daftar .[Formulir terisi].> periksa",
      ],
    ],
    "switched off": [
      ...sop({ catat: "" }),
      ["  keluaran sop", "  keluaran sop\n  aturan { mutu-baku-kosong mati }"],
    ],
    "suppressed where the CFM stands": [
      ...sop({ catat: "" }),
      ["cfm P.1.2 {", "// ppb-abaikan mutu-baku-kosong: waktunya belum diukur\ncfm P.1.2 {"],
    ],
  },
  fires: {
    "nothing is written at all: one finding a CFM": {
      patch: [SOP],
      at: ["P.1.1", "P.1.2", "P.2.1", "P.2.2"],
      args: {
        count: 3,
        all: 3,
        missing:
          "kelengkapan (daftar, periksa, kartu), waktu (daftar, periksa, kartu), keluaran (daftar, periksa, kartu)",
      },
    },
    "one column of one activity": {
      patch: sop({ periksa: '{ kelengkapan "Formulir" keluaran "Catatan" }' }),
      at: ["P.1.1"],
      args: { count: 1, all: 3, missing: "waktu (periksa)" },
    },
    "what is missing differs from step to step": {
      patch: sop({ periksa: '{ waktu "1 hari" keluaran "Catatan" }', kartu: '{ waktu "1 hari" }' }),
      at: ["P.1.1"],
      args: { count: 2, all: 3, missing: "kelengkapan (periksa, kartu), keluaran (kartu)" },
    },
    "other details do not help": {
      patch: sop({ pilah: '{ pelaksana "Pustakawan" keterangan "Tiap tahun" jenis manual }' }),
      at: ["P.2.2"],
      args: { missing: "kelengkapan (pilah), waktu (pilah), keluaran (pilah)" },
    },
    "a document the other way round": {
      patch: [
        ...sop({ catat: '{ kelengkapan "Buku" waktu "5 menit" }\n    buku dokumen "Buku induk"' }),
        [BORROW, `${BORROW}\n  alur buku ..> catat`],
      ],
      at: ["P.1.2"],
      args: { missing: "keluaran (catat)" },
    },
    "a document that work passes has a row of its own": {
      patch: [
        ...sop({ catat: '{ waktu "5 menit" keluaran "Catatan" }\n    buku dokumen "Buku induk"' }),
        [BORROW, "alur mulai -> buku -> catat -> selesai\n  alur buku ..> catat"],
      ],
      at: ["P.1.2"],
      args: { missing: "kelengkapan (catat)" },
    },
    "many steps are counted and the first few named": {
      patch: [
        ...sop({
          pesan: `\n    ${["a", "b", "c", "d"].map((id) => `p${id} "Menerima kiriman ke-${id}"`).join("\n    ")}`,
        }),
        ["alur mulai -> pesan -> selesai", "alur mulai -> pesan -> pa -> pb -> pc -> pd -> selesai"],
      ],
      at: ["P.2.1"],
      args: {
        count: 5,
        all: 5,
        missing: ["kelengkapan", "waktu", "keluaran"]
          .map((column) => `${column} (pesan, pa, pb, pc, …)`)
          .join(", "),
      },
    },
  },
});
